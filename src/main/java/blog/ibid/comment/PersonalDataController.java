package blog.ibid.comment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import blog.ibid.site.Notice;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where an administrator hands out and erases what is kept of somebody. The mail address
 * travels in forms alone, never in an address that is logged.
 */
@Controller
@RequestMapping(DeskQuery.PATH + "/people")
class PersonalDataController {

	/** Of a mail address (RFC 5321, 4.5.3.1). */
	private static final int LONGEST = 320;

	private final PersonalData data;

	private final MessageSource words;

	private final JsonMapper json;

	PersonalDataController(PersonalData data, MessageSource words, JsonMapper json) {
		this.data = data;
		this.words = words;
		this.json = json;
	}

	@GetMapping
	String ask() {
		return "admin/comment/people";
	}

	@PostMapping
	ModelAndView find(@RequestParam(defaultValue = "") String email, Model model) {
		model.addAttribute("email", email.strip());
		if (email.isBlank() || email.strip().length() > LONGEST) {
			model.addAttribute("wrong", "talk.people.email.wrong");
			return new ModelAndView("admin/comment/people", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		model.addAttribute("count", this.data.count(email));
		model.addAttribute("others", this.data.others(email).size());
		return new ModelAndView("admin/comment/people");
	}

	@PostMapping("/export")
	ResponseEntity<byte[]> export(@RequestParam String email) {
		byte[] body = this.json.writer(SerializationFeature.INDENT_OUTPUT)
			.writeValueAsString(Map.of("replies", this.data.export(email), "others", this.data.others(email)))
			.getBytes(StandardCharsets.UTF_8);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("replies.json").build().toString())
			.body(body);
	}

	/**
	 * @param all whether the words go, too
	 */
	@PostMapping("/erasure")
	String erase(@RequestParam String email, @RequestParam(defaultValue = "false") boolean all, Locale locale,
			RedirectAttributes redirect) {
		int erased = all ? this.data.erase(email)
				: this.data.forgetName(email, this.words.getMessage("talk.people.nobody", null, locale));
		redirect.addFlashAttribute("notice",
				Notice.done(this.words.getMessage("talk.people.done", new Object[] { erased }, locale)));
		return "redirect:" + DeskQuery.PATH + "/people";
	}

}
