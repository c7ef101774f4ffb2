// Another state of the page, parsed by the browser itself, which runs nothing in it.

export function read(address) {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open("GET", address);
		request.responseType = "document";
		request.addEventListener("load", () => resolve(request.response));
		request.addEventListener("error", reject);
		request.send();
	});
}
