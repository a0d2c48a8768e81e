"""The fonts of the text have the characters that the pages use, the same always in the same bytes."""

import io
import string
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from site_builder import cache
from site_builder.assets import text_font


def read(content: bytes) -> TTFont:
    return TTFont(io.BytesIO(content))


def test_characters_are_those_of_the_text() -> None:
    """Not of tags, scripts, style sheets and formulas; what is written with a name is itself."""
    page = '<p title="α">a&eacute;&#8470;</p><script>β</script><style>γ</style><math><mi>δ</mi></math><code>ε</code>'
    assert text_font.characters([page]) == {*"aé№ε "}


def test_what_stands_in_italics_is_known() -> None:
    page = '<em>ā</em>b<i class="x">č<b>d</b></i><td lang="id">ē</td><td>f</td><cite>ġ</cite><dfn>ħ\nī</dfn><emphasis>j</emphasis>'
    assert text_font.slanted([page]) - {" ", "\n"} == {*"āčdēġħī"}


@pytest.fixture(scope="module")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    store = cache.Cache(tmp_path_factory.mktemp("cache"))
    return dict(text_font.cut({*"aΩ√漢"}, {"ü"}, store))


@pytest.mark.slow
def test_each_has_what_is_wanted_of_it(fonts: dict[str, bytes]) -> None:
    """As far as there is a drawing of it; and what a name or the next sentence may need."""
    assert [name for name in fonts if "italic" in name] + [name for name in fonts if "normal" in name] == [*fonts]
    upright, italic = (
        {chr(code) for code in read(fonts[f"source-sans-3-latin-wght-{kind}.woff2"]).getBestCmap()}
        for kind in ("normal", "italic")
    )
    assert upright >= {*string.printable} - {*string.whitespace} | {*"“”‘’–—…·×−é\N{NO-BREAK SPACE}"}
    assert italic >= {*string.ascii_letters, *string.digits, *" -.,'()’ü"}
    assert "漢" not in upright | italic
    assert not {*"{}é×"} & italic
    assert "ü" not in upright


@pytest.mark.slow
def test_they_have_their_weights_and_the_same_form(fonts: dict[str, bytes]) -> None:
    """A bold word takes the same file, slanted ones are never bold, and lines are as high as before."""
    for name, content in fonts.items():
        whole, cut = TTFont(text_font.FONTS / name), read(content)
        regular = instancer.instantiateVariableFont(TTFont(text_font.FONTS / name), {"wght": 400})
        axes = [(axis.axisTag, axis.minValue, axis.maxValue) for axis in cut["fvar"].axes] if "fvar" in cut else []
        assert axes == ([] if "italic" in name else [("wght", 400, 600)])
        assert (cut["hhea"].ascent, cut["hhea"].descent) == (whole["hhea"].ascent, whole["hhea"].descent)
        assert cut["hmtx"][cut.getBestCmap()[ord("a")]] == regular["hmtx"][whole.getBestCmap()[ord("a")]]
        assert len(content) < (text_font.FONTS / name).stat().st_size * 0.6


@pytest.mark.slow
def test_the_same_characters_give_the_same_bytes(tmp_path: Path, fonts: dict[str, bytes]) -> None:
    """From the cache or anew, in whatever order they come."""
    store = cache.Cache(tmp_path)
    for _ in range(2):
        assert dict(text_font.cut([*"漢√Ωa"], ["ü"], store)) == fonts


@pytest.mark.parametrize("tool", ["fontTools.version", "brotli.__version__"])
def test_a_font_is_cut_anew_for_other_features_and_by_other_tools(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tool: str
) -> None:
    """Or a warm cache would give other bytes than a cold one."""
    cuts = iter([b"first", b"second", b"third"])
    monkeypatch.setattr(text_font, "_subset", lambda *_: next(cuts))
    store, path = cache.Cache(tmp_path), next(text_font.FONTS.glob("*.woff2"))
    for _ in range(2):
        assert text_font.subset_of(path, ["a"], ["kern"], store) == b"first"
        assert text_font.subset_of(path, ["a"], ["math"], store) == b"second"
    monkeypatch.setattr(tool, "another")
    assert text_font.subset_of(path, ["a"], ["kern"], store) == b"third"
