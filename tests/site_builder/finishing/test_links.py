"""Whatever leads nowhere in a built site is found, with its place."""

import json
from pathlib import Path

import pytest

from site_builder.finishing import links
from site_builder.finishing.references import read
from site_builder.problems import BuildFailure

WEB = "https://example.org/nn/"
ELSEWHERE = "stands on another site, from which the policy of the pages lets nothing be loaded"
PAGE = """\
<!doctype html><html lang="en"><body>
<h1 id="top">Top</h1><p id="formula">x</p>
{}
<a href="../">home</a> <a href="#formula">here</a> <a href="">this page</a>
</body></html>
"""
SITE = {
    "index.html": '<h1 id="home">Home</h1><a href="./">home</a><a href="a/#top">a</a><img src="b%20c.svg#only-dark" alt="">',
    "404.html": '<a href="/nn/">home</a><a href="/nn/a/index.html#top">a</a>',
    "a/index.html": PAGE,
    "b c.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path id="m"/><use xlink:href="#m"/><g clip-path="url(#m)"/></svg>',
    "style.css": '@import "other.css"; a { background: url("b c.svg") } b { mask: url(data:image/png;base64,AA==) }',
    "other.css": "a {}",
    "run/start.js": 'import { a } from "./words.js"; import("./words.js"); new URL("words.js", import.meta.url);',
    "run/words.js": "export const a = 1;",
    "sitemap.xml": f"<urlset><url>\n<loc>{WEB}a/</loc></url></urlset>",
    "book.ipynb": json.dumps({"cells": [{"cell_type": "markdown", "source": [f"[a]({WEB}a/#top)"]}]}),
    "card.json": json.dumps({"icons": [{"src": "b c.svg"}]}),
}


def site_with(folder: Path, files: dict[str, str] | None = None, line: str = "") -> Path:
    """Write a site in which all is well, but for what is given."""
    for name, text in (SITE | {"a/index.html": PAGE.format(line)} | (files or {})).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def complaint(folder: Path) -> str:
    with pytest.raises(BuildFailure) as failure:
        links.check(folder, WEB)
    return str(failure.value)


def test_a_whole_site_passes(tmp_path: Path) -> None:
    """Every kind of file refers to something here, and all of it is there."""
    site_with(tmp_path)
    links.check(tmp_path, WEB)
    silent = [name for name in SITE if not read(tmp_path, name).references]
    assert silent == ["other.css", "run/words.js"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('<a href="../nowhere/">x</a>', "'../nowhere/' leads to nowhere, which is not there"),
        ('<a href="../run">x</a>', "'../run' has no / at its end"),
        ('<a href="../#nowhere">x</a>', "'../#nowhere' leads to a place that index.html does not have"),
        ('<a href="#nowhere">x</a>', "'#nowhere' leads to a place that a/index.html does not have"),
        ('<a href="/a/">x</a>', "'/a/' leads to ../a, which is not there"),
        ('<a href="/nn/no/">x</a>', "'/nn/no/' leads to no, which is not there"),
        (f'<a href="{WEB}nowhere/">x</a>', f"'{WEB}nowhere/' leads to nowhere, which is not there"),
        ('<a href="http://example.net/">x</a>', "'http://example.net/' should be asked for by https"),
        ('<a href="javascript:void(0)">x</a>', "'javascript:void(0)' is an address of no kind that this site uses"),
        ('<img srcset="../b%20c.svg 1x, c.svg 2x" alt="">', "'c.svg' leads to a/c.svg, which is not there"),
        ('<div data-light="../a.light.json"></div>', "'../a.light.json' leads to a.light.json, which is not there"),
        (f'<meta property="og:image" content="{WEB}a.png">', f"'{WEB}a.png' leads to a.png, which is not there"),
        ('<svg><use href="../b%20c.svg#n"/></svg>', "'../b%20c.svg#n' leads to a place that b c.svg does not have"),
        ('<script type="application/ld+json">{"url": "no/"}</script>', "'no/' leads to a/no, which is not there"),
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_named(tmp_path: Path, line: str, message: str) -> None:
    """The file and the line are said, and what is wrong."""
    assert complaint(site_with(tmp_path, line=line)) == f"a/index.html:3: {message}"


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("404.html", '\n<a href="../">x</a>', "404.html:2: '../' leads to .., which is not there"),
        ("style.css", "\na { background: url(a.png) }", "style.css:2: 'a.png' leads to a.png, which is not there"),
        ("b c.svg", '<g>\n<use xlink:href="#n"/></g>', "b c.svg:2: '#n' leads to a place that b c.svg does not have"),
        ("sitemap.xml", f"<loc>{WEB}no/</loc>", f"sitemap.xml:1: '{WEB}no/' leads to no, which is not there"),
        ("card.json", '{"url": "no/"}', "card.json:1: 'no/' leads to no, which is not there"),
        ("run/start.js", 'import"./no.js"', "run/start.js:1: './no.js' leads to run/no.js, which is not there"),
        ("run/words.js", "", "run/start.js:1: './words.js' leads to run/words.js, which is empty"),
        ("other.css", "", "style.css:1: 'other.css' leads to other.css, which is empty"),
        ("other.css", '@import "https://a.example/c.css";', f"other.css:1: 'https://a.example/c.css' {ELSEWHERE}"),
        ("run/start.js", 'import"https://a.example/m.js"', f"run/start.js:1: 'https://a.example/m.js' {ELSEWHERE}"),
        ("b c.svg", '<image href="https://a.example/b.png"/>', f"b c.svg:1: 'https://a.example/b.png' {ELSEWHERE}"),
    ],
)
def test_every_kind_of_file_is_read(tmp_path: Path, name: str, text: str, message: str) -> None:
    """Not only pages refer to something."""
    assert message in complaint(site_with(tmp_path, {name: text})).splitlines()


def test_no_link_shows_a_reader_markdown(tmp_path: Path) -> None:
    """A program may be told where it is, in the head."""
    copy = {"a/index.md": "# A"}
    links.check(
        site_with(tmp_path, copy, '<link rel="alternate" href="index.md"><a href="https://a.org/b.md">b</a>'), WEB
    )
    assert "'../a/index.md#x' leads to the Markdown of a page" in complaint(
        site_with(tmp_path, copy, '<a href="../a/index.md#x">a</a>')
    )


def test_an_id_stands_once(tmp_path: Path) -> None:
    """A link cannot lead to two places."""
    message = "a/index.html:1: the id 'top' stands 2 times on this page, wanted once"
    assert complaint(site_with(tmp_path, line='<h2 id="top">Again</h2>')) == message
