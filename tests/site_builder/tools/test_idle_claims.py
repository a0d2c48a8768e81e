"""A condition that no other value can break is told; one that a single other value breaks is none of them."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from small_project import Project

from site_builder.problems import BuildFailure
from site_builder.sources.claims import Claim
from site_builder.tools import idle_claims

RUN: dict[str, Any] = {
    "n": 4, "share": 0.75, "done": True, "name": "Adam", "other": "SGD", "X": np.array([[1.0, 2.0], [3.0, 4.0]]), "none": None,
    "losses": [0.5, 0.25], "by_rate": {"0.1": 3, "1.0": 5}, "printed": "3 of 5 solved\n", "right": np.array([True, False]),
}  # fmt: skip


def told(holds: str) -> list[str]:
    claim = Claim(Path("docs/a/claims.toml"), 7, {}, {}, f"({holds})")
    return [f"{problem.path}:{problem.line}: {problem.message}" for problem in idle_claims.find([claim], lambda _: RUN)]


@pytest.mark.parametrize(
    "holds",
    [
        "run.n * 0 == 0",
        "run.n == 4 or run.share < 2 * abs(run.share) + 1",
        "len(run.name) >= 0",
        "run.X.size >= 0",
        "isinstance(run.n, object) and run.done in (True, False, run.done)",
        "max(run.losses, default=0) is not None or not run.losses or True in [True]",
        "(run.printed + 'x').endswith('x')",
        "run.losses[0] > -1e9",
        "run.X[0, 0] ** 2 >= 0",
        "run.X.shape[1] * 0 == 0",
        "run.by_rate['1.0'] == run.by_rate['1.0'] + 0 * run.n",
    ],
)
def test_a_condition_that_always_holds_is_told(holds: str) -> None:
    (said,) = told(holds)
    assert said == f"docs/a/claims.toml:7: {holds!r} holds with other values, too: what it says rests on nothing"


@pytest.mark.parametrize(
    "holds",
    [
        "run.n == 4",
        "run.n > 3",
        "run.n % 2 == 0",
        "run.share < 1",
        "run.share >= 0",
        "run.done",
        "run.name == 'Adam'",
        "run.name != run.other",
        "run.X.shape == (2, 2)",
        "run.X.size == 4",
        "(run.X == np.round(run.X)).all()",
        "run.X[0, 0] < run.X[1, 1]",
        "run.X.min() > 0",
        "run.right.sum() == 1",
        "len(run.losses) == 2",
        "run.losses[0] > run.losses[1]",
        "run.by_rate['1.0'] > run.by_rate['0.1']",
        "[*run.by_rate] == ['0.1', '1.0']",
        "run.by_rate['1.0'] == 5",
        "run.none is None",
        "'3 of 5' in run.printed",
        "len(run.printed.splitlines()) == 1",
    ],
)
def test_a_condition_that_can_fail_is_left_alone(holds: str) -> None:
    assert told(holds) == []


@pytest.mark.slow
def test_the_command_names_each_in_its_place(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.root)
    claim = '[[claim]]\nid = "Ayo mulai."\nen = "Let us begin."\nholds = "gate.bias {} <= 0"\n'
    project.write("docs/chapter/claims.toml", claim.format(""))
    idle_claims.main()
    project.write("docs/chapter/claims.toml", claim.format("* 0"))
    with pytest.raises(BuildFailure, match=r"docs/chapter/claims\.toml:1: .*rests on nothing"):
        idle_claims.main()
