"""A listing that runs in a page, as its reader uses it; and what a page did meanwhile."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import BrowserContext, Locator, Page, Request, Route, TimeoutError

PYTHON = "**/assets/python/**"
ALIVE = """() => [...document.querySelectorAll("[data-exercise][data-state=still]")].every((it) => {
  const { top, bottom } = it.getBoundingClientRect();
  return bottom <= 0 || top >= innerHeight; // what is folded away stands at 0
})"""
"""No exercise in the window still waits for its script."""
ENDED = ("done", "failed", "stopped")

# Writes down each state of each listing, what a Stop led to, and which workers were ready and ended. The page itself knows none of it.
SPY = """
window.spied = { states: [], workers: [], stopped: [] };
new MutationObserver((records) => {
  for (const { target } of records) {
    spied.states.push({ name: target.dataset.listing, state: target.dataset.state });
  }
}).observe(document, { subtree: true, attributeFilter: ["data-state"] });
addEventListener("click", ({ target }) => {
  if (!target.closest?.("[data-action=stop]")) return;
  const listing = target.closest("[data-listing]");
  setTimeout(() => spied.stopped.push(listing.dataset.state)); // the first task after the click
}, true);
window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    if (!["numpy", "matplotlib"].includes(given[1]?.name)) return; // another, say for the search
    const life = { ready: false, ended: false, messages: 0 };
    spied.workers.push(life);
    this.addEventListener("message", ({ data }) => {
      life.messages += 1;
      if (data.type === "ready") life.ready = true;
    });
    this.life = life;
  }
  terminate() {
    if (this.life) this.life.ended = true;
    super.terminate();
  }
};
"""


HURRIED = """
const Whole = Blob;
window.Blob = class extends Whole {
  constructor(parts, options) {
    const hurried = "; const slow = setTimeout; self.setTimeout = (act, ms) => slow(act, ms > 4000 ? ms : ms / 20);";
    super(options?.type === "text/javascript" ? [...parts, hurried] : parts, options); // a worker's program
  }
};
"""
"""Shortens the pauses of Python's worker between two tries to fetch a file."""


def fill_storage(page: Page, part: str | None = "") -> None:
    """Leave no room for what has this in its key; with None, there is room again."""
    page.evaluate(
        """(part) => {
          if (window.full === undefined) {
            const set = Storage.prototype.setItem;
            Storage.prototype.setItem = function (key, text) {
              if (window.full !== null && key.includes(window.full)) throw new DOMException("refused", "QuotaExceededError");
              set.call(this, key, text);
            };
          }
          window.full = part;
        }""",
        part,
    )


def resize(page: Page, width: int, height: int) -> None:
    """Give the window another size, and the page two frames to answer it."""
    page.set_viewport_size({"width": width, "height": height})
    two_frames(page)


def two_frames(page: Page) -> None:
    """Let the page draw twice, or, where the browser draws nothing of it, wait half a minute."""
    page.evaluate(
        "new Promise((r) => { setTimeout(r, 30_000); requestAnimationFrame(() => requestAnimationFrame(() => r())); })"
    )


class Listing:
    """One listing of a page."""

    def __init__(self, page: Page, name: str) -> None:
        self.page, self.name = page, name
        self.box = page.locator(f"[data-listing='{name}']")

    def button(self, action: str) -> Locator:
        return self.box.locator(f"[data-action={action}]")

    def unfold(self) -> None:
        """Open the answer of an exercise that the listing stands in."""
        for heading in self.box.locator("xpath=ancestor::details[not(@open)]/summary").all():
            heading.click()

    @property
    def editor(self) -> Locator:
        return self.box.locator("textarea")

    @property
    def state(self) -> str:
        return self.box.get_attribute("data-state") or ""

    @property
    def status(self) -> str:
        return self.box.locator(".listing__status").text_content() or ""

    def text(self, attribute: str) -> str | None:
        """Give what stands in the element with this attribute, or None."""
        found = self.box.locator(f"[{attribute}]").filter(visible=True)
        return found.text_content() if found.count() else None

    @property
    def output(self) -> str:
        return self.text("data-run-output") or ""

    @property
    def error(self) -> str:
        return self.text("data-run-error") or ""

    def note(self, kind: str) -> Locator:
        return self.box.locator(f"[data-run-note={kind}]")

    def press(self, action: str) -> None:
        """Press a button once all that is near it has come to life, for a press that the page moves away from is none."""
        self.button(action).scroll_into_view_if_needed()
        self.page.wait_for_function(ALIVE)
        self.button(action).click()

    def write(self, code: str) -> None:
        """Open the editor, unless it is open, and write this program into it."""
        self.unfold()
        if self.button("edit").is_visible():
            self.press("edit")
        self.editor.fill(code)

    def start(self) -> None:
        """Press Run, skip the question that may come first, and wait until the page has heard it."""
        self.unfold()
        states = "spied.states.filter((it) => it.name === name).length"  # others may come to life meanwhile
        before = self.page.evaluate(f"(name) => {states}", self.name)
        skip = f"[data-before='{self.name.rpartition('/')[2]}'] [data-action=skip]"
        self.press("run")
        heard = f"([name, before, skip]) => {states} > before || document.querySelector(skip) !== null"
        try:
            self.page.wait_for_function(heard, arg=[self.name, before, skip])
        except TimeoutError as error:
            last = self.page.evaluate("JSON.stringify(spied.states.slice(-5))")
            raise AssertionError(f"Run of {self.name} was not heard: {self.state}, {self.status!r}, {last}") from error
        if self.page.locator(skip).count():
            self.page.locator(skip).click()
        self.page.wait_for_function(f"([name, before]) => {states} > before", arg=[self.name, before])

    def wait(self, *states: str) -> str:
        """Wait for one of these states, or for the end; Playwright's own `expect` would look once a second."""
        wanted = "([name, states]) => states.includes(document.querySelector(`[data-listing='${name}']`).dataset.state)"
        try:
            self.page.wait_for_function(wanted, arg=[self.name, states or ENDED], polling=50)
        except TimeoutError as error:
            raise AssertionError(f"{self.name} is {self.state}, {self.status!r}, {self.error}") from error
        return self.state

    def run(self, code: str | None = None) -> str:
        """Run the listing, or this program in its place; give the state in which it ended."""
        if code is not None:
            self.write(code)
        self.start()
        return self.wait()

    def stop(self) -> None:
        """Press Stop; the page has to obey before it does anything else, whatever Python does."""
        before = self.page.evaluate("spied.stopped.length")
        self.button("stop").click()
        self.page.wait_for_function("(before) => spied.stopped.length > before", arg=before)
        assert self.page.evaluate("spied.stopped.at(-1)") == "stopped"


@contextmanager
def opened(context: BrowserContext, path: str, *allowed: str) -> Iterator[Page]:
    """Open a page that is watched: it may ask no other site for anything, and complain of nothing but what is allowed."""
    page = context.new_page()
    page.add_init_script(SPY)
    heard = watch(page)
    try:
        page.goto(path)
        yield page
        page.evaluate("null")  # what it said is heard by now
        complaints = list(heard)  # what it fetches while it is closed fails, and says so
    finally:
        page.close()
    allowed = (*allowed, "Service Worker registration blocked by Playwright")
    complaints = [said for said in complaints if not any(re.search(pattern, said) for pattern in allowed)]
    assert not complaints, complaints


def watch(page: Page) -> list[str]:
    """Collect what a page complains of, and what it asks of other sites."""
    complaints: list[str] = []
    page.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))

    def asked(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            complaints.append(request.url)

    page.on("request", asked)
    return complaints


def kept(page: Page) -> list[str]:
    """List what the browser has kept for a reader without a network, by path."""
    found = page.evaluate("""async () => {
      const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => url);
    }""")
    return [url.split("/", 3)[3] for url in found]


def ready_workers(page: Page) -> int:
    """Count the page's workers that live and have Python in them."""
    count: int = page.evaluate("spied.workers.filter(({ ready, ended }) => ready && !ended).length")
    return count


class Taken:
    """Requests of a page that a test takes for itself as long as `take` is there.

    The route stays: Playwright tells every worker when the first one comes or the last one goes, and Chromium may never
    answer for a worker that was ended just when it began another one.
    """

    def __init__(self, page: Page, pattern: str, take: Callable[[Route], object] | None = None) -> None:
        self.pattern, self.take = pattern, take
        page.route(pattern, lambda route: (self.take or Route.continue_)(route))
