// What every page of the author's side has: a warning before unsaved words are left.

let dirty = false;

document.addEventListener("input", (event) => {
	if (event.target.form?.matches("[data-guard]")) {
		dirty = true;
	}
});

document.addEventListener("submit", () => {
	dirty = false;
});

addEventListener("beforeunload", (event) => {
	if (dirty) {
		event.preventDefault();
	}
});
