/** The reader's numbers in a program. No page. */

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
