package blog.ibid.author;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What readers know of an author.
 *
 * @param id the author's number
 * @param slug in the author's address
 * @param name as shown
 * @param bioId the number of the bio's text, null where there is none
 * @param bioBody the bio's body in the stored form, null where there is none
 * @param portrait null where there is none
 */
public record AuthorProfile(long id, String slug, String name, @Nullable Long bioId, @Nullable String bioBody,
		@Nullable Portrait portrait) {

	/** Columns for {@link #read}, of the aliases a, bio and face. */
	public static final String COLUMNS = "a.id, a.slug, a.display_name, a.bio_id, bio.body, face.path, face.alt";

	/** What these aliases stand for, after the author's. */
	public static final String JOINS = """
			left join noted_text bio on bio.id = a.bio_id left join media face on face.id = a.portrait_id\s""";

	/**
	 * From {@link #COLUMNS}.
	 * @param first the first of them, from 1
	 */
	public static AuthorProfile read(ResultSet row, int first) throws SQLException {
		String face = row.getString(first + 5);
		String name = row.getString(first + 2);
		String alt = row.getString(first + 6);
		return new AuthorProfile(row.getLong(first), row.getString(first + 1), name,
				row.getObject(first + 3, Long.class), row.getString(first + 4),
				(face != null) ? new Portrait("/" + face, (alt == null || alt.isBlank()) ? name : alt) : null);
	}

	/** The bio's text number, where the author has written one. */
	public Optional<Long> bio() {
		return Optional.ofNullable(this.bioId);
	}

	/**
	 * A picture of the author.
	 *
	 * @param path of its address, decoded
	 * @param alt says in words what it shows
	 */
	public record Portrait(String path, String alt) {
	}

}
