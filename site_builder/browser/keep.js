/** Lets the service worker keep what was loaded without it. */

export async function keep(urls) {
  if (!(await navigator.serviceWorker?.getRegistration())) return;
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ type: "keep", urls: urls.filter((url) => url.startsWith("http")) });
}
