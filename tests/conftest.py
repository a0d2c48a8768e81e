"""What all tests share."""

import os
import signal
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings
from published import ADDRESS

ROOT = Path(__file__).resolve().parents[1]
WITH_FAST_TESTS = (ROOT / "tests" / "nn_tutorial", ROOT / "tests" / "site_builder")
LONGEST = (
    "test_corpus", "test_run_interaction", "test_determinism", "test_snapshot", "test_engines", "test_explorables",
    "test_class", "test_workshop", "test_accessibility", "test_run_failures", "test_exercises_with_code", "test_build",
    "test_exercises", "test_keys", "test_dying_builds", "test_publishing", "test_weight", "test_run_listings",
    "test_run_accessibility", "test_search", "test_offline", "test_python_snapshot", "test_policy", "test_told_truly",
)  # fmt: skip
"""Files that workers take first, so that none is left alone with a long one: those of the tests that pytest names as slowest."""
ASKED_ONCE = {"fc-list", "lscpu"}
"""What Matplotlib and an old NumPy ask of a machine when they are first imported there."""
STARTS_A_PROCESS = {"subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn", "os.exec", "os.system"}

# Deadlines measure the machine, not the code; derandomized runs fail for everybody or for nobody.
settings.register_profile("whole", deadline=None, derandomize=True)
settings.register_profile("fast", settings.get_profile("whole"), max_examples=20)

_fast_test: str | None = None  # the one that runs


def pytest_configure(config: pytest.Config) -> None:
    """Draw fewer examples in the fast loop, `pytest -m fast`; hear interrupts, which some tests raise."""
    settings.load_profile("fast" if config.option.markexpr == "fast" else "whole")
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # we are a background job of a shell
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Start one worker more than there are processors, since tests wait for browsers; none for single files, which run sooner alone."""
    if all(Path(argument.partition("::")[0]).is_file() for argument in config.args):
        return 0
    return None if config.option.markexpr == "fast" else (os.cpu_count() or 1) + 1


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Import nothing in the fast loop that has no fast test."""
    if config.option.markexpr != "fast" or collection_path.parent != ROOT / "tests":
        return None
    return True if collection_path not in WITH_FAST_TESTS else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as fast what tests the package or the builder and is neither slow nor thorough; begin with what takes longest."""
    for item in items:
        slow = item.get_closest_marker("slow") or item.get_closest_marker("thorough")
        if not slow and any(folder in item.path.parents for folder in WITH_FAST_TESTS):
            item.add_marker("fast")
    items.sort(key=lambda item: LONGEST.index(item.path.stem) if item.path.stem in LONGEST else len(LONGEST))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Remember whether a fast test runs: it may start no process."""
    global _fast_test
    _fast_test = item.nodeid if item.get_closest_marker("fast") else None
    try:
        return (yield)
    finally:
        _fast_test = None


def _refuse_processes(event: str, arguments: tuple[object, ...]) -> None:
    asked = event == "subprocess.Popen" and arguments[0] in ASKED_ONCE
    if _fast_test is not None and event in STARTS_A_PROCESS and not asked:
        raise AssertionError(f"{_fast_test} starts a process: mark it with pytest.mark.slow")


sys.addaudithook(_refuse_processes)


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of what is built once, however many processes test."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(scope="session")
def site(shared_folder: Path) -> Path:
    """Build the site as its readers do, into a folder of its own: once, however many processes test.

    Or take the one that the environment variable BUILT_SITE names, which was built with ADDRESS as its SITE_URL.
    """
    if "BUILT_SITE" in os.environ:
        return Path(os.environ["BUILT_SITE"]).resolve()
    site = shared_folder / "built" / "site"
    with FileLock(shared_folder / "built.lock"):
        if not site.exists():
            done = subprocess.run(
                [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)],
                cwd=ROOT, text=True, capture_output=True,
                env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": ADDRESS},
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
    return site
