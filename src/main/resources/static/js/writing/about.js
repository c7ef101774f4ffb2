// Beside the title: how long the text is, its headings, and what there is to remark.

import { Selection } from "prosemirror-state";
import { button, count, el, say } from "./dom.js";
import { goToNote, numberOf } from "./notes.js";
import { numbersOf } from "./numbers.js";

const WORDS_PER_MINUTE = 230;

export class About {
	constructor(view) {
		this.view = view;
		this.sizes = el("p", {});
		this.outline = el("details", {}, el("summary", {}, say("outline")), el("ul", {}));
		this.remarks = el("details", { class: "remarks", hidden: true }, el("summary"), el("ul", {}));
		this.dom = el("aside", { class: "about", "aria-label": say("about") },
			el("h2", {}, say("about")), this.sizes, this.outline, this.remarks);
		this.dom.addEventListener("keydown", (event) => {
			if (event.key === "Escape") {
				this.close();
			}
		});
		this.count();
	}

	close() {
		this.outline.open = false;
		this.remarks.open = false;
	}

	changed() {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.count(), 600);
	}

	count() {
		const body = this.view().state.doc.firstChild;
		const words = body.textBetween(0, body.content.size, " ", " ").match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
		const notes = numbersOf(this.view().state).numbers.size;
		const minutes = Math.max(1, Math.ceil(words / WORDS_PER_MINUTE));
		this.sizes.textContent = [count("words", words), notes ? count("notes", notes) : say("notes.zero"), count("minutes", minutes)].join(" · ");
		this.list(body);
	}

	list(body) {
		const items = [];
		body.descendants((node, pos) => {
			if (node.type.name === "heading") {
				const words = node.textContent || "–";
				items.push(el("li", { class: `l${node.attrs.level}` }, button(words, () => this.go(pos + 1), { class: "plain" })));
			}
			return !node.isTextblock;
		});
		this.outline.hidden = items.length === 0;
		this.outline.lastChild.replaceChildren(...items);
	}

	go(pos) {
		const view = this.view();
		this.close();
		view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(Math.min(pos + 1, view.state.doc.content.size)))).scrollIntoView());
		view.focus();
	}

	show(remarks) {
		this.remarks.hidden = remarks.length === 0;
		this.remarks.firstChild.textContent = count("remarks", remarks.length);
		this.remarks.lastChild.replaceChildren(...remarks.map((remark) => this.line(remark)));
	}

	line({ kind, key, words }) {
		const text = say(`remark.${kind}`, key ? numberOf(this.view().state, key) ?? "" : "", words);
		const show = () => {
			this.close();
			if (key) {
				goToNote(this.view(), key);
			}
			else {
				this.find(words);
			}
		};
		return el("li", {}, `${text} `, button(say("show"), show, { class: "plain" }));
	}

	// the last place with these words, within one paragraph
	find(words) {
		let place = -1;
		this.view().state.doc.firstChild.descendants((node, pos) => {
			if (node.isTextblock) {
				const at = node.textBetween(0, node.content.size, "", "\ufffc").indexOf(words.slice(0, 60));
				place = at >= 0 ? pos + 1 + at : place;
			}
			return !node.isTextblock;
		});
		if (place >= 0) {
			this.go(place);
		}
	}
}
