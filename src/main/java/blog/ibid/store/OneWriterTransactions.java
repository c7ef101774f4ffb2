package blog.ibid.store;

import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Lets one transaction write at a time, and has its changes on the disk before it
 * returns. H2 2.4 with parallel writers damages its file now and then when the process is
 * killed, with one writer it never did; and its commits alone don't reach the disk before
 * power can fail. Transactions that only read run freely.
 */
class OneWriterTransactions extends JdbcTransactionManager {

	private final ReentrantLock writing = new ReentrantLock(true);

	private final JdbcTemplate jdbc;

	OneWriterTransactions(DataSource dataSource) {
		super(dataSource);
		this.jdbc = new JdbcTemplate(dataSource);
	}

	@Override
	protected void doBegin(Object transaction, TransactionDefinition definition) {
		if (definition.isReadOnly()) {
			super.doBegin(transaction, definition);
			return;
		}
		this.writing.lock();
		try {
			super.doBegin(transaction, definition);
		}
		catch (RuntimeException | Error ex) {
			this.writing.unlock();
			throw ex;
		}
	}

	@Override
	protected void doCommit(DefaultTransactionStatus status) {
		super.doCommit(status);
		if (this.writing.isHeldByCurrentThread()) {
			this.jdbc.execute("CHECKPOINT SYNC");
		}
	}

	@Override
	protected void doCleanupAfterCompletion(Object transaction) {
		super.doCleanupAfterCompletion(transaction);
		if (this.writing.isHeldByCurrentThread()) {
			this.writing.unlock();
		}
	}

}
