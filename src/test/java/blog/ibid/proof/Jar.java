package blog.ibid.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code target/ibid.jar} as somebody runs it, a process of its own on a data folder of
 * its own.
 *
 * @param data the data folder
 * @param options for the Java machine
 */
record Jar(Path data, List<String> options) {

	private static final Path FILE = Path.of("target/ibid.jar");

	/** With a new, empty data folder below {@code target}. */
	static Jar withNewFolder() {
		try {
			return new Jar(Files.createTempDirectory(Path.of("target"), "jar-").resolve("data"), List.of());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What a command did. */
	record Outcome(int status, String out, String err) {

		/** Both streams, for a message. */
		String said() {
			return this.out + this.err;
		}

	}

	/** Runs a command to its end, which must come within five minutes. */
	Outcome run(String... words) {
		return runWithin(Duration.ofMinutes(5), words);
	}

	Outcome runWithin(Duration patience, String... words) {
		Started started = start(words);
		int status = Processes.waitFor(started.process(), patience);
		return new Outcome(status, started.read(started.out()), started.read(started.err()));
	}

	/** Starts a command and leaves it running. */
	Started start(String... words) {
		var command = new ArrayList<String>();
		command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
		// most of a short life is compilation
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(this.options);
		command.addAll(List.of("-jar", FILE.toString()));
		command.addAll(List.of(words));
		try {
			Path folder = Files.createTempDirectory(Files.createDirectories(this.data.resolveSibling("runs")), "run-");
			Path out = folder.resolve("out");
			Path err = folder.resolve("err");
			var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
			builder.environment().put("IBID_DATA", this.data.toString());
			return new Started(builder.start(), out, err);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Serves on a free port of the loopback interface, and returns when it is ready. */
	Server serve(String... words) {
		return serveAt(Server.freePort(), words);
	}

	/** The same at a port, where a browser may still have a page open. */
	Server serveAt(int port, String... words) {
		var all = new ArrayList<String>(List.of(words));
		all.add("--server.address=127.0.0.1");
		all.add("--server.port=" + port);
		return new Server(start(all.toArray(String[]::new)), port).waitUntilReady();
	}

	/** A process and the files that its two streams go to. */
	record Started(Process process, Path out, Path err) {

		/** Ends it as a power cut would, and waits until it is gone. */
		void kill() {
			this.process.destroyForcibly();
			Processes.waitFor(this.process, Duration.ofMinutes(1));
		}

		String read(Path stream) {
			try {
				return Files.readString(stream);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		String said() {
			return read(this.out) + read(this.err);
		}

	}

}
