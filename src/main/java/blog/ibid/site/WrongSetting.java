package blog.ibid.site;

/**
 * The operator gave a setting a value that it cannot have.
 */
public final class WrongSetting extends RuntimeException {

	private final String remedy;

	WrongSetting(String name, String value, String remedy) {
		super("The setting " + name + " is “" + value + "”.");
		this.remedy = remedy;
	}

	String remedy() {
		return this.remedy;
	}

}
