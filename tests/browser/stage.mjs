/** A stage without a page: figures of chapters compute and speak on it, and what they draw is only noted. */
globalThis.document = { documentElement: { lang: "en" }, addEventListener() {}, createElement: () => anything };
globalThis.window = { addEventListener() {} };
const { shown } = await import("../../site_builder/browser/explorable_view.js");

/** Answers whatever is asked of a picture; taken apart, it is empty. */
const anything = new Proxy(() => {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => 0 : anything),
  apply: () => anything,
});

/** Open a figure, by its chapter and name, with what its listings have computed, on a picture of this size. */
export async function opened(chapter, name, data = {}, { width = 640, height = 400 } = {}) {
  const script = await import(`../../docs/${chapter}/explorables/${name}/explorable.js`);
  const looks = [];
  const handles = [];
  const own = { width, height, add: (_, look) => looks.push(look) && anything, handle: (_, how) => handles.push(how) };
  const picture = new Proxy(own, { get: (it, key) => it[key] ?? anything });
  let newest;
  const set = (change) => (newest = { ...newest, ...change });
  const figure = script.open({ picture, place: anything, data, shown, word: (key) => key, set, state: () => newest });
  const found = (state) => script.compute(state, data);
  function drawn(state) {
    looks.length = 0;
    newest = state;
    figure.draw(state, found(state));
    return [...looks];
  }
  return {
    step: (state) => ({ ...state, ...figure.step(state, found(state)) }),
    found,
    sentence: figure.sentence,
    /** Give which text is said, and what stands in its places, as readers see it. */
    said(state) {
      const [key, values] = figure.sentence(state, found(state));
      return [key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]))];
    },
    met: (state) => Boolean(figure.met(state, found(state))),
    looks: drawn,
    table: (state) => figure.table(state, found(state)),
    /** Draw a state, and take hold of each handle in turn; give what each step by keys leaves, nothing drawn between. */
    steps(state, ...steps) {
      return handles.map(({ move }) => {
        drawn(state);
        return steps.map((by) => {
          move(by);
          return newest;
        });
      });
    },
    actions: figure.actions,
  };
}
