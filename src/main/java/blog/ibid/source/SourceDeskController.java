package blog.ibid.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import blog.ibid.site.Dates;
import blog.ibid.site.Notice;
import blog.ibid.site.PageNotFound;
import blog.ibid.site.RailEntry;
import blog.ibid.site.Settings;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
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
 * The register on the author's side: to look through, to name, and to say what is the
 * same.
 */
@Controller
@RequestMapping(SourceDeskController.PATH)
class SourceDeskController {

	static final String PATH = "/admin/sources";

	private static final String ONE = "/{id:[0-9]{1,18}}";

	private static final int LONGEST_NAME = 300;

	private final SourceDesk desk;

	private final Sources sources;

	private final CitingPlaces places;

	private final CitingLines lines;

	private final Settings settings;

	private final MessageSource words;

	SourceDeskController(SourceDesk desk, Sources sources, CitingPlaces places, CitingLines lines, Settings settings,
			MessageSource words) {
		this.desk = desk;
		this.sources = sources;
		this.places = places;
		this.lines = lines;
		this.settings = settings;
		this.words = words;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String want,
			@RequestParam(defaultValue = "0") long after, Model model) {
		Dates dates = this.settings.site().dates();
		String asked = cut(q);
		Wanted wanted = Wanted.named(want);
		List<CitedSource> found = this.desk.page(wanted, asked, after);
		boolean more = found.size() > SourceDesk.ON_A_PAGE;
		List<CitedSource> shown = more ? found.subList(0, SourceDesk.ON_A_PAGE) : found;
		model.addAttribute("lines", shown.stream().map((source) -> DeskSource.of(source, dates)).toList())
			.addAttribute("wants", Wanted.values())
			.addAttribute("want", wanted)
			.addAttribute("q", asked)
			.addAttribute("checks", this.settings.text(LinkClock.SETTING).equals("true"))
			.addAttribute("next", more ? shown.get(shown.size() - 1).id() : null);
		return "admin/source/list";
	}

	private static String cut(String typed) {
		return typed.substring(0, Math.min(typed.length(), 200));
	}

	@GetMapping(ONE)
	ModelAndView show(@PathVariable long id, @RequestParam(defaultValue = "") String q) {
		CitedSource source = this.desk.find(id).orElseThrow(PageNotFound::new);
		return page(source, source.name(), null, null, cut(q));
	}

	private ModelAndView page(CitedSource source, String name, @Nullable String nameError, @Nullable String joinError,
			String q) {
		Dates dates = this.settings.site().dates();
		List<CitingPlace> places = this.places.of(source.id(), 0);
		return new ModelAndView("admin/source/source").addObject("source", DeskSource.of(source, dates))
			.addObject("name", name)
			.addObject("nameError", nameError)
			.addObject("joinError", joinError)
			.addObject("q", q)
			.addObject("lines", this.lines.of(places, dates))
			.addObject("joined", this.desk.joinedWith(source.id()))
			.addObject("candidates", this.desk.candidates(source, q));
	}

	@PostMapping(ONE)
	ModelAndView rename(@PathVariable long id, @RequestParam(defaultValue = "") String name, Locale locale,
			RedirectAttributes flash) {
		CitedSource source = this.desk.find(id).orElseThrow(PageNotFound::new);
		String tidy = name.replaceAll("\\s+", " ").strip();
		if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
			return refused(page(source, name, "source.name.wrong", null, ""));
		}
		this.desk.rename(id, tidy);
		return done(id, "source.saved", locale, flash);
	}

	@PostMapping(ONE + "/joined")
	ModelAndView join(@PathVariable long id, @RequestParam(defaultValue = "0") long other,
			@RequestParam(defaultValue = "") String q, Locale locale, RedirectAttributes flash) {
		CitedSource source = this.desk.find(id).orElseThrow(PageNotFound::new);
		if (other == id || !this.desk.join(id, other)) {
			return refused(page(source, source.name(), null, "source.join.wrong", cut(q)));
		}
		return done(id, "source.joined", locale, flash);
	}

	@PostMapping(ONE + "/separation")
	ModelAndView separate(@PathVariable long id, @RequestParam(defaultValue = "0") long other, Locale locale,
			RedirectAttributes flash) {
		if (!this.desk.separate(id, other)) {
			throw new PageNotFound();
		}
		return done(id, "source.separated", locale, flash);
	}

	@PostMapping("/checks")
	ModelAndView checks(@RequestParam(defaultValue = "false") boolean on, Locale locale, RedirectAttributes flash) {
		Map<String, @Nullable String> rows = new HashMap<>();
		rows.put(LinkClock.SETTING, on ? "true" : null);
		this.settings.change(rows);
		flash.addFlashAttribute("notice", Notice.done(this.words.getMessage("sources.checks.saved", null, locale)));
		return new ModelAndView("redirect:" + PATH);
	}

	private static ModelAndView refused(ModelAndView page) {
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView done(long id, String message, Locale locale, RedirectAttributes flash) {
		flash.addFlashAttribute("notice", Notice.done(this.words.getMessage(message, null, locale)));
		return new ModelAndView("redirect:" + PATH + "/" + id);
	}

	@Bean
	static RailEntry sourcesInTheRail() {
		return RailEntry.of(35, "sources.title", PATH, "EDITOR");
	}

}
