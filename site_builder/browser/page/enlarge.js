/** A drawing that a narrow window has shrunk is shown as large as it was drawn when it is tapped, and small again when tapped once more. */

export function enlargeFigures() {
  document.addEventListener("click", ({ target, offsetX }) => {
    if (!(target instanceof HTMLImageElement)) return;
    const figure = target.closest(".figure");
    if (!figure || figure.closest("[data-explorable]")) return; // that one moves
    const share = offsetX / target.clientWidth;
    const isLarge = figure.classList.toggle("figure--large", target.width < Number(target.getAttribute("width")));
    if (isLarge) figure.scrollLeft = share * target.clientWidth - figure.clientWidth / 2; // what was tapped
  });
}
