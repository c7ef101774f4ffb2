package blog.ibid.proof;

import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Coming in, in a browser.
 */
class DeskIT {

	private static Desk desk;

	@BeforeAll
	static void open() {
		desk = Desk.shared();
	}

	@Test
	void signsInWithoutJavaScriptOnAPhone() {
		try (Seat seat = desk.stranger(Visitor.usual().wide(390).withoutJavaScript())) {
			seat.open("/login");
			seat.page().getByLabel("Login or mail address").fill(Desk.LOGIN);
			seat.page().locator("#password").fill(Desk.PASSWORD);
			seat.follow(seat.page().locator("button.main"));
			assertThat(seat.page().url()).isEqualTo(seat.url("/admin"));
		}
	}

	@Test
	void hasAnAccessibleAndValidDoor() {
		try (Seat seat = desk.stranger(Visitor.usual().wide(320))) {
			assertThat(seat.axe("/login")).isEmpty();
			assertThat(NuValidator.errorsIn(Map.of("/login", seat.text("/login")))).isEmpty();
		}
	}

	@Test
	void seesWhatGoesWrong() {
		Seat seat = desk.seat(Visitor.usual());
		seat.open("/login")
			.evaluate("() => { document.body.setAttribute('style', 'color: red'); console.warn('odd') }");
		assertThatThrownBy(seat::close).isInstanceOf(AssertionError.class)
			.hasMessageContaining("console warning odd")
			.hasMessageContaining("violation style-src");
	}

}
