package blog.ibid.topic;

import java.util.List;

import blog.ibid.site.Dates;
import blog.ibid.site.Notice;
import blog.ibid.site.Settings;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Answers a step: a form with the page and a notice on it, a script with what it needs to
 * show the step.
 */
@Component
class StepAnswers {

	/** In the session: what the page shall say when the script loads it again. */
	static final String NOTICE = "topics.notice";

	private static final String UNDO = OutlineController.HERE + "/undo";

	private final MessageSource words;

	private final TopicalList list;

	private final Unfiled unfiled;

	private final Settings settings;

	StepAnswers(MessageSource words, TopicalList list, Unfiled unfiled, Settings settings) {
		this.words = words;
		this.list = list;
		this.unfiled = unfiled;
		this.settings = settings;
	}

	Object moved(List<Arranging.Moved> moved, HttpServletRequest request) {
		String anchor = moved.isEmpty() ? "" : "#e" + moved.get(0).id();
		String said = word(moved.isEmpty() ? "topics.stays" : "topics.moved");
		return isScript(request) ? ResponseEntity.ok(Answer.moved(said, moved))
				: page(Notice.done(said, UNDO), anchor, request);
	}

	Object filed(List<Long> ids, HttpServletRequest request) {
		String said = word("topics.filed", ids.size());
		if (!isScript(request)) {
			return page(Notice.done(said, UNDO), "#e" + ids.get(0), request);
		}
		return ResponseEntity.ok(new Answer(said, List.of(), rows(ids), this.unfiled.countAll(), false));
	}

	/** For the script: an entry in other words. */
	Object reworded(long id) {
		return ResponseEntity.ok(new Answer(word("topics.reworded"), List.of(), rows(List.of(id)), -1, false));
	}

	private List<Answer.Filed> rows(List<Long> ids) {
		Dates dates = this.settings.site().dates(LocaleContextHolder.getLocale());
		return this.list.whole()
			.list()
			.all()
			.flatMap((topic) -> topic.entries()
				.stream()
				.filter((entry) -> ids.contains(entry.id()))
				.map((entry) -> new Answer.Filed(OutlinePages.row(entry, dates), topic.id(), before(topic, entry))))
			.toList();
	}

	private static long before(Topic topic, ListEntry entry) {
		int at = topic.entries().indexOf(entry);
		return (at > 0) ? topic.entries().get(at - 1).id() : 0;
	}

	Object said(String key, HttpServletRequest request, Object... arguments) {
		String said = word(key, arguments);
		return isScript(request)
				? ResponseEntity.ok(new Answer(said, List.of(), List.of(), this.unfiled.countAll(), false))
				: page(Notice.done(said), "", request);
	}

	Object reload(String key, HttpServletRequest request) {
		return reload(key, "", request);
	}

	/** The page shows what was said when it is loaded again. */
	Object reload(String key, String anchor, HttpServletRequest request, Object... arguments) {
		String said = word(key, arguments);
		boolean undo = !key.startsWith("topics.und");
		Object page = page(undo ? Notice.done(said, UNDO) : Notice.done(said), anchor, request);
		return isScript(request) ? kept(Answer.reload(said), request) : page;
	}

	Object refused(StepRefused refused, HttpServletRequest request) {
		String said = word(refused.reason(), refused.words());
		Object page = page(Notice.failed(said), "", request);
		return isScript(request)
				? ResponseEntity.status(HttpStatus.CONFLICT).body(kept(Answer.reload(said), request).getBody()) : page;
	}

	/** What a redirect would carry along is kept for the page that the script loads. */
	private static ResponseEntity<Answer> kept(Answer answer, HttpServletRequest request) {
		request.getSession().setAttribute(NOTICE, RequestContextUtils.getOutputFlashMap(request).get("notice"));
		return ResponseEntity.ok(answer);
	}

	private static Object page(Notice notice, String anchor, HttpServletRequest request) {
		RequestContextUtils.getOutputFlashMap(request).put("notice", notice);
		return "redirect:" + OutlineController.HERE + anchor;
	}

	private static boolean isScript(HttpServletRequest request) {
		return "application/json".equals(request.getHeader("Accept"));
	}

	private String word(String key, Object... arguments) {
		return this.words.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
