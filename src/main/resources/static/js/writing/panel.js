// A panel under the tools, one at a time: for a link, for a note to refer to.

import { button, el, say } from "./dom.js";
import { insertSee } from "./notes.js";
import { notesOf, numbersOf } from "./numbers.js";
import { schema } from "./schema.js";

const { link: Link } = schema.marks;

export class Panel {
	constructor(view, tools) {
		this.view = view;
		this.tools = tools;
	}

	open(...children) {
		this.close();
		this.dom = el("div", { class: "panel", role: "group" }, ...children);
		this.dom.addEventListener("keydown", (event) => {
			if (event.key === "Escape") {
				event.stopPropagation();
				this.close();
				this.view().focus();
			}
		});
		this.tools().append(this.dom);
		return this.dom;
	}

	close() {
		const open = Boolean(this.dom);
		this.dom?.remove();
		this.dom = null;
		return open;
	}

	// A note to refer to

	see() {
		const { state } = this.view();
		const notes = [...notesOf(state.doc)].filter(([key]) => numbersOf(state).numbers.has(key));
		const items = notes.map(([key, { note }]) => el("li", {}, button(
			`${numbersOf(state).numbers.get(key)}. ${note.textContent.slice(0, 90)}`, () => {
				this.close();
				insertSee(this.view(), key);
			})));
		const panel = this.open(el("p", {}, say(items.length ? "see.pick" : "see.none")), el("ul", { class: "offers" }, ...items), this.cancel());
		(panel.querySelector("li button") ?? panel.querySelector("button")).focus();
		return true;
	}

	cancel() {
		return button(say("cancel"), () => {
			this.close();
			this.view().focus();
		});
	}

	// A link

	link() {
		const { state } = this.view();
		const range = linkAround(state);
		const selected = range ? state.doc.textBetween(range.from, range.to, " ") : state.doc.textBetween(state.selection.from, state.selection.to, " ");
		const address = el("input", { id: "link-address", value: range?.href ?? "", autocomplete: "off", "aria-describedby": "link-error" });
		const words = el("input", { id: "link-words", value: selected });
		const error = el("p", { class: "error", id: "link-error", role: "alert" });
		const offers = el("ul", { class: "offers", "aria-label": say("link.own") });
		const set = (href, title) => {
			if (!isAddress(href)) {
				error.textContent = say("link.bad");
				address.focus();
				return;
			}
			this.close();
			setLink(this.view(), range, href, words.value.trim() || title || href, words.value === selected && selected !== "");
		};
		const bar = el("p", { class: "actions" }, button(say("link.set"), () => set(address.value.trim()), { class: "main" }));
		if (range) {
			bar.append(button(say("link.remove"), () => {
				this.close();
				const view = this.view();
				view.dispatch(view.state.tr.removeMark(range.from, range.to, Link));
				view.focus();
			}), el("a", { class: "button", href: range.href, target: "_blank", rel: "noopener" }, say("link.open")));
		}
		bar.append(this.cancel());
		const panel = this.open(field("link-address", say("link.address"), address), offers, field("link-words", say("link.words"), words), error, bar);
		panel.addEventListener("keydown", (event) => {
			if (event.key === "Enter" && event.target.localName === "input") {
				event.preventDefault();
				set(address.value.trim());
			}
		});
		address.addEventListener("input", () => this.search(address.value, offers, set));
		address.focus();
		address.select();
		return true;
	}

	search(query, offers, set) {
		clearTimeout(this.timer);
		if (query.trim().length < 2 || /^(https?:|mailto:|\/|#)/.test(query)) {
			offers.replaceChildren();
			return;
		}
		this.timer = setTimeout(async () => {
			const answer = await fetch(`/admin/links?q=${encodeURIComponent(query)}`, { redirect: "manual" }).catch(() => null);
			const found = answer?.ok ? await answer.json() : [];
			const item = ({ title, address, date }) => el("li", {}, button("", () => set(address, title)));
			offers.replaceChildren(...found.map((own) => {
				const line = item(own);
				line.firstChild.append(el("span", {}, own.title), el("small", {}, own.date));
				return line;
			}), ...(found.length ? [] : [el("li", {}, say("link.none"))]));
		}, 200);
	}

	// the title of an own post whose address was pasted
	async offerTitle(url, from) {
		const answer = await fetch(`/admin/title?url=${encodeURIComponent(url)}`, { redirect: "manual" }).catch(() => null);
		const { title } = answer?.ok ? await answer.json() : {};
		if (!title) {
			return;
		}
		this.open(el("p", { class: "actions" }, button(say("link.title", title), () => {
			this.close();
			const view = this.view();
			if (view.state.doc.textBetween(from, Math.min(from + url.length, view.state.doc.content.size)) === url) {
				view.dispatch(view.state.tr.replaceWith(from, from + url.length, schema.text(title, [Link.create({ href: url })])));
			}
			view.focus();
		}), this.cancel()));
	}
}

function field(id, label, input) {
	return el("div", { class: "field" }, el("label", { for: id }, label), input);
}

function isAddress(text) {
	return /^(https?:\/\/[^\s/]+|mailto:\S+@|\/|#\S)/i.test(text) && !/\s/.test(text);
}

// the whole link that the selection begins in
function linkAround(state) {
	const { $from } = state.selection;
	const { parent } = $from;
	const at = $from.parentOffset;
	const inside = parent.childAfter(at).node ?? parent.childBefore(at).node;
	const mark = inside && Link.isInSet(inside.marks);
	if (!mark) {
		return null;
	}
	let from = -1;
	let to = -1;
	parent.forEach((node, offset) => {
		if (mark.isInSet(node.marks)) {
			from = from < 0 || offset > to ? (to >= at && from >= 0 ? from : offset) : from;
			to = offset <= at || offset === to ? offset + node.nodeSize : to;
		}
	});
	return { from: $from.start() + from, to: $from.start() + to, href: mark.attrs.href };
}

function setLink(view, range, href, words, keepsWords) {
	const { state } = view;
	const { from, to } = range ?? state.selection;
	const mark = Link.create({ href });
	const tr = state.tr;
	if (keepsWords) {
		tr.removeMark(from, to, Link).addMark(from, to, mark);
	}
	else {
		const around = state.doc.resolve(from).marks().filter(({ type }) => type !== Link);
		tr.replaceWith(from, to, schema.text(words, mark.addToSet(around)));
	}
	view.dispatch(tr.removeStoredMark(Link).scrollIntoView());
	view.focus();
}
