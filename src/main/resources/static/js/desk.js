// What every page of the author's side has: a warning before unsaved words are left, and a menu.

let changed = null;

document.addEventListener("input", (event) => {
	const { form } = event.target;
	if (form?.matches("[data-guard]")) {
		changed = form;
	}
});

document.addEventListener("submit", (event) => {
	changed = null;
	if (!event.defaultPrevented && event.target.matches("[action$='/logout']")) {
		forgetWords();
	}
});

// what the editor keeps here until the blog has it is nobody else's to find
function forgetWords() {
	for (const key of Object.keys(localStorage)) {
		if (key.startsWith("ibid-words-")) {
			localStorage.removeItem(key);
		}
	}
}

// on a telephone the menu is folded
document.querySelector(".rail .fold")?.addEventListener("click", ({ currentTarget: fold }) => {
	fold.setAttribute("aria-expanded", String(fold.getAttribute("aria-expanded") === "false"));
});

addEventListener("beforeunload", (event) => {
	// asked now: the editor takes a form over, and then guards its words itself
	if (changed?.matches("[data-guard]")) {
		event.preventDefault();
	}
});
