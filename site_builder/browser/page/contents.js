/** Marks in the table of contents where the reader is; where that is folded, the header says so. */

/** Give the index of the last heading above the line, or of the last one at the page's end; -1 before the first. */
export function currentIndex(tops, line, atEnd) {
  if (atEnd) return tops.length - 1;
  return tops.findLastIndex((top) => top <= line);
}

/** How far a box has to scroll so that it shows what lies between top and bottom, given in its own coordinates. */
export function scrollToShow(top, bottom, seenFrom, seenTo) {
  if (top < seenFrom) return top - seenFrom;
  return bottom > seenTo ? bottom - seenTo : 0;
}

function show(link) {
  const box = link.closest(".md-sidebar__scrollwrap");
  const [at, seen] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
  const margin = Math.min(80, seen.height / 4);
  box.scrollTop += scrollToShow(at.top, at.bottom, seen.top + margin, seen.bottom - margin);
}

/** Where the contents are folded at the top of the page, let the header's title, which names the section there, open them where the reader is. */
function openAbove(folded) {
  const column = document.querySelector(".md-sidebar--secondary");
  if (!column.querySelector("#contents")) return;
  const show = (open) => column.toggleAttribute("data-above", open);
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target.closest(".md-header__title--active")) show(folded.matches && !column.hasAttribute("data-above"));
    else if (!column.contains(target) || target.closest("a")) show(false);
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && show(false));
}

export function followContents(onScroll) {
  const links = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("#contents a"))];
  const pairs = links.map((link) => [link, document.getElementById(decodeURIComponent(link.hash.slice(1)))]);
  const known = pairs.filter(([, heading]) => heading);
  const topic = document.querySelector("[data-md-component=header-topic]").firstElementChild;
  const page = topic.textContent;
  const folded = matchMedia("(max-width: 59.984375em)");
  let current;
  openAbove(folded);
  onScroll(() => {
    const tops = known.map(([, heading]) => heading.getBoundingClientRect().top);
    const atEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const next = known[currentIndex(tops, 100, atEnd)]?.[0];
    if (next === current) return;
    current?.removeAttribute("aria-current");
    current = next;
    current?.setAttribute("aria-current", "location");
    topic.textContent = (folded.matches && current?.textContent) || page;
    if (current?.offsetParent) show(current);
  });
  const active = document.querySelector("#navigation [aria-current]");
  if (active?.offsetParent) show(active);
}
