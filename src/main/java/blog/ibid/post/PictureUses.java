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
					select p.id, p.title, p.slug, p.kind from (select id from post where cover_id = :id
					union select shows.id from text_picture t join post shows on shows.text_id = t.text_id where t.path = :path
					union select w.post_id from text_picture t join working_copy w on w.text_id = t.text_id
					where t.path = :path) shown join post p on p.id = shown.id order by p.changed_at desc, p.id limit :limit""")
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
