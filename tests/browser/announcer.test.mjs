/** A screen reader hears of a run now and then, and of its end at once. */
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Announcer } from "../../site_builder/browser/announcer.js";

let now, said, announcer;
globalThis.performance = { now: () => now };

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  [now, said] = [0, []];
  announcer = new Announcer({
    set textContent(words) {
      if (words) said.push([now, words]);
    },
  });
});

/** Let time pass, with a new sentence each 50 ms. */
function load(milliseconds) {
  for (const end = now + milliseconds; now < end; now += 50) {
    announcer.progress(`at ${now}`);
    mock.timers.tick(50);
  }
}

test("progress is told at most once in five seconds, the newest words each time", () => {
  load(17_000);
  assert.deepEqual(
    said.map(([at]) => Math.round(at / 1000)),
    [0, 5, 10, 15],
  );
  for (const [at, words] of said) assert.ok(at - Number(words.slice(3)) <= 50, words);
});

test("the end is told at once, and nothing of the progress after it", () => {
  load(1_000);
  announcer.say("Done.");
  mock.timers.tick(60_000);
  assert.deepEqual(
    said.map(([, words]) => words),
    ["at 0", "Done."],
  );
});
