package blog.ibid.post;

import java.time.LocalDate;
import java.util.List;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Addresses;
import blog.ibid.site.Freshness;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes what is in the bin for good, with its texts, its revisions and its comments.
 * Pictures stay. Where readers once found it, they are told that it is gone.
 */
@Component
class PostRemoval {

	/** In one transaction; a larger bin takes several. */
	private static final int AT_ONCE = 500;

	private final JdbcClient jdbc;

	private final EditablePosts posts;

	private final Standings standings;

	private final FreePaths paths;

	private final List<PostBelongings> belongings;

	private final Addresses addresses;

	private final Freshness freshness;

	PostRemoval(JdbcClient jdbc, EditablePosts posts, Standings standings, FreePaths paths,
			List<PostBelongings> belongings, Addresses addresses, Freshness freshness) {
		this.jdbc = jdbc;
		this.posts = posts;
		this.standings = standings;
		this.paths = paths;
		this.belongings = belongings;
		this.addresses = addresses;
		this.freshness = freshness;
	}

	/**
	 * The posts that an author has in the bin, or an editor anybody; not all of a very
	 * full one.
	 */
	List<Long> bin(SignedIn author) {
		return this.jdbc
			.sql("select id from post where kind in ('POST', 'PAGE') and status = 'TRASHED'"
					+ (author.role().editsOthers() ? "" : " and kind = 'POST' and author_id = :me")
					+ " order by id limit " + AT_ONCE)
			.param("me", author.authorId())
			.query(Long.class)
			.list();
	}

	@Transactional
	public void remove(List<Long> ids, SignedIn author) {
		ids.forEach((id) -> remove(id, author));
	}

	@Transactional
	public void remove(long id, SignedIn author) {
		EditablePost post = this.posts.take(id, author);
		PublishingStep.REMOVE.guard(post);
		lift(post, author);
		leaveWord(post);
		this.belongings.forEach((owner) -> owner.removeOf(id));
		List<Long> texts = this.jdbc.sql("""
				select text_id from post where id = :id union select text_id from revision where post_id = :id
				union select text_id from working_copy where post_id = :id""").param("id", id).query(Long.class).list();
		for (String table : List.of("working_copy", "revision", "post_term", "thread")) {
			this.jdbc.sql("delete from " + table + " where post_id = :id").param("id", id).update();
		}
		this.jdbc.sql("delete from post where id = :id").param("id", id).update();
		this.jdbc.sql("delete from noted_text where id in (:texts)").param("texts", texts).update();
		this.freshness.touch(PostLists.TAG);
	}

	/** The pages below it come to lie below the one above it. */
	private void lift(EditablePost page, SignedIn author) {
		List<Long> children = this.jdbc.sql("select id from post where parent_id = :id")
			.param("id", page.id())
			.query(Long.class)
			.list();
		for (Long id : children) {
			EditablePost child = this.posts.take(id, author);
			if (child.status() == PostStatus.TRASHED) {
				this.jdbc.sql("update post set parent_id = :above where id = :id")
					.param("above", page.parentId())
					.param("id", id)
					.update();
				continue;
			}
			String slug = this.paths.nearest(PostKind.PAGE, page.parentId(), child.slugOf(child.slug()), id).value();
			this.standings.change(child,
					Standing.of(child).at(slug, this.paths.below(page.parentId(), slug), page.parentId()));
		}
	}

	private void leaveWord(EditablePost post) {
		LocalDate day = post.publishedOn();
		boolean imported = this.jdbc.sql("select trashed_from is null from post where id = :id")
			.param("id", post.id())
			.query(Boolean.class)
			.single();
		if (imported && day != null) {
			String address = Standings.kept(new PostAddress(post.kind(), day, Standing.unbinned(post.path())),
					this.addresses);
			this.standings.forget(address);
			this.jdbc.sql("insert into old_address (path) values (:path)").param("path", address).update();
		}
		this.jdbc.sql("update old_address set post_id = null where post_id = :id").param("id", post.id()).update();
	}

}
