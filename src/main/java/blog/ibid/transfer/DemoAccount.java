package blog.ibid.transfer;

import blog.ibid.author.OneTimePasswords;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets whoever looks at the demo blog come in as its author: after the operator's own
 * account, where there is one.
 */
@Component
@ConditionalOnProperty("ibid.demo")
@ConditionalOnWebApplication
@Order(20)
class DemoAccount implements ApplicationRunner {

	private static final Log log = LogFactory.getLog(DemoAccount.class);

	private final OneTimePasswords passwords;

	DemoAccount(OneTimePasswords passwords) {
		this.passwords = passwords;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.passwords.give(DemoBlog.LOGIN)
			.ifPresent((password) -> log.info("Sign in at /login as “" + DemoBlog.LOGIN + "” with the password "
					+ password + " – it works once; then choose your own."));
	}

}
