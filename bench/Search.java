import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the search of {@code target/ibid.jar} on a generated blog: how long its index takes
 * to build and what a query and a suggestion cost. Linux only, as processor time comes from
 * /proc.
 */
class Search {

	static final int WARM_UP = 1_500;

	static final Map<String, String> QUERIES = new LinkedHashMap<>();

	static {
		QUERIES.put("one common word", "/search/?q=court");
		QUERIES.put("two common words", "/search/?q=court+claimant");
		QUERIES.put("four common words", "/search/?q=the+court+of+appeal");
		QUERIES.put("a rare word", "/search/?q=copyhold");
		QUERIES.put("a phrase", "/search/?q=%22the+court%22");
		QUERIES.put("no hit", "/search/?q=xylophone+zeppelin");
		QUERIES.put("with filters", "/search/?q=court+claimant&kind=note&year=2024");
		QUERIES.put("excluding", "/search/?q=court+-claimant");
		QUERIES.put("a suggestion", "/search/suggest/?q=cour");
		QUERIES.put("a suggestion, two letters", "/search/suggest/?q=co");
	}

	public static void main(String[] arguments) throws Exception {
		if (arguments.length < 1) {
			System.err.println("usage: bench/search FOLDER [requests] [DATA]");
			System.exit(2);
		}
		int requests = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 1_000;
		boolean own = arguments.length < 3;
		Path data = own ? Files.createTempDirectory("ibid-bench-") : Path.of(arguments[2]);
		try {
			if (!Files.exists(data.resolve("ibid.mv.db"))) {
				end(jar(data, "import", Path.of(arguments[0]).resolve("corpus.wxr.xml").toString()));
			}
			long before = endedChildren();
			end(jar(data, "reindex"));
			System.out.printf("Index built in %.1f s of processor time, start of the Java machine included; %d MB%n",
					(endedChildren() - before) / 100.0, size(data.resolve("search")) >> 20);
			ask(data, requests);
		}
		finally {
			if (own) {
				delete(data);
			}
		}
	}

	static void ask(Path data, int requests) throws Exception {
		int port = freePort();
		Process server = jar(data, "--server.address=127.0.0.1", "--server.port=" + port);
		try {
			HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
			await(client, server, port);
			List<String> all = List.copyOf(QUERIES.values());
			for (int i = 0; i < WARM_UP; i++) {
				get(client, port, all.get(i % all.size()));
			}
			System.out.printf("%n| query | ms of processor time | bytes |%n| --- | --- | --- |%n");
			for (var query : QUERIES.entrySet()) {
				cost(client, server, port, query.getKey(), query.getValue(), requests);
			}
		}
		finally {
			server.destroy();
			server.waitFor();
		}
	}

	static void cost(HttpClient client, Process server, int port, String name, String path, int requests)
			throws Exception {
		for (int i = 0; i < requests / 4; i++) {
			get(client, port, path);
		}
		long before = ticks(Path.of("/proc/" + server.pid() + "/stat"), 11, 12);
		int bytes = 0;
		for (int i = 0; i < requests; i++) {
			bytes = get(client, port, path);
		}
		long after = ticks(Path.of("/proc/" + server.pid() + "/stat"), 11, 12);
		System.out.printf("| %s | %.2f | %,d |%n", name, (after - before) * 10.0 / requests, bytes);
	}

	static int get(HttpClient client, int port, String path) throws Exception {
		var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
		var answer = client.send(request, BodyHandlers.ofByteArray());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(answer.statusCode() + " from " + path);
		}
		return answer.body().length;
	}

	static void await(HttpClient client, Process server, int port) throws Exception {
		while (server.isAlive()) {
			try {
				get(client, port, "/actuator/health/readiness");
				return;
			}
			catch (Exception ex) {
				Thread.sleep(200);
			}
		}
		throw new IllegalStateException("The server did not start");
	}

	static Process jar(Path data, String... words) throws Exception {
		var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-Xmx512m", "-jar", "target/ibid.jar"));
		command.addAll(List.of(words));
		command.add("--ibid.data=" + data);
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.to(data.resolveSibling(data.getFileName() + ".log").toFile()))
			.start();
	}

	static void end(Process process) throws Exception {
		if (process.waitFor() != 0) {
			throw new IllegalStateException("A command failed");
		}
	}

	/** User and system time in hundredths of a second. */
	static long ticks(Path stat, int first, int second) throws Exception {
		String[] fields = Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ");
		return Long.parseLong(fields[first]) + Long.parseLong(fields[second]);
	}

	static long endedChildren() throws Exception {
		return ticks(Path.of("/proc/self/stat"), 13, 14);
	}

	static long size(Path folder) throws Exception {
		try (var files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).mapToLong((file) -> file.toFile().length()).sum();
		}
	}

	static int freePort() throws Exception {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	static void delete(Path folder) throws Exception {
		try (var files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
