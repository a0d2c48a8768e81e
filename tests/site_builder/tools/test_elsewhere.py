"""Listings print the same elsewhere, or the check names them and what differs."""

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


def test_a_stable_listing_passes(differences) -> None:
    """The one of the small project, its quoted values and its figure."""
    assert differences("bias = -1.5\nprint(bias)\n") == []


@pytest.mark.skipif(len(kernels.variants()) < 2, reason="no other kinds of processors to pretend")
def test_last_digits_of_another_processor_are_named(differences) -> None:
    """With the listing, the surroundings and both texts."""
    told = differences(PRODUCTS)
    assert any(line.startswith("chapter/gate: a processor") and " becomes " in line for line in told), told
    assert not any(elsewhere.AGAIN in line for line in told)


def test_what_is_not_reproducible_is_named(differences) -> None:
    """Printed, and quoted by a page."""
    varying = {"place": "id(object())", "hash": "hash('a')", "chance": "__import__('random').random()"}
    told = differences("bias = str(id(object()))\n" + "".join(f"print('{k}', {v})\n" for k, v in varying.items()))
    for kind in varying:
        assert any(line.startswith(f"chapter/gate: {elsewhere.AGAIN}: '{kind} ") for line in told), told
    assert any("gate.bias, quoted in docs/chapter/index.en.md:" in line for line in told), told
