/** Makes elements: `make("button", { type: "button", onclick }, "text")`, or with a class alone; texts stay texts. */

/** @param {string | object} given */
export function make(tag, given = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(typeof given === "string" ? { class: given } : given)) {
    if (value === false || value === undefined || value === null) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...content.filter((part) => part !== null && part !== undefined));
  return element;
}

/** Make a button that tests and readers' scripts find by its action; a screen reader says the label, if there is one. */
export function button(action, text, onclick, label) {
  const look = `listing__button listing__button--${action}`;
  return make("button", { "type": "button", "class": look, "data-action": action, "aria-label": label, onclick }, text);
}

/** Make a line in which a screen reader hears what happens. */
export const told = () => make("p", { role: "status", class: "progress__told" });

/** Put a field below its label. */
export const labelled = (text, field) => make("p", "progress__field", make("label", { for: field.id }, text), field);

/** Say at a field what is wrong with it, or that nothing is. */
export function complain(field, said) {
  const id = `${field.id}-wrong`;
  document.getElementById(id)?.remove();
  field.removeAttribute("aria-describedby");
  field.setAttribute("aria-invalid", String(Boolean(said)));
  if (!said) return;
  field.after(make("span", { id, "class": "progress__wrong", "role": "alert" }, said));
  field.setAttribute("aria-describedby", id);
  field.focus();
}

/** Ask twice before something that cannot be undone: the button says so by its colour, and a way back stands beside it. */
export function twice(action, text, really, cancel, act) {
  let before = text;
  const isAsking = () => made.textContent === really;
  const back = () => {
    if (!isAsking()) return;
    made.textContent = before;
    made.classList.remove("listing__button--sure");
    if (document.activeElement === leave) made.focus();
    leave.remove();
  };
  const made = button(action, text, ({ detail }) => {
    if (isAsking()) {
      if (detail > 1) return; // the other half of a double click is no second thought
      back();
      act();
    } else {
      before = made.textContent;
      made.textContent = really;
      made.classList.add("listing__button--sure");
      made.after(leave);
    }
  });
  const leave = button("cancel", cancel, back);
  made.addEventListener("blur", ({ relatedTarget }) => relatedTarget === leave || back());
  leave.addEventListener("blur", ({ relatedTarget }) => relatedTarget === made || back());
  return made;
}

/** Fetch a style sheet; where that fails, it can be asked for again. */
export function styleSheet(href) {
  return new Promise((resolve, reject) => {
    const onerror = () => {
      link.remove();
      reject(new Error(`${href} could not be fetched`));
    };
    const link = make("link", { rel: "stylesheet", href, onload: resolve, onerror });
    document.head.append(link);
  });
}

/** Give the reader a file. */
export function save(name, text, type) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = make("a", { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10000);
}

/** Make a table from its headings and rows; the first cell of a row is its heading. Columns of numbers are aligned as such. */
export function table(caption, headings, rows, lookOf = (_row) => undefined) {
  const look = headings.map((_, n) => (rows.every((row) => /^\d+$/.test(row[n])) ? "number" : undefined));
  const head = make("tr", {}, ...headings.map((text, n) => make("th", { scope: "col", class: look[n] }, text)));
  const body = rows.map((row) => {
    const [first, ...cells] = row;
    const made = cells.map((cell, n) => make("td", { class: look[n + 1] }, cell));
    return make("tr", { class: lookOf(row) }, make("th", { scope: "row" }, first), ...made);
  });
  return make(
    "div",
    { "class": "progress__table", "tabindex": "0", "role": "region", "aria-label": caption },
    make("table", "listed", make("caption", {}, caption), make("thead", {}, head), make("tbody", {}, ...body)),
  );
}
