// What comes from the clipboard and goes to it: notes go along.

import { Fragment, Slice } from "prosemirror-model";
import { csrf, say } from "./dom.js";
import { inert } from "./inert.js";
import { isInNotes, freshKey } from "./notes.js";
import { calls, notesOf, numbersOf } from "./numbers.js";
import { readWritten } from "./reading.js";
import { schema } from "./schema.js";
import { noteWords, writeNotes } from "./spelling.js";

const { marker: Marker, see: See, island: Island } = schema.nodes;

function calledIn(slice) {
	const found = new Set();
	slice.content.forEach((node) => calls(node, (key) => found.add(key)));
	return found;
}

// Copies what is selected with the notes that it calls.
export function copy(view, event) {
	const slice = view.state.selection.content();
	const called = calledIn(slice);
	if (view.state.selection.empty || !called.size || !event.clipboardData) {
		return false;
	}
	const { dom, text } = view.serializeForClipboard(slice);
	const all = notesOf(view.state.doc);
	const { numbers } = numbersOf(view.state);
	const notes = [...called].map((key) => all.get(key)?.note).filter(Boolean);
	dom.querySelectorAll("sup[data-fn]").forEach((marker) => marker.append(String(numbers.get(marker.dataset.fn) ?? "")));
	dom.append(...inert(writeNotes(notes)).childNodes);
	event.preventDefault();
	event.clipboardData.clearData();
	event.clipboardData.setData("text/html", dom.innerHTML);
	event.clipboardData.setData("text/plain", text + notes.map((note) => `\n\n[${numbers.get(note.attrs.key)}] ${note.textContent}`).join(""));
	if (event.type === "cut") {
		view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta("uiEvent", "cut"));
	}
	return true;
}

export function plainText(slice, view) {
	const { numbers } = numbersOf(view.state);
	return slice.content.textBetween(0, slice.content.size, "\n\n", (leaf) => {
		switch (leaf.type.name) {
			case "marker": return `[${numbers.get(leaf.attrs.key) ?? ""}]`;
			case "see": return say("see.label", numbers.get(leaf.attrs.key) ?? "");
			case "hard_break": return "\n";
			default: return "";
		}
	});
}

export class Pasting {
	constructor({ tell, offerTitle }) {
		this.tell = tell;
		this.offerTitle = offerTitle;
		this.carried = null;
	}

	// our own clipboard carries its notes behind the text
	takeNotes(html) {
		this.carried = null;
		if (!/data-pm-slice/.test(html)) {
			return withoutStyles(html);
		}
		const root = inert(html);
		const section = root.querySelector("section[data-notes]");
		if (!section) {
			return html;
		}
		this.carried = readWritten(section.outerHTML).notes;
		section.remove();
		root.querySelectorAll("sup[data-fn]").forEach((marker) => marker.replaceChildren());
		return root.innerHTML;
	}

	paste(view, event, slice) {
		const data = event.clipboardData;
		const html = data?.getData("text/html") ?? "";
		const plain = data?.getData("text/plain") ?? "";
		const plainOnly = view.input?.shiftKey || view.state.selection.$head.parent.type.spec.code;
		if (/data-pm-slice/.test(html)) {
			insert(view, slice, this.carried ?? []);
			return true;
		}
		if (plainOnly || (!html && !isMarkdown(plain))) {
			return !plainOnly && this.address(view, plain);
		}
		if (this.address(view, plain)) {
			return true;
		}
		this.ask(view, html, plain, slice);
		return true;
	}

	// an address alone is a link, on what is selected or on itself
	address(view, plain) {
		const url = plain.trim();
		if (!/^https?:\/\/\S+$/.test(url) || url.length > 2000) {
			return false;
		}
		const { state } = view;
		const link = schema.marks.link.create({ href: url });
		const { from, to, empty } = state.selection;
		const tr = empty ? state.tr.replaceSelectionWith(schema.text(url, [link]), false) : state.tr.addMark(from, to, link);
		view.dispatch(tr.removeStoredMark(schema.marks.link).scrollIntoView());
		if (empty && url.startsWith(location.origin)) {
			this.offerTitle(url, from);
		}
		return true;
	}

	async ask(view, html, plain, slice) {
		this.tell(say("pasting"));
		try {
			const answer = await fetch("/admin/paste", {
				method: "POST", redirect: "manual",
				headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": csrf() }, body: JSON.stringify({ html, plain }),
			});
			if (!answer.ok) {
				throw new Error(String(answer.status));
			}
			const { blocks, notes } = readWritten((await answer.json()).text);
			const number = notes.length;
			insertForeign(view, blocks, notes);
			this.tell(number ? say(number === 1 ? "pasted.note" : "pasted.notes", number) : "");
		}
		catch {
			// without the blog the browser reads it, as well as it can
			this.tell("");
			insert(view, slice, []);
		}
	}
}

// the blog reads what is foreign; the editor, which parses it too, may not meet styles
function withoutStyles(html) {
	return html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, "").replace(/\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+)/gi, "");
}

export function isMarkdown(text) {
	return /^#{1,6} \S|^ {0,3}(```|~~~)|\[\^[^\]\s]{1,60}\]|\[[^\]\n]{1,300}\]\([^)\s]+\)|^ {0,3}\|?[ :-]*-{3,}[ :-]*\|/m.test(text)
		|| [...text.matchAll(/^ {0,3}[-*+] \S|^ {0,3}\d{1,3}\. \S|^> ?\S|\*\*\S[^*\n]*\*\*|\[\d{1,3}\]/gm)].length > 1;
}

function insertForeign(view, blocks, notes) {
	const { $from } = view.state.selection;
	const fragment = Fragment.from(blocks);
	const open = (node) => (node?.type.name === "paragraph" && $from.parent.inlineContent ? 1 : 0);
	const slice = new Slice(fragment, open(fragment.firstChild), open(fragment.lastChild));
	const named = rename(slice, notes, (key) => notesOf(view.state.doc).has(key), view.state.doc);
	insertNamed(view, named);
}

// Puts in a slice with notes: one that stands here as it is is used again, another of the same name gets its own.
function insert(view, slice, notes) {
	const here = notesOf(view.state.doc);
	const carried = new Map(notes.map((note) => [note.attrs.key, note]));
	const clashes = (key) => here.has(key) && carried.has(key) && noteWords(carried.get(key)) !== noteWords(here.get(key).note);
	insertNamed(view, rename(slice, notes, clashes, view.state.doc));
}

function insertNamed(view, { slice, notes }) {
	const { state } = view;
	const inNote = isInNotes(state);
	const words = new Map(notes.map((note) => [note.attrs.key, note.textContent]));
	const fitting = inNote ? mapSlice(slice, (node) => flattenMarker(node, words)) : slice;
	const single = fitting.openStart === 0 && fitting.openEnd === 0 && fitting.content.childCount === 1 ? fitting.content.firstChild : null;
	const tr = single ? state.tr.replaceSelectionWith(single, false) : state.tr.replaceSelection(fitting);
	if (!inNote) {
		tr.setMeta("notes", new Map(notes.map((note) => [note.attrs.key, note])));
	}
	view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
	view.focus();
}

// a note calls no note: the words stand there in brackets
function flattenMarker(node, words) {
	if (node.type !== Marker) {
		return node;
	}
	const said = words.get(node.attrs.key);
	return said ? schema.text(` [${said}]`) : See.create({ key: node.attrs.key });
}

function rename(slice, notes, clashes, doc) {
	const names = new Map();
	const taken = new Set([...notes.map((note) => note.attrs.key), ...calledIn(slice)]);
	const name = (key) => {
		if (!names.has(key)) {
			names.set(key, clashes(key) ? freshKey(doc, taken) : key);
		}
		return names.get(key);
	};
	const renamed = (node) => {
		if (node.type === Marker || node.type === See) {
			return node.type.create({ key: name(node.attrs.key) }, null, node.marks);
		}
		if (node.type === Island) {
			const html = node.attrs.html.replace(/(data-(?:fn|see)=")([^"]+)/g, (whole, start, key) => start + name(key));
			return html === node.attrs.html ? node : Island.create({ html });
		}
		return node;
	};
	return {
		slice: mapSlice(slice, renamed),
		notes: notes.map((note) => {
			const key = name(note.attrs.key);
			const content = mapFragment(note.content, renamed);
			return key === note.attrs.key && content === note.content ? note : note.type.create({ ...note.attrs, key }, content);
		}),
	};
}

function mapSlice(slice, change) {
	return new Slice(mapFragment(slice.content, change), slice.openStart, slice.openEnd);
}

function mapFragment(fragment, change) {
	const nodes = [];
	let same = true;
	fragment.forEach((node) => {
		const inner = node.isLeaf ? node : withContent(node, mapFragment(node.content, change));
		const changed = change(inner);
		same &&= changed === node;
		nodes.push(changed);
	});
	return same ? fragment : Fragment.from(nodes);
}

function withContent(node, content) {
	return content === node.content ? node : node.copy(content);
}
