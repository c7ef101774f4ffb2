package blog.ibid.proof;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator names the blog and builds its menu.
 */
class HouseIT {

	private static Desk desk;

	@BeforeAll
	static void open() {
		desk = Desk.open();
	}

	@AfterAll
	static void close() {
		if (desk != null) {
			desk.close();
		}
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	@Test
	void buildsTheMenu() {
		try (Seat seat = desk.seat(Visitor.usual().wide(390).withoutJavaScript())) {
			Page page = seat.open("/admin/terms");
			page.getByLabel("Name").fill("Court watching");
			seat.follow(button(page, "Add"));
			seat.open("/admin/menu");
			seat.follow(button(page, "Add the category"));
			page.getByLabel("Words of a link").fill("Opinions");
			page.getByLabel("Its address").fill("www.supremecourt.gov/opinions");
			seat.follow(button(page, "Add the link"));
			seat.follow(button(page, "Move “Opinions” up"));
			assertThat(menu(seat)).containsExactly("Opinions", "Court watching");
			seat.open("/admin/menu");
			seat.follow(button(page, "Take “Opinions” out of the menu"));
			assertThat(menu(seat)).containsExactly("Court watching");
			seat.open("/admin/menu");
			seat.follow(button(page, "Take “Court watching” out of the menu"));
			seat.follow(button(page, "Undo"));
			assertThat(menu(seat)).containsExactly("Court watching");
		}
	}

	private static List<String> menu(Seat seat) {
		return Jsoup.parse(seat.text("/")).select("header nav a").eachText();
	}

	@Test
	void namesTheBlogAndThinksBetterOfIt() {
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/settings#blog");
			page.locator("#title").fill("Notes from the Record");
			seat.follow(button(page, "Save").first());
			assertThat(page.locator("#blog .notice")).containsText("are saved");
			assertThat(seat.text("/")).contains("Notes from the Record");
			seat.follow(button(page, "Undo"));
			assertThat(page.locator("#title")).hasValue("");
		}
	}

}
