/**
 * Says why no program can be run, where none can: a page from a disk may load no modules, an old browser knows none, and
 * they may not have come. The buttons of the listings are theirs.
 * @param {DOMStringMap} words
 */
export function missPrograms({ fromDisk, withoutPrograms }) {
  addEventListener("load", () => {
    const listings = [...document.querySelectorAll(".listing[data-listing]:not([data-recorded])")];
    if (listings.length === 0 || listings.some(({ dataset }) => dataset.state)) return;
    document.documentElement.classList.add("no-programs");
    const words = location.protocol === "file:" ? fromDisk : withoutPrograms;
    const [first] = listings;
    const note = first.querySelector(".listing__without") ?? document.createElement("p");
    note.className = "listing__without";
    note.textContent = words;
    if (!note.isConnected) first.querySelector(".listing__head").after(note);
  });
}
