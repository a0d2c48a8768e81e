"""The JavaScript engine starts once, where every thread may use it."""

import subprocess
import sys

import pytest
from small_project import ROOT

PROGRAM = """
from site_builder.javascript_engine import MiniRacer, apart

kept = []
for number in range(3):
    kept.append(apart(MiniRacer))
    print(kept[-1].eval("6 * 7"), flush=True)
for each in kept:
    each.close()
"""


@pytest.mark.slow
def test_engines_of_several_threads_live_side_by_side() -> None:
    """A processor with memory protection keys ends a process whose second thread does not descend from V8's first."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, text=True, capture_output=True, timeout=120)
    assert (done.returncode, done.stdout.split()) == (0, ["42"] * 3), done.stderr
