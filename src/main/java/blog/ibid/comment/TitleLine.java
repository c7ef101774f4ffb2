package blog.ibid.comment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A first line that reads like a title, as authors write who have no field for one.
 *
 * @param title plain words
 * @param line the line as a paragraph in the stored form, empty if it has to stay because
 * a note hangs on it
 * @param rest the body without the line
 */
record TitleLine(String title, String line, String rest) {

	private static final int LONGEST = 160;

	private static final int MOST_WORDS = 20;

	private static final Pattern FIRST = Pattern.compile("<(h[1-6]|p)(?: [^>]*)?>(.*?)</\\1>", Pattern.DOTALL);

	private static final Pattern TYPED_MARKER = Pattern.compile("\\s*\\[\\d{1,3}]");

	private static final Pattern ADDRESSES_SOMEBODY = Pattern
		.compile("(?i)(?:thanks|thank you|dear|hi|hello|hey|yes|no|ok|okay)\\b.*");

	/**
	 * Finds it.
	 * @param body in the stored form
	 */
	static Optional<TitleLine> in(String body) {
		Matcher first = FIRST.matcher(body);
		if (!first.lookingAt()) {
			return Optional.empty();
		}
		String after = body.substring(first.end());
		String inner = first.group(2);
		int end = inner.indexOf("<br>");
		if (first.group(1).equals("p") && end > 0 && isWhole(inner.substring(0, end))) {
			return of(inner.substring(0, end), "<p>" + inner.substring(end + 4).strip() + "</p>" + after, body, false);
		}
		return of(inner, after, body, !first.group(1).equals("p"));
	}

	private static Optional<TitleLine> of(String inner, String rest, String body, boolean heading) {
		Element head = Jsoup.parseBodyFragment(inner).body();
		boolean noted = !head.select("sup[data-fn]").remove().isEmpty();
		String words = TYPED_MARKER.matcher(head.text()).replaceAll("").strip();
		boolean strong = heading || head.childNodeSize() == 1 && head.selectFirst("> strong, > b") != null;
		String title = words.replaceFirst(strong ? "[.:]$" : ":$", "").strip();
		if (!isTitle(title, strong) || Jsoup.parseBodyFragment(rest).text().isBlank()) {
			return Optional.empty();
		}
		return Optional.of(noted ? new TitleLine(title, "", body) : new TitleLine(title, "<p>" + inner + "</p>", rest));
	}

	private static boolean isTitle(String words, boolean strong) {
		if (words.isEmpty() || words.length() > LONGEST || words.contains("://")) {
			return false;
		}
		int count = words.split("\\s+").length;
		if (count > MOST_WORDS) {
			return false;
		}
		return strong || count > 1 && !words.matches(".*[.!,;…]") && !Character.isLowerCase(words.codePointAt(0))
				&& !ADDRESSES_SOMEBODY.matcher(words).matches();
	}

	/** Whether every element that begins in it ends in it. */
	private static boolean isWhole(String html) {
		return html.split("<[a-z]", -1).length == html.split("</", -1).length;
	}

}
