package blog.ibid.author;

import java.time.Clock;
import java.util.Map;

import blog.ibid.site.BrowserPromises;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * The one rule for the author's side: who may ask for which address. What concerns a
 * single post or picture is decided where it is changed.
 */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {

	private static final String[] OWN_CHAIN = { "/admin", "/admin/**", "/login", "/login/**", "/logout", "/setup",
			"/password", "/password/**", "/webauthn/**" };

	private static final String[] OPEN = { "/login", "/login/**", "/logout", "/setup", "/password", "/password/**",
			"/webauthn/authenticate/options" };

	private static final String[] ADMINISTRATORS = { "/admin/settings", "/admin/settings/**", "/admin/authors",
			"/admin/authors/**", "/admin/comments/people", "/admin/comments/people/**", "/admin/transfer",
			"/admin/transfer/**", "/admin/backups", "/admin/backups/**" };

	private static final String[] EDITORS = { "/admin/pages", "/admin/pages/**", "/admin/terms", "/admin/terms/**",
			"/admin/menu", "/admin/menu/**", "/admin/topics", "/admin/topics/**", "/admin/sources", "/admin/sources/**",
			"/admin/comments", "/admin/comments/**" };

	@Bean
	@Order(1)
	SecurityFilterChain desk(HttpSecurity http, ComingIn door, SignInAnswers answers, RememberMe remembering,
			Refusals refusals, PasskeySignIn passkeys, Proof proof, Clock clock) {
		return http.securityMatcher(OWN_CHAIN)
			.authorizeHttpRequests((requests) -> allow(requests, proof))
			.addFilterBefore(new SessionAge(clock), SecurityContextHolderFilter.class)
			.sessionManagement((sessions) -> sessions.sessionAuthenticationStrategy(door))
			.requestCache((requests) -> requests.requestCache(answers.requests()))
			.formLogin((login) -> login.loginPage("/login")
				.authenticationDetailsSource(remembering::caller)
				.successHandler(answers)
				.failureHandler(answers))
			.rememberMe((browsers) -> browsers.rememberMeServices(remembering).key(RememberMe.KEY))
			.webAuthn(passkeys::configure)
			.logout((logout) -> logout.logoutSuccessUrl("/login?out"))
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.headers(BrowserPromises::toAuthors)
			.build();
	}

	private static void allow(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
			Proof proof) {
		requests.requestMatchers(OPEN)
			.permitAll()
			.requestMatchers(ADMINISTRATORS)
			.hasRole(Role.ADMINISTRATOR.name())
			.requestMatchers(EDITORS)
			.hasRole(Role.EDITOR.name())
			.requestMatchers("/webauthn/register/**")
			.access(proof::decide)
			.anyRequest()
			.hasRole(Role.AUTHOR.name());
	}

	/** Argon2id: bcrypt would cut a long password at 72 bytes without a word. */
	@Bean
	PasswordEncoder passwordEncoder() {
		return new DelegatingPasswordEncoder("argon2", Map.of("argon2",
				Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), "bcrypt", new BCryptPasswordEncoder()));
	}

}
