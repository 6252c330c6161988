// Leaves Kith quickly and keeps it out of the browser's way back. Everything works without this.
(() => {
  "use strict";
  const exit = document.getElementById("kith-exit");
  if (!exit) return;
  const leave = () => {
    document.documentElement.hidden = true;
    try { sessionStorage.setItem("kith-left", "yes"); } catch { /* no storage, no mark */ }
    location.replace(exit.href);
  };
  exit.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  // Esc three times within two seconds.
  let presses = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) {
      if (event.key !== "Escape") presses = [];
      return;
    }
    presses = [...presses.filter((at) => event.timeStamp - at < 2000), event.timeStamp];
    if (presses.length >= 3) leave();
  });
  // Leaving takes the place of one page only. Whoever goes back to an earlier one is led away as well, until
  // somebody comes anew: by a link, a bookmark or the address.
  addEventListener("pageshow", (event) => {
    const came = performance.getEntriesByType("navigation")[0]?.type;
    try {
      if (!sessionStorage.getItem("kith-left")) return;
      if (event.persisted || came === "back_forward") leave();
      else sessionStorage.removeItem("kith-left");
    } catch { /* no storage, no mark */ }
  });
})();
