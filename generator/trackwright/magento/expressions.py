"""What stands under `values:` in a binding: a path, a list of a path and functions, a constant, a class of the shop's own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trackwright.magento.functions import BadFunction, Call, parse_call
from trackwright.schema import Json, JsonObject

_PATH = re.compile(
    r"(?P<root>[a-z][a-z0-9_]*)\.(?P<name>[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)"
    r"(?:\((?P<argument>[A-Za-z_][A-Za-z0-9_]*)\))?(?:\[\]\.(?P<inner>[a-z][a-z0-9_.]*)(?:\((?P<code>[A-Za-z_][A-Za-z0-9_]*)\))?)?\Z"
)
_CLASS = re.compile(r"\\?[A-Z][A-Za-z0-9_]*(\\[A-Z][A-Za-z0-9_]*)+\Z")


@dataclass(frozen=True, slots=True)
class Path:
    """`order.total`, `product.attribute(brand)`, `order.items[].sku`."""

    root: str
    name: str
    argument: str | None = None
    inner: str | None = None  # of each element
    code: str | None = None  # the inner one's argument

    def __str__(self) -> str:
        argument = f"({self.argument})" if self.argument else ""
        code = f"({self.code})" if self.code else ""
        return f"{self.root}.{self.name}{argument}" + (f"[].{self.inner}{code}" if self.inner else "")


@dataclass(frozen=True, slots=True)
class Expression:
    """One of `path`, `resolver` and `constant`, and functions over it. All three None: the property is left out."""

    path: Path | None = None
    resolver: str | None = None
    constant: tuple[Json, ...] = ()
    functions: tuple[Call, ...] = ()


class BadExpression(ValueError):
    """The value says nothing that can be read; the message says why, `hint` what would be."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


def parse_expression(value: Json) -> Expression:
    """What a binding says of one property. BadExpression where it can't be read."""
    if value is None:
        return Expression()
    if isinstance(value, tuple):
        if not value:
            raise BadExpression("an empty list names no value")
        first = _start(value[0])
        try:
            return Expression(
                first.path, first.resolver, first.constant, tuple(parse_call(item) for item in value[1:])
            )
        except BadFunction as error:
            raise BadExpression(str(error), error.hint) from None
    return _start(value)


def _start(value: Json) -> Expression:
    if isinstance(value, str):
        return Expression(path=parse_path(value))
    if isinstance(value, JsonObject) and len(value.members) == 1:
        key, inner = value.members[0]
        if key == "const":
            return Expression(constant=(inner,))
        if key == "resolver":
            if not isinstance(inner, str) or not _CLASS.match(inner):
                raise BadExpression(
                    r"a resolver is the full name of a PHP class, such as Acme\TrackingCustom\Model\Margin"
                )
            return Expression(resolver=inner.lstrip("\\"))
    raise BadExpression("a value is a path, a list of a path and functions, {const: ...} or {resolver: ...}")


def parse_path(text: str) -> Path:
    """A path of the catalogue. BadExpression where it is none."""
    match = _PATH.match(text)
    if match is None:
        raise BadExpression(
            f"`{text}` is no path of a value, such as order.total; a constant is written {{const: ...}}"
        )
    return Path(match["root"], match["name"], match["argument"], match["inner"], match["code"])
