/** What changes while the reader scrolls: the title in the header. */

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
