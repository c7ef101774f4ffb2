package blog.ibid.author;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an author of a blog that is only looked at come in.
 */
@Component
public class OneTimePasswords {

	private final Accounts accounts;

	private final AccountPasswords passwords;

	private final AuthorIntake authors;

	OneTimePasswords(Accounts accounts, AccountPasswords passwords, AuthorIntake authors) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.authors = authors;
	}

	/**
	 * Makes an author the administrator of a blog where nobody can sign in.
	 * @return a password that works once; empty if there is an account that has a
	 * password of its owner's choice, or no such author
	 */
	@Transactional
	public Optional<String> give(String login) {
		Optional<Long> author = this.authors.byLogin(login).map(AuthorIntake.Kept::id);
		if (author.isEmpty() || this.accounts.anyWithPassword()) {
			return Optional.empty();
		}
		String password = Secret.password();
		if (!this.accounts.has(author.get())) {
			if (this.accounts.any()) {
				return Optional.empty();
			}
			this.accounts.open(author.get(), Role.ADMINISTRATOR, password);
		}
		this.passwords.set(author.get(), password, true);
		return Optional.of(password);
	}

}
