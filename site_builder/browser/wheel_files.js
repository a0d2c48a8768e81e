/** Reads single files of a wheel, which is a zip, before there is a Python that could. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;

/** Unpack bytes with one of the browser's own methods: "gzip", or "deflate-raw" as in a zip. */
export async function unpacked(bytes, method) {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream(method))).arrayBuffer();
}

/**
 * Give files of a wheel, in the order of their names.
 * @param {ArrayBuffer} wheel
 * @param {string[]} names
 * @returns {Promise<ArrayBuffer[]>}
 * @throws {Error} when it has no such file, or is no zip
 */
export async function filesOf(wheel, names) {
  const places = entriesOf(wheel);
  return Promise.all(
    names.map((name) => {
      const place = places.get(name);
      if (!place) throw new Error(`the wheel has no ${name}`);
      const bytes = new Uint8Array(wheel, place.start, place.size);
      return place.isPacked ? unpacked(bytes, "deflate-raw") : bytes.slice().buffer;
    }),
  );
}

function entriesOf(wheel) {
  const view = new DataView(wheel);
  let end = wheel.byteLength - END_SIZE;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error("not a zip");
  const entries = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error("a damaged zip");
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const text = new TextDecoder().decode(new Uint8Array(wheel, at + 46, name));
    entries.set(text, { start, size: view.getUint32(at + 20, true), isPacked: view.getUint16(at + 10, true) === 8 });
    at += 46 + name + extra + comment;
  }
  return entries;
}
