// What the keyboard does, and what Markdown does as it is typed.

import { baseKeymap, chainCommands, exitCode, selectAll, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { InputRule, inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { TextSelection } from "prosemirror-state";
import { goToNextCell } from "prosemirror-tables";
import { dropEmptyNote, insertNote, isInNotes, leaveNote } from "./notes.js";
import { schema } from "./schema.js";

const { marks, nodes } = schema;

// bold is <strong> or <b>, italics are <em> or <i>: whichever it was, it is taken off
export function toggleEither(name, old) {
	return (state, dispatch, view) => {
		const { from, to, empty, $from } = state.selection;
		const has = empty ? marks[old].isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, marks[old]);
		return toggleMark(marks[has ? old : name], null, { removeWhenPresent: true })(state, dispatch, view);
	};
}

export const bold = toggleEither("strong", "b");

export const italic = toggleEither("em", "i");

export function hasMark(state, ...names) {
	const { from, to, empty, $from } = state.selection;
	return names.some((name) => (empty ? marks[name].isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, marks[name])));
}

// all of the text, or all of the note that one is in
function selectHere(state, dispatch) {
	const { $head } = state.selection;
	if ($head.depth < 1) {
		return selectAll(state, dispatch);
	}
	const depth = isInNotes(state) && $head.depth > 1 ? 2 : 1;
	dispatch?.(state.tr.setSelection(TextSelection.between(state.doc.resolve($head.start(depth)), state.doc.resolve($head.end(depth)))));
	return true;
}

function breakLine(state, dispatch) {
	if (!state.selection.$head.parent.type.contentMatch.matchType(nodes.hard_break)) {
		return false;
	}
	dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
	return true;
}

export function keys(actions) {
	return [
		keymap({
			"Mod-b": bold, "Mod-i": italic, "Mod-k": actions.link, "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo, "Mod-s": actions.save,
			"Mod-Alt-f": insertNote, Escape: chainCommands(actions.close, leaveNote), Backspace: chainCommands(undoInputRule, dropEmptyNote),
			"Mod-a": selectHere, "Shift-Enter": chainCommands(exitCode, breakLine), "Mod-Enter": exitCode,
			Enter: splitListItem(nodes.list_item), Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item)),
			"Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)), "Alt-F10": actions.tools,
			"Mod-Alt-2": actions.heading(2), "Mod-Alt-3": actions.heading(3), "Mod-Alt-0": actions.heading(0),
		}),
		keymap(baseKeymap),
	];
}

// **words** and the like: the marks around go, the words get the mark
function markRule(pattern, name) {
	return new InputRule(pattern, (state, match, start, end) => {
		const words = match.at(-1);
		const from = start + match[0].indexOf(match[1]);
		if (state.doc.resolve(from).parent.type.spec.code || state.doc.rangeHasMark(from, end, marks.code)) {
			return null;
		}
		const tr = state.tr;
		const open = from + match[1].lastIndexOf(words);
		tr.delete(open + words.length, end);
		tr.delete(from, open);
		return tr.addMark(from, from + words.length, marks[name].create()).removeStoredMark(marks[name]);
	});
}

function headingRule() {
	return textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({ level: match[1].length }));
}

export function typing(view) {
	const note = new InputRule(/\[\^\]$/, (state, match, start, end) => {
		if (isInNotes(state)) {
			return null;
		}
		// one step takes the three letters away, another puts the note there
		queueMicrotask(() => insertNote(view().state, view().dispatch.bind(view()), view()));
		return state.tr.delete(start, end);
	});
	return inputRules({ rules: [
		headingRule(),
		wrappingInputRule(/^>\s$/, nodes.blockquote),
		wrappingInputRule(/^[-*]\s$/, nodes.bullet_list),
		wrappingInputRule(/^(\d{1,4})\.\s$/, nodes.ordered_list, (match) => ({ keep: match[1] === "1" ? null : { start: match[1] } }),
			(match, list) => list.childCount + Number(list.attrs.keep?.start ?? 1) === Number(match[1])),
		textblockTypeInputRule(/^```$/, nodes.code_block),
		markRule(/(\*\*([^*\s][^*]*[^*\s]|[^*\s])\*\*)$/, "strong"),
		markRule(/(?:^|[\s([“"])(\*([^*\s][^*]*[^*\s]|[^*\s])\*)$/, "em"),
		markRule(/(?:^|[\s([“"])(_([^_\s][^_]*[^_\s]|[^_\s])_)$/, "em"),
		markRule(/(`([^`]+)`)$/, "code"),
		note,
	] });
}
