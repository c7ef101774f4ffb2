// The list of posts: one box chooses all of the page, and only what an action needs is asked for.

const all = document.querySelector("#all");
const boxes = document.querySelectorAll("[name=id]");
const action = document.querySelector("#action");

if (all) {
	all.closest("label").hidden = false;
	all.addEventListener("change", () => {
		for (const box of boxes) {
			box.checked = all.checked;
		}
	});
}

function ask() {
	for (const part of document.querySelectorAll("[data-for]")) {
		part.hidden = part.dataset.for !== action.value;
	}
}

if (action) {
	action.addEventListener("change", ask);
	ask();
}
