// What is ticked, in the list and beside it.

export const outline = document.querySelector("#outline");

export function chosen() {
	return [...outline.querySelectorAll(".line > [name=on]:checked")].map((box) => box.closest(".line"));
}

export function choose(line) {
	for (const other of chosen()) {
		other.querySelector("[name=on]").checked = false;
	}
	line.querySelector("[name=on]").checked = true;
	line.querySelector("[name=on]").focus({ preventScroll: true });
}

export function number(element) {
	return element ? element.id.slice(1) : "0";
}

// what is ticked is named by what it is when its turn has come
export function withChosen(fields) {
	fields.delete("on");
	for (const line of chosen()) {
		fields.append("on", line.querySelector("[name=on]").value);
	}
	return fields;
}

// a click with the shift key ticks all from the one that was clicked before it
export function ranges(within, boxes) {
	let from = null;
	within.addEventListener("mousedown", (event) => {
		if (event.shiftKey && event.target.closest(".choice, .line")) {
			event.preventDefault();
		}
	});
	within.addEventListener("click", (event) => {
		if (!event.target.matches(boxes)) {
			return;
		}
		const all = [...within.querySelectorAll(boxes)];
		const [start, end] = [all.indexOf(from), all.indexOf(event.target)].sort((a, b) => a - b);
		if (event.shiftKey && start >= 0) {
			for (const box of all.slice(start, end + 1)) {
				box.checked = event.target.checked;
			}
		}
		from = event.target;
	});
}

export function choosing() {
	ranges(outline, ".line > [name=on]");
	// a click anywhere on a line chooses it
	outline.addEventListener("click", (event) => {
		const line = event.target.closest(".line");
		if (line?.querySelector("[name=on]") && !event.target.closest("a, input, button, textarea, label, .rewording")) {
			choose(line);
		}
	});
}
