package blog.ibid.post;

import java.time.Clock;
import java.time.Instant;

import blog.ibid.author.SignedIn;
import blog.ibid.text.Slug;

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

	private final Standings standings;

	private final FreePaths paths;

	private final PublishingTimes times;

	private final Clock clock;

	Publishing(JdbcClient jdbc, EditablePosts posts, Manuscripts manuscripts, Standings standings, FreePaths paths,
			PublishingTimes times, Clock clock) {
		this.jdbc = jdbc;
		this.posts = posts;
		this.manuscripts = manuscripts;
		this.standings = standings;
		this.paths = paths;
		this.times = times;
		this.clock = clock;
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
			Slug slug = this.paths.nearest(post.kind(), post.parentId(), post.slugOf(post.title()), id);
			place = place.at(slug.value(), this.paths.below(post.parentId(), slug.value()), post.parentId());
		}
		Instant time = (post.status() == PostStatus.SCHEDULED) ? this.clock.instant() : null;
		this.standings.claim(post, this.times.date(place, time).with(PostStatus.PUBLISHED));
	}

	/** Takes a post back to a state in which readers don't see it. */
	@Transactional
	public void withdraw(long id, PublishingStep step, SignedIn author) {
		EditablePost post = this.posts.take(id, author);
		step.guard(post);
		this.standings.claim(post, Standing.of(post).with(step.from(post.status())));
	}

	/** Puts a post into the bin: it keeps everything but its address. */
	@Transactional
	public void trash(long id, SignedIn author) {
		EditablePost post = this.posts.take(id, author);
		PublishingStep.TRASH.guard(post);
		this.standings.claim(post,
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
		String free = this.paths.nearest(post.kind(), post.parentId(), post.slugOf(post.slug()), id).value();
		boolean keeps = !this.paths.isTaken(post.kind(), this.paths.below(post.parentId(), post.slug()), id);
		String slug = keeps ? post.slug() : free;
		this.standings.claim(post,
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

}
