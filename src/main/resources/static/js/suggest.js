// What could be meant is offered while one types, in the browser's own list below the field. Without this script one types the
// whole name, and the server finds it.
const PAUSE = 200;
const waiting = new WeakMap();
const lookUp = async (field) => {
  const typed = field.value.trim();
  if (typed.length < 2) return;
  try {
    const answer = await fetch(`${field.dataset.suggests}?q=${encodeURIComponent(typed)}`);
    if (answer.ok && !answer.redirected && field.value.trim() === typed) field.list.innerHTML = await answer.text();
  } catch {
    // offline there are no suggestions, and the words stay
  }
};
document.addEventListener("input", ({ target }) => {
  if (!target.dataset?.suggests) return;
  clearTimeout(waiting.get(target));
  waiting.set(target, setTimeout(() => lookUp(target), PAUSE));
});
// Of several words with commas between them the last one is being typed; the others stay before it.
document.addEventListener("input", ({ target }) => {
  if (!target.dataset || !("several" in target.dataset)) return;
  const before = target.value.includes(",") ? target.value.replace(/,[^,]*$/, ", ") : "";
  for (const option of target.list.options) option.value = before + (option.dataset.word ??= option.value);
});
