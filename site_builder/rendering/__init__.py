"""What stands on a page, and what is said of it: HTML, formulas, words, metadata."""
