/** An editor for a program: a real text area under colours, from prism-code-editor. */
import { editor as folder } from "./config.js";
import { make, styleSheet } from "./element.js";
import { word } from "./run_words.js";

const base = new URL(folder, import.meta.url).href;
let parts;

/** Fetch the editor once: its modules, its grammar and its layout. */
function load() {
  parts ??= Promise.all([
    import(`${base}index.js`),
    import(`${base}extensions/commands/index.js`),
    import(`${base}prism/languages/python.js`),
    import(`${base}languages/python.js`),
    styleSheet(`${base}layout.css`),
    styleSheet(new URL("editor.css", import.meta.url).href),
  ]).then(([core, commands]) => {
    commands.setIgnoreTab(true); // Tab leaves the editor, as everywhere else in the page
    return { core, commands };
  });
  parts.catch(() => (parts = undefined));
  return parts;
}

/**
 * Open an editor in `place`.
 * @param {Element} place
 * @param {{name: string, code: string, changed: (code: string) => void, run: () => void, leave: () => void, label?: string}} given
 */
export async function openEditor(place, { name, code, changed, run, leave, label = word("editor", { name }) }) {
  const { core, commands } = await load();
  const frame = make("div", "listing__frame"); // what stays in its place while the program scrolls
  place.append(frame);
  const editor = core.createEditor(
    frame,
    {
      language: "python",
      value: code,
      tabSize: 4,
      insertSpaces: true,
      lineNumbers: true,
      wordWrap: matchMedia("(max-width: 37.49em)").matches,
      class: "listing__code",
    },
    commands.defaultCommands(),
    commands.editHistory(),
  );
  const area = editor.textarea;
  area.setAttribute("aria-label", label);
  area.spellcheck = false;
  area.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        run();
      } else if (event.key === "Escape") {
        leave();
      } else if (event.key.toLowerCase() === "m" && event.ctrlKey) {
        event.stopImmediatePropagation(); // which would have Tab indent, and hold fast whoever goes by keyboard
      }
    },
    true,
  );
  let given = false; // text that comes from elsewhere is no change of the reader's own
  editor.on("update", (value) => given || changed(value));
  return {
    get code() {
      return editor.value;
    },
    set code(value) {
      editor.setOptions({ value });
    },
    show(value) {
      given = true;
      editor.setOptions({ value });
      given = false;
    },
    mark(line) {
      for (const marked of place.querySelectorAll(".listing__wrong")) marked.classList.remove("listing__wrong");
      if (line) editor.lines[line]?.classList.add("listing__wrong"); // lines[0] is no line, but what lies over them
      area.setAttribute("aria-invalid", String(line > 0));
    },
    focus: () => area.focus(),
    remove() {
      editor.remove();
      frame.remove();
    },
  };
}
