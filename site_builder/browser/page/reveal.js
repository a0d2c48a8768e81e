/** Opens what hides the place that an address names: answers of exercises, and tabs. */

export function reveal(target) {
  let hidden = false;
  for (let part = target; part; part = part.parentElement) {
    if (part.localName === "details" && !part.open) hidden = part.open = true;
    if (part.classList.contains("tabbed-block")) {
      const set = part.closest(".tabbed-set");
      const radio = set.querySelectorAll(":scope > input")[[...part.parentElement.children].indexOf(part)];
      if (!radio.checked) hidden = radio.checked = true;
    }
  }
  if (target.matches(".tabbed-set > input")) target.checked = hidden = true;
  if (hidden) (target.matches("input") ? target.parentElement : target).scrollIntoView();
}

/** Give the id that an address names. One that somebody mistyped, say with a lone %, names what it says. */
export function idOf(hash) {
  const id = hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

export function revealTargets() {
  const here = () => {
    const id = idOf(location.hash);
    const target = id && document.getElementById(id);
    if (target) reveal(target);
  };
  addEventListener("hashchange", here);
  here();
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
