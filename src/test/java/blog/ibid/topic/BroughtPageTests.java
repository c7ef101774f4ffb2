package blog.ibid.topic;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import blog.ibid.BlogWriter;
import blog.ibid.Corpora;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.NotedText;
import blog.ibid.transfer.ImportCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list that the author of a real blog typed by hand, as his export has it.
 */
@IbidTest
class BroughtPageTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private ImportCommand importing;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private NotedTexts texts;

	@Autowired
	private PageConversion conversion;

	@Autowired
	private TopicalList list;

	@Autowired
	private Visitor visitor;

	private NotedText before;

	@BeforeEach
	void bringsThePage() {
		String export = Corpora.file("seed/dwk-typed.xml").toString();
		this.tables.empty();
		long author = this.blog.account("ada", "Ada", "EDITOR");
		var nowhere = new PrintStream(OutputStream.nullOutputStream());
		assertThat(this.importing.run(new DefaultApplicationArguments(export), nowhere, nowhere)).isZero();
		long page = this.jdbc.sql("select id from post where slug = 'list-of-posts-and-comments-topical'")
			.query(Long.class)
			.single();
		long text = this.conversion.page(page).textId();
		this.before = this.texts.read(text);
		assertThat(this.conversion.replace(page, text, author)).isEqualTo(6);
	}

	@Test
	void becomesTopicsWithTheCommentAndTheOutsideLinkAmongTheirEntries() {
		List<String> lines = new ArrayList<>();
		this.list.whole().list().all().skip(1).forEach((topic) -> {
			lines.add("#".repeat(topic.depth()) + topic.title());
			topic.entries().forEach((entry) -> lines.add(entry.kind() + " " + entry.title()));
		});
		assertThat(lines).containsExactly("#CUBA", "##Migration",
				"POST U.S. Ends Special Immigration Benefit for Cubans and Meets with Cubans To Discuss Claims",
				"POST Additional Reactions to End of U.S. Immigration Benefits to Cubans",
				"POST U.S. and Cuba Hold Biannual Migration Talks", "##Human trafficking",
				"POST U.S. and Cuba Hold Discussions About Human Trafficking and Migration Fraud",
				"COMMENT More Details on December 12, 2017, U.S.-Cuba Meeting",
				"LINK United States and Cuba Hold Third Law Enforcement Dialogue");
	}

	@Test
	void losesNoWord() {
		List<String> words = words(this.before.plainText());
		assertThat(words).hasSizeGreaterThan(90).contains("logical", "Comment", "Sept");
		List<String> after = words(this.visitor.page("/topics/").select("main").text());
		for (String word : words) {
			assertThat(after.remove(word)).as(word).isTrue();
		}
	}

	private static List<String> words(String text) {
		return new ArrayList<>(
				Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter((word) -> !word.isEmpty()).toList());
	}

}
