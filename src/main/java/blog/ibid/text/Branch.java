package blog.ibid.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An element of the stored form while it is made. Its attributes are spelt already; its
 * children are branches and, escaped, stretches of text.
 */
final class Branch {

	private static final Set<String> EMPTY = Set.of("br", "wbr", "hr", "img");

	private static final Set<String> INLINE = Set.of("a", "em", "strong", "b", "i", "u", "s", "del", "ins", "sub",
			"sup", "small", "code", "kbd", "samp", "var", "abbr", "cite", "q", "mark", "time", "dfn", "bdi", "bdo",
			"ruby", "rt", "rp", "span", "img", "br", "wbr");

	String name;

	String attributes;

	final List<Object> children = new ArrayList<>(4);

	int colspan = 1;

	int rowspan = 1;

	/** Whether it has got its caption, summary or figcaption. */
	boolean captioned;

	Branch(String name, String attributes) {
		this.name = name;
		this.attributes = attributes;
	}

	boolean isEmpty() {
		return this.children.isEmpty();
	}

	boolean isInline() {
		return INLINE.contains(this.name);
	}

	void add(Branch child) {
		this.children.add(child);
	}

	/** The stretch of text at the end, to which more is appended. */
	StringBuilder text() {
		if (lastChild() instanceof StringBuilder text) {
			return text;
		}
		var text = new StringBuilder();
		this.children.add(text);
		return text;
	}

	@Nullable Object lastChild() {
		return this.children.isEmpty() ? null : this.children.get(this.children.size() - 1);
	}

	/** Takes a child out and puts in its place what it holds, or nothing. */
	void dissolve(Branch child, boolean keepContent) {
		int at = this.children.size() - 1;
		while (at >= 0 && this.children.get(at) != child) {
			at--;
		}
		if (at >= 0) {
			this.children.remove(at);
			if (keepContent) {
				this.children.addAll(at, child.children);
			}
		}
	}

	/** The first child of that name, null if there is none. */
	@Nullable Branch child(String name) {
		for (Object child : this.children) {
			if (child instanceof Branch branch && branch.name.equals(name)) {
				return branch;
			}
		}
		return null;
	}

	void print(StringBuilder out) {
		out.append('<').append(this.name).append(this.attributes);
		if (this.colspan != 1) {
			out.append(" colspan=\"").append(this.colspan).append('"');
		}
		if (this.rowspan != 1) {
			out.append(" rowspan=\"").append(this.rowspan).append('"');
		}
		out.append('>');
		if (!EMPTY.contains(this.name)) {
			printChildren(out);
			out.append("</").append(this.name).append('>');
		}
	}

	/** Deep only as far as {@link Composer} lets a text nest. */
	void printChildren(StringBuilder out) {
		for (Object child : this.children) {
			if (child instanceof Branch branch) {
				branch.print(out);
			}
			else {
				out.append((StringBuilder) child);
			}
		}
	}

}
