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
const address = (form) => new URL(form.action).pathname;
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
};
const keep = (form, sent = false) => {
  const all = remembered();
  if (sent && !all[address(form)]) return;
  all[address(form)] = { sent, account: document.body.dataset.account, values: values(form) };
  remember(all);
};
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
  const before = values(form);
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
};

// Who signs in next at the same computer is shown nothing of it.
const ownEntries = () => {
  const { account } = document.body.dataset;
  const own = Object.entries(remembered()).filter(([, entry]) => !account || !entry.account || entry.account === account);
  remember(Object.fromEntries(own));
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
  if (form.action.endsWith("/sign-out")) remember({});
  else if (isKept(form) && !event.defaultPrevented) keep(form, true);
});

// A draft that saves itself is also saved before one leaves the page, and again when the connection is back.
const draft = document.querySelector("form[data-autosave]");
if (draft) {
  const status = document.querySelector(draft.getAttribute("hx-target"));
  let changed = false;
  const save = () =>
    new Promise((done) => {
      draft.addEventListener("htmx:afterRequest", done, { once: true });
      setTimeout(done, 5000);
      htmx.trigger(draft, "leave");
    });
  const tell = (words, link) => {
    status.textContent = "";
    const text = document.createElement(link ? "a" : "span");
    if (link) text.href = link;
    text.className = "ieum-message";
    text.textContent = words;
    status.append(text);
  };
  draft.addEventListener("input", () => (changed = true));
  draft.addEventListener("htmx:beforeRequest", () => (changed = false));
  draft.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful && status.querySelector(".ieum-saved")) {
      if (!changed) forget(draft);
    } else changed = true;
  });
  draft.addEventListener("htmx:sendError", () => tell(draft.dataset.offline));
  draft.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status === 401) tell(draft.dataset.expired, location.pathname);
    else tell(draft.dataset.offline);
  });
  const again = () => changed && htmx.trigger(draft, "leave");
  addEventListener("online", again);
  setInterval(again, 15000);
  addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    if (!changed || !link || event.defaultPrevented || event.ctrlKey || event.metaKey || link.target || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    await save();
    location.assign(link.href);
  });
  document.addEventListener("submit", async (event) => {
    if (event.target === draft || !changed || event.defaultPrevented) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await save();
    changed = false;
    event.target.requestSubmit(event.submitter);
  }, true);
  addEventListener("pagehide", () => {
    if (!changed || draft.dataset.sent) return;
    const headers = { "HX-Request": "true", "Content-Type": "application/x-www-form-urlencoded" };
    fetch(draft.action, { method: "POST", keepalive: true, headers, body: new URLSearchParams(new FormData(draft)) });
  });
}
