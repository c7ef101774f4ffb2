package blog.ibid.post;

import blog.ibid.author.SignedIn;
import blog.ibid.text.NotedText;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves what an author writes. Readers of a published post see nothing of it until the
 * author says so; a draft has no readers, so that what is saved becomes its text.
 */
@Component
class Writing {

	private final Manuscripts manuscripts;

	private final EditablePosts posts;

	Writing(Manuscripts manuscripts, EditablePosts posts) {
		this.manuscripts = manuscripts;
		this.posts = posts;
	}

	/** A post with its manuscript. */
	record Open(EditablePost post, Manuscript manuscript) {
	}

	@Transactional(readOnly = true)
	public Open open(long id, SignedIn author) {
		return new Open(this.posts.find(id, author), this.manuscripts.open(id, author));
	}

	/**
	 * Keeps a state of the work.
	 * @param base the stamp of the state that it was made from
	 * @param settled whether the author is done for now, so that the draft shall have
	 * this text and the earlier one become a revision
	 * @throws ManuscriptChanged if another state stands there by now; nothing is kept
	 */
	@Transactional
	public Manuscript save(long id, String title, NotedText text, String base, boolean settled, SignedIn author) {
		Manuscript kept = this.manuscripts.keep(id, title, text, base, author);
		if (settled && !this.posts.find(id, author).isPublished()) {
			this.manuscripts.commit(id, author);
		}
		return kept;
	}

}
