"""What goes is what no browser shows."""

import re

from hypothesis import given
from hypothesis import strategies as st

from site_builder.finishing import indentation

PARTS = st.sampled_from(
    ["<p>", "</p>", "a", "\n", "  ", "<pre>\n  <b>x</b>\n\n  y</pre>", '<script>"\\n  <i>"</script>']
)


def test_no_line_is_indented_before_a_tag() -> None:
    """One space stays, since two words may stand at its sides; programs and scripts stay as they are."""
    assert indentation.without("<p>\n    a\n\n    <b>c</b>\n</p>") == "<p>\n    a <b>c</b>\n</p>"
    for kept in ("<pre><code>\n  <span>x</span>\n\n  <i>y</i></code></pre>", "<script>\n  a <b\n  <c\n</script>"):
        assert indentation.without(f"<p>\n  {kept}\n  </p>") == f"<p> {kept} </p>"


@given(st.lists(PARTS).map("".join))
def test_nothing_that_is_read_changes(html: str) -> None:
    """Blanks side by side count as one, outside of what keeps them."""
    made = indentation.without(html)
    assert re.sub(r"\s+", " ", made) == re.sub(r"\s+", " ", html)
    assert re.findall("<pre>.*?</pre>|<script>.*?</script>", made, re.DOTALL) == re.findall(
        "<pre>.*?</pre>|<script>.*?</script>", html, re.DOTALL
    )
    assert indentation.without(made) == made
