package blog.ibid.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * A mail server that answers what a test wants to RCPT.
 */
final class RefusingServer implements AutoCloseable {

	private final ServerSocket socket;

	private volatile String answer = "250 OK";

	RefusingServer() throws IOException {
		this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
		Thread thread = new Thread(this::serve, "refusing");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	void answer(String line) {
		this.answer = line;
	}

	/** Sends what is due through this server. */
	int send(Outbox outbox, LetterWriter writer, RefusedAddresses refusals, JavaMailSender sender) {
		var route = new MailRoute(new ObjectProvider<>() {

			@Override
			public JavaMailSender getObject() {
				return sender;
			}

		}) {

			@Override
			Optional<JavaMailSender> sender() {
				return Optional.of(sender);
			}

		};
		return new Sending(route, outbox, writer, refusals, Clock.systemUTC()).sendDue();
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket client = this.socket.accept()) {
				talk(client);
			}
			catch (IOException ex) {
				// the test is over, or the client has hung up
			}
		}
	}

	private void talk(Socket client) throws IOException {
		var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
		say(client.getOutputStream(), "220 refusing.example");
		for (String line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
			say(client.getOutputStream(), line.startsWith("RCPT") ? this.answer : "250 OK");
		}
	}

	private static void say(OutputStream out, String line) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
