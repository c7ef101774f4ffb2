// From the document that is edited to the written form, which the blog gets.

import { schema } from "./schema.js";

const { paragraph: Paragraph } = schema.nodes;

// what a block was read from: an untouched one is given back letter by letter
const spelt = new WeakMap();

export function writeDocument(doc) {
	return writeText(doc.firstChild, doc.lastChild);
}

function writeText(blocks, notes) {
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

export function keepSpelling(node, html) {
	spelt.set(node, html);
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

export function writeBlock(node) {
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
