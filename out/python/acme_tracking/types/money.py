# SPDX-License-Identifier: 0BSD
"""The plan's type Money.

An amount in whole units with decimals, 19.99 and never 1999 or '19.99', in the currency that the event names.
Examples: 19.99
"""

from __future__ import annotations

from ..runtime import checks as _on

_F1 = _on.Fail(
    "type",
    "must be a number",
)
_F2 = _on.Fail(
    "minimum",
    "must be at least 0",
)


def _check_value(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["number"], _F1):
        return
    _on.at_least(c, v, p, 0, _F2)


check = _check_value
