// The list by keyboard: arrows go from line to line, with Alt they move the line.

import { choose, chosen, withChosen } from "./choosing.js";
import { reword } from "./rewording.js";
import { step } from "./steps.js";

export function keys(outline) {
	document.addEventListener("keydown", (event) => {
		if (event.key === "z" && (event.ctrlKey || event.metaKey) && !event.target.matches("textarea, select, input:not([type=checkbox])")) {
			event.preventDefault();
			step("/admin/topics/undo", () => new FormData());
		}
	});
	outline.addEventListener("keydown", (event) => {
		const line = event.target.closest(".line");
		if (!event.target.matches("[name=on]") || !line) {
			return;
		}
		if (event.key === "ArrowUp" || event.key === "ArrowDown") {
			event.preventDefault();
			const up = event.key === "ArrowUp";
			if (event.altKey) {
				moveLine(line, up ? "up" : "down");
			}
			else {
				beside(outline, line, up)?.focus();
			}
		}
		else if (event.key === "Enter") {
			event.preventDefault();
			reword(line);
		}
	});
}

function beside(outline, line, up) {
	const boxes = [...outline.querySelectorAll(".line > [name=on]")];
	return boxes[boxes.indexOf(line.querySelector("[name=on]")) + (up ? -1 : 1)];
}

function moveLine(line, way) {
	if (!chosen().includes(line)) {
		choose(line);
	}
	step("/admin/topics/moves", () => {
		const fields = new FormData();
		fields.append("way", way);
		return withChosen(fields);
	});
}
