// HTML that is looked at, and what of it may be loaded.

const policy = globalThis.trustedTypes?.createPolicy("ibid-written", { createHTML: (html) => html });

// HTML as a document in which nothing runs and nothing is loaded
export function inert(html) {
	return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html").body;
}

// Whether a picture may be loaded: what is on another host is named, not shown.
export function isHere(src) {
	try {
		const { origin, protocol } = new URL(src, location.href);
		return origin === location.origin || protocol === "data:" || protocol === "blob:";
	}
	catch {
		return false;
	}
}
