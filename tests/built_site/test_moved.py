"""Old addresses of what moved to another chapter still arrive, and the marks of the navigation count it where it is."""

import csv
import json
import re
from pathlib import Path

import pytest
from built_site.conftest import Reader, new_browser
from playwright.sync_api import BrowserContext, expect
from sampling import chosen

from site_builder.languages import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
HEADINGS = ("why-depth", "vanishing-gradients", "he-initialisation")
OLD, NOW = "page-2/more-layers", "page-2/deep-networks"
with (ROOT / "docs" / "moved.csv").open(encoding="utf-8", newline="") as file:
    MOVED = {row["old"]: row["new"] for row in csv.DictReader(file)}
with (ROOT / "docs" / "exercises.csv").open(encoding="utf-8", newline="") as file:
    EXERCISES = [row["name"] for row in csv.DictReader(file) if not row["retired"]]

context = new_browser("module", service_workers="block")


def path_of(name: str, language: str) -> str:
    return f"/{'' if language == LANGUAGES[0] else f'{language}/'}{name}/"


@pytest.mark.parametrize("language", chosen(LANGUAGES, "id"))
def test_an_old_address_arrives_at_what_it_named(context: BrowserContext, language: str) -> None:
    """A heading, an exercise, and a figure with its numbers, which opens with them."""
    moved = [(*old.rsplit("/", 1), MOVED[old].rpartition("/")[0]) for old in MOVED if old in EXERCISES]
    assert moved
    page = context.new_page()
    for old, fragment, now in (
        *((OLD, heading, NOW) for heading in HEADINGS),
        *((old, f"exercise-{name}", now) for old, name, now in moved),
        (OLD, "explore=folding&layers=5", NOW),
    ):
        page.goto("about:blank")
        page.goto(f"{path_of(old, language)}#{fragment}")
        expect(page).to_have_url(re.compile(f"{path_of(now, language)}#{re.escape(fragment)}$"))
        place = fragment.split("&")[0].replace("=", "-")
        expect(page.locator(f"#{place}")).to_be_in_viewport()
    expect(page.locator("[data-explorable][data-state=open] [data-field=layers]")).to_have_value("5")
    page.goto(f"{path_of(OLD, language)}#fit")
    expect(page.locator("#fit")).to_be_in_viewport()
    page.close()


def test_without_a_script_an_old_address_arrives_at_a_link(reader: Reader) -> None:
    page = reader(java_script_enabled=False).new_page()
    for heading in HEADINGS:
        page.goto(f"{path_of(OLD, 'en')}#{heading}")
        link = page.locator(f"a#{heading}")
        assert link.get_attribute("href") == f"../deep-networks/#{heading}"
        box = link.bounding_box()
        assert box
        assert 0 <= box["y"] < 900


def test_the_navigation_counts_an_exercise_in_its_chapter_of_today(reader: Reader) -> None:
    mark = {"s": 3, "n": 1, "e": 1, "d": 1, "due": 2, "m": []}
    kept = json.dumps(
        {"v": 1, "x": {f"{OLD}/half_of_he": mark, f"{NOW}/half_of_he": mark, f"{OLD}/halved_weights": mark}}
    )
    context = reader()
    context.add_init_script(f"localStorage.setItem('nn-tutorial:progress:/', {json.dumps(kept)})")
    page = context.new_page()
    page.goto(path_of("page-2", "en"))
    marks = page.locator("nav.md-nav--primary .progress-mark")
    expect(marks).to_have_count(1)
    (label,) = marks.evaluate_all("them => them.map((it) => it.getAttribute('aria-label'))")
    count = page.locator("nav.md-nav--primary a[href='deep-networks/']").get_attribute("data-exercises")
    assert re.findall(r"\d+", label) == ["2", count]
