/** A button on each block of code that copies it, byte for byte. */

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

export function offerCopies(words) {
  const dialog = document.querySelector(".md-dialog");
  const told = dialog.firstElementChild;
  told.setAttribute("role", "status");
  let hide;
  const tell = (text) => {
    told.textContent = text;
    dialog.classList.add("md-dialog--active");
    clearTimeout(hide);
    hide = setTimeout(() => {
      dialog.classList.remove("md-dialog--active");
      told.textContent = "";
    }, 2000);
  };
  for (const code of document.querySelectorAll(".md-content pre > code")) {
    if (code.closest(".no-copy")) continue;
    const button = document.createElement("button");
    const name = code.closest(".listing")?.querySelector(".listing__name")?.textContent;
    button.type = "button";
    button.className = "md-code__button";
    button.dataset.mdType = "copy";
    button.title = words.copy;
    button.setAttribute("aria-label", name ? `${words.copy}: ${name}` : words.copy);
    button.addEventListener("click", () =>
      copy(code.textContent).then(
        () => tell(words.copied),
        () => tell(words.notCopied),
      ),
    );
    const place = document.createElement("div");
    place.className = "md-code__nav";
    place.append(button);
    code.before(place);
  }
}
