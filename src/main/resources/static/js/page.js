// Small improvements to pages that work without them.
// 1. A moment is shown in the zone it is meant in; visitors elsewhere also see it in their own.
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
// ... and records that belong to no place are shown in it from the next page on.
if (!document.cookie.split("; ").includes(`zone=${own}`)) document.cookie = `zone=${own}; path=/; max-age=31536000; SameSite=Lax`;
const addOwnTime = (root) => {
  for (const time of root.querySelectorAll("time[data-zone]")) {
    const { zone, wording } = time.dataset;
    const moment = new Date(time.dateTime);
    const format = { timeZone: own, weekday: "short", hour: "2-digit", minute: "2-digit", day: "numeric", month: "short" };
    const there = moment.toLocaleString("en", { ...format, timeZone: zone });
    if (there === moment.toLocaleString("en", format) || time.nextElementSibling?.classList.contains("ieum-own-time")) continue;
    const text = document.createElement("div");
    text.className = "ieum-own-time ieum-small ieum-quiet";
    text.textContent = wording.replace("{0}", moment.toLocaleString(document.documentElement.lang, { ...format, timeZoneName: "short" }));
    time.after(text);
  }
};
// 2. A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) event.preventDefault();
  else form.dataset.sent = "true";
});
// ... and can be sent again when Back brings it out of the browser's memory.
addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of document.forms) delete form.dataset.sent;
});
// 3. What is wrong is read out and scrolled to.
addEventListener("DOMContentLoaded", () => {
  addOwnTime(document);
  document.querySelector(".ieum-errors")?.focus();
});
document.addEventListener("htmx:load", (event) => addOwnTime(event.target));
// 4. The menu of languages closes when one clicks elsewhere, it and the main menu when one presses Escape.
addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(".ieum-language[open]")) if (!menu.contains(event.target)) menu.open = false;
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape") for (const menu of document.querySelectorAll(".ieum-language[open], .ieum-fold[open]")) menu.open = false;
});
// 5. One box ticks all of its kind on the page.
const offerAll = (root) => {
  for (const all of root.querySelectorAll("[data-checks]")) all.hidden = false;
};
addEventListener("change", ({ target }) => {
  if (target.dataset?.checks) for (const box of document.getElementsByName(target.dataset.checks)) box.checked = target.checked;
});
addEventListener("DOMContentLoaded", () => offerAll(document));
document.addEventListener("htmx:load", (event) => offerAll(event.target));
