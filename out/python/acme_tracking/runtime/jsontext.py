# SPDX-License-Identifier: 0BSD
"""Messages as JSON bytes: with orjson where it is installed, with the standard library where not."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable
from json import encoder as _json
from typing import Any

_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False)


def _standard(value: Any) -> bytes:
    return _encoder.encode(value).encode()


def _fastest() -> Callable[[Any], bytes]:
    """`_standard` without what it does anew for each value, where this Python's json module has its C half."""
    make: Any = getattr(_json, "c_make_encoder", None)
    if make is None:
        return _standard
    chunks = make(None, _encoder.default, _json.encode_basestring, None, ":", ",", False, False, False)
    join = "".join
    return lambda value: join(chunks(value, 0)).encode()


def _find() -> Callable[[Any], bytes]:
    try:
        dumps: Callable[[Any], bytes] = importlib.import_module("orjson").dumps
    except ImportError:
        return _fastest()

    def encode(value: Any) -> bytes:
        try:
            return dumps(value)
        except TypeError:  # integers beyond 64 bits, strings of a subclass
            return _standard(value)

    return encode


class _Encoder:
    """Looks for orjson when the first message is encoded, not on import."""

    def __init__(self) -> None:
        self._encode: Callable[[Any], bytes] | None = None

    def __call__(self, value: Any) -> bytes:
        if self._encode is None:
            self._encode = _find()
        return self._encode(value)


encode = _Encoder()
