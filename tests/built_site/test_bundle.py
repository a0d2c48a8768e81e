"""The whole site as one zip, unpacked and opened from the disk, without any server."""

import re
import zipfile
from pathlib import Path

import pytest
from built_site.conftest import Reader
from built_site.searching import Search
from playwright.sync_api import Page, expect

from site_builder.finishing import bundle
from site_builder.publishing import manifest
from site_builder.publishing.hosting import compressed
from site_builder.tools import verify

FORBIDDEN_ON_A_DISK = (
    # The modules that run the programs: a browser takes them only from a server.
    r"Access to script at 'file:///[^']*/assets/run/[^']*' from origin 'null' has been blocked by CORS policy: .*",
    r"Failed to load resource: net::ERR_FAILED",
)


@pytest.fixture(scope="module")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stick")
    with zipfile.ZipFile(site / bundle.FILE) as archive:
        archive.extractall(folder)
    return folder / bundle.FOLDER


def pictures_load(page: Page) -> int:
    """Scroll to every picture that shows, and see that it is there; give how many."""
    pictures = page.locator(".md-content img:visible")
    for number in range(pictures.count()):
        pictures.nth(number).scroll_into_view_if_needed()
        page.wait_for_function(
            "picture => picture.complete && picture.naturalWidth > 0", arg=pictures.nth(number).element_handle()
        )
    return pictures.count()


def test_the_unpacked_site_reads_from_a_disk(unpacked: Path, reader: Reader) -> None:
    page = reader().new_page()
    said: list[str] = []
    failed: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: failed.append(request.url))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto((unpacked / "index.html").as_uri())
    page.locator(".md-content a[href*='page-1/']").first.click()
    page.locator(".md-content a[href*='perceptron/index.html']").first.click()
    page.wait_for_url("**/page-1/perceptron/index.html")
    assert page.locator("h1").inner_text().startswith("Perceptron")
    assert page.locator(".listing pre code").first.is_visible()
    assert page.locator("math").count() > 5
    assert page.evaluate("document.fonts.ready.then(() => getComputedStyle(document.body).fontFamily)")
    assert pictures_load(page) >= 3

    page.locator(".md-footer__link--next").click()
    page.wait_for_url("**/page-1/perceptron-learning-rule/index.html")
    assert pictures_load(page) >= 1

    page.locator(".md-header .md-select button").click()
    page.locator(".md-header .md-select a[hreflang=en]").click()
    page.wait_for_url(re.compile(r"/en/page-1/perceptron-learning-rule/index\.html(#|$)"))
    assert page.locator("html").get_attribute("lang") == "en"
    assert pictures_load(page) >= 1
    page.locator(".md-footer__link--prev").click()
    page.wait_for_url("**/en/page-1/perceptron/index.html")

    assert all(url.startswith(("file:", "data:", "blob:")) for url in asked)
    assert [url for url in failed if "/assets/run/" not in url] == []
    other = [text for text in said if not any(re.fullmatch(known, text) for known in FORBIDDEN_ON_A_DISK)]
    assert other == []


@pytest.mark.parametrize(("language", "query", "place"), [
    ("id", "propagasi mundur", "page-1/backpropagation/index.html#salty-soup"),
    ("en", "how does a network learn", "en/page-1/what-is-a-neural-network/index.html#learning"),
])  # fmt: skip
def test_the_unpacked_site_can_be_searched(
    unpacked: Path, reader: Reader, language: str, query: str, place: str
) -> None:
    """From a disk, where no module and no data can be loaded: each result leads to its section of a file."""
    page = reader().new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((unpacked / ("" if language == "id" else language) / "glossary" / "index.html").as_uri())
    search = Search(page).open()
    options = search.ask(query)
    expect(search.status).to_have_text({"id": "Hasil: {}", "en": "Results: {}"}[language].format(options.count()))
    for link in options.evaluate_all("options => options.map(({ href }) => href)"):
        file, _, name = link.removeprefix(f"{unpacked.as_uri()}/").partition("#")
        html = (unpacked / file).read_text(encoding="utf-8")
        assert not name or f'id="{name}"' in html, link
        assert file.startswith("en/") == (language == "en")
    search.dialog.locator(f"a[href='{unpacked.as_uri()}/{place}']").click()
    page.wait_for_url(f"{unpacked.as_uri()}/{place}")
    expect(page.locator(f"#{place.partition('#')[2]}")).to_be_in_viewport()
    search.open().ask(query)  # here too, and again after it was closed
    page.keyboard.press("Escape")
    expect(page.locator(".search-button")).to_be_focused()
    search.open().ask("bias")
    assert errors == []


def test_every_link_of_the_unpacked_site_leads_to_a_file(unpacked: Path) -> None:
    link = re.compile(r"""<(?:a|link|img|script)\b[^>]*?\s(?:href|src)=["']?([^"'\s>#?]+)""")
    lost = []
    for page in unpacked.rglob("*.html"):
        html = re.sub(r"<!--.*?-->|(?<=>)[^<]*", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
        for target in link.findall(html):
            local = not re.match(r"[a-z]+:|/", target)
            if local and not (page.parent / target).is_file():
                lost.append(f"{page.relative_to(unpacked).as_posix()}: {target}")
    assert lost == []


def test_the_unpacked_site_is_the_site_but_for_its_links(site: Path, unpacked: Path) -> None:
    """It has lists of its own, true for these very files; twins, for hosts, are left out."""
    assert verify.differences(unpacked) == []
    before, after = (
        {path.relative_to(folder).as_posix(): path for path in manifest.files_below(folder)}
        for folder in (site, unpacked)
    )
    assert after.keys() == before.keys() - compressed.twins(before) - {bundle.FILE} | {"README.txt"}
    same = after.keys() - {"README.txt", manifest.MANIFEST, manifest.WORKER_LIST, manifest.WORKER}
    assert [name for name in same if without_links(before[name]) != without_links(after[name])] == []


def without_links(path: Path) -> bytes:
    """Read a file; of a page, leave out what is another in the zip."""
    content = path.read_bytes()
    return re.sub(rb'<link rel="preload"[^>]*>|href="[^"]*"', b"", content) if path.suffix == ".html" else content
