"""Formulas become MathML when the site is built."""

import pytest

from site_builder.formulas import BadFormula, Typesetter


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter()


def test_a_formula_needs_no_script(typesetter: Typesetter) -> None:
    """What comes out is a math element, display or inline, and nothing of the TeX stays behind."""
    mathml = typesetter.typeset(r"\frac{\partial L}{\partial W_1}", True, "en")
    assert mathml.startswith("<math")
    assert 'display="block"' in mathml
    assert "<mfrac>" in mathml
    assert "\\" not in mathml


def test_decimals_follow_the_language(typesetter: Typesetter) -> None:
    """One formula serves both languages."""
    assert "<mn>0,5</mn>" in typesetter.typeset("0.5", False, "id")
    assert "<mn>0.5</mn>" in typesetter.typeset("0.5", False, "en")


def test_letter_styles_are_characters(typesetter: Typesetter) -> None:
    """Browsers ignore most letter styles of MathML, so they are characters of their own."""
    assert "<mi>ℝ</mi>" in typesetter.typeset(r"\mathbb{R}", False, "en")


@pytest.mark.parametrize("tex", [r"\nosuchthing", r"\frac{1}", "{", r"\mathfrak{A}"])
def test_bad_tex_is_refused(typesetter: Typesetter, tex: str) -> None:
    """A mistyped command never reaches the page."""
    with pytest.raises(BadFormula):
        typesetter.typeset(tex, False, "en")


def test_formulas_of_a_page_are_placed(typesetter: Typesetter) -> None:
    """Both marks of the Arithmatex extension are replaced."""
    page = '<p><span class="arithmatex">\\(a &lt; b\\)</span></p><div class="arithmatex">\\[\nc\n\\]</div>'
    html = typesetter.place(page, "en")
    assert "arithmatex" not in html
    assert html.count("<math") == 2
    assert "<mo>&lt;</mo>" in html


def test_the_font_has_what_formulas_draw_without_a_character() -> None:
    """The sign of a root stands in no text, but the browser takes it from the font."""
    typesetter = Typesetter()
    assert "\N{SQUARE ROOT}" not in typesetter.characters()
    typesetter.typeset(r"\sqrt{\frac{2}{p}}", True, "en")
    assert {"\N{SQUARE ROOT}", "2", "p"} <= typesetter.characters()
