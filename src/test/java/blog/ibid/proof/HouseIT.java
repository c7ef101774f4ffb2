package blog.ibid.proof;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
			button(page, "Add").click();
			seat.open("/admin/menu");
			button(page, "Add the category").click();
			page.getByLabel("Words of a link").fill("Opinions");
			page.getByLabel("Its address").fill("www.supremecourt.gov/opinions");
			button(page, "Add the link").click();
			button(page, "Move “Opinions” up").click();
			assertThat(menu(seat)).containsExactly("Opinions", "Court watching");
			seat.open("/admin/menu");
			button(page, "Take “Opinions” out of the menu").click();
			assertThat(menu(seat)).containsExactly("Court watching");
			seat.open("/admin/menu");
			button(page, "Take “Court watching” out of the menu").click();
			button(page, "Undo").click();
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
			button(page, "Save").first().click();
			assertThat(page.locator("#blog .notice").innerText()).contains("are saved");
			assertThat(seat.text("/")).contains("Notes from the Record");
			button(page, "Undo").click();
			assertThat(page.locator("#title").inputValue()).isEmpty();
		}
	}

}
