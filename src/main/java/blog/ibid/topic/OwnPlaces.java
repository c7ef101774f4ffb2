package blog.ibid.topic;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.comment.ShownComments;
import blog.ibid.post.PostKind;
import blog.ibid.site.BaseAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Finds the post or comment that an address has ever led to, here or on the blog that was
 * imported.
 */
@Component
public class OwnPlaces {

	private static final Pattern NUMBER = Pattern.compile("(?:^|&)(?:p|page_id)=(\\d{1,18})(?:&|$)");

	private static final Pattern REPLY = Pattern.compile("(?:^|&)replytocom=(\\d{1,18})(?:&|$)");

	private static final Pattern COMMENT = Pattern.compile("comment-(\\d{1,18})");

	private static final Pattern PERMALINK = Pattern.compile("/comments/(\\d{1,18})/?");

	private static final Pattern VIEWS = Pattern.compile("/(?:amp|feed|trackback|embed|comment-page-\\d+|\\d{1,3})/?$");

	private static final Pattern DATED = Pattern.compile("/\\d{4}/\\d{2}/(?:\\d{2}/)?([^/]+)");

	private final JdbcClient jdbc;

	private final ShownComments comments;

	private final BaseAddress base;

	OwnPlaces(JdbcClient jdbc, ShownComments comments, BaseAddress base) {
		this.jdbc = jdbc;
		this.comments = comments;
		this.base = base;
	}

	/** The hosts under which this blog is or was read. */
	public Set<String> hosts() {
		Set<String> hosts = new HashSet<>();
		this.jdbc.sql("select distinct source from import_reference")
			.query(String.class)
			.list()
			.forEach((source) -> hosts.add(plain(source.replaceFirst("/.*", ""))));
		URI own = URI.create(this.base.own());
		if (own.getHost() != null) {
			hosts.add(plain(own.getHost()));
		}
		return hosts;
	}

	private static String plain(String host) {
		return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
	}

	/**
	 * @param hosts from {@link #hosts}
	 * @return empty for what is elsewhere, or was never here
	 */
	public Optional<Target> find(String href, Set<String> hosts) {
		URI uri = uri(href);
		if (uri == null || uri.getHost() != null && !hosts.contains(plain(uri.getHost()))
				|| uri.getHost() == null && !href.startsWith("/")) {
			return Optional.empty();
		}
		Optional<Target> comment = comment(uri);
		return comment.isPresent() ? comment : post(uri).map(Target::post);
	}

	private static @Nullable URI uri(String href) {
		try {
			return URI.create(href);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private Optional<Target> comment(URI uri) {
		String fragment = (uri.getFragment() != null) ? uri.getFragment() : "";
		String query = (uri.getQuery() != null) ? uri.getQuery() : "";
		String path = (uri.getPath() != null) ? uri.getPath() : "";
		for (Matcher matcher : List.of(COMMENT.matcher(fragment), PERMALINK.matcher(path))) {
			if (matcher.matches()) {
				return comment(Long.parseLong(matcher.group(1)));
			}
		}
		Matcher reply = REPLY.matcher(query);
		return reply.find() ? comment(Long.parseLong(reply.group(1))) : Optional.empty();
	}

	private Optional<Target> comment(long number) {
		return this.jdbc.sql("select post_id, id from comment where id = :id")
			.param("id", this.comments.ownNumber(number))
			.query((row, at) -> new Target(row.getLong(1), row.getLong(2)))
			.optional();
	}

	private Optional<Long> post(URI uri) {
		Matcher number = NUMBER.matcher((uri.getQuery() != null) ? uri.getQuery() : "");
		if (number.find()) {
			return byNumber(Long.parseLong(number.group(1)));
		}
		String path = UriUtils.decode((uri.getPath() != null) ? uri.getPath() : "", UTF_8).toLowerCase(Locale.ROOT);
		path = path.replaceFirst("^/index\\.php", "").replaceFirst("/+$", "");
		path = VIEWS.matcher(path).replaceFirst("");
		if (path.isEmpty()) {
			return Optional.empty();
		}
		Matcher dated = DATED.matcher(path);
		String slugs = dated.matches() ? dated.group(1) : path.substring(1);
		Optional<Long> found = byPath(PostKind.POST, slugs)
			.or(() -> dated.matches() ? Optional.empty() : byPath(PostKind.PAGE, slugs));
		String old = path;
		return found
			.or(() -> this.jdbc.sql("select post_id from old_address where path = :path and post_id is not null")
				.param("path", old)
				.query(Long.class)
				.optional());
	}

	private Optional<Long> byPath(PostKind kind, String path) {
		return this.jdbc.sql("select id from post where kind = :kind and path = :path")
			.param("kind", kind.name())
			.param("path", path)
			.query(Long.class)
			.optional();
	}

	private Optional<Long> byNumber(long number) {
		return this.jdbc.sql("""
				select p.id from post p where p.id = coalesce((select min(r.local_id) from import_reference r
				where r.kind = 'POST' and r.foreign_id = :foreign), :own)""")
			.param("foreign", Long.toString(number))
			.param("own", number)
			.query(Long.class)
			.optional();
	}

}
