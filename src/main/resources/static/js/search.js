/*
 * Suggests titles below a search box while somebody types (WAI-ARIA's combobox with a list). Arrow keys choose, Enter
 * opens, Escape closes; what was typed is never changed. Without this file the box is a plain form.
 */

const PAUSE = 150;
const SHORTEST = 2;

class Suggestions {

	constructor(input) {
		this.input = input;
		this.list = document.createElement("ul");
		this.list.id = `${input.id}-suggestions`;
		this.list.className = "suggestions";
		this.list.hidden = true;
		this.list.setAttribute("role", "listbox");
		this.list.setAttribute("aria-label", input.labels[0]?.textContent ?? "");
		input.after(this.list);
		for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"],
			["aria-controls", this.list.id]]) {
			input.setAttribute(name, value);
		}
		input.addEventListener("input", () => this.ask());
		input.addEventListener("keydown", (event) => this.press(event));
		input.addEventListener("blur", () => this.close());
		this.list.addEventListener("pointerdown", (event) => event.preventDefault());
		this.list.addEventListener("click", (event) => this.open(event.target.closest("li")));
	}

	ask() {
		clearTimeout(this.timer);
		this.asking?.abort();
		const words = this.input.value;
		if (words.trim().length < SHORTEST) {
			this.close();
			return;
		}
		this.timer = setTimeout(() => this.fetch(words), PAUSE);
	}

	async fetch(words) {
		this.asking = new AbortController();
		try {
			const answer = await fetch(`${this.input.dataset.suggest}?q=${encodeURIComponent(words)}`,
					{ signal: this.asking.signal });
			const [, titles, dates, addresses] = answer.ok ? await answer.json() : [words, [], [], []];
			this.show(titles, dates, addresses);
		}
		catch (error) {
			if (error.name !== "AbortError") {
				this.close();
			}
		}
	}

	show(titles, dates, addresses) {
		this.list.replaceChildren(...titles.map((title, i) => {
			const item = document.createElement("li");
			item.id = `${this.list.id}-${i}`;
			item.dataset.address = new URL(addresses[i]).pathname + new URL(addresses[i]).hash;
			item.setAttribute("role", "option");
			item.setAttribute("aria-selected", "false");
			const name = document.createElement("span");
			name.dir = "auto";
			name.textContent = title;
			const date = document.createElement("small");
			date.textContent = dates[i];
			item.append(name, " ", date);
			return item;
		}));
		this.chosen = undefined;
		this.input.removeAttribute("aria-activedescendant");
		const any = titles.length > 0 && document.activeElement === this.input;
		this.list.hidden = !any;
		this.input.setAttribute("aria-expanded", String(any));
	}

	press(event) {
		const items = [...this.list.children];
		if (event.key === "Escape" && !this.list.hidden) {
			event.preventDefault();
			this.close();
		}
		else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !this.list.hidden) {
			event.preventDefault();
			const step = event.key === "ArrowDown" ? 1 : -1;
			const at = items.indexOf(this.chosen) + (this.chosen || step > 0 ? step : 0);
			this.choose(items[(at + items.length + (at < -1 ? 1 : 0)) % items.length]);
		}
		else if (event.key === "Enter" && this.chosen && !this.list.hidden) {
			event.preventDefault();
			this.open(this.chosen);
		}
	}

	choose(item) {
		this.chosen?.setAttribute("aria-selected", "false");
		this.chosen = item;
		item.setAttribute("aria-selected", "true");
		item.scrollIntoView({ block: "nearest" });
		this.input.setAttribute("aria-activedescendant", item.id);
	}

	open(item) {
		if (item) {
			location.assign(item.dataset.address);
		}
	}

	close() {
		clearTimeout(this.timer);
		this.asking?.abort();
		this.list.hidden = true;
		this.chosen = undefined;
		this.input.setAttribute("aria-expanded", "false");
		this.input.removeAttribute("aria-activedescendant");
	}

}

document.querySelectorAll("input[data-suggest]").forEach((input) => new Suggestions(input));
