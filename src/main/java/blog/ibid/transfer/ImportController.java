package blog.ibid.transfer;

import java.nio.file.Files;
import java.util.Locale;

import blog.ibid.site.Notice;
import blog.ibid.site.PageNotFound;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of the import that is under way, or was the last.
 */
@Controller
class ImportController {

	static final String PATH = TransferController.PATH + "/import";

	private static final int SECONDS = 4;

	private final BackgroundImport imports;

	private final ImportFolder folder;

	private final MessageSource words;

	ImportController(BackgroundImport imports, ImportFolder folder, MessageSource words) {
		this.imports = imports;
		this.folder = folder;
		this.words = words;
	}

	@GetMapping(PATH)
	String page(@RequestParam(defaultValue = "1") int page, Locale locale, Model model, HttpServletResponse response) {
		ImportState state = this.imports.state();
		if (state.phase() == ImportState.Phase.NONE) {
			return "redirect:" + TransferController.PATH;
		}
		if (state.phase().isRunning()) {
			response.setHeader("Refresh", String.valueOf(SECONDS));
		}
		model.addAttribute("state", state);
		model.addAttribute("running", state.phase().isRunning());
		model.addAttribute("mayImport", state.phase().mayImport());
		model.addAttribute("progress", progress(locale));
		if (state.phase().hasReport() && Files.exists(this.folder.report())) {
			model.addAttribute("report", ReportPages.read(this.folder.report(), Math.max(1, page)));
		}
		return "admin/transfer/import";
	}

	@GetMapping(PATH + "/progress")
	@ResponseBody
	Progress progress(Locale locale) {
		ImportOutput.Progress now = this.imports.progress();
		Object[] values = { now.done(), now.total(), now.left() };
		String said = now.left().isEmpty() ? "" : this.words.getMessage("transfer.so.far", values, locale);
		return new Progress(this.imports.state().phase().isRunning(), now.done(), now.total(), said);
	}

	@PostMapping(PATH)
	String run() {
		this.imports.run();
		return "redirect:" + PATH;
	}

	@PostMapping(PATH + "/stop")
	String stop(Locale locale, RedirectAttributes redirect) {
		this.imports.stop();
		redirect.addFlashAttribute("notice", Notice.done(this.words.getMessage("transfer.stopping", null, locale)));
		return "redirect:" + PATH;
	}

	@PostMapping(PATH + "/end")
	String forget() {
		this.imports.forget();
		return "redirect:" + TransferController.PATH;
	}

	@GetMapping(PATH + "/report.json")
	ResponseEntity<FileSystemResource> report() {
		if (!this.imports.state().phase().hasReport() || !Files.exists(this.folder.report())) {
			throw new PageNotFound();
		}
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("import-report.json").build().toString())
			.body(new FileSystemResource(this.folder.report()));
	}

	/** For the page's script. */
	record Progress(boolean running, long done, long total, String words) {
	}

}
