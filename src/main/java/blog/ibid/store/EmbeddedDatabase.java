package blog.ibid.store;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The H2 file in the data folder. WRITE_DELAY=0: without it a killed process loses most
 * of what H2 has confirmed in the half second before. DB_CLOSE_ON_EXIT=FALSE: the pool
 * closes it, after the last request. QUERY_CACHE_SIZE: a page asks more different
 * questions than the eight that a connection remembers by itself, and would have them
 * parsed and planned anew each time.
 */
record EmbeddedDatabase(DataFolder folder) implements JdbcConnectionDetails {

	@Override
	public String getJdbcUrl() {
		return "jdbc:h2:file:" + this.folder.path().resolve("ibid") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
				+ ";QUERY_CACHE_SIZE=64";
	}

	@Override
	public String getUsername() {
		return "sa";
	}

	@Override
	public String getPassword() {
		return "";
	}

}
