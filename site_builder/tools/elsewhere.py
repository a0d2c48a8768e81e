"""Do listings print the same elsewhere? `python -m site_builder.tools.elsewhere [LISTING …]`, from the project's root.

Each listing runs once more: as it was published, but without the cache and in another folder and with other hashes; with
two threads; and as on other kinds of processors. What it prints, and each of its values that a page quotes, is compared
with what the build publishes. And what the texts claim of a listing's values is asked of its lighter run, too, which readers see.
"""

import itertools
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from site_builder import cache, project
from site_builder.drawing import figures
from site_builder.execution import kernels, processes, runner
from site_builder.problems import BuildFailure
from site_builder.rendering import quotation
from site_builder.sources import claims
from site_builder.sources.listings import Listing
from site_builder.sources.pages import Page

AGAIN = "a second run"


def main(names: list[str]) -> list[str]:
    """Compare and give a line for each difference that counts; no names means every listing, and then the figures too."""
    root = Path.cwd()
    sources = project.read(root)
    chosen = [x for x in sources.listings_to_run() if not x.options.recorded and (not names or x.name in names)]
    if unknown := set(names) - {listing.name for listing in chosen}:
        raise SystemExit(f"there is no listing {', '.join(sorted(unknown))}")
    published = runner.run_all(root, chosen, cache.of_project(root), print)
    with tempfile.TemporaryDirectory(prefix="elsewhere-") as home:
        variants = {AGAIN: {"HOME": home, "PYTHONHASHSEED": "1"}} | kernels.variants()
        jobs = list(itertools.product(chosen, variants))

        def run(job: tuple[Listing, str]) -> list[str]:
            listing, variant = job
            try:
                other = runner.execute(root, listing, variants[variant])
            except runner.Failed as failure:
                return [f"{listing.name}: {variant}: {failure}"]
            found = [*_lines(published[listing.name].output, other.output)]
            found += _quotes(sources, listing, published[listing.name], other)
            lines = [f"{listing.name}: {variant}: {difference}" for difference in found]
            print(*lines, sep="\n", end="\n" * bool(lines), flush=True)  # at once: all of it takes minutes
            return [] if listing.options.varies or listing.options.processor else lines

        with processes.side_by_side(processes.workers()) as pool:
            told = [line for lines in pool.map(run, jobs) for line in lines]
        if not names:
            others = list(_figures(root, sources, published, cache.Cache(Path(home, "cache"))))
            print(*others, sep="\n", end="\n" * bool(others))
            contradicted = list(_lighter(root, sources, published))
            print(*contradicted, sep="\n", end="\n" * bool(contradicted))
            told += others + contradicted
    print(f"{len(chosen)} listings, each in {len(variants)} other surroundings: {len(told)} differences")
    return told


def _lines(here: str, there: str) -> Iterator[str]:
    for mine, other in itertools.zip_longest(here.splitlines(), there.splitlines(), fillvalue="(no line)"):
        if mine != other:
            yield f"{mine.strip()!r} becomes {other.strip()!r}"


def _quotes(sources: project.Project, listing: Listing, here: runner.Run, there: runner.Run) -> Iterator[str]:
    """Compare the values that pages quote, as they quote them."""
    seen = set()
    for page in sources.pages.values():
        for item in page.values():
            if quotation.listing(page, item.detail) != listing.name or item.detail in seen:
                continue
            seen.add(item.detail)
            mine, other = (_quote({listing.name: run}, page, item.detail) for run in (here, there))
            if mine != other:
                yield f"{item.detail}, quoted in {page.path.as_posix()}:{item.line}: {mine} becomes {other}"


def _quote(runs: Mapping[str, runner.Run], page: Page, expression: str) -> str:
    try:
        return quotation.value(runs, page, expression, in_formula=False)
    except ValueError as error:
        return str(error)


def _lighter(root: Path, sources: project.Project, published: dict[str, runner.Run]) -> Iterator[str]:
    """Tell which claims do not hold of what readers see where a listing has a lighter setting."""
    light = {x.name: x.light for x in sources.listings.values() if x.light}
    changed = {name: [each for each, _, _ in given.changes] for name, given in light.items()}

    def values(name: str) -> dict[str, Any]:
        if sources.listings[name].options.recorded:
            run = runner.load_record(root, sources.listings[name])
        else:
            run = published[light[name].listing.name if name in light else name]
        return claims.looked_at(sources.listings, name, run)

    for claim in sources.claims:
        told = list(claims.broken(list(claims.lighter(claim, changed)), values))
        if claim.full and not told:
            yield f"{claim.path.as_posix()}:{claim.line}: it holds with the lighter setting, too: strike 'full = true'"
        yield from (f"with the lighter setting: {each}" for each in told if not claim.full)


def _figures(
    root: Path, sources: project.Project, published: dict[str, runner.Run], empty: cache.Cache
) -> Iterator[str]:
    """Draw all figures twice, once from the cache and once without it."""
    runs = published | {x.name: runner.load_record(root, x) for x in sources.listings.values() if x.options.recorded}
    drawings = figures.among(sources.parts)
    here = figures.draw_all(root, drawings, runs, cache.of_project(root), print)
    there = figures.draw_all(root, drawings, runs, empty, print)
    for name in here:
        if here[name] != there[name]:
            yield f"figure {name}: drawn again, it is another"


if __name__ == "__main__":
    try:
        differences = main(sys.argv[1:])
    except BuildFailure as failure:
        raise SystemExit(str(failure)) from None
    if differences:
        raise SystemExit(1)
