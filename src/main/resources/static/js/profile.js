// A portrait is chosen by a look at it. Without this script its address is written.

const field = document.getElementById("portrait");

for (const button of document.querySelectorAll("[data-portrait]")) {
	button.setAttribute("aria-pressed", String(button.dataset.portrait === field.value));
	button.addEventListener("click", () => {
		field.value = button.dataset.portrait;
		field.dispatchEvent(new Event("input", { bubbles: true }));
		document.querySelectorAll("[data-portrait]").forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
	});
}
