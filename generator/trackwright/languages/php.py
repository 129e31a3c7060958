"""PHP 8.1 and later, in the habits of PSR-12."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from functools import cache

from trackwright.code import Code
from trackwright.language import Language
from trackwright.schema import Json, JsonObject

# Words that can't name a class, and two namespaces that generated files import under their last segment.
_RESERVED = """
    __halt_compiler abstract and array as bool boolean break callable case catch class clone const continue declare default die do
    double echo else elseif empty enddeclare endfor endforeach endif endswitch endwhile enum eval exit extends false final finally
    float fn for foreach from function global goto if implements include include_once instanceof insteadof int integer interface
    isset iterable list match mixed namespace never new null numeric object or parent print private protected public readonly
    require require_once resource return self static string switch throw trait true try unset use var void while xor yield
    __class__ __dir__ __file__ __function__ __line__ __method__ __namespace__ __trait__
    runtime type
"""
RESERVED = frozenset(_RESERVED.split())
_SAFE_INTEGER = 2**53
_WIDTH = 108
_BIDI_AND_INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
_UNPRINTABLE = re.compile(f"[\x00-\x1f\x7f-\x9f{_BIDI_AND_INVISIBLE}]")
_COMMENT_UNSAFE = re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\x9f{_BIDI_AND_INVISIBLE}]")
_NAMED_ESCAPES = {"\n": r"\n", "\r": r"\r", "\t": r"\t", "\\": r"\\", '"': r"\"", "$": r"\$"}


@cache
def string(text: str) -> Code:
    """A string literal on one line: in single quotes, or escaped in double quotes where something in it can't be seen."""
    return Code(_string(text))


def literal(value: Json) -> Code:
    """Any frozen JSON value as an expression. An object is a stdClass, so that an empty one stays an object."""
    return Code(_literal(value))


def number(value: int | float) -> Code:
    """A number literal; integers that a double can't tell apart are printed as the double that JSON readers make of them."""
    return Code(_number(value))


@cache
def pattern(source: str) -> Code:
    """A PCRE source as a literal with delimiters and the flag `u`."""
    parts = re.findall(r"\\.|[^\\]", source, re.DOTALL)
    return string("/" + "".join("\\/" if part == "/" else part for part in parts) + "/u")


def _literal(value: Json) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, (int, float)):
        return _number(value)
    if isinstance(value, JsonObject):
        return f"(object) {_array(value.members)}"
    return f"[{', '.join(map(_literal, value))}]"


def _array(members: Iterable[tuple[str, Json]]) -> str:
    return f"[{', '.join(f'{_string(name)} => {_literal(value)}' for name, value in members)}]"


def _number(value: int | float) -> str:
    if isinstance(value, int) and abs(value) <= _SAFE_INTEGER:
        return str(value)
    text = repr(float(value))
    return text if "." in text or "e" not in text else text.replace("e", ".0e")


def _string(text: str) -> str:
    if not _UNPRINTABLE.search(text):
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in _NAMED_ESCAPES:
        return _NAMED_ESCAPES[char]
    return f"\\u{{{ord(char):x}}}" if _UNPRINTABLE.match(char) else char


def boolean(value: bool) -> Code:
    """true or false."""
    return Code("true" if value else "false")


def listing(items: Iterable[Code]) -> Code:
    """Expressions as arguments on one line."""
    return Code(", ".join(items))


def sequence(items: Iterable[Code]) -> Code:
    """A list of expressions on one line."""
    return Code(f"[{', '.join(items)}]")


def array_of(pairs: Iterable[tuple[Code, Code]], indent: str) -> Code:
    """An array of expressions, a pair a line, none of them at `indent`."""
    lines = "".join(f"{indent}    {key} => {value},\n" for key, value in pairs)
    return Code(f"[\n{lines}{indent}]" if lines else "[]")


def table(pairs: Iterable[tuple[Code, Code]]) -> Code:
    """An array of expressions by keys, on one line."""
    return Code(f"[{', '.join(f'{key} => {value}' for key, value in pairs)}]")


def concatenation(*parts: Code) -> Code:
    """Strings joined by PHP's operator."""
    return Code(" . ".join(parts))


@cache
def doc(text: str, indent: str) -> Code:
    """Lines of a doc comment, without the first line's frame."""
    frame = f"\n{indent} *"
    lines: list[str] = []
    for line in _COMMENT_UNSAFE.sub(" ", text).strip().split("\n"):
        line = line.strip().replace("*/", "* /")
        if line.startswith(("@", "{@")):
            line = f"\\{line}"
        if len(line) <= _WIDTH - len(indent):
            lines.append(line)
        else:
            lines.extend(
                textwrap.wrap(line, _WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
            )
    return Code(frame.join(f" {line}" if index and line else line for index, line in enumerate(lines)))


PHP = Language(
    id="php",
    styles={"class": "pascal", "property": "camel", "method": "camel", "constant": "upper"},
    reserved=RESERVED,
    fold_case=True,
    literal=literal,
    doc=doc,
    reserved_as={"property": frozenset({"this"}), "method": frozenset()},
)
