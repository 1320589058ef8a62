// What the page knows of its session: when it ends, how to go on with it, and the token of a new one.
const { session: sessionAddress, sessionSeconds } = document.body.dataset;
const sessionLength = Number(sessionSeconds) * 1000;
const FROM_THE_END = Math.min(5 * 60 * 1000, sessionLength / 4);
// Any request prolongs it, whichever tab sends it.
const sessionUsed = () => {
  try {
    localStorage.setItem("session", Date.now());
  } catch {
    // then each tab counts for itself
  }
  sessionLast = Date.now();
};
let sessionLast = 0;
const sessionEnd = () => {
  try {
    return Math.max(sessionLast, Number(localStorage.getItem("session"))) + sessionLength;
  } catch {
    return sessionLast + sessionLength;
  }
};
// Whether this account is signed in; then the forms of this page get the token with which they may be sent.
const askSession = async () => {
  if (!sessionAddress) return false;
  const headers = { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" };
  const answer = await fetch(sessionAddress, { headers, redirect: "manual", cache: "no-store" }).catch(() => null);
  if (!answer?.ok) return false;
  const { account, token } = await answer.json();
  if (account !== document.body.dataset.account) return false;
  for (const field of document.querySelectorAll("input[name=_csrf]")) field.value = token;
  sessionUsed();
  return true;
};
if (sessionAddress && sessionLength > 0) {
  sessionUsed();
  const dialog = document.createElement("dialog");
  dialog.className = "ieum-dialog";
  dialog.setAttribute("aria-labelledby", "session-ending");
  const words = document.createElement("p");
  words.id = "session-ending";
  const stay = document.createElement("button");
  stay.type = "button";
  stay.className = "btn btn-primary";
  stay.textContent = document.body.dataset.sessionStay;
  stay.addEventListener("click", async () => {
    if (await askSession()) dialog.close();
    else words.textContent = document.body.dataset.sessionOver;
  });
  dialog.append(words, stay);
  document.body.append(dialog);
  let warnedOf = 0;
  setInterval(() => {
    const end = sessionEnd();
    const left = end - Date.now();
    if (dialog.open && left > FROM_THE_END) dialog.close();
    if (left > FROM_THE_END || warnedOf === end) return;
    warnedOf = end;
    const at = new Date(end).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    words.textContent = left > 0 ? document.body.dataset.sessionEnding.replace("{0}", at) : document.body.dataset.sessionOver;
    if (!dialog.open) dialog.showModal();
  }, 10000);
}
