package blog.ibid.comment;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import blog.ibid.store.NotedTexts;

import org.springframework.stereotype.Component;

/**
 * Weighs links. What a note cites counts nothing, nor does a site that the post itself or
 * another of the blog's posts cites; and the more words stand round a link, the less it
 * weighs: who argues may show where it is written.
 */
@Component
class LinkJudge implements Judge {

	private static final Pattern CODE = Pattern.compile("(?i)\\[/?(?:url|link)[=\\]]");

	/** Words for each link, and what a link weighs then. */
	private static final int[][] WEIGHTS = { { 30, 4 }, { 15, 10 }, { 8, 18 }, { 0, 30 } };

	private static final int MOST = 80;

	private static final int ALONE = 55;

	private static final int FOREIGN_CODE = 60;

	private static final int SPOKEN_TO = 4;

	private final NotedTexts texts;

	private final CitedHosts cited;

	LinkJudge(NotedTexts texts, CitedHosts cited) {
		this.texts = texts;
		this.cited = cited;
	}

	@Override
	public Optional<Verdict> judge(Suspect reply) {
		if (CODE.matcher(reply.form().comment()).find()) {
			return Optional.of(new Verdict("code", FOREIGN_CODE));
		}
		Set<String> hosts = LinkedHosts.in(reply.text().body());
		if (hosts.isEmpty()) {
			return Optional.empty();
		}
		hosts.removeAll(LinkedHosts.of(this.texts.read(reply.post().textId())));
		hosts.removeAll(this.cited.known(hosts));
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

}
