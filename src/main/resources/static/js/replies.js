// Ticks all replies of a page at once.

const every = document.getElementById("every");

if (every) {
	const all = every.querySelector("input");
	const boxes = [...document.querySelectorAll(".tick input")];
	every.hidden = false;
	all.addEventListener("change", () => boxes.forEach((box) => (box.checked = all.checked)));
	boxes.forEach((box) =>
		box.addEventListener("change", () => (all.checked = boxes.every((each) => each.checked))));
}

// Keys for one reply after the other. They can be turned off, as people who speak to their computer must be able to.

const help = document.getElementById("keys");
const rows = [...document.querySelectorAll(".replies form > ul.list > li")];
const PLACE = "ibid-reply-place";
const OFF = "ibid-reply-keys";

const current = () => rows.indexOf(document.activeElement?.closest?.(".replies ul.list > li"));

function go(to) {
	if (!rows.length) {
		return;
	}
	const row = rows[Math.max(0, Math.min(to, rows.length - 1))];
	row.tabIndex = -1;
	row.focus({ preventScroll: true });
	row.scrollIntoView({ block: "nearest" });
}

const undo = () => document.querySelector(".notice form button");

const press = (selector) => () => rows[current()]?.querySelector(selector)?.click();

const deeds = {
	j: () => go(current() + 1),
	k: () => go(current() - 1),
	a: press("button[value^='approve '], button[value^='restore '], button[value^='not-spam ']"),
	s: press("button[value^='spam ']"),
	t: press("button[value^='bin ']"),
	r: press("a.answer"),
	e: press("a.edit"),
	x: press(".tick input"),
	u: () => undo()?.click(),
};

function listen(event) {
	const writes = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
	if (!writes && !event.ctrlKey && !event.metaKey && !event.altKey && Object.hasOwn(deeds, event.key)) {
		event.preventDefault();
		deeds[event.key]();
	}
}

function turn(on) {
	(on ? addEventListener : removeEventListener)("keydown", listen);
	help.querySelector("span").hidden = !on;
	const button = help.querySelector("button");
	button.textContent = on ? button.dataset.off : button.dataset.on;
	on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "off");
}

// the last reply of a queue can be brought back by its key, too
if (help && (rows.length || undo())) {
	let on = localStorage.getItem(OFF) === null;
	help.hidden = !rows.length;
	help.querySelector("button").addEventListener("click", () => turn((on = !on)));
	turn(on);
}

// After a decision the next reply stands where the last one stood, so that nobody has to look for the place again.

const kept = JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
sessionStorage.removeItem(PLACE);

if (kept && rows.length && document.querySelector(".notice")) {
	const row = rows[Math.min(kept.index, rows.length - 1)];
	row.tabIndex = -1;
	row.focus({ preventScroll: true });
	scrollBy({ top: row.getBoundingClientRect().top - Math.max(kept.top, 0), behavior: "instant" });
}

rows.forEach((row, index) => row.addEventListener("click", (event) => {
	if (event.target.closest("button[name=one]")) {
		sessionStorage.setItem(PLACE, JSON.stringify({ index, top: row.getBoundingClientRect().top }));
	}
}));
