"""The subset of ECMA-262 regular expressions that a plan may use, read once and printed in each language's dialect.

Read as with the flag `u`: literals, `.`, classes, `\\d \\w \\s \\b` and their negations, `\\p{...}` of general categories, anchors, groups,
alternation, greedy and lazy quantifiers, lookahead. Captures don't matter, since only whether a pattern matches is ever asked. An escaped
punctuation mark is that mark, also where the flag `u` forbids it (`\\-`). Everything else is a PatternError.

What the dialects disagree on is written out: ASCII sets, what `.` leaves out, ends of text (`$` is `\\z` in PCRE and `\\Z` in Python), word
boundaries, and in Python the code points of `\\p{...}`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from trackwright.codepoints import (
    DIGITS,
    LAST,
    LINE_ENDS,
    SPACE,
    WORD,
    Ranges,
    category,
    complement,
    disjoint,
    members,
    union,
)
from trackwright.program import Regex

Dialect = Literal["js", "php", "python"]

MOST = 10_000  # the highest count of a quantifier: clients run no longer texts
LARGEST = 50_000  # bytes of a compiled pattern: PCRE writes repeated groups out and ends at 65,536
DEEPEST = 100
_CONTROLS = {"t": 0x09, "n": 0x0A, "v": 0x0B, "f": 0x0C, "r": 0x0D}
_SETS = {"d": DIGITS, "w": WORD, "s": SPACE}


class PatternError(ValueError):
    """A pattern outside the subset. `offset` counts code points from 0."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(f"{message} (at character {offset + 1})")
        self.message, self.offset = message, offset


@dataclass(frozen=True, slots=True)
class Set:
    """One code point of a set: `ranges` and general categories (name, negated); `negated` turns the whole around."""

    ranges: Ranges
    categories: tuple[tuple[str, bool], ...] = ()
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Assertion:
    kind: Literal["start", "end", "boundary", "no_boundary"]


@dataclass(frozen=True, slots=True)
class Look:
    node: Node
    negated: bool


@dataclass(frozen=True, slots=True)
class Repeat:
    """most None: without end."""

    node: Node
    least: int
    most: int | None
    lazy: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """At least two alternatives."""

    nodes: tuple[Node, ...]


Node = Set | Assertion | Look | Repeat | Sequence | Choice


@cache
def translate(source: str) -> Regex:
    """A pattern in every dialect. Raises PatternError."""
    node = parse(source)
    return Regex(source, show(node, "js"), show(node, "php"), show(node, "python"))


@cache
def nested_quantifier(source: str) -> bool:
    """Whether an endless repetition repeats another one so that a text can be divided in many ways: matching may take for ever."""
    return _nested(parse(source))


@cache
def parse(source: str) -> Node:
    """The pattern as a tree. Raises PatternError."""
    reader = _Reader(source)
    node = reader.choice(0)
    if reader.at < len(source):
        raise reader.error("unmatched )")
    if _weight(node) > LARGEST:
        raise reader.error("too large when its repeated groups are written out", 0)
    return node


class _Reader:
    def __init__(self, source: str) -> None:
        self.source, self.at = source, 0

    def error(self, message: str, at: int | None = None) -> PatternError:
        return PatternError(message, self.at if at is None else at)

    def peek(self, text: str) -> bool:
        return self.source.startswith(text, self.at)

    def take(self, text: str) -> bool:
        if self.peek(text):
            self.at += len(text)
            return True
        return False

    def choice(self, depth: int) -> Node:
        if depth > DEEPEST:
            raise self.error(f"groups nested deeper than {DEEPEST} levels")
        found = [self.sequence(depth)]
        while self.take("|"):
            found.append(self.sequence(depth))
        return found[0] if len(found) == 1 else Choice(tuple(found))

    def sequence(self, depth: int) -> Node:
        found: list[Node] = []
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            start = self.at
            node = self.atom(depth)
            found.append(self.repeated(node, start))
        return found[0] if len(found) == 1 else Sequence(tuple(found))

    def repeated(self, node: Node, start: int) -> Node:
        at = self.at
        bounds = self.bounds()
        if bounds is None:
            return node
        if isinstance(node, Assertion | Look):
            raise self.error("an assertion can't be repeated", at)
        least, most = bounds
        if max(least, most or 0) > MOST:
            raise self.error(f"a count over {MOST}", at)
        if most is not None and least > most:
            raise self.error("counts out of order", at)
        lazy = self.take("?")
        if self.at < len(self.source) and self.source[self.at] in "*+?{":
            raise self.error("nothing to repeat")
        return Repeat(node, least, most, lazy)

    def bounds(self) -> tuple[int, int | None] | None:
        for sign, found in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self.take(sign):
                return found
        if not self.peek("{"):
            return None
        at = self.at
        end = self.source.find("}", at)
        least, comma, most = self.source[at + 1 : max(end, at + 1)].partition(",")
        if end < 0 or not _decimal(least) or (most and not _decimal(most)):
            raise self.error("{ must be part of a count such as {2,3}; write \\{ for the character", at)
        self.at = end + 1
        return int(least), (int(most) if most else None if comma else int(least))

    def atom(self, depth: int) -> Node:
        at, char = self.at, self.source[self.at]
        self.at += 1
        if char == ".":
            return Set(LINE_ENDS, (), True)
        if char == "^":
            return Assertion("start")
        if char == "$":
            return Assertion("end")
        if char == "(":
            return self.group(depth, at)
        if char == "[":
            return self.set(at)
        if char == "\\":
            if self.take("b"):
                return Assertion("boundary")
            if self.take("B"):
                return Assertion("no_boundary")
            return self.escape(at)
        if char in "*+?":
            raise self.error("nothing to repeat", at)
        if char in "{}]":
            raise self.error(f"a lone {char}; write \\{char} for the character", at)
        return self.char(char, at)

    def char(self, char: str, at: int) -> Set:
        code = ord(char)
        if 0xD800 <= code <= 0xDFFF:
            raise self.error("half of a surrogate pair", at)
        return Set(((code, code),))

    def group(self, depth: int, at: int) -> Node:
        look: bool | None = None
        if self.take("?"):
            if self.take("=") or self.take("!"):
                look = self.source[self.at - 1] == "!"
            elif self.peek("<=") or self.peek("<!"):
                raise self.error("lookbehind is not in the subset", at)
            elif self.take("<"):
                end = self.source.find(">", self.at)
                if end < 0 or not self.source[self.at : end].isidentifier():
                    raise self.error("a group's name must be an identifier", at)
                self.at = end + 1
            elif not self.take(":"):
                raise self.error("this kind of group is not in the subset", at)
        node = self.choice(depth + 1)
        if not self.take(")"):
            raise self.error("unclosed (", at)
        return node if look is None else Look(node, look)

    def escape(self, at: int) -> Set:
        """An escape that stands for one code point of a set; the backslash is read."""
        if self.at >= len(self.source):
            raise self.error("a pattern can't end in \\", at)
        char = self.source[self.at]
        self.at += 1
        if char.lower() in _SETS:
            ranges = _SETS[char.lower()]
            return Set(ranges if char.islower() else complement(ranges))
        if char in "pP":
            return self.category(at, negated=char == "P")
        if char in _CONTROLS:
            code = _CONTROLS[char]
        elif char == "0" and not self.source[self.at : self.at + 1].isdigit():
            code = 0
        elif (
            char == "c"
            and self.source[self.at : self.at + 1].isascii()
            and self.source[self.at : self.at + 1].isalpha()
        ):
            code = ord(self.source[self.at]) % 32
            self.at += 1
        elif char in "xu":
            code = self.hexadecimal(char, at)
        elif char.isascii() and not char.isalnum() and not char.isspace():
            code = ord(char)
        else:
            what = "backreferences are" if char.isdigit() or char == "k" else f"\\{char} is"
            raise self.error(f"{what} not in the subset", at)
        return Set(((code, code),))

    def hexadecimal(self, char: str, at: int) -> int:
        if char == "u" and self.take("{"):
            end = self.source.find("}", self.at)
            digits = self.source[self.at : max(end, self.at)]
            self.at = end + 1
        else:
            length = 2 if char == "x" else 4
            digits = self.source[self.at : self.at + length]
            self.at += length
            digits = digits if len(digits) == length else ""
        if not digits or len(digits) > 8 or any(digit not in "0123456789abcdefABCDEF" for digit in digits):
            raise self.error(f"\\{char} needs hexadecimal digits", at)
        code = int(digits, 16)
        if 0xD800 <= code <= 0xDBFF and self.peek("\\u"):
            low = self.source[self.at + 2 : self.at + 6]
            if len(low) == 4 and low.isalnum() and low.isascii() and low[0] in "dD" and low[1] in "cdefCDEF":
                self.at += 6
                return 0x10000 + ((code - 0xD800) << 10) + (int(low, 16) - 0xDC00)
        if code > LAST or 0xD800 <= code <= 0xDFFF:
            raise self.error("no code point of a text", at)
        return code

    def category(self, at: int, *, negated: bool) -> Set:
        end = self.source.find("}", self.at)
        if not self.take("{") or end < 0:
            raise self.error("\\p needs a name in braces", at)
        name = self.source[self.at : end]
        self.at = end + 1
        if name == "Any":
            return Set(() if negated else ((0, LAST),))
        if name == "ASCII":
            return Set(complement(((0, 0x7F),)) if negated else ((0, 0x7F),))
        short = category(name)
        if short is None:
            raise self.error(f"\\p{{{name}}} is not in the subset: only general categories are", at)
        return Set((), ((short, negated),))

    def set(self, at: int) -> Set:
        negated = self.take("^")
        ranges: list[tuple[int, int]] = []
        categories: list[tuple[str, bool]] = []
        while not self.take("]"):
            if self.at >= len(self.source):
                raise self.error("unclosed [", at)
            start = self.at
            low = self.set_atom()
            if self.peek("-") and not self.peek("-]"):
                self.at += 1
                if self.at >= len(self.source):
                    raise self.error("unclosed [", at)
                high = self.set_atom()
                one, other = _single(low), _single(high)
                if one is None or other is None:
                    raise self.error("a range needs a character at each end", start)
                if one > other:
                    raise self.error("a range out of order", start)
                ranges.append((one, other))
            else:
                ranges += low.ranges
                categories += low.categories
        joined = union(ranges)
        if not categories:
            return Set(complement(joined) if negated else joined)
        return Set(joined, tuple(dict.fromkeys(categories)), negated)

    def set_atom(self) -> Set:
        at, char = self.at, self.source[self.at]
        self.at += 1
        if char != "\\":
            return self.char(char, at)
        if self.take("b"):
            return Set(((8, 8),))
        return self.escape(at)


def _decimal(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 7


def _single(found: Set) -> int | None:
    if found.categories or len(found.ranges) != 1 or found.ranges[0][0] != found.ranges[0][1]:
        return None
    return found.ranges[0][0]


_ENDS = {
    "js": {"start": "^", "end": "$", "boundary": r"\b", "no_boundary": r"\B"},
    "php": {"start": r"\A", "end": r"\z"},
    "python": {"start": r"\A", "end": r"\Z"},
}
_W = "[0-9A-Z_a-z]"
_BOUNDARIES = {
    "boundary": f"(?:(?<={_W})(?!{_W})|(?<!{_W})(?={_W}))",
    "no_boundary": f"(?:(?<={_W})(?={_W})|(?<!{_W})(?!{_W}))",
}
_ANY = {"js": "[^]", "php": "(?s:.)", "python": "(?s:.)"}
_NONE = {"js": "[]", "php": "(?!)", "python": "(?!)"}


def show(node: Node, dialect: Dialect) -> str:
    """The tree as source text of a dialect."""
    match node:
        case Set():
            return _show_set(node, dialect)
        case Assertion(kind=kind):
            return _ENDS[dialect].get(kind) or _BOUNDARIES[kind]
        case Look(node=inner, negated=negated):
            return f"(?{'!' if negated else '='}{show(inner, dialect)})"
        case Repeat(node=inner, least=least, most=most, lazy=lazy):
            text = show(inner, dialect)
            if not isinstance(inner, Set):
                text = f"(?:{text})"
            return text + _count(least, most) + ("?" if lazy else "")
        case Sequence(nodes=nodes):
            return "".join(
                f"(?:{show(one, dialect)})" if isinstance(one, Choice) else show(one, dialect)
                for one in nodes
            )
        case Choice(nodes=nodes):
            return "|".join(show(one, dialect) for one in nodes)


def _count(least: int, most: int | None) -> str:
    short = {(0, None): "*", (1, None): "+", (0, 1): "?"}.get((least, most))
    if short:
        return short
    return f"{{{least}}}" if least == most else f"{{{least},{'' if most is None else most}}}"


def _show_set(found: Set, dialect: Dialect) -> str:
    ranges, negated = found.ranges, found.negated
    categories = found.categories
    if dialect == "python" and categories:
        parts = [
            part
            for name, turned in categories
            for part in (complement(members(name)) if turned else members(name))
        ]
        ranges, categories = union([*ranges, *parts]), ()
    if not categories:
        full = complement(ranges) if negated else ranges
        if full == ((0, LAST),):
            return _ANY[dialect]
        if not full:
            return _NONE[dialect]
        if len(full) == 1 and full[0][0] == full[0][1]:
            return _char(full[0][0], dialect, inside=False)
        # Where both ends are in, the set is shorter turned around.
        negated = full[0][0] == 0 and full[-1][1] == LAST
        ranges = complement(full) if negated else full
    inner = "".join(_range(low, high, dialect) for low, high in ranges)
    inner += "".join(
        f"\\{'P' if turned else 'p'}{{{_php_name(name) if dialect == 'php' else name}}}"
        for name, turned in categories
    )
    return f"[{'^' if negated else ''}{inner}]"


def _php_name(short: str) -> str:
    return "L&" if short == "LC" else short


def _range(low: int, high: int, dialect: Dialect) -> str:
    if low < 0xD800 and high > 0xDFFF and dialect != "python":
        return _range(low, 0xD7FF, dialect) + _range(0xE000, high, dialect)
    if low == high:
        return _char(low, dialect, inside=True)
    return f"{_char(low, dialect, inside=True)}{'' if high == low + 1 else '-'}{_char(high, dialect, inside=True)}"


def _char(code: int, dialect: Dialect, *, inside: bool) -> str:
    char = chr(code)
    if char.isascii() and (char.isalnum() or char in " _,:;<>=@%!\"'`"):
        return char
    if char in "^$\\.*+?()[]{}|/":
        return f"\\{char}"
    if char == "-":
        return r"\-" if inside else "-"
    if 0x20 < code < 0x7F:
        return f"\\x{code:02x}" if inside else char
    if dialect == "php":
        return f"\\x{{{code:x}}}"
    if code < 0x100:
        return f"\\x{code:02x}"
    if code < 0x10000:
        return f"\\u{code:04x}"
    return f"\\u{{{code:x}}}" if dialect == "js" else f"\\U{code:08x}"


def _weight(node: Node) -> int:
    """About how many bytes PCRE needs, rather too many than too few."""
    match node:
        case Set(ranges=ranges, categories=categories):
            single = not categories and len(ranges) == 1 and ranges[0][0] == ranges[0][1]
            return 6 if single else 45 + 8 * (len(ranges) + len(categories))
        case Assertion(kind=kind):
            return 250 if "boundary" in kind else 1
        case Look(node=inner):
            return 10 + _weight(inner)
        case Repeat(node=inner, least=least, most=most):
            times = 1 if isinstance(inner, Set) else max(least, most or 1, 1)
            return 6 + (_weight(inner) + 10) * times
        case Sequence(nodes=nodes):
            return sum(map(_weight, nodes))
        case Choice(nodes=nodes):
            return sum(_weight(one) + 6 for one in nodes)


def _nested(node: Node) -> bool:
    match node:
        case Repeat(node=inner, most=most):
            if most is None and not isinstance(inner, Set) and _ambiguous(inner):
                return True
            return _nested(inner)
        case Sequence(nodes=nodes) | Choice(nodes=nodes):
            return any(map(_nested, nodes))
        case Look(node=inner):
            return _nested(inner)
        case _:
            return False


def _ambiguous(node: Node) -> bool:
    """Whether an endless repetition of `node` can divide one text in many ways: it repeats endlessly inside, and no fence at either end."""
    if isinstance(node, Choice):
        return any(map(_ambiguous, node.nodes))
    parts = node.nodes if isinstance(node, Sequence) else (node,)
    endless = [part for part in parts if _endless(part)]
    if not endless:
        return False
    for fence in (parts[0], parts[-1]):
        if isinstance(fence, Set) and not fence.categories and not fence.negated:
            reached = [_reach(part) for part in parts if part is not fence]
            if all(ranges is not None and disjoint(fence.ranges, ranges) for ranges in reached):
                return False
    return True


def _endless(node: Node) -> bool:
    match node:
        case Repeat(node=inner, most=most):
            return most is None or _endless(inner)
        case Sequence(nodes=nodes) | Choice(nodes=nodes):
            return any(map(_endless, nodes))
        case _:
            return False


def _reach(node: Node) -> Ranges | None:
    """Every code point that a node may match; None where that isn't known."""
    match node:
        case Set(ranges=ranges, categories=categories, negated=negated):
            return None if categories else complement(ranges) if negated else ranges
        case Repeat(node=inner):
            return _reach(inner)
        case Sequence(nodes=nodes) | Choice(nodes=nodes):
            found = [_reach(one) for one in nodes]
            return None if None in found else union(part for ranges in found if ranges for part in ranges)
        case _:
            return ()
