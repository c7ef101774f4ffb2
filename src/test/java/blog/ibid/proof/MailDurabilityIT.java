package blog.ibid.proof;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

import blog.ibid.comment.Replies;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is to be mailed is mailed, whatever happens to the machine; and nothing twice but
 * the one mail that was under way.
 */
class MailDurabilityIT {

	private static final int ALL = 120;

	private static final int BEFORE_THE_KILL = 25;

	private static final long PATIENCE = 60_000;

	@Test
	void sendsEachMailAlthoughTheServerIsKilled() {
		var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
		mail.start();
		Jar jar = Jar.withNewFolder();
		jar.runs("import", Harbour.export(0).write().toString());
		String port = "--spring.mail.port=" + mail.getSmtp().getPort();
		String[] open = { "--spring.mail.host=127.0.0.1", port, "--ibid.mail.claim=1s" };
		try (Desk desk = Desk.open(jar, "--spring.mail.host=127.0.0.1", port, "--ibid.clockwork=false")) {
			pileUp(desk);
		}
		assertThat(mail.getReceivedMessages()).isEmpty();
		Server sending = jar.serve(open);
		waitFor(mail, BEFORE_THE_KILL);
		sending.started().kill();
		int before = mail.getReceivedMessages().length;
		assertThat(before).isBetween(BEFORE_THE_KILL, ALL - 1);
		try (Server again = jar.serve(open)) {
			Set<String> names = waitFor(mail, ALL);
			assertThat(names).hasSize(ALL);
			assertThat(mail.getReceivedMessages().length).as("one was under way").isBetween(ALL, ALL + 1);
			assertThat(again.started().process().isAlive()).isTrue();
		}
		finally {
			mail.stop();
		}
	}

	/** Replies that wait, of each of which the administrator is told. */
	private static void pileUp(Desk desk) {
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/profile");
			page.locator("input[name=email]").fill("vera@blog.example");
			page.locator("input[name=email]").locator("xpath=ancestor::form").locator("button.main").first().click();
			List<Integer> answers = new CopyOnWriteArrayList<>();
			for (int i = 0; i < ALL; i++) {
				answers.add(seat.page()
					.request()
					.post(seat.url("/comments/"),
							RequestOptions.create()
								.setMaxRedirects(0)
								.setForm(FormData.create()
									.set("comment_post_ID", "7")
									.set("author", "Writer " + i)
									.set("comment", "This is what number " + i + " has to say of it.")))
					.status());
			}
			assertThat(new HashSet<>(answers)).containsExactly(303);
		}
	}

	/** Waits until so many different mails are there, and returns their names. */
	private static Set<String> waitFor(GreenMail mail, int count) {
		long end = System.currentTimeMillis() + PATIENCE;
		Set<String> names = names(mail);
		while (names.size() < count && System.currentTimeMillis() < end) {
			mail.waitForIncomingEmail(20, mail.getReceivedMessages().length + 1);
			names = names(mail);
		}
		assertThat(names).as("different mails").hasSizeGreaterThanOrEqualTo(count);
		return names;
	}

	private static Set<String> names(GreenMail mail) {
		Set<String> names = new TreeSet<>();
		Arrays.stream(mail.getReceivedMessages()).map(MailDurabilityIT::name).forEach(names::add);
		return names;
	}

	private static String name(MimeMessage message) {
		try {
			return message.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
