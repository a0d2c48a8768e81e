"""Scripts without comments and spaces say what they said before."""

from pathlib import Path

import pytest

from site_builder.assets.minified import minified
from site_builder.problems import BuildFailure


def test_texts_keep_their_spaces() -> None:
    """What stands between the words of a template literal is text."""
    text = "// why\nconst said = `version ${ours}, this worker`;\n"
    assert minified(text) == "const said=`version ${ours}, this worker`;"


def test_a_template_literal_in_another_one_is_refused() -> None:
    """The spaces of the text behind it would be lost."""
    with pytest.raises(BuildFailure, match=r"listing\.js:2: a template literal stands in another one: '\$\{b \?"):
        minified('const a = 1;\nconst c = `${b ? `${a} or` : ""} of all, and more`;\n', Path("listing.js"))
