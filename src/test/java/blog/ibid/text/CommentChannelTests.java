package blog.ibid.text;

import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommentChannelTests {

	private final RenderedText comment = Renderer.ENGLISH.render(
			Sanitizer.cleanComment(Jsoup.parseBodyFragment("""
					<p>See <a href="https://x.example/">this</a>.<sup data-fn="k1"></sup></p>""").body(),
					List.of(new Note(new NoteKey("k1"), "From <a href='https://y.example/'>that</a>."))),
			Channel.comment(Owner.comment(45)), 4);

	@Test
	void vouchesForNoLinkOfAVisitor() {
		var links = Jsoup.parseBodyFragment(this.comment.whole().value()).select("a[href^=http]");
		assertThat(links.eachAttr("rel")).containsExactly("ugc nofollow", "ugc nofollow");
	}

	@Test
	void numbersItsNotesByItself() {
		assertThat(this.comment.body().value()).contains("id=\"fnref-c45-k1-1\" href=\"#fn-c45-k1\"");
		assertThat(this.comment.notes().value()).contains("<h4 id=\"notes-c45\">", "<li id=\"fn-c45-k1\">");
	}

}
