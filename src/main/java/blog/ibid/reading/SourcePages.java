package blog.ibid.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import blog.ibid.site.Dates;
import blog.ibid.site.StaticFiles;
import blog.ibid.source.CitedHost;
import blog.ibid.source.CitedSource;
import blog.ibid.source.CitingLines;
import blog.ibid.source.CitingPlace;
import blog.ibid.source.CitingPlaces;
import blog.ibid.source.Sources;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Makes the pages of the register of sources.
 */
@Component
class SourcePages {

	static final int HOSTS = 200;

	private static final int MOST = 10;

	private final Sources sources;

	private final CitingPlaces places;

	private final CitingLines lines;

	private final StaticFiles files;

	SourcePages(Sources sources, CitingPlaces places, CitingLines lines, StaticFiles files) {
		this.sources = sources;
		this.places = places;
		this.lines = lines;
		this.files = files;
	}

	/**
	 * All hosts, from one on.
	 * @param from the first letters, empty for the first page
	 */
	SourcesView list(List<CitedHost> all, String from, Dates dates) {
		int first = 0;
		while (first < all.size() && all.get(first).host().compareTo(from) < 0) {
			first++;
		}
		List<CitedHost> shown = all.subList(first, Math.min(all.size(), first + HOSTS));
		String next = (first + HOSTS < all.size()) ? from(all.get(first + HOSTS).host()) : null;
		List<CitedHost> most = (from.isEmpty() && all.size() > 2 * MOST) ? all.stream()
			.sorted(Comparator.comparingInt(CitedHost::uses).reversed().thenComparing(CitedHost::host))
			.limit(MOST)
			.toList() : List.of();
		return view("", all, letters(all), shown, most, List.of(), next, dates);
	}

	/** Hosts and sources that have all the words. */
	SourcesView found(List<CitedHost> all, String words, Dates dates) {
		List<String> wanted = Sources.words(words);
		List<CitedHost> hosts = all.stream()
			.filter((host) -> wanted.stream().allMatch(host.host()::contains))
			.limit(HOSTS)
			.toList();
		return view(words, hosts, List.of(), hosts, List.of(), lines(this.sources.find(words), dates), null, dates);
	}

	private SourcesView view(String words, List<CitedHost> all, List<Link> letters, List<CitedHost> shown,
			List<CitedHost> most, List<SourceLine> found, @Nullable String next, Dates dates) {
		return new SourcesView(style(), "", List.of(), words, all.stream().mapToInt(CitedHost::uses).sum(), all.size(),
				"", letters, hosts(shown, dates), hosts(most, dates), found, "", next);
	}

	/** A page of a host's sources. */
	SourcesView host(CitedHost host, long after, Dates dates) {
		List<CitedSource> found = this.sources.of(host.host(), after);
		boolean more = found.size() > Sources.ON_A_PAGE;
		List<CitedSource> shown = more ? found.subList(0, Sources.ON_A_PAGE) : found;
		String next = more ? host.href() + "?after=" + shown.get(shown.size() - 1).id() : null;
		return new SourcesView(style(), host.host(), List.of(), "", host.uses(), host.sources(),
				dates.text(host.newest()), List.of(), List.of(), List.of(), lines(shown, dates), "", next);
	}

	/** A page of a source's citations. */
	SourcesView source(CitedSource source, long after, Dates dates) {
		List<CitingPlace> places = this.places.of(source.id(), after);
		boolean more = places.size() > CitingPlaces.MOST_ALONE;
		List<CitingPlace> shown = more ? places.subList(0, CitingPlaces.MOST_ALONE) : places;
		String next = more ? source.href() + "?after=" + shown.get(shown.size() - 1).id() : null;
		return new SourcesView(style(), source.name(),
				List.of(new Link(source.host(), "/sources/" + source.host() + "/")), "", source.uses(), 1,
				(source.last() != null) ? dates.text(source.last()) : "", List.of(), List.of(), List.of(),
				List.of(line(source, shown, false, dates)), source.address(), next);
	}

	private String style() {
		return this.files.address("/css/sources.css");
	}

	private List<SourceLine> lines(List<CitedSource> sources, Dates dates) {
		Map<Long, List<CitingPlace>> places = this.places.of(sources);
		return sources.stream().map((source) -> {
			List<CitingPlace> shown = places.getOrDefault(source.id(), List.of());
			return line(source, shown, source.uses() > shown.size(), dates);
		}).toList();
	}

	private SourceLine line(CitedSource source, List<CitingPlace> places, boolean more, Dates dates) {
		return new SourceLine("s" + source.id(), source.name(), source.address(),
				source.plain().equals(source.name()) ? "" : source.plain(), source.href(), source.uses(),
				source.isBroken() ? source.archived() : null, source.movedTo(), this.lines.of(places, dates), more);
	}

	private static List<SourcesView.Host> hosts(List<CitedHost> hosts, Dates dates) {
		return hosts.stream()
			.map((host) -> new SourcesView.Host(host.host(), host.href(), host.uses(), dates.text(host.newest()),
					dates.iso(host.newest())))
			.toList();
	}

	/** None for a short list. */
	private static List<Link> letters(List<CitedHost> hosts) {
		if (hosts.size() <= HOSTS / 2) {
			return List.of();
		}
		List<Link> letters = new ArrayList<>();
		for (CitedHost host : hosts) {
			String first = host.host().substring(0, host.host().offsetByCodePoints(0, 1));
			String shown = first.toUpperCase(Locale.ROOT);
			if (letters.isEmpty() || !letters.get(letters.size() - 1).text().equals(shown)) {
				letters.add(new Link(shown, from(first)));
			}
		}
		return letters;
	}

	private static String from(String host) {
		return "/sources/?from=" + UriUtils.encodeQueryParam(host, UTF_8);
	}

}
