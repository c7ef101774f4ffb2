package blog.ibid.site;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what a setting may be, instead of a stack trace.
 */
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<WrongSetting> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, WrongSetting cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
	}

}
