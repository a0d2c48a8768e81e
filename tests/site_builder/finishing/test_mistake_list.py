"""The names of mistakes are told in words, in each language: the author's, or those of the slip."""

import json
from pathlib import Path
from typing import Any

import pytest
import with_progress
from small_project import Project

from nn_tutorial.practice.words import LANGUAGES as WORDS
from site_builder.finishing import mistake_list
from site_builder.languages import LANGUAGES


def listed(project: Project) -> dict[str, Any]:
    """Read what is published."""
    files = dict(project.prepare().files())
    return {language: json.loads(files[f"exercises/mistakes.{language}.json"]) for language in LANGUAGES}


@pytest.mark.slow
def test_each_mistake_has_words_of_its_own(tmp_path: Path) -> None:
    project = Project(tmp_path)
    with_progress.add(project, with_code=True)
    found = listed(project)
    own = {name.rpartition("/")[2]: texts for name, texts in found["en"]["own"].items()}
    assert own["or_bias"] == {"low": "answer: −1.5", "high": "answer: `0.5`"}
    assert own["score"] == {"wrong_1": "answer: 0.50"}
    assert own["two_shapes"] == {"cell_1": "the shape of `W1`", "cell_2": "the shape of `b1`"}
    assert own["forward"] == {"early": "a line that does not belong there: `z2 = z1 @ W2`"}
    assert own["build_or"].keys() == {"too_often", "too_seldom"}
    assert own["column_sums"]["upright"] == "Let us begin."
    assert own["column_sums"]["axis"] == "`axis=1` stands where `axis=0` belongs"
    assert own["two_lines"]["star"] == "`*` stands where `@` belongs, in `X @ W1`"
    assert "shape" not in own  # nothing is foreseen
    indonesian = {name.rpartition("/")[2]: texts for name, texts in found["id"]["own"].items()}
    assert indonesian["score"] == {"wrong_1": "jawaban: 0,50"}
    assert {name: texts.keys() for name, texts in own.items()} == {n: texts.keys() for n, texts in indonesian.items()}


def test_what_all_exercises_share_tells_no_piece_of_a_program() -> None:
    for language, words in WORDS.items():
        said = mistake_list._any(language)
        told = words.SLIPS | words.SIZES | words.RATIOS | words.CAUSES
        assert said.keys() == told.keys() | {"mend"}  # whose own words, `MENDS`, say where it stands
        assert not [text for text in said.values() if "{" in text.replace("{}", "")]
        assert words.IN_GENERAL.keys() <= said.keys()
        assert not [key for key in words.IN_GENERAL if "…" in said[key]]  # it would tell nothing
    assert mistake_list._any("en")["axis"] == "The sum ran along the wrong axis."
    assert mistake_list._any("en")["factor"] == "The factor `…` is missing"


def test_a_slip_is_told_with_its_piece_where_there_is_one_only() -> None:
    slips = [
        ["factor", ["lr"], "", []],
        ["term", ["b"], "", []],
        ["term", ["c"], "", []],
        ["line", ["x"], "", []],
    ]
    said = mistake_list._slips(slips, "en")
    assert said == {"factor": "The factor `lr` is missing", "line": "The step `x` is missing"}


def test_a_name_with_two_meanings_tells_both() -> None:
    said = mistake_list._slips([["transposed", ["A"], "", []]], "en")["transposed"]
    assert said.startswith("`A` is transposed where it should not be; or: Is the order")


@pytest.mark.parametrize(
    ("formula", "text"),
    [("x_1 \\cdot x_2", "x₁ · x₂"), ("x_1^2", "x₁²"), ("z = -6", "z = -6"), ("2{,}5 \\times h_{12}", "2,5 × h₁₂")],
)
def test_short_formulas_are_text(formula: str, text: str) -> None:
    assert mistake_list.plain(formula) == text
