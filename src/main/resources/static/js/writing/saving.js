// Keeps what is written: in this browser at once, and on the blog as soon as it can be.

import { csrf, el, say } from "./dom.js";
import { showConflict } from "./conflict.js";

const PAUSE = 2000;
const LONGEST = 10_000;
const AGAIN = 5000;
const LOCALLY = 300;

export class Saving {
	// read() gives { title, text }; write(state) puts another state into the editor
	constructor({ form, read, write, kept }) {
		this.form = form;
		this.read = read;
		this.write = write;
		this.kept = kept;
		this.status = form.querySelector("#saved");
		this.address = `${form.dataset.path}/manuscript`;
		this.place = `ibid-words-${form.dataset.author}-${form.dataset.post}`;
		this.base = form.elements.base.value;
		this.savedAt = new Date(this.status.dataset.at);
		this.saved = read();
		this.since = 0;
		this.sending = null;
		this.halted = false;
		addEventListener("online", () => this.send());
		addEventListener("pagehide", () => this.leave());
		document.addEventListener("visibilitychange", () => document.hidden && this.leave());
		addEventListener("beforeunload", (event) => this.isUnsafe() && event.preventDefault());
		setInterval(() => this.isDirty() || this.sayWhen(), 30_000);
	}

	isDirty() {
		const now = this.read();
		return now.title !== this.saved.title || now.text !== this.saved.text;
	}

	isUnsafe() {
		return this.since > 0 && (this.halted || this.storeless) && this.isDirty();
	}

	changed() {
		const now = Date.now();
		this.since ||= now;
		clearTimeout(this.local);
		this.local = setTimeout(() => this.store(), LOCALLY);
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.send(), Math.max(0, Math.min(PAUSE, this.since + LONGEST - now)));
		if (!this.trouble) {
			this.say("unsaved");
		}
	}

	say(key, bad, link) {
		this.trouble = bad ? key : "";
		const text = say(key);
		const parent = this.status.parentElement;
		parent.classList.toggle("bad", Boolean(bad));
		if (this.status.dataset.key !== key) {
			this.status.dataset.key = key;
			this.status.replaceChildren(text, ...(link ? [" ", link] : []));
		}
	}

	sayWhen() {
		const minutes = Math.floor((Date.now() - this.savedAt) / 60_000);
		let text = say("saved.now");
		if (minutes >= 1) {
			text = minutes === 1 ? say("saved.minute") : say("saved.minutes", minutes);
		}
		if (minutes >= 60) {
			const today = this.savedAt.toDateString() === new Date().toDateString();
			text = today ? say("saved.at", this.savedAt.toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" }))
				: say("saved.on", this.savedAt.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" }));
		}
		this.trouble = "";
		this.status.dataset.key = "";
		this.status.parentElement.classList.remove("bad");
		if (this.status.textContent !== text) {
			this.status.textContent = text;
		}
	}

	// In this browser

	store() {
		clearTimeout(this.local);
		try {
			localStorage.setItem(this.place, JSON.stringify({ ...this.read(), base: this.base }));
			this.storeless = false;
		}
		catch {
			this.storeless = true;
		}
	}

	stored() {
		try {
			return JSON.parse(localStorage.getItem(this.place));
		}
		catch {
			return null;
		}
	}

	forget() {
		clearTimeout(this.local);
		try {
			localStorage.removeItem(this.place);
		}
		catch {
			// nothing is kept there, then
		}
	}

	leave() {
		if (this.since && this.isDirty()) {
			this.store();
			const body = this.body(false);
			// a browser lets so much be sent by a page that goes
			if (!this.halted && !this.sending && body.length < 60_000) {
				this.put(body, true).catch(() => {});
			}
		}
	}

	// On the blog

	body(settled) {
		return JSON.stringify({ ...this.read(), base: this.base, settled });
	}

	put(body, keepalive) {
		return fetch(this.address, {
			method: "PUT", redirect: "manual", keepalive, body,
			headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": csrf() },
		});
	}

	// true once the blog has all of it
	async flush(settled) {
		await this.sending;
		if (this.isDirty() || settled) {
			await this.send(settled);
		}
		return !this.isDirty() && !this.trouble;
	}

	send(settled = false) {
		clearTimeout(this.timer);
		if (this.sending) {
			return this.sending.then(() => this.send(settled));
		}
		if (this.halted || (!settled && !this.isDirty())) {
			if (!this.halted) {
				this.settle();
			}
			return Promise.resolve();
		}
		this.sending = this.sendNow(settled).finally(() => {
			this.sending = null;
			if (this.since && !this.trouble) {
				this.timer = setTimeout(() => this.send(), PAUSE);
			}
		});
		return this.sending;
	}

	async sendNow(settled) {
		const sent = this.read();
		let answer;
		try {
			answer = await this.put(this.body(settled), false);
			if (answer.status === 403 || answer.status === 401 || answer.type === "opaqueredirect") {
				answer = await this.signInAgain(settled);
			}
		}
		catch {
			return this.later("offline");
		}
		if (answer) {
			await this.answered(answer, sent);
		}
		return undefined;
	}

	async answered(answer, sent) {
		switch (answer.status) {
			case 200: return this.took(sent, await answer.json());
			case 409: return this.conflict(await answer.json());
			case 413: return this.say(`long.${(await answer.json()).tooLong}`, true);
			default: return this.later("failed");
		}
	}

	took(sent, answer) {
		this.saved = sent;
		this.base = answer.stamp;
		this.form.elements.base.value = answer.stamp;
		this.savedAt = new Date();
		this.kept(answer);
		if (this.isDirty()) {
			this.since = Date.now();
			this.store();
			this.say("unsaved");
		}
		else {
			this.settle();
		}
	}

	settle() {
		this.since = 0;
		this.forget();
		this.sayWhen();
	}

	later(key) {
		this.store();
		this.say(key, true);
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.send(), AGAIN);
	}

	// A new session, begun in another window, has a new token.
	async signInAgain(settled) {
		const answer = await fetch(this.address, { redirect: "manual" });
		if (answer.status === 200) {
			document.querySelector("meta[name=csrf]").content = (await answer.json()).csrf;
			return this.put(this.body(settled), false);
		}
		this.store();
		if (answer.status === 403 || answer.status === 404) {
			this.say("forbidden", true);
		}
		else {
			this.say("out", true, el("a", { href: "/login", target: "_blank" }, say("out.link")));
			this.timer = setTimeout(() => this.send(), AGAIN);
		}
		return null;
	}

	conflict(theirs) {
		this.store();
		this.halted = true;
		this.say("conflict", true);
		showConflict(this.form, theirs, {
			mine: () => {
				this.resume(theirs);
				return this.send();
			},
			theirs: () => {
				this.resume(theirs);
				this.saved = { title: theirs.title, text: theirs.text };
				this.write(theirs);
				this.saved = this.read();
				this.settle();
			},
		});
	}

	resume(theirs) {
		this.halted = false;
		this.trouble = "";
		this.base = theirs.stamp;
		this.savedAt = new Date(theirs.savedAt);
	}
}
