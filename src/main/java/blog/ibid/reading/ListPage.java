package blog.ibid.reading;

import java.util.List;

import blog.ibid.author.AuthorProfile;
import blog.ibid.text.RenderedText;
import org.jspecify.annotations.Nullable;

/**
 * A list of posts.
 *
 * @param about what the list is of
 * @param entries the posts of this page
 * @param number of this page, from 1
 * @param pages how many there are
 * @param newer the page before this one
 * @param older the page after
 */
record ListPage(About about, List<Entry> entries, int number, int pages, @Nullable String newer,
		@Nullable String older) {

	/**
	 * What stands above a list.
	 *
	 * @param kind names the sentence that introduces the title, in messages.properties
	 * @param title of the list; the blog's on the home page
	 * @param description plain text, may be empty
	 * @param above where the list belongs, from the highest
	 * @param below what belongs to it
	 * @param before the period before
	 * @param after the period after
	 * @param bio of an author
	 */
	record About(String kind, String title, String description, List<Link> above, List<Counted> below,
			@Nullable Link before, @Nullable Link after, @Nullable Bio bio) {

		static About of(String kind, String title) {
			return new About(kind, title, "", List.of(), List.of(), null, null, null);
		}

		About around(List<Link> itsAbove, List<Counted> itsBelow, @Nullable Link itsBefore, @Nullable Link itsAfter) {
			return new About(this.kind, this.title, this.description, itsAbove, itsBelow, itsBefore, itsAfter,
					this.bio);
		}

		About by(Bio itsBio) {
			return new About(this.kind, this.title, this.description, this.above, this.below, this.before, this.after,
					itsBio);
		}

		About described(String itsDescription) {
			return new About(this.kind, this.title, itsDescription, this.above, this.below, this.before, this.after,
					this.bio);
		}

	}

	/**
	 * A part of a list.
	 *
	 * @param link to it
	 * @param count of its posts, -1 where it isn't counted
	 */
	record Counted(Link link, int count) {
	}

	/**
	 * Who an author is.
	 *
	 * @param author name and archive
	 * @param portrait null without one
	 * @param text the bio, may be empty
	 */
	record Bio(Link author, AuthorProfile.@Nullable Portrait portrait, RenderedText text) {
	}

}
