package blog.ibid.comment;

import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets wait who comes by the name or the mail address of one of the blog's authors.
 */
@Component
class ImpostorJudge implements Judge {

	private final JdbcClient jdbc;

	ImpostorJudge(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Verdict> judge(Suspect reply) {
		String email = reply.form().email().toLowerCase(Locale.ROOT);
		return this.jdbc
			.sql("""
					select display_name from author where lower(display_name) = :name or lower(email) = :email and email <> ''
					order by id limit 1""")
			.param("name", reply.form().author().toLowerCase(Locale.ROOT))
			.param("email", email)
			.query(String.class)
			.optional()
			.map((name) -> new Verdict("impostor", Verdict.HOLDS, name));
	}

}
