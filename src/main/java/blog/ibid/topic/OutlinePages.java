package blog.ibid.topic;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import blog.ibid.site.Addresses;
import blog.ibid.site.Dates;
import blog.ibid.site.Settings;
import blog.ibid.text.NotedText;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the page on which the list is arranged.
 */
@Component
@Transactional(readOnly = true)
class OutlinePages {

	private static final int TRAY = 20;

	private static final int MOST = 200;

	private static final int FOUND = 30;

	private static final int BEGINNING = 160;

	private final Unfiled unfiled;

	private final LeftOut leftOut;

	private final Suggestions suggestions;

	private final TypedPages typed;

	private final Settings settings;

	private final Addresses addresses;

	OutlinePages(Unfiled unfiled, LeftOut leftOut, Suggestions suggestions, TypedPages typed, Settings settings,
			Addresses addresses) {
		this.unfiled = unfiled;
		this.leftOut = leftOut;
		this.suggestions = suggestions;
		this.typed = typed;
		this.settings = settings;
		this.addresses = addresses;
	}

	OutlinePage page(Outline outline, Unfiled.@Nullable Last before, int many, String q, boolean undoable) {
		Dates dates = this.settings.site().dates(LocaleContextHolder.getLocale());
		int tray = Math.min(MOST, Math.max(TRAY, many));
		List<Unfiled.Item> items = this.unfiled.newest(before, tray + 1);
		boolean more = items.size() > tray;
		List<Unfiled.Item> shown = more ? items.subList(0, tray) : items;
		Map<Target, List<Suggestions.Suggestion>> best = this.suggestions.of(shown, outline);
		List<OutlinePage.Waiting> waiting = shown.stream()
			.map((item) -> new OutlinePage.Waiting(item.target().toString(), item.title(),
					item.target().comment() != null, dates.text(item.time()), href(item.target()),
					best.getOrDefault(item.target(), List.of())))
			.toList();
		return new OutlinePage(branch(outline.list(), dates), choices(outline), waiting, this.unfiled.countAll(),
				more ? Unfiled.Last.of(shown.get(tray - 1)).toString() : null, q,
				q.isEmpty() ? List.of() : found(this.unfiled.titled(q, FOUND), outline), undoable,
				outline.isEmpty() ? this.typed.likely() : List.of(), this.leftOut.newest(MOST));
	}

	private String href(Target target) {
		return (target.comment() != null) ? this.addresses.comment(target.comment()) : "/?p=" + target.post();
	}

	static List<OutlinePage.Choice> choices(Outline outline) {
		return outline.list()
			.all()
			.filter((topic) -> topic.id() != Topic.LIST)
			.map((topic) -> new OutlinePage.Choice(topic.id(), topic.title(), Math.min(topic.depth() - 1, 5)))
			.toList();
	}

	private static OutlinePage.Branch branch(Topic topic, Dates dates) {
		return new OutlinePage.Branch(topic.id(), "t" + topic.id() + "." + topic.version(), topic.title(),
				topic.depth(), topic.size(), topic.entries().stream().map((entry) -> row(entry, dates)).toList(),
				topic.below().stream().map((below) -> branch(below, dates)).toList());
	}

	static OutlinePage.Row row(ListEntry entry, Dates dates) {
		boolean paragraph = entry.kind() == EntryKind.PARAGRAPH;
		String words = beginning(entry.gloss());
		Instant time = entry.time();
		String kind = switch (entry.kind()) {
			case POST -> null;
			case COMMENT -> "topics.kind.comment";
			case LINK -> "topics.kind.link";
			case PARAGRAPH -> "topics.kind.words";
		};
		return new OutlinePage.Row(entry.id(), "e" + entry.id() + "." + entry.version(),
				paragraph ? words : entry.title(), kind, (time != null) ? dates.text(time) : null,
				paragraph ? "" : words, entry.shown(), entry.sub(), paragraph);
	}

	private static String beginning(String gloss) {
		if (gloss.isEmpty()) {
			return "";
		}
		String words = new NotedText(gloss, List.of()).plainText().replaceAll("\\s+", " ").strip();
		return (words.length() > BEGINNING) ? words.substring(0, BEGINNING) + "…" : words;
	}

	List<OutlinePage.Found> found(List<Unfiled.Item> items, Outline outline) {
		Dates dates = this.settings.site().dates(LocaleContextHolder.getLocale());
		return items.stream()
			.map((item) -> new OutlinePage.Found(item.target().toString(), item.title(),
					item.target().comment() != null, dates.text(item.time()), there(item.target(), outline)))
			.toList();
	}

	private static String there(Target target, Outline outline) {
		return outline.list()
			.all()
			.filter((topic) -> topic.entries().stream().anyMatch((entry) -> isOf(entry, target)))
			.map(Topic::title)
			.collect(Collectors.joining(", "));
	}

	private static boolean isOf(ListEntry entry, Target target) {
		return entry.postId() != null && entry.postId() == target.post()
				&& Objects.equals(entry.commentId(), target.comment());
	}

}
