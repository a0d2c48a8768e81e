"""How many wrong answers are named: `python benchmarks/exercises.py [SEEDS [CORPUS]]`, over a corpus of the tests.

The corpora are `wrong`, `varied` and `independent`; `seen` and `unseen` are the halves of the last.

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
from tests.nn_tutorial.practice.corpus import VARIED, WRONG, Answer, foreseen, independent, wrong_answers  # noqa: E402


def answers_of(corpus: str, read: Exercise) -> tuple[list[str], list[Answer]]:
    """Give the right programs and the wrong answers of a corpus."""
    if corpus in ("wrong", "varied"):
        return list(read.right.values()), wrong_answers(read, {"wrong": WRONG, "varied": VARIED}[corpus])
    own = [each for each in independent(read) if corpus == "independent" or each.seen == (corpus == "seen")]
    right = [each.program for each in own if each.right]
    return right, [Answer(each.program, each.meant) for each in own if not each.right]


def main(seeds: int, corpus: str) -> None:
    total = [0] * 6
    took: list[float] = []
    for folder in exercise.folders().values():
        read = exercise.read(folder)
        right_ones, answers = answers_of(corpus, read)
        if not answers:
            continue
        made = replace(read, slips=compiling.slips_of(read)[0])
        alone, helped = replace(made, mistakes={}), foreseen(made)
        right = sum(
            timed(alone, program, seed, took).state == "right" for program in right_ones for seed in range(1, seeds + 1)
        )
        refused = named = with_help = 0
        for answer in answers:
            for seed in range(1, seeds + 1):
                verdict, other = timed(alone, answer.program, seed, took), check(helped, answer.program, seed=seed)
                refused += verdict.state != "right"
                named += verdict.cause is not None
                with_help += other.cause is not None
                if seed == 1 and other.cause is None:
                    print("  not named:", " ".join(answer.program.split()), "|", answer.about, "|", verdict.fact)
        n = len(answers) * seeds
        print(
            f"{read.short:<20} right {right}/{len(right_ones) * seeds}  refused {refused}/{n}  named {named}, with mistakes {with_help}"
        )
        total = [
            a + b for a, b in zip(total, (right, len(right_ones) * seeds, refused, n, named, with_help), strict=True)
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
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20, sys.argv[2] if len(sys.argv) > 2 else "wrong")
