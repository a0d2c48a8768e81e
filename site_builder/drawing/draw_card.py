"""Draws a page's card and the site's sign with matplotlib: the same words always give the same bytes."""

import atexit
import functools
import hashlib
import io
import itertools
import re
import shutil
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Circle, FancyBboxPatch, PathPatch
from matplotlib.textpath import TextPath
from matplotlib.transforms import Affine2D
from PIL import Image

WIDTH, HEIGHT = 1200, 630
PAPER, LINE, INK, SIGNAL = "#17457f", "#9ec7f5", "#ffffff", "#ffab7a"
_FONT = Path(__file__).parents[1] / "vendor" / "source-sans-3" / "source-sans-3-latin-wght-normal.woff2"
_BOLD, _PLAIN = 650, 400
_COLOURS = 64
_LEFT, _TEXT_WIDTH = 80, 690
_SIZES = (84, 74, 64, 56)
_LAYERS = (3, 4, 4, 1)


def card(title: str, above: str, below: str, name: str) -> bytes:
    """Draw a card: the title between two small lines, and a network whose weights come from the page's name."""
    axes = _canvas(WIDTH, HEIGHT, PAPER)
    _network(axes, int(hashlib.sha256(name.encode()).hexdigest()[:8], 16))
    size, lines = _fitted(title)
    top = HEIGHT / 2 - len(lines) * size * 0.56 + size * 0.8
    if above:
        _write(axes, above, top - size * 1.15, 36, _PLAIN, SIGNAL)
    for number, line in enumerate(lines):
        _write(axes, line, top + number * size * 1.12, size, _BOLD, INK)
    _write(axes, below, HEIGHT - 62, 34, _PLAIN, LINE)
    return _png(axes, _COLOURS)


def icon(sign: str, width: int, corners: str) -> bytes:
    """Draw the site's sign, an SVG of rectangles, straight lines and circles, as a PNG of this width.

    `corners` is the colour behind its rounded corners.
    """
    svg = ElementTree.fromstring(sign)
    axes = _canvas(width, width, corners, float(svg.attrib["viewBox"].split()[2]))
    for element in svg.iter():
        _shape(axes, element, {**_inherited(svg, element), **element.attrib}, width)
    return _png(axes, _COLOURS)


def _canvas(width: int, height: int, colour: str, units: float = 0) -> Axes:
    figure = Figure(figsize=(width / 100, height / 100), dpi=100, facecolor=colour)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, units or width), ylim=(units or height, 0))
    axes.set_axis_off()
    return axes


def _png(axes: Axes, colours: int) -> bytes:
    """Give the picture with few colours, which keeps it small, and without a date or a version."""
    canvas = axes.figure.canvas
    assert isinstance(canvas, FigureCanvasAgg)
    canvas.draw()  # type: ignore[no-untyped-call]
    picture = Image.fromarray(np.asarray(canvas.buffer_rgba()))  # type: ignore[no-untyped-call]
    if picture.getextrema()[-1] == (255, 255):  # nothing shows through
        picture = picture.convert("RGB")
    picture = picture.quantize(colours, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _network(axes: Axes, seed: int) -> None:
    """Draw a network beside the text; the thickness and colour of a line are the sizes and signs of its weight."""
    weights = np.random.default_rng(seed)
    columns = [
        [(x, HEIGHT / 2 + (n - (count - 1) / 2) * 108) for n in range(count)]
        for x, count in zip(np.linspace(830, 1110, len(_LAYERS)), _LAYERS, strict=True)
    ]
    for left, right in itertools.pairwise(columns):
        for (x0, y0), (x1, y1) in [(a, b) for a in left for b in right]:
            weight = weights.normal()
            colour = LINE if weight > 0 else SIGNAL
            axes.plot([x0, x1], [y0, y1], color=colour, linewidth=0.6 + 1.6 * min(abs(weight), 2), alpha=0.55, zorder=1)
    for number, column in enumerate(columns, 1):
        for centre in column:
            colour = SIGNAL if number == len(columns) else INK
            axes.add_patch(Circle(centre, 21, facecolor=colour, edgecolor=PAPER, linewidth=4, zorder=2))


def _fitted(title: str) -> tuple[int, list[str]]:
    """Break a title into lines of the card's width, in the largest size that needs no more than four."""
    for size in _SIZES:
        lines = [""]
        for word in title.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and _path(longer, size, _BOLD).get_extents().width > _TEXT_WIDTH:
                lines.append(word)
            else:
                lines[-1] = longer
        widest = max(_path(line, size, _BOLD).get_extents().width for line in lines)
        if widest <= _TEXT_WIDTH and len(lines) * size <= 4 * _SIZES[-1]:
            break
    return size, lines


def _write(axes: Axes, text: str, y: float, size: int, weight: int, colour: str) -> None:
    path = _path(text, size, weight).transformed(Affine2D().scale(1, -1).translate(_LEFT, y))
    axes.add_patch(PathPatch(path, facecolor=colour, linewidth=0, zorder=3))


def _path(text: str, size: int, weight: int) -> TextPath:
    return TextPath((0, 0), text.replace("$", r"\$"), size, prop=_font(weight))


@functools.cache
def _font(weight: int) -> FontProperties:
    """Give the text font of the site in one weight, as the file that matplotlib wants."""
    font = instancer.instantiateVariableFont(TTFont(_FONT), {"wght": weight})
    font.flavor = None
    file = _folder() / f"{weight}.ttf"
    font.save(file)
    return FontProperties(fname=file)


@functools.cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="card-fonts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _inherited(svg: ElementTree.Element, element: ElementTree.Element) -> dict[str, str]:
    """Give what a group says of its elements."""
    for group in svg:
        if element in list(group):
            return group.attrib
    return {}


def _shape(axes: Axes, element: ElementTree.Element, given: dict[str, str], width: int) -> None:
    """Draw one element of an SVG."""
    scale = 72 / 100 * width / axes.get_xlim()[1]  # of the SVG's units to points
    kind = element.tag.rpartition("}")[2]
    if kind == "circle":
        axes.add_patch(
            Circle((float(given["cx"]), float(given["cy"])), float(given["r"]), color=given["fill"], zorder=3)
        )
    elif kind == "path":
        points = np.array(re.findall(r"\d+(?:\.\d+)?", given["d"]), dtype=float).reshape(-1, 2, 2)
        for line in points:
            axes.plot(*line.T, color=given["stroke"], linewidth=float(given["stroke-width"]) * scale, zorder=2)
    elif kind == "rect":
        side, radius = float(given["width"]), float(given["rx"])
        style = f"round,pad=0,rounding_size={radius}"
        axes.add_patch(
            FancyBboxPatch((0, 0), side, side, boxstyle=style, facecolor=given["fill"], linewidth=0, zorder=1)
        )
