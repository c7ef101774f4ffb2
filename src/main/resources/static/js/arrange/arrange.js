// Arranging the topical list: each step is sent as it is made, and shown when the blog has it.

import { choosing, chosen, outline, withChosen } from "./choosing.js";
import { dragging } from "./dragging.js";
import { finding } from "./finding.js";
import { keys } from "./keys.js";
import { rewording } from "./rewording.js";
import { refresh } from "./refresh.js";
import { step } from "./steps.js";
import { takeOut, tray } from "./tray.js";

const WHERE = "ibid.topics.where";

document.documentElement.classList.add("can-drag");

document.addEventListener("submit", (event) => {
	const form = event.target;
	if (!form.matches("[data-step]") || event.defaultPrevented) {
		return;
	}
	event.preventDefault();
	const button = event.submitter;
	const fields = new FormData(form, button);
	if (form.matches("[data-place]") && form.elements.topic?.selectedOptions?.[0]?.dataset.chosen) {
		placeAfterChosen(fields);
	}
	const path = button?.getAttribute("formaction") ?? form.getAttribute("action");
	step(path, () => (form === outline ? withChosen(fields) : fields)).then((answer) => {
		if (answer) {
			leftOut(path);
			done(form, fields);
		}
	});
});

// the list of what was left off is read when somebody looks at it
let stale = false;

function leftOut(path) {
	if (path.endsWith("/left-out")) {
		stale = true;
		document.querySelector("#left-out").hidden = false;
	}
}

document.addEventListener("toggle", ({ target }) => {
	if (target.id === "left-out" && target.open && stale) {
		stale = false;
		refresh();
	}
}, true);

// a single one has a button of its own, whatever is ticked
function done(form, fields) {
	if (form.id === "filing" && !fields.has("back")) {
		const one = fields.get("out") || fields.get("one")?.split(" ")[0];
		takeOut(new Set(one ? [one] : fields.getAll("what")));
		sessionStorage.setItem(WHERE, where.value);
	}
	const typed = form.querySelectorAll("input.work, textarea, input[inputmode=url]");
	typed.forEach((field) => (field.value = ""));
	if (form !== outline) {
		typed[0]?.focus({ preventScroll: true });
	}
}

function placeAfterChosen(fields) {
	const last = chosen().at(-1);
	fields.set("topic", last?.closest(".branch").dataset.topic ?? "0");
	fields.set("after", last?.matches(".entries > .line") ? last.id.slice(1) : "0");
}

for (const select of document.querySelectorAll("[data-place] [name=topic]")) {
	const option = new Option(outline.dataset.chosen, select.options[0]?.value ?? "0");
	option.dataset.chosen = "true";
	select.add(option, 0);
}

// where one filed last is where one files next
const where = document.querySelector("#where");
const filedLast = sessionStorage.getItem(WHERE);
if ([...where.options].some((option) => option.value === filedLast)) {
	where.value = filedLast;
}

document.querySelector(".adding").addEventListener("toggle", ({ target }) => {
	if (target.open && chosen().length > 0) {
		document.querySelector("#add-topic").selectedIndex = 0;
	}
});

choosing();
dragging(outline);
keys(outline);
rewording();
finding();
tray();
