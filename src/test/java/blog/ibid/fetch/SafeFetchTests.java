package blog.ibid.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;

import blog.ibid.OtherSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What may be asked of other sites, and how much of it. */
class SafeFetchTests {

	private final OtherSite site = new OtherSite();

	private final SafeFetch fetch = new SafeFetch(true, 2);

	@AfterEach
	void close() throws IOException {
		this.site.close();
		this.fetch.destroy();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.255.0.9", "0.0.0.0", "10.1.2.3", "100.64.0.1", "169.254.169.254",
			"172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.7",
			"203.0.113.9", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::7f00:1",
			"::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "100::1", "2001::1", "2001:db8::1",
			"2002:7f00:1::", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1" })
	void asksNoAddressOfThisMachineOrANetworkAroundIt(String address) throws UnknownHostException {
		assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "172.15.0.1",
			"172.32.0.1", "192.0.1.1", "198.17.0.1", "198.20.0.1", "223.255.255.254", "2606:4700:4700::1111",
			"2a00:1450::1", "2003::1" })
	void asksWhatIsPublic(String address) throws UnknownHostException {
		assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://2130706433/",
			"http://10.0.0.1/", "http://[::ffff:127.0.0.1]/", "https://169.254.169.254/latest/meta-data/" })
	void neverConnectsThere(String address) throws IOException {
		try (var strict = new Strict()) {
			FetchFailed failed = catchThrowableOfType(FetchFailed.class, () -> strict.fetch.get(URI.create(address)));
			assertThat(failed).hasMessage("Such an address is not asked");
			assertThat(failed.isForbidden()).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "jar:http://a!/b",
			"http://user:secret@example.org/", "http://example.org:22/", "https://example.org:8443/",
			"mailto:a@b.example", "//example.org/", "/path" })
	void asksNothingButTheWebOnItsOwnPorts(String address) throws IOException {
		try (var strict = new Strict()) {
			assertThatExceptionOfType(FetchFailed.class).isThrownBy(() -> strict.fetch.get(URI.create(address)))
				.withMessage("Such an address is not asked");
		}
	}

	@Test
	void checksEachRedirect() {
		this.site.page("/a", 302, "", "Location", "/b").page("/b", 301, "", "Location", "http://10.0.0.1/");
		FetchFailed failed = catchThrowableOfType(FetchFailed.class,
				() -> this.fetch.get(URI.create(this.site.url("/a"))));
		assertThat(failed.isForbidden()).isTrue();
		assertThat(this.site.asked()).containsExactly("GET /a", "GET /b");
	}

	@Test
	void followsFiveRedirectsAndNoMore() throws FetchFailed {
		for (int i = 0; i < 6; i++) {
			this.site.page("/" + i, 307, "", "Location", (i + 1) + "?x");
			this.site.page("/" + i + "?x", 307, "", "Location", Integer.toString(i + 1));
		}
		this.site.page("/6", 200, "<p>End</p>");
		assertThatExceptionOfType(FetchFailed.class).isThrownBy(() -> this.fetch.get(URI.create(this.site.url("/0"))))
			.withMessage("It redirects too often");
		Fetched end = this.fetch.get(URI.create(this.site.url("/1?x")));
		assertThat(end.body()).isEqualTo("<p>End</p>");
		assertThat(end.address()).isEqualTo(URI.create(this.site.url("/6")));
	}

	@Test
	void readsAMegabyteOfTextAndNoPictures() throws FetchFailed {
		this.site.page("/long", 200, "a".repeat(3 << 20))
			.page("/picture", 200, "GIF89a", "Content-Type", "image/gif")
			.page("/latin", 200, "plain", "Content-Type", "text/plain");
		assertThat(this.fetch.get(URI.create(this.site.url("/long"))).body()).hasSize(1 << 20);
		assertThat(this.fetch.get(URI.create(this.site.url("/picture"))).body()).isEmpty();
		assertThat(this.fetch.get(URI.create(this.site.url("/latin"))).body()).isEqualTo("plain");
	}

	@Test
	void sendsAFormAndNoCookies() throws FetchFailed {
		this.site.page("/form?a=b", 202, "ok", "Set-Cookie", "id=1");
		assertThat(this.fetch.post(URI.create(this.site.url("/form?a=b")), Map.of("target", "https://a.example/?x&y#z"))
			.status()).isEqualTo(202);
		assertThat(this.site.forms("/form?a=b")).containsExactly("target=https%3A%2F%2Fa.example%2F%3Fx%26y%23z");
	}

	@Test
	void waitsForNobodyWhoSendsAByteNowAndThen() throws IOException {
		try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			Thread dripping = new Thread(() -> drip(socket));
			dripping.setDaemon(true);
			dripping.start();
			assertThatExceptionOfType(FetchFailed.class)
				.isThrownBy(() -> this.fetch.get(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/")))
				.withMessage("It does not answer");
		}
	}

	private static void drip(ServerSocket server) {
		try (Socket socket = server.accept(); OutputStream out = socket.getOutputStream()) {
			out.write("HTTP/1.1 200 OK\r\nX: ".getBytes());
			while (true) {
				out.write('a');
				out.flush();
				Thread.sleep(200);
			}
		}
		catch (IOException | InterruptedException ex) {
			// the reader has gone
		}
	}

	@Test
	void saysNoMoreThanThatNobodyAnswers() {
		this.site.close();
		FetchFailed failed = catchThrowableOfType(FetchFailed.class,
				() -> this.fetch.get(URI.create(this.site.url("/"))));
		assertThat(failed).hasMessage("It does not answer");
		assertThat(failed.isForbidden()).isFalse();
	}

	/** As on the open internet. */
	private static final class Strict implements AutoCloseable {

		private final SafeFetch fetch = new SafeFetch(false, 2);

		@Override
		public void close() throws IOException {
			this.fetch.destroy();
		}

	}

}
