package blog.ibid.notify;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

import blog.ibid.author.SignedIn;
import blog.ibid.site.BaseAddress;
import blog.ibid.site.Notice;
import blog.ibid.site.Settings;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The settings of mail: whether there is any, who is told, and what could not be sent.
 */
@Controller
@RequestMapping(TellingSettings.PATH)
class TellingSettings {

	static final String PATH = "/admin/settings/telling";

	private static final int SHOWN = 20;

	private final MailRoute route;

	private final Settings settings;

	private final BaseAddress base;

	private final LetterFacts facts;

	private final JdbcClient jdbc;

	private final RefusedAddresses refusals;

	private final MessageSource words;

	private final Clock clock;

	TellingSettings(MailRoute route, Settings settings, BaseAddress base, LetterFacts facts, JdbcClient jdbc,
			RefusedAddresses refusals, MessageSource words, Clock clock) {
		this.route = route;
		this.settings = settings;
		this.base = base;
		this.facts = facts;
		this.jdbc = jdbc;
		this.refusals = refusals;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	@Transactional(readOnly = true)
	String show(@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("open", this.route.isOpen());
		model.addAttribute("base", this.base.own());
		model.addAttribute("sender", this.settings.text(Settings.MAIL_SENDER));
		model.addAttribute("mine", this.facts.author(me.authorId()).map(LetterFacts.Addressee::email).orElse(""));
		model.addAttribute("rules", TellingRules.of(this.settings));
		model.addAttribute("whos", TellingRules.Who.values());
		model.addAttribute("whens", TellingRules.When.values());
		model.addAttribute("waiting", count("WAITING"));
		model.addAttribute("failed", count("FAILED"));
		model.addAttribute("problems", problems());
		model.addAttribute("refused", this.refusals.newest());
		return "admin/mail/telling";
	}

	private long count(String state) {
		return this.jdbc.sql("select count(*) from letter where state = :state")
			.param("state", state)
			.query(Long.class)
			.single();
	}

	/** What went wrong with letters that failed or are tried again. */
	private List<String> problems() {
		return this.jdbc.sql("""
				select problem from letter where state in ('FAILED', 'WAITING') and problem <> ''
				group by problem order by max(due_at) desc limit :limit""")
			.param("limit", SHOWN)
			.query(String.class)
			.list();
	}

	@PostMapping
	String save(@RequestParam TellingRules.Who who, @RequestParam TellingRules.When when, Locale locale,
			RedirectAttributes redirect) {
		this.settings.change(new HashMap<>(new TellingRules(who, when).rows()));
		return back(Notice.done(word("telling.saved", locale)), redirect);
	}

	/** Gives what failed new time. */
	@PostMapping("/again")
	@Transactional
	public String again(Locale locale, RedirectAttributes redirect) {
		Timestamp now = Timestamp.from(this.clock.instant());
		int letters = this.jdbc.sql("""
				update letter set state = 'WAITING', due_at = :now, written_at = :now, tries = 0
				where state = 'FAILED' or state = 'WAITING' and problem <> ''""").param("now", now).update();
		return back(Notice.done(word("telling.again.done", locale, letters)), redirect);
	}

	/** An address that was refused takes mail again. */
	@PostMapping("/reachable")
	String reachable(@RequestParam String email, Locale locale, RedirectAttributes redirect) {
		this.refusals.remove(email);
		return back(Notice.done(word("telling.reachable.done", locale, LetterFacts.line(email))), redirect);
	}

	@PostMapping("/try")
	String send(@AuthenticationPrincipal SignedIn me, Locale locale, RedirectAttributes redirect) {
		String to = this.facts.author(me.authorId()).map(LetterFacts.Addressee::email).orElse("");
		if (to.isEmpty() || !this.route.isOpen()) {
			return back(Notice.failed(word("telling.try.address", locale)), redirect);
		}
		var message = new SimpleMailMessage();
		String sender = this.settings.text(Settings.MAIL_SENDER);
		if (!sender.isEmpty()) {
			message.setFrom(sender);
		}
		message.setTo(to);
		message.setSubject(word("telling.try.subject", locale, LetterFacts.line(this.settings.site().title())));
		message.setText(word("telling.try.text", locale, this.base.own()));
		try {
			this.route.sender().ifPresent((sending) -> sending.send(message));
		}
		catch (MailException ex) {
			return back(Notice.failed(word("telling.try.failed", locale, LetterFacts.line(ex.getMessage()))), redirect);
		}
		return back(Notice.done(word("telling.try.done", locale, to)), redirect);
	}

	private static String back(Notice notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", notice);
		return "redirect:" + PATH;
	}

	private String word(String name, Locale locale, Object... values) {
		return this.words.getMessage(name, values, locale);
	}

}
