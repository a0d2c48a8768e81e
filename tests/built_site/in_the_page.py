"""A listing that runs in a page, as its reader uses it; and what a page did meanwhile."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, Request, expect

PYTHON = "**/assets/python/**"
ENDED = re.compile("^(done|failed|stopped)$")

# Writes down each state of each listing, and when each worker was ready and ended. The page itself knows none of it.
SPY = """
window.spied = { states: [], workers: [] };
new MutationObserver((records) => {
  for (const { target } of records) {
    spied.states.push({ name: target.dataset.listing, state: target.dataset.state, at: performance.now() });
  }
}).observe(document, { subtree: true, attributeFilter: ["data-state"] });
window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    if (given[1]?.name !== "Python") return; // another, say for the search
    const life = { ready: 0, ended: 0 };
    spied.workers.push(life);
    this.addEventListener("message", ({ data }) => {
      if (data.type === "ready") life.ready = performance.now();
    });
    this.life = life;
  }
  terminate() {
    if (this.life) this.life.ended = performance.now();
    super.terminate();
  }
};
"""


def resize(page: Page, width: int, height: int) -> None:
    """Give the window another size, and the page two frames to answer it."""
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))")


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

    def write(self, code: str) -> None:
        """Open the editor, unless it is open, and write this program into it."""
        self.unfold()
        if self.button("edit").is_visible():
            self.button("edit").click()
        self.editor.fill(code)

    def start(self) -> None:
        """Press Run, and wait until the page has heard it."""
        self.unfold()
        before = self.page.evaluate("spied.states.length")
        self.button("run").click()
        self.page.wait_for_function("(before) => spied.states.length > before", arg=before)

    def wait(self, state: str | re.Pattern[str] = ENDED, seconds: float = 60) -> str:
        """Wait for a state."""
        expect(self.box).to_have_attribute("data-state", state, timeout=seconds * 1000)
        return self.state

    def run(self, code: str | None = None, seconds: float = 60) -> str:
        """Run the listing, or this program in its place; give the state in which it ended."""
        if code is not None:
            self.write(code)
        self.start()
        return self.wait(seconds=seconds)

    def stop(self) -> None:
        """Press Stop; the page has to obey at once, whatever Python does."""
        pressed = time.monotonic()
        self.button("stop").click()
        self.wait("stopped", seconds=1)
        assert time.monotonic() - pressed < 1


@contextmanager
def opened(context: BrowserContext, path: str, *allowed: str) -> Iterator[Page]:
    """Open a page that is watched: it may ask no other site for anything, and complain of nothing but what is allowed."""
    page = context.new_page()
    page.add_init_script(SPY)
    complaints = watch(page)
    try:
        page.goto(path)
        yield page
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


def wait_until(true: Callable[[], Any], what: str, seconds: float = 60) -> None:
    """Wait for something that no element of a page shows."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"not within {seconds} s: {what}"
        time.sleep(0.05)


def ready_workers(page: Page) -> int:
    """Count the page's workers that live and have Python in them."""
    count: int = page.evaluate("spied.workers.filter(({ ready, ended }) => ready && !ended).length")
    return count
