package blog.ibid.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Freshness;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does one thing with several posts: with all of them that it is possible for, or, where
 * one of them is somebody else's, with none.
 */
@Component
class PostBatch {

	private static final String UNDO = "/admin/posts/bulk?action=";

	private static final int LONGEST_NAME = 250;

	private final JdbcClient jdbc;

	private final EditablePosts posts;

	private final Manuscripts manuscripts;

	private final Publishing publishing;

	private final Filing filing;

	private final Freshness freshness;

	PostBatch(JdbcClient jdbc, EditablePosts posts, Manuscripts manuscripts, Publishing publishing, Filing filing,
			Freshness freshness) {
		this.jdbc = jdbc;
		this.posts = posts;
		this.manuscripts = manuscripts;
		this.publishing = publishing;
		this.filing = filing;
		this.freshness = freshness;
	}

	@Transactional
	public Outcome carryOut(BulkForm form, SignedIn author) {
		List<EditablePost> chosen = form.chosen().stream().map((id) -> this.posts.take(id, author)).toList();
		return switch (form.chosenAction()) {
			case PUBLISH -> publish(chosen, author);
			case WITHDRAW -> step(chosen, PublishingStep.WITHDRAW, author);
			case TRASH -> each(chosen, possible(PublishingStep.TRASH),
					(post) -> this.publishing.trash(post.id(), author), "RESTORE");
			case RESTORE -> each(chosen, possible(PublishingStep.RESTORE),
					(post) -> this.publishing.restore(post.id(), author), "TRASH");
			case OPEN -> comments(chosen, true);
			case CLOSE -> comments(chosen, false);
			case CATEGORY -> file(chosen, PublicationForm.number(form.category()), TermKind.CATEGORY);
			case TAG -> (form.tag().isEmpty() || form.tag().length() > LONGEST_NAME) ? Outcome.NOTHING
					: file(chosen, this.filing.tags(List.of(form.tag())).get(0), TermKind.TAG);
			case UNFILE -> unfile(chosen, PublicationForm.number(form.category()));
			case AUTHOR -> handOver(chosen, PublicationForm.number(form.author()), author);
			case BACK -> back(form, author);
			case NONE, REMOVE -> Outcome.NOTHING;
		};
	}

	private static Predicate<EditablePost> possible(PublishingStep step) {
		return (post) -> step.isPossibleFrom(post.status());
	}

	private Outcome publish(List<EditablePost> chosen, SignedIn author) {
		List<EditablePost> ready = chosen.stream()
			.filter(possible(PublishingStep.PUBLISH))
			.filter((post) -> hasWords(post, author))
			.toList();
		ready.forEach((post) -> this.publishing.publish(post.id(), author));
		List<EditablePost> changed = ready.stream()
			.filter((post) -> !post.isPublished() && post.status() != PostStatus.SCHEDULED)
			.toList();
		return new Outcome(ready.size(), chosen.size() - ready.size(), backTo(changed));
	}

	private boolean hasWords(EditablePost post, SignedIn author) {
		Manuscript words = this.manuscripts.open(post.id(), author);
		return !words.title().isBlank() || !words.text().body().isBlank();
	}

	private Outcome step(List<EditablePost> chosen, PublishingStep step, SignedIn author) {
		List<EditablePost> changed = chosen.stream()
			.filter(possible(step))
			.filter((post) -> step.from(post.status()) != post.status())
			.toList();
		changed.forEach((post) -> this.publishing.withdraw(post.id(), step, author));
		return new Outcome(changed.size(), chosen.size() - changed.size(), backTo(changed));
	}

	private static String backTo(List<EditablePost> posts) {
		return posts.isEmpty() ? "" : UNDO + "BACK&to="
				+ posts.stream().map((post) -> post.id() + "." + post.status()).collect(Collectors.joining(","));
	}

	/** Gives posts the status back that they had. */
	private Outcome back(BulkForm form, SignedIn author) {
		int done = 0;
		for (String pair : form.to().split(",")) {
			if (!pair.matches("[0-9]{1,18}\\.[A-Z]{5,9}") || done >= BulkForm.MOST) {
				continue;
			}
			EditablePost post = this.posts.take(Long.parseLong(pair.replaceFirst("\\..*", "")), author);
			String status = pair.replaceFirst(".*\\.", "");
			for (PublishingStep step : List.of(PublishingStep.WITHDRAW, PublishingStep.SUBMIT, PublishingStep.HIDE,
					PublishingStep.SCHEDULE)) {
				if (step.from(post.status()).name().equals(status) && step.isPossibleFrom(post.status())) {
					this.publishing.withdraw(post.id(), step, author);
					done++;
				}
			}
			if (status.equals("PUBLISHED") && PublishingStep.PUBLISH.isPossibleFrom(post.status())) {
				this.publishing.publish(post.id(), author);
				done++;
			}
		}
		return new Outcome(done, 0, "");
	}

	private Outcome each(List<EditablePost> chosen, Predicate<EditablePost> possible, Consumer<EditablePost> change,
			String undo) {
		List<EditablePost> changed = chosen.stream().filter(possible).toList();
		changed.forEach(change);
		return new Outcome(changed.size(), chosen.size() - changed.size(), undo(undo, changed));
	}

	private static String undo(String action, List<EditablePost> posts) {
		return posts.isEmpty() ? ""
				: UNDO + action + posts.stream().map((post) -> "&id=" + post.id()).collect(Collectors.joining());
	}

	private Outcome comments(List<EditablePost> chosen, boolean open) {
		return each(chosen, (post) -> post.commentsOpen() != open, (post) -> {
			this.jdbc.sql("update post set comments_open = :open, version = version + 1 where id = :id")
				.param("open", open)
				.param("id", post.id())
				.update();
			this.freshness.touch(PostLists.TAG);
		}, open ? "CLOSE" : "OPEN");
	}

	private Outcome file(List<EditablePost> chosen, @Nullable Long term, TermKind kind) {
		if (term == null || this.filing.existing(kind, List.of(term)).isEmpty()) {
			return Outcome.NOTHING;
		}
		return refile(chosen, (direct) -> direct.add(term), "UNFILE&category=" + term);
	}

	private Outcome unfile(List<EditablePost> chosen, @Nullable Long term) {
		return (term != null) ? refile(chosen, (direct) -> direct.remove(term), "") : Outcome.NOTHING;
	}

	private Outcome refile(List<EditablePost> chosen, Predicate<Set<Long>> change, String undo) {
		List<EditablePost> changed = new ArrayList<>();
		for (EditablePost post : chosen) {
			Set<Long> direct = this.filing.directOf(post.id());
			if (change.test(direct)) {
				this.filing.file(post.id(), direct);
				changed.add(post);
			}
		}
		this.freshness.touch(PostLists.TAG);
		return new Outcome(changed.size(), chosen.size() - changed.size(), undo.isEmpty() ? "" : undo(undo, changed));
	}

	private Outcome handOver(List<EditablePost> chosen, @Nullable Long to, SignedIn author) {
		if (!author.role().editsOthers()) {
			throw new AccessDeniedException("Only editors hand posts over");
		}
		boolean known = to != null && this.jdbc.sql("select count(*) from author where id = :id")
			.param("id", to)
			.query(Long.class)
			.single() > 0;
		if (to == null || !known) {
			return Outcome.NOTHING;
		}
		return each(chosen, (post) -> post.authorId() != to, (post) -> {
			this.jdbc.sql("update post set author_id = :author, version = version + 1 where id = :id")
				.param("author", to)
				.param("id", post.id())
				.update();
			this.freshness.touch(PostLists.TAG);
		}, "").withoutUndo();
	}

	/**
	 * @param skipped posts for which there was nothing to do, or for which it isn't
	 * possible
	 * @param undo where it is taken back, empty if it can't be
	 */
	record Outcome(int done, int skipped, String undo) {

		static final Outcome NOTHING = new Outcome(0, 0, "");

		Outcome withoutUndo() {
			return new Outcome(this.done, this.skipped, "");
		}

	}

}
