package blog.ibid.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import blog.ibid.author.AuthorIntake;
import blog.ibid.comment.CommentIntake;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import blog.ibid.topic.Bringing;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plants a small blog to look around in, where {@code ibid.demo} asks for it and the
 * database is empty. It comes as an export does, so the import is what plants it.
 */
@Component
@ConditionalOnProperty("ibid.demo")
@ConditionalOnWebApplication
@Order(0)
class DemoBlog implements ApplicationRunner {

	/** The export, which can be read again and again. */
	static final ExportPart EXPORT = ExportPart.of("demo.xml", new ClassPathResource("demo/demo.xml")::getInputStream);

	private static final Log log = LogFactory.getLog(DemoBlog.class);

	static final String LOGIN = "agnes";

	private static final String BIO = """
			<p>Agnes Thorold practised law in Port Merrow for forty years, and reads in retirement what she used to
			cite. She writes about law, politics and history, and keeps the notes in. More
			<a href="/about/">about this blog</a>.</p>""";

	/** Exports have no addenda; this comment reads as one. */
	private static final long ADDENDUM = 145;

	/** Exports have no corrections either; this post has one. */
	private static final long CORRECTED = 11;

	private static final Instant CORRECTED_AT = Instant.parse("2023-02-20T08:15:00Z");

	/** When the topical list was revised last. */
	private static final Instant LISTED = Instant.parse("2025-09-20T10:00:00Z");

	private final WordPressImport imports;

	private final AuthorIntake authors;

	private final CommentIntake comments;

	private final NotedTexts texts;

	private final Bringing topics;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	DemoBlog(WordPressImport imports, AuthorIntake authors, CommentIntake comments, NotedTexts texts, Bringing topics,
			JdbcClient jdbc, TransactionTemplate transaction) {
		this.imports = imports;
		this.authors = authors;
		this.comments = comments;
		this.texts = texts;
		this.topics = topics;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!isEmpty()) {
			return;
		}
		var report = new ImportReport((id, type, title, result, remarks) -> {
		});
		this.imports.bring(List.of(EXPORT), new ImportOptions(List.of(), false, null, null), report,
				new PrintStream(OutputStream.nullOutputStream()));
		this.transaction.executeWithoutResult((status) -> finish());
		log.info("Planted the demo blog: " + report.posts.read() + " posts, " + report.pages.read() + " pages, "
				+ report.comments.read() + " comments.");
	}

	private boolean isEmpty() {
		return this.jdbc.sql("select (select count(*) from post) + (select count(*) from author)")
			.query(Long.class)
			.single() == 0;
	}

	private static String typedList() {
		try (InputStream list = new ClassPathResource("demo/topics.html").getInputStream()) {
			return new String(list.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** On a database that was empty, numbers are those of the export. */
	private void finish() {
		long author = this.authors.byLogin(LOGIN).orElseThrow().id();
		this.authors.introduce(author, "", this.texts.keep(Sanitizer.clean(BIO)));
		this.comments.makeAddendum(ADDENDUM, "The missing morning");
		correct();
		this.topics.bring(Sanitizer.clean(typedList()), "", LISTED, author);
	}

	/** The post as it first came out, and what its readers are told of the change. */
	private void correct() {
		Long now = this.jdbc.sql("select text_id from post where id = :id")
			.param("id", CORRECTED)
			.query(Long.class)
			.single();
		NotedText text = this.texts.read(now);
		String before = text.body().replace("fourteen years", "fifteen years");
		this.jdbc.sql("""
				insert into revision (post_id, text_id, title, excerpt, replaced_at, correction, corrected_at)
				select id, :text, title, excerpt, :at, :sentence, :at from post where id = :id""")
			.param("text", this.texts.keep(new NotedText(before, text.notes())))
			.param("at", CORRECTED_AT.atOffset(ZoneOffset.UTC))
			.param("sentence", "The question of the fare waited fourteen years, not fifteen.")
			.param("id", CORRECTED)
			.update();
	}

}
