package blog.ibid.transfer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.post.IncomingPost;
import blog.ibid.post.PostIntake;
import blog.ibid.post.PostKind;
import blog.ibid.site.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Brings posts and pages, a batch at a time.
 */
final class PostsImport {

	private final OldBlog blog;

	private final PostIntake posts;

	private final AuthorsImport authors;

	private final TermsImport terms;

	private final References references;

	private final Addresses addresses;

	private final Clock clock;

	private final boolean dryRun;

	PostsImport(OldBlog blog, PostIntake posts, AuthorsImport authors, TermsImport terms, References references,
			Addresses addresses, Clock clock, boolean dryRun) {
		this.blog = blog;
		this.posts = posts;
		this.authors = authors;
		this.terms = terms;
		this.references = references;
		this.addresses = addresses;
		this.clock = clock;
		this.dryRun = dryRun;
	}

	/**
	 * Brings a batch, in the transaction of the caller.
	 * @return what became of each
	 */
	Brought bring(List<ReadPost> batch, ImportReport report) {
		Map<String, Reference> known = this.references.find(this.blog.source(), Reference.Kind.POST,
				batch.stream().map(ReadPost::foreignId).toList());
		Map<Long, Long> versions = this.posts.versions(known.values().stream().map(Reference::localId).toList());
		Numbers numbers = numbers(batch, known);
		var paths = new BatchPaths(batch, this.posts);
		Brought brought = new Brought(new HashMap<>(), new HashMap<>());
		List<IncomingPost> created = new ArrayList<>();
		List<Reference> references = new ArrayList<>();
		for (ReadPost post : batch) {
			Reference reference = known.get(post.foreignId());
			Result result = judge(post, reference, versions);
			long id = (reference != null) ? reference.localId() : numbers.take(post.item().id());
			if (result == Result.CREATED) {
				created.add(incoming(id, post, paths));
				references.add(new Reference(Reference.Kind.POST, post.foreignId(), id, post.digest(), 0));
			}
			else if (result == Result.UPDATED && reference != null) {
				update(id, post, paths, reference);
			}
			brought.add(post, id, result, reference == null || versions.containsKey(id));
			count(post, result, report);
		}
		if (!this.dryRun) {
			this.posts.insert(created);
			this.references.add(this.blog.source(), references);
			report.redirects += this.posts.remember(OldPostAddresses.of(batch, brought.local, this.addresses));
		}
		return brought;
	}

	private Numbers numbers(List<ReadPost> batch, Map<String, Reference> known) {
		List<Long> wanted = batch.stream()
			.filter((post) -> !known.containsKey(post.foreignId()))
			.map((post) -> post.item().id())
			.toList();
		return new Numbers(this.posts.versions(wanted).keySet(), wanted, this.posts::nextId);
	}

	private static Result judge(ReadPost post, @Nullable Reference reference, Map<Long, Long> versions) {
		if (reference == null) {
			return Result.CREATED;
		}
		Long version = versions.get(reference.localId());
		if (version == null) {
			post.remarks().add("It was removed here since, and stays so.");
			return Result.UNCHANGED;
		}
		if (reference.isEdited(version) && reference.digest() != post.digest()) {
			post.remarks().add("It was edited here since, and was left so.");
		}
		return reference.judge(post.digest(), version);
	}

	private IncomingPost incoming(long id, ReadPost post, BatchPaths paths) {
		ExportItem item = post.item();
		return new IncomingPost(id, post.kind(), post.status(), post.title(), post.slug(), paths.free(post),
				item.menuOrder(), this.authors.byLogin(item.creator()), post.text(), post.excerpt(), item.sticky(),
				!item.commentStatus().equals("closed"), post.publishedAt(), post.publishedOn(), post.changedAt(),
				this.terms.of(item));
	}

	private void update(long id, ReadPost post, BatchPaths paths, Reference reference) {
		if (!this.dryRun) {
			paths.keepOwn(post, this.posts.path(id));
			this.posts.update(incoming(id, post, paths), this.clock.instant());
			this.references.change(this.blog.source(), new Reference(Reference.Kind.POST, post.foreignId(), id,
					post.digest(), reference.localVersion() + 1));
		}
	}

	private static void count(ReadPost post, Result result, ImportReport report) {
		((post.kind() == PostKind.PAGE) ? report.pages : report.posts).add(result);
		report.notes = report.notes.plus(post.reading().tally());
	}

	/**
	 * @param local the numbers here of all that are kept, by their numbers there
	 * @param results by their numbers there
	 */
	record Brought(Map<Long, Long> local, Map<Long, Result> results) {

		private void add(ReadPost post, long id, Result result, boolean kept) {
			if (kept) {
				this.local.put(post.item().id(), id);
			}
			this.results.put(post.item().id(), result);
		}

	}

}
