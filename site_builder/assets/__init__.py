"""What pages load: style, fonts, scripts, and the Python that runs in the reader's browser."""
