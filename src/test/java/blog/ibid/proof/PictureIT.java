package blog.ibid.proof;

import blog.ibid.media.MadePicture;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A photograph from a telephone that was held sideways, and what is no picture.
 */
class PictureIT {

	private static final int SIDEWAYS = 6;

	private static Desk desk;

	@BeforeAll
	static void open() {
		desk = Desk.shared();
	}

	@Test
	void standsUprightInThePostAndTellsNobodyWhereItWasTaken() {
		try (Seat seat = desk.seat()) {
			Page page = Sheet.begin(seat, "The Harbour in a Picture");
			page.keyboard().type("It looked so:");
			page.locator("input[type=file]").setInputFiles(photograph());
			Locator figure = page.locator(Sheet.BODY + " figure img");
			assertThat(figure).hasAttribute("width", "400");
			page.locator(".alt input").fill("The quay at low tide");
			page.locator(".alt input").press("Tab");
			Sheet.saved(page);
			Sheet.publishAndRead(seat, "The Harbour in a Picture");
			Locator shown = page.locator(".e-content img");
			assertThat(shown).hasAttribute("alt", "The quay at low tide");
			byte[] kept = page.request().get(seat.url(String.valueOf(shown.getAttribute("src")))).body();
			assertThat(MadePicture.corners(MadePicture.read(kept))).isEqualTo("brwg");
			assertThat(new String(kept, ISO_8859_1)).doesNotContain("Exif", "SPYCAM");
			seat.open("/admin/media?kind=picture");
			seat.follow(page.locator(".pictures a").first());
			assertThat(page.locator("main")).containsText("The Harbour in a Picture");
		}
	}

	private static FilePayload photograph() {
		return new FilePayload("IMG_0007.JPG", "image/jpeg", MadePicture.photograph(600, 400, SIDEWAYS));
	}

	@Test
	void isRefusedWhereItIsNone() {
		try (Seat seat = desk.seat()) {
			seat.forgive("status of 415");
			seat.forgive("status of 422");
			Page page = Sheet.begin(seat, "No Picture");
			page.locator("input[type=file]")
				.setInputFiles(
						new FilePayload("picture.png", "image/png", "<svg onload=alert(1)>".getBytes(ISO_8859_1)));
			assertThat(page.locator(".tell")).containsText("could not be kept");
			assertThat(page.locator(Sheet.BODY + " figure")).hasCount(0);
		}
	}

}
