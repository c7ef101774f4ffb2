package blog.ibid.reading;

import java.util.Map;
import java.util.stream.Stream;

import blog.ibid.author.SpokenLanguage;
import blog.ibid.site.BaseAddress;
import blog.ibid.site.Freshness;
import blog.ibid.site.Settings;
import blog.ibid.site.Site;
import blog.ibid.site.StaticFiles;
import blog.ibid.topic.ListVersion;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Makes the frame of a page: one query, as long as neither settings nor posts change.
 */
@Component
public class Frames {

	private static final String[] TAGS = Stream.concat(Stream.of(Settings.TAG), Stream.of(ListVersion.TAGS))
		.toArray(String[]::new);

	private final Freshness freshness;

	private final Settings settings;

	private final FrameContents contents;

	private final BaseAddress base;

	private final StaticFiles files;

	Frames(Freshness freshness, Settings settings, FrameContents contents, BaseAddress base, StaticFiles files) {
		this.freshness = freshness;
		this.settings = settings;
		this.contents = contents;
		this.base = base;
		this.files = files;
	}

	/** The frame for the answer to a request, in which the blog's language is spoken. */
	public Frame around(HttpServletRequest request) {
		Map<String, Long> versions = this.freshness.versions(TAGS);
		long siteVersion = versions.getOrDefault(Settings.TAG, 0L);
		Site site = this.settings.site(siteVersion);
		ListVersion listVersion = ListVersion.of(versions);
		FrameContents.Contents contents = this.contents.of(listVersion, site.language());
		SpokenLanguage.speak(request, site.language());
		return new Frame(site, site.dates(), this.base.of(request), path(request), contents.menu(), contents.years(),
				contents.calendar(), contents.version(), listVersion, siteVersion, contents.manyAuthors(),
				this.files.address("/css/ibid.css"), this.files.address("/js/notes.js"), this.files);
	}

	/** As this blog would write it, so that it can be compared with the canonical one. */
	private static String path(HttpServletRequest request) {
		return UriUtils.encodePath(UriUtils.decode(request.getRequestURI(), UTF_8), UTF_8);
	}

}
