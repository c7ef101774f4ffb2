package blog.ibid.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What the settings can be set to, shown by what comes of it.
 */
record SettingsChoices(List<Choice> languages, List<Choice> zones, List<Choice> dateStyles, List<Choice> permalinks,
		List<String> moderations, boolean permalinksFixed) {

	/**
	 * @param value that is kept
	 * @param shown to whom chooses
	 */
	record Choice(String value, String shown) {
	}

	static SettingsChoices of(Site site, Addresses addresses, Instant now) {
		LocalDate today = site.dates().dayOf(now);
		List<Choice> dates = dateStyles(site, today);
		List<Choice> permalinks = Arrays.stream(Permalink.values())
			.map((form) -> new Choice(form.name(), form.of(today, "my-post")))
			.toList();
		List<String> moderations = Arrays.stream(CommentRules.Moderation.values()).map(Enum::name).toList();
		return new SettingsChoices(languages(site.language()), allZones(), dates, permalinks, moderations,
				addresses.areFixed());
	}

	/**
	 * Those that look different in this language, and of two alike the one that is set.
	 */
	private static List<Choice> dateStyles(Site site, LocalDate today) {
		Map<String, Choice> byLook = new LinkedHashMap<>();
		for (DateStyle style : DateStyle.values()) {
			Choice choice = new Choice(style.name(), new Dates(site.language(), site.zone(), style).text(today));
			byLook.merge(choice.shown, choice, (one, other) -> (style == site.dateStyle()) ? other : one);
		}
		return List.copyOf(byLook.values());
	}

	private static List<Choice> languages(Locale now) {
		Stream<Locale> all = Arrays.stream(Locale.getISOLanguages()).map(Locale::forLanguageTag);
		return Stream.concat(all.filter((locale) -> !locale.equals(now)), Stream.of(now))
			.filter((locale) -> !locale.getLanguage().isEmpty())
			.map((locale) -> new Choice(locale.toLanguageTag(), name(locale)))
			.sorted(Comparator.comparing(Choice::shown))
			.toList();
	}

	private static String name(Locale locale) {
		String here = locale.getDisplayName(LocaleContextHolder.getLocale());
		String own = locale.getDisplayName(locale);
		return here.equals(own) ? here : here + " – " + own;
	}

	private static List<Choice> allZones() {
		return ZoneId.getAvailableZoneIds()
			.stream()
			.filter((id) -> id.equals("UTC") || id.contains("/") && !id.matches("(Etc|SystemV|US)/.*"))
			.sorted()
			.map((id) -> new Choice(id, id.replace('_', ' ').replace("/", " / ")))
			.toList();
	}

	boolean know(SettingsForms.Blog blog) {
		return this.languages.stream().anyMatch((choice) -> choice.value.equals(blog.language()))
				&& this.zones.stream().anyMatch((choice) -> choice.value.equals(blog.zone()));
	}

}
