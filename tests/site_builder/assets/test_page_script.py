"""The page script: many small modules, one classic script."""

import re

import pytest

from site_builder.assets import page_script
from site_builder.assets.minified import minified


def test_every_part_is_in_it_and_what_starts_them_comes_last() -> None:
    """A part that no other imports would be there for nothing."""
    text = page_script.joined()
    start = (page_script.PARTS / page_script.LAST).read_text(encoding="utf-8")
    parts = {path.name: path.read_text(encoding="utf-8") for path in page_script.PARTS.glob("*.js")}
    imported = set(re.findall(r'from "\./(\w+\.js)";', "".join(parts.values())))
    assert imported == parts.keys() - {page_script.LAST}
    for path in page_script.PARTS.glob("*.js"):
        lines = path.read_text(encoding="utf-8").splitlines()
        opening = next(line for line in lines if not re.match(r"import|export|/\*\*$|$", line))
        assert opening in text
        assert text.index(opening) <= text.index(start.splitlines()[0])
    assert not re.search(r"^(import|export)\b", text, re.MULTILINE)


def test_the_name_follows_the_content(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version never meets an old file."""
    name, content = page_script.page_script()
    assert content == minified(page_script.joined()).encode()
    assert page_script.page_script()[0] == name
    monkeypatch.setattr(page_script, "joined", lambda: "another();")
    assert page_script.page_script()[0] != name
    assert re.fullmatch(r"assets/javascripts/page\.[0-9a-f]{12}\.js", name)
