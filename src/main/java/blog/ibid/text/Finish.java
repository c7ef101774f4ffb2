package blog.ibid.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is put right about an element when it closes, so that it is valid HTML.
 */
final class Finish {

	private static final Set<String> MAY_BE_EMPTY = Set.of("li", "dt", "dd", "td", "th", "hr");

	private Finish() {
	}

	static void block(Branch parent, Branch block) {
		if (block.name.equals("table")) {
			TableGrid.settle(block);
		}
		if (block.isEmpty() && !MAY_BE_EMPTY.contains(block.name)) {
			parent.dissolve(block, false);
			return;
		}
		switch (block.name) {
			case "dl" -> pairs(block);
			case "th" -> headsSomething(block);
			case "figure" -> captionAtEnd(block);
			case "pre" -> trimEnd(block);
			case "details" -> {
				if (block.child("summary") == null) {
					parent.dissolve(block, true);
				}
			}
			default -> {
			}
		}
	}

	/** A paragraph of nothing but blanks was a way to make room. */
	static boolean isBlank(Branch paragraph) {
		if (paragraph.children.size() > 1) {
			return false;
		}
		Object only = paragraph.lastChild();
		return only == null || (only instanceof StringBuilder text && text.toString().replace("&nbsp;", "").isBlank());
	}

	/** A ruby has readings, and brackets round them for who cannot show it as one. */
	static void ruby(Branch parent, Branch ruby) {
		if (ruby.child("rt") == null) {
			parent.dissolve(ruby, true);
			return;
		}
		List<Object> children = new ArrayList<>();
		for (Object child : ruby.children) {
			boolean reading = child instanceof Branch branch && branch.name.equals("rt");
			if (reading) {
				children.add(bracket("("));
			}
			children.add(child);
			if (reading) {
				children.add(bracket(")"));
			}
		}
		ruby.children.clear();
		ruby.children.addAll(children);
	}

	private static Branch bracket(String text) {
		var bracket = new Branch("rp", "");
		bracket.text().append(text);
		return bracket;
	}

	/** Each term has a description and each description a term, be it empty. */
	private static void pairs(Branch list) {
		List<Object> children = new ArrayList<>();
		@Nullable String before = null;
		for (Object child : list.children) {
			String name = ((Branch) child).name;
			if (name.equals("dd") && before == null) {
				children.add(new Branch("dt", ""));
			}
			children.add(child);
			before = name;
		}
		if ("dt".equals(before)) {
			children.add(new Branch("dd", ""));
		}
		list.children.clear();
		list.children.addAll(children);
	}

	/** A header cell without words is only a cell. */
	private static void headsSomething(Branch cell) {
		if (cell.isEmpty()) {
			cell.name = "td";
			cell.attributes = cell.attributes.replaceAll(" (?:scope|abbr)=\"[^\"]*\"", "");
		}
	}

	private static void captionAtEnd(Branch figure) {
		Branch caption = figure.child("figcaption");
		if (caption != null && figure.children.get(0) != caption && figure.lastChild() != caption) {
			figure.children.remove(caption);
			figure.children.add(caption);
		}
	}

	private static void trimEnd(Branch block) {
		if (block.lastChild() instanceof StringBuilder text) {
			int end = text.length();
			while (end > 0 && text.charAt(end - 1) == '\n') {
				end--;
			}
			text.setLength(end);
		}
	}

}
