"""A listing is one text: the file, with the package's own source in place of its import."""

import ast
import inspect
from pathlib import Path

import pytest

import nn_tutorial
from site_builder import listings
from site_builder.package_source import PackageSource
from site_builder.problems import BuildFailure

ROOT = Path(__file__).resolve().parents[2]


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
    return ast.dump(tree)


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
        assert original.strip()[:8] == line.text.strip()[:8]


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
