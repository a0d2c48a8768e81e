"""What the site leaves in its reader's browser: nothing but what the reader does there, and the pages that were read."""

import json
import re
from pathlib import Path
from typing import Any

from built_site.conftest import new_browser
from playwright.sync_api import BrowserContext, Page

GATES = "page-1/perceptron/and_or_gates"
DOCUMENTED = re.compile(r"nn-tutorial:(edit|progress|answer|questions):.+|/.*\.(__palette|language|searchKeys)")
"""The keys that the page for contributors names: edits, progress and answers, colours, the language chosen, whether keys open the search."""
STORED = """async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cookies: document.cookie,
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ active }) => active?.scriptURL),
    kept: (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
        .flat().map(({ url }) => url),
})"""

context = new_browser(locale="id-ID")


def stored(page: Page) -> dict[str, Any]:
    """Say what the browser keeps of the site, and see that none of it is a cookie, a database or of this window only."""
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    found: dict[str, Any] = page.evaluate(STORED)
    found["local"] = set(found["local"])
    assert (found["session"], found["databases"], found["cookies"]) == ([], [], "")
    state = page.context.storage_state()
    assert state["cookies"] == []
    assert {origin["origin"] for origin in state["origins"]} <= {page.evaluate("location.origin")}
    return found


def test_reading_leaves_the_pages_and_nothing_else(context: BrowserContext, address: str, site: Path) -> None:
    """Both languages, a chapter, the playground: kept are files of this version of the site, for the next time offline."""
    page = context.new_page()
    for path in ("/", "/page-1/perceptron/", "/en/page-2/iris/", "/playground/", "/glossary/"):
        page.goto(path)
        page.wait_for_load_state("networkidle")
    found = stored(page)
    assert found["local"] == set()
    assert found["workers"] == [f"{address}/service_worker.js"]
    files = json.loads((site / "manifest.json").read_bytes())["files"]
    kept = {url.removeprefix(f"{address}/") for url in found["kept"]}
    assert "page-1/perceptron/index.html" in kept
    assert kept <= files.keys() | {"manifest.json"}


def test_what_the_reader_does_is_kept_under_documented_names(context: BrowserContext) -> None:
    """An edit, the colours and the language; the edit goes when the reader takes it back."""
    page = context.new_page()
    page.goto("/page-1/perceptron/")
    listing = page.locator(f"[data-listing='{GATES}']").first
    listing.locator("[data-action=edit]").click()
    listing.locator("textarea").fill("print(1)\n")
    edit = f"nn-tutorial:edit:/:{GATES}"
    page.wait_for_function("(name) => localStorage.getItem(name)?.startsWith('print(1)')", arg=edit)
    assert stored(page)["local"] == {edit}
    listing.locator("[data-action=reset]").click()
    page.wait_for_function("(name) => localStorage.getItem(name) === null", arg=edit)
    page.locator(".scheme").click()
    page.locator("header .md-select button").click()
    page.locator("header .md-select a[hreflang=en]").click()
    page.wait_for_url("**/en/page-1/perceptron/*")
    local = stored(page)["local"]
    assert {"/.__palette", "/.language"} <= local
    assert {name for name in local if not DOCUMENTED.fullmatch(name)} == set()
