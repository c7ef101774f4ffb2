package blog.ibid.proof;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.jspecify.annotations.Nullable;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The machine's own Chromium: the environment's {@code CHROMIUM}, or the first of the
 * usual names on the {@code PATH}. One serves a whole run of tests, from one thread.
 * Where there is none a test is skipped, saying so, unless {@code IBID_DEMAND_BROWSER} is
 * set.
 */
public final class Browser {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

	// a name that is not this machine resolves to nothing: a test asks no stranger
	private static final List<String> ARGUMENTS = List.of("--headless", "--no-sandbox", "--disable-gpu",
			"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
			"--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");

	/** In milliseconds, for whatever is waited for: a busy machine is no failure. */
	static final int PATIENCE = 60_000;

	private static com.microsoft.playwright.@Nullable Browser chromium;

	private Browser() {
	}

	/**
	 * Somebody who comes to read, with nothing left from earlier visits.
	 */
	public static Visit visit(Visitor visitor) {
		return new Visit(chromium().newContext(visitor.options()), visitor);
	}

	private static synchronized com.microsoft.playwright.Browser chromium() {
		if (chromium == null) {
			chromium = start(executable());
		}
		return chromium;
	}

	private static com.microsoft.playwright.Browser start(Path executable) {
		var playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		return playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
	}

	private static Path executable() {
		Optional<Path> found = candidates().filter(Files::isExecutable).findFirst();
		if (found.isEmpty() && demanded()) {
			throw new AssertionError("IBID_DEMAND_BROWSER is set, and there is no Chromium on the PATH");
		}
		assumeTrue(found.isPresent(), "Skipped: no Chromium on the PATH, and CHROMIUM does not name one");
		return found.orElseThrow();
	}

	private static Stream<Path> candidates() {
		String named = System.getenv("CHROMIUM");
		if (named != null) {
			return Stream.of(Path.of(named));
		}
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return NAMES.stream()
			.flatMap((name) -> Stream.of(path.split(File.pathSeparator)).map((folder) -> Path.of(folder, name)));
	}

	/** Whether a check that cannot run here shall fail instead of being skipped. */
	static boolean demanded() {
		return System.getenv("IBID_DEMAND_BROWSER") != null;
	}

}
