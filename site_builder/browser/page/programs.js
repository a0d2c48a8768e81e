/**
 * Says why no program can be run, and why what needs one does not come, where none can: a page from a disk may load no
 * modules, an old browser knows none, and they may not have come. The buttons of the listings are theirs.
 * @param {DOMStringMap} words
 */
export function missPrograms({ fromDisk, withoutPrograms }) {
  addEventListener("load", () => {
    const root = document.documentElement;
    const places = document.querySelectorAll(".listing[data-listing]:not([data-recorded]), [data-script]");
    if (places.length === 0 || root.dataset.programs) return; // which start.js says
    root.classList.add("no-programs");
    const [first] = places;
    const note = first.querySelector(".listing__without") ?? document.createElement("p");
    note.className = "listing__without";
    note.textContent = location.protocol === "file:" ? fromDisk : withoutPrograms;
    if (note.isConnected) return;
    const head = first.querySelector(".listing__head");
    if (head) head.after(note);
    else first.append(note);
  });
}
