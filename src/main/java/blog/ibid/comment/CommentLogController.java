package blog.ibid.comment;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What was done with replies.
 */
@Controller
class CommentLogController {

	private final CommentLog log;

	CommentLogController(CommentLog log) {
		this.log = log;
	}

	@GetMapping(DeskQuery.PATH + "/log")
	String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
		List<CommentLog.Line> found = this.log.lines(before);
		boolean more = found.size() > CommentLog.AT_ONCE;
		List<CommentLog.Line> shown = more ? found.subList(0, CommentLog.AT_ONCE) : found;
		model.addAttribute("lines", shown);
		model.addAttribute("older", more ? shown.get(shown.size() - 1).id() : null);
		return "admin/comment/log";
	}

}
