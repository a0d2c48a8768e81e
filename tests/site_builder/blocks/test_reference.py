"""The reference in the Markdown copies is what the package says now."""

from pathlib import Path

import pytest

from site_builder.blocks.reference import Reference

pytestmark = pytest.mark.slow  # griffe asks git


def test_an_edit_of_the_package_is_seen_by_the_next_build(tmp_path: Path) -> None:
    """The same process builds again while the site is served."""
    module = tmp_path / "small_package" / "__init__.py"
    module.parent.mkdir()
    for said in ("Say one.", "Say two."):
        module.write_text(f'def say(a, *, b=1):\n    """{said}"""\n')
        assert Reference().load(tmp_path, "small_package.say", ()).docstring.value == said
