"""The values of a run, between the process that computed them and the pages that quote them."""

import base64
from typing import Any

import numpy as np

KINDS = (bool, int, float, str, type(None))
LARGEST_ARRAY = 4_000_000
"""Bytes; a larger array is data that a listing read, not a result that a page quotes or draws."""


class NotData(Exception):
    """The value is not plain data: a function, a module, an open file."""


def encode(value: Any) -> Any:
    """Turn numbers, text, arrays and containers of those into what JSON can hold.

    An object counts as the dictionary of its attributes.

    Raises:
        NotData: it is something else.
    """
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, np.ndarray) and value.dtype.kind in "biufU":
        if value.nbytes > LARGEST_ARRAY:
            raise NotData(f"an array of {value.nbytes} bytes")
        data = base64.b64encode(np.ascontiguousarray(value).tobytes()).decode()
        return {"array": data, "dtype": value.dtype.str, "shape": list(value.shape)}
    if isinstance(value, KINDS):
        return value
    if isinstance(value, list | tuple | range):
        return {"list": [encode(item) for item in value]}
    if isinstance(value, dict):
        return {"dict": [[encode(key), encode(item)] for key, item in value.items()]}
    if hasattr(value, "__dict__") and not callable(value) and type(value).__module__ == "__main__":
        return encode(vars(value))
    raise NotData(type(value).__name__)


def encode_namespace(namespace: dict[str, Any]) -> dict[str, Any]:
    """Encode every public variable that is plain data."""
    encoded = {}
    for name, value in namespace.items():
        if not name.startswith("_"):
            try:
                encoded[name] = encode(value)
            except (NotData, RecursionError):
                continue
    return encoded


def decode(value: Any) -> Any:
    """Turn the JSON of `encode` back into values; objects come back as dictionaries."""
    if not isinstance(value, dict):
        return value
    if "array" in value:
        data = np.frombuffer(base64.b64decode(value["array"]), dtype=value["dtype"])
        return data.reshape(value["shape"]).copy()
    if "list" in value:
        return [decode(item) for item in value["list"]]
    return {_key(key): decode(item) for key, item in value["dict"]}


def _key(encoded: Any) -> Any:
    """Decode the key of a dictionary: what came as a list was a tuple, since a list can be no key."""
    if isinstance(encoded, dict) and "list" in encoded:
        return tuple(_key(item) for item in encoded["list"])
    return decode(encoded)


def decode_namespace(encoded: dict[str, Any]) -> dict[str, Any]:
    return {name: decode(value) for name, value in encoded.items()}
