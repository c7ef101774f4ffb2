package blog.ibid.topic;

import java.util.regex.Pattern;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Notice;
import blog.ibid.site.PageNotFound;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.Channel;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;
import blog.ibid.text.Renderer;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The words of an entry or a topic.
 */
@Controller
class WordsController {

	private static final String ENTRY = OutlineController.HERE + "/entries/{id:[0-9]{1,18}}";

	private static final String TOPIC = OutlineController.HERE + "/{id:[0-9]{1,18}}";

	/** A marker that no line explains. */
	private static final Pattern UNEXPLAINED = Pattern.compile("\\[\\^[^\\]\\s]{1,50}\\]");

	private static final String OVERTAKEN = "topics.reword.overtaken";

	private static final int LONGEST_GLOSS = 20_000;

	private static final int LONGEST_INTRODUCTION = 200_000;

	private final Entries entries;

	private final TopicTree tree;

	private final Arranging arranging;

	private final TopicChanges topics;

	private final NotedTexts texts;

	private final StepAnswers answers;

	private final MessageSource words;

	WordsController(Entries entries, TopicTree tree, Arranging arranging, TopicChanges topics, NotedTexts texts,
			StepAnswers answers, MessageSource words) {
		this.entries = entries;
		this.tree = tree;
		this.arranging = arranging;
		this.topics = topics;
		this.texts = texts;
		this.answers = answers;
		this.words = words;
	}

	@GetMapping(ENTRY)
	String entry(@PathVariable long id, Model model) {
		EntryRow row = this.entries.find(id).orElseThrow(PageNotFound::new);
		model.addAttribute("form", form(row));
		return entry(row, "", model);
	}

	private static WordsForm form(EntryRow row) {
		return new WordsForm(row.version(), (row.title() != null) ? row.title() : "", TypedWords.ofGloss(row.gloss()));
	}

	private static String entry(EntryRow row, String wrong, Model model) {
		model.addAttribute("row", row);
		model.addAttribute("wrong", wrong);
		return "admin/topic/entry";
	}

	/** For the page's script. */
	@GetMapping(path = ENTRY, produces = "application/json", headers = "Accept=application/json")
	ResponseEntity<WordsForm> entry(@PathVariable long id) {
		return ResponseEntity.of(this.entries.find(id).map(WordsController::form));
	}

	@PostMapping(ENTRY)
	Object reword(@PathVariable long id, @ModelAttribute("form") WordsForm form, Model model,
			RedirectAttributes redirect, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
		boolean script = "application/json".equals(request.getHeader("Accept"));
		EntryRow row = this.entries.find(id).orElseThrow(PageNotFound::new);
		String wrong = wrong(row, form);
		if (wrong.isEmpty()) {
			try {
				this.arranging.reword(new Step(false, id, form.version()), form.title(),
						TypedWords.readGloss(form.words()), me.authorId());
				if (script) {
					return this.answers.reworded(id);
				}
				redirect.addFlashAttribute("notice",
						Notice.done(word("topics.reworded"), OutlineController.HERE + "/undo"));
				return "redirect:" + OutlineController.HERE + "#e" + id;
			}
			catch (StepRefused ex) {
				wrong = OVERTAKEN;
				model.addAttribute("now", form(row));
			}
		}
		if (script) {
			return ResponseEntity.status(status(wrong)).body(Answer.reload(word(wrong)));
		}
		entry(row, wrong, model);
		model.addAttribute("version", row.version());
		return new ModelAndView("admin/topic/entry", status(wrong));
	}

	private static String wrong(EntryRow row, WordsForm form) {
		if (form.title().length() > 1000 || form.words().length() > LONGEST_GLOSS) {
			return "topics.words.long";
		}
		boolean empty = row.kind() == EntryKind.PARAGRAPH && TypedWords.readGloss(form.words()).isEmpty();
		return empty ? "topics.words.missing" : "";
	}

	@GetMapping(TOPIC)
	@Transactional(readOnly = true)
	public String topic(@PathVariable long id, Model model) {
		TopicRow row = this.tree.find(id).orElseThrow(PageNotFound::new);
		model.addAttribute("form", form(row));
		return topic(row, "", model);
	}

	private WordsForm form(TopicRow row) {
		NotedText intro = (row.intro() != null) ? this.texts.read(row.intro()) : NotedText.EMPTY;
		return new WordsForm(row.version(), row.title(), TypedWords.of(intro));
	}

	private static String topic(TopicRow row, String wrong, Model model) {
		model.addAttribute("row", row);
		model.addAttribute("wrong", wrong);
		model.addAttribute("version", row.version());
		return "admin/topic/topic";
	}

	/** As readers would see it; nothing is kept. */
	@PostMapping(path = TOPIC, params = "look")
	ModelAndView look(@PathVariable long id, @ModelAttribute("form") WordsForm form, Model model) {
		TopicRow row = this.tree.find(id).orElseThrow(PageNotFound::new);
		String wrong = wrong(row, form);
		if (wrong.isEmpty()) {
			NotedText intro = TypedWords.read(form.words());
			model.addAttribute("preview", Renderer.ENGLISH.render(intro, Channel.page(Owner.topic(id)), 2));
			long lost = intro.notes().stream().filter(Note::lost).count();
			model.addAttribute("lost", lost + UNEXPLAINED.matcher(intro.body()).results().count());
		}
		topic(row, wrong, model);
		model.addAttribute("version", form.version());
		return new ModelAndView("admin/topic/topic",
				wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static String wrong(TopicRow row, WordsForm form) {
		if (form.title().isEmpty() && row.id() != Topic.LIST) {
			return "topics.title.missing";
		}
		if (form.title().length() > 500) {
			return "topics.title.long";
		}
		return (form.words().length() > LONGEST_INTRODUCTION) ? "topics.intro.long" : "";
	}

	@PostMapping(TOPIC)
	Object reword(@PathVariable long id, @ModelAttribute("form") WordsForm form, Model model,
			RedirectAttributes redirect, @AuthenticationPrincipal SignedIn me) {
		TopicRow row = this.tree.find(id).orElseThrow(PageNotFound::new);
		String wrong = wrong(row, form);
		if (wrong.isEmpty()) {
			try {
				this.topics.reword(new Step(true, id, form.version()), form.title(), TypedWords.read(form.words()),
						me.authorId());
				redirect.addFlashAttribute("notice",
						Notice.done(word("topics.reworded"), OutlineController.HERE + "/undo"));
				return "redirect:" + OutlineController.HERE + "#t" + id;
			}
			catch (StepRefused ex) {
				wrong = OVERTAKEN;
				model.addAttribute("now", form(row));
			}
		}
		topic(row, wrong, model);
		model.addAttribute("version", row.version());
		return new ModelAndView("admin/topic/topic", status(wrong));
	}

	private static HttpStatus status(String wrong) {
		return wrong.equals(OVERTAKEN) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
	}

	private String word(String key) {
		return this.words.getMessage(key, null, LocaleContextHolder.getLocale());
	}

}
