package blog.ibid.comment;

import java.util.HashMap;
import java.util.Map;

import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.site.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Words and addresses that an editor watches for. */
@IbidTest
class BlockedWordsTests {

	@Autowired
	private Tables tables;

	@Autowired
	private Settings settings;

	@Autowired
	private BlockedWords judge;

	private final OpenPost post = new OpenPost(1, 1);

	@BeforeEach
	void nothingIsKnown() {
		this.tables.empty();
	}

	private String found(String holding, String spam, ReplyForm form) {
		this.settings.change(new HashMap<>(Map.of(BlockedWords.HOLDING, holding, BlockedWords.SPAM, spam)));
		return this.judge
			.judge(Suspect.of(1, this.post, form, Sender.at("203.0.113.7"),
					CommentSpelling.read(form.comment(), false)))
			.map((verdict) -> verdict.judge() + " " + verdict.detail())
			.orElse("");
	}

	private ReplyForm said(String words) {
		return new ReplyForm(this.post.id(), 0L, "Rosa", "rosa@reader.example", "https://rosa.example", words, "", "");
	}

	@ParameterizedTest
	@CsvSource({ "pill, A pill., true", "pill, pillar, false", "pill, spill, false", "pill, a spill and a pill, true",
			"pill, PILL, true", "pill, pill, true", "pill, pill2, false", "pill, 2pill, false", "$pill, a$pill, true",
			"pill!, pill!now, true", "two words, in two words, true", "straße, die STRASSE, false",
			"ж, это ж да, true" })
	void isFoundAsAWholeWord(String listed, String words, boolean found) {
		assertThat(found(listed, "", said(words))).isEqualTo(found ? "listed " + listed : "");
	}

	@ParameterizedTest
	@CsvSource({ "rosa", "rosa@reader.example", "reader.example", "https://rosa.example", "203.0.113." })
	void isFoundInNameAddressesAndNetwork(String listed) {
		assertThat(found(listed, "", said("Nothing."))).isEqualTo("listed " + listed);
	}

	@Test
	void isFoundBehindMarkup() {
		assertThat(found("cheap pills", "", said("<b>cheap</b> pills"))).isEqualTo("listed cheap pills");
	}

	@Test
	void isSpamBeforeItIsHeld() {
		assertThat(found("pill", "bitter", said("a bitter pill"))).isEqualTo("blocked bitter");
		assertThat(found("pill", "\n \nnone\n", said("a bitter pill"))).isEqualTo("listed pill");
	}

}
