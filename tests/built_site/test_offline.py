"""A small site with its service worker in a real Chromium: without a network, and while a new version is published."""

import shutil
from collections.abc import Callable, Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
import serving
import waiting
from built_site.conftest import new_browser
from built_site.in_the_page import kept
from playwright.sync_api import BrowserContext, Error, Locator, Page, expect

from site_builder.publishing import manifest

BROWSER_FILES = Path(manifest.__file__).parents[1] / "browser"
PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="{version}0" height="10"/>'
PAGE = """<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{name}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="{top}assets/stylesheets/site.css">
<body><p id="version">{name} {version}</p><img src="{top}picture.svg" alt="">
<p style="height: 9000px"></p><img src="{top}below.svg" loading="lazy" alt="" style="width: 1px">
<div hidden><img src="{top}dark.svg" loading="lazy" alt="">
<a class="md-select__link" hreflang="id" href="{top}">id</a><a class="md-select__link" hreflang="en" href="{top}en/">en</a></div>{script}</body></html>"""
SCRIPT = """<script type="module">
import {{ start }} from "{top}assets/run/{hash}/offline.js";
start();
</script>"""


VERSIONS = """() => ({
    html: document.querySelector("#version").textContent.split(" ")[1],
    css: getComputedStyle(document.documentElement).getPropertyValue("--site").trim(),
    picture: String(document.images[0].naturalWidth / 10),
})"""


def build(folder: Path, version: int) -> Path:
    """Write one version of a site: every file differs from the version before."""
    folder.mkdir(parents=True)
    texts = {
        "assets/stylesheets/site.css": f":root {{ --site: {version} }} .update-notice {{ position: fixed; top: 0 }}",
        "late.css": f":root {{ --late: {version} }}",
        "picture.svg": PIXEL.format(version=version),
        "below.svg": PIXEL.format(version=version),
        "dark.svg": PIXEL.format(version=version),
        **{
            f"assets/run/{version:08x}/{name}": (BROWSER_FILES / name).read_text(encoding="utf-8")
            for name in ("element.js", "keep.js", "offline.js", "words.js")
        },
        "404.html": f"not found {version}",
    }
    for name in ("", "one/", "two/", "en/", "en/one/", "plain/"):
        top, language = "../" * name.count("/") or "./", "en" if name.startswith("en/") else "id"
        script = "" if name == "plain/" else SCRIPT.format(top=top, hash=f"{version:08x}")
        title = name or "home"
        texts[f"{name}index.html"] = PAGE.format(top=top, language=language, name=title, version=version, script=script)
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    finish(folder)
    return folder


def finish(folder: Path) -> None:
    """Add what the build adds last."""
    for name, content in list(manifest.written(folder)):
        (folder / name).write_bytes(content)


class Host(serving.Host):
    """A plain static host below `prefix` that can publish, and go away."""

    def __init__(self, folder: Path, prefix: str) -> None:
        self.folder, self.prefix = folder, prefix
        self.asked: list[str] = []
        super().__init__()

    def answer(self, request: serving.Silent) -> None:
        path = request.path.partition("?")[0]
        if not path.startswith(self.prefix):
            return request.send_error(HTTPStatus.NOT_FOUND)
        path = path.removeprefix(self.prefix)
        self.asked.append(path)
        file = self.folder / path
        if file.is_dir() and path and not path.endswith("/"):
            request.send_response(HTTPStatus.MOVED_PERMANENTLY)
            request.send_header("Location", request.path + "/")
            request.send_header("Content-Length", "0")
            return request.end_headers()
        if file.is_dir():
            file /= "index.html"
        found = file.is_file()
        body = (file if found else self.folder / "404.html").read_bytes()
        request.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        request.send_header("Content-Type", request.guess_type(file if found else "404.html"))
        request.send_header("Content-Length", str(len(body)))
        request.send_header("Cache-Control", "max-age=600")  # as GitHub Pages does
        request.end_headers()
        request.wfile.write(body)
        return None

    @property
    def address(self) -> str:
        return super().address + self.prefix


@pytest.fixture(params=["/"])
def host(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Host]:
    """Serve version 1."""
    made = Host(build(tmp_path / "1", 1), request.param)
    yield made
    made.stop()


@pytest.fixture
def address(host: Host) -> str:
    return host.address


context = new_browser()


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Wait for it, also while the page is being replaced."""
    waiting.wait_until(lambda: _holds(condition), what)


def _holds(condition: Callable[[], bool]) -> bool:
    try:
        return condition()
    except Error:  # the page is just being replaced
        return False


def visit(page: Page, path: str) -> None:
    """Open a page and wait until the browser has it and its picture."""
    page.goto(path)
    name = (page.url.split("/", 3)[3].partition("#")[0] + "/index.html").replace("//", "/").lstrip("/")
    wait_until(lambda: name in kept(page), f"{name} is kept")
    wait_until(lambda: any(url.endswith("picture.svg") for url in kept(page)), "the picture is kept")


def read_on(page: Page) -> None:
    """Do what readers do."""
    page.keyboard.press("Shift")


def versions(page: Page) -> dict[str, object]:
    """Tell of which version each thing on the page is."""
    return page.evaluate(VERSIONS)  # type: ignore[no-any-return]


def all_of(version: int) -> dict[str, object]:
    return {"html": str(version), "css": str(version), "picture": str(version)}


def publish(host: Host, folder: Path) -> None:
    host.folder = build(folder, 2)


def publish_and_find(host: Host, folder: Path, page: Page) -> None:
    """Publish version 2, and let the page look for it."""
    publish(host, folder)
    page.evaluate("navigator.serviceWorker.getRegistration().then((r) => r.update())")


def reload_button(page: Page) -> Locator:
    return page.get_by_role("status").get_by_role("button")


def take_update(page: Page) -> None:
    """Press Reload, and wait for the page: Chromium may let a new worker wait."""
    with page.expect_navigation():
        reload_button(page).click()
    assert versions(page) == all_of(2)


@pytest.mark.parametrize("host", ["/", "/a/tutorial/"], indirect=True)
def test_a_page_visited_once_opens_without_a_network(host: Host, context: BrowserContext) -> None:
    """After one single visit, the page and all that it uses are there, with a query and a fragment too."""
    page = context.new_page()
    visit(page, "one/")
    read_on(page)
    wait_until(lambda: any(path.endswith("below.svg") for path in kept(page)), "the picture below is kept")
    assert not any(path.endswith("dark.svg") for path in kept(page))
    host.stop()
    page.reload()
    assert versions(page) == all_of(1)
    assert page.locator("#version").text_content() == "one/ 1"
    page.locator("img").nth(1).scroll_into_view_if_needed()
    page.wait_for_function("document.images[1].complete && document.images[1].naturalWidth > 0")
    for path in ("one/?x=1#version", "one/index.html", "one"):
        other = context.new_page()
        other.goto(path)
        assert versions(other) == all_of(1), path
    host.start()


def test_who_only_glances_at_a_page_is_spared_the_rest(host: Host, context: BrowserContext) -> None:
    """The pictures further down and the home pages are fetched once the reader does something."""
    page = context.new_page()
    visit(page, "one/")
    page.wait_for_timeout(500)
    assert {"below.svg", "", "en/"}.isdisjoint(host.asked)
    read_on(page)
    wait_until(lambda: {"below.svg", "", "en/"} <= set(host.asked), "the rest is fetched")


def test_a_page_never_visited_says_so(host: Host, context: BrowserContext) -> None:
    """The answer is in the language of the address; the home page and each page that is kept are one click away."""
    page = context.new_page()
    visit(page, "one/")
    read_on(page)
    wait_until(lambda: {"index.html", "en/index.html"} <= set(kept(page)), "the home pages are kept")
    host.stop()
    page.goto("two/")
    assert page.locator("html").get_attribute("lang") == "id"
    assert page.locator("body").evaluate("(it) => getComputedStyle(it).marginTop") == "0px"  # it has its style
    assert page.locator("main a").all_text_contents() == ["one/"]
    page.locator("main a").click()
    assert page.locator("#version").text_content() == "one/ 1"
    answer = page.goto("en/one/")
    assert answer is not None
    assert answer.status == 503
    assert page.locator("html").get_attribute("lang") == "en"
    assert "not visited" in page.locator("h1").first.inner_text()
    assert page.locator("main a").count() == 0
    page.get_by_role("link").first.click()
    assert page.locator("#version").text_content() == "en/ 1"
    host.start()


def test_an_update_waits_for_the_reader(host: Host, context: BrowserContext, tmp_path: Path) -> None:
    """The open page stays of its version until Reload; then all is new, other visited pages and without a network too."""
    page = context.new_page()
    visit(page, "two/")
    visit(page, "one/")
    publish(host, tmp_path / "2")
    page.reload()
    assert versions(page) == all_of(1)
    expect(page.get_by_role("status")).to_contain_text("Versi baru situs ini sudah siap.")
    assert versions(page) == all_of(1)
    take_update(page)
    expect(page.locator(".update-notice")).to_have_count(0)
    wait_until(lambda: {"two/index.html", "assets/run/00000002/offline.js"} <= set(kept(page)), "two/ is fetched ahead")
    assert page.evaluate("caches.keys().then((names) => names.length)") == 1
    host.stop()
    page.reload()
    assert versions(page) == all_of(2)
    page.goto("two/")
    assert versions(page) == all_of(2)
    host.start()


def test_the_new_version_is_prepared_while_it_waits(host: Host, context: BrowserContext, tmp_path: Path) -> None:
    """Who presses Reload after the network is gone still has every visited page, all new."""
    page = context.new_page()
    visit(page, "two/")
    visit(page, "one/")
    publish_and_find(host, tmp_path / "2", page)
    expect(reload_button(page)).to_be_visible()
    changed = {"two/index.html", "one/index.html", "picture.svg"}
    wait_until(lambda: all(kept(page).count(path) == 2 for path in changed), "all is prepared")
    host.stop()
    take_update(page)
    page.goto("two/")
    assert versions(page) == all_of(2)
    host.start()


@pytest.mark.parametrize("way", [("two/", "address"), ("one/#version", "link")])
def test_a_page_of_the_new_version_brings_all_of_it(
    host: Host, context: BrowserContext, tmp_path: Path, way: tuple[str, str]
) -> None:
    """Where the old version has the style and not the page, the new page comes with the new style. Never one of each."""
    path, by = way
    page = context.new_page()
    seen: list[object] = []
    context.expose_binding("shown", lambda _, what: seen.append(what))
    context.add_init_script(f"addEventListener('load', () => document.images[0] && shown(({VERSIONS})()))")
    visit(page, "")
    other = context.new_page()
    visit(other, "en/one/")
    publish(host, tmp_path / "2")
    length = page.evaluate("history.length")
    if by == "address":
        page.goto(path)
    else:
        page.evaluate("(path) => { location.assign(path) }", path)
    wait_until(lambda: versions(page) == all_of(2), "the new page is there")
    assert page.url == host.address + path
    assert versions(page) == all_of(2)
    assert page.evaluate("history.length") == length + 1
    wait_until(lambda: versions(other) == all_of(2), "the other tab is loaded again")
    assert other.url.endswith("en/one/")
    page.wait_for_timeout(1500)  # unlike a sleep of the test's own, it hears of what pages show meanwhile
    assert page.url == host.address + path  # and no old window came back in its place
    assert len(seen) >= 4
    assert [v for v in seen if v not in (all_of(1), all_of(2))] == []


@pytest.mark.parametrize("path", ["one/#version", "plain/#version"])
def test_two_tabs_move_together(host: Host, context: BrowserContext, tmp_path: Path, path: str) -> None:
    """Reload in one tab loads the other again too, in its place on the page, and with its program dead or alive."""
    page, other = context.new_page(), context.new_page()
    visit(page, "two/")
    visit(other, path)
    publish_and_find(host, tmp_path / "2", page)
    take_update(page)
    wait_until(lambda: versions(other) == all_of(2), "the other tab is new")
    assert other.url == host.address + path


def test_tabs_with_work_in_hand_are_not_loaded_again(host: Host, context: BrowserContext, tmp_path: Path) -> None:
    """What would be lost says so to its page, also where Reload is pressed; the button waits for the end of the work."""
    page, other = context.new_page(), context.new_page()
    for tab, path in ((page, "two/"), (other, "one/")):
        visit(tab, path)
        tab.evaluate("document.addEventListener('load-again', (event) => event.preventDefault())")
    publish_and_find(host, tmp_path / "2", page)
    reload_button(page).click()
    wait_until(lambda: page.evaluate("caches.keys().then((names) => names.length)") == 1, "one version is left")
    expect(reload_button(page)).to_be_enabled()
    other.wait_for_timeout(1500)
    for tab in (page, other):
        assert versions(tab) == all_of(1)
        with tab.expect_navigation():
            reload_button(tab).click()
        wait_until(lambda tab=tab: versions(tab) == all_of(2), "the tab is new, once its reader has pressed")  # type: ignore[misc]


def test_a_worker_without_a_version_removes_all(host: Host, context: BrowserContext, tmp_path: Path) -> None:
    """So `mkdocs serve` and a site that gives up its worker show what the host has."""
    page = context.new_page()
    visit(page, "one/")
    folder = shutil.copytree(host.folder, tmp_path / "2")
    (folder / "one" / "index.html").write_text('<p id="version">one/ 2</p>')
    (folder / "service_worker.js").write_bytes(manifest.service_worker(""))
    host.folder = folder
    page.goto("one/")
    wait_until(lambda: page.locator("#version").text_content() == "one/ 2", "the page is the host's")
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((r) => r.length)") == 0
    assert page.evaluate("fetch('../late.css').then((r) => r.status)") == 200
