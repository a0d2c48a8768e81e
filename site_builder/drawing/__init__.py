"""Pictures: the figures of the pages, and the tables of what they draw."""
