package blog.ibid.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import blog.ibid.author.Role;
import blog.ibid.author.SignedIn;
import blog.ibid.backup.BackupReminder;
import blog.ibid.site.Dates;
import blog.ibid.site.RailEntry;
import blog.ibid.site.Settings;
import blog.ibid.site.Site;
import blog.ibid.source.BrokenSources;
import blog.ibid.topic.Unfiled;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page that an author comes to after signing in.
 */
@Controller
class DeskController {

	private static final String REPLIES = "/admin/comments";

	private final Waiting waiting;

	private final Settings settings;

	private final ObjectProvider<RailEntry> rail;

	private final Unfiled unfiled;

	private final BackupReminder backups;

	private final BrokenSources broken;

	DeskController(Waiting waiting, Settings settings, ObjectProvider<RailEntry> rail, Unfiled unfiled,
			BackupReminder backups, BrokenSources broken) {
		this.waiting = waiting;
		this.settings = settings;
		this.rail = rail;
		this.unfiled = unfiled;
		this.backups = backups;
		this.broken = broken;
	}

	@GetMapping("/admin")
	@Transactional(readOnly = true)
	String show(@AuthenticationPrincipal SignedIn me, Model model) {
		Site site = this.settings.site();
		Dates dates = site.dates(LocaleContextHolder.getLocale());
		List<DeskPage.Part> parts = new ArrayList<>();
		add(parts, "drafts", this.waiting.drafts(me), me, (item) -> dates.text(item.time()));
		add(parts, "changes", this.waiting.unfinishedChanges(me), me, (item) -> dates.text(item.time()));
		add(parts, "scheduled", this.waiting.scheduled(me), me, (item) -> dates.withTime(item.time()));
		add(parts, "lost", this.waiting.lostNotes(me), me, (item) -> dates.text(item.time()));
		boolean answered = this.rail.stream().anyMatch((entry) -> entry.path().equals(REPLIES));
		model.addAttribute("page", new DeskPage(this.waiting.isNewBlog(), site.named(), me.role() == Role.ADMINISTRATOR,
				this.waiting.replies(me), answered ? REPLIES : "", parts));
		if (me.role() == Role.ADMINISTRATOR) {
			this.backups.now().ifPresent((reminder) -> model.addAttribute("backup", reminder));
			model.addAttribute("dates", dates);
		}
		model.addAttribute("unfiled", me.role().editsOthers() ? this.unfiled.count() : 0L);
		model.addAttribute("broken", me.role().editsOthers() ? this.broken.count() : 0);
		model.addAttribute("brokenCounted", BrokenSources.COUNTED);
		return "admin/desk/desk";
	}

	private static void add(List<DeskPage.Part> parts, String kind, List<Waiting.Item> items, SignedIn me,
			Function<Waiting.Item, String> date) {
		if (!items.isEmpty()) {
			List<DeskPage.Entry> entries = items.stream()
				.limit(Waiting.SHOWN)
				.map((item) -> new DeskPage.Entry("/admin/posts/" + item.id(), item.title(), date.apply(item),
						me.role().editsOthers() ? item.author() : "", item.notes()))
				.toList();
			parts.add(new DeskPage.Part(kind, entries, items.size() > Waiting.SHOWN));
		}
	}

	@Bean
	static RailEntry deskInTheRail() {
		return RailEntry.of(10, "desk.home", "/admin", "AUTHOR");
	}

}
