"""The built site behind a real nginx with its own configuration: what it sends, and what a browser then lets happen."""

import gzip
import http.client
import http.server
import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Worker, expect

from site_builder import policy

ROOT = Path(__file__).resolve().parents[2]
NO_NGINX = "no nginx found: install it (Debian and Ubuntu: apt-get install nginx-light)"
PAGES = sorted(
    "/" + p.relative_to(ROOT / "docs").as_posix().removesuffix("index.id.md")
    for p in (ROOT / "docs").rglob("index.id.md")
    if "_blank-chapter" not in p.parts
)
GATES = "page-1/perceptron/and_or_gates"
FIRST_RUN = 90_000  # ms, on a busy machine
CONFIGURATION = """\
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {site};
        include {site}/{include};
    }}
}}
"""
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
    told["caches"] = str(getattr(js, "caches", None))
    own = await js.fetch(js.location.origin + "/{own}")
    told["own"] = await own.text()
    js.told = json.dumps(told)


asyncio.ensure_future(main(asyncio, json, js, run_js, pyfetch, "{there}"))
"""
IMPOSSIBLE = {"importScripts", "worker"}
"""Ways that are closed to a module worker, and to workers of another origin, under any policy."""


@pytest.fixture(scope="module")
def hosted(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the built site with nginx as the site's own file for it says; without nginx, skip, or fail in CI."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if program is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(NO_NGINX)
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    text = CONFIGURATION.format(folder=folder, port=port, site=site, include=policy.NGINX)
    (folder / "nginx.conf").write_text(text, encoding="utf-8")
    command = [program, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    checked = subprocess.run([*command, "-t"], text=True, capture_output=True)
    assert checked.returncode == 0, checked.stderr
    assert "[warn]" not in checked.stderr
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 20
        while not _listens(port):
            assert server.poll() is None, (folder / "error.log").read_text(encoding="utf-8")
            assert time.monotonic() < deadline
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)
    assert "[emerg]" not in (folder / "error.log").read_text(encoding="utf-8")


def _listens(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


@dataclass
class Answer:
    """What a server answered."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


def ask(address: str, path: str, **headers: str) -> Answer:
    """Ask without following a redirect; a header's name is written with _ for -."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)
    try:
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return Answer(answer.status, answer.msg, answer.read())
    finally:
        connection.close()


def published(site: Path, pattern: str) -> str:
    """Give the path of one file of the site."""
    return "/" + next(iter(sorted(site.glob(pattern)))).relative_to(site).as_posix()


# What is sent.


@pytest.fixture(scope="module")
def headers(site: Path) -> dict[str, str]:
    """Compute the headers anew from the site's pages."""
    return policy.headers(policy.policy(path.read_text(encoding="utf-8") for path in site.rglob("*.html")))


@pytest.mark.parametrize("pattern", [
    "index.html", "en/page-1/perceptron/index.html", "404.html", "assets/run/*/worker.js", "assets/run/*/start.js",
    "assets/python/*/pyodide.asm.wasm", "assets/python/*/pyodide.mjs.js", "assets/stylesheets/tutorial.css", "no such",
])  # fmt: skip
def test_every_file_comes_with_the_headers(site: Path, hosted: str, headers: dict[str, str], pattern: str) -> None:
    """The worker's own file too, and the page that says that there is none."""
    path = "/nowhere.js" if pattern == "no such" else published(site, pattern)
    answer = ask(hosted, path)
    assert answer.status == (404 if pattern == "no such" else 200)
    for name, value in headers.items():
        assert answer.headers.get_all(name) == [value]


@pytest.mark.parametrize(("pattern", "kind"), [
    ("index.html", "text/html; charset=utf-8"),
    ("assets/run/*/start.js", "text/javascript; charset=utf-8"),
    ("assets/stylesheets/tutorial.css", "text/css; charset=utf-8"),
    ("page-1/perceptron/and_or_gates.py", "text/plain; charset=utf-8"),
    ("assets/python/*/pyodide.asm.wasm", "application/wasm"),
    ("assets/python/*/numpy-*.whl", "application/zip"),
    ("assets/python/*/pyodide-lock.json", "application/json"),
    ("assets/fonts/math.woff", "font/woff"),
    ("page-1/*/figures/*.svg", "image/svg+xml"),
    ("hosting/nginx.conf", "text/plain; charset=utf-8"),
])  # fmt: skip
def test_types(site: Path, hosted: str, pattern: str, kind: str) -> None:
    """With `nosniff`, a browser takes no script, style or WebAssembly under another type."""
    assert ask(hosted, published(site, pattern)).headers["Content-Type"] == kind


def test_every_end_of_a_name_has_a_type(site: Path) -> None:
    """A new kind of file does not go out as something unknown."""
    known = {f".{end}" for ends in policy.TYPES.values() for end in ends.split()}
    assert {path.suffix for path in site.rglob("*") if path.is_file()} - known <= {""}


@pytest.mark.parametrize(
    "pattern", ["index.html", "assets/python/*/*.wasm", "assets/run/*/listing.js", "page-1/*/*/*.svg"]
)
def test_texts_and_webassembly_are_compressed(site: Path, hosted: str, pattern: str) -> None:
    """For who can read it, and only for them."""
    path = published(site, pattern)
    whole = (site / path[1:]).read_bytes()
    packed, plain = ask(hosted, path, Accept_Encoding="gzip"), ask(hosted, path)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["Vary"] == "Accept-Encoding"
    assert len(packed.body) < 0.6 * len(whole)
    assert gzip.decompress(packed.body) == plain.body == whole
    assert "Content-Encoding" not in plain.headers


@pytest.mark.parametrize("pattern", ["assets/python/*/numpy-*.whl", "assets/fonts/*.woff2"])
def test_what_is_compressed_already_is_left_alone(site: Path, hosted: str, pattern: str) -> None:
    """It would cost time and save nothing."""
    assert "Content-Encoding" not in ask(hosted, published(site, pattern), Accept_Encoding="gzip").headers


@pytest.mark.parametrize(("pattern", "kept"), [
    ("assets/run/*/start.js", policy.FOR_EVER), ("assets/python/*/numpy-*.whl", policy.FOR_EVER),
    ("assets/editor/*/index.js", policy.FOR_EVER), ("index.html", policy.ASK_AGAIN),
    ("assets/stylesheets/tutorial.css", policy.ASK_AGAIN), ("page-1/perceptron/and_or_gates.py", policy.ASK_AGAIN),
])  # fmt: skip
def test_only_what_never_changes_is_kept_unasked(site: Path, hosted: str, pattern: str, kept: str) -> None:
    """What is asked for again costs a few bytes when it is the same, and comes with the newest policy."""
    path = published(site, pattern)
    answer = ask(hosted, path)
    assert answer.headers.get_all("Cache-Control") == [kept]
    again = ask(hosted, path, If_None_Match=answer.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["Content-Security-Policy"] == answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(("path", "language"), [
    ("/nowhere/", "id"), ("/en/nowhere/", "en"), ("/en/page-1/nowhere.html", "en"), ("/assets/", "id"),
    ("/assets/run/0123456789ab/start.js", "id"),
])  # fmt: skip
def test_what_is_not_there_is_told_in_the_language_of_the_address(hosted: str, path: str, language: str) -> None:
    """A listing of a folder is not there either; and a missing file may be there tomorrow."""
    answer = ask(hosted, path)
    assert answer.status == 404
    assert f'<html lang="{language}"' in answer.body.decode()
    assert answer.headers.get_all("Cache-Control") == [policy.ASK_AGAIN]


def test_a_folder_has_its_slash(hosted: str) -> None:
    """Relative links of a page go by it; the address stays the one that the reader sees."""
    answer = ask(hosted, "/en/page-1")
    assert (answer.status, answer.headers["Location"]) == (301, "/en/page-1/")


# What a browser then does.


@pytest.fixture
def page(browser: Browser, hosted: str) -> Iterator[Page]:
    """Open a window that fails the test when the policy stops something, or the page complains."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=hosted)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.add_init_script(TELL)
    tab = context.new_page()
    complaints: list[str] = []
    tab.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    yield tab
    tab.wait_for_timeout(200)
    context.close()
    assert complaints == []


@pytest.mark.parametrize("language", ["", "/en"])
def test_no_page_needs_what_the_policy_refuses(page: Page, language: str) -> None:
    """All pages, with all their pictures, and the one for what is not there."""
    for path in [*PAGES, "/404.html"]:
        page.goto(f"{language}{path}")
        page.evaluate("document.querySelectorAll('img').forEach(i => i.loading = 'eager')")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("[...document.images].filter((i) => !i.naturalWidth).map((i) => i.src)") == [], path


def test_a_figure_opens_by_itself(site: Path, page: Page) -> None:
    """As a document of its own it stands under the policy: a picture must not need styles inside of it."""
    page.route("**/favicon.ico", lambda route: route.fulfill(body=b""))  # it has no page that names its icon
    page.goto(published(site, "page-1/perceptron/figures/*.light.svg"))
    assert page.evaluate("document.documentElement.localName") == "svg"


def test_the_policy_is_enforced(browser: Browser, hosted: str) -> None:
    """What the other tests rely on: a browser that meets a violation tells of it."""
    context = browser.new_context(base_url=hosted)
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
    tab.wait_for_timeout(200)
    directives = {text.split()[1] for text in told if text.startswith("violation")}
    assert directives == {"script-src-elem", "script-src-attr", "style-src-attr"}
    assert tab.evaluate("window.ran") is None
    context.close()


def test_search_scheme_copy_and_language(page: Page, hosted: str, site: Path) -> None:
    """What the page script and the search do."""
    page.goto("/page-1/perceptron/")
    page.keyboard.press("/")
    page.locator("[data-md-component=search-query]").fill("perceptron")
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)
    page.keyboard.press("Escape")
    page.locator(".scheme").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    listing = page.locator(f"[data-listing='{GATES}']").first
    listing.locator(".md-code__button").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == (site / f"{GATES}.py").read_text(encoding="utf-8")
    page.locator("header .md-select button").click()
    page.locator("header .md-select a[hreflang=en]").click()
    page.wait_for_url(f"{hosted}/en/page-1/perceptron/")


def test_a_listing_runs_and_can_be_edited(page: Page) -> None:
    """It prints what the build printed; the editor takes keys, colours them and marks the line of an error."""
    page.goto("/page-1/perceptron/")
    listing = page.locator(f"[data-listing='{GATES}']").first
    listing.locator("[data-action=run]").click()
    expect(listing).to_have_attribute("data-state", "done", timeout=FIRST_RUN)
    expect(listing.locator("[data-run-note=same]")).to_be_visible()
    listing.locator("[data-action=edit]").click()
    area = listing.locator("textarea")
    expect(area).to_be_focused()
    page.keyboard.press("Control+Home")
    page.keyboard.type("for i in range(3):\nprint('typed', i)\n")
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+y")
    expect(listing.locator(".listing__editor .token.string").first).to_have_text("'typed'")
    page.keyboard.press("Control+End")
    page.keyboard.type("\n1 / 0")
    page.keyboard.press("Control+Enter")
    expect(listing).to_have_attribute("data-state", "failed", timeout=FIRST_RUN)
    expect(listing.locator("[data-run-output]")).to_contain_text("typed 2")
    expect(listing.locator("[data-run-error]")).to_contain_text("ZeroDivisionError")
    expect(listing.locator(".listing__wrong")).to_have_count(1)
    listing.locator("[data-action=reset]").click()
    expect(area).to_have_count(0)


def write(page: Page, code: str) -> None:
    """Run a program in the playground."""
    page.goto("/en/playground/")
    free = page.locator("[data-playground]")
    free.locator("textarea").fill(code)
    free.locator("[data-action=run]").click()
    expect(free).to_have_attribute("data-state", "done", timeout=FIRST_RUN)


def test_a_plot_appears(page: Page) -> None:
    """A picture that Python has made in the page, of nothing but the page's own data."""
    write(page, "import matplotlib.pyplot as plt\nplt.plot([0, 1], [1, 0])\nplt.show()\n")
    figure = page.locator("[data-playground] [data-run-figure]")
    expect(figure).to_be_visible()
    assert figure.evaluate("i => i.decode().then(() => i.naturalWidth)") > 100


# What a program of a stranger can reach.


@dataclass
class Elsewhere:
    """Another origin that is glad to answer, and what it was asked for."""

    address: str = ""
    asked: set[str] = field(default_factory=set)


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    """Serve whatever is asked for, to pages of any origin."""
    there = Elsewhere()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            there.asked.add(self.path[1:])
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Type", "text/javascript")
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_POST = do_OPTIONS = do_GET

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    there.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield there
    server.shutdown()
    server.server_close()


def wait_until(there: Page | Worker, expression: str) -> None:
    """Wait for something to be true; Playwright's own way needs `eval`, which the policy refuses."""
    deadline = time.monotonic() + 30
    while not there.evaluate(expression):
        assert time.monotonic() < deadline, expression
        time.sleep(0.1)


def try_all_ways(browser: Browser, host: str, there: Elsewhere, own: str, kept: bool = False) -> dict[str, str]:
    """Let a program in the playground try to reach the other origin; give what became of each way.

    With `kept`, Python's worker comes from what the service worker has kept at an earlier visit.
    """
    context = browser.new_context(base_url=host)
    tab = context.new_page()
    if kept:
        tab.goto("/")
        wait_until(tab, "navigator.serviceWorker.controller !== null")
        write(tab, "print(1)\n")
        file = next(worker.url for worker in tab.workers if worker.url.endswith("/worker.js"))
        wait_until(tab, f"caches.match('{file}').then(Boolean)")
    write(tab, WAYS.format(there=there.address, own=own))
    python = next(worker for worker in tab.workers if worker.url.endswith("/worker.js"))
    wait_until(python, "self.told !== undefined")
    told: dict[str, str] = python.evaluate("JSON.parse(self.told)")
    load = "(there) => import(there + '/module').then(() => 'did not raise', String)"
    told["module"] = python.evaluate(load, there.address)
    tab.wait_for_timeout(1000)  # for requests that nobody waits for
    context.close()
    return told


@pytest.mark.parametrize("kept", [False, True])
def test_a_program_reaches_no_other_origin(
    browser: Browser, hosted: str, site: Path, elsewhere: Elsewhere, kept: bool
) -> None:
    """However it asks, nothing leaves the browser; the site itself answers. So too at the next visit."""
    told = try_all_ways(browser, hosted, elsewhere, f"{GATES}.py", kept)
    assert elsewhere.asked == set()
    assert told.pop("caches") == "None"  # the site's pages, kept for the time without a network
    assert told.pop("own") == (site / f"{GATES}.py").read_text(encoding="utf-8")
    quiet = {"worker_from_text", "websocket", "events"}  # these tell of it later, in an event
    assert {name for name, what in told.items() if what == "did not raise"} <= quiet


def test_without_the_policy_it_would(browser: Browser, address: str, elsewhere: Elsewhere) -> None:
    """The same program from a host that sends no headers: so the test above can fail, and the headers are needed."""
    told = try_all_ways(browser, address, elsewhere, f"{GATES}.py")
    assert elsewhere.asked == set(told) - {"own", "caches"} - IMPOSSIBLE
