package blog.ibid.text;

import java.util.ArrayList;
import java.util.List;

import blog.ibid.text.Frame.Content;
import org.jspecify.annotations.Nullable;

/**
 * Builds valid HTML from what comes, in whatever order: knows which element may stand in
 * which, opens what is missing and refuses what cannot stand where it is wanted.
 */
final class Composer {

	private static final int DEEPEST = 40;

	private final Branch root = new Branch("", "");

	private final List<Frame> frames = new ArrayList<>();

	private final Line line = new Line(this::ground);

	private int depth;

	private @Nullable String id;

	Composer() {
		this.frames.add(new Frame(this.root, Content.FLOW, false, true, Style.NONE, null));
	}

	Line line() {
		return this.line;
	}

	int frames() {
		return this.frames.size();
	}

	/** Whether paragraphs and other blocks become mere gaps here. */
	boolean inLine() {
		return top().isLine();
	}

	boolean atTop() {
		return top().branch() == this.root;
	}

	boolean isIn(String name) {
		return this.frames.stream().anyMatch((frame) -> frame.branch().name.equals(name));
	}

	/** The style that elements opened here have. */
	Style style() {
		return top().style();
	}

	/** Names the next element that can have an id, unless it has one. */
	void nameNext(String id) {
		this.id = (this.id != null) ? this.id : id;
	}

	void text(String text) {
		if (top().content() == Content.VERBATIM) {
			this.line.verbatim(text);
		}
		else {
			this.line.text(text);
		}
	}

	void lineBreak() {
		if (top().content() == Content.VERBATIM) {
			this.line.verbatim("\n");
		}
		else {
			this.line.lineBreak();
		}
	}

	/** A block that leaves no element: its lines stand by themselves. */
	void pushTraceless(Style style) {
		Frame top = top();
		if (top.isLine()) {
			softBreak();
		}
		else {
			closeLine();
		}
		Content content = (top.content() == Content.LOOSE) ? Content.FLOW : top.content();
		this.frames.add(new Frame(top.branch(), content, false, true, style, top));
	}

	/**
	 * Opens a block.
	 * @param style for its class and language, spelt after the attributes
	 * @return the element, null if it may not stand here
	 */
	@Nullable Branch push(String name, String attributes, Style style) {
		if (inLine() || (name.equals("address") && isIn(name))) {
			return null;
		}
		closeLine();
		while (top().implied() && !top().accepts(name)) {
			pop();
		}
		while (top().leadsTo(name)) {
			pushImplied();
		}
		if (!top().accepts(name)) {
			return null;
		}
		if (Frame.isFree(name)) {
			makeRoom(name);
			if (this.depth >= DEEPEST) {
				return null;
			}
		}
		var spelling = new StringBuilder(attributes);
		style.spell(spelling, name);
		return pushBranch(new Branch(name, spelling.append(takeId()).toString()), false);
	}

	/** Puts a block that holds no blocks. False if it may not stand here. */
	boolean put(Branch block) {
		if (inLine()) {
			softBreak();
			return false;
		}
		closeLine();
		fill();
		top().branch().add(block);
		return true;
	}

	/** Closes the blocks opened since, and forgets the elements wanted in lines since. */
	void backTo(int frames, int wanted) {
		while (this.frames.size() > frames) {
			pop();
		}
		this.line.backTo(wanted);
	}

	Branch finish() {
		backTo(1, 0);
		closeLine();
		return this.root;
	}

	private Frame top() {
		return this.frames.get(this.frames.size() - 1);
	}

	/** A list straight in a list belongs to the item before it. */
	private void makeRoom(String name) {
		boolean list = name.equals("ul") || name.equals("ol");
		if (list && top().content() == Content.ITEMS && top().branch().lastChild() instanceof Branch item) {
			this.depth++;
			this.frames.add(new Frame(item, Content.LOOSE, true, false, Style.NONE, top()));
		}
		fill();
	}

	private void fill() {
		while (Frame.forStrays(top().content()) != null) {
			pushImplied();
		}
	}

	private void pushImplied() {
		String name = Frame.forStrays(top().content());
		if (name != null) {
			pushBranch(new Branch(name, ""), true);
		}
	}

	private Branch pushBranch(Branch branch, boolean implied) {
		Frame top = top();
		if (branch.name.equals("caption") || branch.name.equals("summary")) {
			top.branch().children.add(0, branch);
			top.branch().captioned = true;
		}
		else {
			top.branch().add(branch);
			top.branch().captioned |= branch.name.equals("figcaption");
		}
		this.depth++;
		this.frames.add(new Frame(branch, Frame.contentOf(branch.name), implied, false, Style.NONE, top));
		return branch;
	}

	private Branch ground() {
		fill();
		Frame top = top();
		if (top.content() != Content.FLOW) {
			return top.branch();
		}
		var spelling = new StringBuilder();
		top.style().spell(spelling, "p");
		var paragraph = new Branch("p", spelling.append(takeId()).toString());
		top.branch().add(paragraph);
		return paragraph;
	}

	private String takeId() {
		String taken = (this.id != null) ? this.id : "";
		this.id = null;
		return taken;
	}

	private void softBreak() {
		if (top().content() == Content.VERBATIM) {
			this.line.verbatim("\n");
		}
		else {
			this.line.gap();
		}
	}

	private void pop() {
		Frame frame = top();
		if (frame.traceless() && frame.isLine()) {
			this.frames.remove(this.frames.size() - 1);
			softBreak();
			return;
		}
		closeLine();
		Frame closed = this.frames.remove(this.frames.size() - 1);
		if (!closed.traceless() && closed.outer() != null) {
			this.depth--;
			Finish.block(closed.outer().branch(), closed.branch());
		}
	}

	private void closeLine() {
		Branch closed = this.line.close();
		if (closed != null && closed.name.equals("p") && Finish.isBlank(closed)) {
			top().branch().dissolve(closed, false);
		}
	}

}
