package blog.ibid.mention;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import blog.ibid.site.BaseAddress;
import blog.ibid.site.Notice;
import blog.ibid.site.Settings;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Whether other sites may tell this one, and are told.
 */
@Controller
@RequestMapping(MentionSettings.PATH)
class MentionSettings {

	static final String PATH = "/admin/settings/mentions";

	private static final String TAKE = "mentions.take";

	private static final String TELL = "mentions.tell";

	private static final int SHOWN = 30;

	private final Settings settings;

	private final BaseAddress base;

	private final JdbcClient jdbc;

	private final MessageSource words;

	MentionSettings(Settings settings, BaseAddress base, JdbcClient jdbc, MessageSource words) {
		this.settings = settings;
		this.base = base;
		this.jdbc = jdbc;
		this.words = words;
	}

	boolean takes() {
		return !this.settings.text(TAKE).equals("false");
	}

	/** The same for whoever makes a page, see {@link Settings#latest}. */
	boolean tookLatest() {
		return !this.settings.latestText(TAKE).equals("false");
	}

	/** Nobody can be told of a blog whose own address is not known. */
	boolean tells() {
		return this.base.isKnown() && !this.settings.text(TELL).equals("false");
	}

	@GetMapping
	@Transactional(readOnly = true)
	public String show(Model model) {
		model.addAttribute("takes", takes());
		model.addAttribute("tells", !this.settings.text(TELL).equals("false"));
		model.addAttribute("known", this.base.isKnown());
		model.addAttribute("told",
				this.jdbc.sql("""
						select m.target, m.state, m.problem from outgoing_mention m where m.state <> 'SILENT'
						order by m.id desc limit :limit""")
					.param("limit", SHOWN)
					.query((row, number) -> new Told(row.getString(1), row.getString(2), row.getString(3)))
					.list());
		return "admin/mention/settings";
	}

	@PostMapping
	String save(@RequestParam(defaultValue = "false") boolean takes,
			@RequestParam(defaultValue = "false") boolean tells, Locale locale, RedirectAttributes redirect) {
		Map<String, @Nullable String> rows = new HashMap<>();
		rows.put(TAKE, Boolean.toString(takes));
		rows.put(TELL, Boolean.toString(tells));
		this.settings.change(rows);
		redirect.addFlashAttribute("notice", Notice.done(this.words.getMessage("mentions.saved", null, locale)));
		return "redirect:" + PATH;
	}

	/**
	 * @param problem null if nothing went wrong
	 */
	record Told(String target, String state, @Nullable String problem) {
	}

}
