package blog.ibid.post;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Settings;
import blog.ibid.text.Slug;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes posts and pages public, and takes them back. Each verb asks whether it is this
 * author's to do and whether it is possible now.
 */
@Component
class Publishing {

	private final JdbcClient jdbc;

	private final EditablePosts posts;

	private final Manuscripts manuscripts;

	private final Corrections corrections;

	private final Standings standings;

	private final Filing filing;

	private final FreePaths paths;

	private final Settings settings;

	private final Clock clock;

	Publishing(JdbcClient jdbc, EditablePosts posts, Manuscripts manuscripts, Corrections corrections,
			Standings standings, Filing filing, FreePaths paths, Settings settings, Clock clock) {
		this.jdbc = jdbc;
		this.posts = posts;
		this.manuscripts = manuscripts;
		this.corrections = corrections;
		this.standings = standings;
		this.filing = filing;
		this.paths = paths;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Commits the manuscript and does with the post what was decided, or nothing of it.
	 * @param version of the post that the decision is about
	 * @throws PostChanged if it is another one by now
	 * @throws PathTaken if another post has the slug that was chosen
	 */
	@Transactional
	public void decide(long id, long version, Publication wanted, SignedIn author) {
		EditablePost before = this.posts.take(id, author);
		wanted.step().guard(before);
		if (before.version() != version) {
			throw new PostChanged();
		}
		this.manuscripts.commit(id, author);
		EditablePost post = this.posts.take(id, author);
		if (!wanted.correction().isEmpty() && post.version() != before.version()) {
			tell(id, wanted.correction(), author);
		}
		writeDetails(post, wanted, author);
		if (post.kind() == PostKind.POST) {
			file(id, wanted);
		}
		Standing place = placed(post, wanted);
		boolean waits = wanted.step() == PublishingStep.WITHDRAW || wanted.step() == PublishingStep.SUBMIT;
		stand(post, (waits ? place : dated(place, wanted.at())).with(wanted.step().from(post.status())));
	}

	/** Of the change that was committed last. */
	private void tell(long post, String correction, SignedIn author) {
		long replaced = this.jdbc.sql("select max(id) from revision where post_id = :post")
			.param("post", post)
			.query(Long.class)
			.single();
		this.corrections.tell(post, replaced, correction, author);
	}

	private void writeDetails(EditablePost post, Publication wanted, SignedIn author) {
		boolean handsOver = wanted.author() != null && author.role().editsOthers();
		this.jdbc.sql("""
				update post set excerpt = :excerpt, sticky = :sticky, comments_open = :open, canonical = :canonical,
				author_id = :author, menu_order = :place where id = :id""")
			.param("excerpt", wanted.excerpt())
			.param("sticky", wanted.sticky())
			.param("open", wanted.commentsOpen())
			.param("canonical", wanted.canonical())
			.param("author", handsOver ? wanted.author() : Long.valueOf(post.authorId()))
			.param("place", wanted.menuOrder())
			.param("id", post.id())
			.update();
	}

	private void file(long post, Publication wanted) {
		List<Long> terms = new ArrayList<>(this.filing.existing(TermKind.CATEGORY, wanted.categories()));
		if (wanted.newCategory() != null) {
			terms.add(this.filing.category(wanted.newCategory(), wanted.newCategoryAbove()));
		}
		terms.addAll(this.filing.tags(wanted.tags()));
		this.filing.file(post, terms);
	}

	/** Until it is public, or somebody chose, a post waits for the slug of its title. */
	private Standing placed(EditablePost post, Publication wanted) {
		String slug = wanted.slug();
		if (slug == null) {
			slug = (wanted.step() == PublishingStep.WITHDRAW || wanted.step() == PublishingStep.SUBMIT)
					&& NewPosts.isUnchosen(post) ? post.slug()
							: this.paths.nearest(post.kind(), wanted.parent(), ofTitle(post, post.title()), post.id())
								.value();
		}
		String path = this.paths.below(wanted.parent(), slug);
		if (!path.equals(post.path()) && this.paths.isTaken(post.kind(), path, post.id())) {
			throw new PathTaken(path);
		}
		return Standing.of(post).at(slug, path, wanted.parent());
	}

	static Slug ofTitle(EditablePost post, String title) {
		return Slug.of(title, (post.kind() == PostKind.PAGE) ? "page-" + post.id() : "post-" + post.id());
	}

	/**
	 * Publishes a post as it is on its author's desk, now or as of when it was public.
	 */
	@Transactional
	public void publish(long id, SignedIn author) {
		EditablePost before = this.posts.take(id, author);
		PublishingStep.PUBLISH.guard(before);
		this.manuscripts.commit(id, author);
		EditablePost post = this.posts.take(id, author);
		Standing place = Standing.of(post);
		if (NewPosts.isUnchosen(post)) {
			Slug slug = this.paths.nearest(post.kind(), post.parentId(), ofTitle(post, post.title()), id);
			place = place.at(slug.value(), this.paths.below(post.parentId(), slug.value()), post.parentId());
		}
		Instant time = (post.status() == PostStatus.SCHEDULED) ? this.clock.instant() : null;
		stand(post, dated(place, time).with(PostStatus.PUBLISHED));
	}

	/** Takes a post back to a state in which readers don't see it. */
	@Transactional
	public void withdraw(long id, PublishingStep step, SignedIn author) {
		EditablePost post = this.posts.take(id, author);
		step.guard(post);
		stand(post, Standing.of(post).with(step.from(post.status())));
	}

	/** Puts a post into the bin: it keeps everything but its address. */
	@Transactional
	public void trash(long id, SignedIn author) {
		EditablePost post = this.posts.take(id, author);
		PublishingStep.TRASH.guard(post);
		stand(post,
				Standing.of(post)
					.at(post.slug(), Standing.binned(post.path(), id), post.parentId())
					.with(PostStatus.TRASHED));
	}

	/**
	 * Takes a post out of the bin, as it was before. If its address has a new owner, it
	 * gets another; if its time has passed there, it waits as a draft.
	 */
	@Transactional
	public void restore(long id, SignedIn author) {
		EditablePost post = this.posts.take(id, author);
		PublishingStep.RESTORE.guard(post);
		PostStatus former = former(post);
		String free = this.paths.nearest(post.kind(), post.parentId(), ofTitle(post, post.slug()), id).value();
		boolean keeps = !this.paths.isTaken(post.kind(), this.paths.below(post.parentId(), post.slug()), id);
		String slug = keeps ? post.slug() : free;
		stand(post,
				Standing.of(post)
					.at(slug, this.paths.below(post.parentId(), slug), post.parentId())
					.with(PublishingStep.RESTORE.from(former)));
	}

	private PostStatus former(EditablePost post) {
		PostStatus former = this.jdbc.sql("select coalesce(trashed_from, 'DRAFT') from post where id = :id")
			.param("id", post.id())
			.query((row, number) -> PostStatus.valueOf(row.getString(1)))
			.single();
		Instant time = post.publishedAt();
		boolean late = former == PostStatus.SCHEDULED && (time == null || !time.isAfter(this.clock.instant()));
		return late ? PostStatus.DRAFT : former;
	}

	/** A day once given stays, whatever the time zone is later. */
	private Standing dated(Standing standing, @Nullable Instant time) {
		Instant since = (time != null) ? time : standing.publishedAt();
		if (since != null && since.equals(standing.publishedAt()) && standing.publishedOn() != null) {
			return standing;
		}
		since = (since != null) ? since : this.clock.instant();
		return standing.since(since, this.settings.site().dates().dayOf(since));
	}

	private void stand(EditablePost post, Standing now) {
		try {
			this.standings.change(post, now);
		}
		catch (DuplicateKeyException ex) {
			throw new PathTaken(now.path());
		}
	}

}
