/** Fetches scripts that few readers need, when they do. */

/** Run a classic script: unlike data and modules, a page on a disk may load it too. */
export function run(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = resolve;
    script.onerror = () => reject(new TypeError(`${url} could not be fetched`));
    document.head.append(script);
  }).finally(() => document.querySelector(`head > script[src="${url}"]`)?.remove());
}

/** Ask for a script that will be run soon. */
export function fetchAhead(url) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "script", href: url });
  link.onload = link.onerror = () => link.remove();
  document.head.append(link);
}
