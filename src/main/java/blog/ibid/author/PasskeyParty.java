package blog.ibid.author;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;

import blog.ibid.site.BaseAddress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For whom passkeys are: the blog at its own address, whatever a request claims. The
 * browser has to see that it is their owner who uses them.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyParty {

	@Bean
	UserCredentialRepository passkeyStore(JdbcOperations jdbc, TransactionTemplate transaction) {
		return new PasskeyStore(new JdbcUserCredentialRepository(jdbc), transaction);
	}

	@Bean
	WebAuthnRelyingPartyOperations passkeyOperations(PublicKeyCredentialUserEntityRepository owners,
			UserCredentialRepository store, Passkeys passkeys, BaseAddress base) {
		var party = PublicKeyCredentialRpEntity.builder().id(passkeys.host()).name(passkeys.host()).build();
		var operations = new Webauthn4JRelyingPartyOperations(owners, store, party, new OwnOrigin(base));
		operations.setCustomizeCreationOptions(
				(options) -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
					.userVerification(UserVerificationRequirement.REQUIRED)
					.residentKey(ResidentKeyRequirement.REQUIRED)
					.build()));
		operations
			.setCustomizeRequestOptions((options) -> options.userVerification(UserVerificationRequirement.REQUIRED));
		return operations;
	}

	/** Its port may be known only once the server listens. */
	private static final class OwnOrigin extends AbstractSet<String> {

		private final BaseAddress base;

		OwnOrigin(BaseAddress base) {
			this.base = base;
		}

		@Override
		public Iterator<String> iterator() {
			return Set.of(this.base.own().replaceFirst("^(https?://[^/]+).*", "$1")).iterator();
		}

		@Override
		public int size() {
			return 1;
		}

	}

}
