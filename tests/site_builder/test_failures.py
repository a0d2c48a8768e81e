"""Every way in which a page could stop telling the truth ends the build, names the place, and spoils nothing.

Without damage the same project builds: see `test_build.py`.
"""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from sampling import chosen
from small_project import Project

from site_builder.execution import processes

Break = Callable[..., None]


def listing(code: str) -> Break:
    """Give the chapter's listing this code, after its variables."""
    return lambda project: project.write("docs/chapter/gate.py", f"bias = -1.5\nprint(bias)\n{code}\n")


def page(old: str, new: str) -> Break:
    """Change the page in both languages."""
    return lambda project: project.change_both(old, new)


def english(old: str, new: str) -> Break:
    """Change the English page alone."""
    return lambda project: project.change("docs/chapter/index.en.md", old, new)


CHANGE = "- {key: a, date: 2026-01-01, id: {title: A, text: Teks.}, en: {title: A, text: Text.}}\n"
PAGES = r"docs/chapter/index\.(id|en)\.md:\d+"
GATE = r"docs/chapter/gate\.py:3"

# What is done to the project, and what the message must say (a regular expression).
WRITTEN_WRONG: dict[str, tuple[Break, str]] = {
    "a syntax error": (listing("print('a"), r"docs/chapter/gate\.py:3"),
    "an unknown definition": (
        lambda p: p.write("docs/chapter/gate.py", "from nn_tutorial import perceptrn\n\nbias = 1\n"),
        rf"{PAGES}: nn_tutorial has no 'perceptrn'.*gate\.py:1",
    ),
    "an unknown listing": (page('listing="gate"', 'listing="gat"'), rf"{PAGES}: there is no listing 'chapter/gat'"),
    "a listing outside docs": (page('listing="gate"', 'listing="../tools/helper"'), rf"{PAGES}: '\.\./tools/helper' is no name of a listing"),
    "a figure with a key twice": (page("alt: A line.", "alt: A line.\nalt: Another."), rf"{PAGES}: a figure is YAML with .*the key 'alt' stands twice"),
    "a value of an unknown listing": (page("Bias: {{ gate.bias }}", "is {{ gat.bias }}"), rf"{PAGES}: there is no listing"),
    "a mistyped option on the page": (page("listing=", "lsiting="), rf"{PAGES}: unknown option 'lsiting'"),
    "an option that is none": (page('listing="gate"', 'listing="gate" show'), rf"{PAGES}: 'show' is no option"),
    "a listing that is not executed": (page('exec="on"', 'exec="off"'), rf"{PAGES}: a listing is written"),
    "code typed on the page": (page('```python exec="on" listing="gate"\n', "```python\nprint(1)\n"), rf"{PAGES}: Python on a page"),
    "code without a language": (page('```python exec="on" listing="gate"\n', "```\nprint(1)\n"), rf"{PAGES}: .*Python on a page"),
    "code in an element": (page("so $b", "<pre><code>print(1)</code></pre> $b"), rf"{PAGES}: code on a page"),
    "a mistyped option of a figure": (page("alt: A", "alternative: A"), rf"{PAGES}: unknown option 'alternative'"),
    "an unknown figure": (page("name: line", "name: lines"), rf"{PAGES}: there is no figure 'chapter/lines'"),
    "a number typed by hand": (page("so $b", "that is 0.984, so $b"), rf"{PAGES}: the number '0\.984' is typed by hand"),
    "a number typed into a figure": (
        lambda p: p.change("docs/chapter/figures/line.py", "\"en\": \"input\"", "\"en\": \"98 inputs\""),
        r"figures/line\.py:\d+: the number '98' is typed by hand",
    ),
    "a number typed into what a program prints": (
        lambda p: p.write("docs/chapter/exercises/line/solution.py", 'print("98%")\n'), r"line/solution\.py:1: the number '98%' is shown as it is typed",
    ),
    "a number that a figure writes": (
        lambda p: p.change("docs/chapter/figures/line.py", 'd.word("input")', '"98 times"'), r"figures/line\.py:\d+: the number '98' is shown",
    ),
    "a word of a figure in another language": (
        lambda p: p.change("docs/chapter/figures/line.py", '"id": "masukan"', '"id": "the sum of all inputs"'), r"figures/line\.py:\d+: 'the sum of all inputs' is in 'en'",
    ),
    "a number typed into a definition": (
        lambda p: p.change("docs/terms.csv", "How much an", "98 times an"), r"docs/terms\.csv:2: the number '98'",
    ),
    "a reminder in the change log": (
        lambda p: p.write("docs/changes.yml", CHANGE.replace("Text.", "TODO.")), r"docs/changes\.yml:1: 'TODO' is left to do",
    ),
    "a reminder on a page": (page("so $b", "TODO, so $b"), rf"{PAGES}: 'TODO' is left to do"),
    "a missing translation": (
        lambda p: (p.root / "docs/chapter/index.en.md").unlink(), r"index\.id\.md:1: the page has no translation"
    ),
    "a page without language": (
        lambda p: p.write("docs/chapter/more.md", "# More\n"), r"docs/chapter/more\.md:1: a page is named"
    ),
    "a heading without id": (page("## Bias {#bias}", "## Bias"), rf"{PAGES}: the heading 'Bias' has no id"),
    "heading ids that differ": (english("{#bias}", "{#the-bias}"), r"index\.id\.md:\d+: the two languages differ.*#the-bias"),
    "a number in one description": (
        english("description: A gate.", "description: A gate of 3."),
        r"index\.id\.md:1: .*numbers of 'A gate\.': none here, and 3 in 'en'",
    ),
    "a translation that is a copy": (
        lambda p: p.write("docs/chapter/index.en.md", p.read("docs/chapter/index.id.md")), r"index\.en\.md:1: the page is a copy of .*index\.id\.md"
    ),
    "a title that is not translated": (page('"Tip"', '"What a bias does"'), r"index\.id\.md:\d+: say it in each language: .*What a bias does.* is the same in docs/chapter/index\.en\.md:\d+"),
    "a definition that is not translated": (
        lambda p: p.change("docs/terms.csv", "Seberapa penting sebuah masukan", "How much an input counts"),
        r"docs/terms\.csv:2: say it in each language: 'How much.*' is the same",
    ),
    "two pages of one description": (
        english("A gate.", "A start."),
        r"(?s)docs/chapter/index\.en\.md.*docs/index\.en\.md|docs/index\.en\.md.*docs/chapter/index\.en\.md",
    ),
    "a word to avoid": (
        lambda p: p.change("docs/chapter/index.id.md", "Ayo mulai.", "Ini berat sekali."),
        r"index\.id\.md:\d+: write 'bobot' \(weight\), not 'berat'",
    ),
    "a page that is not UTF-8": (lambda p: (p.root / "docs/chapter/index.en.md").write_bytes(b"---\n---\n\xe9"), r"index\.en\.md:3: .*UTF-8; the byte 0xe9"),
    "a listing that is not UTF-8": (lambda p: (p.root / "docs/chapter/gate.py").write_bytes(b"a = 1\n# \xe9"), rf"{PAGES}: .*UTF-8.*gate\.py:2"),
    "no term table": (lambda p: (p.root / "docs/terms.csv").unlink(), r"docs/terms\.csv:1: the table of terms is wanted"),
    "a number in one word of a figure": (
        lambda p: p.change("docs/chapter/figures/line.py", '"en": "input"', '"en": "input 1"'), r"figures/line\.py:\d+: .*none here, and 1 in 'en'",
    ),
    "front matter that is a list": (english("description: A gate.", "- A gate."), r"index\.en\.md:1: the front matter"),
}  # fmt: skip
RUNS_WRONG: dict[str, tuple[Break, str]] = {
    "an exception": (listing("1 / 0"), rf"{GATE}: listing 'chapter/gate'.*ZeroDivisionError.*{PAGES}"),
    "an unexpected warning": (
        listing("import numpy; numpy.exp(numpy.array(1e4))"), rf"{GATE}: listing 'chapter/gate'.*RuntimeWarning.*{PAGES}"
    ),
    "sys.exit(0)": (listing("import sys; sys.exit(0)"), r"gate\.py:3.*'chapter/gate'.*sys\.exit\(0\)"),
    "os._exit(0)": (listing("import os; os._exit(0)"), r"gate\.py.*'chapter/gate'.*ended early"),
    "a death at exit": (listing("import atexit, os; atexit.register(lambda: os._exit(3))"), r"'chapter/gate'.*status 3"),
    "a process left behind": (
        listing("import os; os.system('setsid sleep 9 &')"), r"'chapter/gate'.*a process that it started has left its group"
    ),
    "a time-out": (
        lambda p: p.write("docs/chapter/gate.py", "# listing: time_limit=1\nbias = 1\nwhile True:\n    pass\n"),
        r"'chapter/gate'.*time limit of 1 s",
    ),
    "too much output": (listing("while True: print('x' * 99)"), r"'chapter/gate'.*output limit of 20000"),
    "standard error": (listing("import sys; print('hm', file=sys.stderr)"), r"'chapter/gate'.*standard error: hm"),
    "a declared warning that does not come": (
        lambda p: p.write("docs/chapter/gate.py", '# listing: warning="RuntimeWarning: over"\nbias = 1\n'),
        r"'chapter/gate'.*declares the warning.*did not give it",
    ),
    "an unknown value": (page("Bias: {{ gate.bias }}", "is {{ gate.bia }}"), rf"{PAGES}: listing 'chapter/gate' has no value 'bia'"),
    "a figure that fails": (
        lambda p: p.change("docs/chapter/figures/line.py", '["bias"]', '["bia"]'),
        r"docs/chapter/figures/line\.py:9: figure 'chapter/line': KeyError",
    ),
    "an equation that is not true": (
        page("z = x_1 w_1 + b", r"z = 2 \cdot {{ gate.bias }} = 3"), rf"{PAGES}: formula: this is not true: 2 \\cdot"
    ),
    "a formula that is no TeX": (page("w_1 + b", r"w_1 + \bb"), rf"{PAGES}: formula: .*\\bb"),
    "a lighter setting that fails": (
        lambda p: p.write("docs/chapter/gate.py", '# listing: light="n=0"\nbias, n = -1.5, 7\nprint(1 / n)\n'),
        r"docs/chapter/gate\.py:3: listing 'chapter/gate\.light'.*ZeroDivisionError",
    ),
    "a wrong package": (lambda p: p.change("nn_tutorial/neuron.py", "+ bias", "+ bais"), r"nn_tutorial/neuron\.py:\d+: listing 'chapter/gate'.*NameError"),
}  # fmt: skip
SEEN_BY_MKDOCS: dict[str, tuple[Break, str]] = {
    "a site without a name in one language": (
        lambda p: p.change("mkdocs.yml", "          site_name: Neural Networks from Scratch\n", ""),
        r"the site has no name \(site_name\) for en",
    ),
    "a part that one language does not name": (
        lambda p: p.change("mkdocs.yml", '            Part 2: "Part 2: real data"\n', ""),
        r"nav_translations: one language names what another does not: Part 2",
    ),
    "a language that one of the two lists lacks": (lambda p: p.change("mkdocs.yml", "locale: en", "locale: fr"), r"only one of them has en, fr"),
    "a broken link and a broken anchor": (page("so $b", "[a](../far/index.md), [b](#near), $b"), r"(?s)far/index.*#near"),
}  # fmt: skip
OF_EACH_STAGE = (
    "a missing translation",
    "a number typed by hand",
    "an unknown figure",
    "an exception",
    "a figure that fails",
)


@pytest.mark.slow
@pytest.mark.parametrize("name", WRITTEN_WRONG)
def test_what_is_written_wrong_is_told_with_its_place(project: Project, name: str) -> None:
    """Before anything runs."""
    damage, message = WRITTEN_WRONG[name]
    damage(project)
    assert re.search(message, said := project.refused()), said


@pytest.mark.slow
@pytest.mark.parametrize("name", RUNS_WRONG)
def test_what_runs_wrong_is_told_with_its_place(project: Project, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A listing, a figure, or what the page quotes of them."""
    if name == "a process left behind":
        monkeypatch.setattr(processes, "_READING", 0.5)
    damage, message = RUNS_WRONG[name]
    damage(project)
    assert re.search(message, said := project.refused(made=True)), said


def content(folder: Path) -> dict[str, str]:
    """Hash every file of a site."""
    return {
        str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*")) if p.is_file()
    }  # fmt: skip


@pytest.mark.slow
# While something runs, and while MkDocs reads what it is told and writes.
@pytest.mark.parametrize(
    "name",
    chosen(
        [*OF_EACH_STAGE, *SEEN_BY_MKDOCS],
        "a figure that fails", "a part that one language does not name", "a broken link and a broken anchor",
    ),
)  # fmt: skip
def test_a_build_that_cannot_keep_its_promise_fails_with_the_place(project: Project, name: str) -> None:
    """Break one thing: `mkdocs build` exits non-zero, says where, and leaves the old site as it was."""
    project.write("site/index.html", "the last good site")
    project.write("site/manifest.json", '{"version": "", "files": {}}')
    before = content(project.root / "site")
    damage, message = (WRITTEN_WRONG | RUNS_WRONG | SEEN_BY_MKDOCS)[name]
    damage(project)
    done = project.build()
    assert done.returncode != 0, f"the build passed in spite of {name}"
    assert re.search(message, done.stderr), done.stderr[-2000:]
    assert content(project.root / "site") == before
    assert not list(project.root.glob(".site.*")), "the failed build left its folder"


@pytest.mark.slow
def test_quiet_builds_fail_too(project: Project) -> None:
    """`-q` hides warnings from the eye, not from the build."""
    project.change_both("so $b", "[there](#nowhere), $b")
    assert project.build("-q").returncode != 0
