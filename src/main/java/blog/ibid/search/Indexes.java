package blog.ibid.search;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import blog.ibid.site.Settings;
import blog.ibid.store.DataFolder;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The two indexes of this node. That of readers never holds what they may not see; that
 * of the desk holds all there is, and nothing that readers reach asks it.
 */
@Configuration(proxyBeanMethods = false)
class Indexes {

	static final String DESK = "desk-search";

	/** Of what is being written, and not a post's text yet. */
	private static final String MANUSCRIPT = "MANUSCRIPT";

	@Bean
	@Primary
	SearchIndex searchIndex(DataFolder data) {
		return new SearchIndex(new IndexFolder(data.path().resolve("search")));
	}

	@Bean
	@Primary
	Indexing indexing(ChangeFeed feed, SearchIndex index, Settings settings, Clock clock, ReadersThings things,
			List<SearchableSource> sources) {
		return new Indexing(feed, index, settings, clock, things, sources.stream().map(ReadersSource::new).toList());
	}

	@Bean
	@Qualifier(DESK)
	SearchIndex deskIndex(DataFolder data) {
		return new SearchIndex(new IndexFolder(data.path().resolve("search").resolve("desk")));
	}

	@Bean
	@Qualifier(DESK)
	Indexing deskIndexing(ChangeFeed feed, @Qualifier(DESK) SearchIndex index, Settings settings, Clock clock,
			List<IndexedSource> sources) {
		return new Indexing(feed, index, settings, clock,
				(changes) -> changes.stream()
					.collect(Collectors.groupingBy(
							(change) -> change.kind().equals(MANUSCRIPT) ? DeskPosts.KIND : change.kind(),
							Collectors.mapping(Change::id, Collectors.<Long, Set<Long>>toCollection(TreeSet::new)))),
				sources);
	}

}
