// Pictures: taken in, shown with what they show in words, and the place where lists stop.

import { csrf, el, say } from "./dom.js";
import { isHere } from "./inert.js";
import { schema } from "./schema.js";

const KINDS = "image/jpeg,image/png,image/gif,image/webp,image/avif";

export function picturesIn(data) {
	return [...(data?.files ?? [])].filter(({ type }) => KINDS.split(",").includes(type));
}

export class Pictures {
	constructor(view, tell) {
		this.view = view;
		this.tell = tell;
		this.input = el("input", { type: "file", accept: KINDS, hidden: true, "aria-label": say("picture.pick") });
		this.input.addEventListener("change", () => {
			this.take([...this.input.files]);
			this.input.value = "";
		});
	}

	pick() {
		this.input.click();
		return true;
	}

	async take(files, pos) {
		for (const file of files) {
			await this.upload(file, pos);
		}
	}

	async upload(file, pos) {
		this.tell(say("picture.loading"));
		const form = new FormData();
		form.append("file", file, file.name || "picture.png");
		const answer = await fetch("/admin/media", {
			method: "POST", redirect: "manual", body: form, headers: { "X-CSRF-TOKEN": csrf(), Accept: "application/json" },
		}).catch(() => null);
		if (answer?.status !== 201) {
			const said = await answer?.json().catch(() => null);
			this.tell(say("picture.failed", said?.message ?? said?.error ?? say("picture.kind")));
			return;
		}
		const { address, width, height, alt } = await answer.json();
		this.tell("");
		this.insert({ src: address, width: width && String(width), height: height && String(height), alt: alt ?? "" }, pos);
	}

	insert(attrs, pos) {
		const view = this.view();
		const figure = schema.nodes.figure.create(attrs);
		const tr = view.state.tr;
		if (pos === undefined) {
			tr.replaceSelectionWith(figure);
		}
		else {
			tr.insert(Math.min(pos, tr.doc.content.size), figure);
		}
		view.dispatch(tr.scrollIntoView());
		document.querySelector(`.alt input[data-src="${CSS.escape(attrs.src)}"]`)?.focus();
	}
}

function showPicture(img, { src, ...attrs }) {
	const here = isHere(src);
	const shown = here ? { src, ...attrs } : { src: null, ...attrs, alt: attrs.alt || src, title: src };
	for (const [name, value] of Object.entries(shown)) {
		if (value === null || value === undefined) {
			img.removeAttribute(name);
		}
		else if (img.getAttribute(name) !== value) {
			img.setAttribute(name, value);
		}
	}
	img.classList.toggle("elsewhere", !here);
}

// a picture in a line
export class ImageView {
	constructor(node) {
		const { src, alt, width, height } = node.attrs;
		this.dom = el("img", {});
		showPicture(this.dom, { src, alt, width, height });
	}
}

export class FigureView {
	constructor(node, view, getPos) {
		this.node = node;
		this.img = el("img", { draggable: "true" });
		this.alt = el("input", { "data-src": node.attrs.src, value: node.attrs.alt });
		this.alt.addEventListener("change", () => {
			view.dispatch(view.state.tr.setNodeAttribute(getPos(), "alt", this.alt.value.trim()));
		});
		this.contentDOM = el("figcaption", { "data-empty": say("picture.caption") });
		this.dom = el("figure", {}, this.img,
			el("div", { class: "alt", contenteditable: "false" }, el("label", {}, say("picture.alt"), " ", this.alt)), this.contentDOM);
		this.update(node);
	}

	update(node) {
		if (node.type.name !== "figure") {
			return false;
		}
		this.node = node;
		const { src, alt, width, height, own } = node.attrs;
		showPicture(this.img, { src, alt, width, height });
		this.dom.className = own?.class ?? "";
		this.contentDOM.classList.toggle("empty", node.content.size === 0);
		return true;
	}

	stopEvent(event) {
		return event.target === this.alt;
	}

	ignoreMutation(mutation) {
		return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
	}
}

export class FoldView {
	constructor(node, view, getPos) {
		this.node = node;
		this.input = el("input", { value: node.attrs.label, maxlength: "200" });
		this.input.addEventListener("change", () => {
			view.dispatch(view.state.tr.setNodeAttribute(getPos(), "label", this.input.value.trim()));
		});
		this.dom = el("div", { class: "fold", contenteditable: "false" }, el("label", { class: "row" }, say("fold.label"), " ", this.input));
	}

	update(node) {
		this.node = node;
		return node.type.name === "fold";
	}

	stopEvent(event) {
		return event.target === this.input;
	}

	ignoreMutation() {
		return true;
	}
}
