"""The search of a page, as its reader uses it."""

from playwright.sync_api import Locator, Page, expect


class Search:
    """The search of one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.dialog = page.locator("[data-md-component=search]")
        self.field = self.dialog.locator("[data-md-component=search-query]")
        self.status = self.dialog.get_by_role("status")
        self.options = self.dialog.get_by_role("option")

    def open(self) -> "Search":
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
