/** A page that is made of the list of all exercises. */
import { button, make, styleSheet } from "./element.js";
import { exerciseList } from "./exercise_list.js";
import { say } from "./progress_words.js";

/** Let a page draw into its element what it makes of the list, or say there that the list did not come. */
export async function withList(element, draw) {
  const styled = styleSheet(new URL("list_page.css", import.meta.url).href).catch(() => {}); // without it, all can be read
  let list;
  try {
    list = await exerciseList();
    await styled;
  } catch {
    element.replaceChildren(make("p", { role: "alert" }, say("listFailed")));
    return;
  }
  draw(list);
}

/** Make a button that copies what stands in a field, or selects it where the browser does not allow that. */
export const copying = (field, status) =>
  button("copy", say("copy"), async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = say("copied");
    } catch {
      field.select();
      status.textContent = say("copyYourself");
    }
  });
