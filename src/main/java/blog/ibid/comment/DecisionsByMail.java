package blog.ibid.comment;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Decides on a comment for somebody who follows a link in a mail. Whether that is allowed
 * is for the caller to know.
 */
@Component
public class DecisionsByMail {

	private final Moderation moderation;

	DecisionsByMail(Moderation moderation) {
		this.moderation = moderation;
	}

	/**
	 * Decides.
	 * @return whether that changed anything
	 */
	public boolean decide(long comment, Choice choice) {
		return !this.moderation.decide(List.of(comment), choice.decision).isEmpty();
	}

	/** What a mail offers. */
	public enum Choice {

		APPROVE(Decision.APPROVE), SPAM(Decision.SPAM), BIN(Decision.BIN);

		private final Decision decision;

		Choice(Decision decision) {
			this.decision = decision;
		}

		/** Its name in addresses and words. */
		public String word() {
			return this.decision.word();
		}

	}

}
