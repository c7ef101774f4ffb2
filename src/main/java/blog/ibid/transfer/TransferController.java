package blog.ibid.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import blog.ibid.site.BaseAddress;
import blog.ibid.site.Notice;
import blog.ibid.site.RailEntry;
import blog.ibid.store.DataFolder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where files for an import come in, and an export goes out.
 */
@Controller
class TransferController {

	static final String PATH = "/admin/transfer";

	private final BackgroundImport imports;

	private final ImportFolder folder;

	private final LargeUploads uploads;

	private final BlogExport export;

	private final DataFolder data;

	private final BaseAddress base;

	private final Clock clock;

	private final MessageSource words;

	TransferController(BackgroundImport imports, ImportFolder folder, LargeUploads uploads, BlogExport export,
			DataFolder data, BaseAddress base, Clock clock, MessageSource words) {
		this.imports = imports;
		this.folder = folder;
		this.uploads = uploads;
		this.export = export;
		this.data = data;
		this.base = base;
		this.clock = clock;
		this.words = words;
	}

	@GetMapping(PATH)
	String page(@RequestParam(required = false) String large, Model model, Locale locale) {
		model.addAttribute("state", this.imports.state());
		model.addAttribute("offered", this.folder.offered());
		model.addAttribute("most", this.uploads.most().toBytes());
		model.addAttribute("megabytes", this.uploads.most().toMegabytes());
		if (large != null) {
			model.addAttribute("notice", failed("transfer.large", locale, this.uploads.most().toMegabytes()));
		}
		return "admin/transfer/start";
	}

	private Notice failed(String key, Locale locale, Object... values) {
		return Notice.failed(this.words.getMessage(key, values, locale));
	}

	@PostMapping(PATH + "/files")
	String files(@RequestParam(name = "file", required = false) List<MultipartFile> files, Locale locale,
			RedirectAttributes redirect) throws IOException {
		List<MultipartFile> chosen = (files != null) ? files.stream().filter(TransferController::isNamed).toList()
				: List.of();
		List<String> empty = chosen.stream().filter(MultipartFile::isEmpty).map(TransferController::name).toList();
		if (chosen.isEmpty() || !empty.isEmpty()) {
			redirect.addFlashAttribute("notice", chosen.isEmpty() ? failed("transfer.nofile", locale)
					: failed("transfer.emptyfile", locale, empty.get(0)));
			return "redirect:" + PATH;
		}
		if (this.imports.state().phase().isRunning()) {
			return busy(locale, redirect);
		}
		List<Path> taken = this.folder.take(chosen);
		return check(taken, chosen.stream().map(TransferController::name).toList(), locale, redirect);
	}

	/** A browser sends a field without a file, too. */
	private static boolean isNamed(MultipartFile file) {
		return !name(file).isBlank();
	}

	private static String name(MultipartFile file) {
		return Objects.requireNonNullElse(file.getOriginalFilename(), "");
	}

	@PostMapping(PATH + "/choice")
	String choice(@RequestParam(defaultValue = "") List<String> name, Locale locale, RedirectAttributes redirect) {
		List<Path> chosen = this.folder.offered(name);
		if (chosen.isEmpty()) {
			redirect.addFlashAttribute("notice", failed("transfer.nofile", locale));
			return "redirect:" + PATH;
		}
		return check(chosen, chosen.stream().map((file) -> String.valueOf(file.getFileName())).toList(), locale,
				redirect);
	}

	private String check(List<Path> files, List<String> names, Locale locale, RedirectAttributes redirect) {
		return this.imports.check(files, names) ? "redirect:" + ImportController.PATH : busy(locale, redirect);
	}

	private String busy(Locale locale, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", failed("transfer.busy", locale));
		return "redirect:" + ImportController.PATH;
	}

	/** Writes the export to the disk first, so that only a whole one is sent. */
	@PostMapping(PATH + "/export")
	void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Path folder = Files.createDirectories(this.data.path().resolve("tmp"));
		Path file = Files.createTempFile(folder, "export-", ".xml");
		try {
			this.export.write(file, this.base.of(request));
			response.setContentType("application/xml");
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("blog-" + LocalDate.now(this.clock) + ".xml")
						.build()
						.toString());
			response.setContentLengthLong(Files.size(file));
			Files.copy(file, response.getOutputStream());
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	@Bean
	static RailEntry transfer() {
		return RailEntry.of(95, "transfer.rail", PATH, "ADMINISTRATOR");
	}

}
