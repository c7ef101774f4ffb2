package blog.ibid.dialect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Players, maps, polls and other things from elsewhere: they become links to where they
 * are.
 */
final class Embed {

	/** Where a shortcode's bare identifier leads. */
	private static final Map<String, String> BY_IDENTIFIER = Map.ofEntries(
			Map.entry("youtube", "https://www.youtube.com/watch?v="), Map.entry("vimeo", "https://vimeo.com/"),
			Map.entry("dailymotion", "https://www.dailymotion.com/video/"),
			Map.entry("wpvideo", "https://videopress.com/v/"), Map.entry("videopress", "https://videopress.com/v/"),
			Map.entry("gist", "https://gist.github.com/"), Map.entry("tweet", "https://twitter.com/i/status/"),
			Map.entry("slideshare", "https://www.slideshare.net/slideshow/embed_code/"),
			Map.entry("scribd", "https://www.scribd.com/doc/"), Map.entry("polldaddy", "https://polldaddy.com/poll/"),
			Map.entry("crowdsignal", "https://poll.fm/"), Map.entry("ted", "https://www.ted.com/talks/view/id/"),
			Map.entry("instagram", "https://www.instagram.com/p/"), Map.entry("vine", "https://vine.co/v/"),
			Map.entry("archiveorg", "https://archive.org/details/"));

	private static final Set<String> BY_ADDRESS = Set.of("audio", "video", "embed", "soundcloud", "googlemaps",
			"flickr", "spotify", "facebook", "kickstarter", "twitter", "mixcloud", "googlevideo", "dewplayer", "flv");

	/** The attributes that may hold an address, the likelier first. */
	private static final List<String> ADDRESS_ATTRIBUTES = List.of("src", "url", "href", "mp3", "m4a", "ogg", "wav",
			"mp4", "m4v", "webm", "ogv", "mov", "wmv", "flv", "video", "map");

	private static final List<String> IDENTIFIER_ATTRIBUTES = List.of("id", "poll", "tweet");

	/** Hosts whose addresses WordPress shows as a player, picture or card. */
	private static final Pattern PLAYER = Pattern.compile(
			"https?://(?:[a-z0-9-]+\\.)?(youtube\\.com|youtu\\.be|vimeo\\.com|dailymotion\\.com|twitter\\.com|x\\.com"
					+ "|soundcloud\\.com|spotify\\.com|slideshare\\.net|flickr\\.com|ted\\.com|tiktok\\.com|scribd\\.com"
					+ "|mixcloud\\.com|instagram\\.com|videopress\\.com|wordpress\\.tv|issuu\\.com|polldaddy\\.com)/.*");

	private static final Pattern ADDRESS = Pattern.compile("(?:https?://|//|/(?!/))[^\\s<>\"|]+");

	private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)?");

	private static final Pattern PLAYER_SIZE = Pattern.compile("&(?:w|h)=\\d+%?");

	private static final Pattern NEXT_FILE = Pattern.compile(",(?=https?://)");

	private static final int LONGEST_LABEL = 60;

	private Embed() {
	}

	static boolean isOne(String name) {
		return BY_IDENTIFIER.containsKey(name) || BY_ADDRESS.contains(name);
	}

	/** Links to what a shortcode shows, empty if that can't be told. */
	static String links(Shortcode code, String body) {
		ShortcodeAttributes attributes = code.attributes();
		var candidates = Stream.concat(attributes.bare().stream(), ADDRESS_ATTRIBUTES.stream().map(attributes::get));
		String address = Stream.concat(candidates, Stream.of(body))
			.map(Embed::address)
			.filter((found) -> !found.isEmpty())
			.findFirst()
			.orElseGet(() -> byIdentifier(code.name(), attributes));
		return address.isEmpty() ? ""
				: NEXT_FILE.splitAsStream(address).map(Embed::link).collect(Collectors.joining("<br>"));
	}

	/**
	 * A link that shows its address.
	 * @param source the address, with or without entities
	 */
	static String link(String source) {
		String address = Parser.unescapeEntities(source, true);
		return "<a href=\"" + MarkupTag.escaped(address) + "\">" + MarkupTag.escaped(label(address)) + "</a>";
	}

	static void remarkForPlayer(String address, PostMarkup post) {
		Matcher player = PLAYER.matcher(address);
		if (player.matches()) {
			post.remark("What WordPress showed from " + player.group(1) + " became a link.");
		}
	}

	private static String address(String value) {
		String text = (value.indexOf('<') < 0) ? Parser.unescapeEntities(value, true)
				: Jsoup.parseBodyFragment(value).text();
		Matcher address = ADDRESS.matcher(text.strip());
		if (!address.lookingAt()) {
			return "";
		}
		String found = address.group();
		return PLAYER_SIZE.matcher(found.startsWith("//") ? "https:" + found : found).replaceAll("");
	}

	private static String byIdentifier(String name, ShortcodeAttributes attributes) {
		String prefix = BY_IDENTIFIER.get(name);
		if (prefix == null) {
			return "";
		}
		return Stream.concat(attributes.bare().stream(), IDENTIFIER_ATTRIBUTES.stream().map(attributes::get))
			.map((value) -> value.split("&", 2)[0])
			.filter((value) -> IDENTIFIER.matcher(value).matches())
			.map(prefix::concat)
			.findFirst()
			.orElse("");
	}

	private static String label(String address) {
		String label = address.substring(address.indexOf("//") + (address.contains("//") ? 2 : 1));
		String shown = label.endsWith("/") ? label.substring(0, label.length() - 1) : label;
		int end = LONGEST_LABEL - 1;
		if (shown.length() <= LONGEST_LABEL) {
			return shown;
		}
		return shown.substring(0, Character.isHighSurrogate(shown.charAt(end - 1)) ? end - 1 : end) + "\u2026";
	}

}
