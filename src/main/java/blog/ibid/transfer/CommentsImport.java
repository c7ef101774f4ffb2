package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.ibid.comment.CommentIntake;
import blog.ibid.comment.CommentStatus;
import blog.ibid.comment.IncomingComment;
import org.jspecify.annotations.Nullable;

/**
 * Brings the comments of a batch of posts: first all are known, then each is put where it
 * belongs.
 */
final class CommentsImport {

	private final OldBlog blog;

	private final CommentIntake comments;

	private final AuthorsImport authors;

	private final References references;

	private final boolean dryRun;

	CommentsImport(OldBlog blog, CommentIntake comments, AuthorsImport authors, References references, boolean dryRun) {
		this.blog = blog;
		this.comments = comments;
		this.authors = authors;
		this.references = references;
		this.dryRun = dryRun;
	}

	/**
	 * Brings a batch, in the transaction of the caller.
	 * @param local the numbers of the posts here
	 */
	void bring(List<ReadPost> batch, Map<Long, Long> local, ImportReport report) {
		List<ReadComment> all = batch.stream().flatMap((post) -> post.comments().stream()).toList();
		if (all.isEmpty()) {
			return;
		}
		Map<String, Reference> known = this.references.find(this.blog.source(), Reference.Kind.COMMENT,
				all.stream().map(ReadComment::foreignId).toList());
		Map<Long, Long> versions = this.comments.versions(known.values().stream().map(Reference::localId).toList());
		List<Long> wanted = all.stream()
			.filter((read) -> !known.containsKey(read.foreignId()))
			.map((read) -> read.comment().id())
			.toList();
		var numbers = new Numbers(this.comments.versions(wanted).keySet(), wanted, this.comments::nextId);
		var round = new Round(known, versions, numbers, report);
		batch.forEach((post) -> round.bring(post, local.get(post.item().id())));
		if (!this.dryRun) {
			this.comments.insert(round.created);
			this.references.add(this.blog.source(), round.references);
			this.comments.count(round.touched);
		}
	}

	/**
	 * The work on one batch.
	 */
	private final class Round {

		private final Map<String, Reference> known;

		private final Map<Long, Long> versions;

		private final Numbers numbers;

		private final ImportReport report;

		private final Map<Long, Long> local = new HashMap<>();

		private final List<IncomingComment> created = new ArrayList<>();

		private final List<Reference> references = new ArrayList<>();

		private final Set<Long> touched = new HashSet<>();

		Round(Map<String, Reference> known, Map<Long, Long> versions, Numbers numbers, ImportReport report) {
			this.known = known;
			this.versions = versions;
			this.numbers = numbers;
			this.report = report;
		}

		void bring(ReadPost post, @Nullable Long localPost) {
			var tree = new CommentTree(post.comments());
			List<ReadComment> ordered = tree.parentsFirst();
			post.remarks().addAll(tree.remarks());
			for (ReadComment read : ordered) {
				Result result = (localPost == null) ? Result.SKIPPED : bring(read, tree, localPost);
				count(read, result);
			}
			for (int n = ordered.size(); n < post.comments().size(); n++) {
				this.report.comments.add(Result.SKIPPED);
			}
		}

		private Result bring(ReadComment read, CommentTree tree, long post) {
			Reference reference = this.known.get(read.foreignId());
			if (reference == null) {
				long id = this.numbers.take(read.comment().id());
				this.local.put(read.comment().id(), id);
				this.created.add(incoming(id, read, tree, post));
				this.references.add(new Reference(Reference.Kind.COMMENT, read.foreignId(), id, read.digest(), 0));
				this.touched.add(post);
				return Result.CREATED;
			}
			Long version = this.versions.get(reference.localId());
			if (version == null) {
				return Result.UNCHANGED;
			}
			long id = reference.localId();
			this.local.put(read.comment().id(), id);
			Result result = reference.judge(read.digest(), version);
			if (result == Result.UPDATED && !CommentsImport.this.dryRun) {
				CommentsImport.this.comments.update(incoming(id, read, tree, post));
				CommentsImport.this.references.change(CommentsImport.this.blog.source(), new Reference(
						Reference.Kind.COMMENT, read.foreignId(), id, read.digest(), reference.localVersion() + 1));
				this.touched.add(post);
			}
			return result;
		}

		private IncomingComment incoming(long id, ReadComment read, CommentTree tree, long post) {
			Long parent = tree.parent(read);
			long root = this.local.getOrDefault(tree.root(read), id);
			return new IncomingComment(id, post, (parent != null) ? this.local.get(parent) : null, root, read.kind(),
					read.status(), read.fromOwnSite(), CommentsImport.this.authors.ofComment(read.comment()),
					read.name(), read.email(), read.url(), read.ip(), read.title(), read.text(), read.createdAt());
		}

		private void count(ReadComment read, Result result) {
			this.report.comments.add(result);
			this.report.notes = this.report.notes.plus(read.reading().tally());
			if (read.comment().isPing()) {
				this.report.pingbacks++;
			}
			if (read.status() == CommentStatus.PENDING) {
				this.report.pending++;
			}
		}

	}

}
