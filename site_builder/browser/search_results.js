/** The list of results: a listbox that belongs to the field, one group for each page. Everything goes in as text. */

import { make } from "./element.js";
import { pieces, teaser } from "./search_teaser.js";
import { word } from "./words.js";

const PAGES = 10;
const SECTIONS = 3;

/** Give parts of a text as nodes, what is sought marked. */
const marked = (parts) => parts.map(({ text, found }) => (found ? make("mark", {}, text) : text));

export class Results {
  constructor(dialog, field, hrefOf) {
    this.field = field;
    this.hrefOf = hrefOf;
    this.status = dialog.querySelector(".md-search-result__meta");
    this.list = dialog.querySelector(".md-search-result__list");
    this.scroller = dialog.querySelector(".md-search__scrollwrap");
    this.list.id ||= "search-results";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", word("searchResults"));
    const combobox = {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": this.list.id,
      "aria-expanded": "false",
    };
    for (const [name, value] of Object.entries(combobox)) field.setAttribute(name, value);
    // With the mouse, too, the keyboard stays in the field.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  /** Say something in place of results; a screen reader reads it out. */
  say(text) {
    this._replace([]);
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  /** Show the pages that were found. */
  show(found, seeks) {
    this._replace(found.slice(0, PAGES).map((page, number) => this._group(page, number, seeks)));
    this.status.textContent = word("searchFound", { count: this.options.length });
  }

  _replace(groups) {
    this.active = null;
    this.list.replaceChildren(...groups);
    this.options = [...this.list.querySelectorAll("[role=option]")];
    this.field.setAttribute("aria-expanded", String(groups.length > 0));
    this.field.removeAttribute("aria-activedescendant");
    this.scroller.scrollTop = 0;
  }

  _group({ page, sections }, number, seeks) {
    const group = { "class": "md-search-result__item", "role": "group", "aria-label": page.title };
    const shown = sections.slice(0, SECTIONS);
    const id = (place) => `${this.list.id}-${number}-${place}`;
    return make("li", group, ...shown.map((section, place) => this._option(page, section, id(place), seeks)));
  }

  _option(page, section, id, seeks) {
    const part = (name, ...content) =>
      make("p", { class: `md-search-result__${name}`, id: `${id}-${name}` }, ...content);
    const option = {
      id,
      "class": "md-search-result__link",
      "role": "option",
      "href": this.hrefOf(page, section),
      "tabindex": "-1",
      "aria-selected": "false",
      "aria-labelledby": section.place ? `${id}-section ${id}-page` : `${id}-section`,
      "aria-describedby": `${id}-teaser`,
    };
    const article = make(
      "div",
      "md-search-result__article md-typeset",
      section.place ? part("page", page.title) : null,
      part("section", ...marked(pieces(section.heading, seeks))),
      part("teaser", ...marked(teaser(section, seeks))),
    );
    return make("a", option, article);
  }

  /** Go `step` results on; before the first and after the last one is the field itself. */
  move(step) {
    const count = this.options.length;
    const place = this.options.indexOf(this.active) + step; // -1 is the field
    this._activate(this.options[place < -1 ? count - 1 : place] ?? null);
  }

  _activate(option) {
    this.active?.setAttribute("aria-selected", "false");
    this.active = option;
    if (!option) {
      this.field.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    this.field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  /** Follow the chosen result, or the first. */
  follow() {
    (this.active ?? this.options[0])?.click();
  }
}
