"""The built site: what stands on its pages, without a browser."""

import ast
import inspect
import operator
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
import reference_run
from navigation import CHAPTERS, NAMES

import nn_tutorial
from site_builder.execution import processes
from site_builder.sources import listings
from site_builder.sources.package_source import PackageSource

ROOT = Path(__file__).resolve().parents[2]
DRAWS = {"page-2/decision-boundaries/moons_map"}
"""The listing that shows how a picture is drawn, with matplotlib."""
LISTINGS = sorted(
    p.relative_to(ROOT / "docs").with_suffix("").as_posix() for p in (ROOT / "docs").glob("page-*/*/*.py")
)
PACKAGE = PackageSource(ROOT)


# Runs a script in an interpreter that finds nothing but the standard library, NumPy and what is named.
NUMPY_ALONE = """
import runpy, sys
sys.path.append(sys.argv[2])

class NumpyAlone:
    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        if top not in {"numpy", *sys.argv[3:]} | sys.stdlib_module_names:
            raise ModuleNotFoundError(f"a listing runs on NumPy alone, not on {name}", name=name)

sys.meta_path.insert(0, NumpyAlone())
runpy.run_path(sys.argv[1], run_name="__main__")
"""


def html(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text(encoding="utf-8")


def prose(page: str) -> str:
    """Give a page's text without its code and what that printed."""
    article = page[page.index("<article") : page.index("</article>")]
    return unescape(re.sub(r"<[^>]*>", "", re.sub(r"<code.*?</code>", "", article, flags=re.DOTALL)))


def shown(page: str) -> dict[str, tuple[str, str]]:
    """Give the code and the output of each listing on a page."""
    result = {}
    for part in page.split('<div class="listing" data-listing="')[1:]:
        if "data-playground" in part[: part.index(">")]:
            continue  # the free editor: it is no listing
        name = part[: part.index('"')]
        code = re.search(r"<pre><code>(.*?)</code></pre>", part, re.DOTALL)
        output = re.search(r"<code data-output>(.*?)</code>", part, re.DOTALL)
        assert code is not None
        strip = lambda m: unescape(re.sub(r"<[^>]*>", "", m[1])) if m else ""  # noqa: E731
        result[name] = (strip(code), strip(output))
    return result


@pytest.fixture(scope="session")
def all_shown(site: Path) -> dict[str, tuple[str, str]]:
    """Collect the listings of all pages; the languages must agree."""
    found: dict[str, tuple[str, str]] = {}
    for page in sorted(site.rglob("index.html")):
        for name, parts in shown(page.read_text(encoding="utf-8")).items():
            assert found.setdefault(name, parts) == parts, f"{name} differs on {page}"
    return found


@pytest.fixture(scope="session")
def defined_in_part_1(all_shown: dict[str, tuple[str, str]]) -> set[str]:
    """Collect what the programs of Part 1 show as source."""
    trees = [ast.parse(text) for name, (text, _) in all_shown.items() if name.startswith("page-1/")]
    return {node.name for tree in trees for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}


def test_xor_trains_as_is_known(site: Path) -> None:
    """The losses and predictions on both pages are those of the reference run."""
    for path in ("page-1/learning-xor", "en/page-1/learning-xor"):
        _, output = shown(html(site, path))["page-1/learning-xor/xor_training"]
        for number in reference_run.LOSSES:
            assert number in output
        assert re.search(r"\D+".join(map(re.escape, reference_run.PREDICTIONS)), output)
    last = reference_run.LOSSES[-1]
    assert last.replace(".", ",") in prose(html(site, "page-1/learning-xor"))
    assert last in prose(html(site, "en/page-1/learning-xor"))


def test_the_forward_pass_prints_the_known_numbers(site: Path) -> None:
    """Hidden layer and prediction of the reference run, to eight digits."""
    _, output = shown(html(site, "en/page-1/forward-propagation"))["page-1/forward-propagation/forward_pass"]
    for number in (*reference_run.HIDDEN, reference_run.PREDICTION):
        assert number in output


@pytest.mark.parametrize("name", LISTINGS)
def test_shown_run_and_downloaded_are_one_text(
    site: Path, all_shown: dict[str, tuple[str, str]], defined_in_part_1: set[str], name: str
) -> None:
    """The text that the build has run stands on the page and in the file, and imports NumPy alone, but for what draws.

    Of the package it may import, in Part 1, what a program of Part 1 shows as source, and from Part 2 on everything.
    What no page shows is published only if a page quotes its values, as exercises do.
    """
    listing = listings.load(ROOT, name, PACKAGE)
    code = all_shown[name][0] if name in all_shown else listing.text
    assert code == listing.text
    assert (site / f"{name}.py").read_text(encoding="utf-8") == code
    imported = {top.partition(".")[0] for node in ast.walk(ast.parse(code)) for top in names_imported(node)}
    wanted = {need.strip() for need in (listing.options.recorded or "").split(",")}
    wanted |= {"matplotlib"} if name in DRAWS else set()
    assert imported <= {"numpy", *sys.stdlib_module_names} | wanted | {"nn_tutorial"}
    if name.startswith("page-1/"):
        taken = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.ImportFrom)]
        assert {
            alias.name for node in taken if node.module == "nn_tutorial" for alias in node.names
        } <= defined_in_part_1
        assert not any((node.module or "").startswith("nn_tutorial.") for node in taken)


def names_imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or "."] if isinstance(node, ast.ImportFrom) else []


@pytest.mark.parametrize("page", CHAPTERS)
def test_a_downloaded_file_runs_as_its_reader_runs_it(
    site: Path, all_shown: dict[str, tuple[str, str]], page: str, tmp_path: Path
) -> None:
    """The shortest of each part, in a folder of its own, with nothing but NumPy and, from Part 2 on, the package."""
    name = min((n for n in all_shown if n.startswith(f"{page}/")), key=lambda name: len(all_shown[name][0]))
    allowed = [] if page == "page-1" else ["nn_tutorial"]
    done = subprocess.run(
        [sys.executable, "-I", "-c", NUMPY_ALONE, str(site / f"{name}.py"), str(ROOT), *allowed],
        text=True, capture_output=True, cwd=tmp_path, env=processes.environment(),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout == all_shown[name][1]


@pytest.mark.parametrize("name", LISTINGS)
def test_listings_are_narrow_and_say_little(name: str) -> None:
    """A listing fits beside a reader's text, and its comments are no sentences."""
    source = (ROOT / "docs" / f"{name}.py").read_text(encoding="utf-8")
    for number, line in enumerate(source.splitlines(), 1):
        if not line.startswith(listings.HEADER):
            assert len(line) <= 80, f"{name}:{number}"
        assert not re.search(r"#.*[.!?]$", line), f"{name}:{number}: a sentence in a comment"


def test_navigation_and_folders_are_one_set() -> None:
    """Each page is in the navigation, and the navigation has no other."""
    pages = {
        p.relative_to(ROOT / "docs").as_posix().removesuffix(".id.md")
        for p in (ROOT / "docs").rglob("*.id.md")
        if not any(part.startswith("_") for part in p.relative_to(ROOT).parts)
    }
    assert set(NAMES) == pages


@pytest.mark.parametrize("path", ["reference", "en/reference"])
def test_the_reference_describes_every_parameter(site: Path, path: str) -> None:
    """Each with its type, in the section of what it belongs to; what the package exports is there, and is a link there."""
    page = html(site, path)
    assert [name for name in PACKAGE.names() if f'id="nn_tutorial.{name}"' not in page] == []
    sections = dict(re.findall(r'<h[34] id="(nn_tutorial\.[\w.]+)"(.*?)(?=<h[234] |</article>)', page, re.DOTALL))
    described = 0
    for place, section in sections.items():
        if "doc-label-dataclass" in section:
            continue  # described by its attributes
        entries = re.findall(r"<li><code>([*\w]+)</code> \(<code>.*?</code>.*?\) – \S", section)
        names = [name for name in signature(place).parameters if name not in ("self", "cls")]
        assert [name.lstrip("*") for name in entries] == names, place
        described += len(names)
    assert described > 100
    assert re.search(
        r'<code><a class="autorefs autorefs-internal"[^>]* href="#nn_tutorial.History">History</a></code>', page
    )


def signature(place: str) -> inspect.Signature:
    """Give the signature of what the reference describes; attributes and properties have none."""
    found = operator.attrgetter(place.removeprefix("nn_tutorial."))(nn_tutorial)
    return inspect.signature(found) if callable(found) else inspect.Signature()


def test_the_reference_speaks_the_language_of_its_page(site: Path) -> None:
    """What stands around the docstrings is translated."""
    assert "Kesalahan:" in html(site, "reference")
    assert "Raises:" not in html(site, "reference")
    assert "Raises:" in html(site, "en/reference")


def test_formulas_are_typeset(site: Path) -> None:
    """No TeX is left for a script to typeset."""
    pages = list(site.rglob("index.html"))
    assert pages
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert "arithmatex" not in text
        assert "{{" not in re.sub(r"<code.*?</code>", "", text, flags=re.DOTALL)
