package blog.ibid.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.topic.TopicWriter;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Topics are found as readers see them. */
@IbidTest
@Import(TopicWriter.class)
class TopicSearchTests {

	private static final LocalDate DAY = LocalDate.of(2017, 12, 18);

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private TopicWriter list;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Indexing indexing;

	@Autowired
	private SearchIndex index;

	@Autowired
	private Related related;

	private long ada;

	private long post;

	private long harbours;

	private long entry;

	@BeforeEach
	void aTopic() {
		this.tables.empty();
		this.ada = this.blog.author("ada", "Ada", null);
		this.post = post("quays", DAY, "Stone and water.");
		this.harbours = this.list.topic(0, "Harbours");
		this.entry = this.list.post(this.harbours, this.post, "<p>Begins with <em>tamarind</em> &amp; rope.</p>");
	}

	private long post(String slug, LocalDate day, String words) {
		return this.blog.post(this.ada, slug, day, BlogWriter.noted("<p>" + words + "</p>"), Map.of());
	}

	private void state(String state) {
		this.blog.sql("update post set status = ? where id = ?", state, this.post);
	}

	private Document page(String words, String... more) {
		return this.visitor.page("/search/?q=" + UriUtils.encode(words, UTF_8) + String.join("", more));
	}

	private static List<String> hits(Document page) {
		return page.select(".hits h2 a").eachAttr("href");
	}

	private List<String> found(String words, String... more) {
		this.indexing.catchUp();
		return hits(page(words, more));
	}

	@Test
	void areFoundByTheirTitlesAndGlossesAndSaidToBeTopics() {
		assertThat(found("harbours")).containsExactly("/topics/harbours/");
		assertThat(found("tamarind")).containsExactly("/topics/harbours/");
		Document page = page("tamarind");
		assertThat(page.select(".hits .meta > span").text()).isEqualTo("A topic of the list");
		assertThat(page.select(".snippet").text()).contains("Begins with tamarind & rope.");
		assertThat(page.select(".snippet mark").eachText()).containsExactly("tamarind");
	}

	@Test
	void areFoundByTheirIntroductionsAndTheNotesOfThese() {
		this.list.introduce(this.harbours, "Havens", BlogWriter.noted("<p>Where caravels lay.</p>", "Seen in Genoa."));
		assertThat(found("caravels")).containsExactly("/topics/harbours/");
		assertThat(found("havens")).contains("/topics/harbours/");
		List<String> notes = found("genoa");
		assertThat(notes).hasSize(1);
		String[] parts = notes.get(0).split("#");
		assertThat(parts[0]).isEqualTo("/topics/harbours/");
		assertThat(this.visitor.page(parts[0]).getElementById(parts[1])).as("where the note is called").isNotNull();
	}

	@Test
	void areFoundByOutsideLinksAndParagraphs() {
		this.list.link(this.harbours, "https://example.org/", "Of lighthouses", "");
		this.list.paragraph(this.harbours, "<p>And of breakwaters:</p>");
		assertThat(found("lighthouses")).containsExactly("/topics/harbours/");
		assertThat(found("breakwaters")).containsExactly("/topics/harbours/");
	}

	@Test
	void followAChangedGloss() {
		assertThat(found("tamarind")).hasSize(1);
		this.list.regloss(this.entry, "<p>Begins with nutmeg.</p>", this.ada);
		assertThat(page("tamarind").select(".snippet").text()).as("before the index knows").doesNotContain("tamarind");
		assertThat(found("nutmeg")).containsExactly("/topics/harbours/");
		assertThat(found("tamarind")).isEmpty();
	}

	@Test
	void areGoneAtOnceWhenTheyAreRemoved() {
		assertThat(found("tamarind")).hasSize(1);
		this.list.removeTopic(this.harbours, this.ada);
		assertThat(hits(page("tamarind"))).as("before the index knows").isEmpty();
		assertThat(found("tamarind")).isEmpty();
		assertThat(dump()).noneMatch((line) -> line.contains("TOPIC"));
	}

	@Test
	void areHiddenWithNothingInThemAndComeBackWithWhatStandsThere() {
		long coasts = this.list.topic(0, "Coasts");
		long bays = this.list.topic(coasts, "Bays");
		assertThat(found("coasts")).isEmpty();
		this.list.paragraph(bays, "<p>Calm water.</p>");
		assertThat(found("coasts")).as("what is below shows it").containsExactly("/topics/coasts/");
	}

	@Test
	void tellNothingOfWhatReadersMayNotSee() {
		this.list.paragraph(this.harbours, "<p>Open to all.</p>");
		assertThat(found("tamarind")).hasSize(1);
		state("DRAFT");
		assertThat(page("tamarind").select(".snippet").text()).as("before the index knows").doesNotContain("tamarind");
		assertThat(found("tamarind")).isEmpty();
		assertThat(found("open")).hasSize(1);
		state("PUBLISHED");
		assertThat(found("tamarind")).containsExactly("/topics/harbours/");
	}

	@Test
	void areInANewIndexAsInTheOneThatFollowed() {
		this.list.topic(this.harbours, "Empty");
		long lights = this.list.topic(this.harbours, "Lights");
		this.list.link(lights, "https://example.org/", "Lamps", "<p>Oil.</p>");
		found("harbours");
		this.list.introduce(this.harbours, "Ports", BlogWriter.noted("<p>Old.</p>", "Note."));
		found("ports");
		List<String> followed = dump();
		this.indexing.rebuild((count) -> {
		});
		assertThat(dump()).isEqualTo(followed);
		assertThat(followed).anyMatch((line) -> line.contains("TOPIC"));
	}

	@Test
	void areAKindToNarrowTo() {
		post("tamarind", DAY, "Tamarind trees.");
		assertThat(found("tamarind")).hasSize(2);
		assertThat(found("tamarind", "&kind=topic")).containsExactly("/topics/harbours/");
		assertThat(found("tamarind", "&kind=post")).containsExactly("/2017/12/18/tamarind/");
		assertThat(page("x").select("select[name=kind] option[value=topic]").text()).isEqualTo("Topics");
	}

	@Test
	void bringPostsOfTheSameTopicNearer() {
		long ships = post("ships", DAY, "Quinine cured fevers.");
		long other = post("other", DAY.plusDays(2), "Quinine cured fevers.");
		long same = post("same", DAY.plusDays(1), "Quinine cured fevers.");
		post("unlike", DAY.plusDays(3), "Parliament sat.");
		this.indexing.catchUp();
		assertThat(this.related.find(ships)).hasValue(List.of(other, same));
		this.list.post(this.harbours, ships, "");
		this.list.post(this.harbours, same, "");
		assertThat(this.related.find(ships)).as("what is not near stays away").hasValue(List.of(same, other));
	}

	private List<String> dump() {
		return this.index.ask((searcher, words) -> IndexDump.of(searcher.getIndexReader())).orElseThrow();
	}

}
