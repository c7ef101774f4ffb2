package blog.ibid.comment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the blog learns of an editor's decisions. */
@IbidTest
class LearningTests {

	private static final String HONEST = "the harbour board counted forty ferries in its minutes of that winter";

	private static final String DISHONEST = "casino bonus without deposit, winners are paid within the hour";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private SpamWords words;

	@Autowired
	private LearntJudge judge;

	private final OpenPost post = new OpenPost(1, 1);

	@BeforeEach
	void nothingIsKnown() {
		this.tables.empty();
	}

	private void learn(String name, String url, String text, int ham, int spam, int times) {
		this.blog.atOnce(() -> {
			for (int i = 0; i < times; i++) {
				this.words.learn(SpamWords.of(name, url, text), ham, spam);
			}
		});
	}

	private Optional<Verdict> verdict(String name, String url, String text) {
		var form = new ReplyForm(this.post.id(), 0L, name, "", url, text, "", "");
		return this.judge
			.judge(Suspect.of(1, this.post, form, Sender.at("203.0.113.7"), CommentSpelling.read(text, false)));
	}

	@Test
	void saysNothingBeforeItHasSeenThirtyOfEachKind() {
		learn("Rosa", "", HONEST, 1, 0, 30);
		learn("Vic", "", DISHONEST, 0, 1, 29);
		assertThat(verdict("Vic", "", DISHONEST)).isEmpty();
		learn("Vic", "", DISHONEST, 0, 1, 1);
		assertThat(verdict("Vic", "", DISHONEST)).isPresent();
	}

	@Test
	void tellsWhatIsSaidHereFromWhatIsSaidEverywhere() {
		learn("Rosa", "", HONEST, 1, 0, 40);
		learn("Vic", "", DISHONEST, 0, 1, 40);
		assertThat(verdict("Vic", "", DISHONEST)).contains(new Verdict("learnt", Verdict.SPAM, "100"));
		assertThat(verdict("Rosa", "", HONEST)).contains(new Verdict("unlike", -30, "0"));
		assertThat(verdict("Kim", "", "Nobody spoke of umbrellas until now")).isEmpty();
	}

	@Test
	void isUnsureOfWordsThatBothSay() {
		learn("Rosa", "", "the vote was honest", 1, 0, 40);
		learn("Vic", "", "the vote was honest", 0, 1, 40);
		assertThat(verdict("Kim", "", "the vote was honest")).isEmpty();
		learn("Vic", "", "winners", 0, 1, 1);
		assertThat(verdict("Kim", "", "the vote was honest, winners")).isEmpty();
	}

	@Test
	void hearsTheNameAndTheSiteApartFromTheWords() {
		learn("Rosa Quint", "https://rosa.example", HONEST, 1, 0, 40);
		learn("Replica Watches", "https://watches.example", "a nice read", 0, 1, 40);
		assertThat(SpamWords.of("Replica", "https://watches.example", "Replica")).containsExactly("name:replica",
				"url:https", "url:watches", "url:example", "replica");
		assertThat(verdict("Replica Watches", "https://watches.example", "Yes, so it was")).get()
			.extracting(Verdict::judge)
			.isEqualTo("learnt");
		assertThat(verdict("Kim", "", "Replica watches are loud")).isEmpty();
	}

	@Test
	void hearsWordsOfThreeToFortyLetters() {
		String longest = "m".repeat(40);
		assertThat(SpamWords.of("", "", "to the " + longest + " " + longest + "m")).containsExactly("the", longest);
	}

	@Test
	void forgetsWhatWasTakenBack() {
		Set<String> said = SpamWords.of("Vic", "", DISHONEST);
		learn("Vic", "", DISHONEST, 0, 1, 2);
		assertThat(this.words.counts(said)).hasSize(said.size() + 1).containsEntry("casino", new SpamWords.Count(0, 2));
		learn("Vic", "", DISHONEST, 1, -1, 1);
		assertThat(this.words.counts(said)).containsEntry("casino", new SpamWords.Count(1, 1));
		assertThat(this.words.all()).isEqualTo(new SpamWords.Count(1, 1));
		learn("Kim", "", "umbrellas", -1, 0, 1);
		assertThat(this.words.counts(Set.of("umbrellas"))).as("never less than nothing")
			.containsEntry("umbrellas", SpamWords.Count.NONE);
	}

	@Test
	void learnsThousandsOfWordsAtOnce() {
		Map<String, SpamWords.Count> many = new HashMap<>();
		for (int i = 0; i < 2500; i++) {
			many.put("word" + i, new SpamWords.Count(1, 2));
		}
		this.blog.atOnce(() -> this.words.learn(many));
		this.blog.atOnce(() -> this.words.learn(many));
		assertThat(this.tables.count("spam_word")).isEqualTo(2500);
		assertThat(this.words.counts(Set.of("word0", "word999", "word1000", "word2499")).values())
			.containsAll(List.of(new SpamWords.Count(2, 4)))
			.hasSize(4);
	}

}
