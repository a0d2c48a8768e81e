/** Opens the search; what searches is fetched when it is first asked for. */

const KEYS = ["/", "s", "f"];

/** Tell whether a key press opens the search: a letter alone, and not one that is being written somewhere. */
export function opensSearch({ key, ctrlKey, metaKey, altKey, target }) {
  if (!KEYS.includes(key) || ctrlKey || metaKey || altKey) return false;
  return !(target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
}

/** Run a classic script: unlike data and modules, a page on a disk may load it too. */
function run(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = resolve;
    script.onerror = () => reject(new TypeError(`${url} could not be fetched`));
    document.head.append(script);
  }).finally(() => document.querySelector(`head > script[src="${url}"]`)?.remove());
}

/** Ask for a script that will be run soon. */
function fetchAhead(url) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "script", href: url });
  link.onload = link.onerror = () => link.remove();
  document.head.append(link);
}

/** Start what searches, or start it again; all of its files are asked for at once. */
async function start(dialog) {
  const { searchScript, searchIndex } = dialog.dataset;
  if (!searchScript) return;
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

export function openSearch(keyOfChoice) {
  /** @type {HTMLDialogElement} */
  const dialog = document.querySelector("#search");
  /** @type {HTMLInputElement} */
  const field = dialog.querySelector("[data-md-component=search-query]");
  const button = document.querySelector(".search-button");
  /** @type {HTMLInputElement} */
  const keys = dialog.querySelector(".md-search__keys input");
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
    if (dialog.open || document.querySelector("dialog[open]")) return;
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
    else if (target.closest(".md-search__result a, .md-search-result a")) dialog.close(); // it may lead into this page
  });
  dialog.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  dialog.querySelector("form").addEventListener("reset", () => field.focus());
  document.addEventListener("keydown", (event) => {
    if (!keys.checked || event.defaultPrevented || !opensSearch(event)) return;
    event.preventDefault();
    open();
  });
  // Single keys can be in the way of readers who speak to their computer: they can be switched off.
  try {
    keys.checked = localStorage.getItem(keyOfChoice) !== "off";
    keys.addEventListener("change", () => localStorage.setItem(keyOfChoice, keys.checked ? "on" : "off"));
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}
