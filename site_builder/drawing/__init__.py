"""Pictures: the figures of the pages, the tables of what they draw, and the cards of those who share a page."""
