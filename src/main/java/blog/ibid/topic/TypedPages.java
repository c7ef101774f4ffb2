package blog.ibid.topic;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds pages that look like a list of posts typed by hand.
 */
@Component
public class TypedPages {

	private static final int MOST = 300;

	private static final int LEAST_LINKS = 3;

	private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\"");

	private static final Pattern OWN = Pattern
		.compile("(?:/index\\.php)?/(?:\\d{4}/\\d{2}/(?:\\d{2}/)?[^/]+/?.*|\\?(?:p|page_id)=\\d+.*|comments/\\d+/?)");

	private final JdbcClient jdbc;

	TypedPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How many of the blog's own posts and comments a page links to, if most of its links
	 * do, and it is made of them; else 0.
	 * @param body in the stored form, links to the blog's own things without a host
	 */
	public static int ownLinks(String body) {
		int own = 0;
		int all = 0;
		Matcher link = LINK.matcher(body);
		while (link.find()) {
			all++;
			own += OWN.matcher(link.group(1)).matches() ? 1 : 0;
		}
		if (own < LEAST_LINKS || own * 2 < all) {
			return 0;
		}
		List<TypedLine> lines = TypedList.read(body);
		long prose = lines.stream().filter((line) -> line.kind() == TypedLine.Kind.WORDS).count();
		return (prose * 2 <= lines.size()) ? own : 0;
	}

	/** Those among the pages that readers see, the longest first. */
	List<Page> likely() {
		return this.jdbc
			.sql("""
					select p.id, p.title, t.body from post p join noted_text t on t.id = p.text_id
					where p.kind = 'PAGE' and p.status = 'PUBLISHED' and t.body like '%<a href="/%' order by p.id limit :most""")
			.param("most", MOST)
			.query((row, number) -> new Page(row.getLong(1), row.getString(2), ownLinks(row.getString(3))))
			.list()
			.stream()
			.filter((page) -> page.own() > 0)
			.sorted((one, other) -> Integer.compare(other.own(), one.own()))
			.toList();
	}

	/**
	 * @param own how many of the blog's own posts and comments it links to
	 */
	record Page(long id, String title, int own) {
	}

}
