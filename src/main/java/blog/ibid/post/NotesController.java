package blog.ibid.post;

import java.util.List;
import java.util.Locale;

import blog.ibid.author.SignedIn;
import blog.ibid.site.DeskSearch;
import blog.ibid.site.Notice;
import blog.ibid.site.RailEntry;
import blog.ibid.text.NoteKey;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * All notes: to look through, to find what is wanting, to mend.
 */
@Controller
@RequestMapping("/admin/notes")
class NotesController {

	private static final String ONE = "/{post:[0-9]{1,18}}/{key:[a-z][a-z0-9-]{0,39}}";

	private static final int LONGEST = 100_000;

	private final AllNotes notes;

	private final NoteChanges changes;

	private final DeskSearch search;

	private final MessageSource words;

	NotesController(AllNotes notes, NoteChanges changes, DeskSearch search, MessageSource words) {
		this.notes = notes;
		this.changes = changes;
		this.search = search;
		this.words = words;
	}

	/** The last note on a page, from which the next one goes on. */
	record Older(long post, int position) {
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String want,
			@RequestParam(defaultValue = "0") long post, @RequestParam(defaultValue = "9223372036854775807") long after,
			@RequestParam(defaultValue = "0") int at, @AuthenticationPrincipal SignedIn me, Model model) {
		String asked = q.substring(0, Math.min(q.length(), 200));
		NoteFilter filter = NoteFilter.named(want);
		DeskSearch.Found found = this.search.find(DeskSearch.Kind.NOTE, asked);
		List<NoteLine> lines = this.notes.page(new AllNotes.Wanted(asked, found, filter, post, after, at), me);
		boolean more = lines.size() > AllNotes.ON_A_PAGE;
		List<NoteLine> shown = more ? lines.subList(0, AllNotes.ON_A_PAGE) : lines;
		NoteLine last = more ? shown.get(shown.size() - 1) : null;
		model.addAttribute("lines", shown)
			.addAttribute("filters", NoteFilter.values())
			.addAttribute("filter", filter)
			.addAttribute("q", asked)
			.addAttribute("making", found.making())
			.addAttribute("post", post)
			.addAttribute("older", (last != null) ? new Older(last.postId(), last.position()) : null);
		return "admin/note/list";
	}

	@GetMapping(ONE)
	ModelAndView edit(@PathVariable long post, @PathVariable String key, @AuthenticationPrincipal SignedIn me) {
		NoteLine note = this.notes.find(post, key, me);
		return page(note, note.html(), note.writing() ? "note.writing" : null);
	}

	private static ModelAndView page(NoteLine note, String typed, @Nullable String error) {
		return new ModelAndView("admin/note/note").addObject("note", note)
			.addObject("typed", typed)
			.addObject("error", error);
	}

	@PostMapping(ONE)
	ModelAndView save(@PathVariable long post, @PathVariable String key, @RequestParam(defaultValue = "") String html,
			@RequestParam long version, @AuthenticationPrincipal SignedIn me, Locale locale, RedirectAttributes flash) {
		NoteLine note = this.notes.find(post, key, me);
		String wrong = html.isBlank() ? "note.empty" : (html.length() > LONGEST) ? "note.long" : null;
		if (wrong != null) {
			return refused(note, html, wrong);
		}
		return this.changes.rewrite(post, new NoteKey(key), html, version, me).map((stood) -> {
			String undo = "/admin/posts/" + post + "/history/" + stood + "/restoration";
			flash.addFlashAttribute("notice", Notice.done(this.words.getMessage("note.saved", null, locale), undo));
			return new ModelAndView("redirect:/admin/notes?post=" + post);
		}).orElseGet(() -> refused(note, html, note.writing() ? "note.writing" : "note.changed"));
	}

	private static ModelAndView refused(NoteLine note, String typed, String error) {
		ModelAndView page = page(note, typed, error);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@Bean
	static RailEntry notesInTheRail() {
		return RailEntry.of(30, "notes.title", "/admin/notes", "AUTHOR");
	}

}
