// A draft saves itself: two seconds after the last key, four after the first, on leaving, and as soon as the connection or the
// session is back. What another tab or device has saved meanwhile is brought in answer by answer; where both changed the same
// answer, whoever writes chooses. Nothing is overwritten unseen.
const draft = document.querySelector("form[data-autosave]");
if (draft) {
  const status = document.querySelector("#saved");
  const choice = document.querySelector("#two-versions");
  const elsewhere = document.querySelector("#other-tab");
  const target = draft.dataset.save ?? draft.action;
  const path = address(draft);
  const account = document.body.dataset.account;
  // Answers by name: the ticked ones of a group together, else one by one. `read` gives the value of a field.
  const answers = (form, read) => {
    const all = new Map();
    const times = {};
    for (const field of fields(form)) {
      if (field.name === "version") continue;
      if (isTick(field)) {
        const ticked = all.get(field.name) ?? "";
        all.set(field.name, read(field) ? `${ticked}${field.value}\n` : ticked);
      } else {
        times[field.name] = (times[field.name] ?? 0) + 1;
        all.set(`${field.name} ${times[field.name]}`, read(field));
      }
    }
    return all;
  };
  const typed = (field) => (isTick(field) ? field.checked : field.value);
  const here = () => answers(draft, typed);
  const fieldsOf = (key) => {
    const [name, nth] = key.split(" ");
    const named = fields(draft).filter((field) => field.name === name);
    return nth ? [named[nth - 1]] : named;
  };
  const set = (key, value) => {
    for (const field of fieldsOf(key)) {
      if (isTick(field)) field.checked = value.split("\n").includes(field.value);
      else field.value = value;
    }
  };
  const plain = (node) => (node?.textContent ?? "").trim();
  const label = (key) => {
    const [field] = fieldsOf(key);
    return plain(isTick(field) || !field.labels?.length ? field.closest("fieldset")?.querySelector("legend") : field.labels[0]) || field.ariaLabel || "";
  };
  const shown = (key, value) => {
    const [field] = fieldsOf(key);
    if (isTick(field)) return fieldsOf(key).filter((one) => value.split("\n").includes(one.value)).map((one) => plain(one.labels[0])).join(", ");
    return field.type === "select-one" ? plain([...field.options].find((option) => option.value === value)) : value;
  };

  // What the portal has, as far as this page knows.
  let known;
  const knows = (all) => {
    known = all;
    draft.known = [...all];
  };
  knows(answers(draft, served));
  // What comes back into the page was written on an older one; what that knew tells what changed here and what there.
  const { version } = draft.elements;
  const servedVersion = version.value;
  let sending = null;
  let soon, atTheLatest;
  // What it would not take: kept here, and not sent again as it is.
  let refused = new Map();
  const differs = () => [...here()].some(([key, value]) => known.get(key) !== value && refused.get(key) !== value);
  const tell = (words, link) => {
    const text = document.createElement(link ? "a" : "span");
    if (link) text.href = link;
    text.className = "ieum-message";
    text.textContent = words;
    status.replaceChildren(text);
  };
  const failed = (words, link) => {
    keep(draft);
    keepForLater();
    tell(words, link);
    return false;
  };

  // Beyond the tab, until it is saved: a browser that is closed or falls over while there is no connection.
  const keepForLater = () => {
    try {
      localStorage.setItem(unsaved(draft), JSON.stringify({ account, values: values(draft), known: draft.known }));
    } catch {
      // then the tab alone keeps it
    }
  };
  const keptForLater = () => {
    try {
      return JSON.parse(localStorage.getItem(unsaved(draft)));
    } catch {
      return null;
    }
  };
  const earlier = remembered()[path] ?? keptForLater();

  const send = async (tries = 3) => {
    if (!tries) return failed(draft.dataset.offline);
    if (!choice.hidden) return failed(draft.dataset.choose);
    const sent = here();
    const working = document.createElement("span");
    working.className = "ieum-quiet ieum-small";
    working.textContent = draft.dataset.saving;
    // said only where it takes a while, for it is read out
    const slow = setTimeout(() => status.replaceChildren(working), 700);
    const body = new URLSearchParams(new FormData(draft));
    let answer, text;
    try {
      answer = await fetch(target, { method: "POST", headers: { "HX-Request": "true" }, redirect: "manual", body, signal: AbortSignal.timeout(20000) });
      text = await answer.text();
    } catch {
      return failed(draft.dataset.offline);
    } finally {
      clearTimeout(slow);
    }
    if ([401, 403].includes(answer.status) || answer.type === "opaqueredirect") {
      if (!(await askSession())) return failed(navigator.onLine ? draft.dataset.expired : draft.dataset.offline, draft.dataset.page);
      return tries > 1 ? send(1) : failed(draft.dataset.closed, draft.dataset.page);
    }
    if (answer.status >= 500) return failed(draft.dataset.offline);
    if (!answer.ok) return failed(draft.dataset.closed, draft.dataset.page);
    const page = new DOMParser().parseFromString(text, "text/html");
    if (!page.querySelector(".ieum-saved")) return (await catchUp()) ? send(tries - 1) : false;
    sessionUsed();
    version.value = page.querySelector("[name=version]").value;
    const wrong = [...page.querySelectorAll("[data-field]")].map((item) => item.dataset.field);
    refused = new Map([...sent].filter(([key]) => wrong.includes(key.split(" ")[0])));
    for (const [key, value] of sent) if (!refused.has(key)) known.set(key, value);
    knows(known);
    status.replaceChildren(...page.querySelectorAll(".ieum-saved, ul"));
    forget(draft);
    if (differs() || refused.size) keep(draft);
    channel?.postMessage({ path, account, saved: true });
    return true;
  };
  const save = async () => {
    clearTimeout(soon);
    clearTimeout(atTheLatest);
    atTheLatest = undefined;
    while (sending) await sending;
    if (!differs()) return true;
    sending = send();
    try {
      return await sending;
    } finally {
      sending = null;
    }
  };

  // The portal takes off the white space around a text.
  const same = (one = "", other = "") => one.replaceAll("\r\n", "\n").trim() === other.replaceAll("\r\n", "\n").trim();
  // What was saved elsewhere meanwhile; true when nothing has to be chosen.
  const catchUp = async (aloud = false) => {
    const answer = await fetch(draft.dataset.page, { redirect: "manual", cache: "no-store" }).catch(() => null);
    if (!answer?.ok) {
      if (!aloud && !differs()) return false;
      if (!answer || answer.status >= 500) return failed(draft.dataset.offline);
      // no draft any more, or nobody to see it
      return failed((await askSession()) ? draft.dataset.closed : draft.dataset.expired, draft.dataset.page);
    }
    const other = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("form[data-autosave]");
    if (!other || other.elements.version.value === version.value) return Boolean(other);
    const theirs = answers(other, served);
    const mine = here();
    // asked otherwise there than here: the page comes anew, and what was typed here comes back into it
    if ([...theirs.keys()].join() !== [...mine.keys()].join()) {
      if (differs()) keep(draft);
      location.assign(draft.dataset.page);
      return false;
    }
    const both = [];
    const brought = [];
    for (const [key, value] of theirs) {
      if (same(value, mine.get(key)) || same(value, known.get(key))) continue;
      if (!same(mine.get(key), known.get(key))) both.push([key, value]);
      else {
        set(key, value);
        brought.push(label(key));
      }
    }
    knows(theirs);
    version.value = other.elements.version.value;
    if (brought.length) {
      draft.dispatchEvent(new Event("change", { bubbles: true }));
      const words = document.createElement("span");
      words.className = "ieum-saved";
      words.textContent = draft.dataset.brought.replace("{0}", [...new Set(brought)].join(", "));
      status.replaceChildren(words);
    }
    if (!both.length) return true;
    ask(both);
    failed(draft.dataset.choose);
    return false;
  };
  const ask = (both) => {
    const list = choice.querySelector("ul");
    list.replaceChildren();
    for (const [key, value] of both) {
      const item = choice.querySelector("template").content.firstElementChild.cloneNode(true);
      item.querySelector("h3").textContent = label(key);
      item.querySelector("[data-theirs]").textContent = shown(key, value) || "–";
      item.querySelector("[data-mine]").textContent = shown(key, here().get(key)) || "–";
      const done = (take) => () => {
        if (take) set(key, value);
        item.remove();
        if (list.children.length) return list.querySelector("button").focus();
        choice.hidden = true;
        fieldsOf(key)[0].focus();
        if (differs()) save();
        else {
          forget(draft);
          status.replaceChildren();
        }
      };
      item.querySelector("[data-keep]").addEventListener("click", done(false));
      item.querySelector("[data-take]").addEventListener("click", done(true));
      list.append(item);
    }
    choice.hidden = false;
    choice.focus();
  };

  // Tabs of one browser know of each other at once.
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("drafts");
  channel?.addEventListener("message", async ({ data }) => {
    if (data.path !== path || data.account !== account) return;
    if (data.saved) {
      while (sending) await sending;
      if (choice.hidden) await catchUp();
    } else {
      elsewhere.hidden = false;
      if (data.opened) channel.postMessage({ path, account });
    }
  });
  channel?.postMessage({ path, account, opened: true });
  // Other devices are looked for when one comes back to the tab.
  let away = 0;
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) away = Date.now();
    else if (away && Date.now() - away > 30000 && !sending && choice.hidden) catchUp();
  });

  draft.addEventListener("input", () => {
    clearTimeout(soon);
    soon = setTimeout(save, 2000);
    atTheLatest ??= setTimeout(save, 4000);
  });
  addEventListener("online", save);
  setInterval(() => choice.hidden && save(), 10000);
  addEventListener("DOMContentLoaded", () => {
    const later = keptForLater();
    if (later && !remembered()[path] && version.value === servedVersion) bringBack(draft, later);
    if (earlier?.known && version.value !== servedVersion) knows(new Map(earlier.known));
    if (differs()) save();
  });
  addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    if (!differs() || !link || event.defaultPrevented || event.ctrlKey || event.metaKey || link.target || link.getAttribute("href").startsWith("#")) return;
    if (status.contains(link)) return keep(draft);
    event.preventDefault();
    await Promise.race([save(), new Promise((done) => setTimeout(done, 5000))]);
    location.assign(link.href);
  });
  // A form of this page is sent once what was typed is saved and what was chosen has arrived, and not into a dead line.
  let leaving = false;
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    // its files, too, make the draft a newer one than this page: so the draft itself is compared before it is sent
    const ready = form !== draft && !differs() && !sending && !chosenFiles?.waiting();
    if (event.defaultPrevented || draft.dataset.passed || (ready && navigator.onLine)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (leaving) return;
    leaving = true;
    const away = form.action.endsWith("/sign-out");
    const saved = navigator.onLine ? await save() : failed(draft.dataset.offline);
    const sent = !saved || !chosenFiles?.waiting() || (await chosenFiles.send());
    const newest = saved && sent && (form !== draft || (await catchUp(true)));
    leaving = false;
    if (!newest) {
      (saved && !sent ? document.querySelector("#waiting-files") : choice.hidden ? status : choice)?.scrollIntoView({ block: "center" });
      if (!away || !confirm(draft.dataset.lose)) return;
    }
    draft.dataset.passed = "true";
    form.requestSubmit(event.submitter);
  }, true);
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    delete draft.dataset.passed;
    catchUp();
  });
  addEventListener("pagehide", () => {
    if (!differs() || draft.dataset.sent || !choice.hidden) return;
    const body = new URLSearchParams(new FormData(draft)).toString();
    keep(draft);
    // a browser sends no more than this from a page that is gone; the rest waits in the tab
    if (body.length > 60000) return keepForLater();
    const headers = { "HX-Request": "true", "Content-Type": "application/x-www-form-urlencoded" };
    fetch(target, { method: "POST", keepalive: true, headers, body }).catch(() => {});
  });
}
