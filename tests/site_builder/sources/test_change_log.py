"""The change log is one table in both languages."""

import datetime
from pathlib import Path

import pytest

from site_builder.problems import BuildFailure
from site_builder.sources import change_log
from site_builder.sources.change_log import Change

ROOT = Path(__file__).resolve().parents[3]
ENTRY = """\
- key: {key}
  date: {date}
  id: {{title: Baru, text: Ada & baru.}}
  en: {{title: New, text: There & new.}}
"""


def load(root: Path, text: str) -> list[Change]:
    (root / "docs").mkdir()
    (root / change_log.TABLE).write_text(text, encoding="utf-8")
    return change_log.load(root)


def test_the_table_is_read(tmp_path: Path) -> None:
    """Each entry in both languages."""
    (entry,) = load(tmp_path, ENTRY.format(key="one", date="2025-03-01"))
    assert entry == Change(
        "one", datetime.date(2025, 3, 1), {"id": "Baru", "en": "New"}, {"id": "Ada & baru.", "en": "There & new."}
    )


@pytest.mark.parametrize(
    ("text", "line", "complaint"),
    [
        (ENTRY.format(key="a", date="2025-03-01") + ENTRY.format(key="a", date="2025-03-01"), 5, "stands twice"),
        (ENTRY.format(key="a", date="2025-03-01") + ENTRY.format(key="b", date="2025-03-02"), 5, "newest is the first"),
        (ENTRY.format(key="a", date="yesterday"), 1, "write a day"),
        (ENTRY.format(key="a", date="2025-03-01").replace("en:", "fr:"), 1, "an entry has"),
        (ENTRY.format(key="a", date="2025-03-01").replace("Baru", "''"), 1, "wants a title and a text in 'id'"),
        (ENTRY.format(key="a", date="2025-03-01").replace("Baru", "5"), 1, "wants a title and a text in 'id'"),
        (ENTRY.format(key="[a]", date="2025-03-01"), 1, "the key is ['a']: write a name"),
        ("key: a\n", 1, "a list of entries"),
        ("- [", 1, "not YAML"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, line: int, complaint: str) -> None:
    """A wrong entry stops the build where it is mended."""
    with pytest.raises(BuildFailure) as failure:
        load(tmp_path, text)
    (problem,) = failure.value.problems
    assert (problem.path, problem.line) == (change_log.TABLE, line)
    assert complaint in problem.message


def test_the_tutorials_own_log_is_in_order() -> None:
    """It has entries, none from the future of the last commit's day or of today."""
    entries = change_log.load(ROOT)
    assert len(entries) >= 5
    assert entries[0].date <= datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=1)
