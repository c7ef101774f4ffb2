package blog.ibid.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import blog.ibid.site.Notice;
import blog.ibid.site.PageNotFound;
import blog.ibid.site.RailEntry;
import blog.ibid.site.Settings;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of the backups.
 */
@Controller
class BackupsController {

	static final String PATH = "/admin/backups";

	private static final String ONE = PATH + "/{name:[a-z0-9-]{1,60}\\.zip}";

	private final Backups backups;

	private final BackupWork work;

	private final BackupSettings settings;

	private final Settings site;

	private final MessageSource words;

	BackupsController(Backups backups, BackupWork work, BackupSettings settings, Settings site, MessageSource words) {
		this.backups = backups;
		this.work = work;
		this.settings = settings;
		this.site = site;
		this.words = words;
	}

	@GetMapping(PATH)
	String page(Model model) throws IOException {
		show(model);
		model.addAttribute("daily", this.settings.isDaily());
		model.addAttribute("keep", this.settings.keep());
		model.addAttribute("remind", this.settings.isReminding());
		return "admin/backup/backups";
	}

	private void show(Model model) throws IOException {
		model.addAttribute("running", this.work.isRunning());
		model.addAttribute("problem", this.work.problem());
		model.addAttribute("kept", this.backups.kept());
		model.addAttribute("dates", this.site.site().dates(LocaleContextHolder.getLocale()));
	}

	@GetMapping(PATH + "/state")
	@ResponseBody
	Map<String, Boolean> state() {
		return Map.of("running", this.work.isRunning());
	}

	@PostMapping(PATH)
	String make(Locale locale, RedirectAttributes redirect) {
		if (!this.work.begin()) {
			redirect.addFlashAttribute("notice", Notice.failed(word("backup.busy", locale)));
		}
		return "redirect:" + PATH;
	}

	@PostMapping(PATH + "/settings")
	ModelAndView change(@RequestParam(defaultValue = "false") boolean daily,
			@RequestParam(defaultValue = "") String keep, @RequestParam(defaultValue = "false") boolean remind,
			Model model, Locale locale, RedirectAttributes redirect) throws IOException {
		String number = keep.strip();
		if (!number.matches("[1-9][0-9]{0,2}") || Integer.parseInt(number) > BackupSettings.MOST) {
			show(model);
			model.addAttribute("daily", daily)
				.addAttribute("keep", keep)
				.addAttribute("remind", remind)
				.addAttribute("wrong", "backup.keep.wrong");
			return new ModelAndView("admin/backup/backups", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.settings.change(daily, Integer.parseInt(number), remind);
		redirect.addFlashAttribute("notice", Notice.done(word("backup.saved", locale)));
		return new ModelAndView("redirect:" + PATH);
	}

	@GetMapping(ONE)
	void download(@PathVariable String name, HttpServletResponse response) throws IOException {
		Backups.Kept one = find(name);
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(one.name()).build().toString());
		response.setContentLengthLong(one.size());
		Files.copy(one.file(), response.getOutputStream());
	}

	@GetMapping(ONE + "/removal")
	String removal(@PathVariable String name, Model model) throws IOException {
		model.addAttribute("one", find(name));
		model.addAttribute("dates", this.site.site().dates(LocaleContextHolder.getLocale()));
		return "admin/backup/removal";
	}

	@PostMapping(ONE + "/removal")
	String remove(@PathVariable String name, Locale locale, RedirectAttributes redirect) throws IOException {
		this.backups.delete(find(name));
		redirect.addFlashAttribute("notice", Notice.done(word("backup.deleted", locale)));
		return "redirect:" + PATH;
	}

	private Backups.Kept find(String name) throws IOException {
		return this.backups.find(name).orElseThrow(PageNotFound::new);
	}

	private String word(String key, Locale locale, Object... values) {
		return Objects.requireNonNull(this.words.getMessage(key, values, locale));
	}

	@Bean
	static RailEntry backupsInTheRail() {
		return RailEntry.of(96, "backup.rail", PATH, "ADMINISTRATOR");
	}

}
