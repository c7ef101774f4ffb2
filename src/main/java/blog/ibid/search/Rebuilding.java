package blog.ibid.search;

/**
 * How making an index anew stands.
 */
class Rebuilding {

	private volatile boolean wanted;

	private volatile boolean running;

	private volatile boolean failed;

	private volatile long done;

	/** Somebody wants the index made anew, which the next catching up does. */
	void want() {
		this.failed = false;
		this.wanted = true;
	}

	boolean isWanted() {
		return this.wanted;
	}

	void begins() {
		this.wanted = false;
		this.done = 0;
		this.failed = true;
		this.running = true;
	}

	void reaches(long count) {
		this.done = count;
	}

	void ends() {
		this.failed = false;
	}

	void stops() {
		this.running = false;
	}

	/** Whether it is under way, or will be in a moment. */
	boolean isUnderWay() {
		return this.running || this.wanted;
	}

	/** Whether the last time came to no good end. */
	boolean hasFailed() {
		return this.failed && !this.running;
	}

	/** How many things were taken in. */
	long done() {
		return this.done;
	}

}
