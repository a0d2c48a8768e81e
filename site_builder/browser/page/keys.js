/** Opens the list of all keys, which is fetched when it is first asked for. */
import { sayBriefly } from "./briefly.js";
import { byKey } from "./by_key.js";
import { run } from "./fetched.js";

export function offerKeys() {
  /** @type {HTMLButtonElement} */
  const button = document.querySelector(".keys-button");
  const { keysScript, failed } = button.dataset;
  let fetched;
  const open = async () => {
    try {
      fetched ??= run(new URL(keysScript, document.baseURI).href);
      fetched.catch(() => (fetched = undefined)); // the network may come back
      await fetched;
      await window.keysOpen();
    } catch (error) {
      console.error(error);
      sayBriefly(failed, 5000);
    }
  };
  button.addEventListener("click", open);
  byKey(["?"], open);
}
