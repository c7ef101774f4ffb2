package blog.ibid.topic;

import java.util.function.Supplier;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes a step again that the database broke off because another one was under way.
 */
@Component
class Retrying {

	private static final int TIMES = 5;

	<T> T of(Supplier<T> step) {
		for (int time = 1;; time++) {
			try {
				return step.get();
			}
			catch (ConcurrencyFailureException | DuplicateKeyException ex) {
				giveUp(time, ex);
			}
		}
	}

	private static void giveUp(int time, DataAccessException ex) {
		if (time == TIMES) {
			throw ex;
		}
	}

}
