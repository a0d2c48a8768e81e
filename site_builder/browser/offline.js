/** Makes visited pages readable without a network, and tells the reader when the site has a new version. */

export const WORDS = {
  newVersion: { id: "Versi baru situs ini sudah siap.", en: "A new version of this site is ready." },
  reload: { id: "Muat ulang", en: "Reload" },
};

/** Let the worker keep what was loaded without it. */
export async function keep(urls) {
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ type: "keep", urls: urls.filter((url) => url.startsWith("http")) });
}

function loaded() {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((resolve) => addEventListener("load", resolve, { once: true }));
}

/** Offer the new version once; the button hands the site over to it. */
function offer(registration, words) {
  if (document.querySelector(".update-notice")) return;
  const notice = document.createElement("div");
  notice.className = "update-notice";
  notice.setAttribute("role", "status");
  document.body.append(notice);
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.action = "update";
  button.textContent = words.reload;
  button.addEventListener("click", () => {
    button.disabled = true;
    if (registration.waiting) registration.waiting.postMessage({ type: "take over" });
    else location.reload();
  });
  // A screen reader announces what is put into a status, not a status that comes with its words.
  setTimeout(() => {
    const text = document.createElement("span");
    text.textContent = words.newVersion;
    notice.append(text, button);
  }, 100);
}

/** Watch for a worker that is ready while another one serves this page. */
function watch(registration, words) {
  const ready = (worker) => {
    if (!registration.active) return;
    worker.postMessage({ type: "prepare" });
    offer(registration, words);
  };
  const follow = (worker) =>
    worker.addEventListener("statechange", () => worker.state === "installed" && ready(worker));
  if (registration.waiting) ready(registration.waiting);
  if (registration.installing) follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - asked < 600_000) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

/**
 * Start it. The page is as complete when this cannot be.
 * @param {{words: {newVersion: string, reload: string}, root: string}} site `root` is the address of the site's top.
 */
export async function start({ words, root }) {
  try {
    if (!("serviceWorker" in navigator) || !/^https?:$/.test(location.protocol)) return;
    const served = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener("message", ({ data, ports }) => {
      if (data?.type !== "load again") return;
      ports[0]?.postMessage("yes");
      location.reload();
    });
    await loaded();
    const top = new URL(root, location.href).href;
    const options = { scope: top, updateViaCache: "none" };
    const registration = await navigator.serviceWorker.register(`${top}service_worker.js`, options);
    watch(registration, words);
    if (served) return;
    const used = performance.getEntriesByType("resource").map((entry) => entry.name);
    await keep([location.href, ...used]);
  } catch {
    // Storage is switched off, or the host changes what it serves: there is a network, as before.
  }
}
