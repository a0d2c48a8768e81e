"""What is published does not depend on the processor: NumPy and OpenBLAS are told which of their routines to take."""

import platform

import pytest

from site_builder import cache
from site_builder.drawing import figures
from site_builder.execution import kernels, processes, runner
from site_builder.sources import listings
from site_builder.sources.package_source import PackageSource

# Products and exponentials, whose last digits tell which routines did them.
TELLING = """import hashlib

import numpy as np

bias = -1.5
rng = np.random.default_rng(0)
a = rng.normal(size=(300, 300)).astype(np.float32)
for result in (a @ a, np.exp(rng.normal(size=9999)), np.tanh(a)):
    print(hashlib.sha256(result.tobytes()).hexdigest())
"""
COUNT_THREADS = """import os

before = len(os.listdir("/proc/self/task"))
import numpy

print(len(os.listdir("/proc/self/task")) - before)
"""
X86 = platform.machine().lower() in ("x86_64", "amd64")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not X86, reason="the processor is no x86")]


def output(project) -> str:
    listing = listings.load(project.root, "chapter/gate", PackageSource(project.root))
    return runner.execute(project.root, listing).output


def test_only_a_variant_prints_something_else(project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not another kind of processor, as which OpenBLAS is told to take this one, and of which NumPy is told no AVX-512."""
    project.write("docs/chapter/gate.py", TELLING)
    here = output(project)
    beyond = [
        name for name in kernels.cpu.__cpu_dispatch__ if name.startswith(("X86_V4", "AVX512")) and kernels._has(name)
    ]
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("OPENBLAS_CORETYPE", "Nehalem")
        elsewhere.setenv("NPY_DISABLE_CPU_FEATURES", " ".join(beyond))
        assert output(project) == here
    for name, environment in kernels.variants().items():
        monkeypatch.setattr(kernels, "pinned", lambda environment=environment: environment)
        if "processor" in name:  # two threads change no sum as short as these
            assert output(project) != here, name


def test_the_cache_knows_what_did_the_arithmetic(project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run of other routines is another run."""
    listing = listings.load(project.root, "chapter/gate", PackageSource(project.root))
    store, ran = cache.Cache(project.root / ".cache"), []
    runner.run_all(project.root, [listing], store, ran.append)
    runner.run_all(project.root, [listing], store, ran.append)
    assert len(ran) == 1
    monkeypatch.setattr(kernels, "pinned", lambda: {"OPENBLAS_CORETYPE": "Nehalem"})
    runner.run_all(project.root, [listing], store, ran.append)
    assert len(ran) == 2


def test_one_thread_does_the_arithmetic(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    """OpenBLAS makes its threads when it is loaded: in a run there are none beside Python's own."""
    script = tmp_path / "count.py"
    script.write_text(COUNT_THREADS)

    def threads_made(other: dict[str, str] | None) -> str:
        return processes.run(script, tmp_path / "argument", tmp_path, 60, other=other).output.strip()

    assert threads_made(None) == "0"
    if processes.workers() > 1:
        assert threads_made(kernels.threads(2)) == "1"


def test_a_run_sees_nothing_of_its_users_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither of OpenBLAS, nor of NumPy, nor of Matplotlib."""
    wanted = processes.environment()
    for name in (
        "OPENBLAS_CORETYPE",
        "OPENBLAS_L2_SIZE",
        "OMP_NUM_THREADS",
        "MATPLOTLIBRC",
        "MPLBACKEND",
        "PYTHONHASHSEED",
    ):
        monkeypatch.setenv(name, "7")
    assert processes.environment() == wanted


FIGURE = """RUNS = ["gate"]
WORDS = {}


def draw(d):
    ax = d.axes(4, 2)
    ax.plot([0, 1], [0, d.run["gate"]["bias"]])
"""


def test_a_readers_settings_of_matplotlib_are_not_in_the_figures(
    project, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thick axes at home stay at home."""
    home = tmp_path_factory.mktemp("home")
    settings = home / ".config" / "matplotlib" / "matplotlibrc"
    settings.parent.mkdir(parents=True)
    project.write("docs/chapter/figures/line.py", FIGURE)
    runs = {"chapter/gate": runner.Run("", (), {"bias": -1.5})}
    figure = figures.load(project.root, "chapter/line")
    drawn = []
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    for text in ("", "axes.linewidth: 5\n"):
        settings.write_text(text)
        store = cache.Cache(tmp_path_factory.mktemp("cache"))
        drawn.append(figures.draw_all(project.root, [figure], runs, store, print))
    assert drawn[0] == drawn[1]
