/** What changes while the reader scrolls: the title in the header, and the way back to the top. */

/** Call at the first frame, and whenever the page scrolls or changes size, which browsers tell once a frame. */
export function onScroll(call) {
  for (const type of ["scroll", "resize"]) addEventListener(type, call, { passive: true });
  requestAnimationFrame(call);
}

/** Show the page's name in the header once its heading is gone. */
export function followTitle() {
  const heading = document.querySelector(".md-content h1");
  if (!heading) return;
  const title = document.querySelector(".md-header__title");
  new IntersectionObserver(
    ([{ isIntersecting, boundingClientRect }]) =>
      title.classList.toggle("md-header__title--active", !isIntersecting && boundingClientRect.top < innerHeight / 2),
    { rootMargin: "-48px 0px 0px" },
  ).observe(heading);
}

/** Tell whether the way to the top is offered: to readers who scroll upwards, and not at the top itself. */
export const offersTop = (before, now, was) => now > 200 && (now === before ? was : now < before);

export function offerTop() {
  const button = document.querySelector(".md-top");
  let before = scrollY;
  onScroll(() => {
    button.hidden = !offersTop(before, scrollY, !button.hidden);
    before = scrollY;
  });
  button.addEventListener("click", () => {
    const heading = document.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  });
}
