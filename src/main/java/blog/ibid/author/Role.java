package blog.ibid.author;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What an account may do, from the most to the least. WordPress's roles of the same names
 * may do the same.
 */
public enum Role {

	/** Everything: settings, accounts, import and export too. */
	ADMINISTRATOR,
	/** Everybody's posts, pages, terms, media and comments. */
	EDITOR,
	/** Own posts, published too, and own media. */
	AUTHOR;

	/** Whether what others wrote may be changed, too. */
	public boolean editsOthers() {
		return this != AUTHOR;
	}

	/** Its own and those of the roles below it. */
	Collection<GrantedAuthority> authorities() {
		List<Role> roles = Arrays.asList(values());
		return roles.subList(ordinal(), roles.size())
			.stream()
			.<GrantedAuthority>map((role) -> new SimpleGrantedAuthority("ROLE_" + role))
			.toList();
	}

}
