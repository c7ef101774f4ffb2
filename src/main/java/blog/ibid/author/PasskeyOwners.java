package blog.ibid.author;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts as passkeys know them: by a handle that says nothing of whose it is.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

	private final JdbcClient jdbc;

	PasskeyOwners(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
		return find("c.passkey_handle = :value", handle.toBase64UrlString());
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
		return find("c.passkey_handle is not null and a.login = :value", login);
	}

	private @Nullable PublicKeyCredentialUserEntity find(String which, String value) {
		return this.jdbc.sql(
				"select c.passkey_handle, a.login, a.display_name from account c join author a on a.id = c.author_id where "
						+ which)
			.param("value", value)
			.query((row, number) -> ImmutablePublicKeyCredentialUserEntity.builder()
				.id(Bytes.fromBase64(row.getString(1)))
				.name(row.getString(2))
				.displayName(row.getString(3))
				.build())
			.optional()
			.orElse(null);
	}

	@Override
	@Transactional
	public void save(PublicKeyCredentialUserEntity owner) {
		this.jdbc.sql(
				"update account set passkey_handle = :handle where author_id = (select id from author where login = :login)")
			.param("handle", owner.getId().toBase64UrlString())
			.param("login", owner.getName())
			.update();
	}

	@Override
	@Transactional
	public void delete(Bytes handle) {
		this.jdbc.sql("update account set passkey_handle = null where passkey_handle = :handle")
			.param("handle", handle.toBase64UrlString())
			.update();
	}

}
