package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Markup of a post 7 that has three pictures, two of them uploaded to it.
 */
final class Markup {

	static final Places.Attachment QUAY = new Places.Attachment("/wp-content/uploads/quay.jpg", "The quay", "");

	static final Places.Attachment MILL = new Places.Attachment("/wp-content/uploads/mill.jpg", "",
			"The <em>old</em> mill");

	static final Places.Attachment FORD = new Places.Attachment("/wp-content/uploads/ford.jpg", "A \"ford\"", "");

	static final Places PLACES = new Places() {

		@Override
		public @Nullable String localAddress(String url) {
			return url.startsWith("https://old.example/") ? url.substring("https://old.example".length()) : null;
		}

		@Override
		public @Nullable Attachment attachment(long id) {
			return Map.of(11L, QUAY, 12L, MILL, 13L, FORD).get(id);
		}

		@Override
		public List<Attachment> attachmentsOf(long postId) {
			return (postId == 7) ? List.of(QUAY, MILL) : List.of();
		}

	};

	private Markup() {
	}

	static String of(String content) {
		return of(content, new ArrayList<>());
	}

	static String of(String content, List<String> remarks) {
		return WordPressMarkup.toHtml(content, 7, PLACES, remarks);
	}

	static List<String> remarksOn(String content) {
		var remarks = new ArrayList<String>();
		of(content, remarks);
		return remarks;
	}

	/** The same document without comments and without white space between elements. */
	static String normalised(String html) {
		Document document = Jsoup.parseBodyFragment(html);
		document.outputSettings().prettyPrint(false);
		document.body().nodeStream(Comment.class).toList().forEach(Comment::remove);
		return document.body()
			.html()
			.replaceAll("\\s+", " ")
			.replace("> <", "><")
			.replace(" </", "</")
			.replace("<br> ", "<br>")
			.strip();
	}

}
