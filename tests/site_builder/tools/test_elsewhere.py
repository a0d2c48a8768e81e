"""Listings print the same elsewhere, or the check names them and what differs."""

import re

import pytest
from small_project import Project

from site_builder.execution import kernels
from site_builder.tools import elsewhere

pytestmark = pytest.mark.slow
PRODUCTS = """import numpy as np

bias = -1.5
a = np.random.default_rng(0).normal(size=(300, 300)).astype(np.float32)
print(bias, f"{np.sum((a @ a).astype(float) ** 2):.9f}")
"""


@pytest.fixture
def differences(project: Project, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(project.root)
    return lambda text: project.write("docs/chapter/gate.py", text) or elsewhere.main([])


@pytest.mark.skipif(len(kernels.variants()) < 2, reason="no other kinds of processors to pretend")
def test_last_digits_of_another_processor_are_named(differences) -> None:
    """With the listing, the surroundings and both texts."""
    told = differences(PRODUCTS)
    assert any(line.startswith("chapter/gate: a processor") and " becomes " in line for line in told), told
    assert not any(elsewhere.AGAIN in line for line in told)
    assert differences(f"# listing: processor=True\n{PRODUCTS}") == []  # the page says so


def test_what_is_not_reproducible_is_named(project: Project, differences) -> None:
    """Printed, and quoted by a page; nothing else of the listing is, nor a figure that draws the same."""
    varying = {"place": "id(object())", "hash": "hash('a')", "chance": "__import__('random').random()"}
    varying |= {"unseeded": "__import__('numpy').random.default_rng().random()", "time": "__import__('time').time()"}
    project.change("docs/chapter/figures/line.py", 'd.run["gate"]["bias"]', "1")
    told = differences(
        "bias = str(id(object()))\nprint('stable')\n" + "".join(f"print('{k}', {v})\n" for k, v in varying.items())
    )
    for kind in varying:
        assert any(line.startswith(f"chapter/gate: {elsewhere.AGAIN}: '{kind} ") for line in told), told
    quoted = "gate.bias, quoted in docs/chapter/index.en.md:"
    assert any(quoted in line for line in told), told
    assert [line for line in told if quoted not in line and not any(f": '{kind} " in line for kind in varying)] == []


def test_what_is_marked_as_varying_is_shown_and_does_not_count(capfd: pytest.CaptureFixture[str], differences) -> None:
    timed = "# listing: varies=True\nfrom time import perf_counter\n\nbias = -1.5\nprint('at', perf_counter())\n"
    assert differences(timed) == []
    assert f"chapter/gate: {elsewhere.AGAIN}: 'at " in capfd.readouterr().out


def test_what_a_lighter_run_contradicts_is_named(project: Project, differences) -> None:
    """With the sentence that a reader has beside it, unless it is said to need the full run; and then it does need it."""
    for language, said in (("en", "More rounds help."), ("id", "Putaran tambahan membantu.")):
        project.change(f"docs/chapter/index.{language}.md", "\n## Bias", f"\n{said}\n\n## Bias")
    claim = '[[claim]]\nen = "More rounds help."\nid = "Putaran tambahan membantu."\nholds = "gate.gain > 0"\n'
    project.write("docs/chapter/claims.toml", claim)
    text = '# listing: light="rounds=1"\nbias, rounds = -1.5, 3\ngain = rounds - START\nprint(bias, gain)\n'
    told = differences(text.replace("START", "2"))
    assert [line for line in told if "lighter" in line] == told
    assert re.search(
        r"lighter setting: docs/chapter/index\.en\.md:\d+: .*'More rounds help\.', but gate\.gain > 0", told[0]
    )
    assert differences(text.replace("START", "0")) == []
    project.write("docs/chapter/claims.toml", f"{claim}full = true\n")
    assert differences(text.replace("START", "2")) == []
    (told,) = differences(text.replace("START", "0"))
    assert told.startswith("docs/chapter/claims.toml:1: it holds with the lighter setting, too")
