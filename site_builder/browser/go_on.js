/** The first button of the home page and of a part: a reader who has been here before goes on where the page of progress would lead them. */
import { chapterOf, exerciseList, linkTo, nextOf } from "./exercise_list.js";
import { read } from "./progress.js";
import { filled } from "./words.js";

export const WORDS = {
  goOn: { id: "Lanjutkan: {chapter}", en: "Go on with {chapter}" },
};

/** Let the link lead to the next exercise, and say in which chapter that is; the button stays where it is, and as high. */
export async function start(link) {
  const marks = read();
  if (!marks.size) return;
  const list = await exerciseList();
  const next = nextOf(list, marks);
  const { goOn } = link.dataset; // a part's own name: its button leads into no other part
  if (!next || (goOn !== "progress" && !next.name.startsWith(`${goOn}/`))) return;
  const { title } = list.chapters.find(({ name }) => name === chapterOf(next.name));
  link.href = linkTo(list, next).href;
  link.textContent = filled(WORDS.goOn, { chapter: title });
}
