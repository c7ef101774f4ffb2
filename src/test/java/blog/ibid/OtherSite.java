package blog.ibid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Another site, on this machine: pages that a test writes, and what was sent there.
 */
public final class OtherSite implements AutoCloseable {

	private final HttpServer server;

	private final Map<String, Page> pages = new ConcurrentHashMap<>();

	private final List<String> asked = new CopyOnWriteArrayList<>();

	public OtherSite() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newCachedThreadPool((work) -> {
			Thread thread = new Thread(work, "other-site");
			thread.setDaemon(true);
			return thread;
		}));
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	/** The absolute form of an address. */
	public String url(String path) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
	}

	/** Puts a page there; headers are names and values in turn. */
	public OtherSite page(String path, int status, String body, String... headers) {
		Map<String, List<String>> all = new HashMap<>(Map.of("Content-Type", List.of("text/html; charset=utf-8")));
		for (int i = 0; i < headers.length; i += 2) {
			all.merge(headers[i], List.of(headers[i + 1]),
					(one, other) -> one.equals(List.of("text/html; charset=utf-8")) ? other
							: Stream.concat(one.stream(), other.stream()).toList());
		}
		this.pages.put(path, new Page(status, body, all));
		return this;
	}

	/** Method, path with its query, and form, of each request so far. */
	public List<String> asked() {
		return this.asked;
	}

	/** The forms that were sent to a path. */
	public List<String> forms(String path) {
		return this.asked.stream()
			.filter((line) -> line.startsWith("POST " + path + " "))
			.map((line) -> line.substring(("POST " + path + " ").length()))
			.toList();
	}

	private void answer(HttpExchange exchange) throws IOException {
		String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		String path = exchange.getRequestURI().toString();
		this.asked.add((exchange.getRequestMethod() + " " + path + " " + form).strip());
		Page page = this.pages.getOrDefault(path, new Page(404, "", Map.of()));
		exchange.getResponseHeaders().putAll(page.headers);
		byte[] body = page.body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(page.status, (body.length > 0) ? body.length : -1);
		if (body.length > 0) {
			exchange.getResponseBody().write(body);
		}
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private record Page(int status, String body, Map<String, List<String>> headers) {
	}

}
