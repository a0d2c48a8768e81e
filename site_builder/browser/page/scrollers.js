/** What is wider than its place can be reached and scrolled by keyboard, as long as it is wider. */

const BOXES = ".md-typeset__scrollwrap, .formula, .md-content pre > code";

export function reachScrollers(words) {
  const observer = new ResizeObserver((changes) => {
    const wide = changes.map(({ target }) => target.scrollWidth > target.clientWidth);
    changes.forEach(({ target }, index) => {
      const label = `${words.scrolls} (${boxes.indexOf(/** @type {HTMLElement} */ (target)) + 1})`; // regions have names of their own
      const given = { tabindex: "0", role: "region", "aria-label": label };
      for (const [name, value] of Object.entries(given)) {
        if (wide[index]) target.setAttribute(name, value);
        else target.removeAttribute(name);
      }
    });
  });
  const boxes = [...document.querySelectorAll(BOXES)];
  for (const box of boxes) observer.observe(box);
}
