// The door of an event. What is done here is kept in this browser until the portal has it, so that a network that comes and
// goes loses nobody; the portal counts each ticket once, however often it is told.
(() => {
  const door = document.querySelector("[data-door]");
  if (!door) return;
  const { account } = document.body.dataset;
  const KEY = `check-in ${door.dataset.door} ${account}`;
  const AGAIN = 4000;
  const form = door.querySelector("form[data-code]");
  const typed = form.elements.code;
  const rows = [...door.querySelectorAll("[data-ticket]")];
  const state = door.querySelector("[data-network]");
  const said = door.querySelector("[data-said]");
  const simple = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[\s-]+/g, "");
  const code = (words) => {
    const written = words.trim().replace(/^.*\/tickets\//, "").replace(/[ -]/g, "").toUpperCase();
    return written.replaceAll("O", "0").replace(/[IL]/g, "1");
  };
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY) ?? "[]");
    } catch {
      return [];
    }
  };
  const keep = (entries) => {
    try {
      if (entries.length) localStorage.setItem(KEY, JSON.stringify(entries));
      else localStorage.removeItem(KEY);
    } catch {
      // then it is sent from this page only
    }
    memory = entries;
  };
  let memory = kept();
  const rowOf = (ticket) => rows.find((row) => row.dataset.ticket === ticket);
  const show = (ticket, words, kind) => {
    const row = rowOf(ticket);
    if (!row) return;
    row.dataset.state = kind;
    row.querySelector("[data-words]").textContent = words;
    const button = row.querySelector("button[name=code]");
    if (button) button.hidden = kind !== "wrong";
  };
  const waiting = (words) => {
    const many = memory.length;
    state.hidden = !many;
    state.textContent = many ? `${words ?? door.dataset.waits} (${many})` : "";
  };
  const say = (words, bad) => {
    said.textContent = words;
    said.className = bad ? "ieum-message" : "ieum-note ieum-note-ok";
    said.hidden = false;
  };
  const record = (ticket) => {
    if (memory.some((entry) => entry.code === ticket)) return;
    keep([...memory, { code: ticket, at: new Date().toISOString() }]);
    show(ticket, door.dataset.noted, "noted");
    waiting();
    sendAll();
  };
  const send = async (entry, again = true) => {
    const body = new URLSearchParams({ _csrf: form.elements._csrf.value, code: entry.code, at: entry.at });
    const headers = { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" };
    const answer = await fetch(form.action, { method: "POST", headers, body, redirect: "manual" }).catch(() => null);
    if (answer && ([401, 403].includes(answer.status) || answer.type === "opaqueredirect")) {
      if (again && (await askSession())) return send(entry, false);
      waiting(navigator.onLine ? door.dataset.expired : door.dataset.waits);
      return false;
    }
    if (!answer || answer.status >= 500) {
      waiting();
      return false;
    }
    const told = await answer.json();
    keep(memory.filter((one) => one.code !== entry.code));
    waiting();
    sessionUsed();
    show(entry.code, told.words, told.done ? "here" : "wrong");
    const row = rowOf(entry.code);
    const name = row?.querySelector("[data-name]").textContent ?? entry.code;
    say(`${name}: ${told.words}`, !told.done);
    if (told.done) {
      door.querySelector("[data-persons]").textContent = told.persons;
      door.querySelector("[data-organizations]").textContent = told.organizations;
    }
    return true;
  };
  let sending = null;
  const sendAll = () => {
    sending ??= (async () => {
      while (memory.length && (await send(memory[0])));
    })().finally(() => {
      sending = null;
    });
  };
  const look = () => {
    const words = simple(typed.value);
    let found = 0;
    for (const row of rows) {
      row.hidden = words && !row.dataset.words.includes(words) && row.dataset.ticket !== code(typed.value);
      if (!row.hidden) found++;
    }
    door.querySelector("[data-none]").hidden = found > 0;
    return found;
  };
  for (const row of rows) row.dataset.words = simple(row.textContent);
  typed.addEventListener("input", look);
  door.addEventListener("submit", (event) => {
    const ticket = event.submitter?.name === "code" ? event.submitter.value : null;
    if (!ticket && event.target !== form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (ticket) record(ticket);
    else {
      const found = look();
      const only = rows.filter((row) => !row.hidden);
      // what is typed or scanned as a code needs not be on this page, for others register meanwhile
      if (/^[0-9A-HJKMNP-TV-Z]{16}$/.test(code(typed.value))) record(code(typed.value));
      else if (found === 1 && typed.value.trim()) record(only[0].dataset.ticket);
      else return;
    }
    typed.value = "";
    look();
    typed.focus();
  }, true);
  addEventListener("online", sendAll);
  setInterval(() => memory.length && sendAll(), AGAIN);
  for (const entry of memory) show(entry.code, door.dataset.noted, "noted");
  waiting();
  sendAll();
})();
