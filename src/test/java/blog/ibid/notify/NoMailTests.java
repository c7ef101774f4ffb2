package blog.ibid.notify;

import java.time.LocalDate;
import java.util.Map;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.comment.CommentReceived;
import blog.ibid.comment.CommentStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A blog without a mail server works, and says so. */
@IbidTest
class NoMailTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Sending sending;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	private long post;

	@BeforeEach
	void aPost() {
		this.tables.empty();
		long vera = this.blog.account("vera", "Vera Lund", "ADMINISTRATOR");
		this.blog.sql("update author set email = 'vera@blog.example' where id = ?", vera);
		this.post = this.blog.post(vera, "talks", LocalDate.of(2017, 12, 18));
	}

	@Test
	void keepsNoLetters() {
		long comment = this.blog.comment(this.post, null, "Ida", Map.of("status", "PENDING"));
		this.transaction.executeWithoutResult((transacting) -> this.events
			.publishEvent(new CommentReceived(comment, this.post, CommentStatus.PENDING)));
		assertThat(this.tables.count("letter")).isZero();
		assertThat(this.sending.sendDue()).isZero();
	}

	@Test
	void offersReadersNoMail() {
		assertThat(this.visitor.page("/2017/12/18/talks/").select(".follow")).isEmpty();
		this.visitor.stranger().post("/mail/follow/", "on", "/2017/12/18/talks/", "email", "mo@reader.example");
		assertThat(this.tables.count("follow")).isZero();
	}

	@Test
	void saysSoInTheSettingsAndWhatToDo() {
		assertThat(this.visitor.author("vera").page("/admin/settings").select("a[href=/admin/settings/telling]"))
			.hasSize(1);
		assertThat(this.visitor.author("vera").page("/admin/settings/telling").select("h2").eachText())
			.contains("This blog sends no mail");
		this.blog.account("ada", "Ada", "EDITOR");
		assertThat(this.visitor.author("ada").get("/admin/settings/telling").status()).isEqualTo(403);
	}

}
