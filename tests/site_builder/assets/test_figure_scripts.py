"""A figure's script holds the modules that nothing else uses, and imports the others."""

from pathlib import Path

import pytest

from site_builder.assets import figure_scripts
from site_builder.problems import BuildFailure

FIGURE = """import { far } from "../browser/far.js";
import { near, NEAR } from "../browser/near.js";
import { both } from "../browser/both.js";

export const compute = () => [far(), near(), NEAR, both()];
export const more = () => import("../browser/late.js");
"""
OTHER = 'import { both } from "../browser/both.js";\n\nexport const compute = both;\n'
MODULES = {
    "both": "export const both = () => 1;\n",
    "deep": "const hidden = 2;\nexport function deep() {\n  return hidden;\n}\n",
    "far": 'import { deep } from "./deep.js";\n\nconst hidden = deep();\nexport const far = () => hidden;\n',
    "late": "export const late = 3;\n",
    "near": 'import { both } from "./both.js";\nimport { deep } from "./deep.js";\n\n'
    "export const NEAR = both();\nexport const near = deep;\n",
}


@pytest.fixture
def scripts(tmp_path: Path) -> list[Path]:
    (tmp_path / "browser").mkdir()
    for name, text in MODULES.items():
        (tmp_path / "browser" / f"{name}.js").write_text(text, encoding="utf-8")
    (tmp_path / "figures").mkdir()
    for name, text in {"figure": FIGURE, "other": OTHER}.items():
        (tmp_path / "figures" / f"{name}.js").write_text(text, encoding="utf-8")
    return sorted((tmp_path / "figures").iterdir())


def own(scripts: list[Path]) -> list[Path]:
    found = figure_scripts.own_modules(scripts, sorted(scripts[0].parents[1].joinpath("browser").iterdir()))
    assert found[scripts[1]] == []
    return found[scripts[0]]


def test_modules_of_its_own_stand_behind_those_that_they_import(scripts: list[Path]) -> None:
    """One that another figure uses too, or that comes later, is none."""
    assert [path.name for path in own(scripts)] == ["deep.js", "far.js", "near.js"]


def test_they_become_parts_of_the_script(scripts: list[Path]) -> None:
    """Names that they do not export may be the same; what they all import from elsewhere is imported once."""
    assert figure_scripts.joined(FIGURE, scripts[0], own(scripts), "../../") == (
        'import { both } from "../../both.js";\n'
        "const { deep } = (() => {\nconst hidden = 2;\nfunction deep() {\n  return hidden;\n}\nreturn { deep };\n})();\n"
        "const { far } = (() => {\n\nconst hidden = deep();\nconst far = () => hidden;\nreturn { far };\n})();\n"
        "const { NEAR, near } = (() => {\n\nconst NEAR = both();\nconst near = deep;\nreturn { NEAR, near };\n})();\n"
        "\nexport const compute = () => [far(), near(), NEAR, both()];\n"
        'export const more = () => import("../browser/late.js");\n'
    )


def test_a_script_without_modules_of_its_own_stays_as_it_is(scripts: list[Path]) -> None:
    assert figure_scripts.joined(OTHER, scripts[1], [], "../") == OTHER


@pytest.mark.parametrize(
    ("module", "text", "said"),
    [
        (
            "near",
            "export const NEAR = 1;\nexport const near = 2;\nexport const far = 3;\n",
            "'far' is defined in far.js",
        ),
        ("near", "export const compute = 1;\n", "'compute' is defined in near.js too"),
        ("near", "export default 1;\n", "it cannot be a part of figure.js: 'export default 1;'"),
        ("far", "export const far = () => import.meta.url;\n", "it cannot be a part of figure.js"),
    ],
)
def test_what_cannot_be_joined_is_refused(scripts: list[Path], module: str, text: str, said: str) -> None:
    (scripts[0].parents[1] / "browser" / f"{module}.js").write_text(text, encoding="utf-8")
    with pytest.raises(BuildFailure) as failure:
        figure_scripts.joined(FIGURE, scripts[0], own(scripts), "../")
    assert said in str(failure.value)
