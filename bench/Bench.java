import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

/**
 * Measures the import and the reading side of {@code target/ibid.jar} on two generated
 * blogs, a small and a large one, and prints ratios: they mean something on any machine.
 * Linux only, as processor time comes from /proc.
 */
class Bench {

	/** A generated blog. */
	record Corpus(Path export, long posts, long inCategory, String reference) {

		static Corpus in(Path folder) throws Exception {
			String meta = Files.readString(folder.resolve("corpus.meta.json"));
			return new Corpus(folder.resolve("corpus.wxr.xml"), Long.parseLong(find(meta, "posts", "(\\d+)")),
					Long.parseLong(find(meta, "in_category_comment", "(\\d+)")),
					find(meta, "reference_path", "\"([^\"]+)\""));
		}

		private static String find(String meta, String name, String value) {
			Matcher found = Pattern.compile("\"" + name + "\":\\s*" + value).matcher(meta);
			if (!found.find()) {
				throw new IllegalArgumentException("corpus.meta.json has no " + name);
			}
			return found.group(1);
		}

		/** What is read, by the name that the report gives it. */
		Map<String, String> addresses() {
			var addresses = new LinkedHashMap<String, String>();
			addresses.put("post, 8 notes, 30 comments", this.reference);
			addresses.put(HOME, "/");
			addresses.put(HOME_DEEP, page("/", this.posts));
			addresses.put(CATEGORY, "/category/comment/");
			addresses.put(CATEGORY_DEEP, page("/category/comment/", this.inCategory));
			return addresses;
		}

		private static String page(String listing, long items) {
			return listing + "page/" + Math.min(500, items / 10) + "/";
		}

	}

	/** Milliseconds of processor time a request: alone, two at a time, compressed. */
	record Cost(double alone, double two, double gzip) {
	}

	record Imported(double seconds, double processorSeconds, long peakMegabytes) {
	}

	static final String HOME = "home";

	static final String HOME_DEEP = "home, page 500 or last";

	static final String CATEGORY = "category";

	static final String CATEGORY_DEEP = "category, page 500 or last";

	/** WordPress 6.1's own insert functions on the 10,000-post blog, two cores, November 2026. */
	static final double WORDPRESS_SECONDS = 136;

	static final int WARM_UP = 6_000;

	static final PrintStream OUT = System.out;

	public static void main(String[] arguments) throws Exception {
		if (arguments.length < 2) {
			System.err.println("usage: bench/run SMALL LARGE [requests]");
			System.exit(2);
		}
		int requests = (arguments.length > 2) ? Integer.parseInt(arguments[2]) : 2_000;
		Corpus small = Corpus.in(Path.of(arguments[0]));
		Corpus large = Corpus.in(Path.of(arguments[1]));
		Map<String, Cost> smallCosts = measure(small, requests);
		Map<String, Cost> largeCosts = measure(large, requests);
		printCosts(small, smallCosts, large, largeCosts);
	}

	static Map<String, Cost> measure(Corpus corpus, int requests) throws Exception {
		Path data = Files.createTempDirectory("ibid-bench-");
		try {
			printImport(corpus, importTime(corpus, data), parseTime(corpus));
			return read(corpus, data, requests);
		}
		finally {
			delete(data);
		}
	}

	// import

	static Imported importTime(Corpus corpus, Path data) throws Exception {
		long before = processorTicksOfEndedChildren();
		Instant start = Instant.now();
		Process process = jar(data, "import", corpus.export().toString());
		long peak = 0;
		while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
			peak = Math.max(peak, memory(process, "VmHWM"));
		}
		double seconds = secondsSince(start);
		if (process.exitValue() != 0) {
			throw new IllegalStateException("The import failed: " + Files.readString(data.resolve("bench.log")));
		}
		return new Imported(seconds, (processorTicksOfEndedChildren() - before) / 100.0, peak);
	}

	/** The baseline: reading the same file with StAX, and doing nothing with it. */
	static double parseTime(Corpus corpus) throws Exception {
		XMLInputFactory factory = XMLInputFactory.newInstance();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		Instant start = Instant.now();
		try (InputStream file = Files.newInputStream(corpus.export())) {
			XMLStreamReader reader = factory.createXMLStreamReader(file);
			while (reader.hasNext()) {
				reader.next();
			}
		}
		return secondsSince(start);
	}

	static void printImport(Corpus corpus, Imported imported, double parse) {
		OUT.printf("%n## Import of %,d posts, 512 MB of heap%n%n", corpus.posts());
		OUT.printf("%.1f s, %.1f s of processor time, %d MB of memory at most%n", imported.seconds(),
				imported.processorSeconds(), imported.peakMegabytes());
		OUT.printf("%.1f times as long as parsing the file alone takes (%.2f s)%n", imported.seconds() / parse, parse);
		if (corpus.posts() == 10_000) {
			OUT.printf("%.1f times as fast as WordPress's own insert functions (%.0f s)%n",
					WORDPRESS_SECONDS / imported.seconds(), WORDPRESS_SECONDS);
		}
	}

	// reading

	static Map<String, Cost> read(Corpus corpus, Path data, int requests) throws Exception {
		int port = freePort();
		Process server = jar(data, "--server.address=127.0.0.1", "--server.port=" + port);
		try {
			waitUntilReady(server, port, data);
			var costs = new LinkedHashMap<String, Cost>();
			List<URI> all = corpus.addresses().values().stream().map((path) -> uri(port, path)).toList();
			send(all, WARM_UP, 2, "identity");
			send(all, WARM_UP / 3, 2, "gzip");
			for (var address : corpus.addresses().entrySet()) {
				List<URI> one = List.of(uri(port, address.getValue()));
				costs.put(address.getKey(), new Cost(cost(server, one, requests, 1, "identity"),
						cost(server, one, requests, 2, "identity"), cost(server, one, requests, 1, "gzip")));
			}
			OUT.printf("%d MB of memory in use after reading%n", memory(server, "VmRSS"));
			return costs;
		}
		finally {
			server.destroy();
			server.waitFor();
		}
	}

	static double cost(Process server, List<URI> addresses, int requests, int connections, String encoding)
			throws Exception {
		send(addresses, requests / 4, connections, encoding);
		long before = processorTicks(server);
		send(addresses, requests, connections, encoding);
		return (processorTicks(server) - before) * 10.0 / requests;
	}

	static void send(List<URI> addresses, int requests, int connections, String encoding) throws Exception {
		ExecutorService readers = Executors.newFixedThreadPool(connections);
		try {
			var tasks = new ArrayList<Callable<Void>>();
			for (int i = 0; i < connections; i++) {
				tasks.add(() -> sendOneByOne(addresses, requests / connections, encoding));
			}
			for (var result : readers.invokeAll(tasks)) {
				result.get();
			}
		}
		finally {
			readers.shutdown();
		}
	}

	static Void sendOneByOne(List<URI> addresses, int requests, String encoding) throws Exception {
		HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		for (int i = 0; i < requests; i++) {
			URI address = addresses.get(i % addresses.size());
			var request = HttpRequest.newBuilder(address).header("Accept-Encoding", encoding).build();
			int status = client.send(request, BodyHandlers.discarding()).statusCode();
			if (status != 200) {
				throw new IllegalStateException(status + " from " + address);
			}
		}
		return null;
	}

	static void printCosts(Corpus small, Map<String, Cost> smallCosts, Corpus large, Map<String, Cost> largeCosts) {
		OUT.printf("%n## Processor time a request, warm, no cache (ms: alone / two at a time / compressed)%n%n");
		OUT.printf("| page | %,d posts | %,d posts | large : small |%n| --- | --- | --- | --- |%n", small.posts(),
				large.posts());
		for (String page : largeCosts.keySet()) {
			Cost few = smallCosts.get(page);
			Cost many = largeCosts.get(page);
			OUT.printf("| %s | %.2f / %.2f / %.2f | %.2f / %.2f / %.2f | %.2f |%n", page, few.alone(), few.two(),
					few.gzip(), many.alone(), many.two(), many.gzip(), many.alone() / few.alone());
		}
		OUT.printf("%nLarge blog, page 500 : page 1: home %.2f, category %.2f%n",
				largeCosts.get(HOME_DEEP).alone() / largeCosts.get(HOME).alone(),
				largeCosts.get(CATEGORY_DEEP).alone() / largeCosts.get(CATEGORY).alone());
	}

	// processes

	static Process jar(Path data, String... words) throws Exception {
		var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-Xmx512m", "-jar", "target/ibid.jar"));
		command.addAll(List.of(words));
		var builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.redirectOutput(data.resolve("bench.log").toFile()).environment().put("IBID_DATA", data.toString());
		Process process = builder.start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		return process;
	}

	static void waitUntilReady(Process server, int port, Path data) throws Exception {
		Instant end = Instant.now().plus(Duration.ofMinutes(2));
		while (!isReady(port)) {
			if (server.waitFor(100, TimeUnit.MILLISECONDS) || Instant.now().isAfter(end)) {
				throw new IllegalStateException("No server: " + Files.readString(data.resolve("bench.log")));
			}
		}
	}

	static boolean isReady(int port) throws InterruptedException {
		try {
			var request = HttpRequest.newBuilder(uri(port, "/actuator/health/readiness")).build();
			return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (java.io.IOException ex) {
			return false;
		}
	}

	/** Hundredths of a second that a process has computed: fields 14 and 15 of /proc/PID/stat. */
	static long processorTicks(Process process) throws Exception {
		return ticks(Path.of("/proc", Long.toString(process.pid()), "stat"), 14);
	}

	static long processorTicksOfEndedChildren() throws Exception {
		return ticks(Path.of("/proc/self/stat"), 16);
	}

	static long ticks(Path stat, int field) throws Exception {
		String text = Files.readString(stat);
		// the second field is the program's name in brackets, and may hold blanks
		String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
		return Long.parseLong(fields[field - 3]) + Long.parseLong(fields[field - 2]);
	}

	static long memory(Process process, String name) {
		try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
			return lines.filter((line) -> line.startsWith(name + ":"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElse(0);
		}
		catch (Exception ex) {
			return 0;
		}
	}

	// small things

	static URI uri(int port, String path) {
		return URI.create("http://127.0.0.1:" + port + path);
	}

	static int freePort() throws Exception {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	static double secondsSince(Instant start) {
		return Duration.between(start, Instant.now()).toMillis() / 1000.0;
	}

	static void delete(Path folder) throws Exception {
		try (var paths = Files.walk(folder)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

}
