package blog.ibid.topic;

import java.util.List;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Notice;
import blog.ibid.site.RailEntry;
import jakarta.servlet.http.HttpSession;

import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The page on which the list is arranged.
 */
@Controller
class OutlineController {

	static final String HERE = "/admin/topics";

	private static final int FOUND = 30;

	private static final int LONGEST = 200;

	private final OutlinePages pages;

	private final TopicalList list;

	private final Unfiled unfiled;

	private final Undoing undoing;

	private final ArrangeModules modules;

	OutlineController(OutlinePages pages, TopicalList list, Unfiled unfiled, Undoing undoing, ArrangeModules modules) {
		this.pages = pages;
		this.list = list;
		this.unfiled = unfiled;
		this.undoing = undoing;
		this.modules = modules;
	}

	/**
	 * @param q a part of a title to look for
	 * @param before what the tray goes on from, as {@link Unfiled.Last} spells it
	 * @param many how many the tray shall hold, if that is more than usual
	 */
	@GetMapping(HERE)
	String show(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String before,
			@RequestParam(defaultValue = "0") int many, Model model, @AuthenticationPrincipal SignedIn me,
			HttpSession session) {
		if (session.getAttribute(StepAnswers.NOTICE) instanceof Notice notice) {
			session.removeAttribute(StepAnswers.NOTICE);
			model.addAttribute("notice", notice);
		}
		Outline outline = this.list.whole();
		model.addAttribute("page", this.pages.page(outline, Unfiled.Last.read(before), many, search(q),
				this.undoing.last(me.authorId()).isPresent()));
		model.addAttribute("modules", this.modules.addresses());
		return "admin/topic/outline";
	}

	private static String search(String q) {
		return q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
	}

	/** For the page's script: what has such a title. */
	@GetMapping(HERE + "/finding")
	@ResponseBody
	List<OutlinePage.Found> find(@RequestParam(defaultValue = "") String q) {
		String words = search(q);
		return words.isEmpty() ? List.of() : this.pages.found(this.unfiled.titled(words, FOUND), this.list.whole());
	}

	@Bean
	static RailEntry topicsInTheRail(Unfiled unfiled) {
		return new RailEntry(50, "topics.rail", HERE, "EDITOR", unfiled::count);
	}

}
