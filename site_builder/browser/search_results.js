/** The list of results: a listbox that belongs to the field, one group for each page. Everything goes in as text. */

import { pieces, teaser } from "./search_teaser.js";
import { word } from "./words.js";

const PAGES = 10;
const SECTIONS = 3;

function element(name, className, attributes = {}) {
  const made = document.createElement(name);
  made.className = className;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function put(parent, parts) {
  for (const { text, found } of parts) {
    const node = found ? document.createElement("mark") : document.createTextNode(text);
    if (found) node.textContent = text;
    parent.append(node);
  }
  return parent;
}

export class Results {
  constructor(dialog, field, hrefOf) {
    this.field = field;
    this.hrefOf = hrefOf;
    this.status = dialog.querySelector(".md-search-result__meta");
    this.list = dialog.querySelector(".md-search-result__list");
    this.scroller = dialog.querySelector(".md-search__scrollwrap");
    this.list.id ||= "search-results";
    this.status.setAttribute("role", "status");
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
    const group = element("li", "md-search-result__item", { role: "group", "aria-label": page.title });
    const shown = sections.slice(0, SECTIONS);
    group.append(
      ...shown.map((section, place) => this._option(page, section, `${this.list.id}-${number}-${place}`, seeks)),
    );
    return group;
  }

  _option(page, section, id, seeks) {
    const named = `${id}-section ${id}-page`;
    const option = element("a", "md-search-result__link", {
      role: "option",
      id,
      tabindex: "-1",
      "aria-selected": "false",
    });
    option.href = this.hrefOf(page, section);
    option.setAttribute("aria-labelledby", section.place ? named : `${id}-section`);
    option.setAttribute("aria-describedby", `${id}-teaser`);
    const article = element("div", "md-search-result__article md-typeset");
    const heading = element("p", "md-search-result__section", { id: `${id}-section` });
    article.append(put(heading, pieces(section.heading, seeks)));
    if (section.place) {
      const title = element("p", "md-search-result__page", { id: `${id}-page` });
      title.textContent = page.title;
      article.prepend(title);
    }
    article.append(put(element("p", "md-search-result__teaser", { id: `${id}-teaser` }), teaser(section, seeks)));
    option.append(article);
    return option;
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
