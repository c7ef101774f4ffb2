package blog.ibid.transfer;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import blog.ibid.author.AuthorIntake;
import blog.ibid.comment.CommentIntake;
import blog.ibid.media.MediaIntake;
import blog.ibid.post.PostIntake;
import blog.ibid.post.TermIntake;
import blog.ibid.site.Addresses;
import blog.ibid.site.Settings;
import blog.ibid.site.Site;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The import of one old blog. One thread reads and writes, others turn texts into noted
 * texts meanwhile; a few batches are under way at a time, whatever the size of the
 * export.
 */
final class BlogImport {

	private static final int BATCHES_UNDER_WAY = 3;

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
		ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
		try {
			bringItems(workers, progress);
		}
		finally {
			workers.shutdown();
		}
		if (!this.dryRun) {
			this.tools.transaction.executeWithoutResult((status) -> this.report.redirects += this.lastTouches.apply());
			this.tools.transaction.executeWithoutResult((status) -> this.tools.posts.continueNumbers());
			this.tools.transaction.executeWithoutResult((status) -> this.tools.comments.continueNumbers());
		}
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

	private void bringItems(ExecutorService workers, ImportProgress progress) {
		ZoneId zone = this.tools.settings.site().zone();
		var conversion = new PostConversion(this.blog, zone);
		Deque<CompletableFuture<List<ReadPost>>> underWay = new ArrayDeque<>();
		try (var batches = new Batches(this.parts, this::takeOther)) {
			for (List<ExportItem> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
				List<ExportItem> items = batch;
				underWay
					.add(CompletableFuture.supplyAsync(() -> items.stream().map(conversion::read).toList(), workers));
				if (underWay.size() >= BATCHES_UNDER_WAY) {
					write(underWay.remove().join(), progress);
				}
			}
			while (!underWay.isEmpty()) {
				write(underWay.remove().join(), progress);
			}
		}
	}

	/** Whether an item is a post or page; anything else is dealt with at once. */
	private boolean takeOther(int part, ExportItem item) {
		if (!this.index.isFirst(part, item)) {
			this.report.item(item.id(), item.type(), PlainWords.of(item.title(), 200), Result.SKIPPED,
					List.of("It stands in the export twice; the first one counts."));
			return false;
		}
		switch (item.type()) {
			case "post", "page" -> {
				return true;
			}
			case "attachment" ->
				this.tools.transaction.executeWithoutResult((status) -> this.media.bring(item, this.report));
			default -> {
				this.report.others.merge(item.type(), 1, Integer::sum);
				this.report.item(item.id(), item.type(), PlainWords.of(item.title(), 200), Result.SKIPPED,
						List.of("Ibid has no place for items of this type; it was left out."));
			}
		}
		return false;
	}

	private void write(List<ReadPost> batch, ImportProgress progress) {
		PostsImport.Brought brought = this.tools.transaction.execute((status) -> {
			this.media.bringFiles(batch.stream().flatMap((post) -> post.files().stream()).toList());
			PostsImport.Brought posts = this.posts.bring(batch, this.report);
			this.comments.bring(batch, posts.local(), this.report);
			return posts;
		});
		for (ReadPost post : batch) {
			this.lastTouches.remember(post);
			this.report.item(post.item().id(), post.item().type(), post.title(),
					brought.results().getOrDefault(post.item().id(), Result.SKIPPED), post.remarks());
			progress.done(1 + post.comments().size());
		}
	}

	/**
	 * What every import works with.
	 */
	@Component
	record Tools(Settings settings, Addresses addresses, AuthorIntake authors, TermIntake terms, MediaIntake media,
			PostIntake posts, CommentIntake comments, References references, TransactionTemplate transaction,
			Clock clock) {
	}

}
