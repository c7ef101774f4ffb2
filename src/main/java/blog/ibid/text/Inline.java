package blog.ibid.text;

import org.jspecify.annotations.Nullable;

/**
 * An element within lines, as the foreign text has it: on how many lines shows later.
 */
final class Inline {

	final String name;

	final String attributes;

	/** Spelt as an attribute; null once it is used. */
	@Nullable String id;

	boolean opened;

	boolean skipped;

	Inline(String name, String attributes, @Nullable String id) {
		this.name = name;
		this.attributes = attributes;
		this.id = id;
	}

	/** The attributes to open it with: its id stands on the first line only. */
	String open() {
		String all = (this.id != null) ? this.attributes + this.id : this.attributes;
		this.opened = true;
		this.id = null;
		return all;
	}

	boolean isBareSpan() {
		return this.name.equals("span") && this.attributes.isEmpty();
	}

}
