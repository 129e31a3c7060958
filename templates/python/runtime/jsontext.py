# SPDX-License-Identifier: 0BSD
"""Messages as JSON bytes: with orjson or msgspec where one is installed, with the standard library where not."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable
from json import encoder as _json
from typing import Any

_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False)


def standard(value: Any) -> bytes:
    """The standard library's, whatever else is installed."""
    return _encoder.encode(value).encode()


def _fastest() -> Callable[[Any], bytes]:
    """`standard` without what it does anew for each value, where this Python's json module has its C half."""
    make: Any = getattr(_json, "c_make_encoder", None)
    if make is None:
        return standard
    chunks = make(None, _encoder.default, _json.encode_basestring, None, ":", ",", False, False, False)
    join = "".join
    return lambda value: join(chunks(value, 0)).encode()


def _compiled() -> Callable[[Any], bytes] | None:
    for module, name in (("orjson", "dumps"), ("msgspec.json", "encode")):
        try:
            found: Callable[[Any], bytes] = getattr(importlib.import_module(module), name)
        except ImportError:
            continue
        return found
    return None


class _Encoder:
    """Looks for what is installed when a client is made, not on import."""

    def __init__(self) -> None:
        self._found: Callable[[Any], bytes] | None = None
        self.compiled = False

    def fastest(self) -> Callable[[Any], bytes]:
        """The encoder behind this one. Where it raises TypeError, this one may still know how: integers beyond 64 bits, subclasses of str."""
        if self._found is None:
            found = _compiled()
            self.compiled = found is not None
            self._found = found or _fastest()
        return self._found

    def __call__(self, value: Any) -> bytes:
        try:
            return self.fastest()(value)
        except (TypeError, OverflowError):
            return standard(value)


encode = _Encoder()
