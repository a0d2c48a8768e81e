"""A finished site on its way to readers: put in its place whole, listed by hash, and configured for each host."""
