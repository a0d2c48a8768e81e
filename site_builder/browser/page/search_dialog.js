/** Opens the search; what searches is fetched when it is first asked for. */
import { byKey } from "./by_key.js";
import { fetchAhead, run } from "./fetched.js";

/** Start what searches, or start it again; all of its files are asked for at once. */
async function start(dialog) {
  const { searchScript, searchIndex } = dialog.dataset;
  const [script, ...index] = [searchScript, ...searchIndex.split(" ")].map(
    (url) => new URL(url, document.baseURI).href,
  );
  index.forEach(fetchAhead);
  if (!window.searchStart) await run(script);
  await window.searchStart(dialog, { script, index, run });
}

/** Say in the live region that the search cannot be fetched, with a button that tries again. */
function offerAgain({ dataset }, status, tryAgain) {
  const again = document.createElement("button");
  again.type = "button";
  again.className = "md-search-result__again";
  again.textContent = dataset.again;
  again.addEventListener("click", tryAgain);
  status.replaceChildren(dataset.failed, " ", again);
}

export function offerSearch() {
  /** @type {HTMLDialogElement} */
  const dialog = document.querySelector("#search");
  /** @type {HTMLInputElement} */
  const field = dialog.querySelector("[data-md-component=search-query]");
  const button = document.querySelector(".search-button");
  const status = dialog.querySelector("[role=status]");
  const hint = status.textContent;
  // biome-ignore lint/correctness/noUnusedVariables: `??=` reads it
  let started;

  const begin = () => {
    started ??= start(dialog).catch((error) => {
      started = undefined; // the network may come back
      console.error(error);
      offerAgain(dialog, status, () => {
        field.focus();
        status.textContent = hint; // the same words once more would not be read out
        begin();
      });
    });
  };
  const open = () => {
    dialog.showModal();
    button.setAttribute("aria-expanded", "true");
    field.focus();
    field.select();
    begin();
  };
  field.addEventListener("input", begin);
  button.addEventListener("pointerdown", begin); // a finger is still down while the files come
  button.addEventListener("click", open);
  dialog.addEventListener("close", () => button.setAttribute("aria-expanded", "false"));
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || target.closest(".md-search__close")) dialog.close();
    else if (target.closest(".md-search-result a")) dialog.close(); // it may lead into this page
  });
  dialog.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  dialog.querySelector("form").addEventListener("reset", () => field.focus());
  byKey(["/", "s", "f"], open);
}
