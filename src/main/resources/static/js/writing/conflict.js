// Two states of a text, side by side, and the choice between them.

import { button, el, say } from "./dom.js";

export function showConflict(form, theirs, { mine, theirs: take }) {
	const at = new Date(theirs.savedAt).toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });
	const close = (choose) => () => {
		section.remove();
		choose();
	};
	const keep = button(say("keep.mine"), close(mine), { class: "main" });
	const section = el("section", { class: "conflict", "aria-labelledby": "conflict-now", tabindex: "-1" },
		el("h2", { id: "conflict-now" }, say("conflict")),
		el("p", {}, say("conflict.who", theirs.savedBy || say("conflict.somebody"), at)),
		theirs.difference.length ? difference(theirs.difference) : el("p", {}, say("same")),
		el("p", {}, say("conflict.hint")),
		el("p", { class: "actions" }, keep, button(say("keep.theirs"), close(take))));
	form.before(section);
	section.scrollIntoView({ block: "start" });
	section.focus();
}

function difference(rows) {
	const side = (pieces, name) => el("td", { class: "work" },
		...pieces.map(({ words, differs }) => (differs ? el(name, {}, words) : words)));
	return el("div", { class: "scroll" }, el("table", {},
		el("thead", {}, el("tr", {}, el("th", {}, say("mine")), el("th", {}, say("theirs")))),
		el("tbody", {}, ...rows.map((row) => el("tr", {}, side(row.mine, "del"), side(row.theirs, "ins"))))));
}
