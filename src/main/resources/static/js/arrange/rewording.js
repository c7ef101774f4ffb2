// The words of an entry, written where it stands.

import { chosen, outline } from "./choosing.js";
import { fill } from "./lines.js";
import { post, say, sayLost } from "./steps.js";

export async function reword(line) {
	if (!line.matches(".entries > .line")) {
		location.href = line.querySelector("a").href;
		return;
	}
	if (line.querySelector(".rewording")) {
		return;
	}
	const path = line.querySelector("a").getAttribute("href");
	let kept;
	try {
		kept = await (await fetch(path, { headers: { Accept: "application/json" } })).json();
	}
	catch {
		sayLost();
		return;
	}
	open(line, path, kept);
}

function open(line, path, kept) {
	const form = document.querySelector("#rewording").content.firstElementChild.cloneNode(true);
	const text = line.querySelector(".t");
	const [title, words] = form.querySelectorAll("input, textarea");
	title.value = kept.title;
	title.placeholder = text.querySelector("span").textContent;
	title.closest("label").hidden = line.matches(".between");
	words.value = kept.words;
	text.hidden = true;
	text.after(form);
	line.classList.add("open");
	words.focus();
	const leave = () => {
		form.remove();
		text.hidden = false;
		line.classList.remove("open");
		line.querySelector("[name=on]").focus();
	};
	const keep = () => save(line, path, { version: kept.version, title: title.value, words: words.value }, form, leave);
	form.querySelector(".leave").addEventListener("click", leave);
	form.querySelector(".save").addEventListener("click", keep);
	form.addEventListener("keydown", (event) => {
		event.stopPropagation();
		if (event.key === "Escape") {
			leave();
		}
		else if (event.key === "Enter" && (event.target === title || event.ctrlKey || event.metaKey)) {
			event.preventDefault();
			keep();
		}
	});
}

async function save(line, path, fields, form, leave) {
	let response;
	let answer;
	try {
		response = await post(path, fields);
		answer = await response.json();
	}
	catch {
		sayLost();
		return;
	}
	say(answer.said);
	form.querySelector(".error").textContent = response.ok ? "" : answer.said;
	if (response.ok) {
		fill(line, answer.filed[0].row);
		document.querySelector("#undo").disabled = false;
		leave();
	}
}

export function rewording() {
	document.addEventListener("click", (event) => {
		if (event.target.closest(".tools .words")) {
			const first = chosen()[0];
			if (first) {
				reword(first);
			}
			else {
				say(outline.dataset.nothing);
			}
		}
		const edit = event.target.closest(".entries > .line > a");
		if (edit && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
			event.preventDefault();
			reword(edit.closest(".line"));
		}
	});
}
