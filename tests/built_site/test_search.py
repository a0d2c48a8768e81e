"""Search on the built site in a real Chromium: what is found, how it is shown, and what happens without a network."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from built_site.conftest import Reader
from built_site.in_the_page import kept, opened, watch
from built_site.searching import Search
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from sampling import chosen
from waiting import wait_until

QUERIES: dict[str, list[dict[str, Any]]] = json.loads(
    Path(__file__).with_name("search_queries.json").read_text(encoding="utf-8")
)
TOP, WANTED = 3, 0.95
HOME = {"id": "", "en": "en/"}
PAGE = {"id": "page-1/perceptron/", "en": "en/page-1/perceptron/"}
Answers = Callable[[str, list[str]], list[list[list[str]]]]
EACH_FIFTH = pytest.mark.parametrize("step", chosen([5, 1], 5))
IN_INDONESIAN, IN_ENGLISH = (
    pytest.mark.parametrize("language", chosen(PAGE, language), indirect=True) for language in PAGE
)
"""What does not differ between languages is tried in one, in turns."""
FIND = """async (queries) => {
  const dialog = document.getElementById("search");
  const field = dialog.querySelector("[data-md-component=search-query]");
  const found = [];
  for (const query of queries) {
    field.value = query;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve)); // after the search's own
    const groups = [...dialog.querySelectorAll("[role=group]")];
    found.push(groups.map((group) => [...group.querySelectorAll("[role=option]")].map(({ href }) => href)));
  }
  return found;
}"""


@pytest.fixture(scope="module")
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """Open a browser; a page's service worker would answer in place of the tests' own network."""
    size = {"width": 1280, "height": 900}
    with browser.new_context(base_url=f"{address}/", service_workers="block", viewport=size) as made:
        yield made


@pytest.fixture(params=["id", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(context: BrowserContext, language: str) -> Iterator[Page]:
    """Open a page that may neither complain nor ask any other site for anything."""
    with opened(context, PAGE[language]) as made:
        yield made


@pytest.fixture
def search(asked: dict[str, Page], language: str) -> Search:
    """Give a search that stands open from test to test, with an empty field."""
    found = Search(asked[language])
    found.field.fill("")
    expect(found.options).to_have_count(0)
    return found


# What is found.


@pytest.fixture(scope="module")
def asked(context: BrowserContext) -> Iterator[dict[str, Page]]:
    """Open the search of one page in each language, for all that leaves it open."""
    with ExitStack() as stack:
        pages = {language: stack.enter_context(opened(context, PAGE[language])) for language in PAGE}
        for language, page in pages.items():
            Search(page).open().ask(WORDS[language]["query"])
        yield pages


@pytest.fixture(scope="module")
def answers(asked: dict[str, Page]) -> Answers:
    """Give what gives what readers see: for each query its pages, each with its own address and those of its best sections."""

    known: dict[tuple[str, str], list[list[str]]] = {}

    def answers(language: str, queries: list[str]) -> list[list[list[str]]]:
        new = [query for query in queries if (language, query) not in known]
        for query, pages in zip(new, asked[language].evaluate(FIND, new), strict=True):
            below = [[link.split("/", 3)[3] for link in links] for links in pages]
            known[language, query] = [[links[0].partition("#")[0], *links] for links in below]
        return [known[language, query] for query in queries]

    return answers


def index(asked: dict[str, Page], site: Path, language: str, value: str) -> Any:
    """Give a value of what is sent to be searched, `it`."""
    text = (site / f"assets/search/{language}.js").read_text(encoding="utf-8")
    return asked[language].evaluate(f"() => {{ {text}; const it = tutorialSearch; return {value}; }}")


def test_readers_find_what_they_look_for(answers: Answers, language: str) -> None:
    """The queries were chosen before the search was tuned; 95 of 100 find their page among the first three."""
    cases = QUERIES[language]
    assert len({case["query"] for case in cases}) == len(cases) >= 40
    missed = []
    for case, pages in zip(cases, answers(language, [case["query"] for case in cases]), strict=True):
        best = [addresses for addresses in pages[:TOP]]
        wanted = {HOME[language] + address.partition("#")[0] for address in case["find"]}
        if not wanted & {addresses[0] for addresses in best}:
            missed.append(f"{case['query']}: {[addresses[0] for addresses in best]}, wanted {sorted(wanted)}")
    print(f"{language}: {len(cases) - len(missed)} of {len(cases)} found")
    assert len(missed) <= (1 - WANTED) * len(cases), "\n".join(missed)


def test_results_land_on_the_section(answers: Answers, language: str) -> None:
    """Where a query means a section, that is among those shown of its page; all lead to something that is there."""
    cases = [case for case in QUERIES[language] if all("#" in address for address in case["find"])]
    assert len(cases) >= 25
    missed = []
    for case, pages in zip(cases, answers(language, [case["query"] for case in cases]), strict=True):
        shown = {address for addresses in pages[:TOP] for address in addresses[1:]}
        if not shown & {HOME[language] + address for address in case["find"]}:
            missed.append(f"{case['query']}: {sorted(shown)}, wanted {case['find']}")
    assert len(missed) <= (1 - WANTED) * len(cases), "\n".join(missed)


@EACH_FIFTH
def test_languages_never_mix(answers: Answers, language: str, step: int) -> None:
    """Whatever is asked for, in whichever language, only pages of this one are found."""
    every = [case["query"] for cases in QUERIES.values() for case in cases[::step]] + [
        "a",
        "di",
        "the",
        "yang",
        "numpy",
    ]
    found = [addresses[0] for pages in answers(language, every) for addresses in pages]
    assert len(found) > len(every)
    assert {address.startswith("en/") for address in found} == {language == "en"}


def test_every_section_that_can_be_found_is_there(site: Path, asked: dict[str, Page], language: str) -> None:
    """Each result's page is a file, and has an element of the section's name."""
    rows = index(
        asked, site, language, "it.pages.map(({ address, sections }) => [address, sections.map(([name]) => name)])"
    )
    assert len(rows) >= 20
    for address, names in rows:
        html = (site / address / "index.html").read_text(encoding="utf-8")
        assert [name for name in names if f'id="{name}"' not in html] == [], address


@EACH_FIFTH
def test_each_form_of_a_term_is_found_in_both_languages(
    site: Path, asked: dict[str, Page], answers: Answers, language: str, step: int
) -> None:
    """Not one row of the term table leads nowhere, and the glossary explains what it names."""
    forms = index(asked, site, language, "it.terms.map(({ forms }) => forms)")
    queries = [form for group in forms for form in group][::step]
    lost = [
        query for query, pages in zip(queries, answers(language, queries), strict=True)
        if not any(addresses[0] == f"{HOME[language]}glossary/" for addresses in pages)
    ]  # fmt: skip
    assert lost == []


# How it is shown.

WORDS = {
    "id": {"query": "ambang", "hint": "Ketik apa", "count": "Hasil: ", "none": "Tidak ada yang cocok dengan “zzzz”."},
    "en": {"query": "threshold", "hint": "Type what", "count": "Results: ", "none": "Nothing matches “zzzz”."},
}


@IN_ENGLISH
def test_it_is_fetched_when_it_is_used_and_says_that_it_is_coming(context: BrowserContext, language: str) -> None:
    """A page costs no more for having a search; what is typed meanwhile is answered afterwards."""
    asked: list[str] = []
    held: list[Route] = []
    with opened(context, "about:blank") as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto(PAGE[language], wait_until="networkidle")
        assert not [url for url in asked if "search" in url]
        page.route(f"**/assets/search/{language}.js", lambda route: held.append(route))
        search = Search(page).open()
        expect(search.status).to_contain_text({"id": "Menyiapkan", "en": "Preparing"}[language])
        search.field.press_sequentially(WORDS[language]["query"])
        wait_until(lambda: page.title() and held, "the index is asked for")
        assert len(held) == 1
        held[0].continue_()
        expect(search.options.first).to_be_visible()
        other = "en" if language == "id" else "id"
        assert not any(url.endswith(f"/assets/search/{other}.js") for url in asked)


def test_results_show_page_section_and_passage(search: Search, language: str) -> None:
    """What was sought is marked; the number of results is announced in the page's language."""
    expect(search.status).to_contain_text(WORDS[language]["hint"])
    options = search.ask(WORDS[language]["query"])
    expect(search.status).to_have_text(f"{WORDS[language]['count']}{options.count()}")
    best = search.dialog.locator(f"a[href$='/{PAGE[language]}#bias-and-threshold']")
    expect(best.locator(".md-search-result__page")).to_have_text("Perceptron")
    assert WORDS[language]["query"] in best.locator("mark").all_inner_texts()[0].lower()
    name, description = (best.get_attribute(a) or "" for a in ("aria-labelledby", "aria-describedby"))
    assert all(search.page.locator(f"[id='{part}']").count() == 1 for part in [*name.split(), description])


@IN_ENGLISH
def test_the_field_is_a_combobox(search: Search, language: str) -> None:
    """As the pattern wants it: the field keeps the focus and names the chosen option."""
    expect(search.field).to_have_attribute("role", "combobox")
    expect(search.field).to_have_attribute("aria-expanded", "false")
    search.ask(WORDS[language]["query"])
    expect(search.field).to_have_attribute("aria-expanded", "true")
    owned = search.page.locator(f"[id='{search.field.get_attribute('aria-controls')}']")
    expect(owned).to_have_attribute("role", "listbox")
    assert owned.get_by_role("option").count() == search.options.count()
    assert owned.locator("> [role=group] > [role=option]").count() == search.options.count()


@IN_INDONESIAN
def test_keys_choose_and_follow(page: Page, language: str) -> None:
    """Down, up, around, and Enter, which by itself follows the best; the focus never leaves the field."""
    search = Search(page).open()
    count = search.ask(WORDS[language]["query"]).count()
    keyboard = page.keyboard

    def chosen() -> int:
        selected = search.options.evaluate_all("all => all.map((o) => o.getAttribute('aria-selected'))")
        active = search.field.get_attribute("aria-activedescendant")
        assert selected.count("true") == (1 if active else 0)
        expect(search.field).to_be_focused()
        return selected.index("true") if active else -1

    assert chosen() == -1
    for key, place in [("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", -1), ("ArrowUp", count - 1)]:
        keyboard.press(key)
        assert chosen() == place
    keyboard.press("ArrowDown")
    assert chosen() == -1
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    href = search.options.nth(1).get_attribute("href") or ""
    with page.expect_navigation(url=href):
        keyboard.press("Enter")
    search.open().ask(WORDS[language]["query"])
    search.field.evaluate(  # answers may come a little later than keys
        """field => {
            field.value = "backpropagation";
            field.dispatchEvent(new InputEvent("input"));
            field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
        }"""
    )
    page.wait_for_url(f"**/{HOME[language]}page-1/backpropagation/*")


def test_nothing_found_is_said(search: Search, language: str) -> None:
    """And an empty field goes back to the hint, as does one that was reset."""
    search.field.fill("zzzz")
    expect(search.status).to_contain_text(WORDS[language]["none"])
    expect(search.field).to_have_attribute("aria-expanded", "false")
    search.page.keyboard.press("Enter")  # goes nowhere
    search.field.fill("   ")
    expect(search.status).to_contain_text(WORDS[language]["hint"])
    assert search.page.url.endswith(PAGE[language])
    search.ask(WORDS[language]["query"])
    search.dialog.locator("button[type=reset]").click()
    expect(search.status).to_contain_text(WORDS[language]["hint"])
    expect(search.options).to_have_count(0)


ODD = (
    "<img src=x onerror=alert(1)>", "</a><script>alert(1)</script>", '" onclick="alert(1)', "&lt;b&gt; $& \\1 {query}",
    "yang di dan", "what is the", "x" * 20_000, "bobot " * 5_000, "🙂 ∂ 学", "\N{ZERO WIDTH SPACE}", "constructor __proto__",
)  # fmt: skip


@IN_ENGLISH
def test_odd_queries_do_no_harm(search: Search) -> None:
    """They are words like others: nothing of them becomes part of the page, and the next query is answered."""
    search.page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    for query in ODD:
        search.page.evaluate(FIND, [query])
        assert search.dialog.locator("img, script, [onclick], [onerror]").count() == 0, query
        assert search.ask("perceptron").count() > 1, query


@IN_INDONESIAN
def test_keys_that_come_together_are_answered_once(search: Search) -> None:
    """Only the last one counts, so that a slow computer does not lag behind."""
    times = search.field.evaluate(
        """async (field) => {
            let times = 0;
            const watcher = new MutationObserver(() => (times += 1));
            watcher.observe(document.querySelector(".md-search-result__list"), { childList: true });
            for (const query of ["b", "bi", "bia", "bias"]) {
                field.value = query;
                field.dispatchEvent(new InputEvent("input"));
            }
            while (!times) await new Promise((resolve) => setTimeout(resolve, 50));
            await new Promise((resolve) => setTimeout(resolve, 300));
            return times;
        }"""
    )
    assert times == 1


@pytest.mark.parametrize("language", ["id"], indirect=True)
def test_on_a_phone_everything_fits(reader: Reader, language: str) -> None:
    context = reader(service_workers="block", viewport={"width": 390, "height": 844})
    with opened(context, PAGE[language]) as page:
        search = Search(page).open()
        for box in [option.bounding_box() for option in search.ask("propagasi mundur jaringan saraf").all()]:
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 390
            assert box["height"] >= 24
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


# Without a network.

FAILED = {"id": ("tidak dapat diambil", "Coba lagi"), "en": ("could not be fetched", "Try again")}


LOST = [*product(("search.js", "minisearch.js"), PAGE), ("id.js", "id"), ("en.js", "en")]


@pytest.mark.parametrize(
    "lost", chosen(LOST, ("search.js", "id"), ("minisearch.js", "en"), ("id.js", "id")), ids="-".join
)
def test_a_search_that_is_not_there_is_said_and_can_be_tried_again(
    context: BrowserContext, lost: tuple[str, str]
) -> None:
    """The network may be gone before anything of it was fetched; typing tries again as well as the button does."""
    name, language = lost
    with opened(context, PAGE[language], "net::ERR_FAILED", "could not be fetched") as page:
        for again in ("button", "typing"):
            page.reload()
            page.route(f"**/{name}", lambda route: route.abort())
            search = Search(page).open()
            expect(search.status).to_contain_text(FAILED[language][0])
            search.field.fill("zzz")
            search.dialog.get_by_role("button", name=FAILED[language][1]).click()
            expect(search.status).to_contain_text(FAILED[language][0])
            expect(search.field).to_be_focused()
            page.unroute(f"**/{name}")
            if again == "button":
                search.field.evaluate("(field, query) => (field.value = query)", WORDS[language]["query"])
                search.dialog.get_by_role("button", name=FAILED[language][1]).click()
            else:
                search.field.fill(WORDS[language]["query"])
            expect(search.options.first).to_be_visible()
            expect(search.dialog.locator(".md-search-result__again")).to_have_count(0)
            search.page.keyboard.press("ArrowDown")  # one step, so it was started once
            expect(search.options.first).to_have_attribute("aria-selected", "true")


@IN_INDONESIAN
def test_it_works_offline_once_it_was_used(reader: Reader, language: str) -> None:
    """Any word, not only those that were searched for; on other visited pages too."""
    context = reader()
    page = context.new_page()
    complaints = watch(page)
    page.goto(PAGE[language])
    Search(page).open().ask(WORDS[language]["query"])

    def missing() -> list[str]:
        page.keyboard.press("Shift")  # a sign that somebody reads on, for which the home pages wait
        shown = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)")
        ends = [f"search/{language}.js", "search/minisearch.js", "/search.js", *shown]
        there = [f"/{path}" for path in kept(page)]
        homes = {"/index.html", "/en/index.html"} - {*there}
        return [end for end in ends if not any(path.endswith(end) for path in there)] + sorted(homes)

    wait_until(lambda: missing() == [], lambda: f"all is kept but {missing()}")
    context.set_offline(True)
    page.reload()
    search = Search(page).open()
    assert search.ask("sigmoid").count() > 3
    search.ask("perceptron").first.click()
    context.set_offline(False)
    assert complaints == []
