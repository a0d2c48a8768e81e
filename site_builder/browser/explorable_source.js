/** The program of a figure that moves: it comes when somebody wants to see it or to run it. */

/** Give the address of a program. */
export const addressOf = (name) => new URL(`./explorables/${name}.py`, import.meta.url).href;

/** Fetch a program. */
export async function programOf(name) {
  const response = await fetch(addressOf(name));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.text();
}
