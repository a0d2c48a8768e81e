"""Each step writes files of the site, and nothing else."""

from pathlib import Path

import pytest

from site_builder import finish
from site_builder.problems import BuildFailure


@pytest.mark.parametrize("name", ["../outside.py", "a/../../outside.py", "/outside.py"])
def test_nothing_is_written_outside_the_site(tmp_path: Path, name: str) -> None:
    """Whatever a page's author has mistyped: the sources stay as they are."""
    site = tmp_path / "site"
    site.mkdir()
    with pytest.raises(BuildFailure, match="outside"):
        finish._write(site, [(name, b"")])
    assert not list(tmp_path.rglob("outside.py"))
