"""Every page, style sheet and picture of the built site is valid, by the checker of the W3C and the WHATWG."""

import os
import re
import shutil
from pathlib import Path

import pytest
from built_site import html_checker
from built_site.html_checker import Message
from built_site.test_browser import IN_TURNS
from sampling import chosen

ALLOWED = {
    r"Bad value “pixelated” for attribute “image-rendering”": "CSS has the value; the checker's SVG is older",
    r"Trailing slash on void elements has no effect": "the tabs' own template; every attribute is quoted",
    r"violates Content Security Policy \(meta tag\)": "a page checked as a file has no 'self'; test_policy asks a browser",
    r"“autocomplete” is only allowed when the input type is": "the theme's base; Firefox would open the drawer again",
}


def check(folder: Path) -> list[Message]:
    """Run the checker; without it, skip with one line, or fail in CI."""
    try:
        return list(html_checker.messages(folder))
    except html_checker.Missing as missing:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(str(missing))


def allowed(message: Message) -> str | None:
    return next((pattern for pattern in ALLOWED if re.search(pattern, message.text)), None)


def some(site: Path, folder: Path) -> Path:
    """Copy pages of each kind, all style sheets, and each fifth picture: of four of each figure another one in turns."""
    pages = [site / path.removeprefix("/") for path in IN_TURNS]
    for path in (
        *(page if page.suffix else page / "index.html" for page in pages),
        *site.rglob("*.css"),
        *sorted(site.rglob("*.svg"))[::5],
    ):
        copy = folder / path.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    return folder


@pytest.mark.parametrize("part", chosen(["some pages", "every page"], "some pages"))
def test_pages_are_valid(site: Path, tmp_path: Path, part: str) -> None:
    """No error and no warning, but for what is allowed above, with its reason, as long as it occurs."""
    messages = check(site if part == "every page" else some(site, tmp_path))
    found = [f"{m.place}: {m.kind}: {m.text}\n    {m.extract}" for m in messages if not allowed(m)]
    assert not found, f"{len(found)} messages\n" + "\n".join(found[:50])
    assert ALLOWED.keys() == {allowed(m) for m in messages}


def test_the_checker_finds_mistakes(tmp_path: Path) -> None:
    """A wrong page, style sheet and picture are each reported, with their places."""
    page = '<!doctype html><html lang="en"><head><title>t</title></head><body>\n<p><ul></ul></p><img src="a.svg">\n'
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "a.css").write_text("a { colour: red }", encoding="utf-8")
    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><circel/></svg>', encoding="utf-8")
    assert {m.place for m in check(tmp_path)} == {"a.html:2", "a.css:1", "a.svg:1"}
