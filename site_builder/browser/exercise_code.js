/** How the exercises are answered that Python judges: an editor, and a check in the page's one Python. */
import { openEditor } from "./editor.js";
import { make } from "./element.js";
import { MARKS, rich, unjudged } from "./exercise.js";
import { compiled } from "./exercise_list.js";
import { say } from "./exercise_words.js";
import { keepOnce, progress, styled } from "./listing.js";
import { LINED_UP, tracebackParts } from "./output.js";
import * as python from "./python.js";
import { word } from "./run_words.js";
import { fetchAhead } from "./start.js";

const NUMBER = /(-?(?:\d+\.?\d*(?:e[-+]?\d+)?|inf|nan))/gi;

/** Give the form of an exercise. */
export function form(block) {
  const name = block.dataset.exercise;
  const stub = block.querySelector(".exercise__stub");
  const start = stub.querySelector("code").textContent.replace(/\n$/, "");
  const place = make("div", "listing__editor exercise__editor");
  const pointed = "faulty" in block.dataset ? pointing(block, stub) : null;
  let editor = null;
  let given = null; // what the editor is told by the exercise
  let opening = null;
  let text = start;
  let handle = null;
  let seed = 0;

  function show(code) {
    text = code;
    editor?.show(code);
    editor?.mark(0);
  }

  return {
    isProgram: true,
    async open(exercise) {
      given = exercise;
      stub.after(place);
      await edit();
    },
    touched: () => text !== start,
    answer: () => text,
    show: (kept) => typeof kept === "string" && show(kept),
    reset: () => show(start),
    stop: () => handle?.stop(),
    async judge(tell) {
      if (!editor && !(await edit())) return unjudged(say("unreachable"));
      if (text === start) return unjudged(say("nothing"));
      editor.mark(0);
      let exercise;
      const stopped = new Promise((resolve) => (handle = { stop: () => resolve(null) })); // before the answer is on its way
      try {
        tell(say("checking"));
        exercise = await Promise.race([compiled(name), stopped]);
      } catch {
        return unjudged(say("unreachable"));
      }
      if (exercise === null) return unjudged(say("stopped"));
      const sent = text;
      seed ||= 1 + Math.floor(Math.random() * 2 ** 31);
      const event = await checked(
        { exercise, answer: `${sent}\n`, language: document.documentElement.lang, seed },
        (event) => tell(event.type === "running" ? say("checking") : progress(event)),
      );
      if (event.state === "stopped") return unjudged(say("stopped"));
      if (event.trouble) {
        return unjudged(
          event.trouble === "unreachable" ? say("unreachable") : word(event.trouble, { reason: event.reason }),
        );
      }
      if (event.traceback)
        return {
          state: "",
          fact: [say("isError")],
          parts: [program(null, ...tracebackParts(event.traceback))],
          counts: false,
        };
      keepOnce();
      const { verdict } = event;
      if (text !== sent) return unjudged(say("beforeEdit")); // it would stand below another answer
      if (verdict.state === "right") seed = 0; // the next check draws other numbers; until then, the reader sees the same case again
      editor.mark(verdict.line ?? 0);
      return {
        state: verdict.state,
        fact: factOf(verdict.fact),
        parts: [...namedLines(verdict.lines ?? []), ...example(verdict.example), ...printed(verdict.printed)],
        cause: verdict.cause ? rich(verdict.cause) : null,
        mistakes: verdict.mistakes ?? [],
      };
    },
  };

  /** Open the editor, once; say whether it has come. */
  function edit() {
    opening ??= arrive().finally(() => editor || (opening = null)); // the network may come back
    return opening;
  }

  async function arrive() {
    place.replaceChildren();
    styled();
    try {
      editor = await openEditor(place, {
        name,
        label: say("editor", { name: given.title }),
        code: text,
        run: given.check,
        leave: given.leave,
        changed(code) {
          if (code === text) return;
          editor?.mark(0);
          fetchAhead(); // a check is near
          text = code;
          given.changed();
        },
      });
    } catch (error) {
      place.replaceChildren(make("p", "exercise__note", say("unreachable")));
      console.error(error);
      return false;
    }
    if (editor.code !== text) editor.show(text); // what was kept has come meanwhile
    place.append(make("p", "listing__keys", say("keys")));
    if (!pointed || text !== start)
      stub.hidden = true; // what the reader has mended stands there again
    else pointed(place);
    return true;
  }

  function checked(asked, listener) {
    return new Promise((resolve) => {
      handle = python.run({ type: "check", ...asked }, (event) => {
        if (event.type === "end") resolve(event);
        else if (event.type !== "ready") listener(event);
      });
    });
  }
}

/** Give a fact as nodes; before a mark that an error's own message has, stands a backslash. */
export const factOf = (text) => text.split(/(\\[`*])/).flatMap((part, n) => (n % 2 ? part.slice(1) : rich(part)));

function program(look, ...text) {
  return make("pre", { class: look, tabindex: 0 }, make("code", {}, ...text));
}

function printed(text) {
  if (!text) return [];
  const look = LINED_UP.test(text) ? "exercise__printed lined-up" : "exercise__printed";
  return [make("p", "exercise__label", say("printed")), program(look, text)];
}

/** Show a case in which the answer goes wrong: what came in, what came out, and what is wanted, with what differs marked. */
function example(given) {
  if (!given) return [];
  const list = make("dl", "exercise__example");
  const row = (name, text, different = []) => {
    const code = make("code");
    let at = 0;
    for (const [n, part] of text.split(NUMBER).entries()) {
      if (n % 2 === 0) code.append(part);
      else code.append(different.includes(at++) ? make("mark", {}, part) : part);
    }
    list.append(make("dt", {}, name), make("dd", {}, make("pre", {}, code)));
  };
  for (const [name, text] of Object.entries(given.arguments ?? {})) row(make("code", {}, name), text);
  const marked = given.got?.includes("...") ? [] : given.different;
  if (given.got) row(say("got"), given.got, marked);
  if (given.wanted) row(say("wanted"), given.wanted, given.wanted.includes("...") ? [] : marked);
  const group = { "tabindex": 0, "role": "group", "aria-label": say("example") };
  return [make("p", "exercise__label", say("example")), make("div", group, list)];
}

/** Say of each named line what it is worth. */
function namedLines(lines) {
  if (!lines.length) return [];
  const items = lines.map(({ name, state, fact }) => {
    const whose = fact?.startsWith(`\`${name}\``) ? [] : [make("code", {}, name), " "]; // it may begin with the name
    return make(
      "li",
      `exercise__line exercise__line--${state}`,
      `${MARKS[state] ?? "·"} `,
      ...whose,
      ...rich(fact ?? ""),
    );
  });
  return [make("ul", "exercise__named", ...items)];
}

/** Ask for the wrong line before the program may be mended; give what is called with the editor's place. */
function pointing(block, stub) {
  const faulty = block.dataset.faulty.split(" ");
  const lines = stub.querySelector("code").textContent.replace(/\n$/, "").split("\n");
  return (place) => {
    const said = make("p", { class: "exercise__said", role: "status" });
    const list = make("ol", "exercise__program");
    const ask = make("div", "exercise__pointing", make("p", "exercise__label", say("whichLine")), list, said);
    for (const [n, line] of lines.entries()) {
      if (!line.trim()) continue;
      const code = make("code", {}, line.trim());
      code.style.paddingInlineStart = `${line.search(/\S/)}ch`; // what it goes on with below itself stands there, too
      const label = `${say("lineNumber", { line: n + 1 })}: ${line.trim()}`;
      const look = { "type": "button", "class": "exercise__pointed", "data-line": n + 1, "aria-label": label };
      const number = make("span", "exercise__number", n + 1);
      const isApart = n > 0 && !lines[n - 1].trim();
      list.append(make("li", isApart ? "exercise__apart" : {}, make("button", look, number, code)));
    }
    list.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (!button) return;
      const { line } = button.dataset;
      if (faulty.includes(line)) {
        said.textContent = `✓ ${say("thisLine", { line })}`;
        list.hidden = true;
        place.hidden = false;
        place.querySelector("textarea")?.focus();
      } else {
        said.textContent = `✗ ${say("notThisLine", { line })}`;
        button.disabled = true;
      }
    });
    stub.hidden = true;
    place.hidden = true;
    place.before(ask);
  };
}
