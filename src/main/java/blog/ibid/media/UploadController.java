package blog.ibid.media;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Notice;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes in files from the library's form, and one by one from scripts.
 */
@Controller
class UploadController {

	private final Uploads uploads;

	private final MessageSource words;

	UploadController(Uploads uploads, MessageSource words) {
		this.uploads = uploads;
		this.words = words;
	}

	@PostMapping(path = "/admin/media", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Object> fromScript(@RequestParam(required = false) @Nullable List<MultipartFile> file,
			@Valid MediumForm description, BindingResult errors, @AuthenticationPrincipal SignedIn me)
			throws IOException {
		try {
			List<MultipartFile> files = sent(file, errors);
			if (files.size() > 1) {
				throw new Refused(HttpStatus.BAD_REQUEST, "media.refused.many");
			}
			Uploads.Added added = this.uploads.add(files.get(0), description, me);
			return ResponseEntity.created(URI.create(added.medium().address())).body(answer(added));
		}
		catch (Refused ex) {
			return ResponseEntity.status(ex.status()).body(Map.of("message", ex.in(this.words)));
		}
	}

	private Answer answer(Uploads.Added added) {
		Medium medium = added.medium();
		return new Answer(medium.id(), medium.address(), medium.contentType(), medium.width(), medium.height(),
				medium.alt(), medium.srcset().isEmpty() ? null : medium.srcset(), medium.name(),
				"/admin/media/" + medium.id(), added.stopped() ? word("media.stopped", medium.name()) : null);
	}

	/** One file opens its page, where it can be described. */
	@PostMapping("/admin/media")
	String fromForm(@RequestParam(required = false) @Nullable List<MultipartFile> file, @Valid MediumForm description,
			BindingResult errors, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect)
			throws IOException {
		List<Medium> added = new ArrayList<>();
		List<String> remarks = new ArrayList<>();
		try {
			for (MultipartFile each : sent(file, errors)) {
				add(each, description, me, added, remarks);
			}
		}
		catch (Refused ex) {
			remarks.add(ex.in(this.words));
		}
		if (added.size() == 1) {
			remarks.add(0, word("media.added.one", added.get(0).name()));
		}
		else if (added.size() > 1) {
			remarks.add(0, word("media.added.many", added.size()));
		}
		String text = String.join(" ", remarks);
		redirect.addFlashAttribute("notice", added.isEmpty() ? Notice.failed(text) : Notice.done(text));
		return (added.size() == 1) ? "redirect:/admin/media/" + added.get(0).id() : "redirect:/admin/media";
	}

	private void add(MultipartFile file, MediumForm description, SignedIn me, List<Medium> added, List<String> remarks)
			throws IOException {
		try {
			Uploads.Added one = this.uploads.add(file, description, me);
			added.add(one.medium());
			if (one.stopped()) {
				remarks.add(word("media.stopped", one.medium().name()));
			}
		}
		catch (Refused ex) {
			remarks.add(ex.in(this.words));
		}
	}

	/** Browsers send an empty part where no file was chosen. */
	private static List<MultipartFile> sent(@Nullable List<MultipartFile> files, BindingResult errors) {
		if (errors.hasErrors()) {
			throw new Refused(HttpStatus.BAD_REQUEST, "media.refused.words",
					Objects.toString(errors.getAllErrors().get(0).getDefaultMessage()));
		}
		List<MultipartFile> sent = (files != null) ? files.stream()
			.filter((file) -> file.getSize() > 0 || !Objects.toString(file.getOriginalFilename(), "").isEmpty())
			.toList() : List.of();
		if (sent.isEmpty()) {
			throw new Refused(HttpStatus.BAD_REQUEST, "media.refused.none");
		}
		return sent;
	}

	private String word(String key, Object... details) {
		return this.words.getMessage(key, details, LocaleContextHolder.getLocale());
	}

	/**
	 * What a script gets.
	 *
	 * @param address where readers find it
	 * @param page where it is described
	 * @param remark a sentence for the author, if there is something to say
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(long id, String address, @Nullable String contentType, @Nullable Integer width,
			@Nullable Integer height, String alt, @Nullable String srcset, String title, String page,
			@Nullable String remark) {
	}

}
