package blog.ibid.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import blog.ibid.comment.CommentKind;
import blog.ibid.comment.ConversationSize;
import blog.ibid.comment.Conversations;
import blog.ibid.comment.PublicComment;
import blog.ibid.comment.ThreadedComment;
import blog.ibid.post.PublishedPost;
import blog.ibid.site.Addresses;
import blog.ibid.site.Dates;
import blog.ibid.text.Note;
import org.jspecify.annotations.Nullable;

/**
 * A page of a post's conversation as it was read from the database.
 *
 * @param post it belongs to
 * @param size of the whole conversation
 * @param number of this page, from 1
 * @param threads on this page
 * @param rests of long threads, see {@link Conversations#rests}
 * @param asides mentions and titled addenda of all pages
 */
record ConversationPage(PublishedPost post, ConversationSize size, int number, List<ThreadedComment> threads,
		Map<Long, Integer> rests, List<Conversations.Aside> asides) {

	/** The texts whose notes the page shows. */
	List<Long> textIds() {
		List<Long> ids = new ArrayList<>();
		collect(this.threads, ids);
		return ids;
	}

	private static void collect(List<ThreadedComment> threads, List<Long> ids) {
		for (ThreadedComment thread : threads) {
			if (thread.comment().shown()) {
				ids.add(thread.comment().textId());
			}
			collect(thread.replies(), ids);
		}
	}

	private Stream<PublicComment> all() {
		return this.asides.stream().map(Conversations.Aside::comment);
	}

	private Stream<PublicComment> mentions() {
		return (this.number > 1) ? Stream.empty() : all().filter((aside) -> aside.kind().isMention());
	}

	/**
	 * @param box in which readers reply, null if they may not
	 * @param own the comments that this reader may change
	 */
	ConversationView view(String href, Map<Long, List<Note>> notes, Addresses addresses, Dates dates,
			@Nullable ReplyBox box, Set<Long> own) {
		var printing = new ConversationPrinting(notes, addresses, dates, box != null, own, this.rests);
		String earlier = (this.number > 1) ? Addresses.commentPage(href, this.number - 1) : null;
		String later = (this.number < this.size.pages()) ? Addresses.commentPage(href, this.number + 1) : null;
		return new ConversationView(this.size.thoughts(), printing.all(this.threads),
				mentions().map(printing::mention).toList(), box != null, box, earlier, later, this.number,
				this.size.pages());
	}

	/** When the post last changed: an addendum is a part of it. */
	Instant changedAt() {
		return all().filter((aside) -> aside.kind() == CommentKind.ADDENDUM)
			.map(PublicComment::createdAt)
			.filter((time) -> time.isAfter(this.post.changedAt()))
			.max(Comparator.naturalOrder())
			.orElse(this.post.changedAt());
	}

	List<PostView.Announcement> announcements(Addresses addresses, Dates dates) {
		return this.asides.stream()
			.filter((aside) -> aside.comment().kind() == CommentKind.ADDENDUM)
			.map((aside) -> announcement(aside.comment(), aside.notes(), addresses, dates))
			.toList();
	}

	private static PostView.Announcement announcement(PublicComment addendum, int notes, Addresses addresses,
			Dates dates) {
		return new PostView.Announcement(dates.text(addendum.createdAt()), dates.iso(addendum.createdAt()),
				new Link(addendum.title().orElse(""), addresses.comment(addendum.id())), notes);
	}

}
