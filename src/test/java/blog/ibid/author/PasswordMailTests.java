package blog.ibid.author;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A forgotten password, by mail.
 */
@IbidTest
class PasswordMailTests {

	private static final GreenMail POST = new GreenMail(
			new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

	private static final Pattern LINK = Pattern.compile("http\\S+(/password/new\\?token=[\\w-]+)");

	private static final String NEW_PASSWORD = "seven lanterns at the quay";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private SignInAttempts attempts;

	@DynamicPropertySource
	static void mail(DynamicPropertyRegistry properties) {
		POST.start();
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", () -> POST.getSmtp().getPort());
	}

	@AfterAll
	static void stop() {
		POST.stop();
	}

	@BeforeEach
	void aNewBlog() throws com.icegreen.greenmail.store.FolderException {
		this.tables.empty();
		this.attempts.forget();
		POST.purgeEmailFromAllMailboxes();
		this.blog.account("vera", "Vera Lund", "EDITOR");
		this.blog.sql("update author set email = 'vera@post.example' where slug = 'vera'");
	}

	private blog.ibid.Author asking(String address) {
		blog.ibid.Author stranger = this.visitor.stranger();
		assertThat(stranger.page("/password/forgotten").select("input[name=email]")).hasSize(1);
		assertThat(stranger.post("/password/forgotten", "email", address).page().text())
			.isEqualTo(stranger.post("/password/forgotten", "email", "nobody@post.example").page().text());
		return stranger;
	}

	@Test
	void bringsALinkThatWorksOnce() throws MessagingException {
		blog.ibid.Author elsewhere = this.visitor.author("vera");
		blog.ibid.Author stranger = asking(" VERA@post.example");
		assertThat(POST.waitForIncomingEmail(20_000, 1)).isTrue();
		MimeMessage mail = POST.getReceivedMessages()[0];
		assertThat(mail.getAllRecipients()).extracting(String::valueOf).containsExactly("vera@post.example");
		Matcher link = LINK.matcher(GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "="));
		assertThat(link.find()).as(GreenMailUtil.getBody(mail)).isTrue();
		String path = link.group(1);
		stranger.page(path);
		String token = path.replaceFirst(".*=", "");
		assertThat(stranger.post("/password/new", "token", token, "password", "short").status()).isEqualTo(422);
		assertThat(stranger.post("/password/new", "token", token, "password", NEW_PASSWORD).location())
			.isEqualTo("/admin");
		assertThat(elsewhere.get("/admin").location()).isEqualTo("/login");
		assertThat(stranger.get(path).status()).isEqualTo(404);
		assertThat(this.tables.count("one_time_link")).isZero();
	}

	@Test
	void goesToNobodyElse() {
		blog.ibid.Author stranger = this.visitor.stranger();
		stranger.page("/password/forgotten");
		stranger.post("/password/forgotten", "email", "nobody@post.example");
		stranger.post("/password/forgotten", "email", "vera@post.example\r\nBcc: eve@post.example");
		assertThat(POST.waitForIncomingEmail(700, 1)).isFalse();
	}

}
