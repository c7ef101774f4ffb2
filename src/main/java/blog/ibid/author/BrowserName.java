package blog.ibid.author;

/**
 * What somebody would call a browser.
 *
 * @param program empty where it is none of the usual
 * @param machine empty where it is none of the usual
 */
record BrowserName(String program, String machine) {

	private static final String[][] PROGRAMS = { { "Edg", "Edge" }, { "OPR/", "Opera" },
			{ "SamsungBrowser", "Samsung Internet" }, { "Firefox", "Firefox" }, { "FxiOS", "Firefox" },
			{ "CriOS", "Chrome" }, { "Chrome/", "Chrome" }, { "Chromium", "Chromium" }, { "Safari/", "Safari" } };

	private static final String[][] MACHINES = { { "iPhone", "iPhone" }, { "iPad", "iPad" }, { "Android", "Android" },
			{ "Windows", "Windows" }, { "Mac OS X", "Mac" }, { "CrOS", "Chromebook" }, { "Linux", "Linux" } };

	/** From the header that browsers send. */
	static BrowserName of(String userAgent) {
		return new BrowserName(first(PROGRAMS, userAgent), first(MACHINES, userAgent));
	}

	private static String first(String[][] names, String userAgent) {
		for (String[] name : names) {
			if (userAgent.contains(name[0])) {
				return name[1];
			}
		}
		return "";
	}

	public boolean isKnown() {
		return !this.program.isEmpty() && !this.machine.isEmpty();
	}

}
