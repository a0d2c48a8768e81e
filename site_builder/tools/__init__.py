"""What people and CI run by hand, and no build does: `python -m site_builder.tools.NAME`; `prose` and `standard_forms` are parts of `spelling`."""
