import { open } from "./kept.js";

/** What moved to another chapter: the whole name now, by the one that a browser or a file may have kept. */
export const MOVED = new Map();

export const nameNow = (name) => MOVED.get(name) ?? name;

/** Learn what moved, as the table says it: `OLD_CHAPTER NEW_CHAPTER name other=its_name_now;…`. Without a network nothing has. */
export async function learnMoved() {
  const { moved } = await import("./moved_table.js").catch(() => ({ moved: "" }));
  for (const group of moved.split(";")) {
    const [before, now, ...names] = group.split(" ");
    for (const name of names) {
      const [old, today = old] = name.split("=");
      MOVED.set(`${before}/${old}`, `${now}/${today}`);
    }
  }
  return MOVED;
}

if (open().keys("nn-tutorial:").length) await learnMoved(); // else there is nothing to have an old name
