package blog.ibid.mention;

import java.time.Duration;

import blog.ibid.site.Clockwork;
import blog.ibid.site.RepeatedWork;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has mentions told and looked at, with a pause between, so that no site is pressed.
 */
@Clockwork
class MentionClock extends RepeatedWork {

	private static final Duration BETWEEN = Duration.ofSeconds(2);

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private final Receiving receiving;

	private final MentionTelling telling;

	MentionClock(Receiving receiving, MentionTelling telling) {
		super("mentions");
		this.receiving = receiving;
		this.telling = telling;
	}

	@Override
	protected Duration work() {
		int done = this.receiving.receiveDue() + this.telling.tellDue();
		return (done > 0) ? BETWEEN : PAUSE;
	}

	/** There is something to do once this transaction ends. */
	void ringLater() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				ring();
			}
		});
	}

}
