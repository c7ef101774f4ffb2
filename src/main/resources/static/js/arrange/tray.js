// What stands on no topic yet: filed by keys or clicks, and what comes next is at hand.

import { ranges } from "./choosing.js";
import { read } from "./page.js";
import { sayLost, step } from "./steps.js";

const BOXES = "[name=what]";

// so few are left that more shall come
const FEW = 12;

const filing = document.querySelector("#filing");

function boxes() {
	return [...filing.querySelectorAll(BOXES)];
}

// how many are ticked, and what can be done with them
export function paint() {
	const ticked = boxes().filter((box) => box.checked).length;
	const words = document.querySelector("#ticked");
	words.textContent = ticked > 0 ? words.dataset.words.replace("{0}", ticked) : "";
	document.querySelector("#found-all").hidden = document.querySelectorAll("#found li").length < 2;
}

// what was filed or left off the list waits no longer, and the next one has the focus
export function takeOut(values) {
	const all = boxes();
	const out = all.filter((box) => values.has(box.value));
	const active = document.activeElement;
	const own = active.closest("#filing article, #filing li")?.querySelector(BOXES);
	const within = active.closest(".where") || own && values.has(own.value);
	const at = all.indexOf(out.at(-1));
	const next = all.slice(at + 1).find((box) => !values.has(box.value)) ?? all.slice(0, Math.max(at, 0)).findLast((box) => !values.has(box.value));
	out.forEach((box) => box.closest("article, li").remove());
	if (within && next) {
		next.focus({ preventScroll: true });
		next.closest("article, li").scrollIntoView({ block: "nearest" });
	}
	paint();
	if (document.querySelectorAll("#tray-items article").length < FEW) {
		more();
	}
	document.querySelector("#tray-empty").hidden = document.querySelector("#tray-items article, #tray-older") !== null;
}

let coming = null;

// those that follow
function more() {
	const link = document.querySelector("#tray-older");
	if (link && !coming) {
		coming = bring(link).finally(() => (coming = null));
	}
	return coming;
}

async function bring(link) {
	try {
		const page = await read(link.href);
		const items = document.querySelector("#tray-items");
		const first = page.querySelector("#tray-items article")?.id;
		link.closest("p").remove();
		for (const item of [...page.querySelectorAll("#tray-items > *")]) {
			if (!item.id || !document.getElementById(item.id)) {
				items.append(document.importNode(item, true));
			}
		}
		return first;
	}
	catch {
		sayLost();
		return null;
	}
}

function press(box, button) {
	if (!boxes().some((one) => one.checked)) {
		box.checked = true;
	}
	filing.requestSubmit(document.querySelector(button));
}

function onKey(event) {
	const box = event.target;
	if (!box.matches(BOXES) || event.ctrlKey || event.metaKey || event.altKey) {
		return;
	}
	const all = boxes();
	const guess = box.closest("article")?.querySelectorAll("[name=one]")[Number(event.key) - 1];
	if (event.key === "ArrowUp" || event.key === "ArrowDown") {
		const to = all[all.indexOf(box) + (event.key === "ArrowUp" ? -1 : 1)];
		if (to && event.shiftKey) {
			box.checked = true;
			to.checked = true;
			paint();
		}
		(to ?? document.querySelector("#q")).focus();
	}
	else if (event.key === "Enter") {
		press(box, "#file");
	}
	else if (event.key === "Delete") {
		press(box, "#leave-out");
	}
	else if (guess) {
		filing.requestSubmit(guess);
	}
	else {
		return;
	}
	event.preventDefault();
}

// as it was dragged into the list
export function fileAt(article, { topic, after }) {
	const own = article.querySelector(BOXES);
	const ticked = boxes().filter((box) => box.checked);
	const what = (own.checked ? ticked : [own]).map((box) => box.value);
	const fields = new URLSearchParams(what.map((value) => ["what", value]));
	fields.append("topic", topic);
	fields.append("after", after ?? "0");
	step("/admin/topics/entries", () => fields).then((answer) => answer && takeOut(new Set(what)));
}

export function tray() {
	ranges(filing, BOXES);
	filing.addEventListener("keydown", onKey);
	filing.addEventListener("change", paint);
	filing.addEventListener("click", async (event) => {
		if (event.target.closest("#tray-older")) {
			event.preventDefault();
			const first = await more();
			document.getElementById(first)?.querySelector(BOXES).focus();
		}
		if (event.target.closest("#found-all")) {
			const found = [...document.querySelectorAll(`#found ${BOXES}`)];
			const all = !found.every((box) => box.checked);
			found.forEach((box) => (box.checked = all));
			paint();
		}
		setTimeout(paint);
	});
	paint();
}
