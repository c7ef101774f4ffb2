/*
 * Helps to reply: the form comes to the comment that it answers, shows a preview in its place, knows its writer again
 * if asked to, and keeps what is typed until it is sent. And it marks what is new since the last visit, which only this
 * browser knows. Without this file all of it goes by pages.
 */

const form = document.getElementById("reply");
const box = document.getElementById("respond");
const kept = {
	get: (name) => {
		try {
			return localStorage.getItem(name);
		}
		catch {
			return null;
		}
	},
	set: (name, value) => {
		try {
			value === null ? localStorage.removeItem(name) : localStorage.setItem(name, value);
		}
		catch {
			/* a browser that keeps nothing */
		}
	},
};

function make(name, properties, ...children) {
	const element = Object.assign(document.createElement(name), properties);
	element.append(...children);
	return element;
}

/* The form, at the comment that it answers or at its own place. */
function answering() {
	const heading = document.getElementById("respond-heading");
	if (!heading) {
		return;
	}
	const place = document.createComment("");
	const title = heading.textContent;
	const cancel = make("button", { type: "button", className: "second" }, form.dataset.cancel);
	let from;
	box.after(place);
	const settle = (parent, words) => {
		form.elements.comment_parent.value = parent;
		heading.textContent = words;
		document.getElementById("preview")?.remove();
	};
	addEventListener("click", (event) => {
		const link = event.target.closest?.("a.answer");
		if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
			return;
		}
		event.preventDefault();
		from = link;
		const comment = link.closest(".comment");
		link.closest(".do").after(box);
		settle(/\d+/.exec(comment.id)[0], form.dataset.to.replace("{0}", () => comment.querySelector(".p-author").textContent));
		form.querySelector(".buttons").append(cancel);
		form.elements.comment.focus({ preventScroll: true });
		box.scrollIntoView({ block: "nearest" });
	});
	cancel.addEventListener("click", () => {
		place.before(box);
		settle(0, title);
		cancel.remove();
		from.focus();
	});
}

/* A page that was kept somewhere has an old stamp: whoever begins to type gets a new one. */
function stamping() {
	form.addEventListener("focusin", async () => {
		try {
			const answer = await fetch(`/comments/stamps/${form.elements.comment_post_ID.value}/`);
			if (answer.ok) {
				form.elements.stamp.value = await answer.text();
			}
		}
		catch {
			/* the old one will do */
		}
	}, { once: true });
}

/* The page with the preview, as a document; of this the preview alone is taken. */
function load(data) {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open("POST", form.action);
		request.responseType = "document";
		request.onload = () => resolve(request.response);
		request.onerror = reject;
		request.send(data);
	});
}

function previewing() {
	const button = form.querySelector("[name=preview]");
	let sent = false;
	form.addEventListener("submit", async (event) => {
		if (event.submitter !== button) {
			// a second press sends nothing twice
			sent ? event.preventDefault() : (sent = true);
			kept.set(draft(), null);
			return;
		}
		event.preventDefault();
		const data = new URLSearchParams(new FormData(form, button));
		try {
			const preview = (await load(data))?.getElementById("preview");
			if (preview) {
				document.getElementById("preview")?.remove();
				form.before(document.adoptNode(preview));
				preview.focus({ preventScroll: true });
				preview.scrollIntoView({ block: "nearest" });
				return;
			}
		}
		catch {
			/* then by a page */
		}
		form.append(make("input", { type: "hidden", name: "preview", value: "true" }));
		form.submit();
	});
	addEventListener("pageshow", () => (sent = false));
}

const draft = () => `ibid-draft-${form.elements.comment_post_ID.value}`;

/* Name, address and site for the next time, and the words until they are sent. */
function remembering() {
	const fields = ["author", "email", "url"];
	const check = make("input", { type: "checkbox" });
	const label = make("label", { className: "remember wide" }, check, make("span", {}, form.dataset.keep));
	form.querySelector(".buttons").before(label);
	const known = JSON.parse(kept.get("ibid-writer") ?? "null");
	check.checked = Boolean(known);
	fields.forEach((name) => (form.elements[name].value ||= known?.[name] ?? ""));
	form.elements.comment.value ||= kept.get(draft()) ?? "";
	form.addEventListener("input", () => kept.set(draft(), form.elements.comment.value || null));
	form.addEventListener("submit", () => {
		const now = JSON.stringify(Object.fromEntries(fields.map((name) => [name, form.elements[name].value])));
		kept.set("ibid-writer", check.checked ? now : null);
	});
}

/* What has been said since this browser was here last. */
function marking() {
	const comments = [...document.querySelectorAll(".thread .comment:not(.placeholder)")];
	const name = `ibid-seen-${location.pathname.replace(/comment-page-\d+\/$/, "")}`;
	const seen = Number(kept.get(name) ?? 0);
	kept.set(name, String(Date.now()));
	const time = (comment) => Date.parse(comment.querySelector("time").dateTime);
	const unread = comments.filter((comment) => time(comment) > seen && comment.id !== location.hash.slice(1));
	if (!seen || !unread.length) {
		return;
	}
	const heading = document.getElementById("thoughts-heading");
	const said = heading.dataset;
	for (const comment of unread) {
		comment.classList.add("unread");
		comment.querySelector(".who").append(make("span", { className: "badge new" }, said.new));
	}
	const words = unread.length === 1 ? said.one : said.many.replace("{0}", unread.length);
	heading.after(make("p", { className: "news" },
			make("a", { href: `#${unread[0].id}` }, words)));
}

if (form) {
	answering();
	stamping();
	previewing();
	remembering();
}
marking();
