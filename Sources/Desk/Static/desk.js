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
