package blog.ibid.notify;

import java.util.Optional;

import blog.ibid.comment.DecisionsByMail;
import blog.ibid.comment.DecisionsByMail.Choice;
import blog.ibid.text.Channel;
import blog.ibid.text.Owner;
import blog.ibid.text.RenderedText;
import blog.ibid.text.Renderer;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an author decides by a link in a mail: once, and as long as that author may.
 */
@Component
class MailDecisions {

	private static final int NOTES_HEADING = 2;

	private final Outbox outbox;

	private final LetterFacts facts;

	private final DecisionsByMail decisions;

	private final JdbcClient jdbc;

	MailDecisions(Outbox outbox, LetterFacts facts, DecisionsByMail decisions, JdbcClient jdbc) {
		this.outbox = outbox;
		this.facts = facts;
		this.decisions = decisions;
		this.jdbc = jdbc;
	}

	/** What there is to decide by a letter's links; empty if they are used up. */
	@Transactional(readOnly = true)
	public Optional<Question> question(long letter) {
		return comment(letter).flatMap(this.facts::comment).map((said) -> {
			Owner owner = Owner.comment(said.id());
			return new Question(said.name(), said.postTitle(), said.title(),
					Renderer.in(LocaleContextHolder.getLocale())
						.render(said.text(), Channel.comment(owner), NOTES_HEADING));
		});
	}

	/** Decides, and uses the links of the letter up. */
	@Transactional
	public Outcome decide(long letter, Choice choice) {
		Optional<Long> comment = comment(letter);
		if (comment.isEmpty() || !this.outbox.use(letter)) {
			return Outcome.REFUSED;
		}
		return this.decisions.decide(comment.get(), choice) ? Outcome.DONE : Outcome.NOTHING;
	}

	private Optional<Long> comment(long letter) {
		return this.jdbc.sql("""
				select l.comment_id from letter l join account ac on ac.author_id = l.author_id
				where l.id = :id and l.kind = 'RECEIVED' and l.used_at is null and l.comment_id is not null
				and ac.role in ('ADMINISTRATOR', 'EDITOR')""").param("id", letter).query(Long.class).optional();
	}

	/** What came of it. */
	enum Outcome {

		DONE,
		/** It was so already. */
		NOTHING, REFUSED

	}

	/**
	 * @param name who said it
	 * @param post what it was said on, may be empty
	 * @param title of what was said, may be empty
	 */
	record Question(String name, String post, String title, RenderedText text) {
	}

}
