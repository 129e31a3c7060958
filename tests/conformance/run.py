"""Puts requests, one JSON text a line, to the generated Python client and prints its answers, one a line.

Arguments: the folder that holds the package, the package's name.
"""

from __future__ import annotations

import builtins
import datetime
import decimal
import enum
import importlib
import json
import pkgutil
import sys
import traceback
import uuid
from collections.abc import Callable
from typing import Any


class Colour(enum.Enum):
    RED = "red"


def cycle() -> object:
    value: dict[str, object] = {}
    value["value"] = value
    return value


def cyclic_list() -> object:
    value: list[object] = []
    value.append(value)
    return value


SPECIAL: dict[str, Callable[[], object]] = {
    "nan": lambda: float("nan"),
    "infinity": lambda: float("inf"),
    "-infinity": lambda: float("-inf"),
    "function": lambda: lambda: 1,
    "cycle": cycle,
    "cyclic list": cyclic_list,
    "lone surrogate": lambda: "a\ud800b",
    "bytes": lambda: b"ab",
    "set": lambda: {1, 2},
    "decimal": lambda: decimal.Decimal("20.00"),
    "decimal nan": lambda: decimal.Decimal("NaN"),
    "uuid": lambda: uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8"),
    "enum": lambda: Colour.RED,
    "tuple": lambda: ("a", "b"),
    "aware": lambda: datetime.datetime(
        2026, 11, 23, 10, 0, 0, 123456, datetime.timezone(datetime.timedelta(hours=1))
    ),
    "naive": lambda: datetime.datetime(2026, 11, 23, 10, 0, 0),
    "date": lambda: datetime.date(2026, 11, 23),
}


def nested(levels: int) -> object:
    value: list[object] = []
    for _ in range(1, levels):
        value = [value]
    return value


def decode(value: Any) -> Any:
    """`{"$value": kind}` in place of what JSON can't hold."""
    if isinstance(value, list):
        return [decode(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$value" in value:
        return SPECIAL[value["$value"]]()
    if "$nested" in value:
        return nested(value["$nested"])
    return {key: decode(member) for key, member in value.items() if member != {"$value": "undefined"}}


def load(name: str) -> dict[str, object]:
    """Imports every module; whether anything has set the canary by then."""
    package = importlib.import_module(name)
    names = [module.name for module in pkgutil.walk_packages(package.__path__, f"{name}.")]
    for module in names:
        if not module.endswith("__main__"):
            importlib.import_module(module)
    return {"modules": len(names), "canary": hasattr(builtins, "canary")}


def written(schema: Any, call: str, name: str, payload: object) -> None:
    """What writes a payload's JSON where nothing compiled does must write that payload."""
    record = schema.find(call, name)
    if record is not None and record.text is not None and record.is_plain(payload):
        text = record.text(payload)
        if json.loads(text) != payload:
            raise AssertionError(f"{text} was written for {payload!r}")


def main() -> None:
    sys.path.insert(0, sys.argv[1])
    schema = importlib.import_module(f"{sys.argv[2]}.schema")
    for line in sys.stdin:
        request = json.loads(line)
        try:
            if request.get("special"):
                request = decode(request)
            answer: object
            if request["op"] == "load":
                answer = load(sys.argv[2])
            elif request["op"] == "build":
                answer = schema.build(request["request"])
            else:
                extra = {"context": request["context"]} if "context" in request else {}
                found = schema.validate(request["call"], request["name"], request["payload"], **extra)
                written(schema, request["call"], request["name"], request["payload"])
                answer = [violation.as_dict() for violation in found]
            print(json.dumps({"answer": answer}, ensure_ascii=True, allow_nan=False))
        except Exception:
            print(json.dumps({"thrown": traceback.format_exc()}))


main()
