/** A program comes out of a link as it went in; what is no such link gives nothing, or an error, never a part. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";

globalThis.document = { documentElement: { lang: "en" } };
const { fromFragment, toFragment } = await import("../../site_builder/browser/playground.js");
const packed = (bytes) => `#code=${deflateRawSync(bytes).toString("base64url")}`;

const PROGRAMS = {
  "an ordinary program": "import numpy as np\n\nprint(np.exp(1))\n",
  "no program": "",
  "Indonesian": "# Jaringan saraf: bobot, masukan, galat\nprint('Keluarannya “sama”, ya — 0,5 × 2')\n",
  "emoji and more": "print('🧠 👩🏽‍🏫 é é 中文 \u2028 \0 \t')\r\n",
  "hostile": "</script><img src=x onerror=alert(1)>'\"`${1}&amp;%00%3C#code=\\",
  "much": `x = [\n${Array.from({ length: 9000 }, (_, i) => `  ${Math.imul(i, 2654435761)},\n`).join("")}]\n`,
};

for (const [what, code] of Object.entries(PROGRAMS)) {
  test(`there and back: ${what}`, async () => {
    const fragment = await toFragment(code);
    assert.match(fragment, /^#code=[A-Za-z0-9_-]*$/);
    assert.equal(new URL(fragment, "https://example.org/a/?b").hash, fragment);
    assert.equal(await fromFragment(fragment), code);
  });
}

test("a program is packed, so that its address stays short", async () => {
  const code = "print('the same line again')\n".repeat(200);
  assert.ok((await toFragment(code)).length < code.length / 20);
});

test("an address of another kind carries no program", async () => {
  for (const fragment of ["", "#", "#why-a-bias", "#code", "#code:x", "code=AAAA", "#Code=AAAA", "##code=AAAA"]) {
    assert.equal(await fromFragment(fragment), null, fragment);
  }
});

test("a damaged link is an error", async () => {
  const good = await toFragment(PROGRAMS.Indonesian);
  const damaged = {
    "cut off": good.slice(0, -10),
    "cut off early": good.slice(0, 12),
    "empty": "#code=",
    "with a letter that is none of its own": `${good.slice(0, 20)}%${good.slice(21)}`,
    "percent-encoded": good.replace("=", "=%20"),
    "not packed": `#code=${Buffer.from("print(1)").toString("base64url")}`,
    "of other bytes than UTF-8": packed(Buffer.from([0x70, 0xff, 0xfe, 0xc3])),
    "with a surrogate": packed(Buffer.from([0xed, 0xa0, 0x80])),
    "HTML": "#code=<img src=x onerror=alert(1)>",
  };
  for (const [what, fragment] of Object.entries(damaged)) {
    await assert.rejects(fromFragment(fragment), what);
  }
});

test("no letter of a link can be another one", async () => {
  const good = await toFragment(PROGRAMS["an ordinary program"]);
  let seen = 0;
  for (let at = "#code=".length; at < good.length; at++) {
    for (const letter of "Aa5_") {
      if (letter === good[at]) continue;
      const read = await fromFragment(good.slice(0, at) + letter + good.slice(at + 1)).catch(() => "an error");
      assert.ok(["an error", PROGRAMS["an ordinary program"]].includes(read), `${at}: ${read}`); // the last letter has spare bits
      seen++;
    }
  }
  assert.ok(seen > 100);
});

test("a link from before there was a checksum is read", async () => {
  assert.equal(await fromFragment(packed("print(1)\n")), "print(1)\n");
});

test("a short link that unpacks to very much is an error", async () => {
  const bomb = packed(Buffer.alloc(50_000_000, "#"));
  assert.ok(bomb.length < 100_000);
  await assert.rejects(fromFragment(bomb), RangeError);
  assert.equal((await fromFragment(packed(Buffer.alloc(200_000, "#")))).length, 200_000);
  for (const end of ["\n", "\r"]) {
    await assert.rejects(fromFragment(packed(Buffer.alloc(20_000, end))), RangeError); // short, and slow to show
  }
});

test("a program that no link would open again gets no link", async () => {
  await assert.rejects(toFragment("#".repeat(200_001)), RangeError);
  await assert.rejects(toFragment("\n".repeat(10_000)), RangeError);
});
