"""A chapter that was copied and not written is refused."""

import shutil
from pathlib import Path

import pytest

from site_builder import project
from site_builder.languages import LANGUAGES
from site_builder.sources import unedited

ROOT = Path(__file__).resolve().parents[3]
KEPT = ("## ", "!!! ", "```", "$$", "Z = X W + b", "name: example", 'kind = "predict"')


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_text_of_the_blank_chapter_is_told_with_its_place(tmp_path: Path, language: str) -> None:
    """But not what chapters have in common, such as the heading of the exercises."""
    for folder in (unedited.BLANK, Path("docs", "fresh")):
        shutil.copytree(ROOT / unedited.BLANK, tmp_path / folder)
    page = project.read_pages(tmp_path)["fresh/index", language]
    told = {problem.line: str(problem) for problem in unedited.find(tmp_path, [page])}
    lines = page.text.splitlines()
    assert len(told) > 14
    assert not [line for number, line in enumerate(lines, 1) if line.startswith(KEPT) and number in told]
    assert told[2].startswith(f"docs/fresh/index.{language}.md:2: here stands what docs/_blank-chapter says")
    page.text = "\n".join(f"{line} More." for line in lines)
    assert list(unedited.find(tmp_path, [page])) == []
