package blog.ibid.author;

import java.io.Serial;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is at the desk: the principal of a session, and what a handler's
 * {@code @AuthenticationPrincipal} gets. It lives as long as the session, so that it
 * holds nothing that may change without ending the session.
 */
public final class SignedIn implements UserDetails, CredentialsContainer {

	@Serial
	private static final long serialVersionUID = 1;

	private final long authorId;

	private final String login;

	private final Role role;

	private transient @Nullable String passwordHash;

	private final transient boolean once;

	SignedIn(long authorId, String login, Role role, @Nullable String passwordHash, boolean once) {
		this.authorId = authorId;
		this.login = login;
		this.role = role;
		this.passwordHash = passwordHash;
		this.once = once;
	}

	/** Whether the password was given out and works once. */
	boolean isByOneTimePassword() {
		return this.once;
	}

	/** The number of the account, which is that of its author. */
	public long authorId() {
		return this.authorId;
	}

	public Role role() {
		return this.role;
	}

	/** Whether what that author wrote is this one's to change. */
	public boolean mayEdit(long author) {
		return this.role.editsOthers() || author == this.authorId;
	}

	@Override
	public String getUsername() {
		return this.login;
	}

	@Override
	public @Nullable String getPassword() {
		return this.passwordHash;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return this.role.authorities();
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SignedIn that && that.authorId == this.authorId;
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.authorId);
	}

	@Override
	public String toString() {
		return this.login;
	}

}
