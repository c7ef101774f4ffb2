package blog.ibid.reading;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Error pages that help, and never tell what went wrong inside.
 */
@Controller
class ErrorPageController implements ErrorController {

	private final Frames frames;

	private final Nearest nearest;

	private final Titles titles;

	ErrorPageController(Frames frames, Nearest nearest, Titles titles) {
		this.titles = titles;
		this.frames = frames;
		this.nearest = nearest;
	}

	@RequestMapping("${server.error.path:/error}")
	ModelAndView error(HttpServletRequest request) {
		HttpStatus status = status(request);
		ModelAndView page = status.is5xxServerError() ? new ModelAndView("reading/broken") : helping(request, status);
		page.setStatus(status);
		return page;
	}

	private static HttpStatus status(HttpServletRequest request) {
		// nobody asks for /error itself
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private ModelAndView helping(HttpServletRequest request, HttpStatus status) {
		Frame frame = this.frames.around(request);
		boolean missing = status == HttpStatus.NOT_FOUND || status == HttpStatus.GONE;
		String words = missing ? words(request) : "";
		List<Link> near = missing ? this.nearest.to(words) : List.of();
		List<Link> newest = (missing && near.isEmpty()) ? this.nearest.newest(frame.postsVersion()) : List.of();
		boolean hasWords = missing || status == HttpStatus.CONTENT_TOO_LARGE;
		String kind = "error." + (hasWords ? status.value() : 400);
		return frame.show("error", Head.ofError(this.titles.of(frame, kind + ".title")),
				new ErrorPage(kind + ".title", kind + ".text", missing, words, near, newest));
	}

	/** The search words, or those of the last part of the address. */
	private static String words(HttpServletRequest request) {
		String searched = request.getParameter("q");
		String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
		String last = path.replaceFirst("/+$", "")
			.replaceFirst(".*/", "")
			.replaceAll("%[0-9A-Fa-f]{2}|[^\\p{L}\\p{N}]+", " ");
		return (searched != null) ? searched.strip() : last.strip();
	}

}
