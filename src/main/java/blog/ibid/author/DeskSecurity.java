package blog.ibid.author;

import java.util.Map;

import blog.ibid.site.BrowserPromises;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

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
			"/admin/authors/**", "/admin/transfer", "/admin/transfer/**" };

	private static final String[] EDITORS = { "/admin/pages", "/admin/pages/**", "/admin/terms", "/admin/terms/**",
			"/admin/menu", "/admin/menu/**", "/admin/comments", "/admin/comments/**" };

	@Bean
	@Order(1)
	SecurityFilterChain desk(HttpSecurity http) {
		return http.securityMatcher(OWN_CHAIN)
			.authorizeHttpRequests((requests) -> requests.requestMatchers(OPEN)
				.permitAll()
				.requestMatchers(ADMINISTRATORS)
				.hasRole(Role.ADMINISTRATOR.name())
				.requestMatchers(EDITORS)
				.hasRole(Role.EDITOR.name())
				.anyRequest()
				.hasRole(Role.AUTHOR.name()))
			.formLogin((login) -> login.loginPage("/login").defaultSuccessUrl("/admin"))
			.logout((logout) -> logout.logoutSuccessUrl("/login?out"))
			.headers(BrowserPromises::toAuthors)
			.build();
	}

	/** Argon2id: bcrypt would cut a long password at 72 bytes without a word. */
	@Bean
	PasswordEncoder passwordEncoder() {
		return new DelegatingPasswordEncoder("argon2", Map.of("argon2",
				Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), "bcrypt", new BCryptPasswordEncoder()));
	}

}
