package blog.ibid.search;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import blog.ibid.reading.Frame;
import blog.ibid.reading.Frames;
import blog.ibid.reading.Head;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The search of readers. Any query has an answer.
 */
@Controller
@Transactional(readOnly = true)
class SearchController {

	private final Frames frames;

	private final Searching searching;

	private final Choices choices;

	private final MessageSource messages;

	SearchController(Frames frames, Searching searching, Choices choices, MessageSource messages) {
		this.frames = frames;
		this.searching = searching;
		this.choices = choices;
		this.messages = messages;
	}

	@GetMapping("/search/")
	ModelAndView search(SearchForm form, HttpServletRequest request) {
		Frame frame = this.frames.around(request);
		Choices.Loaded loaded = this.choices.now();
		Asked asked = Asked.of(form.q());
		Narrowed narrowed = form.narrowed(loaded);
		@Nullable Mark mark = Mark.read(form.after()).orElse(null);
		Optional<Found> found = asked.isEmpty() ? Optional.empty() : this.searching.find(asked, narrowed, mark);
		var page = page(form, asked, narrowed, filters(form, loaded, frame), found.orElse(null), mark);
		String search = this.messages.getMessage("search", null, frame.site().language());
		String title = (asked.isEmpty() ? search : asked.text() + " · " + search) + " · " + frame.site().title();
		return frame.page("search/results", Head.hidden(title), page);
	}

	private static SearchPage page(SearchForm form, Asked asked, Narrowed narrowed, List<SearchPage.Filter> filters,
			@Nullable Found found, @Nullable Mark mark) {
		String words = (form.q() != null) ? Asked.typed(form.q()).strip() : "";
		String next = (found != null && found.next() != null) ? form.address(words, found.next()) : null;
		String meant = (found != null) ? found.meant() : null;
		return new SearchPage(words, !narrowed.equals(Narrowed.NOT), filters, found, found != null || asked.isEmpty(),
				next, (mark != null) ? form.address(words, null) : null, SearchForm.address(words),
				(meant != null) ? new SearchPage.Meant(meant, form.address(meant, null)) : null);
	}

	private static List<SearchPage.Filter> filters(SearchForm form, Choices.Loaded loaded, Frame frame) {
		List<SearchPage.Filter> filters = new ArrayList<>();
		filters.add(new SearchPage.Filter("kind",
				SearchForm.KINDS.stream()
					.map((kind) -> new SearchPage.Option(kind, "search.kind." + kind, "", kind.equals(form.kind())))
					.toList()));
		filters.add(new SearchPage.Filter("category", options(loaded.categories(), form.category())));
		filters.add(new SearchPage.Filter("year",
				frame.calendar()
					.years()
					.descendingSet()
					.stream()
					.map(Year::toString)
					.map((year) -> new SearchPage.Option(year, null, year, year.equals(form.year())))
					.toList()));
		filters.add(new SearchPage.Filter("author", options(loaded.authors(), form.author())));
		filters.removeIf((filter) -> filter.options().size() < 2);
		return filters;
	}

	private static List<SearchPage.Option> options(List<Choices.Choice> choices, @Nullable String chosen) {
		return choices.stream()
			.map((choice) -> new SearchPage.Option(choice.value(), null, choice.name(), choice.value().equals(chosen)))
			.toList();
	}

}
