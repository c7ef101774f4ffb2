// The tools above the text, and the menu of those used less.

import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from "prosemirror-tables";
import { button, el, say } from "./dom.js";
import { bold, hasMark, italic } from "./keys.js";
import { insertNote } from "./notes.js";
import { schema } from "./schema.js";

const { nodes, marks } = schema;

function isIn(state, ...names) {
	const { $from } = state.selection;
	for (let depth = $from.depth; depth > 0; depth--) {
		if (names.includes($from.node(depth).type.name)) {
			return true;
		}
	}
	return false;
}

export function heading(level) {
	return (state, dispatch) => {
		const { parent } = state.selection.$from;
		const same = level === 0 || (parent.type === nodes.heading && parent.attrs.level === level);
		return same ? setBlockType(nodes.paragraph)(state, dispatch) : setBlockType(nodes.heading, { level })(state, dispatch);
	};
}

function quote(state, dispatch) {
	return isIn(state, "blockquote") ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch);
}

function list(type) {
	return (state, dispatch) => (isIn(state, type.name) ? liftListItem(nodes.list_item)(state, dispatch) : wrapInList(type)(state, dispatch));
}

function insertBlock(make) {
	return (state, dispatch) => {
		dispatch?.(state.tr.replaceSelectionWith(make()).scrollIntoView());
		return true;
	};
}

function table() {
	const row = (type, part) => nodes.table_row.create({ part }, [1, 2, 3].map(() => type.createAndFill()));
	return nodes.table.create(null, [row(nodes.table_header, "thead"), row(nodes.table_cell, "tbody"), row(nodes.table_cell, "tbody")]);
}

export class Toolbar {
	constructor(view, actions) {
		this.view = view;
		this.actions = actions;
		this.tools = [
			this.tool(el("b", {}, "B"), say("bold"), bold, (state) => hasMark(state, "strong", "b")),
			this.tool(el("i", {}, "I"), say("italic"), italic, (state) => hasMark(state, "em", "i")),
			this.tool("H", say("heading"), heading(2), (state) => isIn(state, "heading")),
			this.tool("“ ”", say("quote"), quote, (state) => isIn(state, "blockquote")),
			this.tool(`• ${say("list")}`, say("bullets"), list(nodes.bullet_list), (state) => isIn(state, "bullet_list")),
			this.tool(say("link"), null, actions.link, (state) => hasMark(state, "link")),
			this.tool(say("picture"), null, actions.picture),
			this.tool(`${say("note")} ¹`, say("note.long"), insertNote, null, "note"),
			this.tool("↶", say("undo"), undo, null, "", undoDepth),
			this.tool("↷", say("redo"), redo, null, "", redoDepth),
			this.tool(say("more"), say("more.long"), () => this.toggleMenu(), null, "more-tools"),
		];
		this.dom = el("div", { class: "tools", role: "toolbar", "aria-label": say("tools"), "aria-controls": "editor" },
			...this.tools.map(({ dom }) => dom));
		this.dom.addEventListener("keydown", (event) => this.move(event));
		this.tools.forEach(({ dom }, index) => dom.setAttribute("tabindex", index ? "-1" : "0"));
		document.addEventListener("mousedown", (event) => !this.dom.contains(event.target) && this.closeMenu());
	}

	tool(words, label, command, pressed = null, name = "", depth = null) {
		const dom = button(words, () => this.run(command), { class: name, "aria-label": label, title: label });
		// the text keeps the cursor
		dom.addEventListener("mousedown", (event) => event.preventDefault());
		return { dom, pressed, depth };
	}

	run(command) {
		const view = this.view();
		command(view.state, view.dispatch.bind(view), view);
		if (!this.dom.contains(document.activeElement) || document.activeElement.closest("button")) {
			view.focus();
		}
	}

	update(state) {
		for (const { dom, pressed, depth } of this.tools) {
			const on = pressed ? String(Boolean(pressed(state))) : null;
			if (on !== null && dom.getAttribute("aria-pressed") !== on) {
				dom.setAttribute("aria-pressed", on);
			}
			const off = depth ? String(depth(state) === 0) : null;
			if (off !== null && dom.getAttribute("aria-disabled") !== off) {
				dom.setAttribute("aria-disabled", off);
			}
		}
	}

	focus() {
		this.dom.querySelector("[tabindex='0']").focus();
		return true;
	}

	move(event) {
		const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
		const buttons = this.tools.map(({ dom }) => dom);
		const at = buttons.indexOf(document.activeElement);
		if (event.key === "Escape" && (this.closeMenu() || at >= 0)) {
			this.view().focus();
		}
		if (at < 0 || (!step && event.key !== "Home" && event.key !== "End")) {
			return;
		}
		event.preventDefault();
		const next = event.key === "Home" ? 0 : event.key === "End" ? buttons.length - 1 : (at + step + buttons.length) % buttons.length;
		buttons.forEach((dom, index) => dom.setAttribute("tabindex", index === next ? "0" : "-1"));
		buttons[next].focus();
	}

	toggleMenu() {
		if (this.closeMenu()) {
			return;
		}
		const opener = this.tools.at(-1).dom;
		const { state } = this.view();
		const items = [
			[say("heading.2"), heading(2)], [say("heading.3"), heading(3)], [say("heading.4"), heading(4)], [say("paragraph"), heading(0)],
			[say("numbers"), list(nodes.ordered_list)], [say("see"), this.actions.see], [say("code"), toggleMark(marks.code)],
			[say("strike"), toggleMark(marks.s)], [say("rule"), insertBlock(() => nodes.rule.create())],
			[say("fold"), insertBlock(() => nodes.fold.create({ label: say("fold.default") }))],
			...(isInTable(state) ? [[say("table.row"), addRowAfter], [say("table.column"), addColumnAfter], [say("table.row.remove"), deleteRow],
				[say("table.column.remove"), deleteColumn], [say("table.remove"), deleteTable]] : [[say("table"), insertBlock(table)]]),
		];
		this.menu = el("div", { class: "menu", role: "group", "aria-label": say("more.long") },
			...items.map(([words, command]) => button(words, () => {
				this.closeMenu();
				this.run(command);
			})), el("small", {}, say("keys")));
		opener.after(this.menu);
		opener.setAttribute("aria-expanded", "true");
		this.menu.firstChild.focus();
	}

	closeMenu() {
		const open = Boolean(this.menu);
		this.menu?.remove();
		this.menu = null;
		this.tools.at(-1).dom.setAttribute("aria-expanded", "false");
		return open;
	}
}
