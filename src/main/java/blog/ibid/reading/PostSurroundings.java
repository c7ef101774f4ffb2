package blog.ibid.reading;

import java.util.List;
import java.util.Map;

import blog.ibid.post.Neighbours;
import blog.ibid.post.PostLink;
import blog.ibid.post.PublishedPost;
import blog.ibid.post.PublishedPosts;
import blog.ibid.site.Addresses;
import blog.ibid.topic.ListEntry;
import blog.ibid.topic.TopicalList;

import org.springframework.stereotype.Component;

/**
 * Finds what surrounds a post: by date, on the topical list, by its subject and in what
 * was written later; and a page: in the tree of pages.
 */
@Component
class PostSurroundings {

	private final PublishedPosts posts;

	private final TopicalList list;

	private final TopicViews views;

	private final RelatedPosts related;

	private final LaterCitations citations;

	private final Addresses addresses;

	PostSurroundings(PublishedPosts posts, TopicalList list, TopicViews views, RelatedPosts related,
			LaterCitations citations, Addresses addresses) {
		this.posts = posts;
		this.list = list;
		this.views = views;
		this.related = related;
		this.citations = citations;
		this.addresses = addresses;
	}

	/**
	 * @param alone whether nothing is shown that depends on what others wrote
	 */
	Surroundings of(Frame frame, PublishedPost post, boolean alone) {
		if (post.isPage()) {
			return new Surroundings(links(this.posts.above(post)), links(this.posts.below(post.id())), null, null,
					List.of(), List.of(), List.of());
		}
		Neighbours neighbours = this.posts.neighbours(post);
		return new Surroundings(List.of(), List.of(), neighbours.earlier().map(this::link).orElse(null),
				neighbours.later().map(this::link).orElse(null), places(frame, post), alone ? List.of() : related(post),
				alone ? List.of() : this.citations.of(post, frame.dates()));
	}

	private List<TopicPlace> places(Frame frame, PublishedPost post) {
		return this.list.shown(frame.listVersion())
			.placesOf(post.id())
			.stream()
			.map((place) -> new TopicPlace(new Link(place.topic().title(), place.topic().href()), place.at() + 1,
					place.walk().size(), place.before().map((entry) -> link(frame, entry)).orElse(null),
					place.after().map((entry) -> link(frame, entry)).orElse(null)))
			.toList();
	}

	private Link link(Frame frame, ListEntry entry) {
		return new Link(TopicViews.name(entry, frame.dates()), String.valueOf(this.views.href(entry)));
	}

	private List<Link> related(PublishedPost post) {
		List<Long> near = this.related.to(post.id(), post.textId());
		Map<Long, PostLink> found = this.posts.links(near);
		return links(near.stream().filter(found::containsKey).map(found::get).toList());
	}

	private List<Link> links(List<PostLink> pages) {
		return pages.stream().map(this::link).toList();
	}

	private Link link(PostLink post) {
		return new Link(post.title(), post.address().in(this.addresses));
	}

}
