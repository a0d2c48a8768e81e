"""Formulas become MathML when the site is built."""

import re
import subprocess
import sys

import pytest
from small_project import ROOT

from site_builder.rendering.formulas import BadFormula, Typesetter


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


@pytest.mark.parametrize(
    "tex",
    [
        r"\textrm{output}", r"\textit{output}", r"\textbf{output}", r"\textnormal{output}", r"\mbox{output}", r"\hbox{output}",
        r"\verb|output|", r"\text {output}", r"\text{out{put}}", r"\text x",
    ],
)  # fmt: skip
def test_words_in_another_dress_are_refused(typesetter: Typesetter, tex: str) -> None:
    """Those in `\\text{…}` are spelled, translated and compared; others no check would find."""
    with pytest.raises(BadFormula, match="words stand in"):
        typesetter.typeset(f"y = {tex}", False, "en")
    assert "<mtext>output</mtext>" in typesetter.typeset(r"\textstyle y = \text{output}", False, "en")


@pytest.mark.parametrize(
    "tex",
    [
        "1 7", "0{.}5", r"1\,7", "1~7", "1{}7", "9{8}", "{9}{8}", r"\mathrm{9}\mathrm{8}", r"9\mathrm{}8", r"1\kern0pt7", r"1\hspace{0em} 7", "0. 5", "1\n7", "9^{}8", "9_{}8",
        r"9\relax 8", r"9\rm8", r"9\textcolor{red}{8}", r"9\nobreak8", r"9\hat{8}", r"9\rlap{8}", r"9\smash{8}", r"9\boxed{8}", r"9\text{}8", r"\left.9\right.8", r"0\ldotp 5", r"0\text{.}5",
        r"0\mathord{.}5", "2^{1 0}", "1{,}0 00", "x^{1 2}_1",
    ],
)  # fmt: skip
def test_digits_that_stand_apart_and_are_seen_as_one_number_are_refused(typesetter: Typesetter, tex: str) -> None:
    """No check of the source would know the number."""
    with pytest.raises(BadFormula, match="whose digits stand apart in"):
        typesetter.typeset(tex, False, "id")


@pytest.mark.parametrize(
    "tex", ["2^10", "x_12", r"\def\x{9}\x 8", r"\newcommand{\x}{9}\x 8", r"9\mathchoice{8}{8}{8}{8}", r"9\char`8"]
)
def test_what_hides_a_number_is_refused(typesetter: Typesetter, tex: str) -> None:
    with pytest.raises(BadFormula, match=r"braces around it|says what it shows"):
        typesetter.typeset(tex, False, "en")


@pytest.mark.parametrize(
    "tex",
    [
        "a_{1 2} b_{2 1}", "a_1 2", r"1 \cdot 7", "(1, 7)", r"\frac{1}{7}", r"\frac17", r"3 \quad 4", r"\begin{matrix} 1 & 7 \end{matrix}", "1{,}000 - 0.25", "-17", r"2^{10}", "9!8",
        r"\sqrt{9} 8", "2(3)4", r"\tfrac{1}{2} 3", "1{.}000", r"10^{-9}",
    ],
)  # fmt: skip
def test_numbers_beside_each_other_are_none(typesetter: Typesetter, tex: str) -> None:
    typesetter.typeset(tex, False, "en")
    typesetter.typeset(tex, True, "id")


@pytest.mark.parametrize("tex", ["\U0001d71e", "\U0001f600", "\\text{\U0001f642}"])
def test_what_no_formula_has_is_named(typesetter: Typesetter, tex: str) -> None:
    """KaTeX would quote half of it."""
    with pytest.raises(BadFormula, match="is no character of formulas, in '"):
        typesetter.typeset(tex, False, "en")


def _refusals(*formulas: str, before: str = "") -> list[str]:
    """Typeset formulas in a process of its own, which may hang or print what the engine ignores."""
    program = f"""
from site_builder.rendering import formulas
{before}
typesetter = formulas.Typesetter()
for tex in {formulas!r}:
    try:
        typesetter.typeset(tex, False, "en")
    except formulas.BadFormula as error:
        print(error, end="\\0")
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, text=True, capture_output=True, timeout=30)
    assert done.returncode == 0, done.stderr
    return done.stdout.split("\0")[:-1]


@pytest.mark.slow
def test_an_endless_formula_is_given_up() -> None:
    """No formula may hold a build for ever."""
    endless = "formulas._TYPESET, formulas._TIME_LIMIT = 'function typeset() { for (;;) { } }', 0.2"
    (said,) = _refusals("x", before=endless)
    assert "no answer within 0.2 s, in 'x'" in said


@pytest.mark.parametrize("tex", [r"\href{a}{b}", r"\url{a}", r"\includegraphics{a.png}", r"\htmlClass{a}{b}"])
def test_commands_that_katex_does_not_trust_are_refused(typesetter: Typesetter, tex: str) -> None:
    """KaTeX itself shows the command's name in red and drops its content."""
    with pytest.raises(BadFormula, match=r"not allowed|disabled"):
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


SPACE = '<mspace width="0.1667em"></mspace>'


@pytest.mark.parametrize(
    ("tex", "set_apart"),
    [
        (r"\log p", "<mi>log</mi><mo>\u2061</mo> <mi>p</mi>"),
        (r"y \log p", "<mi>y</mi> <mi>log</mi><mo>\u2061</mo> <mi>p</mi>"),
        (r"\max_k z", "<mi>k</mi></msub><mo>\u2061</mo> <mi>z</mi>"),
        (r"\arg\max z", "<mi>arg</mi><mo>\u2061</mo> <mi>max</mi><mo>\u2061</mo> <mi>z</mi>"),
        (r"\log^2 \frac{1}{2}", "<mn>2</mn></msup><mo>\u2061</mo> <mfrac>"),
        (r"(a)^2 \log p", "</msup> <mi>log</mi><mo>\u2061</mo> <mi>p</mi>"),
        (r"\frac{\max_k}{2}", "<mfrac><mrow>"),
    ],
)
def test_a_function_is_set_apart(typesetter: Typesetter, tex: str, set_apart: str) -> None:
    """The name of a function and what it is applied to are two words; a subscript belongs to the name."""
    mathml = typesetter.typeset(tex, False, "en")
    assert set_apart.replace("> <", f">{SPACE}<") in mathml
    assert mathml.count(SPACE) == set_apart.count("> <")


@pytest.mark.parametrize(
    "tex", [r"\log(p)", r"\max\left(0, z\right)", r"\max\{a\}", r"a + \log(p)", r"\log\,p", r"\log \sum_j z", "a p"]
)
def test_a_bracket_or_an_operator_needs_no_space(typesetter: Typesetter, tex: str) -> None:
    """Brackets follow a function directly; operators and spaces that are written bring their own."""
    assert SPACE not in typesetter.typeset(tex, False, "en")


def test_a_prime_stays_with_its_letter(typesetter: Typesetter) -> None:
    """The font's prime is raised as it is; once more, as a superscript, it would float."""
    prime = '<mo lspace="0em" rspace="0em">′</mo>'
    assert f"<mrow><mi>f</mi>{prime}</mrow><mo" in typesetter.typeset("f'(x)", False, "en")
    assert f"<mrow><mi>f</mi>{prime}{prime}</mrow></math>" in typesetter.typeset("f''", False, "en")
    assert f"<msub><mrow><mi>f</mi>{prime}</mrow><mi>l</mi></msub>" in typesetter.typeset("f_l'", False, "en")
    assert "<msup>" in typesetter.typeset("f^{2}", False, "en")


LEFT = """
import atexit, threading
atexit.register(lambda: print(threading.active_count()))  # the first to be registered is the last to be called
from site_builder.rendering.formulas import Typesetter
kept = Typesetter()
{ending}
"""


@pytest.mark.slow
@pytest.mark.parametrize(("ending", "code"), [("", 0), ("raise SystemExit(3)", 3), ("1 / 0", 1)])
def test_the_engine_ends_before_python_does(ending: str, code: int) -> None:
    """However the build ends: an engine that is left to Python's last steps makes about every second process hang."""
    done = subprocess.run(
        [sys.executable, "-c", LEFT.format(ending=ending)], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert (done.stdout, done.returncode) == ("1\n", code), done.stderr


@pytest.mark.parametrize(
    ("tex", "inside"),
    [
        ("w", "<mi>w</mi>"),
        ("a + b", "<mi>a</mi><mo>+</mo><mi>b</mi>"),
        ("w_{1}", "<msub><mi>w</mi><mn>1</mn></msub>"),
        (r"\frac{a}{b + c}", "<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mi>c</mi></mrow></mfrac>"),
        ("x^{+}", '<msup><mi>x</mi><mo lspace="0em" rspace="0em">+</mo></msup>'),
    ],
)
def test_no_element_is_there_for_nothing(typesetter: Typesetter, tex: str, inside: str) -> None:
    """No row of one, and no frame for an annotation that is left out."""
    assert re.sub(r"^<math [^>]*>|</math>$", "", typesetter.typeset(tex, False, "en")) == inside


def test_lines_below_each_other_stay_a_table(typesetter: Typesetter) -> None:
    formula = typesetter.typeset(r"\begin{aligned} a &= 1 \\ b &= 2 \end{aligned}", True, "en")
    assert re.fullmatch(r"<math [^>]*><mtable [^>]*>(<mtr>.*?</mtr>){2}</mtable></math>", formula)


@pytest.mark.parametrize(
    ("tex", "inside"),
    [
        ("b = -1.5", "<mi>b</mi><mo>=</mo><mn>−1.5</mn>"),
        ("(-2)", '<mo stretchy="false">(</mo><mn>−2</mn><mo stretchy="false">)</mo>'),
        (r"1, \quad +2", '<mn>1</mn><mo separator="true">,</mo><mspace width="1em"></mspace><mn>+2</mn>'),
        ("10^{-6}", "<msup><mn>10</mn><mn>−6</mn></msup>"),
        ("b = -x", '<mi>b</mi><mo>=</mo><mo form="prefix">−</mo><mi>x</mi>'),
        ("-x", "<mo>−</mo><mi>x</mi>"),  # where a row begins, browsers know
    ],
)
def test_a_sign_stands_close_to_what_it_belongs_to(typesetter: Typesetter, tex: str, inside: str) -> None:
    assert f">{inside}</math>" in typesetter.typeset(tex, False, "en")


@pytest.mark.parametrize(
    "before", ["b", "1", "(a)", "[a]", r"\{a\}", "a!", "f'", r"\lvert a \rvert", "|a|", r"\hat{y}", "a_1"]
)
def test_an_operation_keeps_its_space(typesetter: Typesetter, before: str) -> None:
    assert "<mo>−</mo><mn>1</mn></math>" in typesetter.typeset(f"{before} - 1", False, "en")
    assert "<mn>−1</mn>" in typesetter.typeset(rf"{before} + \lvert -1 \rvert", False, "en")
