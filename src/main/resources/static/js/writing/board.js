// How markers and notes look: numbers that follow the text, and a card for each note.

import { NodeSelection, TextSelection } from "prosemirror-state";
import { button, el, say } from "./dom.js";
import { inert, isHere } from "./inert.js";
import { goToMarker, goToNote, removeNote, useAgain } from "./notes.js";
import { numbersOf } from "./numbers.js";

// All views of numbers in one editor; each is told only of what changed for it.
export class Board {
	constructor() {
		this.views = new Set();
		this.remarks = new Map();
		this.now = null;
	}

	number(numbers) {
		for (const view of this.views) {
			view.number(numbers);
		}
	}

	remark(remarks) {
		this.remarks = new Map();
		for (const remark of remarks.filter(({ key }) => key)) {
			this.remarks.set(remark.key, [...(this.remarks.get(remark.key) ?? []), remark]);
		}
		for (const view of this.views) {
			view.remark?.(this.remarks.get(view.key) ?? []);
		}
	}

	// marks the note that is worked on, and its markers
	point(key) {
		if (this.now !== key) {
			this.now = key;
			for (const view of this.views) {
				view.dom.classList.toggle("now", view.key === key);
			}
		}
	}

	nodeViews() {
		return {
			marker: (node, view) => new MarkerView(this, node, view, "fnref"),
			see: (node, view) => new MarkerView(this, node, view, "see"),
			note: (node, view) => new CardView(this, node, view),
			notes: (node) => new NotesView(node),
			island: (node, view) => new IslandView(this, node, view),
		};
	}
}

class MarkerView {
	constructor(board, node, view, kind) {
		this.board = board;
		this.key = node.attrs.key;
		this.kind = kind;
		this.dom = el(kind === "see" ? "span" : "sup", { class: kind, contenteditable: "false" });
		this.dom.classList.toggle("now", board.now === this.key);
		this.dom.addEventListener("click", () => goToNote(view, this.key));
		board.views.add(this);
		this.number(numbersOf(view.state));
	}

	number({ numbers }) {
		const number = numbers.get(this.key) ?? "?";
		if (this.shown !== number) {
			this.shown = number;
			this.dom.textContent = this.kind === "see" ? say("see.label", number) : number;
			this.dom.setAttribute("aria-label", say("note.label", number));
			this.dom.setAttribute("role", "img");
		}
	}

	ignoreMutation() {
		return true;
	}

	destroy() {
		this.board.views.delete(this);
	}
}

class CardView {
	constructor(board, node, view) {
		this.board = board;
		this.key = node.attrs.key;
		this.node = node;
		this.label = button("", () => goToMarker(view, this.key), { class: "plain", title: say("go") });
		this.uses = el("span");
		this.again = button(say("use.again"), () => useAgain(view, this.key), { class: "plain more" });
		this.gone = button(say("remove"), () => removeNote(view, this.key), { class: "plain more" });
		this.contentDOM = el("div", { class: "words" });
		this.remarks = el("div", { contenteditable: "false" });
		this.dom = el("div", { class: "card", role: "group" },
			el("header", { contenteditable: "false" }, this.label, this.uses, el("span", { class: "grow" }), this.again, this.gone),
			this.contentDOM, this.remarks);
		this.dom.classList.toggle("now", board.now === this.key);
		board.views.add(this);
		this.number(numbersOf(view.state));
		this.remark(board.remarks.get(this.key) ?? []);
	}

	number({ numbers, uses }) {
		const number = numbers.get(this.key);
		const used = uses.get(this.key) ?? 0;
		if (this.shown !== `${number} ${used}`) {
			this.shown = `${number} ${used}`;
			this.label.replaceChildren(el("b", {}, number ? String(number) : "–"));
			this.label.setAttribute("aria-label", number ? `${say("note.label", number)}. ${say("go")}` : say("note.uncalled"));
			this.uses.textContent = `· ${say(["used.none", "used.once", "used.twice"][used] ?? "used.many", used)}`;
			this.again.textContent = say(used ? "use.again" : "use.first");
			this.dom.setAttribute("aria-label", number ? say("note.label", number) : say("note.uncalled"));
		}
	}

	remark(remarks) {
		const number = numbersText(this.shown);
		this.remarks.replaceChildren(...remarks.map(({ kind, words }) =>
			el("p", { class: "remark" }, say(`remark.${kind}`, number, words))));
	}

	update(node) {
		if (node.type !== this.node.type || node.attrs.key !== this.key) {
			return false;
		}
		this.node = node;
		return true;
	}

	stopEvent(event) {
		return !this.contentDOM.contains(event.target) && /^(mouse|click|key|pointer|touch)/.test(event.type);
	}

	ignoreMutation(mutation) {
		return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
	}

	destroy() {
		this.board.views.delete(this);
	}
}

function numbersText(shown) {
	return shown?.split(" ")[0] ?? "";
}

class NotesView {
	constructor(node) {
		this.contentDOM = el("div");
		this.none = el("p", { class: "none" }, say("notes.none"));
		this.dom = el("section", { class: "notes", "aria-label": say("notes") },
			el("div", { contenteditable: "false" }, el("h2", { class: "notes-head" }, say("notes")), this.none), this.contentDOM);
		this.update(node);
	}

	update(node) {
		if (node.type.name !== "notes") {
			return false;
		}
		this.none.hidden = node.childCount > 0;
		return true;
	}

	ignoreMutation(mutation) {
		return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
	}
}

// What can't be edited here is shown, with the numbers of the notes it calls.
class IslandView {
	constructor(board, node, view) {
		this.board = board;
		this.dom = el("div", { class: "island", contenteditable: "false", title: say("island.long") }, el("small", {}, say("island")));
		const read = inert(node.attrs.html);
		read.querySelectorAll("img[src]").forEach((img) => isHere(img.getAttribute("src")) || withoutSource(img));
		this.dom.append(...[...read.childNodes].map((part) => document.importNode(part, true)));
		this.dom.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
		this.dom.querySelectorAll("a").forEach((link) => link.setAttribute("tabindex", "-1"));
		this.markers = [...this.dom.querySelectorAll("[data-fn]")];
		board.views.add(this);
		this.number(numbersOf(view.state));
	}

	number({ numbers }) {
		for (const marker of this.markers) {
			marker.className = "fnref";
			marker.textContent = numbers.get(marker.dataset.fn) ?? "?";
		}
	}

	ignoreMutation() {
		return true;
	}

	destroy() {
		this.board.views.delete(this);
	}
}

function withoutSource(img) {
	img.setAttribute("alt", img.getAttribute("alt") || img.getAttribute("src"));
	img.removeAttribute("src");
	img.classList.add("elsewhere");
}

// the note that the cursor is in, or whose marker is selected
export function noteAt(state) {
	const { selection } = state;
	if (selection instanceof NodeSelection && selection.node.attrs.key) {
		return selection.node.attrs.key;
	}
	const { $head } = selection;
	for (let depth = $head.depth; depth > 0; depth--) {
		if ($head.node(depth).type.name === "note") {
			return $head.node(depth).attrs.key;
		}
	}
	return selection instanceof TextSelection && $head.nodeBefore?.type.name === "marker" ? $head.nodeBefore.attrs.key : null;
}
