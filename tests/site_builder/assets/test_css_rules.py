"""Of a style sheet stays what pages can use, in as few bytes as it needs."""

import re

import pytest

from site_builder.assets import css_rules, vocabulary

PAGE = '<main class="text" id="top"><p lang="id"><a href="#top" dir="ltr">x</a></p><input type="checkbox"></main>'
SCRIPT = 'element.className = `button button--${kind}`; element.classList.add("shown"); element.dataset.isOpen = "";'
WORDS = vocabulary.of([PAGE], [SCRIPT])


def cut(css: str) -> str:
    return css_rules.written(css_rules.usable(css, WORDS), WORDS)


@pytest.mark.parametrize("selector", [
    "p", "P", ".text", "#top", "main>.text p", "*", ":root", "::selection", "body", "[lang]", '[lang="id"]', "[lang=id]",
    ".button--run", ".shown", "[data-is-open]", "[dir=ltr]", 'a[href^="http"]', ":not(.nowhere)", "p:nth-child(2n)",
    "p:hover", "a:not(video)", "p:is(.nowhere,.shown)", "input::-moz-focus-inner",
])  # fmt: skip
def test_what_can_match_stays(selector: str) -> None:
    assert cut(selector + "{color:red}") == selector + "{color:red}"


@pytest.mark.parametrize("selector", [
    "video", ".nowhere", "main>.nowhere", "[hidden]", '[lang="en"]', "[dir=rtl]", "p:is(.nowhere)",
    ".text:where(video, .nowhere)",
])  # fmt: skip
def test_what_cannot_match_goes(selector: str) -> None:
    assert cut(selector + "{color:red}") == ""


def test_of_a_list_of_selectors_stay_those_that_can_match() -> None:
    assert cut(".nowhere, p, video , a:is(b, a) { color: red }") == "p,a:is(b, a){color:red}"


def test_what_is_replaced_goes() -> None:
    """Of a list, those selectors alone."""
    rules = css_rules.usable("p > a{color:red}main > p > a,p a{top:0}", WORDS, replaced=re.compile(r"^p>a"))
    assert css_rules.written(rules, WORDS) == "main>p>a,p a{top:0}"


def test_a_group_without_rules_goes() -> None:
    css = "@media print { .nowhere { color: red } } @media screen and (min-width: 1em) { p { color: red } .nowhere {} }"
    assert cut(css) == "@media screen and (min-width: 1em){p{color:red}}"
    assert cut("@supports (a: b) { @media print { video { a: b } } }") == ""


def test_nothing_is_said_of_nothing() -> None:
    assert cut("p {} /* a comment */ p { /* another */ }") == ""


def test_properties_that_nothing_reads_go() -> None:
    """One that only such a property reads, too."""
    css = ":root{--used:1px;--through:var(--used);--unused:2px;--only-unused:var(--unused)}p{margin:var(--through)}"
    assert cut(css) == ":root{--used:1px;--through:var(--used)}p{margin:var(--through)}"


def test_properties_that_a_script_reads_stay() -> None:
    words = vocabulary.of([PAGE], ['style.getPropertyValue("--read")'])
    css = "p{--read:1px;--unread:2px}"
    assert css_rules.written(css_rules.usable(css, words), words) == "p{--read:1px}"


def test_animations_that_nothing_runs_go() -> None:
    css = "@keyframes moves{to{top:0}}@keyframes rests{to{top:1px}}p{animation:moves 1s}"
    assert cut(css) == "@keyframes moves{to{top:0}}p{animation:moves 1s}"


@pytest.mark.parametrize(("css", "tight"), [
    ("p  >  a ,  p   a { margin : 0  1px ; }", "p>a,p a{margin:0 1px}"),
    ("p { color: red ! important }", "p{color:red!important}"),
    ("p { width: calc(1px + 2px) }", "p{width:calc(1px + 2px)}"),
    ("p :hover { color: red }", "p :hover{color:red}"),
    ("@media (min-width: 1em) and (max-width: 2em) { p { top: 0 } }", "@media (min-width: 1em) and (max-width: 2em){p{top:0}}"),
    ('p::before { content: "a  ; b" }', 'p::before{content:"a  ; b"}'),
    ('@charset "utf-8"; p { top: 0 }', "p{top:0}"),
])  # fmt: skip
def test_it_is_written_with_little_space(css: str, tight: str) -> None:
    assert cut(css) == tight


def test_addresses_are_replaced() -> None:
    """With quotes and without, in rules, in groups and in what has no selector."""
    css = '@font-face{src:url(a.woff2)}p{background:url("b.svg")}@media print{p{background:url( c.svg )}}'
    rules = css_rules.usable(css, WORDS, lambda given: f"new/{given}")
    assert css_rules.written(rules, WORDS) == (
        '@font-face{src:url("new/a.woff2")}p{background:url("new/b.svg")}@media print{p{background:url("new/c.svg")}}'
    )


@pytest.mark.parametrize("css", ["p { color }", "p", "p { top: 0 }\nmain", "p { a { top: 0 } }"])
def test_what_is_no_style_sheet_is_refused(css: str) -> None:
    with pytest.raises(ValueError, match=r"^line [12]: "):
        cut(css)


def test_the_end_closes_what_is_open() -> None:
    """As browsers read it."""
    assert cut("p { color: red") == "p{color:red}"
