package blog.ibid.author;

import java.time.Clock;

import blog.ibid.text.Slug;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The administrator whom the operator names by {@code IBID_AUTHOR_LOGIN} and
 * {@code IBID_AUTHOR_PASSWORD}, for a blog that nobody can sign in to yet. Where there is
 * an account both are ignored, so that they may stay set.
 */
@Component
@ConditionalOnProperty("ibid.author.login")
@ConditionalOnWebApplication
@Order(10)
class FirstAccount implements ApplicationRunner {

	private static final Log log = LogFactory.getLog(FirstAccount.class);

	private final Accounts accounts;

	private final AuthorIntake authors;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Environment settings;

	FirstAccount(Accounts accounts, AuthorIntake authors, TransactionTemplate transaction, Clock clock,
			Environment settings) {
		this.accounts = accounts;
		this.authors = authors;
		this.transaction = transaction;
		this.clock = clock;
		this.settings = settings;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		String login = setting("login");
		String password = this.settings.getProperty("ibid.author.password", "");
		if (login.isEmpty()) {
			return;
		}
		if (password.isEmpty()) {
			log.warn("IBID_AUTHOR_LOGIN is set and IBID_AUTHOR_PASSWORD is not: no account was made.");
			return;
		}
		this.transaction.executeWithoutResult((status) -> {
			if (!this.accounts.any()) {
				this.accounts.open(author(login), Role.ADMINISTRATOR, password);
				log.info("Made the administrator’s account “" + login + "”.");
			}
		});
	}

	private long author(String login) {
		String name = setting("name");
		String email = setting("email");
		return this.authors.byLogin(login)
			.map(AuthorIntake.Kept::id)
			.orElseGet(() -> this.authors.add(login, Slug.of(login, "author").value(), name.isEmpty() ? login : name,
					email.isEmpty() ? null : email, this.clock.instant()));
	}

	private String setting(String name) {
		return this.settings.getProperty("ibid.author." + name, "").strip();
	}

}
