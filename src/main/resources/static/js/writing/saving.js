// Keeps what is written: in this browser at once, and on the blog as soon as it can be.

import { showConflict } from "./conflict.js";
import { csrf, el, say } from "./dom.js";
import { Status } from "./status.js";

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
		this.status = new Status(form.querySelector("#saved"));
		this.address = `${form.dataset.path}/manuscript`;
		this.place = `ibid-words-${form.dataset.author}-${form.dataset.post}`;
		this.base = form.elements.base.value;
		this.saved = read();
		this.since = 0;
		this.sending = null;
		this.halted = false;
		addEventListener("online", () => this.send());
		addEventListener("pagehide", () => this.leave());
		document.addEventListener("visibilitychange", () => document.hidden && this.leave());
		addEventListener("beforeunload", (event) => this.isUnsafe() && event.preventDefault());
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
		if (!this.status.trouble) {
			this.status.say("unsaved");
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
		return !this.isDirty() && !this.status.trouble;
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
			if (this.since && !this.status.trouble) {
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
			case 413: return this.status.say(`long.${(await answer.json()).tooLong}`, true);
			default: return this.later("failed");
		}
	}

	took(sent, answer) {
		this.saved = sent;
		this.base = answer.stamp;
		this.form.elements.base.value = answer.stamp;
		this.status.savedAt = new Date();
		this.kept(answer);
		if (this.isDirty()) {
			this.since = Date.now();
			this.store();
			this.status.say("unsaved");
		}
		else {
			this.settle();
		}
	}

	settle() {
		this.since = 0;
		this.forget();
		this.status.sayWhen();
	}

	later(key) {
		this.store();
		this.status.say(key, true);
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
			this.status.say("forbidden", true);
		}
		else {
			this.status.say("out", true, el("a", { href: "/login", target: "_blank" }, say("out.link")));
			this.timer = setTimeout(() => this.send(), AGAIN);
		}
		return null;
	}

	conflict(theirs) {
		this.store();
		this.halted = true;
		this.status.say("conflict", true);
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
		this.status.trouble = "";
		this.base = theirs.stamp;
		this.status.savedAt = new Date(theirs.savedAt);
	}
}
