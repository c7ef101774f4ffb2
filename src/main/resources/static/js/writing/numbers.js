// Which notes a text calls, in which order: counted anew only when a marker or a note comes, goes or moves.

import { Plugin, PluginKey } from "prosemirror-state";
import { schema } from "./schema.js";

const { marker: Marker, see: See, note: Note, island: Island } = schema.nodes;

export const numbersKey = new PluginKey("numbers");

export function numbersOf(state) {
	return numbersKey.getState(state);
}

// the notes that a node calls, in order
export function calls(node, each) {
	if (node.type === Marker) {
		each(node.attrs.key);
	}
	else if (node.type === Island) {
		for (const [, key] of node.attrs.html.matchAll(/<sup data-fn="([^"]+)"/g)) {
			each(key);
		}
	}
	else {
		node.descendants((inner) => {
			if (inner.type === Marker || inner.type === Island) {
				calls(inner, each);
			}
		});
	}
}

function countAll(doc) {
	const uses = new Map();
	calls(doc.firstChild, (key) => uses.set(key, (uses.get(key) ?? 0) + 1));
	const numbers = new Map();
	for (const key of uses.keys()) {
		numbers.set(key, numbers.size + 1);
	}
	return { uses, numbers };
}

function touches(doc, from, to) {
	let found = false;
	doc.nodesBetween(from, to, (node, pos) => {
		const type = node.type;
		found ||= type === Marker || type === See || type === Island || (type === Note && (pos >= from || pos + node.nodeSize <= to));
		return !found;
	});
	return found;
}

function changesNotes(tr) {
	return tr.steps.some((step, i) => {
		const before = tr.docs[i];
		const after = tr.docs[i + 1] ?? tr.doc;
		let found = false;
		tr.mapping.maps[i].forEach((oldFrom, oldTo, newFrom, newTo) => {
			found ||= touches(before, oldFrom, oldTo) || touches(after, newFrom, newTo);
		});
		return found;
	});
}

// each note with its place, by key
export function notesOf(doc) {
	const notes = new Map();
	const start = doc.firstChild.nodeSize + 1;
	doc.lastChild.forEach((note, offset) => notes.set(note.attrs.key, { note, pos: start + offset }));
	return notes;
}

function wantedOrder(state, before, carried) {
	const { uses, numbers } = numbersOf(state);
	const here = notesOf(state.doc);
	const earlier = before ? notesOf(before.doc) : new Map();
	const usedBefore = before ? numbersOf(before).uses : new Map();
	const order = [...numbers.keys()].map((key) => here.get(key)?.note ?? earlier.get(key)?.note ?? carried?.get(key)
		?? Note.createAndFill({ key }));
	for (const [key, { note }] of here) {
		if (!uses.has(key) && !usedBefore.has(key)) {
			order.push(note);
		}
	}
	return { order, here };
}

// A note goes with its last marker, comes back with it, and stands where its number says.
function settle(transactions, before, state) {
	if (numbersOf(before) === numbersOf(state)) {
		return null;
	}
	const carried = transactions.map((tr) => tr.getMeta("notes")).find(Boolean);
	const { order, here } = wantedOrder(state, before, carried);
	const tr = state.tr;
	const wanted = new Set(order.map((note) => note.attrs.key));
	for (const [key, { note, pos }] of [...here].reverse()) {
		if (!wanted.has(key)) {
			tr.delete(pos, pos + note.nodeSize);
		}
	}
	let pos = tr.doc.firstChild.nodeSize + 1;
	order.forEach((note, index) => {
		if (!here.has(note.attrs.key)) {
			tr.insert(pos, note);
		}
		else if (tr.doc.lastChild.maybeChild(index)?.attrs.key !== note.attrs.key) {
			move(tr, note.attrs.key, pos);
		}
		pos += note.nodeSize;
	});
	return tr.docChanged ? tr.setMeta("settled", true) : null;
}

function move(tr, key, to) {
	const { note, pos } = notesOf(tr.doc).get(key);
	const { selection } = tr;
	const offset = selection.head > pos && selection.head < pos + note.nodeSize ? selection.head - pos : -1;
	tr.delete(pos, pos + note.nodeSize);
	tr.insert(to, note);
	if (offset >= 0) {
		tr.setSelection(selection.constructor.near(tr.doc.resolve(to + offset)));
	}
}

export function numbersPlugin(board) {
	return new Plugin({
		key: numbersKey,
		state: {
			init: (config, state) => countAll(state.doc),
			apply: (tr, value) => (tr.docChanged && changesNotes(tr) ? countAll(tr.doc) : value),
		},
		appendTransaction: settle,
		view: () => ({
			update(view, before) {
				if (numbersOf(view.state) !== numbersOf(before)) {
					board.number(numbersOf(view.state));
				}
			},
		}),
	});
}
