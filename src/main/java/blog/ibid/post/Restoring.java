package blog.ibid.post;

import java.util.Optional;

import blog.ibid.author.SignedIn;
import blog.ibid.store.NotedTexts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts an earlier state of a post back. Nothing is lost by it: what stood there, and what
 * was being written, become states of the history.
 */
@Component
class Restoring {

	private final PostStates states;

	private final EditablePosts posts;

	private final Manuscripts manuscripts;

	private final NotedTexts texts;

	Restoring(PostStates states, EditablePosts posts, Manuscripts manuscripts, NotedTexts texts) {
		this.states = states;
		this.posts = posts;
		this.manuscripts = manuscripts;
		this.texts = texts;
	}

	/**
	 * @param stood the state that was replaced
	 * @param copy the state that the working copy has become, empty if there was none
	 */
	record Restored(long stood, Optional<Long> copy) {
	}

	/**
	 * Restores a state.
	 * @param copy the state that is to be the working copy again, as when a restoring is
	 * undone
	 */
	@Transactional
	public Restored restore(long postId, long revision, Optional<Long> copy, SignedIn author) {
		EditablePost post = this.posts.take(postId, author);
		PostStates.Revision earlier = this.states.revision(postId, revision);
		boolean writing = this.manuscripts.open(postId, author).ahead();
		long stood = 0;
		if (writing) {
			this.manuscripts.commit(postId, author);
			stood = this.states.newest(postId);
			post = this.posts.take(postId, author);
		}
		this.manuscripts.rewrite(post, earlier.title(), earlier.textId(), earlier.excerpt(), author);
		long replaced = this.states.newest(postId);
		copy.ifPresent((again) -> writeAgain(postId, again, author));
		return writing ? new Restored(stood, Optional.of(replaced)) : new Restored(replaced, Optional.empty());
	}

	private void writeAgain(long postId, long revision, SignedIn author) {
		PostStates.Revision copy = this.states.revision(postId, revision);
		String base = this.manuscripts.open(postId, author).stamp();
		this.manuscripts.keep(postId, copy.title(), this.texts.read(copy.textId()), base, author);
	}

}
