# SPDX-License-Identifier: 0BSD
"""The plan's type Quantity.

How many. Cable is sold by the metre, so 2.5 is possible.
Examples: 1, 2.5
"""

from __future__ import annotations

from ..runtime import checks as _on

_F1 = _on.Fail(
    "type",
    "must be a number",
)
_F2 = _on.Fail(
    "exclusiveMinimum",
    "must be more than 0",
)


def _check_value(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["number"], _F1):
        return
    _on.more_than(c, v, p, 0, _F2)


check = _check_value
