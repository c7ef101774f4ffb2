package blog.ibid.source;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whether this blog cites a site.
 */
@Component
public class CitedHosts {

	private final JdbcClient jdbc;

	CitedHosts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether a post, an approved comment or a topic cites a page of that site.
	 * @param host with or without {@code www.}, in any case
	 */
	@Transactional(readOnly = true)
	public boolean knows(String host) {
		return this.jdbc.sql("select exists (select 1 from source s where s.host = :host and s.uses > 0)")
			.param("host", SourceAddress.host(host))
			.query(Boolean.class)
			.single();
	}

}
