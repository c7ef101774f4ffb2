// Elements and words for the editor's own parts.

const words = new Map();

for (const item of document.querySelectorAll("#words li")) {
	words.set(item.dataset.key, item.textContent);
}

export function say(key, ...values) {
	const text = words.get(key) ?? key;
	return text.replace(/\{(\d)\}/g, (whole, index) => values[index] ?? "");
}

export function count(key, number) {
	return number === 1 ? say(`${key}.one`) : say(`${key}.many`, number.toLocaleString(document.documentElement.lang));
}

// el("button", { class: "plain", onclick: f }, "Words")
export function el(name, attributes = {}, ...children) {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (typeof value === "function") {
			element.addEventListener(key.slice(2), value);
		}
		else if (value !== null && value !== false) {
			element.setAttribute(key, value === true ? "" : value);
		}
	}
	element.append(...children);
	return element;
}

export function button(label, onclick, attributes = {}) {
	return el("button", { type: "button", onclick, ...attributes }, label);
}

export function csrf() {
	return document.querySelector("meta[name=csrf]").content;
}
