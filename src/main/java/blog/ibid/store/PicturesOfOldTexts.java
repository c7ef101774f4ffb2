package blog.ibid.store;

import java.sql.SQLException;

import blog.ibid.text.OwnPictures;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes down which media the texts show that were kept before this was written with
 * them.
 */
@Component
class PicturesOfOldTexts implements JavaMigration {

	private static final String[] SHOWING = {
			"select id, body from noted_text where body like '%=\"/media/%' or body like '%=\"/wp-content/uploads/%'",
			"select text_id, body from note where body like '%=\"/media/%' or body like '%=\"/wp-content/uploads/%'" };

	private static final String ADD = "insert into text_picture (text_id, path) select ?, ? where not exists "
			+ "(select 1 from text_picture where text_id = ? and path = ?)";

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("017.1");
	}

	@Override
	public String getDescription() {
		return "pictures of old texts";
	}

	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		for (String query : SHOWING) {
			try (var texts = context.getConnection().createStatement(); var rows = texts.executeQuery(query)) {
				while (rows.next()) {
					add(context, rows.getLong(1), rows.getString(2));
				}
			}
		}
	}

	private static void add(Context context, long text, String body) throws SQLException {
		try (var add = context.getConnection().prepareStatement(ADD)) {
			for (String path : OwnPictures.in(body)) {
				add.setLong(1, text);
				add.setString(2, path);
				add.setLong(3, text);
				add.setString(4, path);
				add.executeUpdate();
			}
		}
	}

}
