package blog.ibid.topic;

import java.util.List;

import blog.ibid.site.Freshness;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of changes as its author sees it, who may keep some from readers.
 */
@Controller
class ChangesController {

	private static final String HERE = OutlineController.HERE + "/changes";

	private static final int AT_ONCE = 100;

	private final ListNews news;

	private final JdbcClient jdbc;

	private final Freshness freshness;

	ChangesController(ListNews news, JdbcClient jdbc, Freshness freshness) {
		this.news = news;
		this.jdbc = jdbc;
		this.freshness = freshness;
	}

	@GetMapping(HERE)
	@Transactional(readOnly = true)
	public String show(@RequestParam(defaultValue = "") String before, Model model) {
		long from = before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
		List<ListNews.News> changes = this.news.all(from, AT_ONCE);
		model.addAttribute("changes", changes);
		model.addAttribute("older",
				(changes.size() < AT_ONCE) ? null : HERE + "?before=" + changes.get(AT_ONCE - 1).id());
		return "admin/topic/changes";
	}

	@PostMapping(HERE)
	@Transactional
	public String hide(@RequestParam long change, @RequestParam boolean hidden) {
		this.jdbc.sql("update topic_change set hidden = :hidden where id = :id")
			.param("hidden", hidden)
			.param("id", change)
			.update();
		this.freshness.touch(TopicalList.TAG);
		return "redirect:" + HERE + "#change-" + change;
	}

}
