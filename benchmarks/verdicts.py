"""Print how long readers wait for a verdict on code in the page, on a processor slowed down four times.

    pip install -e ".[test]" && python benchmarks/verdicts.py [SITE] [--rounds N]

SITE is a built site; without it one is built. A Chromium is needed, as for the tests of the built site. Every exercise with
code is answered in one page whose Python is warm: with its solution, and with each mistake that its author has foreseen.
Chromium slows down a page, but no worker; so what passes in the worker, where Python judges, is counted four times.
The machine should have nothing else to do: of several rounds, the best and the median of each answer are taken.
"""

import argparse
import statistics
from collections.abc import Iterator
from pathlib import Path

from common import browsing, built, serving_plainly
from playwright.sync_api import Browser, Page

from nn_tutorial.practice import exercise
from nn_tutorial.practice.exercise import Exercise

SLOWER = 4
RIGHT, WRONG, WORST = 150, 500, 2000
"""Milliseconds that are wanted: for half of the right answers, for half of the wrong ones, and for all."""
SPY = """window.judging = 0;
window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      if (data.type === "end") window.judging = performance.now() - this.given;
    });
  }
  postMessage(...given) {
    this.given = performance.now();
    super.postMessage(...given);
  }
};"""
BRING = """async (name) => {
  const module = (file) => import(document.querySelector("script[type=module]").src.replace("start.js", file));
  const [{ bring, exerciseList }, { start }] = [await module("exercise_list.js"), await module("exercise.js")];
  const block = await bring(await exerciseList(), name);
  document.querySelector("article").replaceChildren(block);
  await start(block);
  const faulty = block.dataset.faulty?.split(" ") ?? []; // the editor shows when a wrong line has been pointed at
  const wanted = faulty.length ? ".exercise__pointed" : "textarea";
  while (!block.querySelector(wanted)) await new Promise((resolve) => setTimeout(resolve, 20));
  if (faulty.length) block.querySelector(`[data-line="${faulty[0]}"]`).click();
}"""
CHECK = """() => new Promise((resolve) => {
  const block = document.querySelector("[data-exercise]");
  const started = performance.now();
  block.addEventListener("exercise-checked", () => requestAnimationFrame(() => setTimeout(() =>
    resolve([block.dataset.state, performance.now() - started, window.judging]))), { once: true });
  block.querySelector("[data-action=check]").click();
})"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("site", nargs="?", type=Path, help="a built site")
    parser.add_argument("--rounds", type=int, default=5, help="how often each answer is judged")
    options = parser.parse_args()
    with built(options.site) as site, serving_plainly(site) as address, browsing() as browser:
        page = slow_page(browser, address)
        taken = {True: dict[str, list[float]](), False: dict[str, list[float]]()}
        for name, folder in exercise.folders().items():
            read = exercise.read(folder)
            page.evaluate(BRING, name)
            page.locator("[data-exercise] textarea").wait_for()
            for number in range(options.rounds + 1):
                for answer, program in answers(read):
                    milliseconds = judged(page, program, answer == "solution")
                    if number:  # the first one warms up
                        taken[answer == "solution"].setdefault(f"{read.short}, {answer}", []).append(milliseconds)
    for right, wanted in ((True, RIGHT), (False, WRONG)):
        report("right" if right else "wrong", taken[right], wanted)


def slow_page(browser: Browser, address: str) -> Page:
    """Open a page to which exercises can be brought, slowed down."""
    page = browser.new_context(service_workers="block").new_page()
    page.set_default_timeout(180_000)
    page.add_init_script(SPY)
    page.goto(f"{address}/en/practise/")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page


def answers(read: Exercise) -> Iterator[tuple[str, str]]:
    """Name the answers that are given, and give each as a program."""
    yield "solution", read.solution
    yield from read.mistakes.items()


def judged(page: Page, program: str, right: bool) -> float:
    """Have an answer judged; give the milliseconds from the press to the frame that shows the verdict."""
    page.locator("[data-exercise] textarea").fill(program.rstrip("\n"))
    state, milliseconds, in_worker = page.evaluate(CHECK)
    assert (state == "right") is right, f"{state}: {program}"
    return float(milliseconds + (SLOWER - 1) * in_worker)


def report(which: str, taken: dict[str, list[float]], wanted: int) -> None:
    """Print the best and the median round, over all answers, and the slowest answers."""
    best = {name: min(rounds) for name, rounds in taken.items()}
    usual = {name: statistics.median(rounds) for name, rounds in taken.items()}
    print(f"{len(taken)} {which} answers, milliseconds slowed down {SLOWER} times: best round, median round")
    for what, of in (("median answer", statistics.median), ("slowest answer", max)):
        aim = wanted if what.startswith("median") else WORST
        print(f"  {what:<16}{of(best.values()):>8.0f}{of(usual.values()):>8.0f}   at most {aim}")
    for name in sorted(best, key=lambda name: best[name], reverse=True)[:5]:
        print(f"    {name:<48}{best[name]:>8.0f}{usual[name]:>8.0f}")
    late = sum(each > wanted for each in best.values())
    print(f"  later than {wanted}: {late} of {len(best)}", flush=True)


if __name__ == "__main__":
    main()
