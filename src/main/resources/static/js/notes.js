/*
 * Brings notes to their readers: into the margin, beside the line that calls them, where there is room; else to the
 * line, when their number is pressed. Every note stays where it stands in the document, so the order for keyboards and
 * screen readers doesn't change. Without this file the numbers link to the notes after the text, and back.
 */

const words = document.querySelector("script[data-among]").dataset;
const wide = matchMedia("screen and (min-width: 70rem)");

/* A note further than this below its line, in rem, has lost it: then the long ones are folded; if that doesn't do, all stay after the text. */
const DRIFT = 22;
const LONG = 12;

const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);
const lines = (note) => note.offsetHeight / parseFloat(getComputedStyle(note).lineHeight);
const plainClick = (event) => !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

function make(name, properties, ...children) {
	const element = Object.assign(document.createElement(name), properties);
	element.append(...children);
	return element;
}

/* The notes of one text, beside it. */
class Margin {

	constructor(section) {
		this.section = section;
		this.article = section.closest("article");
		this.unfolded = new Set();
		const firstUse = new Map();
		for (const marker of this.article.querySelectorAll("a.footnote")) {
			firstUse.set(marker.hash, firstUse.get(marker.hash) ?? marker);
		}
		this.notes = Array.from(section.querySelectorAll(":scope > ol > li"),
				(note) => ({ note, marker: firstUse.get(`#${note.id}`) }));
		section.addEventListener("focusin", (event) => this.unfold(event.target.closest("li")));
		addEventListener("hashchange", () => this.unfoldAddressed());
		wide.addEventListener("change", () => this.arrange());
		new ResizeObserver(() => this.arrange()).observe(this.article.querySelector(".e-content") ?? this.article);
		this.arrange();
		this.unfoldAddressed();
	}

	arrange() {
		this.section.classList.toggle("beside", wide.matches);
		this.notes.forEach(({ note }) => this.open(note));
		const whole = wide.matches && !this.unfolded.size ? this.place() : undefined;
		const end = wide.matches ? whole ?? this.placeFolded() : 0;
		this.section.classList.toggle("beside", end > 0);
		this.article.style.setProperty("--notes-end", `${end ?? 0}px`);
	}

	/* Answers where the last note ends, or nothing if one of them stands too far from its line. */
	place() {
		const top = this.article.getBoundingClientRect().top;
		const unit = rem();
		let free = 0;
		let drift = 0;
		const places = this.notes.map(({ note, marker }) => {
			const line = marker ? marker.parentElement.getBoundingClientRect().top - top + 0.2 * unit : free;
			const at = Math.max(line, free);
			drift = Math.max(drift, at - line);
			free = at + note.offsetHeight + 0.6 * unit;
			return at;
		});
		this.notes.forEach(({ note }, i) => note.style.setProperty("--at", `${places[i]}px`));
		return drift <= DRIFT * unit || this.unfolded.size ? free : undefined;
	}

	placeFolded() {
		const long = this.notes.map(({ note }) => note).filter((note) => lines(note) > LONG && !this.unfolded.has(note));
		for (const note of long) {
			const more = make("button", { type: "button", className: "more" }, words.whole);
			more.addEventListener("click", () => show(note));
			note.classList.add("folded");
			note.append(more);
		}
		return this.place();
	}

	open(note) {
		note.classList.remove("folded");
		note.querySelector(".more")?.remove();
	}

	unfoldAddressed() {
		this.unfold(this.notes.find(({ note }) => `#${note.id}` === location.hash)?.note);
	}

	unfold(note) {
		if (note?.matches(".folded")) {
			this.unfolded.add(note);
			this.arrange();
		}
	}

}

/* Leads to a note that is in view already, without moving the page. */
function show(note) {
	note.tabIndex = -1;
	note.focus({ preventScroll: true });
	note.scrollIntoView({ block: "nearest" });
}

/* A note at the line that calls it, for as long as it is read. Escape or a press elsewhere closes it. */
function showHere(note, marker) {
	const copy = note.cloneNode(true);
	copy.querySelectorAll(".reversefootnote").forEach((link) => link.remove());
	copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
	const close = make("button", { type: "button", className: "close" }, words.close);
	const here = make("div", { popover: "auto", className: "note-here", tabIndex: -1, ariaLabel: words.note.replace("{0}", marker.textContent) },
			...copy.childNodes, make("p", { className: "do" }, make("a", { href: marker.hash }, words.among), close));
	here.setAttribute("role", "dialog");
	close.addEventListener("click", () => here.hidePopover());
	here.addEventListener("click", (event) => event.target.closest("a[href^='#']") && here.hidePopover());
	here.addEventListener("toggle", (event) => event.newState === "closed" && here.remove());
	document.body.append(here);
	const line = marker.getBoundingClientRect();
	const text = marker.closest(".e-content, .p-note, article").getBoundingClientRect();
	for (const [name, place] of Object.entries({ below: line.bottom + scrollY, level: line.top + scrollY,
		from: text.left + scrollX, wide: text.width, end: text.right + scrollX })) {
		here.style.setProperty(`--${name}`, `${place}px`);
	}
	here.showPopover({ source: marker });
	here.focus({ preventScroll: true });
	here.scrollIntoView({ block: "nearest" });
}

const called = (event) => event.target.closest?.("a.footnote[href^='#']");
const noteOf = (marker) => document.getElementById(marker.hash.slice(1));

addEventListener("click", (event) => {
	const marker = called(event);
	const note = marker && noteOf(marker);
	if (!note || !plainClick(event)) {
		return;
	}
	if (note.closest(".beside")) {
		event.preventDefault();
		show(note);
	}
	else if ("popover" in HTMLElement.prototype) {
		event.preventDefault();
		showHere(note, marker);
	}
});

for (const [type, on] of [["pointerover", true], ["focusin", true], ["pointerout", false], ["focusout", false]]) {
	addEventListener(type, (event) => {
		const marker = called(event);
		if (marker) {
			noteOf(marker)?.classList.toggle("called", on);
		}
	});
}

document.querySelectorAll("article > .footnotes").forEach((section) => {
	if (!section.closest(".comment, .bio")) {
		new Margin(section);
	}
});
