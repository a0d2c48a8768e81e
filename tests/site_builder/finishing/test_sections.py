"""What search sees of a page."""

from site_builder.finishing.sections import Article, Section

PAGE = """<!doctype html><html lang="{language}" class="no-js"><body><nav><h2 id="menu">Menu</h2></nav>
<article class="md-content__inner md-typeset">{article}</article><footer><h2 id="foot">Foot</h2></footer></body></html>"""


def sections(article: str) -> list[Section]:
    return Article(PAGE.format(language="en", article=article)).sections


def only(article: str) -> Section:
    (section,) = sections(f'<h1 id="top">Top</h1>{article}')
    return section


def test_each_heading_opens_a_section() -> None:
    """With its id, its words without the sign for its address, and the text up to the next; nothing around the article."""
    found = sections(
        '<h1 id="top">The <code>top</code><a class="headerlink" href="#top">¶</a></h1><p>One <em>two</em>,<br>three.</p>'
        '<h3 id="low">Low</h3><ul><li>four<li>five</ul>'
    )
    assert [(s.name, s.level, s.said("heading"), s.said("text")) for s in found] == [
        ("top", 1, "The top", "One two, three."),
        ("low", 3, "Low", "four five"),
    ]


def test_the_language_is_the_pages() -> None:
    assert Article(PAGE.format(language="id", article="")).language == "id"
    assert Article("<html lang=id><p>no article").sections == []


def test_code_is_names_each_once_and_none_that_the_text_has() -> None:
    """A listing is indexed once, though it is coloured; comments, strings and keywords are no names."""
    section = only(
        "<p>Call <code>np.dot</code>.</p><pre><code>"
        '<span class="kn">import</span> <span class="nn">numpy</span>\n<span class="c1"># a comment</span>\n'
        '<span class="n">np</span><span class="o">.</span><span class="n">random</span><span class="o">.</span>'
        '<span class="n">seed</span>(<span class="mi">42</span>) <span class="sd">"""Some words."""</span>\n'
        '<span class="n">np</span><span class="o">.</span><span class="n">dot</span> <span class="n">y_test</span>'
        "</code></pre><pre><code data-output>y_test 0.25 ValueError</code></pre>"
    )
    assert section.said("text") == "Call np.dot."
    assert section.code_words() == ["ValueError", "np.random.seed", "numpy", "y_test"]


def test_what_looks_back_stands_aside() -> None:
    """Summaries, exercises and solutions, however deep, belong to a whole chapter."""
    section = only(
        '<p>own</p><div class="admonition success"><p>recap</p></div><details class="example"><summary>Solution</summary>'
        '<p>answer</p></details><div class="admonition note"><p>note</p></div>'
    )
    assert section.said("text") == "own note"
    assert section.said("aside") == "recap Solution answer"


def test_numbers_that_a_figure_draws_are_left_out() -> None:
    """Cells without a letter, in tables of values alone; words and signs with letters stay, also beside numbers."""
    cells = "<tr><td>−4</td><td>3.0 × 10⁻¹</td><td>0; 1</td><td>97 %</td><td></td></tr>"
    named = "<tr><td>moons</td><td><math><mi>a</mi><mn>2</mn></math></td><td>1</td></tr>"
    section = only(
        '<p>own</p><details class="description"><summary>Figure</summary><p>From 0 to 1.</p><table class="values">'
        f'<caption>Function 1</caption><tr><th scope="col">z</th></tr>{cells}{named}</table></details><p>1</p>'
        f'<table>{cells}</table><table class="values">{cells}</table>'
    )
    assert section.said("aside") == "Figure From 0 to 1. Function 1 z moons a 2"
    assert section.said("text") == "own 1 −4 3.0 × 10⁻¹ 0; 1 97 %"


def test_what_is_inside_a_line_parts_no_words() -> None:
    """Unlike a block; and what has no end holds nothing, or what comes after it would be left out with it."""
    assert only("<p>half<em>way</em>s</p>").said("text") == "halfways"
    assert only("<ul><li>half</li><li>way</li></ul>").said("text") == "half way"
    assert only('<p>one <br class="formula"> two</p>').said("text") == "one two"


def test_what_is_bold_is_known() -> None:
    assert only("<p>A <strong>new <em>term</em></strong> and <b>no term</b>.</p>").said("strong") == "new term"


def test_what_nobody_reads_as_text_is_left_out() -> None:
    """Pictures in the page, what a formula was written from, display formulas, buttons, links that download."""
    section = only(
        "<svg><title>drawn</title><text>x</text></svg><math><mi>w</mi><annotation>\\omega</annotation></math>"
        '<div class="formula"><math><mi>z</mi></math></div><button>Copy</button><script>s()</script><style>s{}</style>'
        '<p class="downloads"><a>zip</a></p><div class="listing__head"><span>a.py</span></div><p>said</p>'
    )
    assert (section.said("text"), section.said("aside"), section.code_words()) == ("w said", "", [])


def test_a_named_row_is_a_section() -> None:
    """A term of the glossary: its name, its meaning, and neither the name once more nor the chapter that the row links to."""
    found = sections(
        '<h1 id="top">Glossary</h1><table><tr><th scope="col">Term</th></tr>'
        '<tr id="bias"><th scope="row">bias</th><td lang="id" class="glossary__same">bias</td>'
        '<td>A number. <a href="x">Perceptron</a></td></tr>'
        '<tr id="epoch"><th scope="row">epoch</th><td>One pass.</td></tr></table><p>after</p>'
    )
    assert [(s.name, s.said("heading"), s.said("text")) for s in found] == [
        ("top", "Glossary", "Term"),
        ("bias", "bias", "A number."),
        ("epoch", "epoch", "One pass. after"),
    ]


def test_tags_that_are_not_closed_do_no_harm() -> None:
    assert only("<p>one<p>two<img src=x><svg><p>lost</svg>three").said("text") == "one two three"
