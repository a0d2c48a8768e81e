"""A sentence about results is tied to the values that it rests on: both are there, and it holds, or the build says where it does not."""

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from small_project import Project

from site_builder import project as projects
from site_builder.catalogue import Settings
from site_builder.execution import kernels
from site_builder.site import Site
from site_builder.sources import claims

FILE = "docs/chapter/claims.toml"
SAID = {
    "en": "So the bias is negative,\nand the second score is larger.",
    "id": "Jadi, biasnya negatif,\ndan skor kedua lebih besar.",
}
CLAIM = """[[claim]]
en = "the bias is negative, … is larger"
id = "biasnya negatif"
holds = "gate.bias < 0 and all(s < gate.scores[1] for s in gate.scores[:1])"
"""
HOME = """[[claim]]
en = "Let us begin."
id = "Ayo mulai."
holds = ""
"""


@pytest.fixture
def claiming(project: Project) -> Project:
    """The chapter claims something of its listing, on two lines."""
    for language, said in SAID.items():
        project.change(f"docs/chapter/index.{language}.md", "\n## Bias", f"\n{said}\n\n## Bias")
    project.write(FILE, CLAIM)
    return project


def told(project: Project, bias: float = -1.5, scores: tuple[float, ...] = (0.25, 0.5)) -> list[str]:
    found = projects.read(project.root).claims
    return [str(problem) for problem in claims.broken(found, lambda _: {"bias": bias, "scores": [*scores]})]


def test_what_holds_passes(claiming: Project) -> None:
    assert told(claiming) == []
    assert [claim.listings() for claim in projects.read(claiming.root).claims] == [{"gate": "chapter/gate"}]


@pytest.mark.parametrize(
    "holds",
    [
        "np.array(gate.scores).sum() == 0.75",  # for which NumPy imports something
        "sorted(gate.scores, key=lambda gat: gat.real) == gate.scores and [s.real for s in gate.scores] == gate.scores",
        "of('chapter/gate').bias == gate.bias",
    ],
)
def test_a_condition_is_python(claiming: Project, holds: str) -> None:
    """Its own names are no listings; one of another chapter is named by its path."""
    claiming.write(FILE, re.sub("holds = .*", f'holds = "{holds}"', CLAIM))
    assert told(claiming) == []


def test_the_home_page_claims_too(project: Project) -> None:
    """It has no folder, and names the listings of chapters."""
    project.write("docs/claims.toml", re.sub("holds = .*", "holds = \"of('chapter/gate').bias < 0\"", HOME))
    assert told(project) == []
    assert len(told(project, bias=1.0)) == 2


def test_a_condition_counts_what_is_recorded(claiming: Project) -> None:
    listings = projects.read(claiming.root).listings
    (gate,) = listings.values()
    recorded = replace(gate, options=replace(gate.options, recorded="torch"))
    run = SimpleNamespace(output="", values={})
    assert claims.looked_at(listings, "chapter/gate", run)["recorded"] == []
    assert claims.looked_at({**listings, "a/b": recorded}, "chapter/gate", run)["recorded"] == ["a/b"]


def test_what_does_not_hold_is_told_on_every_page(claiming: Project) -> None:
    """With its line, its words, the condition, and the values that it looked at."""
    in_english, in_indonesian = sorted(told(claiming, scores=(0.75, 0.5)))
    assert re.match(
        r"docs/chapter/index\.en\.md:8: the text says 'the bias is negative, … is larger', but gate\.bias < 0",
        in_english,
    )
    assert in_english.endswith(
        "does not hold (docs/chapter/claims.toml:1), with gate.bias = -1.5, gate.scores = [0.75, 0.5]"
    )
    assert re.match(r"docs/chapter/index\.id\.md:8: the text says 'biasnya negatif'", in_indonesian)


@pytest.mark.slow
def test_a_build_ends_on_it(claiming: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """But for a reader whose processor does other arithmetic than that of what is published."""
    claiming.change(
        FILE, "gate.bias < 0 and", "gate.bias < 0 and '[0 1]' in gate.printed and 'print(' in gate.program and"
    )
    claiming.prepare()
    claiming.change("docs/chapter/gate.py", "bias = -1.5", "bias = 1.5")
    said = r"index\.en\.md:8: the text says 'the bias is negative"
    assert re.search(said, claiming.refused(made=True))
    monkeypatch.setattr(kernels, "_has", lambda feature: False)
    reported: list[str] = []
    Site(claiming.root, Settings(), reported.append)
    assert any(re.search(f"on this processor, .*{said}", line) for line in reported), reported


@pytest.mark.parametrize("holds", ["gate.bia < 0", "gate.bias", "gate.bias / 0 > 1", "open(gate.bias)"])
def test_what_cannot_be_judged_is_no_claim(claiming: Project, holds: str) -> None:
    claiming.write(FILE, re.sub("holds = .*", f'holds = "{holds}"', CLAIM))
    (said,) = told(claiming)
    assert said.startswith(f"docs/chapter/claims.toml:1: the condition {holds!r} cannot be judged")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("is larger", "is smaller", "claims.toml:1: 'the bias .*' does not stand on docs/chapter/index.en.md: what has become .* both languages still say so"),
        ("biasnya negatif", "larger", "claims.toml:1: 'larger' does not stand on docs/chapter/index.id.md"),
        ("the bias is negative, … is larger", "Gates … is larger", "'Gates … is larger' does not stand on"),
        ('id = "biasnya negatif"\n', "", "claims.toml:1: a claim has texts for id, en, holds"),
        ("gate.bias < 0 and all(s < gate.scores[1] for s in gate.scores[:1])", "1 < 2", "'1 < 2' looks at no value"),
        ("gate.bias < 0 and", "gate.bias == gate.bias and", "'gate.bias == gate.bias' holds whatever a listing computes"),
        ("gate.bias < 0 and", "(gate.bias > 0 or True) and", "'gate.bias > 0 or True' holds whatever a listing computes"),
        ("gate.bias < 0", "gate.bias <", "is no condition: invalid syntax"),
        ("gate.bias <", "of('other/gate').bias <", "claims.toml:1: no page shows or quotes a listing 'other/gate'"),
        ("gate.bias", "gat.bias", "claims.toml:1: no page shows or quotes a listing 'chapter/gat'"),
        ("holds =", "full = 2\nholds =", "claims.toml:1: a claim has texts for id, en, holds, perhaps full = true"),
        ("en =", "en", "claims.toml:2: this is not TOML"),
        ("[[claim]]", "[[claims]]", r"claims.toml:1: wanted are tables \[\[claim\]\]"),
    ],
)  # fmt: skip
def test_what_is_written_wrong_is_told_with_its_place(claiming: Project, old: str, new: str, said: str) -> None:
    """A claim that is not on its page any more among them; what `…` leaves out ends with the paragraph."""
    claiming.change(FILE, old, new)
    assert re.search(said, claiming.refused())


@pytest.mark.parametrize(
    ("holds", "changed", "kept"),
    [
        ("gate.bias < 0 and gate.seeds == 5", {"chapter/gate": ["seeds"]}, ["(gate.bias < 0)"]),
        ("gate.bias < 0 or gate.seeds == 5", {"chapter/gate": ["seeds"]}, []),
        ("(b := gate.bias) < 0 and abs(b) > 1", {"chapter/gate": ["seeds"]}, ["((b := gate.bias) < 0 and abs(b) > 1)"]),
        ("gate.bias < 0", {"chapter/other": ["bias"]}, []),
    ],
)
def test_of_a_lighter_run_is_asked_what_does_not_read_its_setting(
    claiming: Project, holds: str, changed: dict[str, list[str]], kept: list[str]
) -> None:
    claiming.write(FILE, re.sub("holds = .*", f'holds = "{holds}"', CLAIM))
    (claim,) = projects.read(claiming.root).claims
    assert [part.holds for part in claims.lighter(claim, changed)] == kept


def test_both_languages_claim_the_same(claiming: Project) -> None:
    """Of a paragraph that names both, and of which no rule says that its claims are about the same one."""
    for language, words in (("en", "It has 2 scores, not 3 scores."), ("id", "Ia memuat 2 skor, bukan 3 skor.")):
        claiming.change(f"docs/chapter/index.{language}.md", SAID[language], f"{SAID[language]} {words}")
    claiming.change(FILE, "the bias is negative, … is larger", "has 2 scores")
    claiming.change(FILE, "biasnya negatif", "3 skor")
    said = "claims.toml:1: the two languages differ in the numbers of '3 skor': 3 here, and 2 in 'en'"
    assert said in claiming.refused()


def test_a_claim_stands_in_the_same_paragraph_of_each_language(claiming: Project) -> None:
    """Else the one that translates it is held by nothing."""
    for language, words in (("en", "This bias."), ("id", "Bias ini.")):
        claiming.change(f"docs/chapter/index.{language}.md", "\n## Bias", f"\n{words}\n\n## Bias")
    assert told(claiming) == []
    claiming.change(FILE, "biasnya negatif", "Bias ini.")
    said = "'Bias ini.' stands in one text, and what translates it in another: "
    assert f"{said}docs/chapter/index.id.md:11 and docs/chapter/index.en.md:8" in claiming.refused()


@pytest.mark.parametrize("head", ["[[claim]]  # of the bias", "[[ claim ]]"])
def test_a_head_may_be_written_as_toml_has_it(claiming: Project, head: str) -> None:
    claiming.change(FILE, "[[claim]]", head)
    assert told(claiming) == []


def test_a_condition_on_several_lines_keeps_its_texts(claiming: Project) -> None:
    """Two blanks in a text are two blanks: a program may have printed them."""
    lines = 'holds = """\nlen(gate.scores) == 2\nand "a  b" == "a" + 2 * " " + "b"\nand gate.bias < 0\n"""'
    claiming.change(FILE, CLAIM.splitlines()[-1], lines)
    assert told(claiming) == []
    assert "len(gate.scores) == 2 and" in told(claiming, bias=1.0)[0]
