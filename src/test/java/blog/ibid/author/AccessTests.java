package blog.ibid.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of {@code access/handlers.txt} is complete, and true: each handler of the
 * author's side is asked by a stranger, an author, an editor and an administrator.
 */
@IbidTest
class AccessTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	private long others;

	private long own;

	private long medium;

	record Row(String least, String method, String path) {

		static Row of(String line) {
			String[] words = line.split("\\s+");
			return new Row(words[0], words[1], words[2]);
		}

		String handler() {
			return this.method + " " + this.path;
		}

	}

	@BeforeEach
	void aBlogOfTwo() {
		this.tables.empty();
		long ada = this.blog.account("ada", "Ada", "ADMINISTRATOR");
		this.blog.account("ed", "Ed", "EDITOR");
		long otto = this.blog.account("otto", "Otto", "AUTHOR");
		var text = BlogWriter.noted("<p>Words.</p>", "A source.");
		this.others = this.blog.post(ada, "others", LocalDate.of(2018, 1, 1), text, Map.of());
		this.own = this.blog.post(otto, "own", LocalDate.of(2018, 1, 2), text, Map.of());
		this.blog.media("media/2018/01/a.png", "image/png");
		this.medium = this.blog.newest("media");
	}

	private static List<Row> table() {
		try (InputStream file = Objects.requireNonNull(AccessTests.class.getResourceAsStream("/access/handlers.txt"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(Row::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void namesEveryHandler() {
		var handlers = new TreeSet<String>();
		for (RequestMappingInfo mapping : this.requestMappingHandlerMapping.getHandlerMethods().keySet()) {
			for (String pattern : mapping.getPatternValues()) {
				if (pattern.matches("/admin(/.*)?")) {
					String path = pattern.replaceAll("\\{([a-z]+):[^/]*(\\{[^/]*}[^/]*)*}", "{$1}");
					assertThat(mapping.getMethodsCondition().getMethods()).as(pattern).isNotEmpty();
					for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
						handlers.add(method + " " + path);
					}
				}
			}
		}
		assertThat(table()).extracting(Row::handler)
			.doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(handlers);
	}

	private String path(Row row, long post) {
		String path = row.path.replace("/media/{id}", "/media/" + this.medium);
		if (row.path.startsWith("/admin/posts/") || row.path.startsWith("/admin/notes/")) {
			path = path.replace("{id}", String.valueOf(post)).replace("{post}", String.valueOf(post));
		}
		return path.replace("{key}", row.path.contains("notes") ? "k1" : "none").replaceAll("\\{[a-z]+}", "999999");
	}

	private Visitor.Answer ask(blog.ibid.Author who, Row row, long post) {
		String path = path(row, post);
		try {
			return send(who, row, path);
		}
		catch (IllegalStateException ex) {
			throw new AssertionError(row.handler() + " broke off", ex);
		}
	}

	private static Visitor.Answer send(blog.ibid.Author who, Row row, String path) {
		return switch (row.method) {
			case "GET" -> who.get(path + "?rev=1&from=1&to=now");
			case "PUT" -> who.json("PUT", path, "{\"title\":\"T\",\"text\":\"<p>x</p>\",\"base\":\"none\"}");
			default -> path.endsWith("/paste") ? who.json("POST", path, "{\"plain\":\"x\"}")
					: who.post(path, "version", "0", "rev", "1", "sentence", "So it was.", "html", "<p>Another.</p>");
		};
	}

	private blog.ibid.Author signedIn(String login) {
		return this.visitor.author(login);
	}

	@Test
	void letsNoStrangerIn() {
		var findings = new ArrayList<String>();
		blog.ibid.Author stranger = this.visitor.stranger();
		stranger.page("/login");
		for (Row row : table()) {
			Visitor.Answer answer = ask(stranger, row, this.others);
			boolean refused = answer.status() == 401 || answer.status() == 302 && answer.location().equals("/login");
			if (!refused) {
				findings.add(row.handler() + " " + answer.status() + " " + answer.location());
			}
		}
		assertThat(findings).isEmpty();
	}

	@Test
	void letsEachRoleDoWhatItMay() {
		var findings = new ArrayList<String>();
		for (String login : List.of("otto", "ed", "ada")) {
			blog.ibid.Author who = signedIn(login);
			for (Row row : table()) {
				if (row.path.endsWith("/security/sessions/end")) {
					continue;
				}
				boolean may = may(login, row);
				Visitor.Answer answer = ask(who, row, this.others);
				if (answer.location().equals("/login") || (answer.status() == 403) == may || answer.status() >= 500) {
					findings.add(login + ": " + row.handler() + " " + answer.status() + " " + answer.location());
				}
			}
		}
		assertThat(findings).isEmpty();
	}

	private static boolean may(String login, Row row) {
		return switch (row.least) {
			case "author" -> true;
			case "own", "editor" -> !login.equals("otto");
			case "administrator" -> login.equals("ada");
			default -> throw new IllegalArgumentException(row.least);
		};
	}

	@Test
	void letsAuthorsDoAllWithWhatIsTheirs() {
		var findings = new ArrayList<String>();
		blog.ibid.Author otto = signedIn("otto");
		for (Row row : table()) {
			if (row.least.equals("own") && !row.path.contains("/media/")) {
				Visitor.Answer answer = ask(otto, row, this.own);
				if (answer.status() == 403 || answer.location().equals("/login") || answer.status() >= 500) {
					findings.add(row.handler() + " " + answer.status() + " " + answer.location());
				}
			}
		}
		assertThat(findings).isEmpty();
	}

	@Test
	void changesNothingOfOthersInBulk() {
		blog.ibid.Author otto = signedIn("otto");
		otto.page("/admin/posts");
		for (String action : List.of("TRASH", "WITHDRAW", "HIDE", "PUBLISH")) {
			otto.post("/admin/posts/bulk", "action", action, "id", String.valueOf(this.others), "one",
					action + "." + this.others);
		}
		assertThat(this.visitor.get("/2018/01/01/others/").status()).isEqualTo(200);
		assertThat(otto.page("/admin/posts?q=others").select("a.title")).isEmpty();
	}

	@Test
	void knowsNoMethodThatChangesByAGet() {
		assertThat(table()).filteredOn((row) -> row.method.equals("GET"))
			.extracting(Row::path)
			.noneMatch((path) -> path.matches(".*(delete|undo|restoration|end|stop|merge)$"));
	}

}
