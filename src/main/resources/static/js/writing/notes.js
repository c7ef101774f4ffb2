// What one can do with notes.

import { closeHistory } from "prosemirror-history";
import { NodeSelection, Plugin, PluginKey, Selection, TextSelection } from "prosemirror-state";
import { calls, notesOf, numbersOf } from "./numbers.js";
import { schema } from "./schema.js";

const { marker: Marker, see: See, note: Note } = schema.nodes;

const placeKey = new PluginKey("place");

// where in the text the author was last
export function placePlugin() {
	return new Plugin({
		key: placeKey,
		state: {
			init: (config, state) => state.doc.firstChild.nodeSize - 1,
			apply(tr, place, before, state) {
				const { head, $head } = state.selection;
				return $head.depth > 0 && $head.node(1).type.name === "body" ? head : tr.mapping.map(place);
			},
		},
	});
}

export function isInNotes(state) {
	const { $head } = state.selection;
	return $head.depth > 0 && $head.node(1).type.name === "notes";
}

let last = 0;

// a name that no note of this text has or had while it was open
export function freshKey(doc, taken = new Set()) {
	for (const key of [...notesOf(doc).keys(), ...taken]) {
		last = Math.max(last, Number(/^k(\d{1,9})$/.exec(key)?.[1] ?? 0));
	}
	last++;
	return `k${last}`;
}

function canCall($pos) {
	return $pos.parent.inlineContent && $pos.parent.type.contentMatch.matchType(Marker) !== null;
}

// how many notes are called before a place
function numberBefore(state, pos) {
	const seen = new Set();
	state.doc.nodesBetween(0, pos, (node, at) => {
		if (node.isLeaf && at < pos) {
			calls(node, (key) => seen.add(key));
		}
	});
	return seen.size;
}

export function insertNote(state, dispatch, view) {
	const at = isInNotes(state) ? null : state.selection.$to;
	if (!at || !canCall(at)) {
		return false;
	}
	if (dispatch) {
		const key = freshKey(state.doc);
		const index = numberBefore(state, at.pos);
		const tr = closeHistory(state.tr.insert(at.pos, Marker.create({ key })));
		let pos = tr.doc.firstChild.nodeSize + 1;
		for (let i = 0; i < index; i++) {
			pos += tr.doc.lastChild.child(i).nodeSize;
		}
		tr.insert(pos, Note.createAndFill({ key }));
		tr.setSelection(Selection.near(tr.doc.resolve(pos + 1)));
		dispatch(tr.scrollIntoView());
		// the note's words are another step for Undo than the note
		view.dispatch(closeHistory(view.state.tr));
		view.focus();
	}
	return true;
}

export function useAgain(view, key) {
	const place = view.state.doc.resolve(Math.min(placeKey.getState(view.state), view.state.doc.firstChild.nodeSize - 1));
	const $pos = canCall(place) ? place : Selection.near(place, -1).$head;
	if (canCall($pos)) {
		const tr = closeHistory(view.state.tr.insert($pos.pos, Marker.create({ key })));
		tr.setSelection(TextSelection.create(tr.doc, $pos.pos + 1));
		view.dispatch(tr.scrollIntoView());
		view.focus();
	}
}

export function insertSee(view, key) {
	const { $to } = view.state.selection;
	if (canCall($to)) {
		view.dispatch(view.state.tr.insert($to.pos, See.create({ key })).scrollIntoView());
	}
	view.focus();
}

export function removeNote(view, key) {
	const tr = closeHistory(view.state.tr);
	const places = [];
	view.state.doc.descendants((node, pos) => {
		if (node.type === Marker && node.attrs.key === key) {
			places.push([pos, pos + 1]);
		}
		else if (node.type === Note && node.attrs.key === key) {
			places.push([pos, pos + node.nodeSize]);
		}
	});
	places.reverse().forEach(([from, to]) => tr.delete(from, to));
	tr.setSelection(Selection.near(tr.doc.resolve(Math.min(tr.mapping.map(placeKey.getState(view.state)), tr.doc.content.size))));
	view.dispatch(tr.scrollIntoView());
	view.focus();
}

export function goToNote(view, key) {
	const found = notesOf(view.state.doc).get(key);
	if (found) {
		const end = view.state.doc.resolve(found.pos + found.note.nodeSize - 1);
		view.dispatch(view.state.tr.setSelection(Selection.near(end, -1)).scrollIntoView());
		view.focus();
	}
}

export function goToMarker(view, key) {
	let place = -1;
	view.state.doc.firstChild.descendants((node, pos) => {
		if (place < 0) {
			calls(node.isLeaf ? node : schema.text(" "), (called) => {
				place = called === key && place < 0 ? pos + 1 : place;
			});
		}
		return place < 0;
	});
	if (place >= 0) {
		const node = view.state.doc.nodeAt(place);
		const selection = node.type === Marker ? TextSelection.create(view.state.doc, place + 1) : NodeSelection.create(view.state.doc, place);
		view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
		view.focus();
	}
}

// from a note back to where it is called, or to where one was
export function leaveNote(state, dispatch) {
	if (!isInNotes(state)) {
		return false;
	}
	const place = Math.min(placeKey.getState(state), state.doc.firstChild.nodeSize - 1);
	dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(place), -1)).scrollIntoView());
	return true;
}

// an empty note is taken back with the key that takes back a letter
export function dropEmptyNote(state, dispatch, view) {
	const { $head, empty } = state.selection;
	if (!empty || !isInNotes(state) || $head.depth < 2) {
		return false;
	}
	const note = $head.node(2);
	if (note.childCount !== 1 || note.firstChild.content.size || note.firstChild.isAtom) {
		return false;
	}
	if (dispatch) {
		removeNote(view, note.attrs.key);
	}
	return true;
}

export function numberOf(state, key) {
	return numbersOf(state).numbers.get(key);
}
