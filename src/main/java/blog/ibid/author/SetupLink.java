package blog.ibid.author;

import blog.ibid.site.BaseAddress;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Prints the link to set a blog up with, at each start where nobody can sign in. Whoever
 * can read the log may.
 */
@Component
@ConditionalOnWebApplication
@Order(30)
class SetupLink implements ApplicationRunner {

	private static final Log log = LogFactory.getLog(SetupLink.class);

	private final Accounts accounts;

	private final OneTimeLinks links;

	private final BaseAddress base;

	SetupLink(Accounts accounts, OneTimeLinks links, BaseAddress base) {
		this.accounts = accounts;
		this.links = links;
		this.base = base;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.accounts.any()) {
			log.info("Nobody can sign in yet. Set this blog up at " + this.base.own() + this.links.forSetup());
		}
	}

}
