package blog.ibid.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A check that finds nothing proves nothing until it has been seen to find something.
 */
class BrowserTests {

	private static final Map<String, String> PAGES = Map.of("/calm",
			"""
					<!doctype html><html lang="en"><head><title>Calm</title></head><body><main><h1>Calm</h1></main></body></html>
					""",
			"/noisy", """
					<!doctype html><html lang="en"><head><title>Noisy</title></head><body><main><h1>Noisy</h1>
					<img src="http://stranger.example/x.png" alt=""><iframe srcdoc="x" title="x"></iframe>
					<script>console.log('said'); alert('shown'); nothing.there()</script></main></body></html>
					""", "/guarded", """
					<!doctype html><html lang="en"><head><title>Guarded</title>
					<meta http-equiv="Content-Security-Policy" content="script-src 'none'; img-src 'self'"></head>
					<body><main><h1>Guarded</h1><p onclick="alert('shown')">A</p></main></body></html>
					""", "/unfair",
			"""
					<!doctype html><html><head><title>Unfair</title></head><body><p style="color: #ccc; background: #ddd">Faint</p>
					<img src="/calm"></body></html>
					""",
			"/strict", """
					<!doctype html><html><head><title>Strict</title>
					<meta http-equiv="Content-Security-Policy" content="default-src 'self'"></head>
					<body><main><h1>Strict</h1><img src="/calm"></main></body></html>
					""");

	private static final HttpServer SERVER = server();

	private static HttpServer server() {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@BeforeAll
	static void serve() {
		SERVER.createContext("/", (exchange) -> {
			byte[] body = PAGES.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
			exchange.sendResponseHeaders(200, (body.length > 0) ? body.length : -1);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		SERVER.start();
	}

	@AfterAll
	static void stop() {
		SERVER.stop(0);
	}

	private static String url(String path) {
		return "http://127.0.0.1:" + SERVER.getAddress().getPort() + path;
	}

	private static List<String> incidents(Visitor visitor, String path) {
		try (Visit visit = Browser.visit(visitor)) {
			assertThat(visit.open(url(path))).isEqualTo(200);
			return visit.incidents();
		}
	}

	@Test
	void seesNothingWhereNothingHappens() {
		assertThat(incidents(Visitor.usual(), "/calm")).isEmpty();
	}

	@Test
	void seesDialogsMessagesErrorsFramesAndStrangers() {
		assertThat(incidents(Visitor.usual(), "/noisy"))
			.contains("dialog shown", "console log said", "request http://stranger.example/x.png")
			.anySatisfy((incident) -> assertThat(incident).startsWith("error ").contains("nothing is not defined"))
			.anySatisfy((incident) -> assertThat(incident).startsWith("frame "));
	}

	@Test
	void seesNoScriptRunWhereScriptsAreOff() {
		assertThat(incidents(Visitor.usual().withoutJavaScript(), "/noisy"))
			.noneMatch((incident) -> incident.startsWith("dialog ") || incident.startsWith("error "))
			.contains("request http://stranger.example/x.png");
	}

	@Test
	void seesWhatTheContentSecurityPolicyStopped() {
		assertThat(incidents(Visitor.usual(), "/guarded"))
			.anySatisfy((incident) -> assertThat(incident).startsWith("violation script-src-attr inline"));
	}

	@Test
	void findsUnfairPagesInSpiteOfAContentSecurityPolicyWithoutStrainingIt() {
		try (Visit visit = Browser.visit(Visitor.usual())) {
			visit.open(url("/strict"));
			assertThat(String.join("\n", Axe.findings(visit))).contains("html-has-lang", "image-alt");
			visit.page().waitForTimeout(30);
			assertThat(visit.incidents()).noneMatch((incident) -> incident.startsWith("violation "));
		}
	}

	@Test
	void findsUnfairPagesWithAndWithoutJavaScript() {
		for (Visitor visitor : List.of(Visitor.usual(), Visitor.usual().withoutJavaScript())) {
			try (Visit visit = Browser.visit(visitor.withoutProtection())) {
				visit.open(url("/unfair"));
				assertThat(String.join("\n", Axe.findings(visit))).contains("html-has-lang", "image-alt",
						"color-contrast");
				visit.open(url("/calm"));
				assertThat(Axe.findings(visit)).isEmpty();
			}
		}
	}

}
