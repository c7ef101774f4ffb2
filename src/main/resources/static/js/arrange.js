// Arranging the topical list: each step is sent as it is made, and shown when the blog has it. One file, as each is
// served under the hash of what is in it.

// Sends steps one after the other, and shows what the blog answers.

let last = Promise.resolve();

function say(words) {
	document.querySelector("#said").textContent = words;
}

// make() gives the fields of the step when its turn has come
function step(path, make) {
	last = last.then(() => send(path, make()));
	return last;
}

async function send(path, fields) {
	let answer;
	try {
		const response = await fetch(path, {
			method: "POST",
			headers: { Accept: "application/json", "X-CSRF-TOKEN": document.querySelector("meta[name=csrf]").content },
			body: new URLSearchParams(fields),
		});
		answer = await response.json();
	}
	catch {
		say(document.querySelector("#said").dataset.lost);
		return null;
	}
	if (answer.reload) {
		location.reload();
		await new Promise(() => {});
	}
	show(answer);
	return answer;
}

function show(answer) {
	say(answer.said);
	answer.moved?.forEach(move);
	answer.filed?.forEach(file);
	if (answer.waiting >= 0) {
		document.querySelector("#waiting").textContent = answer.waiting;
	}
	const undo = document.querySelector("#undo");
	if (undo && (answer.moved?.length || answer.filed?.length)) {
		undo.disabled = false;
	}
}

function put(line, topic, after) {
	const list = document.querySelector(`.entries[data-topic="${topic}"]`);
	const before = after ? document.getElementById(`e${after}`) : null;
	if (before) {
		before.after(line);
	}
	else {
		list.prepend(line);
	}
}

function move({ id, version, topic, after }) {
	const line = document.getElementById(`e${id}`);
	const focused = line.contains(document.activeElement) ? document.activeElement : null;
	line.querySelector("[name=on]").value = `e${id}.${version}`;
	put(line, topic, after);
	line.classList.remove("sub");
	focused?.focus({ preventScroll: true });
	line.scrollIntoView({ block: "nearest" });
}

function file({ row, topic, after }) {
	const line = document.querySelector("#row").content.firstElementChild.cloneNode(true);
	const words = line.dataset;
	const fill = (pattern) => pattern.replace("{0}", row.title);
	line.id = `e${row.id}`;
	line.classList.toggle("sub", row.sub);
	line.classList.toggle("unseen", !row.shown);
	line.querySelector("[name=on]").value = row.on;
	line.querySelector("[name=on]").setAttribute("aria-label", fill(words.choose));
	line.querySelector(".t > span").textContent = row.title;
	line.querySelector(".t > i").textContent = row.shown ? (words[row.kind?.replace("topics.kind.", "")] ?? "") : words.unseen;
	line.querySelector(".g").textContent = row.gloss;
	line.querySelector("small").textContent = row.date ?? "";
	const edit = line.querySelector("a");
	edit.href = `/admin/topics/entries/${row.id}`;
	edit.setAttribute("aria-label", fill(words.edit));
	put(line, topic, after);
}

// The words of an entry, written where it stands.


async function reword(line) {
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
		say(document.querySelector("#said").dataset.lost);
		return;
	}
	const form = document.querySelector("#rewording").content.firstElementChild.cloneNode(true);
	const text = line.querySelector(".t");
	const [title, words] = form.querySelectorAll("input, textarea");
	title.value = kept.title;
	title.placeholder = text.querySelector("span").textContent;
	words.value = kept.words;
	text.hidden = true;
	text.after(form);
	words.focus();
	const leave = () => {
		form.remove();
		text.hidden = false;
		line.querySelector("[name=on]").focus();
	};
	form.querySelector(".leave").addEventListener("click", leave);
	form.querySelector(".save").addEventListener("click", () => save(line, path, kept.version, title.value, words.value, leave));
	form.addEventListener("keydown", (event) => {
		event.stopPropagation();
		if (event.key === "Escape") {
			leave();
		}
		else if (event.key === "Enter" && (event.target === title || event.ctrlKey)) {
			event.preventDefault();
			save(line, path, kept.version, title.value, words.value, leave);
		}
	});
}

async function save(line, path, version, title, words, leave) {
	let response;
	try {
		response = await fetch(path, {
			method: "POST",
			headers: { Accept: "application/json", "X-CSRF-TOKEN": document.querySelector("meta[name=csrf]").content },
			body: new URLSearchParams({ version, title, words }),
		});
	}
	catch {
		say(document.querySelector("#said").dataset.lost);
		return;
	}
	if (!response.ok) {
		say((await response.json()).said);
		return;
	}
	const now = await response.json();
	line.querySelector("[name=on]").value = `${line.id}.${now.version}`;
	if (now.title) {
		line.querySelector(".t > span").textContent = now.title;
	}
	line.querySelector(".g").textContent = now.words;
	say(document.querySelector("#outline").dataset.saved);
	document.querySelector("#undo").disabled = false;
	leave();
}

// Finds posts while a part of their title is typed.

const PAUSE = 200;

function finding() {
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
		}, PAUSE);
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
	const pattern = document.querySelector("#outline").dataset.there;
	small.textContent = ` ${date}${there ? pattern.replace("{0}", there) : ""}`;
	const words = document.createElement("span");
	words.append(name, small);
	const label = Object.assign(document.createElement("label"), { className: "choice" });
	label.append(box, words);
	const line = document.createElement("li");
	line.append(label);
	return line;
}

// Dragging lines by their handles, with a mouse, a pen or a finger.


const EDGE = 70;

function drag(outline) {
	let held = null;
	outline.addEventListener("pointerdown", (event) => {
		const line = event.target.closest(".grip")?.closest(".line");
		if (line && event.button === 0) {
			event.preventDefault();
			event.target.setPointerCapture(event.pointerId);
			held = { line, mark: null, place: null, pointer: event.pointerId, y: event.clientY, timer: 0 };
		}
	});
	outline.addEventListener("pointermove", (event) => {
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
			drop(line, place);
		}
	};
	outline.addEventListener("pointerup", end(true));
	outline.addEventListener("pointercancel", end(false));
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
	if (!under || under === held.line || held.line.closest(".branch").contains(under) && held.line.matches(".topic")) {
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

function number(element) {
	return element ? element.id.slice(1) : "0";
}

function besideEntry(under, share) {
	const topic = under.closest(".branch").dataset.topic;
	if (!under.matches(".entries > .line")) {
		return { topic, after: "0", mark: under, where: "into" };
	}
	return share < 0.5
		? { topic, after: number(before(under)), mark: under, where: "before" }
		: { topic, after: number(under), mark: under, where: "after" };
}

function before(line) {
	let other = line.previousElementSibling;
	while (other && !other.id) {
		other = other.previousElementSibling;
	}
	return other;
}

function besideTopic(under, share) {
	const branch = under.closest(".branch");
	const above = branch.parentElement.closest(".branch");
	if (above && under.matches(".topic") && share < 0.35) {
		return { topic: above.dataset.topic, after: number(before(branch)), mark: under, where: "before" };
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
		for (const one of chosen()) {
			fields.append("on", one.querySelector("[name=on]").value);
		}
		return fields;
	});
}

// The list by keyboard: arrows go from line to line, with Alt they move the line.


function keys(outline) {
	document.addEventListener("keydown", (event) => {
		if (event.key === "z" && (event.ctrlKey || event.metaKey) && !event.target.matches("textarea, input:not([type=checkbox])")) {
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
		for (const one of chosen()) {
			fields.append("on", one.querySelector("[name=on]").value);
		}
		return fields;
	});
}


const outline = document.querySelector("#outline");
document.documentElement.classList.add("can-drag");

function chosen() {
	return [...outline.querySelectorAll(":scope .line > [name=on]:checked")].map((box) => box.closest(".line"));
}

function choose(line) {
	for (const other of chosen()) {
		other.querySelector("[name=on]").checked = false;
	}
	line.querySelector("[name=on]").checked = true;
	line.querySelector("[name=on]").focus({ preventScroll: true });
}

// a click anywhere on a line chooses it
outline.addEventListener("click", (event) => {
	const line = event.target.closest(".line");
	if (line?.querySelector("[name=on]") && !event.target.closest("a, input, button, textarea, label, .rewording")) {
		choose(line);
	}
});

document.addEventListener("submit", (event) => {
	const form = event.target;
	if (!form.matches("[data-step]") || event.defaultPrevented) {
		return;
	}
	event.preventDefault();
	const button = event.submitter;
	const fields = new FormData(form, button);
	const where = form.elements.topic;
	const target = where?.selectedOptions?.[0];
	if (form.matches("[data-place]") && target?.dataset.chosen) {
		placeAfterChosen(fields);
	}
	const path = button?.getAttribute("formaction") ?? form.getAttribute("action");
	step(path, () => (form === outline ? withChosen(fields) : fields)).then((answer) => {
		if (answer && !answer.reload && form !== outline) {
			takeOut(form, fields);
			form.closest("details")?.querySelector("form")?.reset();
		}
	});
});

// what was filed or left off the list waits no longer
function takeOut(form, fields) {
	const done = new Set([...fields.getAll("what"), fields.get("one")?.split(" ")[0], fields.get("out")]);
	for (const box of form.querySelectorAll("[name=what]")) {
		if (done.has(box.value)) {
			box.closest("article, li").remove();
		}
	}
}

// what is ticked is named by what it is when its turn has come
function withChosen(fields) {
	fields.delete("on");
	for (const line of chosen()) {
		fields.append("on", line.querySelector("[name=on]").value);
	}
	return fields;
}

function placeAfterChosen(fields) {
	const last = chosen().at(-1);
	const topic = last?.closest(".branch").dataset.topic ?? "0";
	fields.set("topic", topic);
	fields.set("after", last?.matches(".entries > .line") ? last.id.slice(1) : "0");
}

for (const select of document.querySelectorAll("[data-place] [name=topic]")) {
	const option = new Option(document.querySelector("#outline").dataset.chosen, select.options[0]?.value ?? "0");
	option.dataset.chosen = "true";
	select.add(option, 0);
}

const words = document.querySelector(".tools .words");
if (words) {
	words.hidden = false;
	words.addEventListener("click", () => chosen()[0] && reword(chosen()[0]));
}

drag(outline);
keys(outline);
finding();
