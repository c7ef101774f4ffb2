// Dragging lines by their handles, with a mouse, a pen or a finger, and what waits beside the list into it.

import { choose, chosen, number, withChosen } from "./choosing.js";
import { before } from "./lines.js";
import { step } from "./steps.js";
import { fileAt } from "./tray.js";

const EDGE = 70;

export function dragging(outline) {
	let held = null;
	document.addEventListener("pointerdown", (event) => {
		const line = event.target.closest(".grip")?.closest(".line, article");
		if (line && event.button === 0) {
			event.preventDefault();
			event.target.setPointerCapture(event.pointerId);
			held = { line, mark: null, place: null, pointer: event.pointerId, y: event.clientY, timer: 0 };
		}
	});
	document.addEventListener("pointermove", (event) => {
		if (!held || event.pointerId !== held.pointer) {
			return;
		}
		held.line.classList.add("held");
		held.x = event.clientX;
		held.y = event.clientY;
		showPlace(held, outline);
		scroll(held, outline);
	});
	const end = (done) => (event) => {
		if (!held || event.pointerId !== held.pointer) {
			return;
		}
		const { line, place } = held;
		clear(held);
		cancelAnimationFrame(held.timer);
		line.classList.remove("held");
		held = null;
		if (done && place) {
			(line.matches("article") ? fileAt : drop)(line, place);
		}
	};
	document.addEventListener("pointerup", end(true));
	document.addEventListener("pointercancel", end(false));
}

function clear(held) {
	held.mark?.remove();
	document.querySelector(".line.into")?.classList.remove("into");
}

// near an edge of the window the page goes on
function scroll(held, outline) {
	cancelAnimationFrame(held.timer);
	const below = held.y - innerHeight + EDGE;
	const above = EDGE - held.y;
	if (below > 0 || above > 0) {
		held.timer = requestAnimationFrame(() => {
			scrollBy(0, below > 0 ? below / 4 : -above / 4);
			showPlace(held, outline);
			scroll(held, outline);
		});
	}
}

function showPlace(held, outline) {
	clear(held);
	held.mark = null;
	held.place = null;
	const under = document.elementFromPoint(held.x, held.y)?.closest("#outline .line");
	if (!under || under === held.line || held.line.matches(".topic") && held.line.closest(".branch").contains(under)) {
		return;
	}
	const box = under.getBoundingClientRect();
	const share = (held.y - box.top) / box.height;
	held.place = held.line.matches(".topic") ? besideTopic(under, share) : besideEntry(under, share);
	const { mark, where } = held.place;
	if (where === "into") {
		mark.classList.add("into");
		return;
	}
	held.mark = Object.assign(document.createElement(mark.matches("li") ? "li" : "div"), { className: "drop" });
	held.mark.setAttribute("aria-hidden", "true");
	mark[where](held.mark);
}

function besideEntry(under, share) {
	const topic = under.closest(".branch").dataset.topic;
	if (!under.matches(".entries > .line")) {
		return { topic, after: "0", mark: under, where: "into" };
	}
	return share < 0.5
		? { topic, after: before(under), mark: under, where: "before" }
		: { topic, after: number(under), mark: under, where: "after" };
}

function besideTopic(under, share) {
	const branch = under.closest(".branch");
	const above = branch.parentElement.closest(".branch");
	if (above && under.matches(".topic") && share < 0.35) {
		return { topic: above.dataset.topic, after: before(branch), mark: under, where: "before" };
	}
	return { topic: branch.dataset.topic, after: null, mark: branch.querySelector(".line"), where: "into" };
}

function drop(line, { topic, after }) {
	if (!chosen().includes(line)) {
		choose(line);
	}
	step("/admin/topics/moves", () => {
		const fields = new FormData();
		fields.append("way", "to");
		fields.append("topic", topic);
		if (after !== null) {
			fields.append("after", after);
		}
		return withChosen(fields);
	});
}
