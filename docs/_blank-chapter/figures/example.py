"""One sentence: what it shows."""

from site_builder.drawing import Drawing

RUNS = ["example"]
WORDS = {"sample": {"id": "sampel", "en": "sample"}}


def draw(d: Drawing) -> None:
    ax = d.axes(5, 2.5)
    ax.plot([1, 2], d.run["example"]["Z"], "o-")
    ax.set(xticks=[1, 2], xlabel=d.word("sample"), ylabel="$z$")
