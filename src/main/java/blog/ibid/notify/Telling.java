package blog.ibid.notify;

import java.util.List;

import blog.ibid.comment.CommentApproved;
import blog.ibid.comment.CommentReceived;
import blog.ibid.comment.CommentStatus;
import blog.ibid.site.Settings;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes the letters that follow from what happens to a comment, in the same transaction.
 */
@Component
class Telling {

	/** The box under the form for replies. */
	static final String WISH = "tell";

	private final MailRoute route;

	private final Outbox outbox;

	private final Follows follows;

	private final JdbcClient jdbc;

	private final Settings settings;

	Telling(MailRoute route, Outbox outbox, Follows follows, JdbcClient jdbc, Settings settings) {
		this.route = route;
		this.outbox = outbox;
		this.follows = follows;
		this.jdbc = jdbc;
		this.settings = settings;
	}

	@EventListener
	void received(CommentReceived event) {
		if (!this.route.isOpen() || event.status() == CommentStatus.SPAM) {
			return;
		}
		Said said = said(event.comment());
		boolean tells = event.status() == CommentStatus.PENDING
				|| TellingRules.When.of(this.settings) == TellingRules.When.ALL;
		if (tells) {
			authors(event.post()).stream()
				.filter((author) -> !author.equals(said.author))
				.forEach((author) -> this.outbox.toAuthor(event.comment(), author));
		}
		if (wishesToKnow() && said.email != null) {
			this.follows.ask(said.email, event.post(), event.comment());
		}
	}

	@EventListener
	void approved(CommentApproved event) {
		if (!this.route.isOpen()) {
			return;
		}
		Said said = said(event.comment());
		this.follows.withComment(event.comment()).forEach(this.outbox::toConfirm);
		this.follows.toldOf(event.post(), said.parent, said.email)
			.forEach((follow) -> this.outbox.toFollower(event.comment(), follow));
	}

	private Said said(long comment) {
		return this.jdbc.sql("select parent_id, author_id, author_email from comment where id = :id")
			.param("id", comment)
			.query((row, number) -> new Said(row.getObject(1, Long.class), row.getObject(2, Long.class),
					row.getString(3)))
			.single();
	}

	/**
	 * Who is told: by the rule, or the administrators where it finds nobody, as on a blog
	 * whose old authors have no account.
	 */
	private List<Long> authors(long post) {
		TellingRules.Who who = TellingRules.Who.of(this.settings);
		if (who == TellingRules.Who.NOBODY) {
			return List.of();
		}
		String roles = (who == TellingRules.Who.EDITORS) ? " or ac.role in ('ADMINISTRATOR', 'EDITOR')" : "";
		List<Long> found = withAccount("a.id = (select author_id from post where id = :post)" + roles, post);
		return found.isEmpty() ? withAccount("ac.role = 'ADMINISTRATOR' and :post > 0", post) : found;
	}

	private List<Long> withAccount(String condition, long post) {
		return this.jdbc
			.sql("select a.id from author a join account ac on ac.author_id = a.id where a.email <> '' and ("
					+ condition + ") order by a.id")
			.param("post", post)
			.query(Long.class)
			.list();
	}

	private static boolean wishesToKnow() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
				&& request.getRequest().getParameter(WISH) != null;
	}

	private record Said(@Nullable Long parent, @Nullable Long author, @Nullable String email) {
	}

}
