// Sends steps one after the other, and shows what the blog answers.

import { file, move } from "./lines.js";
import { refresh } from "./refresh.js";

let last = Promise.resolve();

export function say(words) {
	document.querySelector("#said").textContent = words;
}

export function sayLost() {
	say(document.querySelector("#said").dataset.lost);
}

export async function post(path, fields) {
	return fetch(path, {
		method: "POST",
		headers: { Accept: "application/json", "X-CSRF-TOKEN": document.querySelector("meta[name=csrf]").content },
		body: new URLSearchParams(fields),
	});
}

// make() gives the fields of the step when its turn has come; null is answered where nothing was done
export function step(path, make) {
	last = last.then(() => send(path, make()));
	return last;
}

async function send(path, fields) {
	let response;
	let answer;
	try {
		response = await post(path, fields);
		answer = await response.json();
	}
	catch {
		sayLost();
		return null;
	}
	if (answer.reload) {
		await refresh();
	}
	else {
		document.querySelector(".arranging > .notices").replaceChildren();
		show(answer);
	}
	say(answer.said);
	return response.ok ? answer : null;
}

function show(answer) {
	answer.moved?.forEach(move);
	answer.filed?.forEach(file);
	if (answer.waiting >= 0) {
		for (const waiting of document.querySelectorAll(".waiting")) {
			waiting.textContent = answer.waiting;
		}
	}
	if (answer.moved?.length || answer.filed?.length) {
		document.querySelector("#undo").disabled = false;
	}
}
