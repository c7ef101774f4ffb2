package blog.ibid.proof;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * The page where an author arranges the topical list, as journeys use it.
 */
final class Arranging {

	private Arranging() {
	}

	static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
	}

	/** Also those that are not drawn yet, as they are out of sight. */
	static List<String> lines(Page page) {
		return page.locator("#outline .entries .line .t > span:first-child")
			.allTextContents()
			.stream()
			.map(String::strip)
			.toList();
	}

	static Locator line(Page page, String title) {
		return page.locator("#outline .line", new Page.LocatorOptions().setHasText(title)).last();
	}

	static void isSaid(Page page, String words) {
		page.waitForSelector("#said:has-text('" + words + "'), .notice:has-text('" + words + "')");
	}

	static void make(Page page, String title) {
		page.fill("#new-title", title);
		press(page, "Make it");
		isSaid(page, "“" + title + "” is made");
	}

}
