"""Who changes a number of a listing learns of what rested on it: the run ends, or a claim of its page holds no more."""

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder import project
from site_builder.execution import runner
from site_builder.sources import claims
from site_builder.sources.listings import Listing

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
CHANGES = {
    "page-1/perceptron/and_or_gates": ("and_bias = -1.5", "and_bias = -0.9", "claim"),
    "page-1/derivatives/own_slope": ("[0, 1, 2]", "[0, 1, 3]", "claim"),
    "page-2/your-own-data/quantity": ("age - 12", "age - 1", "claim"),
    "page-2/mini-batch-gradient-descent/two_moons": ("1000", "1001", "run"),
    "page-1/backpropagation-in-arrays/first_step": ("randn(2, 3)", "randn(3, 3)", "run"),
}


@pytest.fixture(scope="module")
def sources() -> project.Project:
    return project.read(ROOT)


def ends(sources: project.Project, listing: Listing) -> str:
    """Say what would end the build with this listing, if anything does: its run, or a claim that looks at nothing else."""
    try:
        run = runner.execute(ROOT, listing)
    except runner.Failed:
        return "run"
    touched = [claim for claim in sources.claims if {*claim.listings().values()} == {listing.name}]
    broken = claims.broken(touched, lambda name: claims.looked_at(sources.listings, name, run))
    return "claim" if any(broken) else ""


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_number_ends_the_build(sources: project.Project, name: str) -> None:
    old, new, wanted = CHANGES[name]
    listing = sources.listings[name]
    at = next(n for n, line in enumerate(listing.lines) if old in line.text and line.path == listing.path)
    changed = replace(listing.lines[at], text=listing.lines[at].text.replace(old, new, 1))
    lines = (*listing.lines[:at], changed, *listing.lines[at + 1 :])
    assert ends(sources, listing) == ""
    assert ends(sources, replace(listing, lines=lines)) == wanted
