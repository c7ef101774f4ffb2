package blog.ibid.proof;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The author's side of a new blog in the jar, with one administrator. <pre>
 * static Desk desk = Desk.open();          // and desk.close() after all
 * try (Seat seat = desk.seat()) {          // signed in; close() fails on what went wrong
 *     seat.open("/admin/posts");
 *     seat.page().getByRole(…).click();
 * }
 * </pre>
 */
public final class Desk implements AutoCloseable {

	/** The administrator's. */
	public static final String LOGIN = "vera";

	/** The administrator's. */
	public static final String PASSWORD = "a plain brass lantern";

	private final Jar jar;

	private Server server;

	private static @Nullable Desk shared;

	private Desk(Jar jar, Server server) {
		this.jar = jar;
		this.server = server;
	}

	/**
	 * Serves an empty data folder.
	 * @param words more of the command line
	 */
	public static Desk open(String... words) {
		return open(Jar.withNewFolder(), words);
	}

	/**
	 * A blog for all journeys that don't mind what others have written. Nobody closes it:
	 * it ends with the run.
	 */
	static synchronized Desk shared() {
		Desk desk = shared;
		if (desk == null) {
			desk = open();
			Runtime.getRuntime().addShutdownHook(new Thread(desk::close));
			shared = desk;
		}
		return desk;
	}

	/**
	 * Serves a data folder that commands have filled, and where nobody has an account.
	 */
	static Desk open(Jar jar, String... words) {
		String[] all = Arrays.copyOf(words, words.length + 3);
		all[words.length] = "--ibid.author.login=" + LOGIN;
		all[words.length + 1] = "--ibid.author.password=" + PASSWORD;
		all[words.length + 2] = "--ibid.author.name=Vera Lund";
		return new Desk(jar, jar.serve(all));
	}

	/** Serves an empty data folder where nobody can sign in yet. */
	static Desk ofNobody() {
		Jar jar = Jar.withNewFolder();
		return new Desk(jar, jar.serve());
	}

	/**
	 * Kills the server as a power cut would, and starts it again at the same address.
	 * @param meanwhile what happens while there is none
	 */
	void killAndServeAgain(Runnable meanwhile) {
		int port = this.server.port();
		this.server.started().kill();
		meanwhile.run();
		this.server = this.jar.serveAt(port);
	}

	/** The administrator, at a large screen. */
	public Seat seat() {
		return seat(Visitor.usual());
	}

	/** The administrator, with such a browser. */
	public Seat seat(Visitor visitor) {
		return seat(visitor, LOGIN, PASSWORD);
	}

	/** Somebody with an account. */
	public Seat seat(Visitor visitor, String login, String password) {
		Seat seat = stranger(visitor);
		try {
			seat.signIn(login, password);
		}
		catch (RuntimeException | Error ex) {
			seat.leave();
			throw ex;
		}
		return seat;
	}

	/** Somebody who has not signed in. */
	public Seat stranger(Visitor visitor) {
		return new Seat(this.server, Browser.visit(visitor), visitor);
	}

	/** The same at the address that the blog has by itself, for which passkeys are. */
	Seat atLocalhost(Visitor visitor) {
		return new Seat(this.server.atLocalhost(), Browser.visit(visitor), visitor);
	}

	Server server() {
		return this.server;
	}

	Jar jar() {
		return this.jar;
	}

	@Override
	public void close() {
		this.server.close();
	}

}
