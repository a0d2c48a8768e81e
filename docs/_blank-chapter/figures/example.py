"""One sentence: what it shows."""

from site_builder.drawing.board import Drawing

RUNS = ["example"]
WORDS = {"sample": {"id": "sampel", "en": "sample"}}


def draw(d: Drawing) -> None:
    ax = d.axes(5, 2.5)
    Z = d.run["example"]["Z"]
    ax.plot([1, 2], Z, "o-")
    d.table({d.word("sample"): [1, 2], "$z$": Z})
    ax.set(xticks=[1, 2], xlabel=d.word("sample"), ylabel="$z$")
