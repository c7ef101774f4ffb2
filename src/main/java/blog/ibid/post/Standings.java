package blog.ibid.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import blog.ibid.site.Addresses;
import blog.ibid.site.Freshness;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Changes where posts stand, with all that follows from it: addresses that readers know
 * lead on, pages below a page move with it, lists of terms show what is published. To be
 * called in the caller's transaction, with posts it has {@link EditablePosts#take taken}.
 */
@Component
class Standings {

	private final JdbcClient jdbc;

	private final Filing filing;

	private final Addresses addresses;

	private final Freshness freshness;

	private final ApplicationEventPublisher events;

	Standings(JdbcClient jdbc, Filing filing, Addresses addresses, Freshness freshness,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.filing = filing;
		this.addresses = addresses;
		this.freshness = freshness;
		this.events = events;
	}

	/**
	 * As {@link #change}.
	 * @throws PathTaken if another post has the path, even if it got it this moment
	 */
	void claim(EditablePost post, Standing now) {
		try {
			change(post, now);
		}
		catch (DuplicateKeyException ex) {
			throw new PathTaken(now.path());
		}
	}

	void change(EditablePost post, Standing now) {
		write(post, now);
		leadOn(post.id(), address(post.kind(), Standing.of(post)), address(post.kind(), now));
		if (post.kind() == PostKind.PAGE && now.status() != PostStatus.TRASHED) {
			moveBelow(post.id(), now.path());
		}
		this.filing.redate(post.id());
		this.freshness.touch(PostLists.TAG);
		boolean published = now.status() == PostStatus.PUBLISHED;
		if (published || post.status() == PostStatus.PUBLISHED) {
			this.events.publishEvent(new PostStanding(post.id(), published));
		}
	}

	private void write(EditablePost post, Standing now) {
		boolean intoBin = now.status() == PostStatus.TRASHED;
		boolean staysThere = intoBin && post.status() == PostStatus.TRASHED;
		this.jdbc
			.sql("""
					update post set status = :status, slug = :slug, path = :path, parent_id = :parent, published_at = :at,
					published_on = :on, trashed_from = case when :stays then trashed_from else :former end, version = version + 1 where id = :id""")
			.param("status", now.status().name())
			.param("slug", now.slug())
			.param("path", now.path())
			.param("parent", now.parentId())
			.param("at", utc(now.publishedAt()))
			.param("on", now.publishedOn())
			.param("stays", staysThere)
			.param("former", intoBin ? post.status().name() : null)
			.param("id", post.id())
			.update();
	}

	/** Gives the pages below a page the paths that follow from its own. */
	private void moveBelow(long page, String path) {
		for (Child child : children(page)) {
			boolean binned = child.standing.status() == PostStatus.TRASHED;
			String open = path + "/" + child.standing.slug();
			String moved = binned ? Standing.binned(open, child.id) : open;
			if (moved.equals(child.standing.path())) {
				continue;
			}
			this.jdbc.sql("update post set path = :path, version = version + 1 where id = :id")
				.param("path", moved)
				.param("id", child.id)
				.update();
			Standing now = child.standing.at(child.standing.slug(), moved, page);
			leadOn(child.id, address(PostKind.PAGE, child.standing), address(PostKind.PAGE, now));
			moveBelow(child.id, open);
		}
	}

	private List<Child> children(long page) {
		return this.jdbc
			.sql("select id, status, slug, path, published_at, published_on from post where parent_id = :page")
			.param("page", page)
			.query((row, number) -> {
				OffsetDateTime at = row.getObject(5, OffsetDateTime.class);
				return new Child(row.getLong(1),
						new Standing(PostStatus.valueOf(row.getString(2)), row.getString(3), row.getString(4), page,
								(at != null) ? at.toInstant() : null, row.getObject(6, LocalDate.class)));
			})
			.list();
	}

	/** What readers knew leads to where they find it now, or will find it again. */
	private void leadOn(long post, @Nullable String before, @Nullable String now) {
		if (before != null && !before.equals(now)) {
			forget(before);
			this.jdbc.sql("insert into old_address (path, post_id) values (:path, :post)")
				.param("path", before)
				.param("post", post)
				.update();
		}
		if (now != null) {
			forget(now);
		}
	}

	/** Nothing is known of an address any more. */
	void forget(String address) {
		this.jdbc.sql("delete from old_address where path = :path").param("path", address).update();
	}

	/** Null where readers find nothing. */
	private @Nullable String address(PostKind kind, Standing standing) {
		LocalDate day = standing.publishedOn();
		if (standing.status() != PostStatus.PUBLISHED || day == null) {
			return null;
		}
		return kept(new PostAddress(kind, day, standing.path()), this.addresses);
	}

	/** An address as {@link OldAddresses} keeps it. */
	static String kept(PostAddress address, Addresses addresses) {
		return UriUtils.decode(address.in(addresses), UTF_8).replaceFirst("/+$", "");
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
		return (time != null) ? time.atOffset(ZoneOffset.UTC) : null;
	}

	private record Child(long id, Standing standing) {
	}

}
