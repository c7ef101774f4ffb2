// Tells at once when files are too large to be sent, and how far an import is.

const upload = document.querySelector("form.upload");

upload?.addEventListener("submit", (event) => {
	const files = [...upload.file.files];
	const large = files.reduce((sum, file) => sum + file.size, 0) > Number(upload.dataset.most);
	document.getElementById("file-error").hidden = !large;
	upload.file.toggleAttribute("aria-invalid", false);
	if (large) {
		event.preventDefault();
		upload.file.setAttribute("aria-invalid", "true");
		upload.file.focus();
	} else {
		upload.querySelector(".waiting").hidden = false;
	}
});

const shown = document.querySelector("[data-progress]");

async function look() {
	const answer = await fetch(shown.dataset.progress, { headers: { Accept: "application/json" } });
	if (!answer.ok) {
		return;
	}
	const { running, done, total, words } = await answer.json();
	if (!running) {
		location.reload();
		return;
	}
	if (total > 0) {
		const bar = shown.querySelector("progress");
		bar.max = total;
		bar.value = done;
	}
	const line = shown.querySelector("p");
	if (line.textContent !== words) {
		line.textContent = words;
	}
	setTimeout(look, 1000);
}

if (shown) {
	setTimeout(look, 500);
}
