// Adds files to the library one by one, with progress, by the form, by dropping or by pasting. Other pages that take
// in pictures can import add().

const LARGEST = 10 * 1024 * 1024;

/**
 * Sends one file. The promise holds what the server says of it ({id, address, alt, width, height, srcset, …}), or is
 * rejected with an Error whose message is a sentence for the author.
 */
export function add(file, { onProgress = () => {}, lost = "" } = {}) {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open("POST", "/admin/media");
		request.setRequestHeader("Accept", "application/json");
		request.setRequestHeader("X-CSRF-TOKEN", document.querySelector("meta[name=csrf]").content);
		request.upload.addEventListener("progress", (event) => onProgress(event.loaded / event.total));
		request.addEventListener("load", () => {
			const answer = parse(request.responseText);
			if (request.status === 201 && answer) {
				resolve(answer);
			}
			else {
				reject(new Error(answer?.message ?? lost));
			}
		});
		request.addEventListener("error", () => reject(new Error(lost)));
		const form = new FormData();
		form.append("file", file, file.name || "pasted.png");
		request.send(form);
	});
}

function parse(text) {
	try {
		return JSON.parse(text);
	}
	catch {
		return null;
	}
}

const upload = document.querySelector("form.upload");

function line(file) {
	const item = document.createElement("li");
	const name = document.createElement("span");
	const bar = document.createElement("progress");
	const state = document.createElement("span");
	name.textContent = file.name || "pasted.png";
	bar.max = 1;
	bar.value = 0;
	bar.setAttribute("aria-label", name.textContent);
	state.textContent = upload.dataset.waiting;
	item.append(name, bar, state);
	upload.querySelector(".progress ul").append(item);
	return {
		progress(share) {
			bar.value = share;
			state.textContent = share < 1 ? upload.dataset.percent.replace("{0}", Math.round(share * 100))
				: upload.dataset.working;
		},
		done(remark) {
			bar.remove();
			state.textContent = remark ?? upload.dataset.done;
		},
		failed(message) {
			bar.remove();
			state.textContent = message;
			state.className = "error";
		},
	};
}

async function addAll(files) {
	const progress = upload.querySelector(".progress");
	progress.hidden = false;
	const added = [];
	let told = false;
	const lines = files.map((file) => [file, line(file)]);
	for (const [file, shown] of lines) {
		if (file.size > LARGEST) {
			shown.failed(`“${file.name}” ${upload.dataset.large}`);
			told = true;
			continue;
		}
		try {
			const answer = await add(file, { onProgress: shown.progress, lost: upload.dataset.lost });
			added.push(answer);
			told = told || Boolean(answer.remark);
			shown.done(answer.remark);
		}
		catch (error) {
			told = true;
			shown.failed(error.message);
		}
	}
	upload.reset();
	if (told) {
		progress.querySelector("p").hidden = added.length === 0;
	}
	else {
		location.assign(added.length === 1 ? added[0].page : "/admin/media");
	}
}

if (upload) {
	upload.addEventListener("submit", (event) => {
		event.preventDefault();
		addAll([...upload.elements.file.files]);
	});
	addEventListener("dragover", (event) => {
		if (event.dataTransfer.types.includes("Files")) {
			event.preventDefault();
			upload.classList.add("over");
		}
	});
	addEventListener("dragleave", (event) => {
		if (!event.relatedTarget) {
			upload.classList.remove("over");
		}
	});
	addEventListener("drop", (event) => {
		if (event.dataTransfer.files.length) {
			event.preventDefault();
			upload.classList.remove("over");
			addAll([...event.dataTransfer.files]);
		}
	});
	addEventListener("paste", (event) => {
		if (event.clipboardData.files.length) {
			event.preventDefault();
			addAll([...event.clipboardData.files]);
		}
	});
}

for (const button of document.querySelectorAll(".copy button")) {
	button.hidden = false;
	button.addEventListener("click", async () => {
		const address = button.parentElement.querySelector("input");
		address.select();
		await navigator.clipboard.writeText(new URL(address.value, location).href);
		button.textContent = button.dataset.copied;
	});
}
