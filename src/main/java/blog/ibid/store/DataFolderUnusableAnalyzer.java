package blog.ibid.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows the sentence instead of a stack trace.
 */
class DataFolderUnusableAnalyzer extends AbstractFailureAnalyzer<DataFolderUnusable> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DataFolderUnusable cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
	}

}
