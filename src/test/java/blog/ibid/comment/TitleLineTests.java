package blog.ibid.comment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TitleLineTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"<p>More Details on the December Meeting</p><p>It was the fourth.</p> | More Details on the December Meeting",
			"<p><strong>An answer at last.</strong></p><p>It came.</p> | An answer at last",
			"<p><strong>Reply</strong></p><p>It came.</p> | Reply",
			"<h4>What the archive has</h4><p>Two letters.</p> | What the archive has",
			"<p>Was It Lawful?</p><p>It was.</p> | Was It Lawful?",
			"<p>Developments Since March: [1]</p><p>Two.</p> | Developments Since March",
			"<p>New Evidence &amp; Old Doubts<br>A witness came.</p> | New Evidence & Old Doubts" })
	void findsALineLikeATitle(String body, String title) {
		assertThat(TitleLine.in(body)).map(TitleLine::title).hasValue(title);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<p>Only one line</p>", "<p>I agree with that.</p><p>Quite so.</p>",
			"<p>Thank you Ida</p><p>That helps.</p>", "<p>Dear Ida,</p><p>Yes.</p>", "<p>Yes</p><p>I do.</p>",
			"<p>and then they left</p><p>By night.</p>", "<p>https://example.org/one</p><p>See there.</p>",
			"<ul><li>One</li></ul><p>Two.</p>", "<p></p><p>Two.</p>",
			"<p>One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
					+ " seventeen eighteen nineteen twenty one more</p><p>Two.</p>" })
	void findsNoneInWhatPeopleJustSay(String body) {
		assertThat(TitleLine.in(body)).isEmpty();
	}

	@Test
	void leavesTheRestOfTheText() {
		TitleLine line = TitleLine.in("<p>New Evidence<br>A witness <em>came</em>.</p><p>And left.</p>").orElseThrow();
		assertThat(line.line()).isEqualTo("<p>New Evidence</p>");
		assertThat(line.rest()).isEqualTo("<p>A witness <em>came</em>.</p><p>And left.</p>");
	}

	@Test
	void leavesALineThatANoteHangsOn() {
		String body = "<p>New Evidence<sup data-fn=\"k1\"></sup></p><p>A witness came.</p>";
		TitleLine line = TitleLine.in(body).orElseThrow();
		assertThat(line.title()).isEqualTo("New Evidence");
		assertThat(line.line()).isEmpty();
		assertThat(line.rest()).isEqualTo(body);
	}

}
