package blog.ibid.transfer;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import blog.ibid.comment.CommentKind;
import blog.ibid.comment.CommentStatus;
import blog.ibid.dialect.NoteTally;
import blog.ibid.dialect.Reading;
import blog.ibid.store.PreparedText;
import blog.ibid.text.NotedText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommentTreeTests {

	@Test
	void findsTheFirstCommentOfAThreadWhateverTheOrder() {
		var tree = new CommentTree(List.of(reply(3, 2), reply(2, 1), reply(1, 0)));
		assertThat(tree.root(reply(3, 2))).isEqualTo(1);
		assertThat(ids(tree)).containsExactly(1L, 2L, 3L);
		assertThat(tree.remarks()).isEmpty();
	}

	@Test
	void putsWhatAnswersNothingAtTheTopAndSaysSo() {
		var tree = new CommentTree(List.of(reply(5, 4)));
		assertThat(tree.parent(reply(5, 4))).isNull();
		assertThat(tree.remarks()).singleElement().asString().contains("5 answered 4");
	}

	@Test
	void cutsCirclesOnceAndSaysSo() {
		List<ReadComment> circle = List.of(reply(1, 3), reply(2, 1), reply(3, 2));
		var tree = new CommentTree(circle);
		assertThat(circle).extracting(tree::root).containsOnly(1L);
		assertThat(ids(tree)).containsExactly(1L, 2L, 3L);
		assertThat(tree.remarks()).hasSize(1);
	}

	@Test
	void hangsNothingBelowAMention() {
		var tree = new CommentTree(List.of(comment(1, 0, CommentKind.PINGBACK), reply(2, 1)));
		assertThat(tree.parent(reply(2, 1))).isNull();
	}

	@Test
	void followsAThreadThatIsFiveThousandDeep() {
		List<ReadComment> deep = LongStream.rangeClosed(1, 5000).mapToObj((id) -> reply(id, id - 1)).toList();
		var tree = new CommentTree(deep);
		assertThat(tree.root(reply(5000, 4999))).isEqualTo(1);
	}

	private static List<Long> ids(CommentTree tree) {
		return tree.parentsFirst().stream().map((read) -> read.comment().id()).toList();
	}

	private static ReadComment reply(long id, long parent) {
		return comment(id, parent, CommentKind.REPLY);
	}

	private static ReadComment comment(long id, long parent, CommentKind kind) {
		var comment = new ExportComment(id, "Ada", "", "", "", ExportTime.NONE, "", Approval.APPROVED, "", parent, 0,
				List.of());
		return new ReadComment(comment, kind, CommentStatus.APPROVED, false, "Ada", null, null, null,
				new Reading(NotedText.EMPTY, NoteTally.NONE, List.of()), PreparedText.of(NotedText.EMPTY),
				Instant.EPOCH, 0);
	}

}
