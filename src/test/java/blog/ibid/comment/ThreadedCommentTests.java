package blog.ibid.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThreadedCommentTests {

	private static PublicComment comment(long id, @Nullable Long parent, boolean shown) {
		return new PublicComment(id, parent, CommentKind.REPLY, shown, false, "C" + id, Optional.empty(),
				Optional.empty(), id, "", Instant.EPOCH);
	}

	@Test
	void keepsTheOrderOfTime() {
		List<ThreadedComment> threads = ThreadedComment
			.arrange(List.of(comment(1, null, true), comment(2, null, true), comment(3, 1L, true)));
		assertThat(threads).extracting((thread) -> thread.comment().id()).containsExactly(1L, 2L);
		assertThat(threads.get(0).replies()).hasSize(1);
	}

	@Test
	void dropsHiddenCommentsWithoutShownReplies() {
		List<ThreadedComment> threads = ThreadedComment.arrange(List.of(comment(1, null, false), comment(2, 1L, false),
				comment(3, null, false), comment(4, 3L, false), comment(5, 4L, true)));
		assertThat(threads).extracting((thread) -> thread.comment().id()).containsExactly(3L);
	}

	@Test
	void countsWhatItHolds() {
		List<ThreadedComment> threads = ThreadedComment.arrange(List.of(comment(1, null, true), comment(2, 1L, true),
				comment(3, 2L, true), comment(4, 1L, true), comment(5, null, true)));
		assertThat(threads).extracting(ThreadedComment::size).containsExactly(4, 1);
	}

	@Test
	void fillsPagesWithFiftyThreads() {
		assertThat(List.of(0, 1, 50, 51, 100, 101)).extracting((heads) -> new ConversationSize(heads, heads, 0).pages())
			.containsExactly(1, 1, 1, 2, 2, 3);
	}

	@Test
	void indentsSixLevels() {
		List<PublicComment> chain = new ArrayList<>();
		for (long id = 1; id <= 8; id++) {
			chain.add(comment(id, (id > 1) ? id - 1 : null, true));
		}
		ThreadedComment sixth = ThreadedComment.arrange(chain).get(0);
		for (int depth = 1; depth < 5; depth++) {
			assertThat(sixth.replies()).as("below level " + depth).hasSize(1);
			sixth = sixth.replies().get(0);
		}
		assertThat(sixth.replies()).extracting((reply) -> reply.comment().id()).containsExactly(6L, 7L, 8L);
		assertThat(sixth.replies()).extracting((reply) -> reply.repliesTo().isPresent())
			.containsExactly(false, true, true);
	}

	@Test
	void bearsAChainOfFiftyThousand() {
		List<PublicComment> chain = new ArrayList<>();
		for (long id = 1; id <= 50_000; id++) {
			chain.add(comment(id, (id > 1) ? id - 1 : null, true));
		}
		ThreadedComment deepest = ThreadedComment.arrange(chain).get(0);
		for (int depth = 2; depth < ThreadedComment.MAX_DEPTH; depth++) {
			deepest = deepest.replies().get(0);
		}
		assertThat(deepest.replies()).hasSize(50_000 - ThreadedComment.MAX_DEPTH + 1);
		assertThat(deepest.replies().get(1).repliesTo()).isPresent();
	}

}
