// Questions that depend on another answer are hidden until it is given. Without this script they all stand there, and the
// server leaves out what was not asked.
const apply = () => {
  for (const question of document.querySelectorAll("[data-if]")) {
    const wanted = question.dataset.ifValues.split(" ");
    const deciding = document.getElementById(`a-${question.dataset.if}`)?.closest(".ieum-field");
    const chosen = [...(deciding?.querySelectorAll("input:checked") ?? [])].map((input) => input.value);
    question.hidden = deciding?.hidden || !chosen.some((value) => wanted.includes(value));
  }
};
document.addEventListener("change", apply);
addEventListener("DOMContentLoaded", apply);
addEventListener("pageshow", apply);
