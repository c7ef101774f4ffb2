package blog.ibid.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Mends the address of a search whose words are in no encoding, or in another than UTF-8,
 * which the server refuses: from an old bookmark, or cut in the middle of a character.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BrokenQueries extends OncePerRequestFilter {

	private static final int HEXADECIMAL = 16;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String query = request.getQueryString();
		if (query == null || !request.getRequestURI().startsWith("/search") || isWhole(query)) {
			chain.doFilter(request, response);
			return;
		}
		String words = "";
		for (String parameter : query.split("&")) {
			words = parameter.startsWith("q=") ? new String(bytes(parameter.substring(2)), UTF_8) : words;
		}
		response.setStatus(HttpServletResponse.SC_FOUND);
		response.setHeader("Location", SearchForm.address(Asked.of(words.replace('\uFFFD', ' ')).text()));
	}

	private static boolean isWhole(String query) {
		try {
			UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(query)));
			return !query.replaceAll("%[0-9A-Fa-f]{2}", "").contains("%");
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	/** A sign that begins no byte stands for itself. */
	private static byte[] bytes(String text) {
		var bytes = new ByteArrayOutputStream();
		byte[] given = text.getBytes(UTF_8);
		for (int i = 0; i < given.length; i++) {
			int high = (i + 2 <= given.length - 1) ? Character.digit(given[i + 1], HEXADECIMAL) : -1;
			int low = (i + 2 <= given.length - 1) ? Character.digit(given[i + 2], HEXADECIMAL) : -1;
			if (given[i] == '%' && high >= 0 && low >= 0) {
				bytes.write(high * HEXADECIMAL + low);
				i += 2;
			}
			else {
				bytes.write((given[i] == '+') ? ' ' : given[i]);
			}
		}
		return bytes.toByteArray();
	}

}
