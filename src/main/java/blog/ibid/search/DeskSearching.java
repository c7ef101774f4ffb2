package blog.ibid.search;

import java.util.Arrays;

import blog.ibid.site.DeskSearch;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Finds for the lists at the desk.
 */
@Component
class DeskSearching implements DeskSearch {

	private final SearchIndex index;

	private final Indexing indexing;

	DeskSearching(@Qualifier(Indexes.DESK) SearchIndex index, @Qualifier(Indexes.DESK) Indexing indexing) {
		this.index = index;
		this.indexing = indexing;
	}

	@Override
	public Found find(Kind kind, String words) {
		Asked asked = Asked.of(words);
		if (asked.wanted().isEmpty() && asked.unwanted().isEmpty()) {
			return Found.NOT_ASKED;
		}
		if (this.index.state().isEmpty() || !this.indexing.follow()) {
			return Found.NOT_READY;
		}
		return this.index
			.ask((searcher, analysis) -> Places.highest(searcher, new DeskQueries(analysis).of(kind.name(), asked),
					MOST))
			.map((places) -> (kind == Kind.NOTE) ? notes(places) : Found.things(boxed(places)))
			.orElse(Found.NOT_READY);
	}

	private static Long[] boxed(long[] places) {
		return Arrays.stream(places).boxed().toArray(Long[]::new);
	}

	private static Found notes(long[] places) {
		return Found.notes(Arrays.stream(places).map(DeskDocument::textOf).boxed().toArray(Long[]::new),
				Arrays.stream(places).mapToObj(DeskDocument::positionOf).toArray(Integer[]::new));
	}

}
