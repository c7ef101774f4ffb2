package blog.ibid.author;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import blog.ibid.site.BaseAddress;
import blog.ibid.site.Command;

import org.springframework.boot.ApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code reset-password LOGIN}: prints a link to choose a new password with.
 */
@Component
public class ResetPasswordCommand implements Command {

	private static final Duration LIFE = Duration.ofHours(24);

	private final JdbcClient jdbc;

	private final OneTimeLinks links;

	private final BaseAddress base;

	ResetPasswordCommand(JdbcClient jdbc, OneTimeLinks links, BaseAddress base) {
		this.jdbc = jdbc;
		this.links = links;
		this.base = base;
	}

	@Override
	public int run(ApplicationArguments arguments, PrintStream out, PrintStream err) {
		List<String> logins = arguments.getNonOptionArgs();
		if (logins.size() != 1) {
			err.println("Write: reset-password LOGIN");
			return WRONG_WORDS;
		}
		Optional<Long> author = this.jdbc.sql("""
				select a.id from author a join account c on c.author_id = a.id where lower(a.login) = lower(:login)""")
			.param("login", logins.get(0))
			.query(Long.class)
			.optional();
		if (author.isEmpty()) {
			err.println("Nobody signs in as “" + logins.get(0) + "”. " + known());
			return FAILED;
		}
		out.println("Start the blog, and open this link within 24 hours. It works once.");
		out.println(this.base.own() + this.links.forPassword(author.get(), LIFE));
		return DONE;
	}

	private String known() {
		List<String> logins = this.jdbc
			.sql("select a.login from author a join account c on c.author_id = a.id order by a.login limit 20")
			.query(String.class)
			.list();
		return logins.isEmpty() ? "There is no account yet: start the blog, and its log shows a link to set it up."
				: "These do: " + String.join(", ", logins) + ".";
	}

}
