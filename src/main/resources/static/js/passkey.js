// Passkeys: signing in with one, and adding one to an account. Without this script there is the password.

const encode = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
	.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const decode = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));

const keys = (list) => (list ?? []).map((key) => ({ ...key, id: decode(key.id) }));

async function post(path, body) {
	const answer = await fetch(path, {
		method: "POST",
		headers: {
			Accept: "application/json",
			"Content-Type": "application/json",
			"X-CSRF-TOKEN": document.querySelector("meta[name=csrf]").content,
		},
		body: body && JSON.stringify(body),
	});
	if (!answer.ok) {
		throw new Error(`${path} answered ${answer.status}`);
	}
	return answer.json();
}

async function use() {
	const asked = await post("/webauthn/authenticate/options");
	const key = await navigator.credentials.get({
		publicKey: { ...asked, challenge: decode(asked.challenge), allowCredentials: keys(asked.allowCredentials) },
	});
	const { response } = key;
	const stay = document.querySelector("[name=remember-me]")?.checked ? "?remember-me=on" : "";
	const { redirectUrl } = await post(`/login/webauthn${stay}`, {
		id: key.id,
		rawId: encode(key.rawId),
		response: {
			authenticatorData: encode(response.authenticatorData),
			clientDataJSON: encode(response.clientDataJSON),
			signature: encode(response.signature),
			userHandle: response.userHandle ? encode(response.userHandle) : undefined,
		},
		credType: key.type,
		clientExtensionResults: key.getClientExtensionResults(),
		authenticatorAttachment: key.authenticatorAttachment,
	});
	location.assign(redirectUrl === "/" ? "/admin" : redirectUrl);
}

async function make(place) {
	const asked = await post("/webauthn/register/options");
	const key = await navigator.credentials.create({
		publicKey: {
			...asked,
			challenge: decode(asked.challenge),
			user: { ...asked.user, id: decode(asked.user.id) },
			excludeCredentials: keys(asked.excludeCredentials),
		},
	});
	const { response } = key;
	await post("/webauthn/register", {
		publicKey: {
			label: place.querySelector("input").value.trim() || place.dataset.named,
			credential: {
				id: key.id,
				rawId: encode(key.rawId),
				response: {
					attestationObject: encode(response.attestationObject),
					clientDataJSON: encode(response.clientDataJSON),
					transports: response.getTransports?.() ?? [],
				},
				type: key.type,
				clientExtensionResults: key.getClientExtensionResults(),
				authenticatorAttachment: key.authenticatorAttachment,
			},
		},
	});
	location.reload();
}

for (const place of document.querySelectorAll("[data-passkey]")) {
	if (window.PublicKeyCredential && location.hostname === place.dataset.host) {
		const button = place.querySelector("button");
		const error = place.querySelector("[data-error]");
		place.hidden = false;
		document.querySelector("[data-passkey-elsewhere]")?.remove();
		button.addEventListener("click", async () => {
			button.disabled = true;
			error.textContent = "";
			try {
				await (place.dataset.passkey === "use" ? use() : make(place));
			} catch {
				error.textContent = place.dataset.failed;
			}
			button.disabled = false;
		});
	}
}
