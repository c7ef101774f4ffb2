package blog.ibid.post;

import java.util.Optional;

import blog.ibid.author.SignedIn;
import blog.ibid.site.PageNotFound;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.NoteKey;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes single notes of posts where they stand.
 */
@Component
class NoteChanges {

	private final NotedTexts texts;

	private final EditablePosts posts;

	private final Manuscripts manuscripts;

	private final PostStates states;

	NoteChanges(NotedTexts texts, EditablePosts posts, Manuscripts manuscripts, PostStates states) {
		this.texts = texts;
		this.posts = posts;
		this.manuscripts = manuscripts;
		this.states = states;
	}

	/**
	 * Gives a note other words; the state before becomes one of the history.
	 * @param html of any kind
	 * @param version of the post that it was written for
	 * @return the state that was replaced; empty if the post has changed since, or is
	 * being written
	 */
	@Transactional
	public Optional<Long> rewrite(long postId, NoteKey key, String html, long version, SignedIn author) {
		EditablePost post = this.posts.take(postId, author);
		if (post.version() != version || this.manuscripts.open(postId, author).ahead()) {
			return Optional.empty();
		}
		NotedText text = this.texts.read(post.textId());
		if (text.notes().stream().noneMatch((note) -> note.key().equals(key))) {
			throw new PageNotFound();
		}
		long kept = this.texts.keep(Sanitizer.rewrite(text, key, html));
		this.manuscripts.rewrite(post, post.title(), kept, post.excerpt(), author);
		return Optional.of(this.states.newest(postId));
	}

}
