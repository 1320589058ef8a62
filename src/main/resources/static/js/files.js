// Chosen files stay in this browser until the portal has them: over a wrong field, an ended session, a reload, a lost connection
// or a server that is down. A form with data-sends sends them by itself; others get them back into their field. Only the account
// that chose them sees them, and signing out forgets them.
const chosenFiles = (() => {
  if (!window.indexedDB) return null;
  const DAY = 24 * 60 * 60 * 1000;
  const { account } = document.body.dataset;
  const asked = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  let store;
  const files = async (mode, work) => {
    store ??= (() => {
      const opening = indexedDB.open("files", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("chosen", { keyPath: "key" });
      return asked(opening);
    })();
    return asked(work((await store).transaction("chosen", mode).objectStore("chosen")));
  };
  const all = () => files("readonly", (chosen) => chosen.getAll()).catch(() => []);
  const put = (entry) => files("readwrite", (chosen) => chosen.put(entry));
  const remove = (key) => files("readwrite", (chosen) => chosen.delete(key)).catch(() => {});
  const own = async (path) => (await all()).filter((entry) => entry.account === account && entry.path === path);
  const path = (form) => new URL(form.action).pathname;

  // Fields of forms that are sent as a whole: their files come back into them, in the tab where they were chosen.
  const tab = (() => {
    try {
      return (sessionStorage.tab ??= `${Date.now()} ${Math.random()}`);
    } catch {
      return "";
    }
  })();
  const putBack = (field, entry) => {
    const transfer = new DataTransfer();
    for (const file of entry.files) transfer.items.add(file);
    field.files = transfer.files;
  };
  const returnChosen = async () => {
    const notDone = document.querySelector("[data-not-done]");
    for (const entry of await all()) {
      if ((account && entry.account !== account) || entry.at < Date.now() - 7 * DAY) {
        remove(entry.key);
        continue;
      }
      if (!entry.field || entry.tab !== tab) continue;
      const form = [...document.forms].find((one) => path(one) === entry.path);
      const field = form?.elements[entry.field];
      const taken = entry.sent && (form ? document.querySelector(".ieum-note-ok") : account && !notDone);
      if (taken) remove(entry.key);
      else if (field?.type === "file" && entry.account === account) {
        putBack(field, entry);
        put({ ...entry, sent: false });
      }
    }
  };

  // Forms whose files are sent by themselves, one after the other.
  const form = document.querySelector("form[data-sends]");
  const list = document.querySelector("#waiting-files");
  const lines = new Map();
  const show = (entry, words, bad, link) => {
    const line = lines.get(entry.key) ?? list.querySelector("template").content.firstElementChild.cloneNode(true);
    if (!lines.has(entry.key)) {
      line.querySelector("[data-name]").textContent = entry.file.name;
      line.querySelector("button .visually-hidden").textContent = entry.file.name;
      line.querySelector("button").addEventListener("click", async () => {
        await remove(entry.key);
        drop(entry.key);
        form.querySelector("[type=file]").focus();
      });
      list.querySelector("ul").append(line);
      lines.set(entry.key, line);
    }
    const state = line.querySelector("[data-state]");
    const text = document.createElement(link ? "a" : "span");
    if (link) text.href = link;
    text.textContent = words;
    state.replaceChildren(text);
    state.className = bad ? "ieum-message" : "ieum-small ieum-quiet";
    line.dataset.waits = !bad;
    list.hidden = false;
  };
  const drop = (key) => {
    lines.get(key)?.remove();
    lines.delete(key);
    list.hidden = !lines.size;
  };
  const isWaiting = () => [...lines.values()].some((line) => line.dataset.waits === "true");
  const pass = async (entry, again = true) => {
    show(entry, list.dataset.sending);
    const body = new FormData();
    body.append("_csrf", form.elements._csrf.value);
    body.append("question", entry.question);
    body.append("file", entry.file, entry.file.name);
    const answer = await fetch(form.action, { method: "POST", headers: { "HX-Request": "true" }, redirect: "manual", body }).catch(() => null);
    if (answer && ([401, 403].includes(answer.status) || answer.type === "opaqueredirect")) {
      if (again && (await askSession())) return pass(entry, false);
      show(entry, navigator.onLine ? list.dataset.expired : list.dataset.waits, false, navigator.onLine && (draft?.dataset.page ?? location.href));
      return false;
    }
    if (!answer || answer.status >= 500) {
      show(entry, list.dataset.waits);
      return false;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    await remove(entry.key);
    if (answer.ok) {
      document.querySelector("#kept-files").replaceChildren(...page.body.childNodes);
      drop(entry.key);
      sessionUsed();
    } else show(entry, (page.querySelector(".ieum-message") ?? page.querySelector("main"))?.textContent.trim() || list.dataset.refused, true);
    return true;
  };
  // One tab at a time, so that none is sent twice.
  const alone = (work) => (navigator.locks ? navigator.locks.request("files", work) : work());
  let passing = null;
  const passAll = async () => {
    for (const entry of await own(path(form))) if (!(await pass(entry))) return false;
    for (const [key, line] of lines) if (line.dataset.waits === "true") drop(key);
    return true;
  };
  const send = () => (passing ??= alone(passAll).finally(() => (passing = null)));
  const take = async (field) => {
    const question = form.elements.question?.value ?? "";
    const chosen = [...field.files];
    for (const file of chosen) {
      const entry = { key: `${Date.now()} ${Math.random()}`, path: path(form), account, at: Date.now(), file, question };
      try {
        await put(entry);
        show(entry, list.dataset.waits);
      } catch {
        // no room in this browser: the files stay in their field, to be sent by its button
        form.querySelector("[data-by-hand]").hidden = false;
        return;
      }
    }
    field.value = "";
    while (passing) await passing;
    send();
  };

  document.addEventListener("change", ({ target }) => {
    if (target.type !== "file" || !target.form || target.form.method !== "post") return;
    if (target.form === form) return void take(target);
    const key = `${tab} ${path(target.form)} ${target.name}`;
    if (!target.files.length) remove(key);
    else put({ key, tab, path: path(target.form), field: target.name, account, at: Date.now(), files: [...target.files] }).catch(() => {});
  });
  document.addEventListener("submit", async (event) => {
    if (event.defaultPrevented) return;
    if (event.target.action.endsWith("/sign-out")) files("readwrite", (chosen) => chosen.clear()).catch(() => {});
    for (const entry of await own(path(event.target))) if (entry.field) put({ ...entry, sent: true });
  });
  addEventListener("DOMContentLoaded", async () => {
    returnChosen();
    if (!form) return;
    form.querySelector("[data-by-hand]").hidden = true;
    for (const entry of await own(path(form))) show(entry, list.dataset.waits);
    if (lines.size) send();
  });
  addEventListener("online", () => isWaiting() && send());
  setInterval(() => isWaiting() && send(), 10000);
  return { waiting: isWaiting, send };
})();
