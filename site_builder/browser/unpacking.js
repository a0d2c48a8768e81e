/**
 * A worker beside Python's: it unpacks the snapshot while that one gets everything else ready, and then ends, so that the
 * memory which unpacking takes is given back.
 */
import { zstd } from "./config.js";

/** The library fetches its WebAssembly from a text of its own, which a policy may forbid. */
self.fetch = async (text) => new Response(Uint8Array.from(atob(String(text).split(",")[1]), (c) => c.charCodeAt(0)));

async function decoder() {
  const { ZSTDDecoder } = await import(new URL(zstd, import.meta.url).href);
  const made = new ZSTDDecoder();
  await made.init();
  return made;
}

const ready = decoder();
ready.catch(() => {}); // whoever sends bytes hears of it

self.addEventListener("message", async ({ data }) => {
  try {
    const bytes = (await ready).decode(new Uint8Array(data));
    postMessage({ bytes }, { transfer: [bytes.buffer] });
  } catch (error) {
    postMessage({ error: String(error) });
  }
});
