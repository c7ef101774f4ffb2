// Proposes the time zone of this computer, where nobody has chosen one yet.

const zones = document.querySelector("[data-zone]");
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

if (zones?.value === "UTC" && [...zones.options].some((option) => option.value === own)) {
	zones.value = own;
}
