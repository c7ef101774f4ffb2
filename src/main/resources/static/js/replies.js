// Ticks all replies of a page at once.

const every = document.getElementById("every");

if (every) {
	const all = every.querySelector("input");
	const boxes = [...document.querySelectorAll(".tick input")];
	every.hidden = false;
	all.addEventListener("change", () => boxes.forEach((box) => (box.checked = all.checked)));
	boxes.forEach((box) =>
		box.addEventListener("change", () => (all.checked = boxes.every((each) => each.checked))));
}
