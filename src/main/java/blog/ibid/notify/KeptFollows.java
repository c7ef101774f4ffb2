package blog.ibid.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import blog.ibid.comment.KeptElsewhere;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is kept of somebody because of mail: which conversations an address follows, and
 * whether a mail server has refused it.
 */
@Component
class KeptFollows implements KeptElsewhere {

	private final JdbcClient jdbc;

	KeptFollows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<String> tell(String email) {
		List<String> kept = new ArrayList<>(this.jdbc.sql("""
				select p.title, f.asked_at, f.confirmed_at from follow f join post p on p.id = f.post_id
				where f.email = :email order by f.id""")
			.param("email", key(email))
			.query((row, number) -> "follows: " + row.getString(1) + ", asked " + row.getString(2)
					+ ((row.getString(3) != null) ? ", confirmed " + row.getString(3) : ", not confirmed"))
			.list());
		kept.addAll(this.jdbc.sql("select refused_at, problem from mail_refused where email = :email")
			.param("email", key(email))
			.query((row, number) -> "takes no mail: " + row.getString(1) + ", " + row.getString(2))
			.list());
		return kept;
	}

	@Override
	public void erase(String email) {
		this.jdbc.sql("delete from follow where email = :email").param("email", key(email)).update();
		this.jdbc.sql("delete from mail_refused where email = :email").param("email", key(email)).update();
	}

	private static String key(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

}
