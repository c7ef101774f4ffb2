package blog.ibid.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code target/ibid.jar} as somebody runs it, a process of its own on a data folder of
 * its own.
 *
 * @param data the data folder
 * @param program what makes Java run it
 */
record Jar(Path data, List<String> program) {

	static final Path PACKED = Path.of("target/ibid.jar");

	/** Most of a short life is compilation. */
	static final List<String> JAVA = List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
			"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

	/** The demonstration's. */
	static final Path DEMO = Path.of("src/main/resources/demo/demo.xml");

	/** {@link Unpacked}, with a new, empty data folder below {@code target}. */
	static Jar withNewFolder() {
		return new Jar(newFolder(), Unpacked.words());
	}

	/** The one file itself, with such a folder. */
	static Jar packed() {
		return new Jar(newFolder(), List.of("-jar", PACKED.toString()));
	}

	/**
	 * With a new data folder that holds what these exports bring, one after the other.
	 * They are imported once for all who want the same.
	 */
	static Jar holding(Path... exports) {
		String name = "of-" + Integer.toHexString(Arrays.hashCode(exports));
		Path made = MadeOnce.folder(name, (folder) -> {
			Jar importing = new Jar(folder.resolve("data"), Unpacked.words());
			for (Path export : exports) {
				importing.runs("import", export.toString());
			}
		});
		Jar jar = withNewFolder();
		try {
			FileSystemUtils.copyRecursively(made.resolve("data"), jar.data());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return jar;
	}

	private static Path newFolder() {
		try {
			return Files.createTempDirectory(Path.of("target"), "jar-").resolve("data");
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

	/** Runs a command that must succeed. */
	Outcome runs(String... words) {
		Outcome outcome = run(words);
		assertThat(outcome.status()).as(outcome.said()).isZero();
		return outcome;
	}

	Outcome runWithin(Duration patience, String... words) {
		Started started = start(words);
		int status = Processes.waitFor(started.process(), patience);
		return new Outcome(status, started.read(started.out()), started.read(started.err()));
	}

	/** Starts a command and leaves it running. */
	Started start(String... words) {
		var command = new ArrayList<String>(JAVA);
		command.addAll(this.program);
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
