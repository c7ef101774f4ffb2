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
	const row = rows[Math.max(0, Math.min(to, rows.length - 1))];
	row.tabIndex = -1;
	row.focus({ preventScroll: true });
	row.scrollIntoView({ block: "nearest" });
}

const press = (selector) => () => {
	const target = rows[current()]?.querySelector(selector);
	if (target) {
		sessionStorage.setItem(PLACE, current());
		target.click();
	}
};

const deeds = {
	j: () => go(current() + 1),
	k: () => go(current() - 1),
	a: press("button[value^='approve '], button[value^='restore '], button[value^='not-spam ']"),
	s: press("button[value^='spam ']"),
	t: press("button[value^='bin ']"),
	r: press("a.answer"),
	e: press("a.edit"),
	x: press(".tick input"),
	u: () => document.querySelector(".notice form button")?.click(),
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

if (help && rows.length) {
	let on = localStorage.getItem(OFF) === null;
	help.hidden = false;
	help.querySelector("button").addEventListener("click", () => turn((on = !on)));
	turn(on);
	const place = sessionStorage.getItem(PLACE);
	sessionStorage.removeItem(PLACE);
	if (on && place !== null && document.querySelector(".notice")) {
		go(Number(place));
	}
}
