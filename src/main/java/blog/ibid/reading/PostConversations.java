package blog.ibid.reading;

import java.time.Clock;
import java.util.List;

import blog.ibid.comment.ConversationSize;
import blog.ibid.comment.Conversations;
import blog.ibid.comment.ThreadedComment;
import blog.ibid.post.PublishedPost;
import blog.ibid.site.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads what is said of a post, and says whether more may be.
 */
@Component
class PostConversations {

	private final Conversations conversations;

	private final ReplyBoxes boxes;

	private final Clock clock;

	PostConversations(Conversations conversations, ReplyBoxes boxes, Clock clock) {
		this.conversations = conversations;
		this.boxes = boxes;
		this.clock = clock;
	}

	/**
	 * @param number of the page, from 1
	 * @throws PageNotFound beyond the last page
	 */
	ConversationPage page(PublishedPost post, int number) {
		ConversationSize size = this.conversations.sizeOn(post.id());
		if (number > size.pages()) {
			throw new PageNotFound();
		}
		boolean silent = size.equals(ConversationSize.NONE);
		List<ThreadedComment> threads = silent ? List.of() : this.conversations.threads(post.id(), number);
		return new ConversationPage(post, size, number, threads, this.conversations.rests(threads),
				silent ? List.of() : this.conversations.asides(post.id()));
	}

	/** The form for a reply, null where none is taken any more. */
	@Nullable ReplyBox box(Frame frame, PublishedPost post) {
		return isOpen(frame, post) ? this.boxes.under(post.id(), 0, null) : null;
	}

	/** A page stays open as long as its author leaves it open. */
	private boolean isOpen(Frame frame, PublishedPost post) {
		boolean over = !post.isPage() && frame.site().comments().areOver(post.publishedAt(), this.clock.instant());
		return post.commentsOpen() && !over;
	}

}
