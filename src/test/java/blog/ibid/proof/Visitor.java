package blog.ibid.proof;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * What somebody reads with.
 *
 * @param width of the window in CSS pixels
 * @param dark whether the system is set to dark colours
 * @param javaScript whether scripts run
 * @param unprotected whether the browser overlooks the page's content security policy, as
 * axe needs it and a test of the sanitiser alone wants it
 * @param phone whether the screen is a phone's, and touched
 */
public record Visitor(int width, boolean dark, boolean javaScript, boolean unprotected, boolean phone) {

	private static final int HEIGHT = 900;

	/** At a desk, by day, with an ordinary browser. */
	public static Visitor usual() {
		return new Visitor(1440, false, true, false, false);
	}

	public Visitor wide(int pixels) {
		return new Visitor(pixels, this.dark, this.javaScript, this.unprotected, this.phone);
	}

	public Visitor inTheDark() {
		return new Visitor(this.width, true, this.javaScript, this.unprotected, this.phone);
	}

	public Visitor withoutJavaScript() {
		return new Visitor(this.width, this.dark, false, this.unprotected, this.phone);
	}

	public Visitor withoutProtection() {
		return new Visitor(this.width, this.dark, this.javaScript, true, this.phone);
	}

	/** On a phone, with a thumb. */
	public Visitor onAPhone() {
		return new Visitor(390, this.dark, this.javaScript, this.unprotected, true);
	}

	/**
	 * Axe is a script itself and needs scripts to run: so where they shall not, a visitor
	 * without protection gets pages with every script taken out and every noscript
	 * unwrapped.
	 */
	boolean scriptsAreTakenAway() {
		return this.unprotected && !this.javaScript;
	}

	NewContextOptions options() {
		return new NewContextOptions().setViewportSize(this.width, this.phone ? 844 : HEIGHT)
			.setHasTouch(this.phone)
			.setIsMobile(this.phone)
			.setColorScheme(this.dark ? ColorScheme.DARK : ColorScheme.LIGHT)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setJavaScriptEnabled(this.javaScript || scriptsAreTakenAway())
			.setBypassCSP(this.unprotected)
			.setAcceptDownloads(false)
			.setLocale("en-GB")
			.setTimezoneId("UTC");
	}

}
