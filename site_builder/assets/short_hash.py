"""Hashes as the reader's browser is told them: eight letters, for a list that comes with the first page."""

import base64


def short_hash(sha256: str) -> str:
    """Write the first 48 bits of a hash, given in hexadecimal digits, in eight letters."""
    return base64.urlsafe_b64encode(bytes.fromhex(sha256)[:6]).decode()
