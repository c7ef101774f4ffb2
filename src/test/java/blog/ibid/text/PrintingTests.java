package blog.ibid.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.ibid.Allocated;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** That walking the stored form's letters gives what a parser would. */
class PrintingTests {

	private static final String MARKED = "<h2 id=here>a<sup data-fn=k1></sup></h2><p>%s<a href=#here>b</a>"
			+ "<sup data-fn=k1></sup><span data-see=k2></span><sup data-fn=k2></sup><a href=#elsewhere>c</a>";

	@Test
	void printsWhatADocumentTreeWouldGive() {
		for (String vector : Vectors.all()) {
			Element body = Jsoup.parseBodyFragment(MARKED.formatted("") + vector).body();
			NotedText text = Sanitizer.clean(body,
					List.of(new Note(new NoteKey("k1"), vector), new Note(new NoteKey("k2"), "x")));
			String scanned = Renderer.ENGLISH.render(text, Channel.page(Owner.post(12)), 2).body().value();
			assertThat(tree(scanned)).as(vector).isEqualTo(byTree(text));
		}
	}

	@Test
	void leavesNoMarkerAndNoDoubledIdInAnyChannel() {
		for (String vector : Vectors.attacks()) {
			Element body = Jsoup.parseBodyFragment(MARKED.formatted(vector)).body();
			NotedText text = Sanitizer.clean(body, List.of(new Note(new NoteKey("k1"), vector)));
			for (Channel channel : List.of(Channel.page(Owner.post(1)), Channel.list(Owner.post(1), "/a/"),
					Channel.feed(Owner.post(1), Sample.PERMALINK, "https://ibid.example"))) {
				Document shown = Jsoup.parseBodyFragment(Renderer.ENGLISH.render(text, channel, 2).whole().value());
				assertThat(shown.select("[data-fn], [data-see], [data-more]")).isEmpty();
				assertThat(shown.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
				assertThat(shown.select("a a")).isEmpty();
			}
		}
	}

	@Test
	void printsAPageWithLittleMoreThanItsLetters() {
		String words = "<p>" + "Some words of a <em>comment</em> that goes on, ".repeat(20) + "</p>";
		NotedText comment = Sanitizer.cleanComment(words + "<p>x<a href=/y>z</a></p>");
		NotedText post = Sanitizer.clean(Jsoup.parseBodyFragment(words.repeat(10) + MARKED.formatted("")).body(),
				List.of(new Note(new NoteKey("k1"), words)));
		int letters = page(post, comment);
		assertThat(letters).isGreaterThan(30 * words.length());
		assertThat(Allocated.by(() -> page(post, comment)) / letters).isLessThan(10);
	}

	private static int page(NotedText post, NotedText comment) {
		int letters = Renderer.ENGLISH.render(post, Channel.page(Owner.post(1)), 2).whole().value().length();
		for (int id = 0; id < 30; id++) {
			letters += Renderer.ENGLISH.render(comment, Channel.comment(Owner.comment(id)), 4).whole().value().length();
		}
		return letters;
	}

	/** The page channel, written once more on a tree. */
	private static String byTree(NotedText text) {
		Document document = Jsoup.parseBodyFragment(text.body());
		document.outputSettings().prettyPrint(false);
		Map<String, Integer> numbers = new HashMap<>();
		document.select("sup[data-fn]")
			.forEach((marker) -> numbers.putIfAbsent(marker.attr("data-fn"), numbers.size() + 1));
		Set<String> ids = new HashSet<>(document.select("[id]").eachAttr("id"));
		text.notes().forEach((note) -> ids.addAll(Jsoup.parseBodyFragment(note.html()).select("[id]").eachAttr("id")));
		document.select("[id]").forEach((element) -> element.attr("id", "p12-" + element.id()));
		document.select("a[href^=#]").forEach((link) -> {
			String id = link.attr("href").substring(1);
			link.attr("href", ids.contains(id) ? "#p12-" + id : "#" + id);
		});
		document.select("img").forEach(PrintingTests::picture);
		Map<String, Integer> uses = new HashMap<>();
		for (Element marker : document.select("sup[data-fn]")) {
			String key = marker.attr("data-fn");
			marker.replaceWith(parsed(
					"<sup class=fnref><a class=footnote id=fnref-p12-%s-%d href=#fn-p12-%s role=doc-noteref aria-label='Note %d'>%d</a></sup>"
						.formatted(key, uses.merge(key, 1, Integer::sum), key, numbers.get(key), numbers.get(key))));
		}
		for (Element reference : document.select("span[data-see]")) {
			String key = reference.attr("data-see");
			reference.replaceWith(parsed("<a href=#fn-p12-%s>note %d</a>".formatted(key, numbers.get(key))));
		}
		return tree(document.body().html());
	}

	private static void picture(Element image) {
		if (image.attr("src").matches("/(?:wp-content/uploads|media)/.*")) {
			image.attr("loading", "lazy").attr("decoding", "async");
			return;
		}
		boolean inLink = image.parents().is("a");
		var replacement = new Element(inLink ? "span" : "a").attr("class", "remote-image");
		if (!inLink) {
			replacement.attr("href", image.attr("src"));
		}
		String alt = image.attr("alt");
		String name = alt.isBlank() ? Embeds.fileName(image.attr("src")) : alt;
		image.replaceWith(replacement.text("Image: " + name));
	}

	private static Element parsed(String html) {
		return Jsoup.parseBodyFragment(html).body().child(0);
	}

	private static String tree(String html) {
		Document document = Jsoup.parseBodyFragment(html);
		document.outputSettings().prettyPrint(false);
		return document.body().html();
	}

}
