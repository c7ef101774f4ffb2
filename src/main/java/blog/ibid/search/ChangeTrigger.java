package blog.ibid.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.store.ManyChanges;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Notes on H2 what was changed, in the transaction of the change. The trigger's name says
 * of which kind the thing is and where in the row its number stands: {@code FEED_POST_0}.
 * H2 calls it by its class, and while it alters a table by a longer name.
 */
public class ChangeTrigger implements Trigger {

	private static final Pattern NAME = Pattern.compile("FEED_([A-Z]+)_([0-9])$");

	private String kind = "";

	private int column;

	@Override
	public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
		Matcher name = NAME.matcher(trigger);
		if (!name.find()) {
			throw new IllegalArgumentException("Not the name of a trigger of the search: " + trigger);
		}
		this.kind = name.group(1);
		this.column = Integer.parseInt(name.group(2));
	}

	@Override
	public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
		Object[] row = (after != null) ? after : before;
		// one more than a reader follows makes it begin anew
		if (row == null || !ManyChanges.mayNote(ChangeFeed.MOST + 1)) {
			return;
		}
		try (PreparedStatement insert = connection
			.prepareStatement("insert into search_change (kind, thing_id) values (?, ?)")) {
			insert.setString(1, this.kind);
			insert.setLong(2, ((Number) row[this.column]).longValue());
			insert.executeUpdate();
		}
	}

}
