package blog.ibid.comment;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.text.Note;
import blog.ibid.text.NotedText;

/**
 * The sites that a text links to: hosts in lower case, without {@code www.}.
 */
final class LinkedHosts {

	private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(?:https?:)?//([^/\"?#:@]{1,253})");

	private static final int MOST = 500;

	private LinkedHosts() {
	}

	/** Of its body and of its notes. */
	static Set<String> of(NotedText text) {
		Set<String> hosts = in(text.body());
		for (Note note : text.notes()) {
			hosts.addAll(in(note.html()));
		}
		return hosts;
	}

	/** Of a piece of stored HTML. */
	static Set<String> in(String html) {
		Set<String> hosts = new HashSet<>();
		Matcher link = LINK.matcher(html);
		while (link.find() && hosts.size() < MOST) {
			hosts.add(link.group(1).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
		}
		return hosts;
	}

}
