// The preview is a page for readers in a frame: a link in it that leads elsewhere opens beside it.

const frame = document.getElementById("preview");

function leadOut() {
	const page = frame.contentDocument;
	page?.addEventListener("click", (event) => {
		const link = event.target.closest?.("a[href]");
		if (!link || event.defaultPrevented || event.button !== 0) {
			return;
		}
		const target = new URL(link.href, page.baseURI);
		const here = new URL(page.location.href);
		if (target.hash && target.pathname === here.pathname && target.search === here.search) {
			return;
		}
		event.preventDefault();
		open(target.href, "_blank", "noopener");
	});
	// nothing is sent from a page that is only looked at
	page?.addEventListener("submit", (event) => event.preventDefault());
}

frame.addEventListener("load", leadOut);
if (frame.contentDocument?.readyState === "complete") {
	leadOut();
}
