package blog.ibid.author;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page to sign in on; Spring Security answers what it posts.
 */
@Controller
class SignInController {

	/** The session's attribute with the login that was typed. */
	static final String TYPED = "typed";

	private final Passkeys passkeys;

	private final Accounts accounts;

	SignInController(Passkeys passkeys, Accounts accounts) {
		this.passkeys = passkeys;
		this.accounts = accounts;
	}

	@GetMapping("/login")
	ModelAndView form(HttpServletRequest request, @AuthenticationPrincipal @Nullable SignedIn me) {
		ModelAndView page = new ModelAndView("admin/account/login").addObject("passkeyHost", this.passkeys.host())
			.addObject("signedIn", me)
			.addObject("failed", request.getParameter("error") != null);
		HttpSession session = request.getSession(false);
		if (session != null && request.getParameter("error") != null) {
			page.addObject("typed", session.getAttribute(TYPED));
			Object why = session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
			page.addObject("wait", (why instanceof TooManyTries many) ? many.minutes() : 0)
				.addObject("onceOnly", !this.accounts.anyWithPassword());
		}
		return page;
	}

	/** Only forwarded to, by {@link Refusals}. */
	@RequestMapping("/login/refused")
	ModelAndView refused(HttpServletRequest request) {
		Object kind = request.getAttribute(Refusals.KIND);
		if (kind == null) {
			return new ModelAndView("redirect:/login");
		}
		boolean own = Objects.equals(request.getHeader("Sec-Fetch-Site"), "same-origin");
		boolean again = own && kind.equals("refused.expired") && request.getMethod().equals("POST");
		return new ModelAndView("admin/account/refused", HttpStatus.FORBIDDEN).addObject("kind", kind)
			.addObject("text", kind + ".text")
			.addObject("path", request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI))
			.addObject("fields", again ? fields(request.getParameterMap()) : List.of());
	}

	/** What was typed, to be sent again with a token that works. */
	private static List<Field> fields(Map<String, String[]> parameters) {
		return parameters.entrySet()
			.stream()
			.filter((field) -> !field.getKey().equals("_csrf")
					&& !field.getKey().toLowerCase(Locale.ROOT).contains("password"))
			.flatMap((field) -> List.of(field.getValue()).stream().map((value) -> new Field(field.getKey(), value)))
			.toList();
	}

	record Field(String name, String value) {
	}

}
