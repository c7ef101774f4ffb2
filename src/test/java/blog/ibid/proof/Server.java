package blog.ibid.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A blog that is served to this machine alone.
 */
final class Server implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final int FIRST_PORT = 20_000;

	private static final int PORTS = 12_000;

	/** Two processes hardly ever ask for the same. */
	private static final AtomicInteger NEXT = new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

	private final Jar.Started started;

	private final int port;

	private final HttpClient client = HttpClient.newHttpClient();

	private final String host;

	Server(Jar.Started started, int port) {
		this(started, port, "127.0.0.1");
	}

	private Server(Jar.Started started, int port, String host) {
		this.started = started;
		this.port = port;
		this.host = host;
	}

	/** The same by its name. */
	Server atLocalhost() {
		return new Server(this.started, this.port, "localhost");
	}

	/** The same at another of its ports. */
	Server at(int another) {
		return new Server(this.started, another, this.host);
	}

	/** Which stays free: no system gives it to an outgoing connection meanwhile. */
	static int freePort() {
		for (int i = 0; i < PORTS; i++) {
			int port = FIRST_PORT + NEXT.getAndIncrement() % PORTS;
			try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
				return socket.getLocalPort();
			}
			catch (IOException ex) {
				// somebody else's
			}
		}
		throw new IllegalStateException("No free port");
	}

	Server waitUntilReady() {
		return waitFor("/actuator/health/readiness");
	}

	/** Waits until an address is answered as wanted. */
	Server waitFor(String path) {
		Instant end = Instant.now().plus(PATIENCE);
		while (!isThere(path)) {
			if (!this.started.process().isAlive() || Instant.now().isAfter(end)) {
				close();
				throw new AssertionError("The server did not become ready:\n" + this.started.said());
			}
		}
		return this;
	}

	private boolean isThere(String path) {
		try {
			// also a pause, which ends early where there is nothing to wait for any more
			return !this.started.process().waitFor(100, TimeUnit.MILLISECONDS) && get(path).statusCode() == 200;
		}
		catch (AssertionError ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The absolute form of an address of this blog. */
	String url(String path) {
		return "http://" + this.host + ":" + this.port + path;
	}

	int port() {
		return this.port;
	}

	/** Asks once; a redirect is an answer like others. */
	HttpResponse<byte[]> get(String path) {
		try {
			return this.client.send(HttpRequest.newBuilder(URI.create(url(path))).timeout(PATIENCE).build(),
					BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new AssertionError("No answer to GET " + path + ": " + ex, ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What comes from an address, as a text. */
	String text(String path) {
		return new String(get(path).body(), StandardCharsets.UTF_8);
	}

	Jar.Started started() {
		return this.started;
	}

	/** Ends the server as an operator does. */
	@Override
	public void close() {
		this.started.process().destroy();
		Processes.waitFor(this.started.process(), PATIENCE);
	}

}
