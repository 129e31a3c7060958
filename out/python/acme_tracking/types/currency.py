# SPDX-License-Identifier: 0BSD
"""The plan's type Currency.

An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
Examples: 'EUR', 'USD'
"""

from __future__ import annotations

import re as _re

from ..runtime import checks as _on

_F1 = _on.Fail(
    "type",
    "must be a string",
)
_F2 = _on.Fail(
    "pattern",
    "must match ^[A-Z]{3}$",
)
_R1 = _re.compile(
    "\\A[A-Z]{3}\\Z",
)


def _check_value(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F1):
        return
    _on.pattern(c, v, p, _R1, _F2)


check = _check_value
