package blog.ibid.topic;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A topic with all that stands under it.
 *
 * @param id number; 0 is the list itself
 * @param slug of its address
 * @param title plain text
 * @param depth 0 of the list itself, 1 of a topic right below it
 * @param introId the text that introduces it, null without one
 * @param changedAt when its own words or place changed last
 * @param version what a change must name
 * @param entries in their order
 * @param below topics in their order
 */
public record Topic(long id, String slug, String title, int depth, @Nullable Long introId, Instant changedAt,
		long version, List<ListEntry> entries, List<Topic> below) {

	/** The number of the list itself, under which everything stands. */
	public static final long LIST = 0;

	/** Where it is read. */
	public String href() {
		return (this.id == LIST) ? "/topics/" : "/topics/" + this.slug + "/";
	}

	/** Itself and all below it, as they are read. */
	public Stream<Topic> all() {
		return Stream.concat(Stream.of(this), this.below.stream().flatMap(Topic::all));
	}

	/** All entries of it and of what is below it, as they are read. */
	public Stream<ListEntry> allEntries() {
		return all().flatMap((topic) -> topic.entries().stream());
	}

	/** How many posts, comments and outside links, here and below. */
	public int size() {
		return (int) allEntries().filter((entry) -> entry.kind() != EntryKind.PARAGRAPH).count();
	}

	/** The posts and comments right under it, through which a reader walks. */
	public List<ListEntry> walk() {
		return this.entries.stream().filter((entry) -> entry.kind().isOwn()).toList();
	}

	/** When something in it, or below it, last changed. */
	public Instant touchedAt() {
		return Stream.concat(all().map(Topic::changedAt), allEntries().map(ListEntry::touchedAt))
			.max(Instant::compareTo)
			.orElse(this.changedAt);
	}

	Optional<Topic> find(long wanted) {
		return all().filter((topic) -> topic.id() == wanted).findFirst();
	}

}
