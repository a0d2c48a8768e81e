/** A program inside an address: compressed, in letters that an address may hold. */
const KEY = "#code=";
const LIMIT = 200_000; // bytes of a program: a short address could unpack to more than the page can hold,
const LINES = 10_000; // or to more lines than the editor colours within a second or two

async function through(stream, bytes) {
  let size = 0;
  const limit = new TransformStream({
    transform(chunk, controller) {
      size += chunk.byteLength;
      if (size > LIMIT) controller.error(new RangeError("the program is too long"));
      else controller.enqueue(chunk);
    },
  });
  const passed = new Blob([bytes]).stream().pipeThrough(stream).pipeThrough(limit);
  return new Uint8Array(await new Response(passed).arrayBuffer());
}

function measured(code) {
  if (code.split("\n", LINES + 1).length > LINES) throw new RangeError("the program has too many lines");
  return code;
}

/** Give the fragment that carries a program; one that is too long is an error. */
export async function toFragment(code) {
  const bytes = new TextEncoder().encode(measured(code));
  if (bytes.length > LIMIT) throw new RangeError("the program is too long");
  const packed = await through(new CompressionStream("deflate-raw"), bytes);
  let binary = "";
  for (const byte of packed) binary += String.fromCharCode(byte);
  return KEY + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Give the program of a fragment, or null when it carries none; a damaged one is an error. */
export async function fromFragment(fragment) {
  if (!fragment.startsWith(KEY)) return null;
  const binary = atob(fragment.slice(KEY.length).replaceAll("-", "+").replaceAll("_", "/"));
  const packed = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  const bytes = await through(new DecompressionStream("deflate-raw"), packed);
  return measured(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}
