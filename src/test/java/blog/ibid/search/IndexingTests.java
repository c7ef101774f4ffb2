package blog.ibid.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.site.Settings;
import blog.ibid.site.Site;
import blog.ibid.store.DataFolder;
import blog.ibid.store.ManyChanges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The index is what a new one would be, whatever happened. */
@IbidTest
class IndexingTests {

	private static final LocalDate DAY = LocalDate.of(2017, 12, 18);

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Indexing indexing;

	@Autowired
	private SearchIndex index;

	@Autowired
	private Searching searching;

	@Autowired
	private ChangeFeed feed;

	@Autowired
	private Settings settings;

	@Autowired
	private FiledPosts filed;

	@Autowired
	private CommentSource comments;

	@Autowired
	private TopicSource topics;

	@Autowired
	private List<SearchableSource> sources;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private DatabaseDriver database;

	@Autowired
	private DataFolder data;

	private long ada;

	@BeforeEach
	void anAuthor() {
		this.tables.empty();
		this.ada = this.blog.author("ada", "Ada", null);
	}

	private long post(String slug, String text, String... notes) {
		return this.blog.post(this.ada, slug, DAY, BlogWriter.noted("<p>" + text + "</p>", notes), Map.of());
	}

	private List<String> found(String words) {
		this.indexing.catchUp();
		return find(this.searching, words);
	}

	private static List<String> find(Searching searching, String words) {
		return searching.find(Asked.of(words), Narrowed.NOT, null)
			.orElseThrow()
			.hits()
			.stream()
			.map((hit) -> hit.type() + " " + hit.href())
			.toList();
	}

	private List<String> dump() {
		return this.index.ask((searcher, words) -> IndexDump.of(searcher.getIndexReader())).orElseThrow();
	}

	@Test
	void followsWhatIsWrittenChangedAndRemoved() {
		long post = post("lantern", "A brass lantern.", "Bought in Genoa.");
		assertThat(found("lantern")).contains("post /2017/12/18/lantern/");
		assertThat(found("genoa")).containsExactly("note /2017/12/18/lantern/#fnref-p" + post + "-k1-1");
		this.blog.sql("update post set text_id = ? where id = ?",
				this.blog.text(BlogWriter.noted("<p>A copper kettle.</p>")), post);
		assertThat(found("copper")).hasSize(1);
		assertThat(found("genoa")).isEmpty();
		this.blog.sql("delete from post where id = ?", post);
		assertThat(found("copper")).isEmpty();
	}

	@Test
	void followsCommentsAndWithThemThePost() {
		long post = post("harbour", "Words.");
		long said = this.blog.comment(post, null, "Piers",
				Map.of("text_id", this.blog.text(BlogWriter.noted("<p>Tamarind trees.</p>"))));
		assertThat(found("tamarind")).containsExactly("comment /comments/" + said + "/");
		this.blog.sql("update comment set status = 'PENDING' where id = ?", said);
		assertThat(found("tamarind")).isEmpty();
		this.blog.sql("update comment set status = 'APPROVED' where id = ?", said);
		this.blog.sql("update post set status = 'DRAFT' where id = ?", post);
		assertThat(found("tamarind")).isEmpty();
		this.blog.sql("update post set status = 'PUBLISHED' where id = ?", post);
		assertThat(found("tamarind")).hasSize(1);
	}

	@Test
	void knowsAPostByTheNamesItIsFiledUnder() {
		long post = post("harbour", "Words.");
		long tag = this.blog.term("TAG", "sugar", "Sugar trade", null);
		this.blog.file(post, tag, true);
		assertThat(found("sugar")).hasSize(1);
		this.blog.sql("update term set name = 'Molasses' where id = ?", tag);
		assertThat(found("molasses")).hasSize(1);
		assertThat(found("sugar")).isEmpty();
	}

	@Test
	void missesNothingThatACommitOfALaterBeginningPrecedes() {
		found("anything");
		long early = post("early", "First.");
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.update("update post set title = 'Quicksilver' where id = ?", early);
			// on another connection, begun later and ended first; on H2 it would have to
			// wait
			if (this.database != DatabaseDriver.H2) {
				var other = new Thread(() -> this.blog.sql("update author set display_name = 'Ada L.'"));
				run(other);
				run(new Thread(() -> post("late", "Second.")));
				assertThat(found("second")).hasSize(1);
			}
		});
		assertThat(found("quicksilver")).hasSize(1);
	}

	private static void run(Thread thread) {
		thread.start();
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void isLikeANewOneAfterManyChanges() {
		var random = new Random(11);
		List<Long> posts = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			posts.add(post("post-" + i, "Lantern number " + i + " of brass.", "Note of " + i + " on lanterns."));
		}
		this.indexing.catchUp();
		for (int i = 0; i < 60; i++) {
			change(posts.get(random.nextInt(posts.size())), random);
			if (random.nextInt(3) == 0) {
				this.indexing.catchUp();
			}
		}
		this.indexing.catchUp();
		List<String> followed = dump();
		List<String> order = order(this.searching);
		this.indexing.rebuild((count) -> {
		});
		assertThat(dump()).isEqualTo(followed).hasSizeGreaterThan(20);
		assertThat(order(this.searching)).isEqualTo(order);
	}

	private void change(long post, Random random) {
		switch (random.nextInt(5)) {
			case 0 -> this.blog.sql("update post set status = 'DRAFT' where id = ?", post);
			case 1 -> this.blog.sql("update post set status = 'PUBLISHED' where id = ?", post);
			case 2 -> this.blog.sql("update post set title = ?, path = slug || ? where id = ?",
					"Brass " + random.nextInt(9), "-" + random.nextInt(9), post);
			case 3 -> this.blog.sql("update post set text_id = ? where id = ?",
					this.blog.text(BlogWriter.noted(
							"<p>Iron, <a href=\"/2017/12/18/post-3/\">brass</a> " + random.nextInt(99) + ".</p>",
							"Brass again.")),
					post);
			default -> this.blog.comment(post, null, "Piers", Map.of("text_id",
					this.blog.text(BlogWriter.noted("<p>Brass, I say, " + random.nextInt(99) + ".</p>"))));
		}
	}

	private static List<String> order(Searching searching) {
		List<String> order = new ArrayList<>();
		for (String words : List.of("brass", "lantern", "note brass", "iron -lantern", "\"of brass\"", "number of")) {
			Mark mark = null;
			do {
				Found found = searching.find(Asked.of(words), Narrowed.NOT, mark).orElseThrow();
				found.hits().forEach((hit) -> order.add(words + ": " + hit.type() + " " + hit.href()));
				mark = found.next();
			}
			while (mark != null);
		}
		return order;
	}

	@Test
	void ordersAlikeInTwoIndexesOverOneDatabase() throws IOException {
		try (var other = new OtherNode()) {
			var random = new Random(5);
			List<Long> posts = new ArrayList<>();
			for (int i = 0; i < 30; i++) {
				posts.add(post("post-" + i, "Brass ".repeat(1 + i % 7) + "lantern " + i, "A note of brass."));
				if (i % 4 == 0) {
					other.indexing.catchUp();
				}
			}
			for (int i = 0; i < 40; i++) {
				change(posts.get(random.nextInt(posts.size())), random);
				(random.nextBoolean() ? other.indexing : this.indexing).catchUp();
			}
			this.indexing.catchUp();
			other.indexing.catchUp();
			assertThat(order(other.searching)).isEqualTo(order(this.searching)).hasSizeGreaterThan(30);
		}
	}

	@Test
	void isMadeAnewWhereItIsMissingOrBroken() throws IOException {
		post("lantern", "A brass lantern.");
		try (var node = new OtherNode()) {
			assertThat(node.searching.find(Asked.of("lantern"), Narrowed.NOT, null)).as("none yet").isEmpty();
			node.indexing.catchUp();
			assertThat(find(node.searching, "lantern")).hasSize(1);
			node.damage();
			node.restart();
			node.indexing.catchUp();
			assertThat(find(node.searching, "lantern")).hasSize(1);
			node.restart();
			assertThat(node.searchIndex.open()).as("what was left is used again").isPresent();
			assertThat(find(node.searching, "lantern")).hasSize(1);
		}
	}

	@Test
	void answersFromTheOldOneUntilTheNewOneIsWhole() throws IOException {
		post("lantern", "A brass lantern.");
		try (var node = new OtherNode()) {
			node.indexing.catchUp();
			List<List<String>> meanwhile = new ArrayList<>();
			node.indexing.rebuild((count) -> meanwhile.add(find(node.searching, "lantern")));
			assertThat(meanwhile).isNotEmpty().allMatch((hits) -> hits.size() == 1);
			assertThat(find(node.searching, "lantern")).hasSize(1);
			assertThat(node.folders()).as("the old one is gone").hasSize(1);
		}
	}

	@Test
	void isMadeAnewInAnotherLanguage() {
		post("maison", "L’élection.");
		Site site = this.settings.site();
		this.settings.change(site.called("Maison", "", Locale.FRENCH));
		assertThat(found("elections")).hasSize(1);
		assertThat(this.index.open().orElseThrow().language()).isEqualTo("fr");
	}

	@Test
	void forgetsOldChangesAndIsMadeAnewWhereTheyWouldBeNeeded() throws IOException {
		try (var node = new OtherNode()) {
			node.indexing.catchUp();
			post("lantern", "A brass lantern.");
			long before = this.tables.count("search_change");
			this.blog.sql("update search_change set changed_at = ?", BlogWriter.time(LocalDate.of(2010, 1, 1)));
			this.feed.prune();
			assertThat(before).isPositive();
			assertThat(this.tables.count("search_change")).isZero();
			node.indexing.catchUp();
			assertThat(find(node.searching, "lantern")).hasSize(1);
			assertThat(found("lantern")).hasSize(1);
		}
	}

	@Test
	void takesInAlsoWhatIsNotNotedAmongManyChanges() {
		post("lantern", "A brass lantern.");
		assertThat(found("lantern")).hasSize(1);
		String numbers = (this.database == DatabaseDriver.H2) ? "system_range" : "generate_series";
		String tags = "insert into term (kind, slug, name, description, path, version) select 'TAG', n, n, '', n, 0";
		this.blog.sql(tags + " from " + numbers + "(1, 20050) as t(n)");
		long before = this.tables.count("search_change");
		try (ManyChanges changes = ManyChanges.begin()) {
			this.blog.sql("update term set version = 1");
			post("kettle", "A copper kettle.");
		}
		long noted = this.tables.count("search_change") - before;
		if (this.database == DatabaseDriver.H2) {
			assertThat(noted).isEqualTo(ChangeFeed.MOST + 1);
		}
		else {
			assertThat(noted).isGreaterThan(20_050);
		}
		assertThat(found("kettle")).hasSize(1);
		post("samovar", "A silver samovar.");
		assertThat(found("samovar")).hasSize(1);
	}

	@Test
	void goesOnNotingChangesWhenATableWasAltered() {
		this.jdbc.execute("alter table post add column search_test integer default 0 not null");
		try {
			post("lantern", "A brass lantern.");
			assertThat(found("lantern")).hasSize(1);
		}
		finally {
			this.jdbc.execute("alter table post drop column search_test");
		}
		post("kettle", "A copper kettle.");
		assertThat(found("kettle")).hasSize(1);
	}

	/** Another node over the same database. */
	private final class OtherNode implements AutoCloseable {

		private final Path folder;

		private SearchIndex searchIndex;

		private Indexing indexing;

		private Searching searching;

		OtherNode() throws IOException {
			this.folder = Files.createTempDirectory(IndexingTests.this.data.path(), "node-");
			this.searchIndex = new SearchIndex(new IndexFolder(this.folder));
			this.indexing = indexing();
			this.searching = new Searching(this.searchIndex, IndexingTests.this.sources);
		}

		private Indexing indexing() {
			return new Indexing(IndexingTests.this.feed, this.searchIndex, IndexingTests.this.settings,
					Clock.systemUTC(),
					new ReadersThings(IndexingTests.this.filed, IndexingTests.this.comments, IndexingTests.this.topics),
					IndexingTests.this.sources.stream().map(ReadersSource::new).toList());
		}

		void restart() {
			this.searchIndex.destroy();
			this.searchIndex = new SearchIndex(new IndexFolder(this.folder));
			this.indexing = indexing();
			this.searching = new Searching(this.searchIndex, IndexingTests.this.sources);
		}

		List<Path> folders() throws IOException {
			return new IndexFolder(this.folder).all();
		}

		void damage() throws IOException {
			this.searchIndex.destroy();
			try (var files = Files.list(folders().get(0))) {
				for (Path file : files.filter((one) -> one.toString().matches(".*\\.(cfs|si|fdt)|.*segments_.*"))
					.toList()) {
					Files.write(file, new byte[] { 1, 2, 3 });
				}
			}
		}

		@Override
		public void close() {
			this.searchIndex.destroy();
		}

	}

}
