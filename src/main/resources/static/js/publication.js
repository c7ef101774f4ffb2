// The page on which a post is published: the button says what it will do, the fields of a date show when they count,
// and the address is looked up while it is typed.

const form = document.querySelector(".publication");
const buttons = form.querySelectorAll("button.main");
const slug = form.querySelector("#slug");
const said = form.querySelector("#slug-said");
let waiting;

function follow() {
	const choice = form.querySelector("[name=when]:checked");
	for (const button of buttons) {
		button.textContent = choice.dataset.button;
	}
	for (const part of form.querySelectorAll(".at")) {
		part.hidden = choice.value !== "AT";
	}
}

async function look() {
	const query = new URLSearchParams({ slug: slug.value, parent: form.querySelector("#parent")?.value ?? "" });
	try {
		const answer = await fetch(`${slug.dataset.check}?${query}`, { headers: { Accept: "application/json" } });
		if (answer.ok) {
			said.textContent = (await answer.json()).said;
		}
	}
	catch {
		said.textContent = "";
	}
}

function lookSoon() {
	clearTimeout(waiting);
	waiting = setTimeout(look, 400);
}

form.addEventListener("change", (event) => {
	if (event.target.name === "when") {
		follow();
	}
	if (event.target.id === "parent") {
		lookSoon();
	}
});
slug.addEventListener("input", lookSoon);
follow();
