/** What went wrong, in words: the marks hold only names, and the build lists what each means in the language of the page. */
import { rich } from "./exercise.js";
import { exerciseMistakes } from "./exercise_list.js";

const entry = (given, key) => (Object.hasOwn(given ?? {}, key) ? given[key] : undefined);

/**
 * Give a function that says a mistake of an exercise as nodes, by both names, or gives null for one that the site does not know;
 * without a network, it says the names themselves.
 */
export async function mistakesOf() {
  let listed;
  try {
    listed = await exerciseMistakes();
  } catch (error) {
    console.error(error);
    return (_, mistake) => [mistake];
  }
  return (name, mistake) => {
    const said = entry(entry(listed.own, name), mistake) ?? entry(listed.any, mistake);
    return said ? rich(said) : null;
  };
}
