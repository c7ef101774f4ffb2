package blog.ibid.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import blog.ibid.author.SignedIn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes media for good, and says first where they are missed.
 */
@Component
class MediaRemoval {

	private static final int USES = 50;

	private final Library library;

	private final MediaFolder folder;

	private final List<MediaUses> uses;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	MediaRemoval(Library library, MediaFolder folder, List<MediaUses> uses, JdbcClient jdbc,
			TransactionTemplate transaction) {
		this.library = library;
		this.folder = folder;
		this.uses = uses;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/** Where a medium is shown. */
	@Transactional(readOnly = true)
	public List<MediaUses.MediaUse> usesOf(Medium medium) {
		List<MediaUses.MediaUse> found = new ArrayList<>(
				this.uses.stream().flatMap((each) -> each.of(medium.id(), medium.path(), USES).stream()).toList());
		this.jdbc.sql("""
				select a.display_name from author a join text_picture shown on shown.text_id = a.bio_id
				where shown.path = :path order by a.display_name""")
			.param("path", medium.path())
			.query(String.class)
			.list()
			.forEach((author) -> found.add(new MediaUses.MediaUse(author, "/admin/profile")));
		return found;
	}

	/**
	 * Deletes a medium. Its files go once that is certain, its address answers 410.
	 * @return what was deleted
	 */
	Medium remove(long id, SignedIn me) {
		Medium removed = this.transaction.execute((status) -> {
			Medium medium = this.library.take(id, me);
			this.uses.forEach((each) -> each.letGo(id));
			this.jdbc.sql("delete from media where id = :id").param("id", id).update();
			MediaFolder.all(medium.path(), medium.widths()).forEach(this::rememberGone);
			return medium;
		});
		Medium medium = Objects.requireNonNull(removed);
		this.folder.delete(MediaFolder.all(medium.path(), medium.widths()));
		return medium;
	}

	private void rememberGone(String path) {
		this.jdbc.sql("""
				insert into media_gone (path) select cast(:path as varchar(500))
				where not exists (select 1 from media_gone where path = :path)""").param("path", path).update();
	}

}
