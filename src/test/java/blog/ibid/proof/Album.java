package blog.ibid.proof;

import java.nio.file.Path;

import com.microsoft.playwright.Page;

/**
 * Pictures of what journeys come by, for people to look at, in the folder that the
 * environment's {@code IBID_PICTURES} names; where it names none, nothing is kept.
 */
final class Album {

	private Album() {
	}

	static void keep(Page page, String name, boolean whole) {
		String folder = System.getenv("IBID_PICTURES");
		if (folder != null) {
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")).setFullPage(whole));
		}
	}

}
