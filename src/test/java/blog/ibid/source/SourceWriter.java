package blog.ibid.source;

/**
 * Has the register follow, for tests that read it.
 */
public class SourceWriter {

	private final Register register;

	public SourceWriter(Register register) {
		this.register = register;
	}

	public void catchUp() {
		this.register.catchUp();
	}

}
