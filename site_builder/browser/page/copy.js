/** A button on each block of code that copies it, byte for byte. */
import { sayBriefly } from "./briefly.js";

async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // A page that did not come over https, from another machine of the same network, say.
  const put = (event) => {
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", put);
  const done = document.execCommand("copy");
  document.removeEventListener("copy", put);
  if (!done) throw new Error("the browser does not let the page copy");
}

/** Give what the reader has made of a program, while it stands in an editor. */
const textOf = (editor) => editor && `${editor.value}\n`;

export function offerCopies(words) {
  for (const code of document.querySelectorAll(".md-content pre > code")) {
    if (code.closest(".no-copy")) continue;
    const button = document.createElement("button");
    const listing = code.closest(".listing");
    const name = listing?.querySelector(".listing__name")?.textContent;
    button.type = "button";
    button.className = "md-code__button";
    button.dataset.mdType = "copy";
    button.title = words.copy;
    button.setAttribute("aria-label", name ? `${words.copy}: ${name}` : words.copy);
    button.addEventListener("click", () =>
      copy(textOf(listing?.querySelector("textarea")) ?? code.textContent).then(
        () => sayBriefly(words.copied),
        () => sayBriefly(words.notCopied),
      ),
    );
    const place = document.createElement("div");
    place.className = "md-code__nav";
    place.append(button);
    const head = listing?.querySelector(".listing__head");
    if (head) head.append(place);
    else code.before(place);
  }
}
