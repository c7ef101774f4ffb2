package blog.ibid.comment;

import java.time.Duration;
import java.util.List;

import blog.ibid.site.CommentRules;
import blog.ibid.site.PageNotFound;
import blog.ibid.site.Settings;
import blog.ibid.text.NotedText;

import org.springframework.stereotype.Component;

/**
 * Takes in what readers reply. It is read and judged first, and then kept in one
 * transaction.
 */
@Component
public class Replies {

	private final OpenPosts posts;

	private final RateLimits limits;

	private final Judges judges;

	private final Acquaintance acquaintance;

	private final Settings settings;

	private final NewReplies replies;

	private final Siege siege;

	Replies(OpenPosts posts, RateLimits limits, Judges judges, Acquaintance acquaintance, Settings settings,
			NewReplies replies, Siege siege) {
		this.posts = posts;
		this.limits = limits;
		this.judges = judges;
		this.acquaintance = acquaintance;
		this.settings = settings;
		this.replies = replies;
		this.siege = siege;
	}

	/**
	 * Takes in a reply whose fields are in order.
	 * @throws PageNotFound if readers can't see the post
	 * @throws ReplyImpossible if the post is closed, the comment that is answered is not
	 * there, or no words are left
	 * @throws TooManyReplies if too many come from there
	 */
	public Received take(ReplyForm form, Sender sender) {
		OpenPost post = this.posts.find(form.post());
		NotedText text = read(form);
		Duration wait = this.limits.take(sender);
		if (!wait.isZero()) {
			this.siege.arrived(post.id(), true);
			throw new TooManyReplies(wait);
		}
		var reply = Suspect.of(0, post, form, sender, text);
		List<Verdict> verdicts = this.judges.judge(reply);
		this.siege.arrived(post.id(), EffortJudge.otherwise(verdicts) >= Verdict.HOLDS);
		return this.replies.add(reply, verdicts, status(form, verdicts));
	}

	/** Whether a post may be replied to. */
	public boolean isOpen(long post) {
		try {
			this.posts.find(post);
			return true;
		}
		catch (ReplyImpossible ex) {
			return false;
		}
	}

	/**
	 * How the words of a reply will be kept.
	 * @throws ReplyImpossible if none are left
	 */
	public NotedText read(ReplyForm form) {
		NotedText text = CommentSpelling.read(form.comment(), false);
		if (text.plainText().isBlank()) {
			throw new ReplyImpossible("talk.comment.missing");
		}
		return text;
	}

	CommentStatus status(ReplyForm form, List<Verdict> verdicts) {
		if (EffortJudge.otherwise(verdicts) >= Verdict.SPAM) {
			return CommentStatus.SPAM;
		}
		return (Judges.score(verdicts) >= Verdict.HOLDS || waits(form)) ? CommentStatus.PENDING
				: CommentStatus.APPROVED;
	}

	/** As the judges have just found the settings. */
	private boolean waits(ReplyForm form) {
		CommentRules.Moderation rule = this.settings.latest().comments().moderation();
		return rule == CommentRules.Moderation.ALL
				|| rule == CommentRules.Moderation.NEWCOMERS && !this.acquaintance.isKnown(form);
	}

	/**
	 * A reply that was taken in.
	 *
	 * @param id its number
	 * @param approved whether readers see it
	 */
	public record Received(long id, boolean approved) {
	}

}
