package blog.ibid.proof;

import java.nio.file.Path;
import java.util.List;

import blog.ibid.proof.WrittenExport.Reply;
import blog.ibid.proof.WrittenExport.Written;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A blog comes in by the browser, its replies are decided on, and it goes out again.
 */
class TransferIT {

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

	private static Path export() {
		Written post = Written.post(7, "A harbour", "<p>It froze.[1]</p>\n\n<p>[1] So says the log.</p>");
		return new WrittenExport().author("editor", "The Editor")
			.add(new Written(post.id(), post.title(), post.slug(), post.body(), "", "", List.of("Sea"),
					List.of(new Reply("Ida", "", "I saw it."), new Reply("Jon", "", "I did not."))))
			.write();
	}

	@Test
	void bringsABlogInAndTakesItOut() {
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/transfer");
			page.getByLabel("Files of the export").setInputFiles(export());
			page.getByRole(AriaRole.BUTTON).getByText("Look what is in it").click();
			page.getByText("This is what would come in").waitFor();
			assertThat(seat.text("/")).doesNotContain("A harbour");
			page.getByRole(AriaRole.BUTTON).getByText("Import it").click();
			page.getByText("Everything is here").waitFor();
			assertThat(seat.text("/")).contains("A harbour");

			seat.open("/admin/comments?show=approved");
			page.getByText("Tick all on this page").click();
			assertThat(page.locator(".tick input:checked")).hasCount(2);
			seat.follow(page.locator(".all").getByText("Spam"));
			assertThat(page.getByText("2 replies lie with the spam.")).isVisible();
			seat.follow(page.getByRole(AriaRole.BUTTON).getByText("Undo"));
			assertThat(page.getByText("That is taken back")).isVisible();
			assertThat(page.locator(".list .name").allInnerTexts()).containsExactlyInAnyOrder("Ida", "Jon");

			seat.open("/admin/transfer");
			APIResponse file = page.request()
				.post(seat.url("/admin/transfer/export"),
						RequestOptions.create()
							.setForm(FormData.create()
								.set("_csrf",
										String.valueOf(page.locator("meta[name=csrf]").getAttribute("content")))));
			assertThat(file.headers().getOrDefault("content-disposition", "")).contains("attachment", "blog-");
			assertThat(file.text()).contains("A harbour", "wp:footnotes", "I saw it.");
		}
	}

}
