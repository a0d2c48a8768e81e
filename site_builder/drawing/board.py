"""The drawing board of the figures: one look, two languages, light and dark.

A figure is a Python file with `RUNS` (the listings whose values it draws), `WORDS` (each word in
both languages) and `draw(d)`, where `d` is a `Drawing`. It never spells a word or picks a colour
itself, so the same code gives all four pictures, and four narrow ones for phones.
"""

import io
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import matplotlib
from cycler import cycler

matplotlib.use("svg")
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyArrowPatch
from matplotlib.text import Text
from matplotlib.ticker import Formatter

from site_builder import localize
from site_builder.drawing import tables
from site_builder.drawing.lighter import lighten
from site_builder.drawing.pictures import size


@dataclass(frozen=True)
class Palette:
    """Colours of one scheme; the hues differ in lightness too, for readers who mix them up."""

    surface: str
    ink: str
    muted: str
    grid: str
    blue: str
    orange: str
    green: str
    purple: str
    low: str
    high: str


PALETTES = {
    "light": Palette(
        surface="#ffffff", ink="#1f2430", muted="#5b6372", grid="#dfe3ea", blue="#1565c0",
        orange="#c2410c", green="#0c6b48", purple="#5b1a8a", low="#cfe0f5", high="#fbd9c4",
    ),
    "dark": Palette(
        surface="#1e2129", ink="#e8eaf0", muted="#a7afbf", grid="#3a404d", blue="#7db8f7",
        orange="#ffab7a", green="#67f0be", purple="#b280bd", low="#1f3a5c", high="#5c3420",
    ),
}  # fmt: skip

NARROW = 4.3
"""Width of a picture for phones, in inches: they show it hardly smaller than it is drawn, and its text too."""
PHONE = 358
"""CSS pixels that a page leaves for a figure in a window of 390."""
LEAST_TEXT = 10.0
"""CSS pixels of the smallest text on a phone, but for what is raised or lowered in formulas."""

# Text that stands in a figure without a translation: symbols, numbers, names of gates.
_LETTERS = re.compile(r"[^\W\d_]{3,}")


class FigureError(Exception):
    """A figure that cannot be drawn as it stands."""


class Picture(NamedTuple):
    """A figure in one language and scheme: the picture, and tables of the values in it."""

    svg: bytes
    tables: list[tables.Table]


class Drawing:
    """What a figure draws on: its values, its words and its colours.

    Attributes:
        run: values by listing name, then by variable name: `d.run["and_or_gates"]["weights"]`.
        narrow: whether this is the picture for phones, which is `NARROW` wide and has text of the same size.
        surface, ink, muted, grid, blue, orange, green, purple, low, high: the scheme's colours.
    """

    def __init__(
        self,
        language: str,
        scheme: str,
        words: Mapping[str, Mapping[str, str]],
        run: Mapping[str, Mapping[str, Any]],
        *,
        narrow: bool = False,
    ) -> None:
        self.language = language
        self.scheme = scheme
        self.narrow = narrow
        self.run = run
        self._words = words
        self._palette = PALETTES[scheme]
        self.figure: Figure | None = None
        self.tables: list[tables.Table] = []
        self._in_column: list[Axes] = []
        """Axes that stand in a row elsewhere, where the first says what all of them measure."""

    def __getattr__(self, name: str) -> str:
        try:
            return str(getattr(self._palette, name))
        except AttributeError:
            raise AttributeError(f"a Drawing has no colour or attribute {name!r}") from None

    @property
    def surface_map(self) -> LinearSegmentedColormap:
        """Colours for a surface from 0 (low) to 1 (high), through the page's own background."""
        return LinearSegmentedColormap.from_list("surface", [self.low, self.surface, self.high])

    def word(self, key: str) -> str:
        """Give a word of `WORDS` in the language of this drawing."""
        try:
            return self._words[key][self.language]
        except KeyError:
            raise FigureError(f"WORDS has no {key!r} in {self.language!r}") from None

    def wrapped(self, key: str, letters: int) -> str:
        """Give a word of `WORDS`, on a phone in lines of so many letters at most."""
        return textwrap.fill(self.word(key), letters) if self.narrow else self.word(key)

    def number(self, value: float, spec: str = ".2f") -> str:
        """Format a number as this drawing's language writes it."""
        return localize.number(value, spec, self.language)

    def table(self, columns: Mapping[str, Any], spec: str | Mapping[str, str] = ".3g", title: str = "") -> None:
        """Say what the figure draws in numbers too: columns by their headings, for the description below it."""
        self.tables.append(tables.make(columns, spec, title, self.language))

    def axes(
        self, width: float = 5.6, height: float = 3.6, *, narrow: float = 0, fold: bool = False, **layout: Any
    ) -> Any:
        """Start the figure, in inches; `rows` and `columns` give an array of axes.

        Args:
            width: at most `NARROW` of it on a phone.
            height: also on a phone, if `narrow` says no other one.
            narrow: height on a phone.
            fold: whether a row of axes becomes a column on a phone.
            layout: what `plt.subplots` takes.
        """
        rows, columns = layout.pop("rows", 1), layout.pop("columns", 1)
        if self.narrow:
            width, height = min(width, NARROW), narrow or height
            if fold:
                rows, columns = columns, rows
                layout.pop("width_ratios", None)
        self.figure, axes = plt.subplots(rows, columns, figsize=(width, height), layout="constrained", **layout)
        if self.narrow and fold and layout.get("sharey"):
            self._in_column = list(axes)
        return axes

    def canvas(self, width: float, height: float, xlim: Sequence[float], ylim: Sequence[float]) -> Axes:
        """Start a figure for a diagram: no axes shown, equal scales. On a phone it is smaller, but for its text."""
        share = min(1, NARROW / width) if self.narrow else 1
        ax: Axes = self.axes(width * share, height * share)
        ax.set(xlim=xlim, ylim=ylim, aspect="equal")
        ax.axis("off")
        return ax

    def points(self, ax: Axes, X: Any, targets: Any, *, labels: Sequence[str] = ("", "")) -> None:
        """Draw samples of two features as every figure does: class 0 blue circles, class 1 orange squares."""
        for target, samples, marker, color in self._by_class(X, targets):
            ax.plot(*samples.T, marker, color=color, markersize=12, label=labels[target], zorder=4)
            for at in samples:
                ax.text(at[0], at[1], str(target), ha="center", va="center", color=self.surface, fontsize=9.5, zorder=5)

    def decision_map(self, ax: Axes, across: Any, up: Any, p: Any, X: Any, targets: Any, *, size: float) -> None:
        """Draw the regions of classes 0 and 1, the boundary between them and small samples of both.

        `across` and `up` are the grid, as `np.meshgrid` gives it, and `p` the probability of class 1 at its points.
        """
        p = np.reshape(p, np.shape(across))
        ax.contourf(across, up, p, [0, 0.5, 1], colors=[self.low, self.high])
        if p.min() < 0.5 < p.max():
            ax.contour(across, up, p, [0.5], colors=[self.ink], linewidths=1.6)
        for _, samples, marker, color in self._by_class(X, targets):
            ax.plot(*samples.T, marker, color=color, markersize=size, markeredgecolor=self.surface, markeredgewidth=0.4)
        ax.set(xticks=[], yticks=[], aspect="equal")
        ax.grid(False)

    def _by_class(self, X: Any, targets: Any) -> Iterator[tuple[int, Any, str, str]]:
        classes = np.asarray(targets).ravel()
        for target, marker, color in ((0, "o", self.blue), (1, "s", self.orange)):
            yield target, np.asarray(X)[classes == target], marker, color

    # Parts of a network diagram.

    def node(self, ax: Axes, at: tuple[float, float], text: str = "", *, color: str = "", radius: float = 0.3) -> None:
        """Draw a neuron: a circle with a short text in it."""
        color = color or self.blue
        ax.add_patch(Circle(at, radius, facecolor=self.surface, edgecolor=color, linewidth=2, zorder=3))
        ax.text(*at, text, ha="center", va="center", color=self.ink, fontsize=10, zorder=4)

    def arrow(
        self, ax: Axes, start: tuple[float, float], end: tuple[float, float], text: str = "", *,
        color: str = "", gap: float = 0.32, along: float = 0.5, bend: float = 0.0, width: float = 1.3,
    ) -> None:  # fmt: skip
        """Draw a connection with an arrow head, its text on it at the part `along` of the way.

        `gap` is left free at both ends (a node's radius); `bend` curves the arrow.
        """
        color = color or self.muted
        dx, dy = end[0] - start[0], end[1] - start[1]
        length = (dx**2 + dy**2) ** 0.5
        ux, uy = dx / length * gap, dy / length * gap
        ax.add_patch(
            FancyArrowPatch(
                (start[0] + ux, start[1] + uy), (end[0] - ux, end[1] - uy), arrowstyle="-|>",
                mutation_scale=10, color=color, linewidth=width, shrinkA=0, shrinkB=0, zorder=2,
                connectionstyle=f"arc3,rad={bend}",
            )
        )  # fmt: skip
        if text:
            x = start[0] + dx * along + dy * bend * 0.5
            y = start[1] + dy * along - dx * bend * 0.5
            self.label(ax, (x, y), text, color=color)

    def label(self, ax: Axes, at: tuple[float, float], text: str, *, color: str = "", size: float = 10) -> None:
        """Write a text on a patch of background, so that lines below it do not cross it."""
        ax.text(
            *at, text, ha="center", va="center", color=color or self.ink, fontsize=size, zorder=5,
            bbox={"facecolor": self.surface, "edgecolor": "none", "pad": 1.5},
        )  # fmt: skip

    def complete(self) -> None:
        """Write the numbers on all axes as the language does, and beside each of a column what it measures."""
        assert self.figure is not None
        for ax in self._in_column[1:]:
            ax.set_ylabel(self._in_column[0].get_ylabel())
        for ax in self.figure.axes:
            if ax.axison:
                self.localize_ticks(ax)

    def localize_ticks(self, ax: Axes) -> None:
        """Write the numbers on both axes as this drawing's language does."""
        for axis in (ax.xaxis, ax.yaxis):
            plain = axis.get_major_formatter()
            if not isinstance(plain, _Localized):  # axes that are shared share their formatter too
                axis.set_major_formatter(_Localized(plain, self.language))


class _Localized(Formatter):
    """Writes the numbers of another formatter as a language does."""

    def __init__(self, plain: Formatter, language: str) -> None:
        self._plain = plain
        self._language = language

    def set_axis(self, axis: Any) -> None:
        super().set_axis(axis)
        self._plain.set_axis(axis)

    def set_locs(self, locs: Any) -> None:
        self._plain.set_locs(locs)

    def __call__(self, x: float, pos: int | None = None) -> str:
        return localize.localize(self._plain(x, pos).replace("\N{MINUS SIGN}", "-"), self._language)


def draw(
    module: Any, language: str, scheme: str, run: Mapping[str, Mapping[str, Any]], *, narrow: bool = False
) -> Picture:
    """Draw the figure of a figure module in one language and scheme, as SVG; for phones, if it is to be narrow.

    Raises:
        FigureError: it drew nothing, has a text that is not from `WORDS`, or one that is too small on a phone.
    """
    words = getattr(module, "WORDS", {})
    drawing = Drawing(language, scheme, words, run, narrow=narrow)
    with matplotlib.rc_context(_style(PALETTES[scheme])):  # type: ignore[arg-type]
        try:
            module.draw(drawing)
            if drawing.figure is None:
                raise FigureError("draw(d) started no figure: call d.axes or d.canvas")
            drawing.complete()
            buffer = io.BytesIO()
            drawing.figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
            _refuse_untranslated(_texts(drawing), words, language)
            svg = lighten(_without_styles(buffer.getvalue().decode()))
            if narrow:
                _refuse_small(drawing.figure, size(svg)[0])
        finally:
            plt.close("all")
    return Picture(svg.encode(), drawing.tables)


def _without_styles(svg: str) -> str:
    """Say as attributes what matplotlib says as styles: the site's Content-Security-Policy refuses styles in a picture."""

    def attributes(match: re.Match[str]) -> str:
        given = dict(re.findall(r"([\w-]+):\s*([^;]+)", match["style"]))
        return "".join(f' {name}="{value.strip()}"' for name, value in given.items())

    if sheet := re.search(r'<style type="text/css">\*\{(?P<style>[^}]*)\}</style>', svg):
        svg = svg.replace(sheet[0], "").replace("<svg", f"<svg{attributes(sheet)}", 1)
    return re.sub(r' style="(?P<style>[^"]*)"', attributes, svg)


def _style(palette: Palette) -> dict[str, Any]:
    return {
        "svg.fonttype": "path", "svg.hashsalt": "nn-tutorial", "font.size": 10.5,
        "figure.facecolor": "none", "savefig.facecolor": "none", "axes.facecolor": "none",
        "savefig.bbox": "tight", "savefig.pad_inches": 0.06,
        "text.color": palette.ink, "axes.labelcolor": palette.ink, "axes.titlecolor": palette.ink,
        "axes.edgecolor": palette.muted, "xtick.color": palette.muted, "ytick.color": palette.muted,
        "xtick.labelcolor": palette.ink, "ytick.labelcolor": palette.ink,
        "axes.spines.top": False, "axes.spines.right": False, "axes.titlesize": 11,
        "axes.grid": True, "grid.color": palette.grid, "grid.linewidth": 0.7, "axes.axisbelow": True,
        "lines.linewidth": 2, "lines.markersize": 7, "legend.frameon": False,
        "axes.prop_cycle": cycler(color=[palette.blue, palette.orange, palette.green, palette.purple]),
    }  # fmt: skip


def _texts(drawing: Drawing) -> Iterator[str]:
    """Give every text that a reader sees, in the picture and in its tables."""
    assert drawing.figure is not None
    for artist in drawing.figure.findobj(Text):
        if artist.get_visible():
            yield artist.get_text()
    for table in drawing.tables:
        yield from [table.title, *table.header, *(cell for row in table.rows for cell in row)]


def _refuse_untranslated(texts: Iterable[str], words: Mapping[str, Mapping[str, str]], language: str) -> None:
    """Hold every text of the figure against `WORDS`: what has letters must come from there."""
    allowed = {match for entry in words.values() for match in _LETTERS.findall(entry.get(language, ""))}
    for text in texts:
        plain = re.sub(r"\$[^$]*\$", "", text)
        unknown = [word for word in _LETTERS.findall(plain) if word not in allowed]
        if unknown:
            raise FigureError(f"the text {text!r} is not from WORDS: {', '.join(unknown)}")


def _refuse_small(figure: Figure, width: int) -> None:
    """Measure the text of a picture that is `width` CSS pixels wide as a phone shows it."""
    for artist in figure.findobj(Text):
        pixels = float(artist.get_fontsize()) * 4 / 3 * min(1, PHONE / width)
        if artist.get_visible() and artist.get_text() and pixels < LEAST_TEXT:
            raise FigureError(
                f"the text {artist.get_text()!r} has {pixels:.1f} pixels on a phone, below {LEAST_TEXT:.0f}"
            )
