"""The search of a page, as its reader uses it."""

from playwright.sync_api import Locator, Page, expect

FRAME = """({ module, script }) => {
  const dialog = Object.assign(document.createElement("dialog"), { id: "search", className: "md-search" });
  Object.assign(dialog.dataset, { mdComponent: "search", searchModule: module, searchScript: script });
  dialog.innerHTML = `<form name="search"><input data-md-component="search-query" aria-label="search"><button type="reset">x
    </button></form><div class="md-search__scrollwrap"><div data-md-component="search-result">
    <div class="md-search-result__meta" role="status"></div><ol class="md-search-result__list"></ol></div></div>`;
  const button = Object.assign(document.createElement("button"), { className: "search-button" });
  document.querySelector(".md-header__inner").append(button, dialog);
  const load = () => new Promise((resolve, reject) => {
    const classic = Object.assign(document.createElement("script"), { src: script, onerror: reject });
    classic.onload = () => resolve(window.searchStart(dialog));
    document.head.append(classic);
  });
  button.onclick = () => {
    dialog.showModal();
    return location.protocol === "file:" ? load() : import(new URL(module, document.baseURI)).then(({ start }) => start(dialog));
  };
  dialog.onclick = ({ target }) => target.closest("a") && dialog.close();
}"""
"""A frame for pages whose theme has none."""


class Search:
    """The search of one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.dialog = page.locator("[data-md-component=search]")
        self.field = self.dialog.locator("[data-md-component=search-query]")
        self.status = self.dialog.get_by_role("status")
        self.options = self.dialog.get_by_role("option")
        self.groups = self.dialog.get_by_role("group")

    def open(self) -> "Search":
        if not self.dialog.count():
            start = self.page.locator("script[type=module][src$='/start.js']").get_attribute("src") or ""
            folder = start.removesuffix("start.js")
            self.page.evaluate(FRAME, {"module": f"{folder}search.js", "script": f"{folder}search_classic.js"})
        self.page.locator(".search-button").click()
        expect(self.field).to_be_focused()
        return self

    def ask(self, query: str) -> Locator:
        """Write a query and wait for its answer; give the results."""
        self.field.fill("")
        expect(self.options).to_have_count(0)
        self.field.fill(query)
        expect(self.options.first).to_be_visible()
        return self.options

    def found(self) -> list[str]:
        """List the addresses of the results below the site."""
        links = self.options.evaluate_all("options => options.map(({ href }) => href)")
        return [link.split("/", 3)[3] for link in links]
