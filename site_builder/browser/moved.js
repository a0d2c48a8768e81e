/** What moved to another chapter: its name as a browser or a file may have kept it, and its name now, as the page says. */
const said = globalThis.document?.querySelector?.("script[data-moved]")?.dataset.moved;
export const MOVED = new Map(Object.entries(JSON.parse(said ?? "{}")));

export const nameNow = (name) => MOVED.get(name) ?? name;
