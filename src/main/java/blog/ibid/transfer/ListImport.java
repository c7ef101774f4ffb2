package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.topic.KeptList;
import blog.ibid.topic.ListIntake;

/**
 * Brings the topical list, once all that it names is there.
 */
final class ListImport {

	private static final int AT_ONCE = 500;

	private final OldBlog blog;

	private final ListIntake lists;

	private final References references;

	private final boolean dryRun;

	ListImport(OldBlog blog, ListIntake lists, References references, boolean dryRun) {
		this.blog = blog;
		this.lists = lists;
		this.references = references;
		this.dryRun = dryRun;
	}

	/** Brings it, in the transaction of the caller. */
	void bring(KeptList list, ImportReport report) {
		if (list.isEmpty()) {
			return;
		}
		int topics = (int) list.topics().stream().filter((topic) -> topic.id() != 0).count();
		if (this.lists.hasList()) {
			count(report, Result.UNCHANGED, topics, list.entries().size());
			report.item(0, "topics", "", Result.UNCHANGED,
					List.of("The blog has a topical list already; it was left as it is."));
			return;
		}
		List<String> remarks = new ArrayList<>();
		if (!this.dryRun) {
			List<KeptList.Place> places = places(list);
			Map<Long, Long> posts = numbers(Reference.Kind.POST, places.stream().map(KeptList.Place::post).toList());
			Map<Long, Long> comments = numbers(Reference.Kind.COMMENT,
					places.stream().map(KeptList.Place::comment).toList());
			ListIntake.Outcome outcome = this.lists.bring(list,
					(place) -> new KeptList.Place(posts.getOrDefault(place.post(), -1L),
							(place.comment() != 0) ? comments.getOrDefault(place.comment(), -1L) : 0));
			outcome.lost()
				.forEach((name) -> remarks
					.add("“" + name + "” is not on this blog; what the list says of it was kept as a paragraph."));
		}
		count(report, Result.CREATED, topics, list.entries().size());
		report.item(0, "topics", "", Result.CREATED, remarks);
	}

	private static void count(ImportReport report, Result result, int topics, int entries) {
		for (int n = 0; n < topics; n++) {
			report.topics.add(result);
		}
		report.topicEntries += entries;
	}

	private static List<KeptList.Place> places(KeptList list) {
		List<KeptList.Place> places = new ArrayList<>(list.leftOut());
		list.formerPages().forEach((page) -> places.add(new KeptList.Place(page, 0)));
		list.entries().forEach((entry) -> {
			KeptList.Place place = entry.place();
			if (place != null) {
				places.add(place);
			}
		});
		return places;
	}

	private Map<Long, Long> numbers(Reference.Kind kind, List<Long> foreign) {
		Map<Long, Long> numbers = new HashMap<>();
		List<String> names = foreign.stream().distinct().map(String::valueOf).toList();
		for (int from = 0; from < names.size(); from += AT_ONCE) {
			this.references.find(this.blog.source(), kind, names.subList(from, Math.min(names.size(), from + AT_ONCE)))
				.values()
				.forEach((found) -> numbers.put(Long.parseLong(found.foreignId()), found.localId()));
		}
		return numbers;
	}

}
