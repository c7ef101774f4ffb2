package blog.ibid.post;

import java.time.LocalDate;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.author.SignedIn;
import blog.ibid.text.NotedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IbidTest
class ManuscriptsTests {

	private static final NotedText NEW = BlogWriter.noted("<p>New words.</p>", "A source, at 3.");

	@Autowired
	private Manuscripts manuscripts;

	@Autowired
	private UserDetailsService accounts;

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	private long post;

	@BeforeEach
	void aPublishedPost() {
		this.tables.empty();
		long vera = this.blog.account("vera", "Vera Lund", "AUTHOR");
		this.blog.account("otto", "Otto Brandt", "AUTHOR");
		this.post = this.blog.post(vera, "the-census", LocalDate.of(2017, 12, 18));
	}

	private SignedIn author(String login) {
		return (SignedIn) this.accounts.loadUserByUsername(login);
	}

	private Manuscript keep(NotedText text) {
		Manuscript opened = this.manuscripts.open(this.post, author("vera"));
		return this.manuscripts.keep(this.post, "The Census", text, opened.stamp(), author("vera"));
	}

	@Test
	void keepsWhatIsWrittenApartFromWhatReadersSee() {
		keep(NEW);
		Manuscript opened = this.manuscripts.open(this.post, author("vera"));
		assertThat(opened.text()).isEqualTo(NEW);
		assertThat(opened.savedBy()).contains("Vera Lund");
		assertThat(this.tables.count("revision")).isZero();
	}

	@Test
	void makesTheEarlierStateARevision() {
		keep(NEW);
		this.manuscripts.commit(this.post, author("vera"));
		Manuscript opened = this.manuscripts.open(this.post, author("vera"));
		assertThat(opened.text()).isEqualTo(NEW);
		assertThat(opened.ahead()).isFalse();
		assertThat(this.tables.count("revision")).isOne();
		assertThat(this.tables.count("working_copy")).isZero();
	}

	@Test
	void refusesWordsMadeFromAnEarlierState() {
		String base = this.manuscripts.open(this.post, author("vera")).stamp();
		Manuscript first = keep(NEW);
		assertThatExceptionOfType(ManuscriptChanged.class)
			.isThrownBy(() -> this.manuscripts.keep(this.post, "Mine", NotedText.EMPTY, base, author("vera")))
			.satisfies((changed) -> assertThat(changed.theirs().stamp()).isEqualTo(first.stamp()));
	}

	@Test
	void leavesNoUnusedTextBehind() {
		long texts = this.tables.count("noted_text");
		keep(NEW);
		keep(NotedText.EMPTY);
		keep(NEW);
		assertThat(this.tables.count("noted_text")).isEqualTo(texts + 1);
		this.manuscripts.discard(this.post, author("vera"));
		assertThat(this.tables.count("noted_text")).isEqualTo(texts);
	}

	@Test
	void showsAnAuthorNothingOfAnothers() {
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.manuscripts.open(this.post, author("otto")));
	}

}
