package blog.ibid.store;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to look at where PostgreSQL does not let the blog in. The states are those of
 * SQL: 08 no connection, 28 not allowed, 3D no such database.
 */
class DatabaseClosedAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		String state = (cause.getSQLState() != null) ? cause.getSQLState() : "";
		if (!state.matches("(08|28|3D).*")) {
			return null;
		}
		return new FailureAnalysis("The database does not let Ibid in: " + cause.getMessage(),
				"Look whether PostgreSQL runs at SPRING_DATASOURCE_URL and has this database, and whether "
						+ "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD are right.",
				cause);
	}

}
