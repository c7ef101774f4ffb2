package blog.ibid.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The line that words are being put on. An element within the line is opened no sooner
 * than something stands in it, and again on the next line if the foreign text had it run
 * over several; so none is empty and none holds a paragraph. Blanks are put outside it.
 */
final class Line {

	private static final int DEEPEST = 16;

	private final Supplier<Branch> ground;

	private final List<Inline> wanted = new ArrayList<>();

	private final List<Inline> open = new ArrayList<>();

	private final List<Branch> opened = new ArrayList<>();

	private final List<Branch> deferred = new ArrayList<>();

	private int deferredTo;

	private @Nullable Branch branch;

	private boolean started;

	private boolean space;

	private int breaks;

	/** What opening again may add to a text, in characters: there are attacks on it. */
	private int patience = 16_384;

	/**
	 * @param ground opens the element that a new line is put in
	 */
	Line(Supplier<Branch> ground) {
		this.ground = ground;
	}

	int depth() {
		return this.wanted.size();
	}

	boolean wants(String name) {
		return this.wanted.stream().anyMatch((inline) -> inline.name.equals(name));
	}

	/** Some elements mean nothing within themselves, or may not stand there. */
	boolean allows(String name) {
		return switch (name) {
			case "a", "b", "strong", "i", "em", "u", "s", "dfn", "time", "ruby" -> !wants(name);
			case "rt" -> !this.wanted.isEmpty() && this.wanted.get(this.wanted.size() - 1).name.equals("ruby");
			default -> true;
		};
	}

	void want(Inline inline) {
		if (this.wanted.size() < DEEPEST) {
			this.wanted.add(inline);
		}
		else if (inline.id != null) {
			put(new Branch("span", inline.id));
		}
	}

	/** Forgets the elements wanted since. */
	void backTo(int depth) {
		while (this.wanted.size() > depth) {
			Inline last = this.wanted.remove(this.wanted.size() - 1);
			if (last.id != null) {
				put(new Branch("span", last.id));
				last.id = null;
			}
		}
		if (!this.deferred.isEmpty() && depth <= this.deferredTo) {
			putDeferred();
		}
	}

	void text(String text) {
		Branch at = null;
		int length = text.length();
		for (int from = 0; from < length;) {
			int to = from;
			while (to < length && !Escape.blank(text.charAt(to))) {
				to++;
			}
			if (Escape.visible(text, from, to)) {
				if (at == null) {
					at = spot(this.wanted.size());
				}
				else if (this.space) {
					at.text().append(' ');
				}
				this.space = false;
				Escape.text(at.text(), text, from, to);
			}
			if (to < length) {
				this.space = this.branch != null;
			}
			from = to + 1;
		}
	}

	void verbatim(String text) {
		String lines = text.replace("\r\n", "\n").replace('\r', '\n');
		boolean first = this.branch == null || this.branch.isEmpty();
		int from = 0;
		while (first && this.wanted.isEmpty() && from < lines.length() && lines.charAt(from) == '\n') {
			from++;
		}
		if (Escape.visible(lines, from, lines.length())) {
			Escape.text(spot(this.wanted.size()).text(), lines, from, lines.length());
		}
	}

	/** Puts an element that holds nothing. */
	void put(Branch atom) {
		spot(this.wanted.size()).add(atom);
	}

	/** Puts a marker, behind the link or raised text that it would stand in. */
	void putMarker(Branch marker) {
		for (int at = 0; at < this.wanted.size(); at++) {
			String name = this.wanted.get(at).name;
			if (name.equals("a") || name.equals("sup") || name.equals("sub") || name.equals("ruby")) {
				this.deferredTo = this.deferred.isEmpty() ? at : Math.min(at, this.deferredTo);
				this.deferred.add(marker);
				return;
			}
		}
		put(marker);
	}

	void lineBreak() {
		if (this.branch != null) {
			this.breaks++;
		}
	}

	void gap() {
		this.space = this.branch != null;
	}

	/** Ends the line, and says in which element it was. */
	@Nullable Branch close() {
		if (!this.deferred.isEmpty()) {
			putDeferred();
		}
		shorten(0);
		Branch closed = this.branch;
		this.branch = null;
		this.space = false;
		this.breaks = 0;
		return closed;
	}

	private void putDeferred() {
		List<Branch> markers = List.copyOf(this.deferred);
		this.deferred.clear();
		Branch at = spot(Math.min(this.deferredTo, this.wanted.size()));
		markers.forEach(at::add);
	}

	/** Opens and closes until just the elements wanted are open. */
	private Branch spot(int depth) {
		Branch ground = (this.branch != null) ? this.branch : begin();
		int next = 0;
		int same = 0;
		while (next < depth) {
			Inline inline = this.wanted.get(next);
			if (same < this.open.size() && this.open.get(same) == inline) {
				same++;
			}
			else if (!inline.skipped) {
				break;
			}
			next++;
		}
		shorten(same);
		fillGap(last(ground));
		for (; next < depth; next++) {
			open(this.wanted.get(next), ground);
		}
		return last(ground);
	}

	private Branch begin() {
		Branch ground = this.ground.get();
		this.branch = ground;
		Object last = ground.lastChild();
		this.started = last instanceof StringBuilder || (last instanceof Branch before && before.isInline());
		this.space = this.started;
		return ground;
	}

	private void open(Inline inline, Branch ground) {
		if (inline.skipped) {
			return;
		}
		if (inline.opened) {
			this.patience -= inline.attributes.length() + 2 * inline.name.length() + 5;
			if (this.patience < 0 || inline.isBareSpan()) {
				inline.skipped = true;
				return;
			}
		}
		var branch = new Branch(inline.name, inline.open());
		last(ground).add(branch);
		this.open.add(inline);
		this.opened.add(branch);
	}

	private Branch last(Branch ground) {
		return this.opened.isEmpty() ? ground : this.opened.get(this.opened.size() - 1);
	}

	private void shorten(int depth) {
		while (this.opened.size() > depth) {
			this.open.remove(this.open.size() - 1);
			Branch closed = this.opened.remove(this.opened.size() - 1);
			if (closed.name.equals("ruby") && this.branch != null) {
				Finish.ruby(last(this.branch), closed);
			}
		}
	}

	private void fillGap(Branch at) {
		if (this.started && this.breaks > 0) {
			for (; this.breaks > 0; this.breaks--) {
				at.add(new Branch("br", ""));
			}
		}
		else if (this.started && this.space) {
			at.text().append(' ');
		}
		this.started = true;
		this.space = false;
		this.breaks = 0;
	}

}
