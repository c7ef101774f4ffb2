package blog.ibid.post;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about a post or page on its way to readers.
 *
 * @param step of the steps that don't concern the bin
 * @param at when it is or was published, null for now or as before
 * @param slug null where the title makes it
 * @param excerpt by hand, null where the text's own serves
 * @param categories filed under
 * @param newCategory the name of one to be made, null for none
 * @param newCategoryAbove the one above it, null at the top
 * @param tags their names
 * @param author null for whoever it is now
 * @param sticky whether it stays at the top of the home page
 * @param commentsOpen whether readers may reply
 * @param canonical an absolute address elsewhere, null for here
 * @param parent the page above a page
 * @param menuOrder its place among those
 * @param correction what readers of a published post are told of the change, empty for
 * nothing
 */
record Publication(PublishingStep step, @Nullable Instant at, @Nullable String slug, @Nullable String excerpt,
		List<Long> categories, @Nullable String newCategory, @Nullable Long newCategoryAbove, List<String> tags,
		@Nullable Long author, boolean sticky, boolean commentsOpen, @Nullable String canonical, @Nullable Long parent,
		int menuOrder, String correction) {

	/** Whether readers see the post at once or later. */
	boolean isPublic() {
		return this.step == PublishingStep.PUBLISH || this.step == PublishingStep.SCHEDULE;
	}

}
