package blog.ibid.transfer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import blog.ibid.author.AuthorIntake;
import blog.ibid.comment.CommentIntake;
import blog.ibid.media.MediaIntake;
import blog.ibid.post.PostIntake;
import blog.ibid.post.PostKind;
import blog.ibid.post.TermIntake;
import blog.ibid.site.Addresses;
import blog.ibid.site.Settings;
import blog.ibid.site.Site;
import blog.ibid.topic.ListIntake;
import blog.ibid.topic.TypedPages;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The import of one old blog. One thread writes, others read and turn texts into noted
 * texts meanwhile.
 */
final class BlogImport {

	private final List<ExportPart> parts;

	private final ExportIndex index;

	private final ImportReport report;

	private final boolean dryRun;

	private final Tools tools;

	private final OldBlog blog;

	private final AuthorsImport authors;

	private final TermsImport terms;

	private final MediaImport media;

	private final PostsImport posts;

	private final CommentsImport comments;

	private final LastTouches lastTouches;

	private final ListImport list;

	BlogImport(String source, List<ExportPart> parts, ExportIndex index, ImportOptions options, ImportReport report,
			Tools tools) {
		this.parts = parts;
		this.index = index;
		this.report = report;
		this.dryRun = options.dryRun();
		this.tools = tools;
		this.blog = new OldBlog(source, index, index.attachmentTexts(), tools.addresses, tools.media, options.media());
		this.authors = new AuthorsImport(this.blog, tools.authors, tools.references, tools.clock, this.dryRun);
		this.terms = new TermsImport(this.blog, tools.terms, tools.references, this.dryRun);
		this.media = new MediaImport(this.blog, tools.media, tools.references, tools.clock, this.dryRun);
		this.posts = new PostsImport(this.blog, tools.posts, this.authors, this.terms, tools.references,
				tools.addresses, tools.clock, this.dryRun);
		this.comments = new CommentsImport(this.blog, tools.comments, this.authors, tools.references, this.dryRun);
		this.lastTouches = new LastTouches(this.blog, tools.posts, tools.references);
		this.list = new ListImport(this.blog, tools.lists, tools.references, this.dryRun);
	}

	/** Posts, pages and comments, for progress. */
	long size() {
		ExportCounts counts = this.index.counts();
		return counts.posts() + counts.pages() + counts.comments() + counts.pings();
	}

	void run(ImportProgress progress) {
		this.tools.transaction.executeWithoutResult((status) -> {
			nameSite();
			this.authors.bring(this.index.heads().authors(), this.report);
			this.terms.bring(this.index.heads().terms(), this.report);
		});
		bringItems(progress);
		if (!this.dryRun) {
			this.tools.transaction.executeWithoutResult((status) -> this.report.redirects += this.lastTouches.apply());
			this.tools.transaction.executeWithoutResult((status) -> this.tools.posts.continueNumbers());
			this.tools.transaction.executeWithoutResult((status) -> this.tools.comments.continueNumbers());
		}
		this.tools.transaction.executeWithoutResult((status) -> this.list.bring(this.index.list(), this.report));
	}

	/** A blog that has no name yet takes that of the first archive. */
	private void nameSite() {
		Site now = this.tools.settings.site();
		if (now.named() || this.dryRun || this.index.sites().isEmpty()) {
			return;
		}
		ExportSite exported = this.index.sites().get(0);
		String title = PlainWords.of(exported.title(), 500);
		Locale language = exported.language().isBlank() ? now.language() : Locale.forLanguageTag(exported.language());
		this.tools.settings.change(now.called(title, PlainWords.of(exported.description(), 1000),
				language.getLanguage().isEmpty() ? now.language() : language));
	}

	private void bringItems(ImportProgress progress) {
		var conversion = new PostConversion(this.blog, this.tools.settings.site().zone());
		try (var ahead = new ReadAhead<>(new Batches(this.parts), (found) -> ready(found, conversion))) {
			for (Ready batch = ahead.next(); !batch.isEmpty(); batch = ahead.next()) {
				write(batch, progress);
			}
		}
	}

	private Ready ready(List<Batches.Found> batch, PostConversion conversion) {
		List<ReadPost> posts = new ArrayList<>();
		List<ExportItem> others = new ArrayList<>();
		List<ExportItem> repeats = new ArrayList<>();
		for (Batches.Found found : batch) {
			ExportItem item = found.item();
			if (!this.index.isFirst(found.part(), item)) {
				repeats.add(item);
			}
			else if (item.type().equals("post") || item.type().equals("page")) {
				posts.add(conversion.read(item));
			}
			else {
				others.add(item);
			}
		}
		return new Ready(posts, others, repeats);
	}

	private void write(Ready batch, ImportProgress progress) {
		PostsImport.Brought brought = this.tools.transaction.execute((status) -> {
			batch.others.forEach(this::bringOther);
			this.media.bringFiles(batch.posts.stream().flatMap((post) -> post.files().stream()).toList());
			PostsImport.Brought posts = this.posts.bring(batch.posts, this.report);
			this.comments.bring(batch.posts, posts.local(), this.report);
			return posts;
		});
		batch.repeats.forEach((item) -> leaveOut(item, "It stands in the export twice; the first one counts."));
		for (ReadPost post : batch.posts) {
			this.lastTouches.remember(post);
			int listed = (post.kind() == PostKind.PAGE) ? TypedPages.ownLinks(post.reading().text().body()) : 0;
			this.report.typedLists += (listed > 0) ? 1 : 0;
			this.report.typedListLinks += listed;
			this.report.item(post.item().id(), post.item().type(), post.title(),
					brought.results().getOrDefault(post.item().id(), Result.SKIPPED), post.remarks());
			progress.done(1 + post.comments().size());
		}
	}

	private void bringOther(ExportItem item) {
		if (item.type().equals("attachment")) {
			this.media.bring(item, this.report);
		}
		else {
			this.report.others.merge(item.type(), 1, Integer::sum);
			leaveOut(item, "Ibid has no place for items of this type; it was left out.");
		}
	}

	private void leaveOut(ExportItem item, String reason) {
		this.report.item(item.id(), item.type(), PlainWords.of(item.title(), 200), Result.SKIPPED, List.of(reason));
	}

	/**
	 * A batch that only waits to be written.
	 *
	 * @param others whatever is neither post nor page
	 */
	private record Ready(List<ReadPost> posts, List<ExportItem> others, List<ExportItem> repeats) {

		boolean isEmpty() {
			return this.posts.isEmpty() && this.others.isEmpty() && this.repeats.isEmpty();
		}

	}

	/**
	 * What every import works with.
	 */
	@Component
	record Tools(Settings settings, Addresses addresses, AuthorIntake authors, TermIntake terms, MediaIntake media,
			PostIntake posts, CommentIntake comments, ListIntake lists, References references,
			TransactionTemplate transaction, Clock clock) {
	}

}
