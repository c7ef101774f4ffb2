package blog.ibid.search;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import blog.ibid.site.Notice;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How the search stands, and the button that makes its indexes anew.
 */
@Controller
@RequestMapping(SearchDeskController.PATH)
class SearchDeskController {

	static final String PATH = "/admin/settings/search";

	private final SearchIndex index;

	private final Indexing indexing;

	private final SearchIndex deskIndex;

	private final Indexing deskIndexing;

	private final MessageSource words;

	SearchDeskController(SearchIndex index, Indexing indexing, @Qualifier(Indexes.DESK) SearchIndex deskIndex,
			@Qualifier(Indexes.DESK) Indexing deskIndexing, MessageSource words) {
		this.index = index;
		this.indexing = indexing;
		this.deskIndex = deskIndex;
		this.deskIndexing = deskIndexing;
		this.words = words;
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("readers", Standing.of(this.index, this.indexing));
		model.addAttribute("lists", Standing.of(this.deskIndex, this.deskIndexing));
		return "admin/search/index";
	}

	@PostMapping("/index")
	String renew(Locale locale, RedirectAttributes redirect) {
		boolean already = this.indexing.rebuilding().isUnderWay() || this.deskIndexing.rebuilding().isUnderWay();
		if (!already) {
			this.indexing.rebuilding().want();
			this.deskIndexing.rebuilding().want();
		}
		redirect.addFlashAttribute("notice", Notice
			.done(this.words.getMessage(already ? "search.desk.already" : "search.desk.begun", null, locale)));
		return "redirect:" + PATH;
	}

	/**
	 * @param documents things and their notes; empty while there is no index
	 * @param made when, null if that is not known
	 * @param behind how many changes are missing, null if that is not known
	 * @param working whether another one is being made
	 * @param done how many things that one has so far
	 * @param failed whether the last try to make one failed
	 */
	record Standing(Optional<Integer> documents, @Nullable Instant made, @Nullable Integer behind, boolean working,
			long done, boolean failed) {

		static Standing of(SearchIndex index, Indexing indexing) {
			Optional<Integer> documents = index.ask((searcher, words) -> searcher.getIndexReader().numDocs());
			Instant made = index.state()
				.map(IndexState::made)
				.filter((seconds) -> seconds > 0)
				.map(Instant::ofEpochSecond)
				.orElse(null);
			OptionalInt behind = indexing.behind();
			Rebuilding rebuilding = indexing.rebuilding();
			return new Standing(documents, made, behind.isPresent() ? behind.getAsInt() : null, rebuilding.isUnderWay(),
					rebuilding.done(), rebuilding.hasFailed());
		}

		/** The key of how it follows what is written. */
		public String following() {
			return (this.behind == null) ? "search.desk.unknown"
					: (this.behind == 0) ? "search.desk.current" : "search.desk.behind";
		}

	}

}
