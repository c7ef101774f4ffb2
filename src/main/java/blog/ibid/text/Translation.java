package blog.ibid.text;

import blog.ibid.text.Policy.Handling;
import blog.ibid.text.Policy.Rule;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a foreign tree once, from its first node to its last without recursion, and says
 * each thing to a {@link Composer} in the words of a {@link Policy}.
 */
final class Translation {

	private final Policy policy;

	private final Known known;

	private final Composer out = new Composer();

	private final Line line = this.out.line();

	private final Marks marks = new Marks();

	Translation(Policy policy, Known known) {
		this.policy = policy;
		this.known = known;
	}

	Branch of(Element body) {
		@Nullable Node node = (body.childNodeSize() > 0) ? body.childNode(0) : null;
		while (node != null) {
			if (node instanceof Element element && enter(element)) {
				if (element.childNodeSize() > 0) {
					node = element.childNode(0);
					continue;
				}
				leave();
			}
			else if (node instanceof TextNode text) {
				this.out.text(text.getWholeText());
			}
			node = next(node, body);
		}
		return this.out.finish();
	}

	private @Nullable Node next(Node from, Element body) {
		@Nullable Node node = from;
		while (node != null && node != body && node.nextSibling() == null) {
			node = node.parent();
			if (node != null && node != body) {
				leave();
			}
		}
		return (node == null || node == body) ? null : node.nextSibling();
	}

	private void leave() {
		this.marks.leave(this.out);
	}

	/** Whether what the element holds is to be read; then it is left afterwards. */
	private boolean enter(Element element) {
		Rule rule = this.policy.rule(element.normalName());
		if (rule.handling() == Handling.GONE || marker(element)) {
			return false;
		}
		this.marks.enter(this.out);
		boolean holds = switch (rule.handling()) {
			case DISSOLVE -> dissolve(element);
			case BREAK -> lines(element);
			case BLOCK -> block(rule.name(), element);
			case HEADING -> heading(rule.name(), element);
			case INLINE -> inline(rule.name(), element);
			case EMBED -> embed(element);
			case GAP -> gap();
			default -> leaf(rule.handling(), element);
		};
		if (!holds) {
			this.marks.forget();
		}
		return holds;
	}

	private boolean marker(Element element) {
		String name = element.normalName();
		boolean call = name.equals("sup") && element.hasAttr("data-fn");
		if (!call && !(name.equals("span") && element.hasAttr("data-see"))) {
			return false;
		}
		NoteKey key = NoteKey.from(element.attr(call ? "data-fn" : "data-see")).orElse(null);
		if (key == null) {
			return false;
		}
		if (call && !this.policy.isNote()) {
			this.known.called.add(key);
			this.line.putMarker(new Branch("sup", " data-fn=\"" + key + "\""));
			return true;
		}
		if (this.known.keys.contains(key)) {
			this.line.put(new Branch("span", " data-see=\"" + key + "\""));
			return true;
		}
		return call;
	}

	private boolean dissolve(Element element) {
		nameNext(element);
		return true;
	}

	private boolean gap() {
		this.line.gap();
		return true;
	}

	private boolean lines(Element element) {
		nameNext(element);
		Style own = Style.of(element, !this.policy.isComment());
		if (element.normalName().equals("center") && own.align().isEmpty() && !this.policy.isComment()) {
			own = new Style("center", own.kind(), own.lang(), own.dir());
		}
		this.out.pushTraceless(own.within(this.out.style()));
		return true;
	}

	private boolean block(String name, Element element) {
		boolean ordered = element.parent() != null && element.parent().normalName().equals("ol");
		nameNext(element);
		Style style = Style.of(element, !this.policy.isComment());
		Branch branch = this.out.push(name, Spelling.block(name, element, ordered), style.within(this.out.style()));
		if (branch == null) {
			this.out.pushTraceless(style.within(this.out.style()));
		}
		else if (name.equals("td") || name.equals("th")) {
			branch.colspan = Spelling.span(element, "colspan", 1, 1000);
			branch.rowspan = Spelling.span(element, "rowspan", 0, 65534);
		}
		return true;
	}

	private boolean heading(String name, Element element) {
		boolean refused = this.policy.isNote() || this.policy.isComment() || this.out.isIn("th")
				|| this.out.isIn("address");
		if (!refused || this.out.inLine()) {
			return this.policy.isComment() ? lines(element) : block(name, element);
		}
		lines(element);
		this.line.want(new Inline("strong", "", null));
		return true;
	}

	private boolean inline(String name, Element element) {
		String id = this.policy.isComment() ? "" : this.known.id(element);
		String attributes = this.line.allows(name) ? Spelling.inline(name, element, this.policy.isComment()) : null;
		if (attributes != null) {
			this.line.want(new Inline(name, attributes, id.isEmpty() ? null : id));
		}
		else if (!id.isEmpty()) {
			this.line.want(new Inline("span", "", id));
		}
		return true;
	}

	private boolean leaf(Handling handling, Element element) {
		switch (handling) {
			case LINE_BREAK -> this.out.lineBreak();
			case WORD_BREAK -> this.line.put(new Branch("wbr", ""));
			case RULE -> rule(element);
			default -> image(element);
		}
		return false;
	}

	private void rule(Element element) {
		if (!element.hasAttr("data-more")) {
			this.out.put(new Branch("hr", ""));
		}
		else if (!this.policy.isNote() && this.out.atTop() && this.known.firstMore()) {
			this.out.put(new Branch("hr", Spelling.more(element)));
		}
	}

	private void image(Element image) {
		String alt = image.attr("alt").strip();
		String src = SafeUrl.resource(image.attr("src"));
		src = (src != null) ? src : SafeUrl.resource(image.attr("data-src"));
		if (src == null) {
			this.out.text(alt);
		}
		else if (this.policy.isComment()) {
			link(src, alt.isEmpty() ? Embeds.fileName(src) : alt);
		}
		else {
			nameNext(image);
			this.line.put(new Branch("img", Spelling.image(src, image, Style.of(image, true))));
		}
	}

	private boolean embed(Element element) {
		Embeds embed = Embeds.of(element);
		if (embed == null) {
			return element.normalName().equals("object") && dissolve(element);
		}
		if (this.policy.isComment() || this.out.inLine()) {
			link(embed.url(), embed.label());
			return false;
		}
		int frames = this.out.frames();
		this.out.pushTraceless(new Style("", "embed", "", ""));
		int wanted = this.line.depth();
		link(embed.url(), embed.label());
		this.out.backTo(frames, wanted);
		return false;
	}

	private void link(String url, String label) {
		int wanted = this.line.depth();
		if (!this.line.wants("a")) {
			var href = new StringBuilder();
			Escape.attribute(href, "href", url);
			this.line.want(new Inline("a", href.toString(), null));
		}
		this.out.text(label);
		this.line.backTo(wanted);
	}

	private void nameNext(Element element) {
		String id = this.policy.isComment() ? "" : this.known.id(element);
		if (!id.isEmpty()) {
			this.out.nameNext(id);
		}
	}

}
