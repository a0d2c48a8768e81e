"""Which instances of a test run each time, and which only when somebody asks for all of them."""

from collections.abc import Iterable
from typing import Any

import pytest


def chosen(instances: Iterable[Any], *names: Any) -> list[Any]:
    """Give every instance to `pytest.mark.parametrize`; those not named are marked as thorough.

    One is named for each way in which instances differ, so that the same code runs each time.

    Raises:
        ValueError: a name is none of the instances: what was chosen has gone.
    """
    instances = list(instances)
    if gone := [name for name in names if name not in instances]:
        raise ValueError(f"chosen, but none of the {len(instances)} instances: {gone}")
    return [each if each in names else pytest.param(each, marks=pytest.mark.thorough) for each in instances]
