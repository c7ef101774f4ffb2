package blog.ibid.comment;

import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows who has been approved before: by the mail address, which readers never see, and
 * the name with it.
 */
@Component
class Acquaintance {

	private final JdbcClient jdbc;

	Acquaintance(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean isKnown(ReplyForm form) {
		return !form.email().isEmpty() && this.jdbc.sql("""
				select count(*) from (select 1 from comment where author_email in (:emails)
				and author_name = :name and status = 'APPROVED' and kind = 'REPLY' limit 1) known""")
			.param("emails", List.of(form.email(), form.email().toLowerCase(Locale.ROOT)))
			.param("name", form.author())
			.query(Long.class)
			.single() > 0;
	}

}
