"""What files hold, in few signs: in their names, and in the list that comes with the first page."""

import base64
import hashlib


def in_name(content: bytes) -> str:
    """Give twelve digits for the name of a file or folder: another content has another address."""
    return hashlib.sha256(content).hexdigest()[:12]


def in_letters(sha256: str) -> str:
    """Write the first 24 bits of a hash, given in hexadecimal digits, in four letters: enough to tell two versions of a file apart."""
    return base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode()[:4]
