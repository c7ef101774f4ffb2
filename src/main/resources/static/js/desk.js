// What every page of the author's side has: a warning before unsaved words are left.

let dirty = false;

document.addEventListener("input", (event) => {
	if (event.target.form?.matches("[data-guard]")) {
		dirty = true;
	}
});

document.addEventListener("submit", (event) => {
	dirty = false;
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

addEventListener("beforeunload", (event) => {
	if (dirty) {
		event.preventDefault();
	}
});
