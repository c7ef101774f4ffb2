package blog.ibid.topic;

import org.jspecify.annotations.Nullable;

/**
 * What is put on the list.
 *
 * @param target a post or comment, null of others
 * @param url of an outside link
 * @param title instead of the post's own; of a link its words
 * @param gloss sanitised HTML
 */
record NewEntry(EntryKind kind, @Nullable Target target, @Nullable String url, @Nullable String title, String gloss) {

	static NewEntry of(Target target) {
		return of(target, null, "");
	}

	static NewEntry of(Target target, @Nullable String title, String gloss) {
		return new NewEntry((target.comment() != null) ? EntryKind.COMMENT : EntryKind.POST, target, null, title,
				gloss);
	}

	static NewEntry link(String url, String title, String gloss) {
		return new NewEntry(EntryKind.LINK, null, url, title, gloss);
	}

	static NewEntry paragraph(String html) {
		return new NewEntry(EntryKind.PARAGRAPH, null, null, null, html);
	}

}
