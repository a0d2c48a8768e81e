"""A listing is one text: the file, with the package's own source in place of its import."""

import ast
import inspect
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

import nn_tutorial
from nn_tutorial import _checks, _doors
from site_builder.blocks.listing import ListingKind
from site_builder.execution import runner
from site_builder.problems import BuildFailure
from site_builder.sources import listings
from site_builder.sources.document import parse, walk
from site_builder.sources.package_source import PackageSource

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = PackageSource(ROOT)
CHECKS = vars(_checks) | vars(_doors)


class Unannotated(ast.NodeTransformer):
    """Turns `x: T = v` into `x = v` and drops `x: T`, but for the fields of a data class."""

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        if "dataclass" in "".join(map(ast.unparse, node.decorator_list)):
            return node
        node.body = [part for part in node.body if not (isinstance(part, ast.AnnAssign) and part.value is None)]
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        return ast.Assign(targets=[node.target], value=node.value) if node.value else node


def bare(tree: ast.Module) -> str:
    """Dump a definition without docstrings, annotations and the decorators of the checks."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            node.decorator_list = [d for d in node.decorator_list if ast.unparse(d).partition("(")[0] not in CHECKS]
            if ast.get_docstring(node) is not None:
                node.body = node.body[1:]
        if isinstance(node, ast.FunctionDef):
            node.returns = None
        if isinstance(node, ast.arg):
            node.annotation = None
    return ast.dump(Unannotated().visit(tree))


@pytest.mark.parametrize("name", nn_tutorial.__all__)
def test_what_is_shown_is_what_the_package_runs(name: str) -> None:
    """The shown definition and the package's differ in nothing but docstring, annotations and checks."""
    shown = PACKAGE.excerpt([name]).definitions[name]
    source = inspect.getsource(inspect.unwrap(getattr(nn_tutorial, name)))
    assert bare(ast.parse("\n".join(line.text for line in shown))) == bare(ast.parse(source))


@pytest.mark.parametrize("name", nn_tutorial.__all__)
def test_each_shown_line_tells_where_it_comes_from(name: str) -> None:
    """An error in a shown line can be reported at its place in the package."""
    for line in PACKAGE.excerpt([name]).definitions[name]:
        original = (ROOT / line.path).read_text(encoding="utf-8").splitlines()[line.number - 1]
        first_word = re.compile(r"\W?\w*")
        assert first_word.match(original.strip())[0] == first_word.match(line.text.strip())[0]  # type: ignore[index]


def test_what_a_definition_needs_comes_before_it() -> None:
    """The class needs the sigmoid, so both are shown, the sigmoid first."""
    assert list(PACKAGE.excerpt(["NeuralNetwork"]).definitions) == ["sigmoid", "NeuralNetwork"]


def test_two_definitions_may_need_each_other() -> None:
    """A tensor needs the numbers of its operands, and those need to know what a tensor is; once each is enough."""
    assert list(PACKAGE.excerpt(["Tensor"], ["Tensor"]).definitions) == ["unbroadcast", "arrays", "swapped", "Tensor"]


def test_the_text_is_complete_on_numpy_alone(project) -> None:
    """No trace of the package stays in what is shown, and the header line of options is gone."""
    project.change("docs/chapter/gate.py", "import numpy", "# listing: time_limit=5\nimport numpy")
    listing = listings.load(project.root, "chapter/gate", PACKAGE)
    assert "nn_tutorial" not in listing.text
    assert listing.text.startswith("import numpy as np\n\n\ndef perceptron(inputs, weights, bias):\n")
    assert listing.options.time_limit == 5
    compile(listing.text, "gate.py", "exec")


def test_an_import_that_the_package_source_needs_is_added_once(project) -> None:
    """A listing that does not import NumPy itself gets the import that `perceptron` needs."""
    project.write("docs/chapter/gate.py", "from nn_tutorial import perceptron\n\nprint(perceptron([1], [1], 0))\n")
    text = listings.load(project.root, "chapter/gate", PACKAGE).text
    assert text.count("import numpy as np") == 1
    assert text.startswith("import numpy as np\n")


@pytest.mark.parametrize(
    "line",
    [
        "import nn_tutorial",
        "from nn_tutorial.neuron import perceptron",
        "from nn_tutorial import perceptron as p",
        "def f():\n    from nn_tutorial import perceptron",
    ],
)
def test_other_ways_to_import_the_package_are_refused(project, line: str) -> None:
    """Only `from nn_tutorial import NAME` can be replaced by source, so only that is taken."""
    project.write("docs/chapter/gate.py", f"{line}\n")
    with pytest.raises(BuildFailure, match=r"docs/chapter/gate\.py:\d+: write 'from nn_tutorial import NAME'"):
        listings.load(project.root, "chapter/gate", PACKAGE)


def test_a_listing_may_show_some_definitions_and_import_the_others(project) -> None:
    """What earlier chapters taught is imported, what is new is shown whole, and the text runs."""
    project.write(
        "docs/chapter/gate.py",
        '# listing: show="sigmoid_derivative"\nimport numpy as np\n\n'
        "from nn_tutorial import perceptron, sigmoid_derivative\n\nprint(perceptron([1], [1], 0), sigmoid_derivative(0))\n",
    )
    text = listings.load(project.root, "chapter/gate", PACKAGE).text
    assert text.startswith(
        "import numpy as np\n\nfrom nn_tutorial import perceptron, sigmoid\n\n\ndef sigmoid_derivative(z):\n"
    )
    exec(compile(text, "gate.py", "exec"), {})


def test_a_listing_shows_none_unless_it_is_declared(project) -> None:
    """With nothing to show, the import stays as it is: without a word, or where the folder declares otherwise, with one."""
    plain = "from nn_tutorial import relu\n\nprint(relu(1))\n"
    project.write("docs/chapter/gate.py", f'# listing: show=""\n{plain}')
    assert listings.load(project.root, "chapter/gate", PACKAGE).text == plain
    project.write("docs/other/gate.py", plain)
    assert listings.load(project.root, "other/gate", PACKAGE).text == plain


def test_a_folder_declares_for_the_listings_below_it(project) -> None:
    """The nearest folder above counts, and a listing's own first line before it."""
    project.write("docs/listings.toml", "time_limit = 7\n")
    project.write("docs/other/deep/gate.py", "x = 1\n")
    project.write("docs/other/deep/own.py", "# listing: time_limit=9\nx = 1\n")
    for name, seconds in (("chapter/gate", 60), ("other/deep/gate", 7), ("other/deep/own", 9)):
        assert listings.load(project.root, name, PACKAGE).options.time_limit == seconds


@pytest.mark.parametrize(("text", "message"), [
    ("show = ", "this is not TOML"), ("shell = 1", "unknown listing option 'shell'"), ("show = 1", "takes names in quotes, given 1"),
])  # fmt: skip
def test_what_a_folder_declares_wrongly_is_told_at_its_file(project, text: str, message: str) -> None:
    """As strictly as a listing's own first line."""
    project.write("docs/chapter/listings.toml", f"{text}\n")
    with pytest.raises(BuildFailure, match=rf"^docs/chapter/listings\.toml:1: .*{message}"):
        listings.load(project.root, "chapter/gate", PACKAGE)


def test_what_is_shown_must_be_imported(project) -> None:
    """A mistyped name in `show` is told."""
    project.write("docs/chapter/gate.py", '# listing: show="relu"\nfrom nn_tutorial import tanh\n\nprint(tanh(0))\n')
    with pytest.raises(BuildFailure, match="'relu' is shown, so it must be imported"):
        listings.load(project.root, "chapter/gate", PACKAGE)


# A lighter setting for the reader's browser


def heavy(project, header: str, code: str) -> listings.Listing:
    """Load a listing with this setting and this text."""
    project.write("docs/chapter/gate.py", f"# listing: {header}\n{code}")
    return listings.load(project.root, "chapter/gate", PACKAGE)


@pytest.mark.parametrize(
    ("setting", "code", "text", "changes"),
    [
        ("n=5", "n = 10_000\nprint(n)\n", "n = 5\nprint(n)\n", [("n", "5", "10_000")]),
        ("c=2, a=1", "a, b, c = 10, 0, 2000\n", "a, b, c = 1, 0, 2\n", [("c", "2", "2000"), ("a", "1", "10")]),
        (
            "a=111, b=222",
            "a = 1; b = 2  # a = 1\n",
            "a = 111; b = 222  # a = 1\n",
            [("a", "111", "1"), ("b", "222", "2")],
        ),
        ("n=5", "s = 'né€𝟙'; n = 20; t = 'é'\n", "s = 'né€𝟙'; n = 5; t = 'é'\n", [("n", "5", "20")]),
        ("sizes=[2, -0.5]", "sizes = [20, 1 / 3]\n", "sizes = [2, -0.5]\n", [("sizes", "[2, -0.5]", "[20, 1 / 3]")]),
        ("n=1", "n = 9\nif n:\n    n = 9\n", "n = 1\nif n:\n    n = 9\n", [("n", "1", "9")]),
    ],
)
def test_a_lighter_setting_changes_the_values_it_names(
    project, setting: str, code: str, text: str, changes: list[tuple[str, str, str]]
) -> None:
    """These values and nothing else; the changes are told in the order of the setting, as both are written."""
    listing = heavy(project, f'light="{setting}"', code)
    assert listing.text == code
    assert listing.light is not None
    assert listing.light.listing.text == text
    assert list(listing.light.changes) == changes


def test_the_light_listing_is_its_own(project) -> None:
    """It runs under its own name and the same limits, and its errors are told where its lines stand."""
    listing = heavy(project, 'light="n=1", time_limit=7', "from nn_tutorial import relu\n\nn = 9\nprint(relu(n))\n")
    assert listing.light is not None
    light = listing.light.listing
    assert (light.name, light.file_name, light.options) == ("chapter/gate.light", "gate.py", listing.options)
    assert light.light is None
    assert "def relu(z):" in light.text
    assert [line.number for line in light.lines] == [line.number for line in listing.lines]
    assert light.origin(len(light.lines)).number == 5


@pytest.mark.parametrize(
    ("header", "code", "message"),
    [
        ('light="m=1"', "n = 9\n", "wanted the name of one '… = …' at the top level, on one line, given 'm'.*are 0"),
        ('light="n=1"', "n = 9\nn = 8\n", "given 'n', of which there are 2"),
        ('light="n=1"', "n, n = 9, 8\n", "given 'n', of which there are 2"),
        ('light="n=1"', "def f():\n    n = 9\n", "given 'n', of which there are 0"),
        ('light="n=1"', "n, m = divmod(9, 2)\n", "given 'n', of which there are 0"),
        ('light="n=1"', "n = [\n    9,\n]\n", "given 'n'"),
        ('light="n=1, n=2"', "n = 9\n", "light takes each name once, given twice: n"),
        ('light="n"', "n = 9\n", "light takes name=value, separated by commas"),
        ('light="n=1) + f(m=2"', "n = 9\n", "light takes name=value, separated by commas"),
        ("light=5", "n = 9\n", "light takes names in quotes, given 5"),
        ("varies=1", "n = 9\n", "varies takes True or False, given 1"),
        ("time_limit=0", "n = 9\n", "time_limit takes a positive number, given 0"),
        ("time_limit", "n = 9\n", "# listing: takes name=value, separated by commas"),
        ("warning='Foo: bar'", "n = 9\n", "warning takes 'Category: message', given 'Foo: bar'"),
        ("shell=1", "n = 9\n", "unknown listing option 'shell'"),
    ],
)
def test_a_wrong_setting_is_refused_with_its_place(project, header: str, code: str, message: str) -> None:
    """What is given, what is wanted, and the line of the header."""
    with pytest.raises(BuildFailure, match=rf"^docs/chapter/gate\.py:1: .*{message}"):
        heavy(project, header, code)


class Attributes(HTMLParser):
    """Reads the attributes of a page's listings, as a browser would."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[dict[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if "data-listing" in dict(attrs):
            self.found.append(dict(attrs))


@pytest.mark.slow
def test_a_light_listing_is_built_and_published(project) -> None:
    """The build runs both texts; the page shows the full one and points to the other."""
    project.change("docs/chapter/gate.py", "import numpy as np\n", '# listing: light="n=3"\nimport numpy as np\n')
    project.change("docs/chapter/gate.py", "bias = -1.5\n", "bias, n = -1.5, 7\nprint('n°', n)\n")
    site = project.prepare()
    files = {name: content.decode() for name, content in site.files() if name.startswith("chapter/gate")}
    assert json.loads(files["chapter/gate.light.json"]) == {
        "code": files["chapter/gate.py"].replace("-1.5, 7", "-1.5, 3"),
        "output": "n° 3\n[0 1]\n",
    }
    for language, to_root in (("id", "../"), ("en", "../../")):
        page = site.pages["chapter/index", language]
        fence = next(each for each in walk(parse(page.text)) if each.language == "python")
        html = ListingKind().html(fence, page, site.made, str)
        assert "<code data-output>n° 7\n[0 1]\n</code>" in html
        (found,) = Attributes(html).found
        assert found["data-light"] == f"{to_root}chapter/gate.light.json"
        assert json.loads(found["data-changes"] or "") == [["n", "3", "7"]]


@pytest.mark.parametrize("spoil", ["", "\" onclick='x' <b> & ' \\ é"])
def test_the_page_tells_the_browser_what_is_special(project, spoil: str) -> None:
    """Each attribute comes back as it went in, whatever stands in it, and an ordinary listing has none."""
    listing = heavy(project, 'light="n=1"', "n = 9\n")
    assert listing.light is not None
    changes = ((f"n{spoil}", f"1{spoil}", f"9{spoil}"),)
    options = replace(listing.options, recorded=f"torch{spoil}", varies=True)
    special = replace(listing, options=options, light=replace(listing.light, changes=changes))
    run = runner.Run("", (), {})
    told = {"class": "listing", "data-listing": "chapter/gate"}
    assert Attributes(ListingKind().shown(replace(listing, light=None), run, "en", "gate.py")).found == [told]
    (found,) = Attributes(ListingKind().shown(special, run, "en", f"../{spoil}gate.py")).found
    assert found.pop("data-changes") == json.dumps(changes)
    assert found == told | {
        "data-recorded": f"torch{spoil}",
        "data-varies": "",
        "data-light": f"../{spoil}gate.light.json",
    }


@pytest.mark.parametrize("separator", ["\f", "\u2028"])
def test_lines_are_those_of_python(project, separator: str) -> None:
    """What other programs call the end of a line is none, so the import of the package is the line that goes."""
    project.write(
        "docs/chapter/gate.py",
        f"# {separator} a\nfrom nn_tutorial import perceptron\n\ntext = 'a{separator}b'\nbias = 1\n",
    )
    text = listings.load(project.root, "chapter/gate", PACKAGE).text
    assert f"# {separator} a\n" in text
    assert f"text = 'a{separator}b'\n" in text
