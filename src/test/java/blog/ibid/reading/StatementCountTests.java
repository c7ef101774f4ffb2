package blog.ibid.reading;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A page takes as many statements as it takes, however large the blog. */
@IbidTest
class StatementCountTests {

	private static final Map<String, Integer> PAGES = Map.of("/2017/01/01/post-1/", 9, "/", 4, "/page/2/", 4, "/2017/",
			4, "/2017/01/", 4, "/2017/01/01/", 5, "/category/law/", 6, "/author/ada/", 6, "/about/", 8,
			"/nothing/here/", 6);

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Statements statements;

	private long ada;

	@BeforeEach
	void anAuthor() {
		this.tables.empty();
		this.ada = this.blog.author("ada", "Ada", BlogWriter.noted("<p>Bio.</p>", "Note."));
		this.blog.term("CATEGORY", "law", "Law", null);
	}

	@Test
	void areConstantAndFew() {
		this.blog.atOnce(() -> write(1, 12));
		Map<String, Integer> few = counts();
		this.blog.atOnce(() -> write(13, 120));
		assertThat(counts()).isEqualTo(few).isEqualTo(PAGES);
	}

	private void write(int first, int last) {
		for (int i = first; i <= last; i++) {
			long post = this.blog.post(this.ada, "post-" + i, LocalDate.of(2017, 1, 1),
					BlogWriter.noted("<p>Words.</p>", "Note."), Map.of());
			this.blog.sql("insert into post_term select t.id, p.id, true, p.published_on, p.published_at "
					+ "from term t, post p where p.id = ?", post);
		}
		if (first == 1) {
			this.blog.page(this.ada, "about", null, 1);
		}
		for (int i = first; i <= last; i += 4) {
			comment("post-1", i);
			comment("about", i);
		}
	}

	private void comment(String path, int number) {
		this.blog.sql("insert into comment (id, post_id, root_id, kind, status, from_own_site, author_name, text_id,"
				+ " created_at, version) select ? + p.id * 1000, p.id, ? + p.id * 1000, 'REPLY', 'APPROVED', false,"
				+ " 'R', p.text_id, p.published_at, 0 from post p where p.path = ?", number, number, path);
		this.blog.sql("delete from thread where post_id = (select id from post where path = ?)", path);
		this.blog.sql("insert into thread select p.id, ?, ?, 0 from post p where p.path = ?", number, number, path);
	}

	private Map<String, Integer> counts() {
		Map<String, Integer> counts = new TreeMap<>();
		for (String path : PAGES.keySet()) {
			this.visitor.get(path);
			this.statements.clear();
			this.visitor.get(path);
			counts.put(path, this.statements.sent().size());
		}
		return counts;
	}

}
