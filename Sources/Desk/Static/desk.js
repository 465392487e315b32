// Keys for the desk: "/" goes to the search field, "j" and "k" to the next and the previous claim or row.
"use strict";
const stops = () => [...document.querySelectorAll(".text a.claim b, tbody tr.row th a:first-child, .finds a")]
  .map((place) => place.closest("a"));
const step = (by) => {
  const places = stops();
  if (places.length === 0) return;
  const here = places.indexOf(document.activeElement);
  const next = here < 0 ? (by > 0 ? 0 : places.length - 1) : (here + by + places.length) % places.length;
  places[next].focus();
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("search").focus();
  } else if (event.key === "j") {
    step(1);
  } else if (event.key === "k") {
    step(-1);
  }
});
for (const hint of document.querySelectorAll(".keys")) hint.hidden = false;

// The check bench answers while one writes; without this script its form is sent as any other.
const bench = document.querySelector("form.bench");
if (bench) {
  let asked = 0;
  let waiting = 0;
  const judge = async () => {
    clearTimeout(waiting);
    const turn = ++asked;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(bench)) if (value.trim()) fields.append(name, value);
    if (fields.has("text")) fields.delete("claim");
    const question = fields.toString();
    const address = bench.getAttribute("action") + (question ? "?" + question : "");
    const result = document.getElementById("bench-result");
    result.setAttribute("aria-busy", "true");
    try {
      const reply = await fetch(address);
      const page = new DOMParser().parseFromString(await reply.text(), "text/html");
      if (turn !== asked) return;
      const fresh = page.getElementById("bench-result");
      if (!fresh) return;
      result.replaceChildren(...fresh.childNodes);
      const summary = document.getElementById("bench-summary");
      const words = page.getElementById("bench-summary").textContent;
      if (summary.textContent !== words) summary.textContent = words;
      const reporter = document.getElementById("bench-reporter");
      if (reporter !== document.activeElement) {
        // Copies: a list that loses its chosen entry chooses another one.
        reporter.replaceChildren(...[...page.getElementById("bench-reporter").childNodes].map((entry) => entry.cloneNode(true)));
      }
      history.replaceState(null, "", address);
    } catch {
      // The desk is gone or slow: what stands there stays.
    } finally {
      if (turn === asked) result.removeAttribute("aria-busy");
    }
  };
  bench.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(judge, 400);
  });
  bench.addEventListener("change", judge);
  bench.addEventListener("submit", (event) => {
    event.preventDefault();
    judge();
  });
}
