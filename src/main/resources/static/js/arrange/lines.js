// The lines of the list as they stand on the page.

import { number } from "./choosing.js";

export function move({ id, version, topic, after }) {
	const line = document.getElementById(`e${id}`);
	const from = line.closest(".branch");
	const focused = line.contains(document.activeElement) ? document.activeElement : null;
	line.querySelector("[name=on]").value = `e${id}.${version}`;
	put(line, topic, after);
	line.classList.remove("sub");
	count(from);
	count(line.closest(".branch"));
	focused?.focus({ preventScroll: true });
	line.scrollIntoView({ block: "nearest" });
}

export function file({ row, topic, after }) {
	const line = document.querySelector("#row").content.firstElementChild.cloneNode(true);
	line.id = `e${row.id}`;
	line.querySelector("a").href = `/admin/topics/entries/${row.id}`;
	fill(line, row);
	put(line, topic, after);
	count(line.closest(".branch"));
}

export function fill(line, row) {
	const words = document.querySelector("#row").content.firstElementChild.dataset;
	const named = (pattern) => pattern.replace("{0}", row.title);
	line.classList.toggle("sub", row.sub);
	line.classList.toggle("unseen", !row.shown);
	line.classList.toggle("between", row.paragraph);
	const box = line.querySelector("[name=on]");
	box.value = row.on;
	box.setAttribute("aria-label", named(words.choose));
	line.querySelector(".t > span").textContent = row.title;
	const note = line.querySelector(".t > i") ?? document.createElement("i");
	note.textContent = row.shown ? (words[row.kind?.replace("topics.kind.", "")] ?? "") : words.unseen;
	line.querySelector(".g").before(note, " ");
	line.querySelector(".g").textContent = row.gloss;
	line.querySelector("small").textContent = row.date ?? "";
	line.querySelector("a").setAttribute("aria-label", named(words.edit));
}

function put(line, topic, after) {
	const before = after ? document.getElementById(`e${after}`) : null;
	if (before) {
		before.after(line);
	}
	else {
		document.querySelector(`.entries[data-topic="${topic}"]`).prepend(line);
	}
}

// how much stands under a topic and those above it
function count(branch) {
	const words = document.querySelector("#outline").dataset;
	for (let at = branch; at; at = at.parentElement.closest(".branch")) {
		const size = at.querySelectorAll(".entries > .line:not(.between)").length;
		const pattern = size === 0 ? words.none : size === 1 ? words.one : words.many;
		at.querySelector(".line > small").textContent = pattern.replace("{0}", size);
	}
}

export function before(line) {
	let other = line.previousElementSibling;
	while (other && !other.id) {
		other = other.previousElementSibling;
	}
	return number(other);
}
