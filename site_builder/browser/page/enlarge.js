/** A drawing that a narrow window has shrunk is shown as large as it was drawn when it is tapped, and small again when tapped once more. */

const isShrunk = (image) => image.width < Number(image.getAttribute("width"));

export function enlargeFigures() {
  for (const image of /** @type {NodeListOf<HTMLImageElement>} */ (document.querySelectorAll(".figure > img"))) {
    const figure = image.parentElement;
    if (isShrunk(image) && !figure.closest("[data-explorable]")) figure.classList.add("figure--shrunk");
  }
  document.addEventListener("click", ({ target, offsetX }) => {
    if (!(target instanceof HTMLImageElement)) return;
    const figure = target.closest(".figure");
    if (!figure || figure.closest("[data-explorable]")) return; // that one moves
    const share = offsetX / target.clientWidth;
    const isLarge = figure.classList.toggle("figure--large", isShrunk(target));
    if (isLarge) figure.scrollLeft = share * target.clientWidth - figure.clientWidth / 2; // what was tapped
  });
}
