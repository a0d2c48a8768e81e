"""Listings run: each in a process of its own, with limits, and its values come back."""
