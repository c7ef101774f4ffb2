package blog.ibid.proof;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import org.jspecify.annotations.Nullable;

/**
 * One reader's visit, and all that happened during it which should not.
 */
public final class Visit implements AutoCloseable {

	private static final String REPORT_VIOLATIONS = """
			document.addEventListener('securitypolicyviolation', (e) => ibidViolation(
				`${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile ?? ''}:${e.lineNumber} ${e.sample}`))""";

	private final BrowserContext context;

	private final Page page;

	private final List<String> incidents = new ArrayList<>();

	private @Nullable String host;

	Visit(BrowserContext context, Visitor visitor) {
		this.context = context;
		context.setDefaultTimeout(Browser.PATIENCE);
		if (visitor.scriptsAreTakenAway()) {
			context.route("**/*", Visit::withoutScripts);
		}
		context.exposeBinding("ibidViolation", (source, arguments) -> this.incidents.add("violation " + arguments[0]));
		context.addInitScript(REPORT_VIOLATIONS);
		this.page = context.newPage();
		this.page.onDialog((dialog) -> {
			this.incidents.add("dialog " + dialog.message());
			dialog.dismiss();
		});
		this.page.onConsoleMessage((message) -> this.incidents.add("console " + message.type() + " " + message.text()));
		this.page.onPageError((error) -> this.incidents.add("error " + error));
		this.page.onPopup((popup) -> this.incidents.add("popup " + popup.url()));
		this.page.onDownload((download) -> this.incidents.add("download " + download.url()));
		this.page.onFrameAttached((frame) -> this.incidents.add("frame " + frame.url()));
		this.page.onWorker((worker) -> this.incidents.add("worker " + worker.url()));
		context.onRequest((request) -> recordStranger(request.url()));
	}

	private static void withoutScripts(Route route) {
		switch (route.request().resourceType()) {
			case "script" -> route.abort();
			case "document" -> {
				APIResponse answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
				String text = answer.text().replaceAll("(?is)<script\\b.*?</script>|</?noscript>", "");
				route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(text));
			}
			default -> route.resume();
		}
	}

	private void recordStranger(String url) {
		URI address = address(url);
		if (address == null || (address.getHost() != null && !address.getAuthority().equals(this.host))) {
			this.incidents.add("request " + url);
		}
	}

	private static @Nullable URI address(String url) {
		try {
			return URI.create(url);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * Opens an address and waits until its style sheets, scripts and images are there.
	 * Only the host of this address is no stranger from now on.
	 * @return the HTTP status
	 */
	public int open(String url) {
		this.host = URI.create(url).getAuthority();
		Response response = this.page.navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
		if (response == null) {
			throw new AssertionError("No answer from " + url);
		}
		return response.status();
	}

	/**
	 * Does what leads to another page, or to another place of this one, and waits until
	 * that is there and listens: with its style sheets, images and scripts.
	 * @param page that has been waited for in this way itself
	 */
	public static void onward(Page page, Runnable deed) {
		var left = new AtomicBoolean();
		Consumer<Frame> leaving = (frame) -> left.compareAndSet(false, frame == page.mainFrame());
		page.onFrameNavigated(leaving);
		try {
			deed.run();
			page.waitForCondition(left::get);
		}
		finally {
			page.offFrameNavigated(leaving);
		}
		page.waitForLoadState();
	}

	public Page page() {
		return this.page;
	}

	/**
	 * Dialogs, console messages, script errors, violations of the content security
	 * policy, new windows, frames, downloads and requests to other hosts, in the order
	 * they happened: the kind first, then what the browser said.
	 */
	public List<String> incidents() {
		return List.copyOf(this.incidents);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
