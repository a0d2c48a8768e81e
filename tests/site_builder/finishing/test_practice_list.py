"""What the scripts of progress know of all exercises."""

import json
from pathlib import Path
from types import SimpleNamespace

from site_builder.finishing import practice_list
from site_builder.scan import scan

PAGE = "---\ndescription: A page.\n---\n# {title} {{#it}}\n"
ASKED = """
```exercise
name = "x"
kind = "predict"
title = "Of {title}"
task = "?"
value = "{{{{ a.b }}}}"
```
"""


def test_parts_that_have_a_page_are_listed_in_the_order_of_their_chapters() -> None:
    """`alone` belongs to none, and `page-2` has no page of its own."""
    chapters = ["alone", "page-1/a", "page-1/b", "page-2/a"]
    texts = {"page-1": PAGE.format(title="Part"), **{name: (PAGE + ASKED).format(title=name) for name in chapters}}
    pages, parts = {}, {}
    for language in ("id", "en"):
        for folder, text in texts.items():
            page = scan(f"{folder}/index", language, Path(f"docs/{folder}/index.{language}.md"), text)
            pages[page.name, language] = page
    fence = SimpleNamespace(kind="predict", data={"title": "Of it"})
    for name in chapters:
        files = SimpleNamespace(kind="", version=1)
        parts[f"{name}/x"] = SimpleNamespace(files=files, fences={"id": fence, "en": fence})
    made = dict(practice_list.files(pages, parts, [], lambda text, _: text))
    for language, top in (("id", ""), ("en", "en/")):
        given = json.loads(made[f"exercises/list.{language}.json"])
        assert given["parts"] == [{"name": "page-1", "address": f"{top}page-1/", "title": "Part"}]
        assert [chapter["name"] for chapter in given["chapters"]] == chapters
