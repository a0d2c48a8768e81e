/** A button that shows and hides what it controls; the style sheet goes by its aria-expanded. */

const isOpen = (button) => button.getAttribute("aria-expanded") === "true";

export function setOpen(button, open) {
  button.setAttribute("aria-expanded", String(open));
}

/** Let a button work; a menu also closes when the reader turns to something else. */
export function disclose(button, { menu = false } = {}) {
  if (!button) return;
  button.addEventListener("click", () => setOpen(button, !isOpen(button)));
  if (!menu) return;
  const both = button.parentElement;
  const elsewhere = ({ target }) => both.contains(target) || setOpen(button, false);
  document.addEventListener("click", elsewhere);
  document.addEventListener("focusin", elsewhere);
  both.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen(button)) return;
    setOpen(button, false);
    button.focus();
  });
}
