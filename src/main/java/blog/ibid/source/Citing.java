package blog.ibid.source;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A citation as it is kept, without what it leads to.
 *
 * @param thing the number of what cites
 * @param post null of a topic
 */
record Citing(long thing, @Nullable Long post, long textId, int position, Place place, String noteKey, int noteNumber,
		String address, String words, Instant at) {

	static Citing of(CitingText text, int position, LinkInText link) {
		String words = (link.words().length() <= 900) ? link.words() : link.words().substring(0, 900);
		return new Citing(text.id(), text.post(), text.textId(), position, link.place(), link.noteKey(),
				link.noteNumber(), link.address(), words, text.at());
	}

}
