"""A language is a file: another one needs no more than that, its pages, and its words in the tables and figures."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from small_project import Project

from nn_tutorial.practice.words import en as practice_en
from site_builder import blocks, languages
from site_builder.assets import browser_words, in_browser
from site_builder.languages import en
from site_builder.problems import BuildFailure
from site_builder.sources import practice_words, same_numbers, translations
from site_builder.sources.document import Block

ROOT = Path(__file__).resolve().parents[2]
BROWSER = ROOT / "site_builder" / "browser"
NAMED = re.compile(
    r"\b(?:Ctrl|Shift|Enter|Esc|Tab|Alt|Delete|JSON|CSV|NumPy|Python|Git|pip|MB|GB|Chrome|Firefox|Safari|JavaScript|PyTorch)\b"
    r"|\bpython -m \S+|`[^`]+`"
)
MALAY = """\"\"\"Malay, as far as a test speaks it.\"\"\"

COUNTRY = "MY"
DECIMAL, THOUSANDS = ",", "."
BORROWS_FROM = "en"
NUMBER_WORDS = "seratus"
WORDS = {words}
BROWSER = {browser}
WORKER = {worker}
"""


def said(words: dict[str, dict[str, str]]) -> list[str]:
    """What the checks of translations say of the site's own words."""
    rows = list(enumerate(words.values()))
    pairs = translations.in_file(Path("words"), rows, "en")
    return [problem.message for problem in translations.hold(pairs, same_numbers.differ)]


def alone(one: str, other: str) -> bool:
    """Tell whether each of two texts has a key, a command, a library or code that the other has not."""
    mine, its = ({*NAMED.findall(text)} for text in (one, other))
    return bool(mine - its and its - mine)


def test_the_words_of_the_site_say_the_same() -> None:
    """The same numbers, places, keys, commands and code: those of pages, and of the scripts."""
    keys = [key for key in en.WORDS if not key.startswith("language_")]
    words = {key: {code: languages.word(key, code) for code in languages.LANGUAGES} for key in keys}
    for path in sorted(BROWSER.glob("*.js")):
        table = browser_words.table(path.read_text("utf-8"))
        words |= {f"{path.name} {key}": {c: text.strip('"') for c, text in texts.items()} for key, texts in table}
    tables = dict(practice_words.by_language())
    words |= {key: {code: table[key] for code, table in tables.items()} for key in tables["en"] if key in tables["id"]}
    of_kinds = ((f"{kind.name} {key}", texts) for kind in blocks.kinds() for key, texts in kind.words.items())
    words |= {key: {code: texts[code] for code in ("id", "en")} for key, texts in of_kinds}
    assert len(words) > 500
    assert said(words) == []
    assert [key for key, texts in words.items() if alone(texts["id"], texts["en"])] == []
    assert alone("Tekan Ctrl+Enter.", "Press Shift+Enter.")
    assert alone("`k = 0`", "`k = 1`")
    assert said(
        {"loading": words["run_words.js loading"] | {"en": "Fetching Python, only once: {total} of {received} MB"}}
    )


def keys(script: Path) -> list[str]:
    return browser_words.keys(script.read_text(encoding="utf-8"))


def add_malay(project: Project) -> None:
    """Add the language to a project with a builder of its own."""
    (project.root / "site_builder").unlink()
    ignored = shutil.ignore_patterns("vendor", "__pycache__")
    shutil.copytree(ROOT / "site_builder", project.root / "site_builder", ignore=ignored)
    (project.root / "site_builder" / "vendor").symlink_to(ROOT / "site_builder" / "vendor")
    tables = {
        "words": {key: f"ms {text}" for key, text in en.WORDS.items() if not key.startswith("language_")}
        | {
            f"{kind.name}_{key}": f"ms {key} {' '.join(languages.places(said['en']))}".strip()
            for kind in blocks.kinds()
            for key, said in kind.words.items()
        },
        "browser": {key: f"ms {key}" for script in in_browser.with_words() for key in keys(script)},
        "worker": {key: ["ms", key] if key != "home" else "ms" for key in keys(BROWSER / "service_worker.js")},
    }
    project.write("site_builder/languages/ms.py", MALAY.format(**tables))
    for page in ("index", "chapter/index"):
        project.write(f"docs/{page}.ms.md", project.read(f"docs/{page}.en.md").replace("Let us begin.", "Mari mula."))
    project.change("docs/terms.csv", "definition_id", "definition_id,term_ms,definition_ms")
    project.change("docs/terms.csv", "masukan.", "masukan.,pemberat,Betapa penting.")
    project.change("docs/chapter/figures/line.py", '"en": "input"', '"en": "input", "ms": "masukan"')
    i18n = "        - locale: en\n"
    project.change(
        "mkdocs.yml",
        i18n,
        f"        - locale: ms\n          name: Melayu\n          site_name: Rangkaian\n          build: true\n{i18n}",
    )


@pytest.mark.slow
def test_another_language_is_one_file_and_its_pages(packed_project: Project) -> None:
    """Nothing else of the builder changes, and the site has a third part of equal rank."""
    project = packed_project
    add_malay(project)
    done = project.build(SITE_URL="https://example.org/")
    assert done.returncode == 0, done.stderr
    page = project.read("site/ms/chapter/index.html")
    assert "Mari mula." in page
    assert "Bias: \N{MINUS SIGN}1,5" in page
    assert "<mn>\N{MINUS SIGN}1,5</mn>" in page
    assert "ms output" in page
    assert 'src="../../chapter/figures/line.ms.light.svg' in page
    for other in ("chapter/", "en/chapter/", "ms/chapter/"):
        found = re.findall(r'hreflang="([\w-]+)" href="https', project.read(f"site/{other}index.html"))
        assert found == ["id", "en", "ms", "x-default"]
    assert {path.name for path in (project.root / "site/assets/search").glob("??.js")} == {"id.js", "en.js", "ms.js"}
    [words] = (project.root / "site/assets/run").glob("*/words.js")
    assert '"ms": "ms run"' in words.read_text(encoding="utf-8").replace('"ms":"', '"ms": "')
    assert "ms unvisited" not in project.read("site/service_worker.js")
    assert '"unvisited"' in project.read("site/service_worker.js")
    assert (project.root / "site/ms/404.html").exists()


@pytest.mark.parametrize(
    ("of", "script", "table"),
    [
        (browser_words.of_pages, "words.js", "BROWSER"),
        (browser_words.of_worker, "service_worker.js", "WORKER"),
    ],
)
def test_a_word_of_a_script_that_a_language_lacks_is_named(
    monkeypatch: pytest.MonkeyPatch, of: Callable[[str], str], script: str, table: str
) -> None:
    """A language of which the script says nothing has all of its words in its own file."""
    text = (BROWSER / script).read_text(encoding="utf-8")
    lacked, *others = keys(BROWSER / script)
    own = dict.fromkeys(others, "ms")
    monkeypatch.setattr(browser_words, "LANGUAGES", ("ms",))
    monkeypatch.setattr(browser_words, "language", lambda _: SimpleNamespace(browser=own, worker=own))
    with pytest.raises(BuildFailure, match=rf"languages/ms\.py:1: {table} has no '{lacked}', which"):
        of(text)
    own[lacked] = "ms"
    assert of(text).count('"ms":') == len(own)


def test_a_key_of_two_scripts_has_a_word_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """`run` names a button here and a thing there: a language says it for one script under that script's name."""
    own = {"run": "for all", "b.js run": "for b"}
    monkeypatch.setattr(browser_words, "LANGUAGES", ("ms",))
    monkeypatch.setattr(browser_words, "language", lambda _: SimpleNamespace(browser=own))
    script = 'const WORDS = {\n  run: { id: "Jalan", en: "Run" },\n};\n'
    assert '"ms": "for all"' in browser_words.of_pages(script, "a.js")
    assert '"ms": "for b"' in browser_words.of_pages(script, "b.js")


def test_the_languages_have_the_same_words() -> None:
    """And the scripts have those of the languages that name none for them."""
    for check in (languages.check, blocks.check_words, browser_words.check, practice_words.check):
        assert list(check()) == []
    for script, of in (("words.js", browser_words.of_pages), ("service_worker.js", browser_words.of_worker)):
        text = (BROWSER / script).read_text(encoding="utf-8")
        assert of(text) == text


def test_words_of_one_language_alone_are_named(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what another language says."""
    monkeypatch.setitem(en.WORDS, "toy", "A toy")
    assert "languages/id.py:1: WORDS['toy'] is missing in 'id'; 'en' says 'A toy'" in project.refused()


def test_words_have_the_same_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the builder, of a kind of block, and of the package's verdicts."""
    for check, table, key, text in (
        (languages.check, en.WORDS, "solved", "all solved"),
        (blocks.check_words, blocks.kind_of(Block("exercise")).words["right"], "en", "Right."),
        (practice_words.check, practice_en.FACTS, "ratio", "Some times the right numbers."),
    ):
        with monkeypatch.context() as changed:
            changed.setitem(table, key, text)
            (problem,) = check()
            assert "has the places" in problem.message


def test_places_with_a_number_stand_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """They have no names by which one could tell that two have changed places."""
    assert languages.places("{b} of {a}") == languages.places("{a}, {b}")
    monkeypatch.setitem(practice_en.SLIPS, "swapped", "`{1}` and `{0}` have changed places")
    (problem,) = practice_words.check()
    assert "SLIPS['swapped'] has the places ['{1}', '{0}'] in 'en', ['{0}', '{1}'] in 'id'" in problem.message


def test_each_word_of_a_script_is_in_each_language_with_the_same_places() -> None:
    """Unless the script has none in that language."""
    browser_words.check()
    script = 'export const WORDS = {\n  run: { id: "Jalan", en: "Run" },\n  of: {\n    id: "{n} dari {all}",\n    en: "{all}, {n} of them",\n  },\n};\n'
    assert list(browser_words.differences("a.js", script)) == []
    (missing,) = browser_words.differences("a.js", script.replace(', en: "Run"', ""))
    assert (missing.line, missing.message) == (2, "'run' is missing in 'en'; 'id' says '\"Jalan\"'")
    (other,) = browser_words.differences("a.js", script.replace(", {n} of them", ""))
    assert (other.line, other.message) == (3, "'of' has the places ['{all}'] in 'en', ['{all}', '{n}'] in 'id'")
    assert list(browser_words.differences("a.js", 'const WORDS = {\n  run: { id: "Jalan" },\n};\n')) == []


def test_a_name_for_each_other_language() -> None:
    """A language may name another; else that one names itself."""
    assert languages.name_of("en", "id") == "Bahasa Inggris"
    assert languages.name_of("id", "en") == "Indonesian"
    assert languages.name_of("id", "id") == "Bahasa Indonesia"
