package blog.ibid.transfer;

import java.util.Locale;
import java.util.regex.Pattern;

import blog.ibid.text.Slug;

/**
 * The slug that a thing had, so that its address stays the same.
 */
final class KeptSlug {

	private static final int LONGEST = 200;

	/** What WordPress never writes into a slug, and some servers refuse in an address. */
	private static final Pattern FOREIGN = Pattern.compile("[\\x00-,./:-@\\[-^`{-\\x9f]");

	private KeptSlug() {
	}

	/**
	 * @param written as exported, mostly percent-encoded; may be empty
	 * @param title taken where there is no slug
	 * @param fallback taken where the title has no word either
	 */
	static String of(String written, String title, String fallback) {
		OldAddress address = written.isBlank() ? null : OldAddress.of("/" + written);
		String slug = (address == null) ? "" : address.file().substring(1).toLowerCase(Locale.ROOT);
		if (slug.isEmpty() || slug.length() > LONGEST) {
			return Slug.of(title, fallback).value();
		}
		return FOREIGN.matcher(slug).find() ? Slug.of(slug, Slug.of(title, fallback).value()).value() : slug;
	}

}
