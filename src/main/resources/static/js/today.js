// While somebody chooses something or has the whole agenda open, the page of the day waits with renewing itself.
document.addEventListener("htmx:beforeRequest", (event) => {
  const day = document.getElementById("day");
  if (event.detail.elt === day && (day.contains(document.activeElement) || day.querySelector("details[open]")))
    event.preventDefault();
});
