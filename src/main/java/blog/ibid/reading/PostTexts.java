package blog.ibid.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.ibid.media.ShownPictures;
import blog.ibid.post.PublishedPost;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.Channel;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;
import blog.ibid.text.RenderedText;
import blog.ibid.text.Renderer;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Reads and renders the texts that stand together on the page of a post: its own, its
 * author's bio, and those of its conversation, whose notes come by one query.
 */
@Component
class PostTexts {

	private static final int NOTES_HEADING = 2;

	private final NotedTexts texts;

	private final ShownPictures pictures;

	private final Bios bios;

	PostTexts(NotedTexts texts, ShownPictures pictures, Bios bios) {
		this.texts = texts;
		this.pictures = pictures;
		this.bios = bios;
	}

	Texts of(PublishedPost post, ConversationPage conversation) {
		Map<Long, List<Note>> notes = this.texts.notesOf(ids(post, conversation));
		var own = new NotedText(post.body(), notes.getOrDefault(post.textId(), List.of()));
		return new Texts(own, render(post, own), this.bios.of(post.author(), notes), notes);
	}

	private static List<Long> ids(PublishedPost post, ConversationPage conversation) {
		List<Long> ids = new ArrayList<>(conversation.textIds());
		ids.add(post.textId());
		post.author().bio().ifPresent(ids::add);
		return ids;
	}

	private RenderedText render(PublishedPost post, NotedText text) {
		List<String> shown = new ArrayList<>(text.notes().stream().map(Note::html).toList());
		shown.add(text.body());
		return WideTables.reachable(Renderer.in(LocaleContextHolder.getLocale())
			.with(this.pictures.in(shown))
			.render(text, Channel.page(Owner.post(post.id())), NOTES_HEADING));
	}

	/**
	 * The texts of a page.
	 *
	 * @param own the post's
	 * @param rendered the same as readers see it
	 * @param bio of its author
	 * @param notes of all texts, by the texts' numbers
	 */
	record Texts(NotedText own, RenderedText rendered, ListPage.Bio bio, Map<Long, List<Note>> notes) {
	}

}
