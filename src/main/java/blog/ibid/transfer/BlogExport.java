package blog.ibid.transfer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import blog.ibid.post.PostAddress;
import blog.ibid.site.Addresses;
import blog.ibid.site.Settings;
import blog.ibid.site.Site;
import blog.ibid.text.NotedText;
import blog.ibid.topic.ListKeeping;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the whole blog out as a WordPress export, in memory that does not grow with it.
 */
@Component
class BlogExport {

	private static final int AT_ONCE = 100;

	private final ExportedRows rows;

	private final ListKeeping lists;

	private final Settings settings;

	private final Addresses addresses;

	private final TransactionTemplate snapshot;

	BlogExport(ExportedRows rows, ListKeeping lists, Settings settings, Addresses addresses,
			PlatformTransactionManager transactions) {
		this.rows = rows;
		this.lists = lists;
		this.settings = settings;
		this.addresses = addresses;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/**
	 * Writes the export. It appears under its name once it is whole and on the disk.
	 * @param base the blog's address, without a slash at its end
	 * @throws IOException if it cannot be written; nothing is left of it then
	 */
	Counts write(Path file, String base) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		Path partial = Files.createTempFile(folder, ".export-", ".xml");
		try {
			Counts counts = new Counts();
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16)) {
				this.snapshot.executeWithoutResult((status) -> write(out, base, counts));
			}
			try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
				channel.force(true);
			}
			Files.move(partial, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
			return counts;
		}
		catch (ExportFailed ex) {
			throw new IOException(ex.getMessage(), ex.getCause());
		}
		finally {
			Files.deleteIfExists(partial);
		}
	}

	private void write(OutputStream out, String base, Counts counts) {
		Site site = this.settings.site();
		try (var xml = new WxrWriter(out)) {
			var times = new WordPressTimes(site.zone());
			var items = new ExportedItems(xml, times, base);
			head(xml, site, base);
			for (ExportedRows.Author author : this.rows.authors()) {
				items.author(author);
			}
			for (ExportedRows.TermRow term : this.rows.terms()) {
				items.term(term);
			}
			media(items, counts);
			posts(items, new ExportedComments(xml, times, base), counts);
			new ExportedList(xml).write(this.lists.read());
			xml.end();
		}
		catch (XMLStreamException ex) {
			throw new ExportFailed(ex);
		}
	}

	private static void head(WxrWriter xml, Site site, String base) throws XMLStreamException {
		xml.text("title", site.title());
		xml.text("link", base);
		xml.text("description", site.tagline());
		xml.text("language", site.language().toLanguageTag());
		xml.text("wp:wxr_version", "1.2");
		xml.text("wp:base_site_url", base);
		xml.text("wp:base_blog_url", base);
		xml.text("generator", "Ibid");
	}

	private void media(ExportedItems items, Counts counts) throws XMLStreamException {
		long first = Math.max(10_000_000, this.rows.highestPost());
		items.beginMediaAt(first);
		List<ExportedRows.MediumRow> batch = this.rows.media(0, AT_ONCE);
		while (!batch.isEmpty()) {
			for (ExportedRows.MediumRow medium : batch) {
				items.medium(medium);
				counts.media++;
			}
			batch = this.rows.media(batch.get(batch.size() - 1).id(), AT_ONCE);
		}
	}

	private void posts(ExportedItems items, ExportedComments comments, Counts counts) throws XMLStreamException {
		List<ExportedRows.PostRow> batch = this.rows.posts(0, AT_ONCE);
		while (!batch.isEmpty()) {
			List<Long> ids = batch.stream().map(ExportedRows.PostRow::id).toList();
			Map<Long, NotedText> texts = this.rows.texts(batch.stream().map(ExportedRows.PostRow::textId).toList());
			Map<Long, List<ExportedRows.TermRow>> terms = this.rows.termsOf(ids);
			Map<Long, List<String>> old = this.rows.oldAddresses(ids);
			for (ExportedRows.PostRow post : batch) {
				items.begin(post, link(post), texts.getOrDefault(post.textId(), NotedText.EMPTY),
						terms.getOrDefault(post.id(), List.of()), old.getOrDefault(post.id(), List.of()));
				comments(post.id(), comments, counts);
				items.end();
				counts.posts++;
			}
			batch = this.rows.posts(batch.get(batch.size() - 1).id(), AT_ONCE);
		}
	}

	private String link(ExportedRows.PostRow post) {
		LocalDate day = post.publishedOn();
		return (post.status().equals("PUBLISHED") && day != null)
				? new PostAddress(post.kind(), day, post.path()).in(this.addresses) : "/?p=" + post.id();
	}

	private void comments(long post, ExportedComments comments, Counts counts) throws XMLStreamException {
		List<ExportedRows.CommentRow> batch = this.rows.comments(post, 0, AT_ONCE);
		while (!batch.isEmpty()) {
			Map<Long, NotedText> texts = this.rows.texts(batch.stream().map(ExportedRows.CommentRow::textId).toList());
			for (ExportedRows.CommentRow comment : batch) {
				comments.write(comment, texts.getOrDefault(comment.textId(), NotedText.EMPTY));
				counts.comments++;
			}
			batch = (batch.size() < AT_ONCE) ? List.of()
					: this.rows.comments(post, batch.get(batch.size() - 1).id(), AT_ONCE);
		}
	}

	/**
	 * How much was written.
	 */
	static final class Counts {

		/** Posts and pages. */
		int posts;

		int comments;

		int media;

	}

	/** Carries what went wrong out of the transaction. */
	private static final class ExportFailed extends RuntimeException {

		ExportFailed(XMLStreamException cause) {
			super(cause.getMessage(), cause);
		}

	}

}
