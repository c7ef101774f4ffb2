// The editor. Where it cannot start, the plain field stays.

import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { closeHistory, history } from "prosemirror-history";
import { EditorState, Plugin, Selection } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import { About } from "./about.js";
import { Board, noteAt } from "./board.js";
import { button, el, say } from "./dom.js";
import { keys, typing } from "./keys.js";
import { placePlugin } from "./notes.js";
import { numbersPlugin } from "./numbers.js";
import { Panel } from "./panel.js";
import { Pasting, copy, plainText } from "./paste.js";
import { FigureView, FoldView, ImageView, Pictures, picturesIn } from "./pictures.js";
import { documentOf } from "./reading.js";
import { Saving } from "./saving.js";
import { writeDocument } from "./spelling.js";
import { heading, Toolbar } from "./toolbar.js";

const form = document.getElementById("writing");
const field = form.elements.text;
const title = form.elements.title;
const board = new Board();
let view = null;

const tell = el("p", { class: "tell", role: "status" });
const panel = new Panel(() => view, () => toolbar.dom);
const pictures = new Pictures(() => view, (words) => {
	tell.textContent = words;
});
const pasting = new Pasting({
	tell: (words) => {
		tell.textContent = words;
	},
	offerTitle: (url, from) => panel.offerTitle(url, from),
});
const actions = {
	link: () => panel.link(), see: () => panel.see(), picture: () => pictures.pick(), heading,
	close: () => panel.close(), tools: () => toolbar.focus(),
	save: () => {
		saving.flush(true);
		return true;
	},
};
const toolbar = new Toolbar(() => view, actions);
let about = null;
let saving = null;

const emptyText = new Plugin({
	props: {
		decorations({ doc }) {
			const body = doc.firstChild;
			const empty = body.childCount === 1 && body.firstChild.isTextblock && body.firstChild.content.size === 0;
			return empty ? DecorationSet.create(doc, [Decoration.node(0, body.nodeSize, { class: "empty" }),
				Decoration.node(1, body.nodeSize - 1, { "data-empty": say("empty") })]) : null;
		},
	},
});

function start() {
	const state = EditorState.create({
		doc: documentOf(field.value),
		plugins: [
			typing(() => view), ...keys(actions), history(), numbersPlugin(board), placePlugin(), tableEditing(), gapCursor(), dropCursor(), emptyText,
		],
	});
	view = new EditorView({ mount: el("div", { id: "editor" }) }, {
		state,
		attributes: { role: "textbox", "aria-multiline": "true", "aria-label": say("text"), spellcheck: "true", lang: document.documentElement.lang },
		nodeViews: {
			...board.nodeViews(),
			image: (node) => new ImageView(node),
			figure: (node, editor, getPos) => new FigureView(node, editor, getPos),
			fold: (node, editor, getPos) => new FoldView(node, editor, getPos),
		},
		dispatchTransaction: dispatch,
		transformPastedHTML: (html) => pasting.takeNotes(html),
		clipboardTextSerializer: plainText,
		handlePaste(editor, event, slice) {
			const files = picturesIn(event.clipboardData);
			if (files.length && !event.clipboardData.getData("text/html")) {
				pictures.take(files);
				return true;
			}
			return pasting.paste(editor, event, slice);
		},
		handleDrop(editor, event) {
			const files = picturesIn(event.dataTransfer);
			if (files.length) {
				pictures.take(files, editor.posAtCoords({ left: event.clientX, top: event.clientY })?.pos);
			}
			return files.length > 0;
		},
		handleDOMEvents: { copy, cut: copy },
	});
}

function dispatch(tr) {
	const state = view.state.apply(tr);
	view.updateState(state);
	board.point(noteAt(state));
	toolbar.update(state);
	if (tr.docChanged) {
		about?.changed();
		saving?.changed();
	}
}

function assemble() {
	about = new About(() => view);
	const sheet = form.querySelector(".sheet");
	sheet.prepend(toolbar.dom);
	sheet.append(about.dom, view.dom);
	sheet.after(tell, pictures.input);
	form.classList.add("editing");
	// the plain field would be one more thing to send, and to warn of
	form.removeAttribute("data-guard");
	field.disabled = true;
	toolbar.update(view.state);
	about.count();
}

function read() {
	return { title: title.value.replace(/\s+/g, " ").trim(), text: writeDocument(view.state.doc) };
}

// puts another text in, as a step that Undo takes back
function write({ title: words, text }) {
	const doc = documentOf(text);
	title.value = words;
	const tr = closeHistory(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content));
	view.dispatch(tr.setSelection(Selection.atStart(tr.doc)));
}

// words that never reached the blog: the browser closed, or the network was gone
function restore() {
	const stored = saving.stored();
	const now = read();
	if (!stored || (stored.text === now.text && stored.title === now.title)) {
		saving.forget();
		return;
	}
	const before = { ...now };
	write(stored);
	// made from another state than the blog has now: then it says so, and both are shown
	saving.base = stored.base;
	saving.changed();
	const note = el("div", { class: "notice", role: "status" }, el("p", {}, say("restored")), button(say("restored.drop"), () => {
		note.remove();
		write(before);
		saving.base = form.elements.base.value;
	}, { class: "plain" }));
	form.before(note);
}

// a page that is blank begins at its title: what is typed at once lands there
function begin() {
	const body = view.state.doc.firstChild;
	if (!title.value && body.childCount === 1 && body.firstChild.content.size === 0 && document.activeElement === document.body) {
		title.focus({ preventScroll: true });
	}
}

function leaveBy(link) {
	link.addEventListener("click", async (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) {
			saving.flush(true);
			return;
		}
		event.preventDefault();
		const saved = await Promise.race([saving.flush(true), new Promise((resolve) => {
			setTimeout(() => resolve(false), 6000);
		})]);
		// words that could not be saved are kept in the browser: whoever insists may go
		if (saved || link.dataset.insists) {
			location.assign(link.href);
		}
		link.dataset.insists = "true";
	});
}

function listen() {
	title.addEventListener("input", () => saving.changed());
	title.addEventListener("keydown", (event) => {
		if (event.key === "Enter" && !event.isComposing) {
			event.preventDefault();
			view.dispatch(view.state.tr.setSelection(Selection.atStart(view.state.doc)));
			view.focus();
		}
	});
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		saving.flush(true);
	});
	form.querySelectorAll(".bar a").forEach(leaveBy);
	const out = document.querySelector("form[action$='/logout']");
	out?.addEventListener("submit", signOut);
}

// first the blog gets the words, then this browser forgets them
async function signOut(event) {
	event.preventDefault();
	event.stopPropagation();
	const out = event.currentTarget;
	if (await saving.flush(true)) {
		out.removeEventListener("submit", signOut);
		out.requestSubmit();
	}
}

if (form.dataset.conflict !== "true") {
	try {
		start();
		assemble();
		saving = new Saving({
			form, read, write,
			kept: ({ remarks }) => {
				board.remark(remarks);
				about.show(remarks);
			},
		});
		saving.status.sayWhen();
		listen();
		restore();
		begin();
	}
	catch (error) {
		form.classList.remove("editing");
		field.disabled = false;
		form.prepend(el("p", { class: "notice bad", role: "alert" }, say("broken")));
		throw error;
	}
}
