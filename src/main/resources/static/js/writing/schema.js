// What a text is made of here: the vocabulary of the stored form. What it does not know is an island, kept as it is.

import { Schema } from "prosemirror-model";

// an attribute that an element has besides those its node is about
const KEPT = new Set(["id", "class", "lang", "dir", "cite", "value", "start", "reversed", "type", "scope", "abbr",
	"title", "hreflang", "datetime"]);

export const INLINE = ["a", "em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "small", "code", "kbd", "samp",
	"var", "abbr", "cite", "q", "mark", "time", "dfn", "bdi", "bdo", "span"];

export function kept(dom) {
	let found = null;
	for (const { name, value } of dom.attributes) {
		if (KEPT.has(name) && !(name === "class" && /^(Mso|Apple-|ProseMirror)/.test(value))) {
			(found ??= {})[name] = value;
		}
	}
	return found;
}

const keep = { default: null };

function keeping(tag, more) {
	return { tag, getAttrs: (dom) => ({ keep: kept(dom), ...more?.(dom) }) };
}

function only(dom, test) {
	return [...dom.childNodes].every((node) => node.nodeType === 3 || test(node));
}

function isInline(node) {
	return node.nodeType !== 1 || INLINE.includes(node.localName) || ["br", "wbr", "img"].includes(node.localName);
}

function listing(dom) {
	const inner = dom.childNodes.length === 1 && dom.firstChild.localName === "code" ? dom.firstChild : null;
	if (!only(inner ?? dom, () => false)) {
		return false;
	}
	return { keep: kept(dom), inner: inner ? { keep: kept(inner) } : null };
}

function figure(dom) {
	const parts = [...dom.childNodes].filter((node) => node.nodeType !== 3 || node.data.trim());
	const link = parts[0]?.localName === "a" ? parts[0] : null;
	const img = link ? (link.childNodes.length === 1 ? link.firstChild : null) : parts[0];
	const caption = parts[1];
	const simple = img?.localName === "img" && parts.length <= 2
		&& (!caption || (caption.localName === "figcaption" && !caption.attributes.length && [...caption.childNodes].every(isInline)));
	return simple && {
		...picture(img), link: link && { href: link.getAttribute("href"), keep: kept(link) }, own: kept(dom),
	};
}

function picture(img) {
	return {
		src: img.getAttribute("src"), alt: img.getAttribute("alt") ?? "", width: img.getAttribute("width"),
		height: img.getAttribute("height"), keep: kept(img),
	};
}

function shown(attributes) {
	return { src: attributes.src, alt: attributes.alt, width: attributes.width, height: attributes.height, ...attributes.keep };
}

function cell(dom) {
	return {
		colspan: Number(dom.getAttribute("colspan") || 1), rowspan: Number(dom.getAttribute("rowspan") || 1),
		colwidth: null, keep: kept(dom),
	};
}

function cellDom(name) {
	return (node) => [name, {
		colspan: node.attrs.colspan > 1 ? node.attrs.colspan : null, rowspan: node.attrs.rowspan > 1 ? node.attrs.rowspan : null,
		...node.attrs.keep,
	}, 0];
}

const cellAttrs = { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null }, keep };

const pictureAttrs = { src: {}, alt: { default: "" }, width: { default: null }, height: { default: null }, keep };

const nodes = {
	doc: { content: "body notes" },
	body: { content: "block+", isolating: true, toDOM: () => ["div", { class: "body" }, 0] },
	notes: { content: "note*", isolating: true, toDOM: () => ["section", { class: "notes" }, 0] },
	note: {
		content: "block+", attrs: { key: {}, lost: { default: false } }, isolating: true, defining: true,
		toDOM: (node) => ["div", { "data-note": node.attrs.key }, 0],
	},
	paragraph: {
		content: "inline*", group: "block", attrs: { keep, bare: { default: null } },
		parseDOM: [keeping("p", (dom) => ({ bare: dom.hasAttribute("data-bare") || (/^(LI|TD|TH)$/.test(dom.parentNode?.nodeName) ? false : null) }))],
		toDOM: (node) => ["p", node.attrs.keep ?? {}, 0],
	},
	heading: {
		content: "inline*", group: "block", defining: true, attrs: { level: { default: 2 }, keep },
		parseDOM: [1, 2, 3, 4, 5, 6].map((level) => keeping(`h${level}`, () => ({ level: Math.max(2, level) }))),
		toDOM: (node) => [`h${node.attrs.level}`, node.attrs.keep ?? {}, 0],
	},
	blockquote: {
		content: "block+", group: "block", defining: true, attrs: { keep },
		parseDOM: [keeping("blockquote")], toDOM: (node) => ["blockquote", node.attrs.keep ?? {}, 0],
	},
	bullet_list: {
		content: "list_item+", group: "block", attrs: { keep },
		parseDOM: [keeping("ul")], toDOM: (node) => ["ul", node.attrs.keep ?? {}, 0],
	},
	ordered_list: {
		content: "list_item+", group: "block", attrs: { keep },
		parseDOM: [keeping("ol")], toDOM: (node) => ["ol", node.attrs.keep ?? {}, 0],
	},
	list_item: {
		content: "block+", defining: true, attrs: { keep },
		parseDOM: [keeping("li")], toDOM: (node) => ["li", node.attrs.keep ?? {}, 0],
	},
	code_block: {
		content: "text*", marks: "", group: "block", code: true, defining: true, attrs: { keep, inner: { default: null } },
		parseDOM: [{ tag: "pre", preserveWhitespace: "full", getAttrs: listing }],
		toDOM: (node) => ["pre", node.attrs.keep ?? {}, ["code", node.attrs.inner?.keep ?? {}, 0]],
	},
	rule: { group: "block", attrs: { keep }, parseDOM: [keeping("hr:not([data-more])")], toDOM: () => ["hr"] },
	fold: {
		group: "block", atom: true, attrs: { label: { default: "" } },
		parseDOM: [{ tag: "hr[data-more]", getAttrs: (dom) => ({ label: dom.getAttribute("data-more") }) }],
		toDOM: (node) => ["hr", { "data-more": node.attrs.label }],
	},
	figure: {
		content: "inline*", group: "block", isolating: true,
		attrs: { ...pictureAttrs, link: { default: null }, own: { default: null } },
		parseDOM: [{
			tag: "figure", getAttrs: figure,
			contentElement: (dom) => dom.querySelector("figcaption") ?? dom.ownerDocument.createElement("span"),
		}],
		toDOM: (node) => ["figure", node.attrs.own ?? {}, ["img", shown(node.attrs)], ["figcaption", 0]],
	},
	table: {
		content: "table_row+", group: "block", tableRole: "table", isolating: true, attrs: { keep },
		parseDOM: [keeping("table")], toDOM: (node) => ["table", node.attrs.keep ?? {}, ["tbody", 0]],
	},
	table_row: {
		content: "(table_cell | table_header)+", tableRole: "row", attrs: { keep, part: { default: "tbody" } },
		parseDOM: [keeping("tr", (dom) => ({ part: dom.parentNode.localName }))], toDOM: (node) => ["tr", node.attrs.keep ?? {}, 0],
	},
	table_cell: {
		content: "block+", tableRole: "cell", isolating: true, attrs: cellAttrs,
		parseDOM: [{ tag: "td", getAttrs: cell }], toDOM: cellDom("td"),
	},
	table_header: {
		content: "block+", tableRole: "header_cell", isolating: true, attrs: cellAttrs,
		parseDOM: [{ tag: "th", getAttrs: cell }], toDOM: cellDom("th"),
	},
	island: {
		group: "block", atom: true, attrs: { html: {} },
		parseDOM: [{ tag: "div[data-island]", getAttrs: (dom) => ({ html: dom.getAttribute("data-island") }) }],
		toDOM: (node) => ["div", { "data-island": node.attrs.html }],
	},
	text: { group: "inline" },
	hard_break: {
		inline: true, group: "inline", selectable: false, leafText: () => "\n", parseDOM: [{ tag: "br" }], toDOM: () => ["br"],
	},
	break_here: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "wbr" }], toDOM: () => ["wbr"] },
	image: {
		inline: true, group: "inline", draggable: true, attrs: pictureAttrs,
		parseDOM: [{ tag: "img[src]", getAttrs: picture }], toDOM: (node) => ["img", shown(node.attrs)],
	},
	marker: {
		inline: true, group: "inline", atom: true, attrs: { key: {} },
		parseDOM: [{ tag: "sup[data-fn]", priority: 70, getAttrs: (dom) => ({ key: dom.getAttribute("data-fn") }) }],
		toDOM: (node) => ["sup", { "data-fn": node.attrs.key }],
	},
	see: {
		inline: true, group: "inline", atom: true, attrs: { key: {} },
		parseDOM: [{ tag: "span[data-see]", priority: 70, getAttrs: (dom) => ({ key: dom.getAttribute("data-see") }) }],
		toDOM: (node) => ["span", { "data-see": node.attrs.key }],
	},
	place: {
		inline: true, group: "inline", atom: true, selectable: false, attrs: { keep },
		parseDOM: [{ tag: "span[id]", priority: 60, getAttrs: (dom) => !dom.hasChildNodes() && { keep: kept(dom) } }],
		toDOM: (node) => ["span", node.attrs.keep],
	},
};

const marks = { link: {
	attrs: { href: {}, keep }, inclusive: false,
	parseDOM: [{ tag: "a[href]", getAttrs: (dom) => ({ href: dom.getAttribute("href"), keep: kept(dom) }) }],
	toDOM: (mark) => ["a", { href: mark.attrs.href, ...mark.attrs.keep }, 0],
} };

for (const name of INLINE.slice(1)) {
	marks[name] = {
		attrs: { keep },
		parseDOM: [{ tag: name, getAttrs: (dom) => (name === "span" && !kept(dom) ? false : { keep: kept(dom) }) }],
		toDOM: (mark) => [name, mark.attrs.keep ?? {}, 0],
		...(name === "code" && { code: true }),
	};
}

export const schema = new Schema({ nodes, marks });
