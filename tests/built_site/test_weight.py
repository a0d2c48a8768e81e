"""What a first visit costs, on a phone and on a desk: in bytes, in requests, and in what moves before the reader's eyes.

All counts that the host sends before the reader does anything: the page and its parts, the figures that the browser
fetches because they are near the window, and what the page fetches once it has loaded, to be readable without a network.
"""

import gzip
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from built_site.test_browser import IN_TURNS
from page_weight import Host, Visit, served, visits
from playwright.sync_api import Browser
from real_servers import program_or_skip
from sampling import chosen

ROOT = Path(__file__).resolve().parents[2]
WIDTHS = (412, 1280)
KILOBYTES, OF_FORMULAS, REQUESTS = 90, 25, 20
HAIR, GOOD = 0.01, 0.1
"""Layout shift: a tenth of what is good, which is nothing to the eye, and what is good."""
OF_EXERCISES = 4.1
"""KB of a chapter's HTML, compressed, for all of its exercises; a change elsewhere on the page moves it by a thirtieth."""
PLAYGROUND = ("/playground/", "/en/playground/")
"""They come with an editor, open at once: their weight is their own."""
TOOLS = tuple(f"{top}{page}/" for page in ("progress", "practise", "class") for top in ("/", "/en/"))
"""Nothing but a program in small modules, each of which is asked for."""
WITH_FIGURES = ("/page-1/gradient-descent/", "/en/page-2/iris/")
LOOK_AT_FIGURES = """async () => {
  const figures = Array.from(document.images).filter((image) => image.offsetParent);
  for (const figure of figures.reverse()) {
    figure.scrollIntoView({ behavior: "instant", block: "center" });
    while (!figure.naturalWidth) await new Promise(requestAnimationFrame);
  }
}"""


@pytest.fixture(scope="module")
def host(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Serve the built site with nginx as its own file says."""
    program_or_skip("nginx")
    with served(site, tmp_path_factory.mktemp("nginx")) as host:
        yield host


@pytest.fixture(scope="module", params=chosen(["some pages", "every page"], "some pages"))
def visited(
    request: pytest.FixtureRequest, site: Path, readers_browser: Browser, host: Host
) -> dict[tuple[str, int], Visit]:
    """Visit pages, each as if it were the first: every one on a desk, and those of one language on a phone, or some in turns."""
    pages = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    paths = [f"/{page}/".replace("/./", "/") for page in pages]
    assert {f"/{page.parent.relative_to(ROOT / 'docs')}/" for page in ROOT.glob("docs/page-*/*/index.id.md")} < {*paths}
    on_a_phone = [path for path in paths if not path.startswith("/en/")]
    if request.param == "some pages":
        some = [path for path in (*WITH_FIGURES, *IN_TURNS) if "404" not in path]
        on_a_phone, paths = some[::3], some[1::3] + some[2::3]
    asked = dict(zip(WIDTHS, (on_a_phone, paths), strict=True))
    return {
        (visit.path, width): visit for width in WIDTHS for visit in visits(readers_browser, host, asked[width], width)
    }


def test_pages_are_light(visited: dict[tuple[str, int], Visit]) -> None:
    """The font of the formulas comes on top, where there are any."""
    heavy, of_formulas = {}, {}
    for key, visit in visited.items():
        math = visit.kilobytes("math font")
        if key[0] not in PLAYGROUND and not 40 < visit.kilobytes() - math <= KILOBYTES:
            heavy[key] = visit.kilobytes() - math
        if math > OF_FORMULAS:
            of_formulas[key] = math
    assert heavy == {}
    assert of_formulas == {}


def test_exercises_are_light(site: Path) -> None:
    """What a chapter's HTML weighs more, compressed, for its exercises: every text of theirs stands in it."""
    heavy, seen = {}, 0
    for path in sorted(site.glob("**/page-*/*/index.html")):
        html = path.read_text(encoding="utf-8")
        without = re.sub(r'<div class="exercise".*?</details>\s*</div>', "", html, flags=re.DOTALL)
        seen += without != html
        more = (len(gzip.compress(html.encode(), 9)) - len(gzip.compress(without.encode(), 9))) / 1024
        if more > OF_EXERCISES:
            heavy[str(path.relative_to(site))] = more
    assert heavy == {}
    assert seen >= len(list(ROOT.glob("docs/page-*/*/index.id.md")))


def test_only_pages_with_formulas_fetch_their_font(site: Path, visited: dict[tuple[str, int], Visit]) -> None:
    for (path, _), visit in visited.items():
        has_formulas = "<math" in (site / path[1:] / "index.html").read_text(encoding="utf-8")
        assert bool(visit.kilobytes("math font")) == has_formulas, path


def test_pages_ask_seldom(visited: dict[tuple[str, int], Visit]) -> None:
    often = {key: len(visit.sent) for key, visit in visited.items() if len(visit.sent) > REQUESTS}
    assert {key: count for key, count in often.items() if key[0] not in PLAYGROUND + TOOLS} == {}
    assert max(often.values(), default=0) <= 44


def test_all_is_there_and_from_here(visited: dict[tuple[str, int], Visit]) -> None:
    """Nothing is asked in vain, and nobody else is asked."""
    assert {key: visit.elsewhere for key, visit in visited.items() if visit.elsewhere} == {}
    wrong = {key: [one for one in visit.sent if one.status not in (200, 304)] for key, visit in visited.items()}
    assert {key: sent for key, sent in wrong.items() if sent} == {}


def test_what_few_use_is_not_fetched_ahead(visited: dict[tuple[str, int], Visit]) -> None:
    """Neither what searches nor Python, nor what moved, and an editor only where it stands open; the file for all pages' worker is."""
    for (path, _), visit in visited.items():
        asked = [sent.path for sent in visit.sent]
        few = ("search", "/assets/python/", "/moved_table.js")
        assert not [name for name in asked if any(part in name for part in few)], path
        assert path in PLAYGROUND or not [name for name in asked if "/assets/editor/" in name], path
        assert "/service_worker.js" in asked, path  # else the visit was over before all had come


def test_nothing_moves_while_a_page_comes(visited: dict[tuple[str, int], Visit]) -> None:
    """A busy machine may paint a page of which it has read half, and formulas whose font is on its way."""
    assert {key: visit.moved for key, visit in visited.items() if visit.layout_shift > HAIR} == {}
    assert {key: visit.moved for key, visit in visited.items() if visit.shift_of_formulas > GOOD} == {}


@pytest.mark.parametrize(
    "where", chosen(product(WITH_FIGURES, WIDTHS), *zip(WITH_FIGURES, WIDTHS, strict=True)), ids=str
)
def test_nothing_moves_when_figures_come(readers_browser: Browser, host: Host, where: tuple[str, int]) -> None:
    """From the last one up: each is fetched when its place is near."""
    path, width = where
    (visit,) = visits(readers_browser, host, [path], width, act=LOOK_AT_FIGURES)
    assert len([sent for sent in visit.sent if sent.path.endswith(".svg") and "/figures/" in sent.path]) > 2
    assert visit.layout_shift < HAIR, visit.moved
    assert visit.shift_of_formulas < GOOD, visit.moved
