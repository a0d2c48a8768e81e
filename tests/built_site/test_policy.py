"""What a browser lets happen under the policy: as nginx sends it, and where a host sends nothing and the pages bring it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from built_site.conftest import Reader
from built_site.in_the_page import watch
from built_site.test_browser import SHOW_ALL
from playwright.sync_api import Browser, Page, expect
from real_servers import published
from serving import Silent, running
from waiting import wait_until

ROOT = Path(__file__).resolve().parents[2]
GATES = "page-1/perceptron/and_or_gates"
TELL = """addEventListener("securitypolicyviolation", (event) =>
    console.error("violation", event.effectiveDirective, event.blockedURI, event.sourceFile, event.lineNumber));"""

WAYS = """
import asyncio
import json
import js
from pyodide.code import run_js
from pyodide.http import pyfetch


async def main(asyncio, json, js, run_js, pyfetch, there):  # a program's own names are gone when it has ended
    def xhr():
        request = js.XMLHttpRequest.new()
        request.open("GET", there + "/xhr", False)
        request.send()

    def worker_from_text():
        text = f"fetch('{{there}}/worker_from_text')"
        js.Worker.new(js.URL.createObjectURL(js.Blob.new([text])))

    ways = {{
        "pyfetch": lambda: pyfetch(there + "/pyfetch"),
        "fetch": lambda: js.fetch(there + "/fetch"),
        "no_cors": lambda: js.fetch(there + "/no_cors", mode="no-cors", method="POST", body="secret"),
        "xhr": xhr,
        "import": lambda: run_js(f"import('{{there}}/import')"),
        "importScripts": lambda: js.importScripts(there + "/importScripts"),
        "worker": lambda: js.Worker.new(there + "/worker"),
        "worker_from_text": worker_from_text,
        "websocket": lambda: js.WebSocket.new(there.replace("http", "ws") + "/websocket"),
        "events": lambda: js.EventSource.new(there + "/events"),
        "font": lambda: js.FontFace.new("far", f"url({{there}}/font)").load(),
    }}
    told = {{}}
    for name, way in ways.items():
        try:
            answer = way()
            if hasattr(answer, "__await__"):
                await answer
            told[name] = "did not raise"
        except BaseException as error:
            told[name] = f"{{type(error).__name__}}: {{error}}"
    files = ("RequestFileSystem", "RequestFileSystemSync", "ResolveLocalFileSystemURL", "ResolveLocalFileSystemSyncURL")
    ways_out = ("XMLHttpRequest", "EventSource", "WebSocket", "WebSocketStream", "WebTransport", "FontFace", "Notification")
    others = ("caches", "Worker", "indexedDB", "BroadcastChannel", *(f"webkit{{name}}" for name in files))
    for name in (*others, *ways_out):
        told[name] = str(getattr(js, name, None))
    for name in ("serviceWorker", "storage", "storageBuckets", "locks", "usb", "serial", "hid"):
        told[name] = str(getattr(js.navigator, name, None))
    own = await js.fetch(js.location.origin + "/{own}")
    told["own"] = await own.text()
    js.told = json.dumps(told)


asyncio.ensure_future(main(asyncio, json, js, run_js, pyfetch, "{there}"))
"""
TAKEN = {
    "caches", "Worker", "serviceWorker", "indexedDB", "BroadcastChannel", "storage", "storageBuckets", "locks",
    "webkitRequestFileSystem", "webkitRequestFileSystemSync", "webkitResolveLocalFileSystemURL",
    "webkitResolveLocalFileSystemSyncURL", "XMLHttpRequest", "EventSource", "WebSocket", "WebSocketStream", "WebTransport",
    "FontFace", "Notification", "usb", "serial", "hid",
}  # fmt: skip
"""What the worker takes from its programs: the kept pages, what would run beyond the page's policy, what all projects of a host
share, and every way to an address but `fetch`."""
NEIGHBOUR = """\
import asyncio
import json

import js
from pyodide.ffi import to_js


async def main(json, js, to_js):
    def lie():
        lies = to_js({"value": js.location.origin + "/tutorial/"}, dict_converter=js.Object.fromEntries)
        js.Object.defineProperty(js.Request.prototype, "url", lies)
        return js.fetch(secret)

    def uncovered():
        del js.fetch
        return js.fetch(secret)

    secret = js.location.origin + "/other/secret.json"
    ways = {
        "fetch": lambda: js.fetch(secret),
        "up": lambda: js.fetch(js.location.origin + "/tutorial/%2e%2e/other/secret.json"),
        "up, coded": lambda: js.fetch(js.location.origin + "/tutorial/..%2Fother/secret.json"),
        "away": lambda: js.fetch(js.location.origin + "/tutorial/away"),
        "own": lambda: js.fetch(js.location.origin + "/tutorial/en/"),
        "lie": lie,
        "uncovered": uncovered,
    }
    told = {}
    for name, way in ways.items():
        try:
            await way()
            told[name] = "did not raise"
        except BaseException as error:
            told[name] = f"{type(error).__name__}: {error}"
    js.told = json.dumps(told)


asyncio.ensure_future(main(json, js, to_js))
"""
"""Ways to another project of the same host, where the reader may have an account."""


@pytest.fixture(params=["nginx", "a plain host"])
def host(request: pytest.FixtureRequest) -> str:
    """Give the address of the site where the host sends the policy, and where it sends no header, as GitHub Pages."""
    fixture = {"nginx": "hosted", "a plain host": "address"}[request.param]
    given: str = request.getfixturevalue(fixture)
    return given


@pytest.fixture
def page(reader: Reader, hosted: str) -> Iterator[Page]:
    """Open a window that fails the test when the policy stops something, or the page complains."""
    context = reader(viewport={"width": 1280, "height": 900}, base_url=hosted)
    context.add_init_script(TELL)
    tab = context.new_page()
    complaints = watch(tab)
    yield tab
    tab.wait_for_timeout(200)
    context.close()
    assert complaints == []


@pytest.mark.parametrize("path", ["/", "/en/page-1/backpropagation/", "/reference/", "/en/404.html"])
def test_a_page_needs_nothing_that_the_policy_refuses(page: Page, path: str) -> None:
    """With all its pictures, as the host sends it; of every page, under its own policy, the tests in test_browser.py know."""
    page.goto(path)
    assert page.evaluate(SHOW_ALL) == []


def test_a_figure_opens_by_itself(site: Path, page: Page) -> None:
    """As a document of its own it stands under the policy: a picture must not need styles inside of it."""
    page.route("**/favicon.ico", lambda route: route.fulfill(body=b""))  # it has no page that names its icon
    page.goto(published(site, "page-1/perceptron/figures/*.light.svg"))
    assert page.evaluate("document.documentElement.localName") == "svg"


def test_the_policy_is_enforced(reader: Reader, host: str) -> None:
    """What the other tests rely on: a browser that meets a violation tells of it."""
    context = reader(base_url=host)
    context.add_init_script(TELL)
    tab = context.new_page()
    told: list[str] = []
    tab.on("console", lambda m: told.append(m.text))
    tab.goto("/")
    tab.evaluate(
        """() => {
            document.body.append(Object.assign(document.createElement("script"), { textContent: "window.ran = 1" }));
            document.body.insertAdjacentHTML("beforeend", "<p style='color: red' onclick='1'>red</p>");
        }"""
    )
    wanted = {"script-src-elem", "script-src-attr", "style-src-attr"}
    wait_until(
        lambda: tab.title() and wanted <= {text.split()[1] for text in told if "violation" in text}, "it is told"
    )
    assert {text.split()[1] for text in told if text.startswith("violation")} == wanted
    assert tab.evaluate("window.ran") is None


# What a program of a stranger can reach.


def write(page: Page, code: str) -> None:
    """Run a program in the playground."""
    page.goto("/en/playground/")
    free = page.locator("[data-playground]")
    free.locator("textarea").fill(code)
    free.locator("[data-action=run]").click()
    expect(free).to_have_attribute("data-state", "done")


@dataclass
class Elsewhere:
    """Another origin that is glad to answer, and what it was asked for."""

    address: str = ""
    asked: set[str] = field(default_factory=set)


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    """Serve whatever is asked for, to pages of any origin."""
    there = Elsewhere()

    class Handler(Silent):
        def do_GET(self) -> None:
            there.asked.add(self.path[1:])
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Type", "text/javascript")
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_POST = do_OPTIONS = do_GET

    with running(Handler) as there.address:
        yield there


def try_all_ways(tab: Page, there: Elsewhere) -> dict[str, str]:
    """Let a program in the playground try to reach the other origin; give what became of each way."""
    write(tab, WAYS.format(there=there.address, own=f"{GATES}.py"))
    python = next(worker for worker in tab.workers if worker.url.startswith("blob:"))
    wait_until(lambda: python.evaluate("self.told !== undefined"), "python")
    told: dict[str, str] = python.evaluate("JSON.parse(self.told)")
    load = "(there) => import(there + '/module').then(() => 'did not raise', String)"
    told["module"] = python.evaluate(load, there.address)
    tab.wait_for_timeout(1000)  # for requests that nobody waits for
    return told


def test_a_program_runs_under_it(page: Page) -> None:
    write(page, "print('here')")


def test_a_program_reaches_no_other_origin(browser: Browser, address: str, site: Path, elsewhere: Elsewhere) -> None:
    """However it asks, nothing leaves the browser; the site itself answers.

    So too at the next visit, when the file of Python's worker comes from what the service worker has kept. The host sends
    nothing: what one sends comes on top of what the pages bring, and can only refuse more.
    """
    worker = published(site, "assets/run/*/worker.js")
    with browser.new_context(base_url=address) as context:
        tab = context.new_page()
        for visit in ("first", "next"):
            told = try_all_ways(tab, elsewhere)
            assert elsewhere.asked == set(), visit
            assert {name: told.pop(name) for name in TAKEN} == dict.fromkeys(TAKEN, "None"), visit
            assert told.pop("own") == (site / f"{GATES}.py").read_text(encoding="utf-8"), visit
            assert "did not raise" not in told.values(), visit
            wait_until(lambda: tab.evaluate("navigator.serviceWorker.controller !== null"), "the next visit is served")
            wait_until(lambda: tab.evaluate(f"caches.match('{worker}').then(Boolean)"), "the worker's file is kept")


def test_a_program_reaches_no_other_project_of_the_host(reader: Reader, site: Path, tmp_path: Path) -> None:
    """There the reader may be known by a cookie; a program of a stranger gets the site's own files, and no more."""
    (tmp_path / "tutorial").symlink_to(site)
    asked: list[str] = []

    class Handler(Silent):
        def do_GET(self) -> None:
            if self.path != "/tutorial/away":
                asked.append(self.path)
                return super().do_GET()
            self.send_response(302)
            self.send_header("Location", "/other/secret.json")
            self.end_headers()

    with running(partial(Handler, directory=str(tmp_path))) as host:
        tab = reader(base_url=f"{host}/tutorial/").new_page()
        tab.goto("en/playground/")
        free = tab.locator("[data-playground]")
        free.locator("textarea").fill(NEIGHBOUR)
        free.locator("[data-action=run]").click()
        expect(free).to_have_attribute("data-state", "done")
        python = next(worker for worker in tab.workers if worker.url.startswith("blob:"))
        wait_until(lambda: python.evaluate("self.told !== undefined"), "python")
        told = python.evaluate("JSON.parse(self.told)")
    assert [name for name, what in told.items() if what == "did not raise"] == ["own"]
    assert [path for path in asked if "other" in path] == []
