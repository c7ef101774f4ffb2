package blog.ibid.topic;

import org.jspecify.annotations.Nullable;

/**
 * A place to put something.
 *
 * @param topic under which it comes to stand
 * @param after the entry or topic before it; null: none
 * @param last whether it comes after all others, whatever {@code after} says
 */
record Spot(long topic, @Nullable Long after, boolean last) {

	static Spot endOf(long topic) {
		return new Spot(topic, null, true);
	}

	static Spot startOf(long topic) {
		return new Spot(topic, null, false);
	}

	/** At the end, unless somebody names what it follows; 0 names nothing. */
	static Spot of(long topic, @Nullable Long after) {
		return (after == null) ? endOf(topic) : (after == 0) ? startOf(topic) : new Spot(topic, after, false);
	}

	Spot after(long id) {
		return new Spot(this.topic, id, false);
	}

}
