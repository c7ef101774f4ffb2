package blog.ibid.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A search as its address has it; what makes no sense there counts as not given.
 *
 * @param q what is asked for
 * @param kind posts, notes and so on
 * @param category its slug
 * @param year four digits
 * @param author their slug
 * @param after where the page begins
 */
record SearchForm(@Nullable String q, @Nullable String kind, @Nullable String category, @Nullable String year,
		@Nullable String author, @Nullable String after) {

	/** By which readers may narrow. */
	static final List<String> KINDS = List.of("post", "page", "note", "comment", "topic");

	private static final String ADDRESS = "/search/";

	Narrowed narrowed(Choices.Loaded choices) {
		return new Narrowed(KINDS.contains(text(this.kind)) ? this.kind : null,
				number(choices.categories(), this.category),
				text(this.year).matches("[0-9]{4}") ? Integer.valueOf(text(this.year)) : null,
				number(choices.authors(), this.author));
	}

	private static @Nullable Long number(List<Choices.Choice> choices, @Nullable String value) {
		Optional<Choices.Choice> choice = Choices.Loaded.named(choices, text(value));
		return choice.isPresent() ? choice.get().id() : null;
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	/** The address of the same search for other words, from its first page on. */
	static String address(String words) {
		return UriComponentsBuilder.fromPath(ADDRESS)
			.queryParam("q", "{q}")
			.encode()
			.buildAndExpand(words)
			.toUriString();
	}

	/** The address of a page of this search. */
	String address(String words, @Nullable Mark mark) {
		var address = UriComponentsBuilder.fromPath(ADDRESS);
		List<Object> values = new ArrayList<>();
		String[] names = { "q", "kind", "category", "year", "author", "after" };
		String[] given = { words, text(this.kind), text(this.category), text(this.year), text(this.author),
				(mark != null) ? mark.toString() : "" };
		for (int i = 0; i < names.length; i++) {
			if (!given[i].isEmpty()) {
				address.queryParam(names[i], "{" + names[i] + "}");
				values.add(given[i]);
			}
		}
		return address.encode().buildAndExpand(values.toArray()).toUriString();
	}

}
