"""What authors write: pages, listings, the package, terms, and the rules that all of it keeps."""
