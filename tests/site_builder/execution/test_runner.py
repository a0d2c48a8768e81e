"""Listings run once, apart from each other, and again only when something they come from has changed."""

import numpy as np
import pytest

from site_builder import cache
from site_builder.execution import runner, values
from site_builder.sources import listings
from site_builder.sources.package_source import PackageHash, PackageSource

pytestmark = pytest.mark.slow


class Runs:
    """Runs listings of a project and remembers which ones really ran."""

    def __init__(self, project) -> None:
        self.project = project
        self.store = cache.Cache(project.root / ".cache")
        self.ran: list[str] = []

    def __call__(self, *names: str) -> dict[str, runner.Run]:
        self.ran.clear()
        package = PackageSource(self.project.root)
        loaded = [listings.load(self.project.root, name, package) for name in names or ("chapter/gate",)]
        return runner.run_all(self.project.root, loaded, self.store, lambda text: self.ran.append(text.split()[1]))


@pytest.fixture
def runs(project) -> Runs:
    return Runs(project)


def test_an_edit_of_a_module_runs_what_reaches_it(project, runs: Runs) -> None:
    """Through other modules, too; a program that gets one function from elsewhere keeps its result."""
    project.write("docs/chapter/gate.py", '# listing: show=""\nfrom nn_tutorial import Network\n')
    project.write("docs/chapter/other.py", '# listing: show=""\nfrom nn_tutorial import sigmoid\n')
    runs("chapter/gate", "chapter/other")
    for module, ran in (("toy", []), ("optimizers", ["chapter/gate"]), ("_doors", ["chapter/gate", "chapter/other"])):
        project.change(f"nn_tutorial/{module}.py", "import numpy as np", "import numpy as np  # as ever")
        runs("chapter/gate", "chapter/other")
        assert sorted(runs.ran) == ran


@pytest.mark.parametrize(
    "program",
    [
        "from nn_tutorial.deep_network import Network",
        "from nn_tutorial import deep_network",
        "import nn_tutorial",
        "import nn_tutorial.plotting as plots",
        "from nn_tutorial import *",
        "import importlib\nimportlib.import_module('nn_tutorial.optimizers')",
    ],
)
def test_whatever_way_a_program_imports_an_edit_is_noticed(project, program: str) -> None:
    """Those of figures are free to choose one."""
    before = PackageHash(project.root).reached_by(program)
    project.change("nn_tutorial/optimizers.py", "import numpy as np", "import numpy as np  # as ever")
    assert PackageHash(project.root).reached_by(program) != before


def test_only_the_changed_listing_runs(project, runs: Runs) -> None:
    """Two listings, one edit, one run; the other's result comes from the cache as it was."""
    project.write("docs/chapter/other.py", "print(1)\n")
    first = runs("chapter/gate", "chapter/other")
    assert sorted(runs.ran) == ["chapter/gate", "chapter/other"]
    project.write("docs/chapter/other.py", "print(2)\n")
    again = runs("chapter/gate", "chapter/other")
    assert runs.ran == ["chapter/other"]
    assert again["chapter/gate"] == first["chapter/gate"]
    assert again["chapter/other"].output == "2\n"


def test_a_failed_run_is_not_kept(project, runs: Runs) -> None:
    """What failed fails again until it is mended."""
    project.write("docs/chapter/gate.py", "1 / 0\n")
    for _ in range(2):
        with pytest.raises(Exception, match="ZeroDivisionError"):
            runs()


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("try:\n    z = [1, 2]  # (3,)\nexcept BaseException:\n    pass\n", r"gate\.py:2: .*says \(3,\), and z has the shape \(2,\)"),
        ("z = 1\n\n# of each sample, (3,)\n", r"gate\.py:3: .*compared with nothing"),
    ],
)  # fmt: skip
def test_a_shape_that_a_comment_says_is_held(project, runs: Runs, program: str, told: str) -> None:
    """Whatever the program catches, and whether or not the line runs."""
    project.write("docs/chapter/gate.py", program)
    with pytest.raises(Exception, match=told):
        runs()


def test_runs_share_nothing(project, runs: Runs) -> None:
    """What one listing sets, another does not see."""
    project.write("docs/chapter/one.py", "import builtins\nbuiltins.leak = 1\nx = 1\n")
    project.write("docs/chapter/two.py", "import builtins\nprint(hasattr(builtins, 'leak'), 'x' in globals())\n")
    assert runs("chapter/one", "chapter/two")["chapter/two"].output == "False False\n"


def test_output_that_does_not_pass_through_print_is_caught_too(project, runs: Runs) -> None:
    """Whatever reaches standard output is on the page."""
    project.write(
        "docs/chapter/gate.py", "import os, sys\nsys.stdout.write('a\\n')\nsys.stdout.flush()\nos.write(1, b'b\\n')\n"
    )
    assert runs()["chapter/gate"].output == "a\nb\n"


def test_a_declared_warning_is_shown_with_its_line(project, runs: Runs) -> None:
    """A listing may show a warning on purpose; then it is part of the result."""
    header = '# listing: warning="RuntimeWarning: overflow encountered in exp"\n'
    project.write("docs/chapter/gate.py", header + "import numpy as np\n\nprint(np.exp(np.array([1e4])))\n")
    run = runs()["chapter/gate"]
    assert run.output == "[inf]\n"
    assert run.warnings == (runner.ShownWarning("RuntimeWarning", "overflow encountered in exp", 3),)


def test_values_come_back_as_they_were(project, runs: Runs) -> None:
    """Numbers, text, arrays and containers of them survive, with their keys; functions and modules stay behind."""
    project.write(
        "docs/chapter/gate.py",
        "import numpy as np\n\na = np.arange(6, dtype=np.float32).reshape(2, 3)\nb = {2: [1.5, 'x'], 'k': (True, None)}\n"
        "c = np.float64(0.1)\nd = len\ne = {(0, (1, 'a')): {(): [1, 2]}, 1: {2.5: None}}\n\n\nclass Net:\n    pass\n\n\nnet = Net()\nnet.W = a\n",
    )
    found = runs()["chapter/gate"].values
    assert set(found) == {"a", "b", "c", "e", "net"}
    np.testing.assert_array_equal(found["a"], np.arange(6, dtype=np.float32).reshape(2, 3))
    assert found["a"].dtype == np.float32
    assert found["b"] == {2: [1.5, "x"], "k": [True, None]}
    assert found["c"] == 0.1
    assert found["e"] == {(0, (1, "a")): {(): [1, 2]}, 1: {2.5: None}}
    np.testing.assert_array_equal(found["net"]["W"], found["a"])


def test_data_that_a_listing_read_is_no_result() -> None:
    """A whole data set is not copied into the cache."""
    assert set(values.encode_namespace({"small": np.zeros(10), "large": np.zeros(1_000_000)})) == {"small"}


def test_an_object_without_data_is_no_value() -> None:
    """Encoding refuses what it could not give back."""
    with pytest.raises(values.NotData):
        values.encode(object())


def test_a_recorded_listing_is_shown_as_long_as_it_is_the_recorded_one(project, runs: Runs, monkeypatch) -> None:
    """What the build cannot run is run elsewhere; the record goes stale with the listing's text."""
    from site_builder.tools import record

    project.write("docs/chapter/gate.py", '# listing: recorded="pytest"\nx = 1.5\nprint(x)\n')
    with pytest.raises(Exception, match=r"docs/chapter/gate\.py:1: listing 'chapter/gate' has no record"):
        runs()
    monkeypatch.chdir(project.root)
    record.main("chapter/gate")
    run = runs()["chapter/gate"]
    assert (run.output, run.values["x"]) == ("1.5\n", 1.5)
    assert set(run.versions) == {"python", "numpy", "pytest"}
    assert run.values["versions"] == run.versions
    assert runs.ran == []
    project.change("docs/chapter/gate.recorded.json", '"1.5\\n"', '"1.6\\n"')
    with pytest.raises(
        Exception, match=r"gate\.recorded\.json:1: listing 'chapter/gate': the record was changed by hand"
    ):
        runs()
    record.main("chapter/gate")
    project.change("docs/chapter/gate.py", "1.5", "2.5")
    with pytest.raises(Exception, match="the listing has changed since its record"):
        runs()


def test_a_record_goes_stale_with_the_code_that_it_needs(project, runs: Runs, monkeypatch) -> None:
    """With what it imports from the package and what that needs, and with nothing else of it."""
    from site_builder.tools import record

    project.write(
        "docs/chapter/gate.py", '# listing: recorded="pytest", show=""\nfrom nn_tutorial import softmax\nx = 1\n'
    )
    monkeypatch.chdir(project.root)
    record.main("chapter/gate")
    project.change("nn_tutorial/activations.py", "import numpy as np", "import numpy as np  # as ever")
    runs()
    project.change("nn_tutorial/activations.py", "keepdims=True", "keepdims=1")
    with pytest.raises(Exception, match="what it imports from the package has changed since its record"):
        runs()
