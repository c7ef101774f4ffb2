package blog.ibid.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import blog.ibid.comment.CitedHosts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds in the register whether a post, a topic or an addendum cites a site.
 */
@Component
class RegisteredHosts implements CitedHosts {

	private final JdbcClient jdbc;

	RegisteredHosts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true)
	public Set<String> known(Collection<String> hosts) {
		return hosts.isEmpty() ? Set.of() : new HashSet<>(this.jdbc.sql("""
				select distinct s.host from source s where s.host in (:hosts) and exists (select 1 from citation c
				left join comment r on r.id = c.comment_id
				where c.source_id = s.id and (c.comment_id is null or r.kind = 'ADDENDUM'))""")
			.param("hosts", hosts)
			.query(String.class)
			.list());
	}

}
