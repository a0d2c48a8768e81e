/**
 * A drawing that a narrow window has shrunk is shown as large as it was drawn when it is tapped, and small again when it is tapped
 * once more, or the sign above it, or by Escape. One that is not shrunk and moves is taken in hand by a tap.
 */

const LARGE = "figure--large";

/** Say whether an image is smaller than it was drawn; on a phone, it is another drawing. */
function isShrunk(image) {
  const source = image.parentElement.querySelector(":scope > source");
  const shown = source && matchMedia(source.media).matches ? source : image;
  return image.width < Number(shown.getAttribute("width"));
}

function tapped(event) {
  const { target, offsetX } = event;
  target.classList.remove(LARGE); // the sign is a part of its figure
  if (!target.matches(".figure img")) return;
  const figure = target.closest(".figure");
  const share = offsetX / target.clientWidth;
  const wasLarge = figure.classList.contains(LARGE);
  const isLarge = figure.classList.toggle(LARGE, isShrunk(target));
  if (isLarge) figure.scrollLeft = share * target.clientWidth - figure.clientWidth / 2; // what was tapped
  if (isLarge || wasLarge) event.stopPropagation();
}

export function enlargeFigures() {
  for (const image of /** @type {NodeListOf<HTMLImageElement>} */ (document.querySelectorAll(".figure img"))) {
    if (isShrunk(image)) image.closest(".figure").classList.add("figure--shrunk");
  }
  document.addEventListener("click", tapped, true); // before a figure is taken in hand
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") document.querySelector(`.${LARGE}`)?.classList.remove(LARGE);
  });
}
