/** How the exercises are answered that the page itself judges: choices, predictions, shapes, orders of lines, weights. */
import { judge as judgeTyped, numbers } from "./answers.js";
import { make } from "./element.js";
import { copied, unjudged } from "./exercise.js";
import { say } from "./exercise_words.js";
import { judge as judgeOrder } from "./ordering.js";
import { cause, meet, numbersToSet } from "./weighted.js";
import { number } from "./words.js";

/** Give the form of an exercise. */
export const form = (block) => ({ choose, predict, shapes, order, weights })[block.dataset.kind](block);

function aloud(...inside) {
  return make("span", "for-readers-aloud", ...inside);
}

/**
 * Options, one or several of which are right. A wrong one is struck out, with its reason, where one is right; of several,
 * what is left would be the answer, so all stay: one wrong one at a time is told its reason, and the right ones are not counted.
 */
function choose(block) {
  const list = block.querySelector(".exercise__options");
  const right = block.querySelector("[data-right]").dataset.right.split(" ");
  const many = right.length > 1;
  const options = [...list.children];
  const title = block.getAttribute("aria-labelledby");
  const group = make("div", { "role": many ? "group" : "radiogroup", "aria-labelledby": title });
  const inputs = options.map((option) => {
    const type = many ? "checkbox" : "radio";
    const input = make("input", { type, name: block.dataset.exercise, value: option.dataset.option });
    option.replaceChildren(make("label", {}, input, make("span", {}, ...option.childNodes)));
    return input;
  });
  const chosen = () => inputs.filter(({ checked }) => checked).map(({ value }) => value);

  const reasonOf = (name) => block.querySelector(`[data-of=${name}]`);

  function strike(name) {
    const option = options.find(({ dataset }) => dataset.option === name);
    const reason = reasonOf(name);
    const input = inputs.find(({ value }) => value === name);
    input.checked = false;
    input.disabled = true;
    option.classList.add("exercise__struck");
    const inside = copied(reason).slice(1); // without its letter
    option.append(make("p", "exercise__reason", "✗ ", aloud(`${say("struck")}: `), ...inside));
    return [aloud(" ", ...copied(reason))];
  }

  return {
    open({ changed }) {
      list.before(group);
      group.append(list);
      group.addEventListener("change", changed);
    },
    touched: () => chosen().length > 0,
    answer: chosen,
    show(kept) {
      if (Array.isArray(kept)) for (const input of inputs) input.checked = kept.includes(input.value);
    },
    reset() {
      for (const [n, option] of options.entries()) {
        option.classList.remove("exercise__struck");
        option.querySelector(".exercise__reason")?.remove();
        inputs[n].disabled = inputs[n].checked = false;
      }
    },
    async judge() {
      const picked = chosen();
      if (!picked.length) return unjudged(say("nothing"));
      const wrong = picked.filter((name) => !right.includes(name));
      if (!wrong.length && picked.length === right.length) {
        const said = options
          .filter((option) => !option.classList.contains("exercise__struck")) // whose reason stands there
          .filter(({ dataset }) => reasonOf(dataset.option))
          .map(({ dataset: { option } }) => {
            const mark = right.includes(option) ? ["✓ "] : ["✗ ", aloud(`${say("struck")}: `)];
            return make("li", {}, ...mark, ...copied(reasonOf(option)));
          });
        return { state: "right", fact: [], parts: said.length ? [make("ul", "exercise__reasons", ...said)] : [] };
      }
      if (!many) return { state: "wrong", fact: wrong.flatMap(strike), mistakes: wrong };
      if (!wrong.length) return { state: "nearly", fact: [say("chosenSome")] };
      return { state: "wrong", fact: copied(reasonOf(wrong[0])), mistakes: wrong };
    },
  };
}

/** Give what an element says of an answer: its kind, its value, and by how much another may differ, if not as usual. */
function answerOf({ dataset }, usual = 0) {
  const kind = ["number", "shape", "text"].find((one) => one in dataset);
  return { kind, value: dataset[kind], tolerance: Number(dataset.tolerance ?? usual) };
}

/** Make a field for an answer; it needs a label of its own where none stands beside it. */
function field(check, changed, label = null) {
  return make("input", {
    "class": "exercise__field",
    "type": "text",
    "autocomplete": "off",
    "spellcheck": "false",
    "aria-label": label,
    "oninput": changed,
    "onkeydown": ({ key }) => key === "Enter" && check(),
  });
}

/** A number, a shape or an output to predict. */
function predict(block) {
  const shown = block.querySelector("[data-answer] > b");
  const right = answerOf(shown);
  const reasons = [...block.querySelectorAll("[data-solution] .exercise__reasons > li")];
  let input;
  return {
    open({ check, changed }) {
      input = field(check, changed);
      if (right.kind === "number") input.inputMode = "text"; // a pad of digits has no minus, no slash
      block
        .querySelector(".exercise__task")
        .after(make("p", "exercise__typed", make("label", {}, `${say("yourAnswer")} `, input)));
    },
    touched: () => input.value !== "",
    answer: () => input.value,
    show: (kept) => (input.value = String(kept)),
    reset: () => (input.value = ""),
    async judge() {
      const { state, said, wrong, values } = judgeTyped(
        input.value,
        right,
        reasons.map((one) => answerOf(one, right.tolerance)),
      );
      const counts = !["nothing", "noNumber", "noShape"].includes(said);
      input.setAttribute("aria-invalid", String(state === "wrong"));
      return {
        state: counts ? state : "",
        fact: said && said !== "right" ? [say(said, { exact: shown.textContent, ...values })] : [],
        parts: wrong < 0 ? [] : [make("p", "exercise__cause", ...copied(reasons[wrong]))],
        mistakes: wrong < 0 ? [] : [`wrong_${wrong + 1}`],
        counts,
      };
    },
  };
}

/** A table of shapes. */
function shapes(block) {
  const rows = [...block.querySelectorAll(".exercise__shapes tbody tr")];
  const cells = [...block.querySelectorAll("[data-cell]")].map((cell) => ({
    right: answerOf(cell.querySelector(":scope > b")),
    reasons: [...cell.querySelectorAll("li")],
  }));
  let inputs = [];
  const notes = rows.map(() => make("span", "exercise__reason"));
  return {
    open({ check, changed }) {
      inputs = rows.map((row, n) => {
        const input = field(check, changed, row.cells[0].textContent);
        row.cells[1].append(input, notes[n]);
        return input;
      });
    },
    touched: () => inputs.some(({ value }) => value !== ""),
    answer: () => inputs.map(({ value }) => value),
    show(kept) {
      if (Array.isArray(kept)) for (const [n, input] of inputs.entries()) input.value = String(kept[n] ?? "");
    },
    reset() {
      for (const [n, input] of inputs.entries()) {
        input.value = "";
        notes[n].replaceChildren();
        input.removeAttribute("aria-invalid");
      }
    },
    async judge() {
      if (inputs.every(({ value }) => !value.trim())) return unjudged(say("nothing"));
      let found = 0;
      const causes = [];
      const mistakes = [];
      for (const [n, input] of inputs.entries()) {
        const { state, said, wrong, values } = judgeTyped(
          input.value,
          cells[n].right,
          cells[n].reasons.map((one) => answerOf(one)),
        );
        found += Number(state === "right");
        input.setAttribute("aria-invalid", String(state !== "right"));
        notes[n].replaceChildren(`${state === "right" ? "✓" : "✗"} ${say(said, values)}`);
        if (wrong < 0) continue;
        causes.push(make("code", {}, rows[n].cells[0].textContent), ": ", ...copied(cells[n].reasons[wrong]), " ");
        mistakes.push(`cell_${n + 1}`);
      }
      const right = found === inputs.length;
      return {
        state: right ? "right" : found === inputs.length - 1 ? "nearly" : "wrong",
        fact: right ? [] : [say("cells", { right: found, all: inputs.length })],
        parts: causes.length ? [make("p", "exercise__cause", ...causes)] : [],
        mistakes,
      };
    },
  };
}

/** Lines to put in order; some do not belong there. */
function order(block) {
  const list = block.querySelector(".exercise__lines");
  const lines = [...list.children];
  const aside = make("ul", "exercise__lines exercise__lines--out");
  const told = make("p", { class: "for-readers-aloud", role: "status" });
  const count = lines.filter(({ dataset }) => dataset.line !== undefined).length;
  const keyOf = ({ dataset }) => dataset.line ?? dataset.distractor;
  const byFinger = matchMedia("(pointer: coarse)").matches;
  let notify = () => {};
  let taken = null; // the line that a finger has chosen, to tap its place next

  function press(line, action) {
    if (action === "up") line.previousElementSibling?.before(line);
    else if (action === "down") line.nextElementSibling?.after(line);
    else (line.parentElement === list ? aside : list).append(line);
    refresh();
    const inside = line.parentElement === list;
    const wanted = line.querySelector(
      `[data-move=${action === "out" || action === "in" ? (inside ? "out" : "in") : action}]`,
    );
    if (byFinger && wanted.dataset.move !== action) {
      take(null);
      line.querySelector(".exercise__take").focus();
    } else (wanted.disabled ? line.querySelector("[data-move]:not([hidden], :disabled)") : wanted).focus();
    tell(line);
  }

  /** Say where a line stands now. */
  function tell(line) {
    const inside = line.parentElement === list;
    told.textContent = inside
      ? say("moved", { at: [...list.children].indexOf(line) + 1, of: list.children.length })
      : say("movedOut");
    notify();
  }

  /** Take a line, or put the one that is taken where this one stands. */
  function tap(line) {
    const before = taken;
    take(before ? null : line);
    if (!before || before === line) return;
    const isBelow = before.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING;
    line[isBelow && before.parentElement === line.parentElement ? "after" : "before"](before);
    refresh();
    tell(before);
  }

  function take(line) {
    taken = line;
    for (const each of lines) {
      each.classList.toggle("exercise__taken", each === line);
      each.querySelector(".exercise__take").setAttribute("aria-pressed", String(each === line));
    }
  }

  function refresh() {
    for (const line of lines) {
      const inside = line.parentElement === list;
      for (const button of line.querySelectorAll("[data-move]")) {
        button.hidden = (button.dataset.move === "in") === inside;
        if (button.dataset.move === "up") button.disabled = !line.previousElementSibling;
        if (button.dataset.move === "down") button.disabled = !line.nextElementSibling;
      }
      line.classList.remove("exercise__early");
    }
  }

  function arrange(names) {
    for (const line of lines) if (!names.includes(keyOf(line))) aside.append(line);
    for (const name of names) list.append(...lines.filter((line) => keyOf(line) === name));
    refresh();
  }

  return {
    isOneOfMany: true,
    open({ changed }) {
      notify = changed;
      for (const line of lines) {
        const name = line.querySelector("code").textContent;
        const buttons = Object.entries({ up: "↑", down: "↓", out: "✕", in: "+" }).map(([move, mark]) => {
          const look = { "type": "button", "class": "listing__button", "data-move": move, "title": say(move) };
          const label = say("of", { what: say(move), name });
          return make("button", { ...look, "aria-label": label, "onclick": () => press(line, move) }, mark);
        });
        line.append(make("span", "exercise__moves", ...buttons));
        if (!byFinger) continue;
        const take = {
          "type": "button",
          "class": "exercise__take",
          "aria-pressed": "false",
          "onclick": () => tap(line),
        };
        line.prepend(make("button", take, line.querySelector("code")));
      }
      const how = byFinger ? [say("tapping"), " ", say("asideByFinger")] : [say("asideByKey")];
      list.before(make("p", "exercise__note", ...how));
      aside.addEventListener("click", ({ target }) => {
        if (target !== aside || !taken) return;
        if (taken.parentElement === list) press(taken, "out");
        else take(null);
      });
      list.setAttribute("aria-label", say("yourProgram"));
      aside.setAttribute("aria-label", say("leftOut"));
      list.after(make("p", "exercise__note", say("leftOut")), aside, told);
      refresh();
    },
    touched: () => [...list.children].some((line, n) => line !== lines[n]),
    answer: () => [...list.children].map(keyOf),
    show(kept) {
      if (Array.isArray(kept)) arrange(kept.map(String));
    },
    reset: () => arrange(lines.map(keyOf)),
    async judge() {
      refresh();
      const now = [...list.children];
      const verdict = judgeOrder(
        now.map(({ dataset }) => ({
          line: Number(dataset.line),
          distractor: dataset.distractor ?? "",
          needs: new Map(
            (dataset.needs ?? "")
              .split(" ")
              .filter(Boolean)
              .map((one) => [Number(one.split(":")[0]), one.split(":")[1]]),
          ),
        })),
        count,
      );
      if (verdict.name) now[verdict.at].classList.add("exercise__early");
      const values = { at: verdict.at + 1, name: `\u0000`, missing: verdict.missing };
      const text = verdict.state === "right" ? "" : say(verdict.said, values);
      const fact = text.split("\u0000").flatMap((part, n) => (n ? [make("code", {}, verdict.name), part] : [part]));
      const reason = verdict.distractor && block.querySelector(`[data-of=${verdict.distractor}]`);
      return {
        state: verdict.state,
        fact,
        cause: reason ? copied(reason) : null,
        mistakes: [verdict.distractor],
      };
    },
  };
}

/** Weights and biases to set, so that a small network meets cases. */
function weights(block) {
  const table = block.querySelector(".exercise__cases");
  const net = JSON.parse(table.dataset.net);
  const single = net.layers.at(-1) === 1;
  const rows = [...table.tBodies[0].rows];
  let inputs = [];
  const values = () => inputs.map(({ value }) => numbers(value)[0] ?? Number.NaN);
  const shown = (value, digits) => number(value, Number.isInteger(value) ? 0 : digits).replace("-", "−");
  const written = (list) => list.map((value) => shown(value, 2)).join(say("between"));

  /** Show what the network gives for each case, as the numbers are now. */
  function draw() {
    const cases = meet(net, values());
    for (const [n, one] of cases.entries()) {
      const known = !one.sums.some(Number.isNaN);
      const texts = known
        ? [...(single ? [written(one.sums)] : []), `${one.right ? "✓" : "✗"} ${written(one.outputs)}`]
        : single
          ? ["", ""]
          : [""];
      for (const [k, text] of texts.entries()) rows[n].cells[net.cases[n].length + k].textContent = text;
    }
    return cases;
  }

  return {
    isOneOfMany: true,
    open({ check, changed }) {
      const place = make("div", "exercise__neurons");
      let group;
      let last = "";
      inputs = numbersToSet(net.layers).map(({ hidden, neuron, layer, place: at }) => {
        const name = say(hidden ? "hidden" : "output", { neuron: neuron ? ` ${neuron}` : "" });
        if (`${layer} ${neuron}` !== last) {
          group = make("fieldset", "exercise__neuron", make("legend", {}, name));
          place.append(group);
        }
        last = `${layer} ${neuron}`;
        const said = at < 0 ? say("bias") : say("weight", { place: at + 1 });
        const input = field(check, () => {
          draw();
          changed();
        });
        input.value = "0";
        input.inputMode = "decimal"; // a pad without a minus is enough: the buttons go below nought
        const by = (step) => {
          const next = (numbers(input.value)[0] ?? 0) + step;
          input.value = shown(next, Number.isInteger(2 * next) ? 1 : 2);
          input.dispatchEvent(new Event("input"));
        };
        input.addEventListener("keydown", (event) => {
          const step = { ArrowUp: 0.5, ArrowDown: -0.5 }[event.key];
          if (!step) return;
          event.preventDefault();
          by(step);
        });
        const nudge = { "type": "button", "class": "listing__button", "tabindex": -1, "aria-hidden": "true" }; // keys have the field
        const nudges = [-0.5, 0.5].map((step) =>
          make("button", { ...nudge, onclick: () => by(step) }, step < 0 ? "−" : "+"),
        );
        group.append(make("span", "exercise__moves", make("label", {}, `${said} `, input), ...nudges));
        return input;
      });
      const heads = [...(single ? [say("sum")] : []), say("given")];
      for (const head of heads) {
        table.tHead.rows[0].append(make("th", { scope: "col" }, head));
        for (const row of rows) row.append(make("td"));
      }
      table.before(place);
      if (matchMedia("(hover: hover)").matches) place.after(make("p", "exercise__note", say("step"))); // there are arrow keys
      draw();
    },
    touched: () => inputs.some(({ value }) => value !== "0"),
    answer: () => inputs.map(({ value }) => value),
    show(kept) {
      if (Array.isArray(kept)) for (const [n, input] of inputs.entries()) input.value = String(kept[n] ?? "0");
      draw();
    },
    reset() {
      for (const input of inputs) input.value = "0";
      draw();
    },
    async judge() {
      if (values().some(Number.isNaN)) return unjudged(say("noNumber"));
      const cases = draw();
      const wrong = cases.filter(({ right }) => !right);
      if (!wrong.length) return { state: "right", fact: [] };
      const [first] = wrong;
      const example = say("unmet", {
        inputs: `(${written(first.inputs)})`,
        given: written(first.outputs),
        wanted: written(first.wanted),
      });
      const reason = cause(cases);
      return {
        state: wrong.length === 1 && cases.length > 2 ? "nearly" : "wrong",
        fact: [say("met", { right: cases.length - wrong.length, all: cases.length })],
        parts: [make("p", {}, example)],
        cause: reason && [say(reason)],
        mistakes: [reason && (reason === "tooOften" ? "too_often" : "too_seldom")],
      };
    },
  };
}
