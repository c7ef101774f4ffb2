/*
 * Where a post is under attack, the blog asks each browser for a little arithmetic with a reply. It is done while its
 * user types, off the page's own thread, and nobody ever sees it. Where it can't be done the reply goes as it is.
 */

const form = document.getElementById("reply");
const SLICE = 128;
const MOST = 2 ** 22;
const PATIENCE = 20_000;
const FRESH = 60_000;

const bytes = new TextEncoder();
let work = null;
let done = false;

/* Lets the page go first. */
const breath = () => new Promise((next) => {
	if (globalThis.scheduler?.postTask) {
		scheduler.postTask(next, { priority: "background" });
	}
	else {
		setTimeout(next);
	}
});

const zeros = (sum) => Math.clz32(new DataView(sum).getUint32(0));

async function solve(challenge) {
	const bits = Number(challenge.split("-")[2]);
	for (let start = 0; start < MOST; start += SLICE) {
		const tries = Array.from({ length: SLICE }, (_, i) => `${challenge}-${start + i}`);
		const sums = await Promise.all(tries.map((each) => crypto.subtle.digest("SHA-256", bytes.encode(each))));
		const found = sums.findIndex((sum) => zeros(sum) >= bits);
		if (found >= 0) {
			return tries[found];
		}
		await breath();
	}
	return "";
}

/* Asks what is to be done, and does it. */
async function begin(mine) {
	try {
		const answer = await fetch(`/comments/effort/${form.elements.comment_post_ID.value}/`);
		mine.asked = answer.status === 200;
		return mine.asked ? await solve((await answer.text()).trim()) : "";
	}
	catch {
		return "";
	}
}

function start() {
	const mine = { at: Date.now(), asked: false };
	mine.result = begin(mine);
	work = mine;
}

/* What was asked for an hour ago is too old, and where nothing was asked for, that may have changed. */
const isOld = () => !work || Date.now() - work.at > (work.asked ? 60 * FRESH : FRESH);

function keep(effort) {
	const field = form.elements.effort ?? form.appendChild(Object.assign(document.createElement("input"),
			{ type: "hidden", name: "effort" }));
	field.value = effort;
}

if (form && crypto.subtle) {
	form.addEventListener("focusin", start, { once: true });
	form.addEventListener("submit", async (event) => {
		if (done || event.submitter?.name === "preview") {
			return;
		}
		event.preventDefault();
		event.stopImmediatePropagation();
		if (isOld()) {
			start();
		}
		keep(await Promise.race([work.result, new Promise((end) => setTimeout(end, PATIENCE, ""))]));
		// a form that is just being sent hears of no other sending: let this one come to its end
		await new Promise((end) => setTimeout(end));
		done = true;
		form.requestSubmit(event.submitter);
	});
	addEventListener("pageshow", (event) => {
		if (event.persisted) {
			work = null;
		}
		done = false;
	});
}
