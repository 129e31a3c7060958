"""Python 3.11 and later, laid out as black leaves it."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable
from functools import cache, lru_cache

from trackwright.code import Code
from trackwright.language import Language
from trackwright.schema import Json, JsonObject

# Keywords, and the builtins and module names that generated code itself relies on where the same scope could hold the plan's names.
RESERVED = frozenset(
    {
        *keyword.kwlist,
        *(
            "bool",
            "bytes",
            "dict",
            "float",
            "frozenset",
            "int",
            "list",
            "object",
            "set",
            "str",
            "tuple",
            "type",
        ),
    }
)
_MODULES = frozenset({*keyword.kwlist, "runtime", "schema", "events", "types", "client", "recording"})
_FUNCTIONS = RESERVED | _MODULES
_ARGUMENTS = frozenset({*keyword.kwlist, "str", "int", "float", "bool", "object"})
_CLASSES = frozenset(
    {
        *(
            "None",
            "True",
            "False",
            "Any",
            "Absent",
            "Call",
            "Event",
            "Literal",
            "Mapping",
            "Number",
            "Sequence",
        ),
        *("DateText", "DateTimeText", "UuidText", "TypedDict", "NotRequired", "Union", "Container", "Fail"),
    }
)
_BIDI_AND_INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
_UNPRINTABLE = re.compile(f"[\x00-\x1f\x7f-\xa0\ud800-\udfff{_BIDI_AND_INVISIBLE}]")
_DOC_UNSAFE = re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\xa0\ud800-\udfff{_BIDI_AND_INVISIBLE}]")


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _string(text: str) -> str:
    """One line, in the quotes that black prefers: double ones, unless that takes more escapes."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace(quote, "\\" + quote)
    return quote + _UNPRINTABLE.sub(_escape, escaped) + quote


def _literal(value: Json) -> str:
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, JsonObject):
        return "{" + ", ".join(f"{_string(key)}: {_literal(member)}" for key, member in value.members) + "}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_literal, value))}]"
    return repr(value).replace("e+", "e") if isinstance(value, float) else repr(value)


@cache
def text(value: str) -> Code:
    """A string literal."""
    return Code(_string(value))


def literal(value: Json) -> Code:
    """Any frozen JSON value as an expression; arrays are lists."""
    if type(value) is str:
        return text(value)
    return Code(_literal(value)) if isinstance(value, (tuple, JsonObject)) else _scalar(value)


@lru_cache(maxsize=4096, typed=True)
def _scalar(value: Json) -> Code:
    return Code(_literal(value))


def dotted(*names: Code) -> Code:
    """Names joined by dots: an attribute."""
    return Code(".".join(names))


def listed(codes: Iterable[Code]) -> Code:
    """Expressions with commas between them."""
    return Code(", ".join(codes))


def item(name: str, index: int) -> Code:
    """An item of a sequence."""
    return Code(f"{name}[{index}]")


def aliased(name: str, alias: str) -> Code:
    """A name that is imported under another one."""
    return Code(f"{name} as {alias}")


def doc(value: str, indent: str) -> Code:
    """Lines of a docstring: no quote or backslash that could end it, no blank at either end of a line."""
    safe = _DOC_UNSAFE.sub(" ", value.replace("\r\n", "\n").replace("\r", "\n"))
    safe = safe.replace("\\", "\\\\").replace('"', "'")
    lines = [" ".join(line.split(" ")).strip() for line in safe.strip().split("\n")]
    return Code("\n".join(indent + line if number and line else line for number, line in enumerate(lines)))


PYTHON = Language(
    id="python",
    styles={
        "module": "snake",
        "function": "snake",
        "argument": "snake",
        "class": "pascal",
        "constant": "upper",
        "runtime": "snake",
        "distribution": "kebab",
    },
    reserved=RESERVED,
    fold_case=False,
    literal=literal,
    doc=doc,
    reserved_as={
        "function": _FUNCTIONS,
        "module": _MODULES,
        "argument": _ARGUMENTS,
        "class": _CLASSES,
        "runtime": frozenset(keyword.kwlist),
    },
)
