"""What the site says beside its pages is read as they are: words of the builder, of its scripts, and the navigation."""

from pathlib import Path

import pytest
from small_project import Project

from site_builder.sources import own_words, strays

ROOT = Path(__file__).resolve().parents[3]
ROWS = (ROOT / "docs" / "typed_numbers.csv").read_text(encoding="utf-8").splitlines(keepends=True)
TABLE = [ROWS[0], *(row for row in ROWS if row.startswith("words,"))]


def written(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


@pytest.mark.parametrize(
    ("path", "text", "wanted"),
    [
        ("site_builder/languages/en.py", 'WORDS = {\n    "a": "Right",\n    "b": ("about " "98"),\n}\n', [(2, "en", "Right"), (3, "en", "about 98")]),
        ("nn_tutorial/practice/words/en.py", 'A = "Right"\nB = {\n    "one key": "{0} and {1}",\n}\nC = "a|b"\n', [(1, "en", "Right"), (3, "en", "{0} and {1}")]),
        ("site_builder/blocks/x.py", 'words = {"a": {"id": "Benar", "en": "Right"}}\nother = {"b": "c"}\n', [(1, "id", "Benar"), (1, "en", "Right")]),
        ("site_builder/browser/x.js", 'const W = {\n  a: { id: "Benar", en: "Right" },\n  b: { en: `98 of ${n}` },\n};\n', [(2, "id", "Benar"), (2, "en", "Right"), (3, "en", "98 of ${n}")]),
        ("mkdocs.yml", 'nav:\n  - Part 1: x\nplugins:\n  - i18n:\n        - locale: en\n          nav_translations:\n            Part 1: "Part 1, 98%"\nother: 9\n', [(7, "en", '"Part 1, 98%"')]),
    ],
)  # fmt: skip
def test_each_word_is_found_with_its_line(
    tmp_path: Path, path: str, text: str, wanted: list[tuple[int, str, str]]
) -> None:
    written(tmp_path, path, text)
    assert dict(own_words.find(tmp_path)) == {Path(path): wanted}


def test_what_others_made_has_no_words_of_ours(tmp_path: Path) -> None:
    """Their scripts may use the names of languages for whatever they like."""
    written(tmp_path, "site_builder/vendor/x/x.js", 'const W = { id: "Benar", en: "Right" };')
    written(tmp_path, "site_builder/vendor/x/x.py", 'W = {"id": "Benar", "en": "Right"}')
    assert dict(own_words.find(tmp_path)) == {}


def test_words_in_no_language_are_told(tmp_path: Path) -> None:
    script = """// Not this.
const W = { a: { id: "Baca ini", en: "Read this" } };
button.title = "Read this";
throw new Error("No such file");
"""
    template = '<p class="Not this" title="Seen">{{ word("x") }}\n{# no #}{% if "no" %}<b aria-label="{{ n }} times">Look</b></p>'
    for path, text in (
        ("site_builder/browser/x.js", script),
        ("docs/a/explorables/b/x.js", script),
        ("site_builder/theme/x.html", template),
    ):
        written(tmp_path, path, text)
    assert [(path.as_posix(), line, said) for path, line, said in sorted(own_words.in_no_language(tmp_path))] == [
        ("docs/a/explorables/b/x.js", 3, "Read this"), ("site_builder/browser/x.js", 3, "Read this"),
        ("site_builder/theme/x.html", 1, "Seen"), ("site_builder/theme/x.html", 2, "Look"), ("site_builder/theme/x.html", 2, "times"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "path",
    [
        "docs/page-1/results.txt",
        "docs/page-1/chapter/loss.png",
        "docs/assets/results.html",
        "docs/more/index.id.markdown",
        "docs/page-1/a/results.toml",
        "docs/page-1/a/figures/results.json",
    ],
)
def test_a_file_that_no_page_shows_is_refused(tmp_path: Path, path: str) -> None:
    """The site would publish it, whatever it claims."""
    written(tmp_path, path, "98% right")
    for kept in (
        "page-1/index.en.md",
        "page-1/chapter/index.en.md",
        "page-1/chapter/riddles/a.txt",
        "page-1/a/x.py",
        "page-1/a/index.en.md",
        "page-1/a/exercises/b/equal.txt",
        "terms.csv",
        "assets/a.css",
    ):
        written(tmp_path, f"docs/{kept}", "")
    assert [problem.path for problem in strays.find(tmp_path)] == [Path(path)]


@pytest.mark.parametrize(
    "line", ["import a from 'https://a.example/a.js'", 'fetch("//a.example/")', "new Worker(`https://a.example/a.js`)", "import('http://a.example/')", "picture.src = 'https://a.example/'"]
)  # fmt: skip
def test_a_script_that_loads_from_elsewhere_is_told(tmp_path: Path, line: str) -> None:
    written(tmp_path, "docs/a/explorables/b/explorable.js", "import c from './c.js'\n// https://a.example/\nfetch(d)\n")
    assert list(strays.elsewhere(tmp_path)) == []
    written(tmp_path, "docs/a/explorables/b/explorable.js", f"\n{line}\n")
    (problem,) = strays.elsewhere(tmp_path)
    assert str(problem).startswith("docs/a/explorables/b/explorable.js:2: ")


def test_a_program_that_no_page_shows_is_told(tmp_path: Path) -> None:
    """Nobody would run it; what has a folder of its own belongs to a kind of block."""
    for name in ("chapter/shown.py", "chapter/left.py", "chapter/figures/line.py", "elsewhere/other.py"):
        (tmp_path / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / name).write_text("")
    (problem,) = strays.unshown(tmp_path, {"chapter", ""}, {"chapter/shown"})
    assert str(problem).startswith("docs/chapter/left.py:1: no page shows the listing 'chapter/left'")


def test_another_number_in_one_language_is_refused(project: Project) -> None:
    project.write("docs/typed_numbers.csv", "".join(TABLE))
    project.write(
        "docs/chapter/explorables/a/explorable.js", 'export const WORDS = { id: "Empat langkah.", en: "Three steps." };'
    )
    (said,) = [line for line in project.refused().splitlines() if "only one language says" in line]
    assert said.startswith("docs/chapter/explorables/a/explorable.js:1: only one language says 4 in 'Empat langkah.'")


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (
            "mkdocs.yml",
            "          site_name: Jaringan Saraf dari Nol",
            "          site_name: Neural Networks from Scratch",
        ),
        ("nn_tutorial/practice/words/id.py", "Benar di setiap percobaan.", "That was the right answer."),
    ],
)
def test_words_in_another_language_are_refused(project: Project, path: str, old: str, new: str) -> None:
    """Where the table of numbers says that the words are the project's own."""
    project.write("docs/typed_numbers.csv", "".join(TABLE))
    project.change(path, old, new)
    wanted = "is in 'en': write it in 'id', or mark it as foreign"
    (said,) = [line for line in project.refused().splitlines() if wanted in line]
    assert said.startswith(f"{path}:")
