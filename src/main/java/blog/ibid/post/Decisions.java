package blog.ibid.post;

import java.util.ArrayList;
import java.util.List;

import blog.ibid.author.SignedIn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out what an author decided on the page on which a post is published.
 */
@Component
class Decisions {

	private final JdbcClient jdbc;

	private final EditablePosts posts;

	private final Manuscripts manuscripts;

	private final Corrections corrections;

	private final Standings standings;

	private final Filing filing;

	private final FreePaths paths;

	private final PublishingTimes times;

	Decisions(JdbcClient jdbc, EditablePosts posts, Manuscripts manuscripts, Corrections corrections,
			Standings standings, Filing filing, FreePaths paths, PublishingTimes times) {
		this.jdbc = jdbc;
		this.posts = posts;
		this.manuscripts = manuscripts;
		this.corrections = corrections;
		this.standings = standings;
		this.filing = filing;
		this.paths = paths;
		this.times = times;
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
		this.standings.claim(post,
				(waits ? place : this.times.date(place, wanted.at())).with(wanted.step().from(post.status())));
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
							: this.paths.nearest(post.kind(), wanted.parent(), post.slugOf(post.title()), post.id())
								.value();
		}
		String path = this.paths.below(wanted.parent(), slug);
		if (!path.equals(post.path()) && this.paths.isTaken(post.kind(), path, post.id())) {
			throw new PathTaken(path);
		}
		return Standing.of(post).at(slug, path, wanted.parent());
	}

}
