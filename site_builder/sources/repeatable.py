"""Listings whose output is another at each run: they say so, `# listing: varies=True`, and no other listing does."""

import ast
import re
from collections.abc import Iterator

from site_builder.problems import Problem
from site_builder.sources.listings import Listing

_CLOCK = re.compile(
    r"(?:\w+\.)*(?:perf_counter|process_time|monotonic|time|now|today|timeit|default_timer|urandom|uuid4)(?:_ns)?"
)
_SEEDED = re.compile(r"(?:np\.random\.|numpy\.random\.)?(?:default_rng|RandomState|seed|SeedSequence)")
_LEGACY = re.compile(r"np\.random\.(?:rand|randn|randint|normal|uniform|choice|permutation|shuffle|random)")
_MAY_VARY = re.compile(r"version|timeit|platform|getenv|environ|cpu_count")


def check(listing: Listing) -> Iterator[Problem]:
    """Find what makes a listing's output vary without a mark, and a mark without anything that does."""
    called = [node for node in ast.walk(ast.parse(listing.text)) if isinstance(node, ast.Call)]
    varying = [(node, said) for node in called if (said := _varies(node, called))]
    options = listing.options
    if options.varies:
        if not varying and not _MAY_VARY.search(listing.text):
            said = f"listing {listing.name!r} has varies=True, and nothing in it varies: strike the mark"
            yield Problem(listing.path, 1, said)
    elif not options.recorded:
        for node, said in varying:
            line = listing.origin(node.lineno)
            yield Problem(line.path, line.number, f"listing {listing.name!r}: {said}, or say '# listing: varies=True'")


def _varies(node: ast.Call, called: list[ast.Call]) -> str:
    """Say why a call gives something else at each run; nothing, if it does not."""
    name = ast.unparse(node.func)
    given = [*node.args, *(keyword.value for keyword in node.keywords)]
    if _SEEDED.fullmatch(name) and all(isinstance(value, ast.Constant) and value.value is None for value in given):
        return f"{name}() without a seed gives other numbers at each run: give it a seed"
    if _LEGACY.fullmatch(name) and not any(
        re.fullmatch(r"np\.random\.seed", ast.unparse(each.func)) for each in called
    ):
        return f"{name} without np.random.seed gives other numbers at each run: give it a seed"
    if _CLOCK.fullmatch(name):
        return f"{name}() tells the time or chance of this run: leave it out"
    return ""
