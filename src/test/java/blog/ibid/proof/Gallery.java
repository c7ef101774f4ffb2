package blog.ibid.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A blog as it is, but for the promise never to stand in a frame: so that one page can
 * show many others at once, each with its own content security policy.
 */
final class Gallery implements AutoCloseable {

	/** How many pages stand in one window at a time. */
	private static final int AT_ONCE = 24;

	// Shows pages side by side, does there what readers do, which attacks wait for, and
	// tells which names each has put into its window; a page of ours alone puts none.
	private static final String SHOW = """
			async (paths) => {
				const names = (window) => Object.getOwnPropertyNames(window);
				const open = (path) => new Promise((done) => {
					const frame = document.createElement('iframe');
					frame.width = 1200;
					frame.height = 800;
					frame.addEventListener('load', () => done(frame), { once: true });
					frame.src = path;
					document.body.append(frame);
				});
				const touch = (page) => {
					for (const e of page.querySelectorAll('main *')) {
						for (const type of ['mouseover', 'mousemove', 'mousedown', 'focus', 'focusin', 'blur', 'error', 'load',
								'toggle', 'scroll', 'wheel', 'copy', 'input', 'change', 'submit', 'animationstart', 'keydown']) {
							e.dispatchEvent(new Event(type));
						}
					}
				};
				const calm = await open('/robots.txt');
				const known = new Set(names(calm.contentWindow));
				const frames = await Promise.all(paths.map(open));
				frames.forEach((frame) => touch(frame.contentDocument));
				await new Promise((done) => setTimeout(done, 20));
				const found = frames.flatMap((frame, i) => names(frame.contentWindow)
					.filter((name) => !known.has(name) && !/^\\d+$/.test(name)).map((name) => `${paths[i]} window.${name}`));
				const missing = frames.flatMap((frame, i) => frame.contentDocument.querySelector('main') ? [] : paths[i]);
				document.body.replaceChildren();
				return found.concat(missing.map((path) => `${path} did not come`));
			}""";

	private static final String WALL = "/a/wall/for/many/pages";

	private static final String EMPTY = "<!doctype html><html lang=\"en\"><title>Wall</title><link rel=\"icon\" href=\"data:,\">";

	// the connection's own business
	private static final Set<String> LEFT_OUT = Set.of("x-frame-options", "content-length", "transfer-encoding",
			"connection", "keep-alive", "date", ":status");

	private final Server blog;

	private final HttpServer gallery;

	private final ExecutorService hands = Executors.newFixedThreadPool(4);

	/** As the blog answered, which isn't asked twice. */
	private final Map<String, HttpResponse<byte[]>> answers = new ConcurrentHashMap<>();

	Gallery(Server blog) {
		this.blog = blog;
		try {
			this.gallery = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		this.gallery.setExecutor(this.hands);
		this.gallery.createContext("/", this::show);
		this.gallery.createContext(WALL, (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
			send(exchange, 200, EMPTY.getBytes(StandardCharsets.UTF_8));
		});
		this.gallery.start();
	}

	/** The empty page, which has no content security policy. */
	String wall() {
		return "http://" + authority() + WALL;
	}

	/**
	 * What goes wrong in pages that are shown many at a time; where something does, each
	 * of them is asked alone, so that its name stands before it.
	 */
	List<String> incidents(Visitor visitor, List<String> pages) {
		var incidents = new ArrayList<String>();
		try (Visit visit = Browser.visit(visitor)) {
			for (int from = 0; from < pages.size(); from += AT_ONCE) {
				List<String> some = pages.subList(from, Math.min(from + AT_ONCE, pages.size()));
				List<String> all = together(visit, some);
				if (!all.isEmpty()) {
					some.forEach((page) -> together(visit, List.of(page))
						.forEach((incident) -> incidents.add(page + " " + incident)));
					all.forEach((incident) -> incidents.add("among " + some + ": " + incident));
				}
			}
		}
		return incidents;
	}

	List<String> together(Visit visit, List<String> some) {
		if (!visit.page().url().equals(wall())) {
			visit.open(wall());
		}
		int seen = visit.incidents().size();
		var found = new ArrayList<String>();
		((List<?>) visit.page().evaluate(SHOW, some)).forEach((line) -> found.add(String.valueOf(line)));
		List<String> all = visit.incidents();
		List<String> fresh = all.subList(seen, all.size());
		fresh.stream().filter((incident) -> !incident.startsWith("frame ")).forEach(found::add);
		long frames = fresh.stream().filter((incident) -> incident.startsWith("frame ")).count();
		if (frames != some.size() + 1) {
			found.add(frames + " frames where " + some.size() + " pages stand");
		}
		return found;
	}

	private String authority() {
		return "127.0.0.1:" + this.gallery.getAddress().getPort();
	}

	private void show(HttpExchange exchange) throws IOException {
		HttpResponse<byte[]> answer = this.answers.computeIfAbsent(exchange.getRequestURI().toString(), this.blog::get);
		answer.headers().map().forEach((name, values) -> hang(exchange, name.toLowerCase(Locale.ROOT), values));
		String type = answer.headers().firstValue("Content-Type").orElse("");
		send(exchange, answer.statusCode(), type.startsWith("text/html") ? own(answer.body()) : answer.body());
	}

	private static void hang(HttpExchange exchange, String name, List<String> values) {
		if (!LEFT_OUT.contains(name)) {
			exchange.getResponseHeaders()
				.put(name, values.stream().map((value) -> value.replace("frame-ancestors 'none'; ", "")).toList());
		}
	}

	/** Absolute addresses of the blog are its own here too. */
	private byte[] own(byte[] page) {
		String blog = this.blog.url("").substring("http://".length());
		return new String(page, StandardCharsets.UTF_8).replace(blog, authority()).getBytes(StandardCharsets.UTF_8);
	}

	private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
		exchange.sendResponseHeaders(status, (body.length > 0 && status != 304) ? body.length : -1);
		if (body.length > 0 && status != 304) {
			exchange.getResponseBody().write(body);
		}
		exchange.close();
	}

	@Override
	public void close() {
		this.gallery.stop(0);
		this.hands.shutdown();
	}

}
