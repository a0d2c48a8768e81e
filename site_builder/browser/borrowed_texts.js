/** What a figure of another page does not repeat: its fields, and the texts that it says. */
import { got } from "./explorable_view.js";

/** Fetch them from the page that has them; goal and praise are the borrower's own. */
export async function borrow(block) {
  const html = await (await got(block.dataset.texts)).text();
  const page = new DOMParser().parseFromString(html, "text/html");
  const owner = page.querySelector(`[data-explorable="${block.dataset.explorable}"]`);
  const theirs = owner.querySelectorAll(".explorable__texts > :not([data-goal], [data-met])");
  block.querySelector(".explorable__texts").append(...theirs);
  if ("data" in owner.dataset) block.dataset.data = "";
  block.dataset.texts = "";
}
