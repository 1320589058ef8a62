// What is typed into a form stays in this tab until the portal has taken it: over an expired session, Back, a reload, another
// language, or a server that is down. Passwords and chosen files are left out, and signing out forgets everything.
const KEY = "typed";
const remembered = () => {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
};
const remember = (all) => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // a full or forbidden store only means that the page does without
  }
};
// By where a draft saves itself, else by where the form is sent.
const address = (form) => {
  const { pathname, search } = new URL(form.dataset.save ?? form.action, location);
  return form.dataset.save ? pathname + search : pathname;
};
const fields = (form) =>
  [...form.elements].filter(
    (field) =>
      field.name && field.name !== "_csrf" && (field.type !== "hidden" || field.name === "version") &&
      !["password", "file", "submit", "button", "reset", "fieldset"].includes(field.type)
  );
const isTick = (field) => field.type === "checkbox" || field.type === "radio";
const values = (form) => fields(form).map((field) => [field.name, isTick(field) ? `${field.value} ${field.checked}` : field.value]);
const isKept = (form) =>
  form.method === "post" && !form.action.includes("/sign-in") && form.querySelector("textarea, input:not([type=hidden], [type=password], [type=file])");

const forget = (form) => {
  const all = remembered();
  delete all[address(form)];
  remember(all);
  forgetLater((key) => key === unsaved(form));
};
// What could not be saved of a draft is kept beyond its tab: see draft.js.
const UNSAVED = "unsaved ";
const unsaved = (form) => UNSAVED + address(form);
const forgetLater = (which) => {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(UNSAVED) && which(key)) localStorage.removeItem(key);
  } catch {
    // then nothing was kept there
  }
};
const keep = (form, sent = false) => {
  const all = remembered();
  if (sent && !all[address(form)]) return;
  all[address(form)] = { sent, account: document.body.dataset.account, values: values(form), known: form.known };
  remember(all);
};
// What was there when the page came: a browser may have put back by itself what was typed before.
const served = (field) => {
  if (isTick(field)) return field.defaultChecked;
  if (field.type === "select-one") return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value ?? "";
  return field.defaultValue;
};
const servedValues = (form) => fields(form).map((field) => [field.name, isTick(field) ? `${field.value} ${served(field)}` : served(field)]);
const fill = (form, kept) => {
  const named = {};
  for (const [name, value] of kept) (named[name] ??= []).push(value);
  for (const field of fields(form)) {
    const value = named[field.name]?.shift();
    if (value === undefined) continue;
    if (isTick(field)) field.checked = value === `${field.value} true`;
    else field.value = value;
  }
};
const say = (form) => {
  const note = document.createElement("p");
  note.className = "ieum-note ieum-note-ok";
  note.setAttribute("role", "status");
  note.append(document.body.dataset.typedBack, " ");
  const discard = document.createElement("button");
  discard.type = "button";
  discard.className = "btn btn-sm btn-outline-secondary";
  discard.textContent = document.body.dataset.typedDiscard;
  discard.addEventListener("click", () => {
    forget(form);
    location.reload();
  });
  note.append(discard);
  form.prepend(note);
};
// The version is no text: what was saved meanwhile has another one, and is the same all the same.
const sameTexts = (one, other) => {
  const [first, second] = [one, other].map((list) => JSON.stringify(list.filter(([name]) => name !== "version")));
  return first === second;
};
const bringBack = (form, entry) => {
  const before = servedValues(form);
  const same = sameTexts(before, entry.values);
  const taken = entry.sent && document.querySelector(".ieum-note-ok");
  if (same || taken || form.querySelector(".ieum-errors")) return forget(form);
  fill(form, entry.values);
  if (sameTexts(before, values(form))) {
    fill(form, before);
    return forget(form);
  }
  keep(form);
  say(form);
  form.dispatchEvent(new Event("input", { bubbles: true }));
  form.dispatchEvent(new Event("change", { bubbles: true }));
};

// Who signs in next at the same computer is shown nothing of it.
const ownEntries = () => {
  const { account } = document.body.dataset;
  const own = Object.entries(remembered()).filter(([, entry]) => !account || !entry.account || entry.account === account);
  remember(Object.fromEntries(own));
  forgetLater((key) => account && JSON.parse(localStorage.getItem(key)).account !== account);
};

addEventListener("DOMContentLoaded", () => {
  ownEntries();
  const all = remembered();
  const notDone = document.querySelector("[data-not-done]");
  const here = new Map([...document.forms].filter(isKept).map((form) => [address(form), form]));
  for (const [path, entry] of Object.entries(all)) {
    const form = here.get(path);
    if (form) bringBack(form, entry);
    else if (entry.sent && !notDone) {
      const rest = remembered();
      delete rest[path];
      remember(rest);
    } else if (entry.sent) remember({ ...remembered(), [path]: { ...entry, sent: false } });
  }
});
document.addEventListener("input", (event) => {
  const form = event.target.form ?? event.target.closest("form");
  if (form && isKept(form)) keep(form);
});
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.action.endsWith("/sign-out")) {
    remember({});
    forgetLater(() => true);
  } else if (isKept(form) && !event.defaultPrevented) keep(form, true);
});
