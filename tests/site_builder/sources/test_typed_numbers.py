"""Numbers typed by hand are refused wherever they stand, but for the kinds that may be typed."""

from pathlib import Path

import pytest

from site_builder.blocks import readable
from site_builder.problems import BuildFailure
from site_builder.sources import typed_numbers
from site_builder.sources.document import parse

NOTHING = typed_numbers.Typed({})
PATH = Path("docs/chapter/index.en.md")


def found(text: str, language: str = "en", typed: typed_numbers.Typed = NOTHING) -> list[str]:
    problems = typed_numbers.check_page(typed, "chapter/index", language, PATH, readable(text))
    return [problem.message.split("'")[1] for problem in problems]


@pytest.mark.parametrize(
    "text",
    [
        ".984", "0.984", "0,984", "2.5e-3", "1e-5", "1.5e3", "0,5e3", "0.25s", "12.5k", "0.98x", "v0.984", "98 percent", "98 per cent",
        "5 percent", "five per cent", "98%", "98 %", "98‰", "98％", "9 ‰", "2000 epochs", "1500 steps", "in 2000 epochs", "10_000", "10 000", "1,000", "97.9 %", "60%", "10000", "10.000", "10,000", "-1.5",
        "In 1969 two people",
        "32 neurons", "17 MB", "thirty-two", "sixteen peaks", "a hundred", "a thousand million", "2 thousand", "16-16", "784-256-10", "28 × 28",
        "$10000$", r"$98\%$", "$98$ %", "$.984$", "$9{,}84$", "$0.98e-3$", r"\( 0.5 \)", r"\[ 0.5 \]", "$$0.5$$", "$$\nx = 0.5\n$$", r"$3 \times 10^8$", r"$2^{20}$",
        '[there](x.md "0.984")', '<span title="0.984">x</span>', '{ title="0.984" }', '!!! tip "0.984"', '=== "0.984"', "# 98 per cent {#x}", "| 0.984 |", "[^1]: 0.984",
        "```figure\nname: x\nalt: About 95.\ncaption: y\n```", "```figure\nname: x\nalt: y\ncaption: About 95.\n```",
        "---\ndescription: A 98-percent network.\n---\n", "```python\n1\n```\n98 epochs", "&#8217;98", "(1969 epochs)", "for most images (1850)", "It ends early (after 2000).", "Adam and He need more (2031)",
        "`0.984`", "`98%`", "`loss: 0.984`", "```figure\nname: x\nalt: `0.984`\n```",
        "1/3 of the images", "right to wrong: 3:2", "after ⑳ passes", "about 10⁻⁵", "a factor of 10⁶","2 / 3", "two thirds", "nine-tenths", "in the thirtieth pass", "the hundredth epoch", "a thousandth",
        "9 pct", "nine percentage points", "97½", "¾ of them",
        "9**8**", "*9*8", "9<!-- -->8", "9&shy;8", "9&nbsp;8", "9\u200b8", "&#57;8", "&#x39;8", "$9{8}$", "9\\8", "9<b>8</b>", "10<wbr>000", "9\ufe0f\u20e3",
        r"$5\;000$", "$5~000$", "$10 ^ 6$", "10<sup>−6</sup>", "5\u2009000 of them", "5’000", "1, 000", "5 k epochs", "9 out of 10", "9 dari 10", "&frac34; of them", "9&percnt;", "&#057;8", "```exercise\ntitle = \"A \\u0039\\u0038\"\n```",
        "With *Gradient Descent* it needs many more epochs (2000)", "9 M cases", "9 bn weights", "9 jt contoh", "9 rb contoh", "0·5", "⁹⁸ of them", "㊿", "1 000",
        "$1{,}000$", "9<sup></sup>8", "9<kbd>8</kbd>", "9[8](x.md)", "9`8`", "`9`8", "9{ .x }8", "$9$8", "9$8$", "9\\\n8", "9\u03018", "<br>9<br>8", "\N{KEYCAP TEN}",
        '<input value="98">', "<li value=98>x</li>", "x\n{ value=98 }", '<p aria-description="98">', "<math><mn>9</mn><mn>8</mn></math>",
        "zero point nine", "half a per cent", "zero per cent", "ten to the power of minus five", "fiftyfold", "level (Epoch 2000)", "that (Figure 1999)",
        "after about\n9000. Then", "most of it\n98) is right", "98. First\n99. Second",
    ],
)  # fmt: skip
def test_what_only_a_run_can_know_is_refused(text: str) -> None:
    """In prose, formulas of every notation, titles, tables, headings, alt texts, captions and descriptions."""
    assert found(f"Text.\n\n{text}\n" if not text.startswith("---") else text)


@pytest.mark.parametrize(
    "text",
    [
        "98 persen",
        "lima persen",
        "sembilan poin persentase",
        "tiga puluh dua neuron",
        "seribu langkah",
        "enam belas",
        "satu miliar",
        "2 ribu",
        "0,5",
        "seratus",
        "dua pertiga",
        "ketiga puluh",
        "epoch keseratus",
        "seperseribu",
        "duapuluh",
        "tigabelas",
        "duaratus",
        "nol koma lima",
        "setengah persen",
        "sepuluh pangkat minus lima",
    ],
)
def test_what_only_a_run_can_know_is_refused_in_indonesian(text: str) -> None:
    """In figures and in words."""
    assert found(text, "id")


@pytest.mark.parametrize(
    "text",
    [
        "three of 12", "[x](a-0.5.md)", "step 2.", "x1.y", "two inputs, 3 outputs, a 2-3-1 network, twelve rows", "x1, dW2, W12 and AVX512", "chapter 7 of Part 1", "the 2nd layer", "1. First\n2. Second\n12. More\n13. Last", "- First\n2. Second\n\n    3. Third", "*Perceptrons* (1969)", "Albert Novikoff proved it (1962)", "[Albert Novikoff](https://example.org/) (1962)", "a third layer",
        "(Kingma and Ba, 2015)", "thousands of images, a few hundred epochs", "`range(3, 12)`", "```text\n0.984\n```", "<!-- 0.984 -->", "{{ gate.bias:.3f }} or {{ gate.rows[17] }}",
        "[there](chapter-98/index.md#98)", "<https://example.org/98>", '<div id="x98" class="y">z</div>', "## Title {#at-98 .x-99}", r"$\tfrac{1}{2} x^2 + W_{10}$", "$2x$",
        "Batches of 64 are off by {{ run.noise[64]:.0%}}", 'The median of 16-16 is\n{{ run.median["16-16"] }}', "```figure\nname: size_98\nalt: x\ncaption: y\n```", "&#8217;",
        r"$\frac{1}{2}$", "$(1/2)^2$", "**2** and *3*", "`9**8`", "`9` 8", "$9$ 8", "[9](x.md) 8", "`x9`8", "<b>9</b> 8", "9 <b>8</b>",
    ],
)  # fmt: skip
def test_what_may_be_typed_passes(text: str) -> None:
    """Small counts, names, years in parentheses, code, quoted values and their keys, addresses."""
    assert found(f"---\ndescription: x\n---\n{text}") == []


def test_a_key_of_another_paragraph_is_no_excuse() -> None:
    """The build must fail when the sentence goes wrong, and only its own quotation sees to that."""
    assert found("Batches of 64 are good.\n\nOff by {{ run.noise[64]:.0%}}") == ["64"]


def test_a_phrase_with_a_reason_passes_where_it_is_listed() -> None:
    """On that page, as it stands there, also across lines; not elsewhere, not in another sentence."""
    typed = typed_numbers.Typed({("chapter", "In 1936"): 2})
    assert found("In\n1936 it began.", typed=typed) == []
    assert found("In 1936 and in 1936.", typed=typed) == ["1936"]
    assert found("In 1936", typed=typed_numbers.Typed({("other", "In 1936"): 2})) == ["1936"]


def test_code_repeats_a_number_of_the_programs(tmp_path: Path) -> None:
    """Those of the chapter: the sentence goes wrong when the program changes, and the build says so."""
    (tmp_path / "chapter").mkdir()
    (tmp_path / "chapter" / "train.py").write_text("epochs, limit = 2_000, 1e-9\n")
    typed = typed_numbers.Typed({("chapter", "lr=0.9"): 2}, tmp_path)
    assert found("Each `epoch % 2000`, below `1e-9`, `f(2000, lr=0.9)`", typed=typed) == []
    assert found("Each `epoch % 2001`, below `2000%`, `0.9`", typed=typed) == ["2001", "2000%", "0.9"]


def test_code_gives_a_name_the_number_that_a_program_gives_it(tmp_path: Path) -> None:
    """As a keyword, a default or in a row of names; of small whole numbers nothing is said."""
    (tmp_path / "chapter").mkdir()
    program = "epochs, n = 200, 100\nlr = 0.5\n\n\ndef f(a, rate=0.25):\n    fit(size=64)\n"
    (tmp_path / "chapter" / "train.py").write_text(program)
    typed = typed_numbers.Typed({}, tmp_path)
    assert (
        found("`epochs=200`, `n = 100`, `lr=0.5`, `f(1, rate=0.25)`, `fit(size=64)`, `n=3`, `n == 200`", typed=typed)
        == []
    )
    assert found("`epochs=100`, `lr=0.25`, `f(rate = 64)`", typed=typed) == ["epochs=100", "lr=0.25", "rate = 64"]


def test_the_place_is_named() -> None:
    """Behind code, formulas and blocks too, whose lines stay where they are."""
    text = "---\ndescription: x\n---\n\n```text\na\n```\n\n$$\nx\n$$\n\n<!-- a\nb -->\nIt took `a` 98 steps.\n"
    (problem,) = typed_numbers.check_page(NOTHING, "chapter/index", "en", PATH, readable(text))
    assert str(problem).startswith("docs/chapter/index.en.md:15: the number '98' is typed by hand")


def test_definitions_of_terms_count_too() -> None:
    """Readers read them as they read the page."""
    rows = [
        (2, "en", "about 98 epochs"),
        (3, "id", "dua lapisan"),
        (4, "en", "9**8** of them"),
        (5, "en", "$17$, `0.98`"),
    ]
    assert [problem.line for problem in typed_numbers.check_texts(NOTHING, "terms", PATH, rows)] == [2, 4, 5, 5]


def test_a_reason_that_names_a_file_holds_as_long_as_the_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    reason = "a limit (docs/trials.py: hidden in range(1, 17))"
    (tmp_path / typed_numbers.TABLE).write_text(f'where,phrase,reason\nchapter,`16` at most,"{reason}"\n')
    for program in (None, "hidden in range(1, 9)"):
        if program:
            (tmp_path / "docs/trials.py").write_text(program)
        with pytest.raises(
            BuildFailure, match=r"csv:2: docs/trials.py does not say 'hidden in range\(1, 17\)' any more"
        ):
            typed_numbers.load(tmp_path)
    (tmp_path / "docs/trials.py").write_text("if hidden in range(1, 17):\n")
    assert found("`16` at most", typed=typed_numbers.load(tmp_path)) == []


@pytest.mark.parametrize(
    "table",
    [
        "where,phrase,reason\nchapter,9,an example\n",
        "where,phrase,reason\nchapter,`0.62`,an example\n",
        "where,phrase,reason\nchapter,seventy thousand,an example\n",
        "where,phrase\n",
        "where,phrase,reason\nchapter,In 1936,\n",
        "where,phrase,reason\nchapter,In 1936\n",
        "",
    ],
)
def test_a_phrase_without_a_reason_is_refused(tmp_path: Path, table: str) -> None:
    """A list that grows without reasons would be no list."""
    (tmp_path / "docs").mkdir()
    (tmp_path / typed_numbers.TABLE).write_text(table)
    with pytest.raises(BuildFailure, match=r"typed_numbers\.csv"):
        typed_numbers.load(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "{{ a.x }}000", "1{{ a.x }}", "{{ a.x:.2f }}7", "{{ a.x }}{{ a.y }}", "−{{ a.x }}", "-{{ a.x }}", "− {{ a.x }}", "&minus;{{ a.x }}",
        "{{ a.x:.0%}}%", "{{ a.x:.1% }} per cent", "{{ a.x }}.5", "{{ a.x }},5", "0.{{ a.x }}", "{{ a.x }} 000", "{{ a.x }}\u202f000",
        "{{ a.x }}**0**", "**1**{{ a.x }}", "{{ a.x }}<!-- -->0", "{{ a.x }}\u200b0", "{{ a.x }}$0$", "$1{{ a.x }}$", "| -{{ a.x }} | b |",
        "{{ a.x }} %", "{{ a.x:.2f }}\\%", "{{ a.x }}\xa0‰", "{{ a.x }}k", "{{ a.x:.2f }}e3", "at –{{ a.x }}", "– {{ a.x }}".replace(" ", ""), "{{ a.x }}.{{ a.y }}", "{{ a.x:9>8.4f }}",
        "−**{{ a.x }}**", "−({{ a.x }})", "**−**{{ a.x }}", "&#8722;{{ a.x }}", "\u2010{{ a.x }}", "\u2011{{ a.x }}", "\N{FULLWIDTH HYPHEN-MINUS}{{ a.x }}", "⁻{{ a.x }}", "—{{ a.x }}",
        "{{ a.x }}²", "{{ a.x }} per cent", "{{ a.x }} persen", "{{ a.x }} k epochs", "{{ a.x }} M weights", "{{ a.x }} jt contoh",
        '```figure\nname: x\nalt: 1{{ a.x }}\ncaption: y\n```',
    ],
)  # fmt: skip
def test_what_makes_another_number_of_a_value_is_refused(text: str) -> None:
    """A digit, another value, a second percent sign, in prose a minus: wherever it stands."""
    problems = typed_numbers.check_page(NOTHING, "chapter/index", "en", PATH, readable(f"Text.\n\n{text}\n"))
    assert any("reads as one number" in problem.message for problem in problems)


@pytest.mark.parametrize(
    "text",
    [
        "- {{ a.x }} of them", "step-{{ a.x }}", "a 2-{{ a.x }}-2 network", "{{ a.x }}-{{ a.y }}", "{{ a.x }} – {{ a.y }}", "{{ a.x }}–{{ a.y }}", "{{ a.x }}-fold", "{{ a.x }}. {{ a.y }}", "{{ a.x:,d }}, {{ a.y:.1%}}", "It took 10 to the last.", "{{ a.x }}, 3 of them",
        "$e^{-{{ a.x }}}$", "$-{{ a.x }}$", "$$\n-{{ a.x }}\n$$", "`1{{ a.x }}`", "{{ a.x:.1%}} of 3", "2 {{ a.x }}", "{{ 100 * a.x:.1f }} per cent", "{{ a.points:.1f }} persen", "{{ a.x }} 3",
    ],
)  # fmt: skip
def test_what_stands_beside_a_value_and_leaves_it_is_not(text: str) -> None:
    assert found(f"Text.\n\n{text}\n") == []


@pytest.mark.parametrize(
    "value",
    [
        "98.3 + 0 * a.x", "(98.3, a.x)[0]", '"98.3" if a.x else ""', '"{:d}8".format(a.x)', "a.x[:9000][-1]", "[98, a.x][1]", "0.5 * a.x:.1f",
        "{1: a.x}[1]",
    ],
)  # fmt: skip
def test_what_a_value_brings_itself_is_refused(value: str) -> None:
    problems = typed_numbers.check_page(NOTHING, "chapter/index", "en", PATH, readable(f"Text.\n\n{{{{ {value} }}}}\n"))
    assert any("let the listing compute it" in problem.message for problem in problems)


@pytest.mark.parametrize(
    "value",
    ["100 * a.x:.1f", "1 - a.x:.2f", "1000 * a.x", "2 * a.x", "a.x[64][-1]", "a.x[:, 0].mean()", 'page-2/iris/a.x["b"]', "a.x[:a.n]", 'max(b for n, b in a.x.items() if n != "c")'],
)  # fmt: skip
def test_what_chooses_a_value_or_changes_its_unit_is_not(value: str) -> None:
    assert found(f"Text.\n\n{{{{ {value} }}}}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "```explorable\n[[fields]]\nchoices = { line = \"one of 98\", all = 'x' }\n```", '```explorable\n[says]\nstep = "98 epochs"\n```',
        '```exercise\nwrong = [{ value = "{{ a.x }}", because = "98 of them" }]\n```',
        "```exercise\n[distractors]\nvalue = '''98 of\nthem'''\n```", '```exercise\nhints = [\n  "x", # y\n  "98 of them",\n]\n```',
    ],
)  # fmt: skip
def test_every_text_of_a_fence_is_read(text: str) -> None:
    """However TOML lets it be written, and whatever it is called."""
    assert found(text) == ["98"]


def test_what_readers_do_not_read_of_a_fence_is_not() -> None:
    """Names, answers that are checked elsewhere, limits of fields, and remarks."""
    text = 'name = "x-98"\ndata = ["a98.b98"]\n[[fields]]\nsymbol = "x"\nvalue = "98"\nmost = 98.5  # 98 of them\n[says]\nx = "y"'
    assert found(f"```explorable\n{text}\n```") == []


def test_a_block_that_shows_markdown_is_read_in_chapters() -> None:
    for where, said in (("chapter/index", 1), ("contributing/index", 0)):
        blocks = parse("```markdown\naccuracy 0.983\n```\n")
        assert len([*typed_numbers.check_code(NOTHING, where, "en", PATH, blocks)]) == said


@pytest.mark.parametrize("text", ["loss=0.0312", "loss:0.0312", "at -3.27", "right: 98%", "ninety-eight of them"])
def test_a_block_of_text_prints_nothing(text: str) -> None:
    """Whatever stands before the number; the line is that of the number."""
    (problem,) = typed_numbers.check_code(
        NOTHING, "chapter/index", "en", PATH, parse(f"Text.\n\n```text\nx\n{text}\n```\n")
    )
    assert problem.line == 5


def test_a_phrase_that_no_text_has_is_struck() -> None:
    """The row stays where its text went, and would pass for another one; its line is told."""
    typed = typed_numbers.Typed({("chapter", "In 1936 he"): 2, ("other", "at 0.9"): 3, ("chapter", "at 0.9"): 5})
    assert found("In 1936 he began.", typed=typed) == []
    problems = list(typed.unused())
    assert [(problem.path, problem.line) for problem in problems] == [
        (typed_numbers.TABLE, 3),
        (typed_numbers.TABLE, 5),
    ]
    assert problems[0].message.endswith("strike the row, if all languages still say the same")


def test_a_phrase_goes_beyond_its_code() -> None:
    typed = typed_numbers.Typed({("chapter", "at most `0.62` here"): 2})
    assert found("It is at most\n`0.62` here, not `0.62`.", typed=typed) == ["0.62"]
