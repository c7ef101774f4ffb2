package blog.ibid.reading;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import blog.ibid.post.PublishedPost;
import blog.ibid.post.PublishedPosts;
import blog.ibid.site.PageMoved;
import blog.ibid.source.CitedHost;
import blog.ibid.source.CitedSource;
import blog.ibid.source.Sources;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * The register of sources: who is cited, and where.
 */
@Controller
@Transactional(readOnly = true)
class SourceController {

	private static final String HOST = "/sources/{host:.+\\..+}/";

	private static final int LONGEST = 200;

	/** Another start may be another Ibid, which prints the same otherwise. */
	private final long started = Instant.now().getEpochSecond();

	private final Frames frames;

	private final SourcePages pages;

	private final Sources sources;

	private final PublishedPosts posts;

	private final PostPages postPages;

	private final Missing missing;

	private final Titles titles;

	SourceController(Frames frames, SourcePages pages, Sources sources, PublishedPosts posts, PostPages postPages,
			Missing missing, Titles titles) {
		this.frames = frames;
		this.pages = pages;
		this.sources = sources;
		this.posts = posts;
		this.postPages = postPages;
		this.missing = missing;
		this.titles = titles;
	}

	/** A page of that name keeps its address; the register is then read below it. */
	@GetMapping("/sources/")
	@Nullable ModelAndView list(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String q,
			ServletWebRequest request) {
		Frame frame = this.frames.around(request.getRequest());
		if (from.isEmpty() && q.isEmpty()) {
			Optional<PublishedPost> page = this.posts.at("sources").filter(PublishedPost::isPage);
			if (page.isPresent()) {
				return this.postPages.show(frame, page.get(), 1, Set.of());
			}
		}
		long version = this.sources.version();
		if (isKnown(frame, version, request)) {
			return null;
		}
		List<CitedHost> hosts = this.sources.hosts(frame.listVersion(), version);
		String words = cut(q).strip();
		SourcesView view = words.isEmpty() ? this.pages.list(hosts, cut(from).toLowerCase(Locale.ROOT), frame.dates())
				: this.pages.found(hosts, words, frame.dates());
		Head head = Head.of(this.titles.of(frame, "sources.title"),
				this.titles.word(frame, "sources.about", frame.site().title()), frame.absolute("/sources/"));
		boolean first = from.isEmpty() && q.isEmpty() && !view.isEmpty();
		return frame.show("sources", first ? head : head.unindexed(), view);
	}

	private static String cut(String typed) {
		return typed.substring(0, Math.min(typed.length(), LONGEST));
	}

	@GetMapping(HOST)
	@Nullable ModelAndView host(@PathVariable String host, @RequestParam(defaultValue = "0") String after,
			ServletWebRequest request) {
		Frame frame = this.frames.around(request.getRequest());
		long version = this.sources.version();
		CitedHost found = find(host, frame, version, request);
		if (!found.host().equals(host)) {
			throw PageMoved.to(found.href());
		}
		if (isKnown(frame, version, request)) {
			return null;
		}
		Head head = Head.of(found.host() + " · " + this.titles.of(frame, "sources.title"),
				this.titles.word(frame, "sources.about.host", frame.site().title(), found.host()),
				frame.absolute(found.href()));
		long last = number(after);
		return frame.show("source-list", (last > 0) ? head.unindexed() : head,
				this.pages.host(found, last, frame.dates()));
	}

	private CitedHost find(String host, Frame frame, long version, ServletWebRequest request) {
		String plain = Sources.host(host);
		return this.sources.hosts(frame.listVersion(), version)
			.stream()
			.filter((one) -> one.host().equals(plain))
			.findFirst()
			.orElseThrow(() -> this.missing.at(request.getRequest()));
	}

	private static long number(String typed) {
		return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
	}

	@GetMapping(HOST + "{id:[0-9]{1,18}}/")
	@Nullable ModelAndView source(@PathVariable String host, @PathVariable long id,
			@RequestParam(defaultValue = "0") String after, ServletWebRequest request) {
		Frame frame = this.frames.around(request.getRequest());
		CitedSource found = this.sources.source(id)
			.or(() -> this.sources.joined(id))
			.orElseThrow(() -> this.missing.at(request.getRequest()));
		if (!found.host().equals(host) || found.id() != id) {
			throw PageMoved.to(found.href());
		}
		if (isKnown(frame, this.sources.version(), request)) {
			return null;
		}
		Head head = Head.of(found.name() + " · " + this.titles.of(frame, "sources.title"),
				this.titles.word(frame, "sources.about.source", frame.site().title(), found.name()),
				frame.absolute(found.href()));
		long last = number(after);
		return frame.show("source-list", (last > 0) ? head.unindexed() : head,
				this.pages.source(found, last, frame.dates()));
	}

	private boolean isKnown(Frame frame, long version, ServletWebRequest request) {
		var response = request.getResponse();
		if (response != null) {
			response.setHeader("Cache-Control", "no-cache");
		}
		return request.checkNotModified(
				"W/\"" + frame.listVersion() + "-" + frame.siteVersion() + "-s" + version + "-" + this.started + "\"");
	}

}
