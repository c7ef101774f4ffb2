package blog.ibid.source;

import java.time.Duration;

import blog.ibid.site.Clockwork;
import blog.ibid.site.RepeatedWork;
import blog.ibid.site.Settings;

/**
 * Looks at one link now and then, where an author wants it.
 */
@Clockwork
class LinkClock extends RepeatedWork {

	/** The setting, off by default. */
	static final String SETTING = "links.check";

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private static final Duration BETWEEN = Duration.ofDays(30);

	private final Settings settings;

	private final LinkStates states;

	private final LinkLook look;

	private final LinkStates.Outcomes outcomes;

	LinkClock(Settings settings, LinkStates states, LinkLook look) {
		super("links");
		this.settings = settings;
		this.states = states;
		this.look = look;
		this.outcomes = new LinkStates.Outcomes(states);
	}

	@Override
	protected Duration work() {
		if (this.settings.text(SETTING).equals("true")) {
			this.states.take(BETWEEN).map((due) -> this.look.at(due.id(), due.address())).ifPresent(this.outcomes::add);
		}
		return PAUSE;
	}

}
