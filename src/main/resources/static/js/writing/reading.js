// From the written form, which the blog gives, to the document that is edited.

import { DOMParser as Reader } from "prosemirror-model";
import { inert } from "./inert.js";
import { INLINE, schema } from "./schema.js";
import { keepSpelling, writeBlock } from "./spelling.js";

const reader = Reader.fromSchema(schema);

const { body: Body, notes: Notes, note: Note, paragraph: Paragraph, island: Island, doc: Doc } = schema.nodes;

export function readWritten(html) {
	const root = inert(html);
	const section = root.querySelector(":scope > section[data-notes]");
	section?.remove();
	const notes = [...(section?.children ?? [])].filter((note) => note.hasAttribute("data-note")).map(readNote);
	return { blocks: readBlocks(root), notes };
}

export function documentOf(html) {
	const { blocks, notes } = readWritten(html);
	return Doc.create(null, [Body.create(null, blocks.length ? blocks : Paragraph.create()), Notes.create(null, notes)]);
}

function readNote(dom) {
	const original = dom.innerHTML;
	const attrs = { key: dom.getAttribute("data-note"), lost: dom.hasAttribute("data-lost") };
	const bare = [...dom.childNodes].every(isLine);
	if (bare) {
		wrap(dom, [...dom.childNodes], false);
	}
	const blocks = readBlocks(dom);
	const note = Note.create(attrs, blocks.length ? blocks : Paragraph.create());
	keepSpelling(note, `<div data-note="${attrs.key}"${attrs.lost ? " data-lost" : ""}>${original}</div>`);
	return note;
}

function readBlocks(dom) {
	if ([...dom.childNodes].some((node) => isLine(node) && !isBlank(node))) {
		wrapLines(dom, false);
	}
	return [...dom.children].flatMap(readBlock);
}

function readBlock(dom) {
	const original = protectedHtml(dom);
	const holder = dom.ownerDocument.createElement("div");
	holder.append(dom.cloneNode(true));
	holder.querySelectorAll("li, td, th").forEach((loose) => wrapLines(loose, true));
	const read = [];
	reader.parse(holder, { topNode: Body.create(), preserveWhitespace: "full" }).forEach((node) => read.push(node));
	const same = read.length === 1 && flat(inert(writeBlock(read[0]))) === flat(inert(original));
	const node = same ? read[0] : Island.create({ html: original });
	keepSpelling(node, original);
	return node;
}

function isBlank(node) {
	return node.nodeType === 3 && !/\S/.test(node.data);
}

function isLine(node) {
	return node.nodeType !== 1 || INLINE.includes(node.localName) || ["br", "wbr", "img", "ruby"].includes(node.localName);
}

// lines that stand beside blocks, or alone where blocks may stand, are paragraphs here
function wrapLines(dom, bare) {
	let run = [];
	for (const node of [...dom.childNodes, null]) {
		if (node && isLine(node)) {
			run.push(node);
			continue;
		}
		if (run.some((part) => !isBlank(part))) {
			wrap(dom, run, bare);
		}
		run = [];
	}
}

function wrap(dom, run, bare) {
	const paragraph = dom.ownerDocument.createElement("p");
	if (bare) {
		paragraph.setAttribute("data-bare", "");
	}
	dom.insertBefore(paragraph, run[0] ?? null);
	paragraph.append(...run);
}

// a parser drops the first line break of a listing
function protectedHtml(dom) {
	return dom.outerHTML.replace(/(<pre(?: [^>]*)?>)\n/g, "$1\n\n");
}

// A text as what it says, whatever order its elements are nested in.
function flat(dom) {
	const out = [];
	flatten(dom, [], out);
	return JSON.stringify(out);
}

function flatten(dom, marks, out) {
	for (const node of dom.childNodes) {
		if (node.nodeType === 3) {
			const last = out.at(-1);
			if (last?.text !== undefined && last.marks === marks.join()) {
				last.text += node.data;
			}
			else {
				out.push({ text: node.data, marks: marks.join() });
			}
		}
		else if (node.nodeType === 1) {
			flattenElement(node, marks, out);
		}
	}
}

function flattenElement(node, marks, out) {
	const name = describe(node);
	if (INLINE.includes(node.localName) && node.hasChildNodes()) {
		flatten(node, [...marks, name].sort(), out);
		return;
	}
	out.push(`${name} ${isLine(node) ? marks.join() : ""}`);
	flatten(node, [], out);
	out.push(`/${node.localName}`);
}

function describe(node) {
	return node.localName + [...node.attributes].map(({ name, value }) => ` ${name}=${value}`).sort().join("");
}
