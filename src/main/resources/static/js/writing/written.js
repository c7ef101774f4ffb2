// Between the written form, which the blog gives and gets, and the document that is edited.

import { DOMParser as Reader, Fragment } from "prosemirror-model";
import { INLINE, schema } from "./schema.js";

const policy = globalThis.trustedTypes?.createPolicy("ibid-written", { createHTML: (html) => html });

// HTML as a document in which nothing runs and nothing is loaded
export function inert(html) {
	return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html").body;
}

// Whether a picture may be loaded: what is on another host is named, not shown.
export function isHere(src) {
	try {
		const { origin, protocol } = new URL(src, location.href);
		return origin === location.origin || protocol === "data:" || protocol === "blob:";
	}
	catch {
		return false;
	}
}

const reader = Reader.fromSchema(schema);

// what a block was read from: an untouched one is given back letter by letter
const spelt = new WeakMap();

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
	spelt.set(note, `<div data-note="${attrs.key}"${attrs.lost ? " data-lost" : ""}>${original}</div>`);
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
	spelt.set(node, original);
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

// Writing

export function writeDocument(doc) {
	return writeText(doc.firstChild, doc.lastChild);
}

export function writeText(blocks, notes) {
	let html = "";
	blocks.forEach((block) => {
		html += spelling(block, writeBlock);
	});
	// an empty paragraph alone is how an empty text is edited
	html = html === "<p></p>" ? "" : html;
	return html + writeNotes(notes);
}

export function writeNotes(notes) {
	let html = "";
	notes.forEach((note) => {
		html += spelling(note, writeNote);
	});
	return html && `<section data-notes>${html}</section>`;
}

function spelling(node, write) {
	let html = spelt.get(node);
	if (html === undefined) {
		html = write(node);
		spelt.set(node, html);
	}
	return html;
}

function writeNote(note) {
	const { key, lost } = note.attrs;
	const only = note.childCount === 1 ? note.firstChild : null;
	const words = only?.type === Paragraph && !only.attrs.keep ? line(only.content) : writeAll(note.content);
	return `<div data-note="${key}"${lost && !words ? " data-lost" : ""}>${words}</div>`;
}

export function noteWords(note) {
	return writeNote(note).replace(/^<[^>]*>/, "").replace(/<\/div>$/, "");
}

function writeAll(content, parent) {
	let html = "";
	content.forEach((node, offset, index) => {
		html += parent && isBare(node, index, parent) ? line(node.content) : writeBlock(node);
	});
	return html;
}

// in a list or a table a lone line needs no paragraph
function isBare(node, index, parent) {
	if (node.type !== Paragraph || node.attrs.keep || node.attrs.bare === false) {
		return false;
	}
	const after = index > 0 && parent.child(index - 1).type === Paragraph;
	let lists = index === 0;
	for (let i = 1; i < parent.childCount; i++) {
		lists &&= /_list$/.test(parent.child(i).type.name);
	}
	return !after && (node.attrs.bare === true || lists);
}

function writeBlock(node) {
	const { attrs } = node;
	switch (node.type.name) {
		case "paragraph": return tag("p", attrs.keep, line(node.content));
		case "heading": return tag(`h${attrs.level}`, attrs.keep, line(node.content));
		case "blockquote": return tag("blockquote", attrs.keep, writeAll(node.content));
		case "bullet_list": return tag("ul", attrs.keep, writeAll(node.content));
		case "ordered_list": return tag("ol", attrs.keep, writeAll(node.content));
		case "list_item": return tag("li", attrs.keep, writeAll(node.content, node));
		case "code_block": return listing(node);
		case "rule": return `<hr${spell(attrs.keep)}>`;
		case "fold": return `<hr data-more="${quoted(attrs.label)}">`;
		case "figure": return figure(node);
		case "table": return tag("table", attrs.keep, rows(node));
		case "table_cell": return tag("td", cell(attrs), writeAll(node.content, node));
		case "table_header": return tag("th", cell(attrs), writeAll(node.content, node));
		case "island": return attrs.html;
		default: return "";
	}
}

function listing(node) {
	const text = node.textContent;
	const words = escaped(text);
	const first = text.startsWith("\n") && !node.attrs.inner ? "\n" : "";
	return tag("pre", node.attrs.keep, node.attrs.inner ? tag("code", node.attrs.inner.keep, words) : first + words);
}

function figure(node) {
	const { attrs } = node;
	const img = image(attrs);
	const shown = attrs.link ? tag("a", { href: attrs.link.href, ...attrs.link.keep }, img) : img;
	const caption = line(node.content);
	return tag("figure", attrs.own, shown + (caption && tag("figcaption", null, caption)));
}

function image(attrs) {
	return `<img${spell({ src: attrs.src, alt: attrs.alt, width: attrs.width, height: attrs.height, ...attrs.keep })}>`;
}

function cell(attrs) {
	return {
		...attrs.keep, colspan: attrs.colspan === 1 ? null : attrs.colspan, rowspan: attrs.rowspan === 1 ? null : attrs.rowspan,
	};
}

function rows(table) {
	let html = "";
	let part = "";
	table.forEach((row) => {
		if (row.attrs.part !== part) {
			html += (part && `</${part}>`) + `<${row.attrs.part}>`;
			part = row.attrs.part;
		}
		html += tag("tr", row.attrs.keep, writeAll(row.content));
	});
	return `${html}</${part}>`;
}

function line(content) {
	let html = "";
	let open = [];
	content.forEach((node) => {
		let same = 0;
		while (same < open.length && same < node.marks.length && open[same].eq(node.marks[same])) {
			same++;
		}
		html += open.slice(same).reverse().map(closing).join("") + node.marks.slice(same).map(opening).join("") + leaf(node);
		open = node.marks;
	});
	return html + [...open].reverse().map(closing).join("");
}

function opening(mark) {
	const { href, keep } = mark.attrs;
	return mark.type.name === "link" ? `<a${spell({ href, ...keep })}>` : `<${mark.type.name}${spell(keep)}>`;
}

function closing(mark) {
	return mark.type.name === "link" ? "</a>" : `</${mark.type.name}>`;
}

function leaf(node) {
	switch (node.type.name) {
		case "text": return escaped(node.text);
		case "hard_break": return "<br>";
		case "break_here": return "<wbr>";
		case "image": return image(node.attrs);
		case "marker": return `<sup data-fn="${node.attrs.key}"></sup>`;
		case "see": return `<span data-see="${node.attrs.key}"></span>`;
		case "place": return tag("span", node.attrs.keep, "");
		default: return "";
	}
}

function tag(name, attributes, words) {
	return `<${name}${spell(attributes)}>${words}</${name}>`;
}

function spell(attributes) {
	return Object.entries(attributes ?? {}).filter(([, value]) => value !== null && value !== undefined)
		.map(([name, value]) => ` ${name}="${quoted(String(value))}"`).join("");
}

function escaped(text) {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function quoted(text) {
	return escaped(text).replace(/"/g, "&quot;");
}

export function fragmentOf(blocks) {
	return Fragment.from(blocks);
}
