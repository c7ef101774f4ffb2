package blog.ibid.feed;

import java.time.Instant;
import java.time.Year;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

import blog.ibid.post.ChangedAddress;
import blog.ibid.post.ChangedAddresses;
import blog.ibid.site.Addresses;
import blog.ibid.site.BaseAddress;
import blog.ibid.site.PageNotFound;
import blog.ibid.source.CitedHost;
import blog.ibid.source.Sources;
import blog.ibid.topic.TopicalList;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What search engines may find here, by the sitemaps.org protocol: an index, a sitemap of
 * each year's posts, and one of all else.
 */
@RestController
@Transactional(readOnly = true)
class SitemapController {

	/** The protocol's limit. */
	private static final int MOST = 50_000;

	private static final int MOST_HOSTS = 10_000;

	private final ChangedAddresses published;

	private final TopicalList list;

	private final Sources sources;

	private final Addresses addresses;

	private final BaseAddress base;

	SitemapController(ChangedAddresses published, TopicalList list, Sources sources, Addresses addresses,
			BaseAddress base) {
		this.published = published;
		this.list = list;
		this.sources = sources;
		this.addresses = addresses;
		this.base = base;
	}

	@GetMapping("/sitemap.xml")
	ResponseEntity<byte[]> index(HttpServletRequest request) {
		Map<String, Instant> maps = new LinkedHashMap<>();
		this.published.years()
			.descendingMap()
			.forEach((year, changed) -> maps.put("/sitemap-%04d.xml".formatted(year.getValue()), changed));
		return answer("sitemapindex", "sitemap", maps, List.of("/sitemap-pages.xml"), request);
	}

	@GetMapping("/sitemap-{year:[0-9]{4}}.xml")
	ResponseEntity<byte[]> posts(@PathVariable int year, HttpServletRequest request) {
		List<ChangedAddress> posts = this.published.posts(Year.of(year), MOST);
		if (posts.isEmpty()) {
			throw new PageNotFound();
		}
		Map<String, Instant> places = new LinkedHashMap<>();
		posts.forEach((post) -> places.put(post.address().in(this.addresses), post.changedAt()));
		return answer("urlset", "url", places, List.of(), request);
	}

	@GetMapping("/sitemap-pages.xml")
	ResponseEntity<byte[]> pages(HttpServletRequest request) {
		Map<String, Instant> places = new LinkedHashMap<>();
		NavigableMap<Year, Instant> years = this.published.years();
		years.values().stream().max(Comparator.naturalOrder()).ifPresent((newest) -> places.put("/", newest));
		this.published.pages(MOST / 2)
			.forEach((page) -> places.put(page.address().in(this.addresses), page.changedAt()));
		this.published.categories(MOST / 2 - 1)
			.forEach((category, newest) -> places.put(category.in(this.addresses), newest));
		this.list.shown().list().all().filter((topic) -> topic.size() > 0).forEach((topic) -> {
			places.put(topic.href(), topic.touchedAt());
		});
		List<CitedHost> hosts = this.sources.hosts();
		hosts.stream()
			.map(CitedHost::newest)
			.max(Comparator.naturalOrder())
			.ifPresent((newest) -> places.put("/sources/", newest));
		hosts.stream().limit(MOST_HOSTS).forEach((host) -> places.put(host.href(), host.newest()));
		return answer("urlset", "url", places, years.isEmpty() ? List.of("/") : List.of(), request);
	}

	private ResponseEntity<byte[]> answer(String root, String element, Map<String, Instant> dated, List<String> undated,
			HttpServletRequest request) {
		String blog = this.base.of(request);
		byte[] body = Xml.document(Vocabulary.SITEMAP, root, List.of(), (xml) -> {
			undated.forEach((path) -> xml.element(Vocabulary.SITEMAP, element,
					() -> xml.text(Vocabulary.SITEMAP, "loc", blog + path)));
			dated.forEach((path, changed) -> xml.element(Vocabulary.SITEMAP, element, () -> {
				xml.text(Vocabulary.SITEMAP, "loc", blog + path);
				xml.text(Vocabulary.SITEMAP, "lastmod", FeedItem.isoDate(changed));
			}));
		});
		return Fresh.answer("application/xml", body, dated.values().stream().max(Comparator.naturalOrder()));
	}

}
