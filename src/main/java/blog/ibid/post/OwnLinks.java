package blog.ibid.post;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import blog.ibid.site.Addresses;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Finds posts and pages of this blog to link to.
 */
@Component
class OwnLinks {

	private static final int MOST = 12;

	private static final int MOST_WORDS = 6;

	private final JdbcClient jdbc;

	private final Addresses addresses;

	OwnLinks(JdbcClient jdbc, Addresses addresses) {
		this.jdbc = jdbc;
		this.addresses = addresses;
	}

	/** Those whose titles hold all these words, the newest first. */
	@Transactional(readOnly = true)
	public List<PostLink> titled(String query) {
		List<String> words = query.strip().isEmpty() ? List.of()
				: List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
		var sql = new StringBuilder("select ").append(PostLink.COLUMNS).append(" from post p where ");
		sql.append(Published.SQL).append(" and p.title <> ''");
		words = words.subList(0, Math.min(words.size(), MOST_WORDS));
		for (int i = 0; i < words.size(); i++) {
			sql.append(" and lower(p.title) like :word").append(i).append(" escape '!'");
		}
		sql.append(" order by p.published_at desc, p.id desc limit ").append(MOST);
		var statement = this.jdbc.sql(sql.toString());
		for (int i = 0; i < words.size(); i++) {
			statement.param("word" + i, "%" + words.get(i).replaceAll("([!%_])", "!$1") + "%");
		}
		return statement.query((row, number) -> PostLink.read(row, 1)).list();
	}

	/**
	 * The published post or page at an address.
	 * @param url a path, or a whole address
	 * @param base where this blog is, without a trailing slash
	 */
	@Transactional(readOnly = true)
	public Optional<PostLink> at(String url, String base) {
		String path = path(url, base);
		String slugs = path.replaceFirst("^/(\\d{4}/\\d{2}/(\\d{2}/)?)?", "").replaceFirst("/+$", "");
		if (slugs.isEmpty()) {
			return Optional.empty();
		}
		return this.jdbc
			.sql("select " + PostLink.COLUMNS + " from post p where " + Published.SQL
					+ " and p.kind in ('PAGE', 'POST') and p.path = :path")
			.param("path", slugs)
			.query((row, number) -> PostLink.read(row, 1))
			.list()
			.stream()
			.filter((link) -> UriUtils.decode(link.address().in(this.addresses), UTF_8).equals(path))
			.findFirst();
	}

	private static String path(String url, String base) {
		String own = url.startsWith(base + "/") ? url.substring(base.length()) : url;
		try {
			URI uri = new URI(own);
			String path = (uri.getScheme() == null && uri.getHost() == null) ? uri.getPath() : "";
			return (path == null || !path.startsWith("/")) ? "" : path;
		}
		catch (URISyntaxException ex) {
			return "";
		}
	}

	String address(PostLink link) {
		return link.address().in(this.addresses);
	}

}
