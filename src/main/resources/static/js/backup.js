// Shows a backup as soon as it is made.

const shown = document.querySelector("[data-state]");

async function look() {
	const answer = await fetch(shown.dataset.state, { headers: { Accept: "application/json" } });
	if (answer.ok && !(await answer.json()).running) {
		location.reload();
	} else if (answer.ok) {
		setTimeout(look, 1000);
	}
}

if (shown) {
	setTimeout(look, 500);
}
