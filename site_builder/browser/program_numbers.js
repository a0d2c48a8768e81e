/** The program of a figure that moves, which comes when somebody wants to see it or to run it, and the reader's numbers in it. */
import { fetched } from "./fetched.js";

/** Give the address of a program. */
export const addressOf = (name) => new URL(`./explorables/${name}.py`, import.meta.url).href;

/** Fetch a program. */
export const programOf = async (name) => (await fetched(addressOf(name))).text();

/** Give the program with other numbers in the lines that assign them: {name: number, text, list, or {code: "a + b"}}. */
export function withNumbers(program, numbers) {
  return program.replace(/^(\w+) = (np\.array\()?[^#\n]*?(\)?)( +#.*)?$/gm, (line, name, array, close, comment) => {
    if (!Object.hasOwn(numbers, name)) return line;
    const { code } = Object(numbers[name]);
    const literal = code ?? JSON.stringify(numbers[name]).replaceAll(",", ", ");
    const value = array && !code ? array + literal + close : literal;
    return `${name} = ${value}${comment ?? ""}`;
  });
}
