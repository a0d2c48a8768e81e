/**
 * What was once read stays readable without a network. A worker serves one version of the site and no other: each file
 * is compared with the version's files.json before it is kept or used. A worker without a version removes itself.
 */
"use strict";

/** @type {string} */
const VERSION = "@VERSION@";
const SCOPE = self.registration.scope;
const PREFIX = "nn-tutorial-";
const PATIENCE = 10_000; // ms
const QUIET = 20_000; // ms without a byte, after which a host is taken for one that does not answer
const MOST_LOADS = 12; // of a page in vain, while the host has another version, but no worker for it
/** What every page needs; where the host does not serve it as it was built, there is no worker. */
const CORE = /^assets\/(?:stylesheets\/[^/]+\.css|javascripts\/page\.[^/]+\.js)$/;
/**
 * Python itself: its worker fetches, checks and keeps it (see python_files.js), since browsers end a service worker that
 * hands on a file for long. Only its scripts pass through here, when they are imported.
 */
const PYTHON = /^assets\/python\/|^assets\/run\/.*\.whl$/;
const PYTHON_CACHE = `${PREFIX}python ${SCOPE}`;

const WORDS = {
  unvisited: {
    id: ["Halaman ini belum pernah Anda buka", "Jaringan terputus, dan halaman ini belum tersimpan di peramban Anda."],
    en: ["You have not visited this page yet", "The network is down, and your browser has not kept this page."],
  },
  updating: {
    id: ["Situs ini sedang diperbarui", "Halaman ini akan dimuat lagi sebentar lagi."],
    en: ["This site is being updated", "This page will be loaded again in a moment."],
  },
  home: { id: "Ke beranda", en: "To the home page" },
  kept: { id: "Halaman yang tersimpan", en: "Pages that are kept" },
};
/** The look of the site, as far as words alone need it. */
const STYLE =
  ":root{--page:#fff;--bar:#17457f;--link:#17589f;color-scheme:light dark}" +
  "@media(prefers-color-scheme:dark){:root{--page:#1e2129;--bar:#16294a;--link:#8fc0f8}}" +
  "body{background:var(--page);font:1rem/1.6 system-ui,sans-serif;margin:0}a{color:var(--link)}" +
  "header,main{padding:.6rem max(1rem,50% - 20rem)}header{background:var(--bar)}header a{color:#fff}li{padding:.3rem 0}";

/** Name a version's cache; another copy of the site on the same host has another scope. */
function cacheName(version) {
  return `${PREFIX}${version} ${SCOPE}`;
}

function ourCaches(names) {
  return names.filter((name) => name.startsWith(PREFIX) && name.endsWith(` ${SCOPE}`));
}

function otherCaches(names) {
  return ourCaches(names).filter((name) => name !== cacheName(VERSION) && name !== PYTHON_CACHE);
}

/** Give an address's path as files.json writes it, or null outside of the site. */
function pathOf(url) {
  const address = new URL(url);
  const top = new URL(SCOPE);
  if (address.origin !== top.origin || !address.pathname.startsWith(top.pathname)) return null;
  try {
    return decodeURIComponent(address.pathname.slice(top.pathname.length)).replace(/(^|\/)$/, "$1index.html");
  } catch {
    return null; // not UTF-8: no file of ours
  }
}

function keyOf(path) {
  return SCOPE + path.split("/").map(encodeURIComponent).join("/");
}

/** Give the address to fetch: hosts may redirect index.html to its folder, never the other way round. */
function addressOf(path) {
  return keyOf(path).replace(/\/index\.html$/, "/");
}

/** Tell what is the same of a path from version to version: all but the hashes in it. */
function shape(path) {
  return path.replace(/[0-9a-f]{8,}/g, "*");
}

/** Give 24 bits of a hash, as files.json writes them. */
async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest.subarray(0, 3)))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}

function isOurs(request) {
  return (
    request.method === "GET" &&
    !request.headers.has("range") &&
    pathOf(request.url) !== null &&
    (request.destination !== "" || !PYTHON.test(pathOf(request.url)))
  );
}

/** @returns {Promise<{version: string, files: Map<string, string>}>} */
async function readList(response) {
  if (!response.ok) throw new TypeError(`files.json: status ${response.status}`);
  const { version, paths, looks, hashes } = await response.json();
  const files = new Map();
  let path = "";
  let at = 0;
  for (const rest of paths) {
    path = path.slice(0, rest.charCodeAt(0) - 48) + rest.slice(1); // the first letter says how much is shared
    for (const look of path.includes("*") ? looks : [""])
      files.set(path.replace("*", look), hashes.slice(at, (at += 4)));
  }
  return { version, files };
}

/** Tell whether the host has another version; nothing is known of one that answers without a list. */
async function isReplaced() {
  const response = await fetch(keyOf("files.json"), { cache: "no-store" }).catch(() => null);
  if (!response) return true; // gone in the middle: to be on the safe side
  const list = await readList(response).catch(() => null);
  return list !== null && list.version !== VERSION;
}

/** Tell whether the host answers with a list of files, of whatever version, before a reader is tired of waiting. */
async function isThere() {
  const asked = fetch(keyOf("files.json"), { cache: "no-store" }).catch(() => null);
  const response = await Promise.race([asked, sleep(PATIENCE).then(() => null)]);
  return Boolean(response?.ok);
}

/** Tell whether the host has no worker any more. */
async function isWithdrawn() {
  const response = await fetch(keyOf("service_worker.js"), { cache: "no-store" }).catch(() => null);
  return response?.status === 404 || response?.status === 410;
}

let files;
/** Give the files of this version and their hashes; null when the browser dropped or damaged them and the site has moved on. */
async function filesOfVersion() {
  if (files) return files;
  const address = keyOf("files.json");
  const kept = await caches.match(address, { cacheName: cacheName(VERSION) }).catch(() => null);
  let list = kept && (await readList(kept).catch(() => null));
  if (list?.version !== VERSION) {
    const response = await fetch(address, { cache: "no-store" }).catch(() => null);
    const copy = response?.clone();
    list = response && (await readList(response).catch(() => null));
    if (list?.version === VERSION) await put(address, copy);
  }
  if (list?.version === VERSION) files = list.files;
  return files ?? null;
}

/**
 * Give a file as it was kept; null where it was not, or where a disk or a program has changed it since. What Python's worker
 * keeps has its content as its name.
 */
async function keptFile(path, hash) {
  const [address, name] = PYTHON.test(path)
    ? [`${SCOPE}assets/python/?${hash}`, PYTHON_CACHE]
    : [keyOf(path), cacheName(VERSION)];
  try {
    const response = await caches.match(address, { cacheName: name, ignoreVary: true });
    const bytes = await response?.arrayBuffer();
    return bytes && (await hashOf(bytes)) === hash ? rebuilt(response, bytes) : null;
  } catch {
    return null;
  }
}

/** Make an answer of bytes that were already decoded. */
function rebuilt(response, bytes) {
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "transfer-encoding", "vary"]) headers.delete(name);
  headers.set("content-length", String(bytes.byteLength));
  return new Response(bytes, { status: 200, headers });
}

async function put(address, response) {
  try {
    await (await caches.open(cacheName(VERSION))).put(address, response);
  } catch {
    // No room, or storage is switched off: the reader has the file all the same.
  }
}

async function keep(path, response, bytes) {
  await put(keyOf(path), rebuilt(response, bytes));
}

/** Fetch all bytes of a file from a host that goes on sending. */
async function fetchWhole(path, cache) {
  const given = new AbortController();
  let timer;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => given.abort(), QUIET);
  };
  const heard = new TransformStream({
    transform(piece, pieces) {
      alive();
      pieces.enqueue(piece);
    },
  });
  try {
    alive();
    const response = await fetch(addressOf(path), { cache, signal: given.signal });
    const bytes = await new Response(response.body?.pipeThrough(heard)).arrayBuffer();
    return { response, bytes };
  } finally {
    clearTimeout(timer);
  }
}

/** Fetch a file; `right` tells whether it is this version's. What the browser's own cache gives may be out of date. */
async function fetchFile(path, hash) {
  let answer;
  for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
    const { response, bytes } = await fetchWhole(path, cache);
    answer = { response, bytes, right: response.ok && (await hashOf(bytes)) === hash };
    if (answer.right) break;
  }
  return answer;
}

/** Fetch files that will be wanted, one after the other; what cannot be had now is had when it is visited. Tell whether all came. */
async function fetchAhead(paths) {
  const table = await filesOfVersion();
  let all = table !== null;
  for (const path of paths) {
    const hash = table?.get(path);
    if (hash === undefined || PYTHON.test(path) || (await keptFile(path, hash))) continue;
    const { response, bytes, right } = await fetchFile(path, hash).catch(() => ({ right: false }));
    if (right) await keep(path, response, bytes);
    all &&= right;
  }
  return all;
}

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Look for a new version; give its worker once that is ready, or null when there is none within PATIENCE. */
async function nextWorker() {
  // Not more than needed: while a worker is busy, Chromium lets the next one wait for another half minute.
  if (self.registration.waiting) return self.registration.waiting;
  const found = async () => {
    await self.registration.update();
    const worker = self.registration.installing ?? self.registration.waiting;
    while (worker?.state === "installing") {
      await Promise.race([new Promise((r) => worker.addEventListener("statechange", r, { once: true })), sleep(250)]);
    }
    return worker && worker.state !== "redundant" ? worker : null;
  };
  return Promise.race([found().catch(() => null), sleep(PATIENCE).then(() => null)]);
}

let loads = 0; // of pages that met another version in vain

/**
 * Answer a navigation that may belong to another version; null when the site is still of this one. The new worker
 * starts once this answer is given, and loads the window again. (A redirect comes too early, and Chromium loses it.)
 */
async function moveOn(event, path) {
  const worker = await nextWorker();
  worker?.postMessage({ type: "take over", arriving: event.resultingClientId });
  if (worker) return builtIn("updating", path, 40); // for the case that the new worker does not do it
  if (!(await isReplaced())) return null;
  loads += 1;
  if (loads > MOST_LOADS || (await isWithdrawn())) await self.registration.unregister(); // the next load asks the host itself
  return builtIn("updating", path, 5);
}

/** Link the pages of a language that are kept, by their titles, which are HTML. */
async function keptPages(isOwn) {
  const cache = await caches.open(cacheName(VERSION));
  const links = [];
  for (const { url } of await cache.keys()) {
    const path = pathOf(url);
    if (!path?.endsWith("/index.html") || !isOwn(path)) continue;
    const html = await (await cache.match(url, { ignoreVary: true }))?.text();
    const title = html?.match(/<title>(.+?)(?: – [^–<]*)?<\/title>/)?.[1];
    if (title) links.push(`<li><a href="${addressOf(path)}">${title}</a></li>`);
  }
  return links.join("");
}

/** Make a page of words alone, in the language of the address; it may be loaded again after some seconds. */
async function builtIn(kind, path, seconds) {
  const [first, ...others] = Object.keys(WORDS.home);
  const languageOf = (path) => others.find((language) => path.startsWith(`${language}/`)) ?? first;
  const own = languageOf(path);
  const [title, text] = WORDS[kind][own];
  const home = own === first ? SCOPE : `${SCOPE}${own}/`;
  const isOwn = (path) => languageOf(path) === own && addressOf(path) !== home;
  const kept = kind === "unvisited" ? await keptPages(isOwn).catch(() => "") : "";
  const html =
    `<!doctype html><html lang="${own}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    (seconds ? `<meta http-equiv="refresh" content="${seconds}">` : "") +
    `<title>${title}</title><style>${STYLE}</style></head>` +
    `<body><header><a href="${home}">${WORDS.home[own]}</a></header><main><h1>${title}</h1><p>${text}</p>` +
    (kept && `<h2>${WORDS.kept[own]}</h2><ul>${kept}</ul>`) +
    "</main></body></html>";
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  };
  return new Response(html, { status: 503, headers });
}

/** Answer a navigation. */
async function page(event, path) {
  const { request } = event;
  const table = await filesOfVersion();
  const hash = table?.get(path);
  if (table && hash === undefined && table.has(`${path}/index.html`)) {
    const address = new URL(request.url);
    address.pathname += "/";
    return Response.redirect(address.href);
  }
  if (hash !== undefined) {
    const kept = await keptFile(path, hash);
    // Whoever loads a page again, as its own words may have told them to, is not given the old one for ever: from a host that has more.
    const isAgain = kept && request.cache !== "default" && self.registration.waiting && (await isThere());
    if (kept) return (isAgain && (await moveOn(event, path))) || kept;
    const got = await fetchFile(path, hash).catch(() => null);
    if (got?.right) {
      await keep(path, got.response, got.bytes);
      return rebuilt(got.response, got.bytes);
    }
  }
  // Not a page of this version, or a host that sends readers elsewhere, say to log in: the network's own answer.
  const response = await fetch(request).catch(() => null);
  if (!response) return builtIn("unvisited", path);
  const isPage = response.status < 500 && response.headers.get("content-type")?.startsWith("text/html");
  return (isPage && (await moveOn(event, path))) || response;
}

/** Without a network, give a phone the picture for wider windows, which is kept: the narrow one is in no list. */
async function wider(path) {
  const wide = path.replace(".narrow.", ".");
  const hash = (await filesOfVersion())?.get(wide);
  return (hash !== undefined && (await keptFile(wide, hash))) || Response.error();
}

/** Answer a page that asks for what it uses. */
async function part(event, path) {
  const { request } = event;
  if ((await staleWindows()).has(event.clientId)) return Response.error();
  const hash = (await filesOfVersion())?.get(path);
  if (hash === undefined) return fetch(request).catch(() => wider(path));
  const kept = await keptFile(path, hash);
  if (kept) return kept;
  const got = await fetchFile(path, hash).catch(() => null);
  if (!got) return Response.error();
  if (got.right) {
    if (!PYTHON.test(path)) event.waitUntil(keep(path, got.response, got.bytes));
    return rebuilt(got.response, got.bytes);
  }
  event.waitUntil(nextWorker());
  return Response.error();
}

async function install() {
  const response = await fetch(keyOf("files.json"), { cache: "no-store" });
  const copy = response.clone();
  const { version, files: table } = await readList(response);
  if (version !== VERSION) throw new Error(`the site is of version ${version}, this worker of ${VERSION}`);
  for (const [path, hash] of table) {
    if (!CORE.test(path) || (await keptFile(path, hash))) continue;
    const { response, bytes, right } = await fetchFile(path, hash);
    if (!right) throw new Error(`${path} is not as it was built`);
    await keep(path, response, bytes);
  }
  await put(keyOf("files.json"), copy);
}

/** Go through what older versions have kept: each kept file with its hash. */
async function* keptBefore() {
  for (const name of otherCaches(await caches.keys())) {
    const cache = await caches.open(name);
    const list = await cache.match(keyOf("files.json"));
    const table = list ? (await readList(list)).files : new Map();
    for (const request of await cache.keys()) {
      const path = pathOf(request.url);
      if (table.has(path)) yield { cache, request, path, hash: table.get(path) };
    }
  }
}

/** Name the files of this version that a reader who visited `paths` of an older one will want again. */
function wantedAgain(paths, table) {
  const shapes = new Set(Array.from(paths, shape));
  return [...table.keys()].filter((path) => shapes.has(shape(path)));
}

let prepared = false;
/** Fetch what has changed of the visited pages while this worker still waits. */
async function prepare() {
  const table = await filesOfVersion();
  const hashes = new Set(table?.values());
  const changed = [];
  for await (const { path, hash } of keptBefore()) if (!hashes.has(hash)) changed.push(path);
  prepared = await fetchAhead(wantedAgain(changed, table ?? new Map()));
}

/** Take over each file that is the same in this version; give the paths that older versions had kept. */
async function inherit() {
  const table = await filesOfVersion();
  const paths = new Map();
  for (const [path, hash] of table) paths.set(hash, [...(paths.get(hash) ?? []), path]);
  await dropOldPython(new Set(table.values()));
  const visited = [];
  for await (const { cache, request, path, hash } of keptBefore()) {
    visited.push(path);
    for (const same of (paths.get(hash) ?? []).filter((name) => !PYTHON.test(name))) {
      const kept = await cache.match(request, { ignoreVary: true });
      if (kept && !(await keptFile(same, hash))) await put(keyOf(same), kept);
    }
    await cache.delete(request); // at once: there may be no room for two
  }
  return visited;
}

/** Leave only those of Python's files that this version uses too. */
async function dropOldPython(hashes) {
  if (!(await caches.has(PYTHON_CACHE))) return;
  const cache = await caches.open(PYTHON_CACHE);
  for (const request of await cache.keys()) {
    if (!hashes.has(new URL(request.url).search.slice(1))) await cache.delete(request);
  }
}

const STALE = keyOf("stale windows"); // no file of the site, so a cache may keep it among them
let known;
/** Give the windows that show an older version until they are loaded again; a browser ends a worker, and starts it anew. */
function staleWindows() {
  known ??= caches
    .match(STALE, { cacheName: cacheName(VERSION) })
    .then(async (kept) => new Set(kept ? await kept.json() : []))
    .catch(() => new Set());
  return known;
}

let arriving = ""; // the window, if any, whose navigation met the new version
/** @type {Promise<unknown>} */
let ahead = Promise.resolve();

async function activate() {
  const served = await self.clients.matchAll({ type: "all" }); // so far: by the worker before this one
  const old = otherCaches(await caches.keys().catch(() => []));
  if (served.length > 0 || old.length > 0) {
    const open = await self.clients.matchAll({ type: "all", includeUncontrolled: true });
    const ids = open.map((client) => client.id);
    known = Promise.resolve(new Set(ids));
    if (ids.length > 0) await put(STALE, new Response(JSON.stringify(ids)));
  }
  const visited = await inherit().catch(() => []);
  await Promise.all(old.map((name) => caches.delete(name))).catch(() => {});
  await self.clients.claim();
  // From here on nothing is waited for: a window is loaded by this worker, which first has to be active.
  const arrival = arriving ? Promise.race([self.clients.get(arriving), sleep(PATIENCE)]) : Promise.resolve();
  ahead = arrival
    .then(loadAgain)
    .then(filesOfVersion)
    .then((table) => table && fetchAhead(wantedAgain(visited, table)));
}

/** Load each window of an older version again: by the page's own program, which keeps its place, or by its address. */
async function loadAgain() {
  const stale = await staleWindows();
  for (const client of await self.clients.matchAll({ type: "window", includeUncontrolled: true })) {
    if (client.id === arriving) client.navigate(client.url).catch(() => {});
    else if (stale.has(client.id)) askToLoad(client);
  }
}

/** Let a page load itself again, unless something is going on there that would be lost; without its program, do it. */
function askToLoad(client) {
  const { port1, port2 } = new MessageChannel();
  const heard = new Promise((resolve) => (port1.onmessage = () => resolve(true)));
  client.postMessage({ type: "load again" }, [port2]);
  return Promise.race([heard, sleep(1000)]).then((yes) => yes || client.navigate(client.url).catch(() => {}));
}

async function withdraw() {
  await Promise.all(ourCaches(await caches.keys()).map((name) => caches.delete(name)));
  const before = await self.clients.matchAll({ type: "window" });
  await self.registration.unregister();
  await Promise.all(before.map(askToLoad));
}

if (VERSION === "") {
  self.addEventListener("install", () => self.skipWaiting());
  self.addEventListener("activate", (event) => event.waitUntil(withdraw()));
} else {
  self.addEventListener("install", (event) => event.waitUntil(install()));
  self.addEventListener("activate", (event) => event.waitUntil(activate()));
  self.addEventListener("fetch", (event) => {
    if (!isOurs(event.request)) return;
    event.waitUntil(ahead.catch(() => {}));
    const path = pathOf(event.request.url);
    if (event.request.mode === "navigate") {
      event.respondWith(page(event, path));
    } else {
      event.respondWith(part(event, path));
    }
  });
  self.addEventListener("message", (event) => {
    const { type, urls } = event.data ?? {};
    if (type === "keep") event.waitUntil(fetchAhead(urls.map(pathOf)));
    if (type === "prepare") event.waitUntil(prepare());
    if (type === "take over") {
      arriving = event.data.arriving ?? "";
      // What this version lacks is fetched once it serves: without that, and without a host, the older one goes on.
      event.waitUntil(Promise.resolve(prepared || isThere()).then((yes) => yes && self.skipWaiting()));
    }
  });
}
