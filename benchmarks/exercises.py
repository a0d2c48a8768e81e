"""How many wrong answers are named: `python benchmarks/exercises.py [SEEDS]`, over the corpus of the tests.

For each function: right spellings accepted, wrong answers refused, and how many causes are named, without the mistakes
that the author has foreseen and with them; then how long a verdict takes.
"""

import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from nn_tutorial.practice import check, compiling, exercise  # noqa: E402
from nn_tutorial.practice.exercise import Exercise  # noqa: E402
from tests.nn_tutorial.practice.corpus import foreseen, wrong_answers  # noqa: E402


def main(seeds: int) -> None:
    total = [0] * 6
    took: list[float] = []
    for folder in exercise.folders().values():
        read = exercise.read(folder)
        answers = wrong_answers(read)
        if not answers:
            continue
        made = replace(read, slips=compiling.slips_of(read)[0])
        alone, helped = replace(made, mistakes={}), foreseen(made)
        right = sum(
            timed(alone, program, seed, took).state == "right"
            for program in read.right.values()
            for seed in range(1, seeds + 1)
        )
        refused = named = with_help = 0
        for answer in answers:
            for seed in range(1, seeds + 1):
                verdict, other = timed(alone, answer.program, seed, took), check(helped, answer.program, seed=seed)
                refused += verdict.state != "right"
                named += verdict.cause is not None
                with_help += other.cause is not None
                if seed == 1 and other.cause is None:
                    print("  not named:", " ".join(answer.program.split("\n", 1)[1].split()), "|", verdict.fact)
        n = len(answers) * seeds
        print(
            f"{read.short:<20} right {right}/{len(read.right) * seeds}  refused {refused}/{n}  named {named}, with mistakes {with_help}"
        )
        total = [
            a + b for a, b in zip(total, (right, len(read.right) * seeds, refused, n, named, with_help), strict=True)
        ]
    right, of, refused, n, named, with_help = total
    print(f"right {right}/{of}, refused {refused}/{n}, named {named / n:.0%}, with mistakes {with_help / n:.0%}")
    print(f"milliseconds: median {1e3 * statistics.median(took):.0f}, longest {1e3 * max(took):.0f}")


def timed(read: Exercise, program: str, seed: int, took: list[float]):
    started = time.perf_counter()
    verdict = check(read, program, seed=seed)
    took.append(time.perf_counter() - started)
    return verdict


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
