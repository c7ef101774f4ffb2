package blog.ibid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Every known attack by script, and what of it would do harm where it is shown.
 */
public final class Hostile {

	private static final Set<String> FOREIGN = Set.of("iframe", "object", "embed", "svg", "math", "style", "base",
			"video", "audio", "template", "noscript", "frame", "frameset", "applet", "marquee");

	private static final Set<String> LEADING = Set.of("href", "src", "action", "formaction", "cite", "poster",
			"xlink:href");

	private static final Set<String> LOADING = Set.of("src", "srcset", "poster", "background", "data");

	private final List<String> findings = new ArrayList<>();

	/** All attacks of the corpora, each once. */
	public static List<String> vectors() {
		return Corpora.files("xss", ".jsonl")
			.stream()
			.flatMap((file) -> Corpora.lines("xss/" + file.getFileName()).stream())
			.map((line) -> line.has("input") ? line.get("input") : line.path("args").path(0))
			.map((input) -> input.isString() ? input.asString() : "")
			.filter((attack) -> !attack.isBlank())
			.distinct()
			.toList();
	}

	/** What was found so far. */
	public List<String> findings() {
		return List.copyOf(this.findings);
	}

	public void find(String finding) {
		this.findings.add(finding);
	}

	/** Looks for what runs, loads or leads where no page of the blog does. */
	public void judge(String place, Document page) {
		for (Element element : page.getAllElements()) {
			boolean ownScript = element.attr("src").startsWith("/")
					|| element.attr("type").equals("application/ld+json");
			if (FOREIGN.contains(element.normalName()) || (element.normalName().equals("script") && !ownScript)) {
				find(place + " " + element.outerHtml());
			}
			for (Attribute attribute : element.attributes()) {
				if (isForeign(attribute)) {
					find(place + " " + element.normalName() + " " + attribute);
				}
			}
		}
	}

	/** Looks, besides, for all that a mail program would load. */
	public void judgeMail(String place, Document mail) {
		judge(place, mail);
		for (Element element : mail.getAllElements()) {
			boolean loads = Set.of("script", "link").contains(element.normalName())
					|| LOADING.stream().anyMatch(element::hasAttr);
			if (loads || element.hasAttr("http-equiv")) {
				find(place + " " + element.outerHtml());
			}
		}
	}

	private static boolean isForeign(Attribute attribute) {
		String name = attribute.getKey();
		String value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "");
		return name.startsWith("on") || name.equals("style") || name.equals("srcdoc") || loadsFromElsewhere(name, value)
				|| LEADING.contains(name) && value.matches("(?is)[a-z][a-z0-9+.-]*:.*")
						&& !value.matches("(?is)(https?|mailto):.*");
	}

	private static boolean loadsFromElsewhere(String name, String value) {
		return LOADING.contains(name) && value.matches("(?is)((https?:)?//|.*,(https?:)?//).*")
				&& !value.matches("(?is)https?://localhost[:/].*");
	}

}
