package blog.ibid.author;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps passkeys in transactions, as all else is kept.
 */
class PasskeyStore implements UserCredentialRepository {

	private final UserCredentialRepository store;

	private final TransactionTemplate transaction;

	PasskeyStore(UserCredentialRepository store, TransactionTemplate transaction) {
		this.store = store;
		this.transaction = transaction;
	}

	@Override
	public void delete(Bytes id) {
		this.transaction.executeWithoutResult((status) -> this.store.delete(id));
	}

	@Override
	public void save(CredentialRecord passkey) {
		this.transaction.executeWithoutResult((status) -> this.store.save(passkey));
	}

	@Override
	public @Nullable CredentialRecord findByCredentialId(Bytes id) {
		return this.store.findByCredentialId(id);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes owner) {
		return this.store.findByUserId(owner);
	}

}
