package blog.ibid.comment;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.store.NotedTexts;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;

import org.springframework.stereotype.Component;

/**
 * Weighs links. What a note cites counts nothing, nor does a site that the post itself
 * cites; and the more words stand round a link, the less it weighs: who argues may show
 * where it is written.
 */
@Component
class LinkJudge implements Judge {

	private static final Pattern LINK = Pattern.compile("<a href=\"(?:https?:)?//([^/\"?#]+)");

	private static final Pattern CODE = Pattern.compile("(?i)\\[/?(?:url|link)[=\\]]");

	/** Words for each link, and what a link weighs then. */
	private static final int[][] WEIGHTS = { { 30, 4 }, { 15, 10 }, { 8, 18 }, { 0, 30 } };

	private static final int MOST = 80;

	private static final int ALONE = 55;

	private static final int FOREIGN_CODE = 60;

	private static final int SPOKEN_TO = 4;

	private final NotedTexts texts;

	LinkJudge(NotedTexts texts) {
		this.texts = texts;
	}

	@Override
	public Optional<Verdict> judge(Suspect reply) {
		if (CODE.matcher(reply.form().comment()).find()) {
			return Optional.of(new Verdict("code", FOREIGN_CODE));
		}
		Set<String> hosts = hosts(reply.text().body(), new HashSet<>());
		if (hosts.isEmpty()) {
			return Optional.empty();
		}
		hosts.removeAll(cited(reply.post()));
		int words = reply.text().wordCount();
		if (words < SPOKEN_TO * (1 + hosts.size()) && hosts.size() > 1) {
			return Optional.of(new Verdict("bare", ALONE, String.join(", ", hosts)));
		}
		int score = Math.min(MOST, hosts.size() * weight(words, hosts.size()));
		return hosts.isEmpty() ? Optional.empty() : Optional.of(new Verdict("links", score, String.join(", ", hosts)));
	}

	private static int weight(int words, int links) {
		for (int[] weight : WEIGHTS) {
			if (words >= weight[0] * links) {
				return weight[1];
			}
		}
		return 0;
	}

	private Set<String> cited(OpenPost post) {
		NotedText text = this.texts.read(post.textId());
		Set<String> hosts = hosts(text.body(), new HashSet<>());
		for (Note note : text.notes()) {
			hosts(note.html(), hosts);
		}
		return hosts;
	}

	private static Set<String> hosts(String html, Set<String> hosts) {
		Matcher link = LINK.matcher(html);
		while (link.find()) {
			hosts.add(link.group(1).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
		}
		return hosts;
	}

}
