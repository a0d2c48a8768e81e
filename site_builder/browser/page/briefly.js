/** Says something to the reader, who can see and hear it, and lets it go. */

const saidAt = () => document.querySelector(".md-dialog").firstElementChild;
let hide;

/** Make the place known to screen readers, long before something is said there. */
export const readyToSay = () => saidAt().setAttribute("role", "status");

export function sayBriefly(text, milliseconds = 2000) {
  const told = saidAt();
  const { classList } = told.parentElement;
  told.textContent = text;
  classList.add("md-dialog--active");
  clearTimeout(hide);
  hide = setTimeout(() => {
    classList.remove("md-dialog--active");
    told.textContent = "";
  }, milliseconds);
}
