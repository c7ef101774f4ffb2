package blog.ibid.author;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Where accounts are signed in.
 */
@Component
class AccountSessions {

	/** More than anybody has browsers. */
	private static final int SHOWN = 50;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final RememberedDevices devices;

	AccountSessions(FindByIndexNameSessionRepository<? extends Session> sessions, RememberedDevices devices) {
		this.sessions = sessions;
		this.devices = devices;
	}

	/**
	 * The newest first.
	 * @param current the id of the session that asks
	 */
	List<Place> of(SignedIn me, String current) {
		return this.sessions.findByPrincipalName(me.getUsername())
			.values()
			.stream()
			.filter((session) -> !session.isExpired())
			.map((session) -> new Place(new Secret(session.getId()).digest(),
					BrowserName.of(attribute(session, ComingIn.BROWSER)), session.getLastAccessedTime(),
					session.getId().equals(current)))
			.sorted(Comparator.comparing(Place::current).thenComparing(Place::lastSeen).reversed())
			.limit(SHOWN)
			.toList();
	}

	private static String attribute(Session session, String name) {
		return Objects.requireNonNullElse(session.<String>getAttribute(name), "");
	}

	/** Ends one of somebody's own sessions, named by its key. */
	void end(SignedIn me, String key) {
		this.sessions.findByPrincipalName(me.getUsername())
			.values()
			.stream()
			.filter((session) -> new Secret(session.getId()).digest().equals(key))
			.forEach(this::end);
	}

	private void end(Session session) {
		String series = attribute(session, RememberMe.SERIES);
		if (!series.isEmpty()) {
			this.devices.forget(series);
		}
		this.sessions.deleteById(session.getId());
	}

	/**
	 * Ends all sessions of an account.
	 * @param except the id of one to keep, empty for none
	 */
	void endAll(SignedIn me, String except) {
		this.devices.forgetAll(me.authorId());
		this.sessions.findByPrincipalName(me.getUsername())
			.keySet()
			.stream()
			.filter((id) -> !id.equals(except))
			.forEach(this.sessions::deleteById);
	}

	/**
	 * @param key names the session without giving it away
	 */
	record Place(String key, BrowserName browser, Instant lastSeen, boolean current) {
	}

}
