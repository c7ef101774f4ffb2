package blog.ibid.mention;

import java.util.Optional;

import blog.ibid.comment.MentionIntake;
import blog.ibid.fetch.FetchFailed;
import blog.ibid.fetch.Fetched;
import blog.ibid.fetch.SafeFetch;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the pages that are said to mention a post, once for each time they are told
 * of.
 */
@Component
class Receiving {

	private final IncomingMentions mentions;

	private final SafeFetch fetch;

	private final MentionIntake intake;

	private final TransactionTemplate transaction;

	Receiving(IncomingMentions mentions, SafeFetch fetch, MentionIntake intake, TransactionTemplate transaction) {
		this.mentions = mentions;
		this.fetch = fetch;
		this.intake = intake;
		this.transaction = transaction;
	}

	/**
	 * Looks at all that are due.
	 * @return how many there were
	 */
	int receiveDue() {
		int looked = 0;
		for (Long id : this.mentions.due()) {
			Optional<IncomingMentions.Incoming> mention = this.mentions.claim(id);
			mention.ifPresent(this::look);
			looked += mention.isPresent() ? 1 : 0;
		}
		return looked;
	}

	private void look(IncomingMentions.Incoming mention) {
		try {
			Fetched page = this.fetch.get(mention.source());
			if (page.status() >= 500 || page.status() == 429) {
				this.mentions.retry(mention, "It answers " + page.status());
				return;
			}
			Optional<MentionIntake.Mention> said = page.isSuccess()
					? Source.read(mention.source(), page, mention.target()) : Optional.empty();
			this.transaction.executeWithoutResult((status) -> keep(mention, said));
		}
		catch (FetchFailed ex) {
			if (ex.isForbidden()) {
				this.transaction.executeWithoutResult((status) -> keep(mention, Optional.empty()));
			}
			else {
				this.mentions.retry(mention, String.valueOf(ex.getMessage()));
			}
		}
	}

	private void keep(IncomingMentions.Incoming mention, Optional<MentionIntake.Mention> said) {
		Long comment = mention.comment();
		if (said.isEmpty()) {
			if (comment != null) {
				this.intake.remove(comment);
			}
			this.mentions.settle(mention.id(), "REFUSED", null, "It does not mention the post");
			return;
		}
		if (comment != null) {
			this.intake.change(comment, said.get());
		}
		else {
			comment = this.intake.add(mention.post(), said.get());
		}
		this.mentions.settle(mention.id(), "SEEN", comment, null);
	}

}
