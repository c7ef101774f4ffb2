// Says where the words are: kept, not yet, or why not.

import { say } from "./dom.js";

export class Status {
	constructor(element) {
		this.element = element;
		this.savedAt = new Date(element.dataset.at);
		this.trouble = "";
		setInterval(() => this.element.dataset.key || this.sayWhen(), 30_000);
	}

	say(key, bad, link) {
		this.trouble = bad ? key : "";
		this.element.parentElement.classList.toggle("bad", Boolean(bad));
		if (this.element.dataset.key !== key) {
			this.element.dataset.key = key;
			this.element.replaceChildren(say(key), ...(link ? [" ", link] : []));
		}
	}

	sayWhen() {
		const text = this.when();
		this.trouble = "";
		this.element.dataset.key = "";
		this.element.parentElement.classList.remove("bad");
		if (this.element.textContent !== text) {
			this.element.textContent = text;
		}
	}

	when() {
		const minutes = Math.floor((Date.now() - this.savedAt) / 60_000);
		const language = document.documentElement.lang;
		if (minutes < 1) {
			return say("saved.now");
		}
		if (minutes < 60) {
			return minutes === 1 ? say("saved.minute") : say("saved.minutes", minutes);
		}
		const today = this.savedAt.toDateString() === new Date().toDateString();
		return today ? say("saved.at", this.savedAt.toLocaleTimeString(language, { timeStyle: "short" }))
			: say("saved.on", this.savedAt.toLocaleDateString(language, { dateStyle: "long" }));
	}
}
