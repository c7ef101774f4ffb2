package blog.ibid.comment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import blog.ibid.author.Role;
import blog.ibid.author.SignedIn;
import blog.ibid.site.Addresses;
import blog.ibid.site.DeskSearch;
import blog.ibid.site.Notice;
import blog.ibid.site.PageNotFound;
import blog.ibid.site.RailEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The list of comments, and what is decided there.
 */
@Controller
class CommentDeskController {

	private static final int LONGEST_SEARCH = 200;

	private static final Pattern ONE = Pattern.compile("([a-z-]+) (\\d{1,18})");

	private final CommentDesk desk;

	private final DeskSearch search;

	private final Moderation moderation;

	private final Addresses addresses;

	private final MessageSource words;

	private final DeskFindings findings;

	CommentDeskController(CommentDesk desk, DeskSearch search, Moderation moderation, Addresses addresses,
			MessageSource words, DeskFindings findings) {
		this.desk = desk;
		this.search = search;
		this.moderation = moderation;
		this.addresses = addresses;
		this.words = words;
		this.findings = findings;
	}

	@GetMapping(DeskQuery.PATH)
	String list(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable Long post,
			@RequestParam(required = false) @Nullable String before, @AuthenticationPrincipal SignedIn me,
			Model model) {
		String title = (post != null) ? this.desk.postTitle(post).orElseThrow(PageNotFound::new) : null;
		Map<DeskTab, Long> counts = (post != null) ? this.desk.counts(post) : this.desk.counts();
		DeskTab first = counts.getOrDefault(DeskTab.WAITING, 0L) > 0 ? DeskTab.WAITING : DeskTab.APPROVED;
		var query = new DeskQuery(DeskTab.of(show).orElse(first), search(q), post, DeskQuery.Place.read(before));
		DeskSearch.Found matching = this.search.find(DeskSearch.Kind.COMMENT, query.words());
		List<DeskComment> found = this.desk.list(query, matching);
		model.addAttribute("page",
				CommentDeskPage.of(query, found, counts, title, this.addresses, this.findings.on(found)));
		model.addAttribute("making", matching.making());
		model.addAttribute("administrator", me.role() == Role.ADMINISTRATOR);
		return "admin/comment/list";
	}

	private static String search(String written) {
		String words = written.strip();
		return words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
	}

	/**
	 * @param one a decision and a number: the button beside a comment
	 * @param all a decision on those that are ticked
	 */
	@PostMapping(DeskQuery.PATH + "/decisions")
	String decide(@RequestParam(defaultValue = "") String one, @RequestParam(defaultValue = "") String all,
			@RequestParam(name = "id", defaultValue = "") List<Long> ticked,
			@RequestParam(defaultValue = "false") boolean sure, @RequestParam(defaultValue = "") String show,
			@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Long post,
			Locale locale, Model model, RedirectAttributes redirect) {
		var button = ONE.matcher(one);
		boolean single = button.matches();
		Decision decision = decision(single ? button.group(1) : all).orElseThrow(PageNotFound::new);
		List<Long> ids = single ? List.of(Long.valueOf(button.group(2))) : ticked.stream().limit(1000).toList();
		var query = new DeskQuery(DeskTab.of(show).orElse(DeskTab.WAITING), search(q), post, null);
		if (decision == Decision.DELETE && !sure && !ids.isEmpty()) {
			model.addAttribute("doomed", this.desk.list(ids));
			model.addAttribute("query", query);
			return "admin/comment/delete";
		}
		List<Long> changed = this.moderation.decide(ids, decision);
		redirect.addFlashAttribute("notice", notice(decision, changed, query, locale));
		return "redirect:" + query.address();
	}

	private Notice notice(Decision decision, List<Long> changed, DeskQuery query, Locale locale) {
		if (changed.isEmpty()) {
			return Notice.failed(this.words.getMessage("comments.none", null, locale));
		}
		String text = this.words.getMessage("comments.done." + decision.word(), new Object[] { changed.size() },
				locale);
		if (decision == Decision.DELETE) {
			return Notice.done(text);
		}
		String ids = changed.stream().map(String::valueOf).collect(Collectors.joining(","));
		return Notice.done(text, DeskQuery.PATH + "/decisions/undo?decision=" + decision.word() + "&show="
				+ query.tab().word() + "&id=" + ids);
	}

	@PostMapping(DeskQuery.PATH + "/decisions/undo")
	String undo(@RequestParam String decision, @RequestParam(name = "id") List<Long> ids,
			@RequestParam(defaultValue = "") String show, Locale locale, RedirectAttributes redirect) {
		int undone = this.moderation.undo(ids, decision(decision).orElseThrow(PageNotFound::new));
		redirect.addFlashAttribute("notice",
				Notice.done(this.words.getMessage("comments.undone", new Object[] { undone }, locale)));
		return "redirect:" + new DeskQuery(DeskTab.of(show).orElse(DeskTab.WAITING), "", null, null).address();
	}

	private static Optional<Decision> decision(String word) {
		return Arrays.stream(Decision.values()).filter((decision) -> decision.word().equals(word)).findFirst();
	}

	@Bean
	static RailEntry repliesInTheRail(CommentDesk desk) {
		return new RailEntry(40, "comments.rail", DeskQuery.PATH, "EDITOR",
				() -> desk.counts().getOrDefault(DeskTab.WAITING, 0L));
	}

}
