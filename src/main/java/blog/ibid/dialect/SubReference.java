package blog.ibid.dialect;

import java.util.List;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A MediaWiki note that gives a place, such as a page, in a work that another note or
 * list item names. It takes the work's words along, since here every note stands alone.
 */
final class SubReference {

	private SubReference() {
	}

	/** The list item that names the work, null if the note is an ordinary one. */
	static @Nullable Element around(Element note) {
		Element list = note.parent();
		return (list != null && list.hasClass("mw-subreference-list")) ? list.parent() : null;
	}

	static List<Node> wordsBefore(Element note, @Nullable Element work) {
		Element words = (work != null) ? work.selectFirst("> .reference-text") : null;
		if (words == null) {
			return List.of();
		}
		Element copy = words.clone();
		copy.select("sup.reference").remove();
		return List.of(copy, new TextNode(" "));
	}

	/** Whether notes that give a place tell of this work. */
	static boolean isWork(Element item) {
		return item.selectFirst(".mw-subreference-list") != null;
	}

	/** Removes a work that no marker calls, once all notes that give a place have it. */
	static void dropIfTold(Element work) {
		if (work.getElementsByTag("li").size() == 1) {
			Comment place = new Comment("");
			work.replaceWith(place);
			Separators.clearBefore(place);
		}
	}

}
