"""The index that is made from a site's pages."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from small_project import ROOT, a_term

from site_builder.finishing import search
from site_builder.problems import BuildFailure

PAGE = '<html lang="{language}"><article class="md-content__inner">{article}</article>'
TERMS = [
    a_term("weight", "bobot", "bobot", "first", avoid=("berat",), definitions=("How much.", "Seberapa besar.")),
    a_term("loss", "fungsi kerugian", "loss", "second", definitions=("How wrong.", "Seberapa salah.")),
    a_term("XOR", "XOR", "XOR", "second", definitions=("Either.", "Salah satu.")),
]


def built(folder: Path, **pages: str) -> dict[str, bytes]:
    """Index pages, each named by its language and its address with _ for /."""
    for name, article in pages.items():
        language, _, address = name.partition("_")
        path = folder / ("" if language == "id" else language) / address.replace("_", "/") / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(language=language, article=article), encoding="utf-8")
    return dict(search.files(folder, TERMS))


def content(files: dict[str, bytes], language: str) -> Any:
    text = files[f"assets/search/{language}.js"].decode().removeprefix("globalThis.tutorialSearch = ")
    return json.loads(text[: text.index(",\nsnowball: ")] + "}")


def test_each_language_has_its_own_pages(tmp_path: Path) -> None:
    """By their addresses below the site, in order; pages without an article are none."""
    (tmp_path / "404.html").write_text(PAGE.format(language="id", article='<h1 id="x">x</h1>'), encoding="utf-8")
    files = built(
        tmp_path,
        id_two='<h1 id="t">Dua</h1><p>Isi.</p>', id_one='<h1 id="t">Satu</h1><h2 id="u">U</h2>',
        en_one='<h1 id="t">One</h1>', en_none="<p>nothing</p>",
    )  # fmt: skip
    assert [page["address"] for page in content(files, "id")["pages"]] == ["one/", "two/"]
    assert content(files, "id")["pages"][1]["sections"] == [["t", "Dua", "Isi.", "", "", ""]]
    assert [page["address"] for page in content(files, "en")["pages"]] == ["en/one/"]


def test_every_part_is_weighed_alike(tmp_path: Path) -> None:
    """However many there are; its chapters come before its beginning and its summary."""
    names = ("page-1_summary", "page-1_x", "page-1", "page-12_summary", "page-12_x", "page-12")
    pages = content(built(tmp_path, **{f"id_{name}": '<h1 id="t">A</h1>' for name in names}), "id")["pages"]
    importance = {page["address"]: page.get("importance", 1) for page in pages}
    assert importance["page-1/"] < importance["page-1/summary/"] < importance["page-1/x/"] == 1
    assert all(importance[f"page-12/{rest}"] == importance[f"page-1/{rest}"] for rest in ("", "x/", "summary/"))


def test_what_is_less_sought_is_there() -> None:
    """A page that was renamed would come first again; and no page is kept from being found, nor put before others."""
    addresses = [f"{p.parent.relative_to(ROOT / 'docs').as_posix()}/" for p in (ROOT / "docs").rglob("index.id.md")]
    for pattern, importance in search._LESS_SOUGHT.items():
        assert any(re.fullmatch(pattern, address) for address in addresses), pattern
        assert 0 < importance < 1


def test_terms_have_all_their_forms_and_their_chapter(tmp_path: Path) -> None:
    """Those of the other language and those to avoid too, so that each finds this language's pages."""
    files = built(tmp_path, id_a='<h1 id="t">A</h1>', en_a='<h1 id="t">A</h1>')
    assert content(files, "id")["terms"] == [
        {"forms": ["bobot", "weight", "berat"], "chapter": "first"},
        {"forms": ["loss", "fungsi kerugian"], "chapter": "second"},
        {"forms": ["xor"], "chapter": "second"},
    ]
    assert content(files, "en")["terms"][0]["forms"] == ["weight", "bobot", "berat"]


def test_stop_words_and_the_stemmer_come_with_the_language(tmp_path: Path) -> None:
    """And the licences of all that comes from elsewhere."""
    files = built(tmp_path, id_a='<h1 id="t">A</h1>', en_a='<h1 id="t">A</h1>')
    stop_words = {language: content(files, language)["stopWords"] for language in ("id", "en")}
    assert {"yang", "dan", "apa", "bagaimana", "untuk", "cara"} <= set(stop_words["id"])
    assert {"the", "and", "what", "how", "a"} <= set(stop_words["en"])
    assert all(words == sorted(words) for words in stop_words.values())
    for language in ("id", "en"):
        assert b"export" not in files[f"assets/search/{language}.js"].partition(b"snowball: ")[2]
    assert b"MiniSearch" in files["assets/search/minisearch.js"]
    assert files["assets/search/LICENSE.txt"].count(b"Copyright") == 2


def test_a_page_without_a_title_fails_the_build(tmp_path: Path) -> None:
    with pytest.raises(BuildFailure, match=r"en/a/index\.html:1: the page begins with 'No title', which is no <h1>"):
        built(tmp_path, en_a='<h2 id="t">No title</h2>')
