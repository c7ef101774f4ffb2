package blog.ibid.author;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.WebAuthnConfigurer;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Lets accounts in by their passkeys, into the same kind of session as by a password.
 */
@Component
class PasskeySignIn implements ObjectPostProcessor<WebAuthnAuthenticationFilter> {

	private final WebAuthnRelyingPartyOperations party;

	private final Accounts accounts;

	private final ComingIn door;

	private final RememberMe remembering;

	private final SignInAnswers answers;

	PasskeySignIn(WebAuthnRelyingPartyOperations party, Accounts accounts, ComingIn door, RememberMe remembering,
			SignInAnswers answers) {
		this.party = party;
		this.accounts = accounts;
		this.door = door;
		this.remembering = remembering;
		this.answers = answers;
	}

	void configure(WebAuthnConfigurer<HttpSecurity> passkeys) {
		passkeys.disableDefaultRegistrationPage(true).withObjectPostProcessor(this);
	}

	@Override
	@SuppressWarnings("unchecked")
	public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
		var provider = new WebAuthnAuthenticationProvider(this.party, this.accounts);
		AuthenticationManager manager = (asked) -> {
			SignedIn me = this.accounts.loadUserByUsername(provider.authenticate(asked).getName());
			me.eraseCredentials();
			return UsernamePasswordAuthenticationToken.authenticated(me, null, me.getAuthorities());
		};
		filter.setAuthenticationManager(manager);
		filter.setSessionAuthenticationStrategy(this.door);
		filter.setRememberMeServices(this.remembering);
		var answer = new HttpMessageConverterAuthenticationSuccessHandler();
		answer.setRequestCache(this.answers.requests());
		filter.setAuthenticationSuccessHandler(answer);
		return filter;
	}

}
