package blog.ibid.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A post in its author's list.
 *
 * @param title as its author knows it, may be empty
 * @param ahead whether something is written that readers don't see yet
 * @param address where readers find it, null if they don't
 * @param changedAt when it, or what is being written, was saved last
 * @param thoughts that readers see under it
 */
record PostRow(long id, PostKind kind, String title, PostStatus status, boolean ahead, @Nullable String address,
		String author, @Nullable LocalDate publishedOn, @Nullable Instant publishedAt, Instant changedAt,
		boolean sticky, boolean commentsOpen, long thoughts, int notes, List<String> terms) {

	public boolean isPage() {
		return this.kind == PostKind.PAGE;
	}

	/** What it is filed under, in one line. */
	public String filed() {
		return String.join(", ", this.terms);
	}

	PostRow under(List<String> names) {
		return new PostRow(this.id, this.kind, this.title, this.status, this.ahead, this.address, this.author,
				this.publishedOn, this.publishedAt, this.changedAt, this.sticky, this.commentsOpen, this.thoughts,
				this.notes, names);
	}

}
