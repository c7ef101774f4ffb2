package blog.ibid.post;

import java.util.List;

import blog.ibid.media.MediaUses;
import blog.ibid.site.Freshness;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells which posts show a picture: in their text, in what is being written, or as cover.
 */
@Component
class PictureUses implements MediaUses {

	private final JdbcClient jdbc;

	private final Freshness freshness;

	PictureUses(JdbcClient jdbc, Freshness freshness) {
		this.jdbc = jdbc;
		this.freshness = freshness;
	}

	@Override
	public List<MediaUse> of(long id, String path, int limit) {
		return this.jdbc
			.sql("""
					select p.id, p.title, p.slug, p.kind from post p where p.id in (
					select id from post where cover_id = :id
					union select shows.id from post shows join text_picture t on t.text_id = shows.text_id where t.path = :path
					union select w.post_id from working_copy w join text_picture t on t.text_id = w.text_id
					where t.path = :path) order by p.changed_at desc, p.id limit :limit""")
			.param("id", id)
			.param("path", path)
			.param("limit", limit)
			.query((row, number) -> new MediaUse(row.getString(2).isBlank() ? row.getString(3) : row.getString(2),
					"/admin/posts/" + row.getLong(1)))
			.list();
	}

	@Override
	public void letGo(long id) {
		int covers = this.jdbc.sql("update post set cover_id = null, version = version + 1 where cover_id = :id")
			.param("id", id)
			.update();
		if (covers > 0) {
			this.freshness.touch(PostLists.TAG);
		}
	}

}
