package blog.ibid.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import blog.ibid.BlogWriter;
import blog.ibid.Tables;

/**
 * A small blog: fourteen essays, the newest of which has notes and a comment, and one of
 * each thing that nobody may read.
 */
final class EssayBlog {

	static final String HOSTILE_TITLE = "</title>]]><script>alert(1)</script> & “ink”\u000B\uFFFF";

	private static final List<String> HIDDEN = List.of("DRAFT", "PENDING", "PRIVATE", "SCHEDULED", "TRASHED");

	private EssayBlog() {
	}

	static void write(Tables tables, BlogWriter blog) {
		tables.empty();
		long ada = blog.author("ada", "Ada", null);
		blog.sql("update author set email = 'secret@ada.example' where id = ?", ada);
		for (int i = 1; i <= 12; i++) {
			blog.post(ada, "essay-" + i, LocalDate.of(2016, 3, i));
		}
		blog.post(ada, "hostile", LocalDate.of(2017, 12, 17), Map.of("id", 76, "title", HOSTILE_TITLE));
		blog.post(ada, "talks", LocalDate.of(2017, 12, 18),
				BlogWriter.noted("<p>A claim, <a href=\"/about/\">as said</a>.</p>", "Its source."),
				Map.of("id", 77, "changed_at", BlogWriter.time(LocalDate.of(2018, 2, 3))));
		for (String status : HIDDEN) {
			long hidden = blog.post(ada, "hidden-" + status.toLowerCase(), LocalDate.of(2017, 12, 20),
					Map.of("status", status));
			blog.comment(hidden, null, "Hidden reader", Map.of());
		}
		blog.page(ada, "about", null, 1);
		file(blog);
		comment(blog);
		blog.oldAddress("/2017/12/18/old-name", 77L);
		blog.oldAddress("/2015/01/01/removed", null);
	}

	private static void file(BlogWriter blog) {
		long law = blog.term("CATEGORY", "law", "Law & order", null);
		blog.file(77, blog.term("CATEGORY", "law/courts", "Courts", law), true);
		blog.file(77, law, false);
		blog.file(77, blog.term("TAG", "havana", "Havana", null), true);
		blog.term("CATEGORY", "empty", "Empty", null);
	}

	private static void comment(BlogWriter blog) {
		blog.comment(77, null, "Grace", Map.of("id", 1017, "author_email", "secret@grace.example", "author_ip",
				"203.0.113.9", "author_url", "https://grace.example/"));
		blog.comment(77, null, "Spammer", Map.of("status", "PENDING"));
		blog.comment(77, null, "This blog", Map.of("kind", "PINGBACK", "from_own_site", true));
		blog.comment(76, null, "Edsger", Map.of("id", 1100));
	}

}
