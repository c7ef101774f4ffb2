package blog.ibid.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Dates;
import blog.ibid.site.DeskSearch;
import blog.ibid.site.Settings;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of posts.
 */
@Controller
class PostListController {

	private static final int MOST = 1000;

	private final PostTable table;

	private final DeskSearch search;

	private final PostDays days;

	private final JdbcClient jdbc;

	private final Settings settings;

	PostListController(PostTable table, DeskSearch search, PostDays days, JdbcClient jdbc, Settings settings) {
		this.table = table;
		this.search = search;
		this.days = days;
		this.jdbc = jdbc;
		this.settings = settings;
	}

	@GetMapping("/admin/posts")
	@Transactional(readOnly = true)
	String list(@RequestParam Map<String, String> asked, Model model, @AuthenticationPrincipal SignedIn me) {
		PostFilter filter = PostFilter.of(asked.get("tab"), asked.get("q"), asked.get("author"), asked.get("category"),
				asked.get("tag"), asked.get("month"), asked.get("page"));
		DeskSearch.Found found = this.search.find(DeskSearch.Kind.POST, filter.q());
		Map<PostTab, Long> counts = this.table.counts(me);
		long total = filter.isNarrow() ? this.table.count(filter, found, me) : counts.getOrDefault(filter.tab(), 0L);
		int pages = (int) Math.max(1, (total + PostTable.ROWS - 1) / PostTable.ROWS);
		if (filter.number() > pages) {
			return "redirect:" + filter.href(pages);
		}
		Dates dates = this.settings.site().dates(LocaleContextHolder.getLocale());
		model.addAttribute("making", found.making());
		model.addAttribute("page",
				new PostListPage(filter, tabs(filter, counts, me),
						this.table.rows(filter, found, me).stream().map((row) -> line(row, dates)).toList(), total,
						pages, (filter.number() < pages) ? filter.href(filter.number() + 1) : null,
						(filter.number() > 1) ? filter.href(filter.number() - 1) : null, me.role().editsOthers(),
						choices(filter, me, dates)));
		return "admin/post/list";
	}

	private static List<PostListPage.Tab> tabs(PostFilter filter, Map<PostTab, Long> counts, SignedIn me) {
		return Arrays.stream(PostTab.values())
			.filter((tab) -> tab != PostTab.MINE || me.role().editsOthers())
			.filter((tab) -> tab == filter.tab() || tab == PostTab.ALL || counts.getOrDefault(tab, 0L) > 0)
			.map((tab) -> new PostListPage.Tab("posts.tab." + tab,
					new PostFilter(tab, "", null, null, null, null, 1).href(1), counts.getOrDefault(tab, 0L),
					tab == filter.tab()))
			.toList();
	}

	private static PostListPage.Line line(PostRow row, Dates dates) {
		LocalDate day = row.publishedOn();
		Instant at = row.publishedAt();
		boolean dated = day != null && at != null
				&& (row.status() == PostStatus.PUBLISHED || row.status() == PostStatus.SCHEDULED);
		Instant shown = (dated && at != null) ? at : row.changedAt();
		String text = (dated && day != null) ? dates.text(day) : dates.text(shown);
		return new PostListPage.Line(row, dated ? "posts.date." + row.status() : "posts.date.changed", text,
				dates.iso(shown));
	}

	private PostListPage.Choices choices(PostFilter filter, SignedIn me, Dates dates) {
		List<PublicationPage.Option> authors = me.role().editsOthers() ? options("""
				select a.id, a.display_name, a.slug from author a order by a.display_name, a.id limit :most""",
				filter.author()) : List.of();
		List<PublicationPage.Option> categories = options(
				"""
						select id, name, path from term where kind = 'CATEGORY' order by replace(path, '/', ' !') limit :most""",
				filter.category());
		List<PublicationPage.Option> tags = options("""
				select id, name, slug from term where kind = 'TAG' order by name, id limit :most""", filter.tag());
		List<PostListPage.Month> months = new ArrayList<>();
		for (YearMonth month : this.days.calendar().months().descendingKeySet()) {
			months.add(new PostListPage.Month(month.toString(), dates.text(month), month.equals(filter.month())));
		}
		return new PostListPage.Choices(authors, categories, tags, months);
	}

	private List<PublicationPage.Option> options(String query, @Nullable Long chosen) {
		return this.jdbc.sql(query)
			.param("most", MOST)
			.query((row, number) -> new PublicationPage.Option(row.getLong(1), row.getString(2),
					(int) row.getString(3).chars().filter((ch) -> ch == '/').count(),
					Long.valueOf(row.getLong(1)).equals(chosen)))
			.list();
	}

}
