package blog.ibid.comment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.text.Renderer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Learns from what was decided elsewhere: comments that come in approved are no spam,
 * those that come in as spam are. Of each kind the first {@value #MOST} teach, which is
 * plenty, so that a large import is no slower for it.
 */
@Component
class ImportedLessons {

	static final int MOST = 2000;

	private final SpamWords words;

	ImportedLessons(SpamWords words) {
		this.words = words;
	}

	/**
	 * Learns from new comments, in the transaction that keeps them.
	 * @return for each in turn how it was taught, HAM or SPAM, or null if it was not
	 */
	List<@Nullable String> learn(List<IncomingComment> comments) {
		List<@Nullable String> taught = new ArrayList<>(comments.size());
		if (comments.stream().noneMatch(ImportedLessons::isDecision)) {
			comments.forEach((comment) -> taught.add(null));
			return taught;
		}
		SpamWords.Count all = this.words.all();
		Map<String, SpamWords.Count> more = new HashMap<>();
		for (IncomingComment comment : comments) {
			boolean spam = comment.status() == CommentStatus.SPAM;
			var seen = all.plus(more.getOrDefault(SpamWords.ALL, SpamWords.Count.NONE));
			boolean teaches = isDecision(comment) && (spam ? seen.spam() : seen.ham()) < MOST;
			if (teaches) {
				add(comment, new SpamWords.Count(spam ? 0 : 1, spam ? 1 : 0), more);
			}
			taught.add(teaches ? (spam ? "SPAM" : "HAM") : null);
		}
		if (!more.isEmpty()) {
			this.words.learn(more);
		}
		return taught;
	}

	private static boolean isDecision(IncomingComment comment) {
		return comment.kind() == CommentKind.REPLY && comment.author() == null && !comment.fromOwnSite()
				&& (comment.status() == CommentStatus.APPROVED || comment.status() == CommentStatus.SPAM);
	}

	private static void add(IncomingComment comment, SpamWords.Count once, Map<String, SpamWords.Count> more) {
		String url = comment.url();
		var said = SpamWords.of(comment.name(), (url != null) ? url : "",
				Renderer.ENGLISH.plain(comment.text().text()));
		said.add(SpamWords.ALL);
		said.forEach((word) -> more.merge(word, once, SpamWords.Count::plus));
	}

}
