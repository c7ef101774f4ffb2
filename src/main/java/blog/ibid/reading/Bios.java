package blog.ibid.reading;

import java.util.List;
import java.util.Map;

import blog.ibid.author.AuthorProfile;
import blog.ibid.site.Addresses;
import blog.ibid.text.Channel;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;
import blog.ibid.text.Renderer;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Makes an author's bio ready for a page.
 */
@Component
class Bios {

	private static final int NOTES_HEADING = 3;

	private final Addresses addresses;

	Bios(Addresses addresses) {
		this.addresses = addresses;
	}

	/** The bio of an author, with its notes among those of all texts on the page. */
	ListPage.Bio of(AuthorProfile author, Map<Long, List<Note>> notes) {
		String body = (author.bioBody() != null) ? author.bioBody() : "";
		Long textId = (author.bioId() != null) ? author.bioId() : 0L;
		NotedText bio = new NotedText(body, notes.getOrDefault(textId, List.of()));
		return new ListPage.Bio(new Link(author.name(), this.addresses.author(author.slug())), author.portrait(),
				Renderer.in(LocaleContextHolder.getLocale())
					.render(bio, Channel.page(Owner.author(author.id())), NOTES_HEADING));
	}

}
