package blog.ibid.media;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import blog.ibid.text.OwnPictures;
import blog.ibid.text.Pictures;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what is known of the pictures that texts show: one query for a page, none where
 * there is no picture.
 */
@Component
public class ShownPictures {

	/** A page with more gets what is known of so many. */
	private static final int MOST = 500;

	private final JdbcClient jdbc;

	ShownPictures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param texts in the stored form
	 */
	public Pictures in(Collection<String> texts) {
		Set<String> paths = new LinkedHashSet<>();
		texts.forEach((text) -> paths.addAll(OwnPictures.in(text)));
		if (paths.isEmpty()) {
			return Pictures.NONE;
		}
		Map<String, Pictures.Picture> found = new HashMap<>();
		RowCallbackHandler collect = (row) -> found.put(row.getString(1),
				picture(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4), row.getInt(5)));
		this.jdbc.sql("""
				select path, width, height, widths, file_version from media
				where path in (:paths) and width is not null and height is not null""")
			.param("paths", paths.stream().limit(MOST).toList())
			.query(collect);
		return found::get;
	}

	private static Pictures.Picture picture(String path, int width, int height, String widths, int version) {
		return new Pictures.Picture(width, height, Medium.srcset(path, width, MediaFolder.widths(widths), version),
				version);
	}

}
