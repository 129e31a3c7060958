"""JavaScript and TypeScript: casing, reserved words and the doors through which plan text becomes code."""

from __future__ import annotations

import re
from functools import cache

from trackwright.code import Code
from trackwright.language import Language
from trackwright.schema import Json, JsonObject
from trackwright.values import number_text

# ECMAScript's reserved words and what strict mode, modules and TypeScript add to them.
_WORDS = """
arguments as async await boolean break case catch class const continue debugger default delete do else enum eval export extends false
finally for from function get if implements import in instanceof interface let never new null number object of package private protected
public return set static string super switch symbol this throw true try type typeof undefined unknown var void while with yield any
bigint declare global module namespace require NaN Infinity
"""
# Names that a generated package exports beside the plan's own, and globals that its declarations speak of.
_TAKEN = """
build createTracking createTestTracking names plan tracking validate violations
AnyToken Array Call Check Consent Decision Drop Identity Message Object Omit Options Partial Payload Promise Record Request Result Token
Tracking Violation String Number Boolean Symbol Date Map Set Error Function Json Context
"""

# What every object has from its prototype.
_INHERITED_NAMES = """
__proto__ constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf
__defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__
"""
_INHERITED = frozenset(_INHERITED_NAMES.split())
_HARMLESS = re.compile(r"[ !#-&(-;=-\[\]-~]*")
_PLAIN_NAME = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
# The end of a script element, and the start of a comment in one: harmless in a module, not in a page that inlines it.
_MARKUP = re.compile(r"<(?=/|!|script)", re.IGNORECASE)


@cache
def quoted(text: str) -> Code:
    """A string literal, in the quotes that need fewer escapes (single ones where equal)."""
    if _HARMLESS.fullmatch(text):
        return Code(f"'{text}'")
    quote = '"' if text.count("'") > text.count('"') else "'"
    body = "".join(_escaped(char, quote) for char in text)
    return Code(f"{quote}{_MARKUP.sub(_less_than, body)}{quote}")


def _less_than(_: re.Match[str]) -> str:
    return "\\x3C"


def _escaped(char: str, quote: str) -> str:
    if char == quote:
        return "\\" + char
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable():
        return char
    point = ord(char)
    return f"\\u{point:04X}" if point < 0x10000 else f"\\u{{{point:X}}}"


def literal(value: Json, indent: str = "") -> Code:
    """A JSON value as an expression on one line, code in it as it is; lists of lists or of objects have a line for each, as Prettier lays them out."""
    return Code(_laid(value, indent)[0])


def _laid(value: Json, indent: str) -> tuple[str, bool]:
    """A value's text, and whether it takes several lines."""
    if isinstance(value, JsonObject):
        inner = [(key(name), *_laid(member, indent + "  ")) for name, member in value.members]
        return _enclosed(
            "{}", [f"{name}: {text}" for name, text, _ in inner], indent, any(b for *_, b in inner)
        )
    if isinstance(value, tuple):
        items = [_laid(item, indent + "  ") for item in value]
        return _enclosed(
            "[]", [text for text, _ in items], indent, _is_table(value) or any(b for _, b in items)
        )
    return _scalar(value), False


def _enclosed(marks: str, texts: list[str], indent: str, broken: bool) -> tuple[str, bool]:
    if broken:
        lines = "".join(f"{indent}  {text},\n" for text in texts)
        return f"{marks[0]}\n{lines}{indent}{marks[1]}", True
    joined = ", ".join(texts)
    return (f"{{ {joined} }}" if joined and marks == "{}" else f"{marks[0]}{joined}{marks[1]}"), False


def _is_table(items: tuple[Json, ...]) -> bool:
    """Several lists of several items, or several objects of several members."""
    if len(items) < 2:
        return False
    return all(isinstance(item, tuple) and len(item) > 1 for item in items) or all(
        isinstance(item, JsonObject) and len(item.members) > 1 for item in items
    )


def _scalar(value: bool | int | float | str | None) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Code):
        return value
    return quoted(value) if isinstance(value, str) else number_text(value)


def key(name: str) -> Code:
    """A member's name in an object literal. `__proto__` is computed: as it stands it would set the prototype."""
    if name == "__proto__":
        return Code("['__proto__']")
    return Code(name) if _PLAIN_NAME.fullmatch(name) else quoted(name)


def is_plain(name: str) -> bool:
    """Whether a name can stand after a dot."""
    return _PLAIN_NAME.fullmatch(name) is not None


@cache
def member(name: str) -> Code:
    """How the member of the object `o` is read. What every object has from its prototype is read as its own only."""
    if name in _INHERITED:
        return Code(f"own(o, {quoted(name)})")
    return Code(f"o.{name}" if is_plain(name) else f"o[{quoted(name)}]")


def is_inherited(name: str) -> bool:
    return name in _INHERITED


def local(label: str) -> Code:
    """The name of something that a module keeps to itself: `$` starts no name that a plan could give."""
    return Code(f"${label}")


def check_of(parts: tuple[str, ...]) -> Code:
    """The name of a named type's check."""
    return Code(f"check{JS.name_of('type', parts)}")


def test_of(parts: tuple[str, ...]) -> Code:
    """The name of the test beside a named type's check."""
    return Code(f"is{JS.name_of('type', parts)}")


@cache
def called(name: str, *values: Code) -> Code:
    """A call of a function with values as they are."""
    return Code(f"{name}({', '.join(values)})")


@cache
def deferred(name: Code) -> Code:
    """A function that finds a variable when it is called."""
    return Code(f"() => {name}")


def regex(source: str) -> Code:
    """A pattern, already in JavaScript's dialect, as a literal with the flag `u`."""
    out: list[str] = []
    escaped = False
    for char in source:
        if not escaped and char == "/":
            out.append("\\/")
        elif char.isprintable():
            out.append(char)
        else:
            # After a backslash only the backslash's own meaning could change, and dialects never escape such characters.
            out.append(f"\\u{{{ord(char):X}}}")
        escaped = char == "\\" and not escaped
    return Code(f"/{_MARKUP.sub(_less_than, ''.join(out)) or '(?:)'}/u")


def doc(text: str, indent: str) -> Code:
    """Text as lines of a doc comment. A comment's end, tags at the start of a line and invisible characters lose their meaning."""
    lines = [_doc_line(line) for line in re.split(r"\r\n|[\n\r\u2028\u2029\x85\v\f]", text.strip())]
    return Code(f"\n{indent} *".join(f" {line}" if line else "" for line in lines)[1:])


def _doc_line(line: str) -> str:
    text = "".join(char if char.isprintable() else f"\\u{ord(char):04X}" for char in line.replace("\t", " "))
    text = _MARKUP.sub(_less_than, text.replace("*/", "*\\/").rstrip())
    return "\\" + text if text.startswith("@") else text


JS = Language(
    id="js",
    styles={
        "call": "camel",  # a token: orderCompleted
        "type": "pascal",  # a type: OrderCompleted
        "file": "kebab",  # a module: order-completed
        "label": "snake",  # a function of one module, after its label in the check program
        "helper": "camel",  # a function of the runtime
    },
    reserved=frozenset(_WORDS.split()) | frozenset(_TAKEN.split()),
    fold_case=False,
    literal=literal,
    doc=doc,
)
