package blog.ibid.topic;

import java.util.List;
import java.util.Locale;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Notice;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.NotedText;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows what a page's hand-typed list would become, and brings it in.
 */
@Controller
class ConversionController {

	private static final String ONE = OutlineController.HERE + "/conversion/{id:[0-9]{1,18}}";

	private final PageConversion pages;

	private final Conversion conversion;

	private final NotedTexts texts;

	private final MessageSource words;

	ConversionController(PageConversion pages, Conversion conversion, NotedTexts texts, MessageSource words) {
		this.pages = pages;
		this.conversion = conversion;
		this.texts = texts;
		this.words = words;
	}

	@GetMapping(ONE)
	@Transactional(readOnly = true)
	public String show(@PathVariable long id, Model model) {
		PageConversion.TypedPage page = this.pages.page(id);
		List<ConvertedLine> lines = this.conversion.of(this.texts.read(page.textId()));
		model.addAttribute("page",
				new Page(page.id(), page.title(), page.textId(), count(lines, ConvertedLine.Kind.TOPIC),
						count(lines, ConvertedLine.Kind.POST) + count(lines, ConvertedLine.Kind.COMMENT),
						count(lines, ConvertedLine.Kind.LINK), count(lines, ConvertedLine.Kind.PARAGRAPH),
						lines.stream().map(Line::of).toList()));
		return "admin/topic/conversion";
	}

	private static long count(List<ConvertedLine> lines, ConvertedLine.Kind kind) {
		return lines.stream().filter((line) -> line.kind() == kind).count();
	}

	@PostMapping(ONE)
	String replace(@PathVariable long id, @RequestParam long text, @AuthenticationPrincipal SignedIn me,
			RedirectAttributes redirect) {
		try {
			int brought = this.pages.replace(id, text, me.authorId());
			redirect.addFlashAttribute("notice", Notice.done(word("topics.conversion.done", brought)));
			return "redirect:" + OutlineController.HERE;
		}
		catch (StepRefused ex) {
			redirect.addFlashAttribute("notice", Notice.failed(word(ex.reason())));
			return "redirect:" + OutlineController.HERE + "/conversion/" + id;
		}
	}

	private String word(String key, Object... arguments) {
		return this.words.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	/**
	 * @param text what is looked at
	 */
	record Page(long id, String title, long text, long topics, long own, long outside, long paragraphs,
			List<Line> lines) {
	}

	/**
	 * @param kind names its word in the messages
	 */
	record Line(String words, String kind, int depth, String title, String gloss) {

		static Line of(ConvertedLine line) {
			String gloss = new NotedText(line.html(), List.of()).plainText();
			return new Line(line.words(), line.kind().name().toLowerCase(Locale.ROOT), Math.min(line.depth(), 5),
					line.title(), gloss);
		}

	}

}
