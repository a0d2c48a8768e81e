"""A listing is one text: the file, with the package's own source in place of its import."""

import ast
import inspect
import re
from pathlib import Path

import pytest

import nn_tutorial
from site_builder import listings
from site_builder.package_source import PackageSource
from site_builder.problems import BuildFailure

ROOT = Path(__file__).resolve().parents[2]


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
    """Dump a definition without docstrings, annotations and the decorator of the checks."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            node.decorator_list = [d for d in node.decorator_list if "checked" not in ast.unparse(d)]
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
    shown = PackageSource(ROOT).excerpt([name]).definitions[name]
    source = inspect.getsource(inspect.unwrap(getattr(nn_tutorial, name)))
    assert bare(ast.parse("\n".join(line.text for line in shown))) == bare(ast.parse(source))


@pytest.mark.parametrize("name", nn_tutorial.__all__)
def test_each_shown_line_tells_where_it_comes_from(name: str) -> None:
    """An error in a shown line can be reported at its place in the package."""
    for line in PackageSource(ROOT).excerpt([name]).definitions[name]:
        original = (ROOT / line.path).read_text(encoding="utf-8").splitlines()[line.number - 1]
        first_word = re.compile(r"\W?\w*")
        assert first_word.match(original.strip())[0] == first_word.match(line.text.strip())[0]  # type: ignore[index]


def test_what_a_definition_needs_comes_before_it() -> None:
    """The class needs the sigmoid, so both are shown, the sigmoid first."""
    assert list(PackageSource(ROOT).excerpt(["NeuralNetwork"]).definitions) == ["sigmoid", "NeuralNetwork"]


def test_the_text_is_complete_on_numpy_alone(project) -> None:
    """No trace of the package stays in what is shown, and the header line of options is gone."""
    project.change("docs/chapter/gate.py", "import numpy", "# listing: time_limit=5\nimport numpy")
    listing = listings.load(project.root, "chapter/gate", PackageSource(project.root))
    assert "nn_tutorial" not in listing.text
    assert listing.text.startswith("import numpy as np\n\n\ndef perceptron(inputs, weights, bias):\n")
    assert listing.options.time_limit == 5
    compile(listing.text, "gate.py", "exec")


def test_an_import_that_the_package_source_needs_is_added_once(project) -> None:
    """A listing that does not import NumPy itself gets the import that `perceptron` needs."""
    project.write("docs/chapter/gate.py", "from nn_tutorial import perceptron\n\nprint(perceptron([1], [1], 0))\n")
    text = listings.load(project.root, "chapter/gate", PackageSource(project.root)).text
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
        listings.load(project.root, "chapter/gate", PackageSource(project.root))


@pytest.mark.parametrize(
    "header", ["time_limit=0", "time_limit='x'", "5", "time_limit", "warning='Foo: bar'", "shell=1"]
)
def test_a_wrong_option_is_named(project, header: str) -> None:
    """A listing's options are checked as strictly as the page's."""
    project.write("docs/chapter/gate.py", f"# listing: {header}\nx = 1\n")
    with pytest.raises(BuildFailure, match=r"docs/chapter/gate\.py:1: "):
        listings.load(project.root, "chapter/gate", PackageSource(project.root))


def test_a_listing_may_show_some_definitions_and_import_the_others(project) -> None:
    """What earlier chapters taught is imported, what is new is shown whole, and the text runs."""
    project.write(
        "docs/chapter/gate.py",
        '# listing: show="sigmoid_derivative"\nimport numpy as np\n\n'
        "from nn_tutorial import perceptron, sigmoid_derivative\n\nprint(perceptron([1], [1], 0), sigmoid_derivative(0))\n",
    )
    text = listings.load(project.root, "chapter/gate", PackageSource(project.root)).text
    assert text.startswith(
        "import numpy as np\n\nfrom nn_tutorial import perceptron, sigmoid\n\n\ndef sigmoid_derivative(z):\n"
    )
    exec(compile(text, "gate.py", "exec"), {})


def test_a_listing_may_show_none(project) -> None:
    """With nothing to show, the import stays as it is."""
    project.write("docs/chapter/gate.py", '# listing: show=""\nfrom nn_tutorial import relu\n\nprint(relu(1))\n')
    text = listings.load(project.root, "chapter/gate", PackageSource(project.root)).text
    assert text == "from nn_tutorial import relu\n\nprint(relu(1))\n"


def test_what_is_shown_must_be_imported(project) -> None:
    """A mistyped name in `show` is told."""
    project.write("docs/chapter/gate.py", '# listing: show="relu"\nfrom nn_tutorial import tanh\n\nprint(tanh(0))\n')
    with pytest.raises(BuildFailure, match="'relu' is shown, so it must be imported"):
        listings.load(project.root, "chapter/gate", PackageSource(project.root))
