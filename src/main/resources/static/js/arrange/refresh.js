// Takes what has changed from the page as it is now, and leaves what is written, ticked and looked at where it is.

import { read } from "./page.js";
import { paint } from "./tray.js";

const HERE = "/admin/topics";

export async function refresh() {
	let page = null;
	try {
		const many = document.querySelectorAll("#tray-items article").length;
		page = await read(`${HERE}?many=${many}`);
	}
	catch {
		// what follows loads the page, or says why not
	}
	if (!page?.querySelector("#outline")) {
		location.reload();
		await new Promise(() => {});
	}
	const hold = held();
	document.querySelector(".start")?.remove();
	const good = page.querySelector(".notice:not(.bad)");
	good?.remove();
	for (const part of [".arranging > .notices", ".tools", "#t0", "#tray-items", "#left-out"]) {
		renew(part, page);
	}
	document.querySelectorAll(".waiting").forEach((one) => (one.textContent = page.querySelector("#waiting").textContent));
	topics(page);
	hold();
	requestAnimationFrame(hold);
	paint();
}

function renew(part, page) {
	const old = document.querySelector(part);
	const now = document.importNode(page.querySelector(part), true);
	const ticked = new Set([...old.querySelectorAll("input:checked")].map((box) => name(box)));
	const open = old.querySelector("details")?.open || old.open;
	old.replaceWith(now);
	now.querySelectorAll("input[type=checkbox]").forEach((box) => (box.checked = ticked.has(name(box))));
	const details = now.matches("details") ? now : now.querySelector("details");
	if (details && open) {
		details.open = true;
	}
}

// without its version
function name(box) {
	return box.value.split(".")[0];
}

// a topic that is new is where one files next
function topics(page) {
	for (const select of document.querySelectorAll("select[name=topic]")) {
		const chosen = select.value;
		const own = [...select.options].filter((option) => option.dataset.chosen);
		const known = new Set([...select.options].map((option) => option.value));
		const now = [...page.querySelectorAll(`#${select.id} option`)].map((option) => document.importNode(option, true));
		select.replaceChildren(...own, ...now);
		const fresh = now.filter((option) => !known.has(option.value));
		if (select.id === "where" && fresh.length === 1) {
			select.value = fresh[0].value;
		}
		else if ([...select.options].some((option) => option.value === chosen)) {
			select.value = chosen;
		}
	}
	for (const part of [".where", ".adding"]) {
		document.querySelector(part).hidden = page.querySelector(part).hidden;
	}
}

// the focus, and what stands at the top of the window or of the tray
function held() {
	const active = document.activeElement;
	const own = active?.id || active?.closest(".line, article")?.querySelector("input")?.value.split(".")[0];
	const isField = Boolean(active?.id);
	const tray = document.querySelector(".tray");
	const top = tray.scrollTop;
	const line = [...document.querySelectorAll(".entries > .line")].find((one) => one.getBoundingClientRect().bottom > 0);
	const from = line?.getBoundingClientRect().top;
	return () => {
		const there = line && document.getElementById(line.id);
		if (there) {
			scrollBy(0, there.getBoundingClientRect().top - from);
		}
		tray.scrollTop = top;
		if (own && !document.activeElement?.matches("input, select, button, textarea")) {
			const element = isField ? document.getElementById(own) : document.getElementById(own.replace(/\..*/, ""))?.querySelector("input");
			element?.focus({ preventScroll: true });
		}
	};
}
