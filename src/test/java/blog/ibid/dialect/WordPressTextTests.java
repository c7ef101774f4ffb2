package blog.ibid.dialect;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordPressTextTests {

	private static final Places PLACES = new Places() {
		@Override
		public @Nullable String localAddress(String url) {
			return url.equals("https://old.example/2017/12/18/slug/") ? "/2017/12/18/slug/" : null;
		}

		@Override
		public @Nullable Attachment attachment(long id) {
			return null;
		}

		@Override
		public List<Attachment> attachmentsOf(long postId) {
			return List.of();
		}
	};

	@Test
	void pointsLinksOfTextAndNotesToTheirPlacesHere() {
		Reading reading = new WordPressText("""
				<a href="https://old.example/2017/12/18/slug/">Own</a>, <a href="https://other.example/">other</a>.[1]

				[1] See <a href="https://old.example/2017/12/18/slug/">own</a>.""", null, 1).read(PLACES);
		assertThat(reading.text().body()).contains("<a href=\"/2017/12/18/slug/\">Own</a>")
			.contains("<a href=\"https://other.example/\">");
		assertThat(reading.text().notes().get(0).html()).isEqualTo("See <a href=\"/2017/12/18/slug/\">own</a>.");
	}

	@Test
	void readsTheSourcesAtTheEndOfAComment() {
		Reading reading = new WordPressText("He met her.[1] Twice.[2]\n\n____\n\n[1] A paper\n[2] Another", null, 1)
			.readComment(Places.UNKNOWN);
		assertThat(reading.text().body())
			.isEqualTo("<p>He met her.<sup data-fn=\"k1\"></sup> Twice.<sup data-fn=\"k2\"></sup></p>");
		assertThat(reading.tally()).isEqualTo(new NoteTally(2, 2, 2, 0));
	}

	@Test
	void readsNotesBetweenShortcodesAmongAutomaticParagraphs() {
		Reading reading = new WordPressText("One[mfn]a <b>note</b>[/mfn].\n\nTwo((or not)).\n\n[mfn_list]", "", 1)
			.read(Places.UNKNOWN);
		assertThat(reading.text().body()).isEqualTo("<p>One<sup data-fn=\"k1\"></sup>.</p><p>Two((or not)).</p>");
		assertThat(reading.tally()).isEqualTo(new NoteTally(1, 1, 1, 0));
	}

	@Test
	void readsTheSameTextTheSameWayTwice() {
		var text = new WordPressText("One.[1] Two.[2]\n\n[1] A\n\n[2] B", null, 1);
		assertThat(text.read(Places.UNKNOWN)).isEqualTo(text.read(Places.UNKNOWN));
	}

	@Test
	void keepsTheTeaserOfATextThatHasNotes() {
		Reading reading = new WordPressText("One.[1]\n\n<!--more-->\n\n[1] A", null, 1).read(Places.UNKNOWN);
		assertThat(reading.text().body()).contains("data-more");
	}

	@Test
	void leavesMoreMarkersThanAnyoneCanMeanAlone() {
		Reading reading = ForeignText.read("x[1] ".repeat(6000) + "<p>[1] A</p>");
		assertThat(reading.text().notes()).isEmpty();
		assertThat(reading.remarks()).singleElement().asString().startsWith("The text has more than 5000");
	}

}
