"""The search dialog of a page, as its reader uses it."""

from playwright.sync_api import Locator, Page, expect

FRAME = """() => {
  if (document.querySelector("[data-md-component=search]")) return;
  const root = "../".repeat(location.pathname.split("/").length - 2);
}"""


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
        self.page.locator(".search-button").click()
        expect(self.field).to_be_focused()
        return self
