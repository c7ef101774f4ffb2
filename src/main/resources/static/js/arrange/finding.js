// Finds posts while a part of their title is typed.

import { outline } from "./choosing.js";
import { paint } from "./tray.js";

const PAUSE = 200;

export function finding() {
	const field = document.querySelector("#q");
	const list = document.querySelector("#found");
	const none = document.querySelector("#found-none");
	let timer;
	let asked = 0;
	field.addEventListener("input", () => {
		clearTimeout(timer);
		timer = setTimeout(async () => {
			const turn = ++asked;
			const found = field.value.trim() ? await ask(field.value) : [];
			if (turn !== asked || !found) {
				return;
			}
			const kept = [...list.querySelectorAll("li:has(:checked)")];
			const known = new Set(kept.map((item) => item.querySelector("input").value));
			list.replaceChildren(...kept, ...found.filter((one) => !known.has(one.what)).map(item));
			none.hidden = !field.value.trim() || found.length > 0;
			paint();
		}, PAUSE);
	});
	field.addEventListener("keydown", (event) => {
		if (event.key === "ArrowDown") {
			event.preventDefault();
			document.querySelector("#filing [name=what]")?.focus();
		}
	});
}

async function ask(words) {
	try {
		return await (await fetch(`/admin/topics/finding?q=${encodeURIComponent(words)}`)).json();
	}
	catch {
		return null;
	}
}

function item({ what, title, date, there }) {
	const box = Object.assign(document.createElement("input"), { type: "checkbox", name: "what", value: what });
	const name = Object.assign(document.createElement("span"), { className: "work", textContent: title });
	const small = document.createElement("small");
	small.textContent = ` ${date}${there ? outline.dataset.there.replace("{0}", there) : ""}`;
	const words = document.createElement("span");
	words.append(name, small);
	const label = Object.assign(document.createElement("label"), { className: "choice" });
	label.append(box, words);
	const line = document.createElement("li");
	line.append(label);
	return line;
}
