"""The grammar of patterns: the stated subset of ECMA-262's, parsed into a tree that means the same whatever prints it."""

from __future__ import annotations

from dataclasses import dataclass, field

from trackwright.categories import Ranges, category, ranges

LAST = 0x10FFFF
MAX_REPEAT = 10_000
_SYNTAX = frozenset("^$\\.*+?()[]{}|/")
_PUNCTUATION = frozenset("!\"#%&',-:;<=>@_`~ ")
_CONTROLS = {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13}

DIGITS: Ranges = ((0x30, 0x39),)
WORD: Ranges = ((0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A))
SPACES: Ranges = (
    (0x9, 0xD),
    (0x20, 0x20),
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x2028, 0x2029),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
    (0xFEFF, 0xFEFF),
)
_SHORTHANDS = {"d": DIGITS, "w": WORD, "s": SPACES}


class PatternError(ValueError):
    """A pattern outside the subset. `offset` counts code points of the source, from 0."""

    def __init__(self, offset: int, message: str) -> None:
        super().__init__(message)
        self.offset = offset
        self.message = message


@dataclass(frozen=True, slots=True)
class Category:
    """A Unicode general category, by its short name."""

    name: str
    negated: bool


@dataclass(frozen=True, slots=True)
class Set:
    """One code point out of a set; a single character is a set too. `ranges` are sorted, apart, and without surrogates."""

    ranges: Ranges
    categories: tuple[Category, ...] = ()
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Start:
    pass


@dataclass(frozen=True, slots=True)
class End:
    pass


@dataclass(frozen=True, slots=True)
class Boundary:
    negated: bool


@dataclass(frozen=True, slots=True)
class Look:
    """Lookahead."""

    body: Node
    negated: bool


@dataclass(frozen=True, slots=True)
class Group:
    body: Node
    capturing: bool


@dataclass(frozen=True, slots=True)
class Repeat:
    """`high` is None where there is no limit."""

    body: Node
    low: int
    high: int | None
    lazy: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    branches: tuple[Node, ...]


Node = Set | Start | End | Boundary | Look | Group | Repeat | Sequence | Choice


def normal(found: list[tuple[int, int]]) -> Ranges:
    """Ranges sorted and joined, without surrogates: no subject holds one, and not every engine lets a pattern name one."""
    joined: list[tuple[int, int]] = []
    for low, high in sorted(found):
        if joined and low <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], high))
        else:
            joined.append((low, high))
    result: list[tuple[int, int]] = []
    for low, high in joined:
        if low < 0xD800:
            result.append((low, min(high, 0xD7FF)))
        if high > 0xDFFF:
            result.append((max(low, 0xE000), high))
    return tuple(result)


def complement(of: Ranges) -> Ranges:
    """All other code points."""
    found: list[tuple[int, int]] = []
    at = 0
    for low, high in of:
        if low > at:
            found.append((at, low - 1))
        at = high + 1
    if at <= LAST:
        found.append((at, LAST))
    return normal(found)


def code_points(of: Set) -> Ranges:
    """The set spelt out, categories too."""
    found = list(of.ranges)
    for item in of.categories:
        spelt = ranges(item.name)
        found.extend(complement(spelt) if item.negated else spelt)
    return complement(normal(found)) if of.negated else normal(found)


NOT_NEWLINE = complement(((0xA, 0xA), (0xD, 0xD), (0x2028, 0x2029)))


@dataclass(slots=True)
class Parser:
    """Reads one pattern. `edits` are (start, end, text): what has to change for flag `u` to accept the source as meant."""

    source: str
    at: int = 0
    edits: list[tuple[int, int, str]] = field(default_factory=list)

    def parse(self) -> Node:
        node = self.choice()
        if self.at < len(self.source):
            raise self.error(self.at, "')' closes no group")
        return node

    def error(self, offset: int, message: str) -> PatternError:
        return PatternError(offset, message)

    def peek(self, text: str) -> bool:
        return self.source.startswith(text, self.at)

    def take(self, text: str) -> bool:
        if self.peek(text):
            self.at += len(text)
            return True
        return False

    def choice(self) -> Node:
        branches = [self.sequence()]
        while self.take("|"):
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else Choice(tuple(branches))

    def sequence(self) -> Node:
        parts: list[Node] = []
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            parts.append(self.term())
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def term(self) -> Node:
        start = self.at
        atom = self.atom()
        if self.at < len(self.source) and self.source[self.at] in "*+?{":
            if isinstance(atom, Start | End | Boundary | Look):
                raise self.error(self.at, "nothing to repeat: an assertion matches no text")
            atom = self.repeat(atom)
            if self.at < len(self.source) and self.source[self.at] in "*+?{":
                raise self.error(
                    self.at, "a repetition can't be repeated, and possessive ones are not supported"
                )
        if self.at == start:
            raise self.error(start, "unexpected character")
        return atom

    def repeat(self, body: Node) -> Repeat:
        start = self.at
        char = self.source[start]
        self.at += 1
        if char == "{":
            low, high = self.bounds(start)
        else:
            low, high = {"*": (0, None), "+": (1, None), "?": (0, 1)}[char]
        return Repeat(body, low, high, self.take("?"))

    def bounds(self, start: int) -> tuple[int, int | None]:
        low = self.number()
        high: int | None = low
        if low is not None and self.take(","):
            high = self.number()
        if low is None or not self.take("}"):
            raise self.error(start, "'{' starts no repetition here; write '\\{' for the character")
        if high is not None and high < low:
            raise self.error(start, f"a repetition from {low} to {high} is out of order")
        if max(low, high or 0) > MAX_REPEAT:
            raise self.error(start, f"repetitions over {MAX_REPEAT} are not supported")
        return low, high

    def number(self) -> int | None:
        start = self.at
        while self.at < len(self.source) and self.source[self.at] in "0123456789":
            self.at += 1
        return int(self.source[start : self.at]) if self.at > start else None

    def atom(self) -> Node:
        start = self.at
        char = self.source[start]
        self.at += 1
        if char == "^":
            return Start()
        if char == "$":
            return End()
        if char == ".":
            return Set(NOT_NEWLINE)
        if char == "(":
            return self.group(start)
        if char == "[":
            return self.set(start)
        if char == "\\":
            return self.escape(start)
        if char in "*+?":
            raise self.error(start, "nothing to repeat")
        if char == "{":
            raise self.error(start, "'{' starts no repetition here; write '\\{' for the character")
        if char in "]}":
            raise self.error(start, f"'{char}' closes nothing; write '\\{char}' for the character")
        return self.character(ord(char), start)

    def character(self, point: int, start: int) -> Set:
        if 0xD800 <= point <= 0xDFFF:
            raise self.error(start, "half of a surrogate pair is no character")
        return Set(((point, point),))

    def group(self, start: int) -> Node:
        kind = next((text for text in ("?:", "?=", "?!") if self.take(text)), "")
        if not kind and self.peek("?"):
            what = "lookbehind is" if self.peek("?<=") or self.peek("?<!") else "this kind of group is"
            raise self.error(start, f"{what} not supported")
        body = self.choice()
        if not self.take(")"):
            raise self.error(start, "the group is not closed")
        return Group(body, kind == "") if kind in ("", "?:") else Look(body, kind == "?!")

    def escape(self, start: int) -> Node:
        if self.take("b"):
            return Boundary(False)
        if self.take("B"):
            return Boundary(True)
        found = self.class_escape(start)
        if found is not None:
            return found
        if self.at < len(self.source) and self.source[self.at] in "123456789k":
            raise self.error(start, "back references are not supported")
        return self.character(self.character_escape(start, in_set=False), start)

    def class_escape(self, start: int) -> Set | None:
        """`\\d`, `\\p{L}` and their kin."""
        char = self.source[self.at : self.at + 1]
        if char and char in "dDwWsS":
            self.at += 1
            found = _SHORTHANDS[char.lower()]
            return Set(found if char.islower() else complement(found))
        if char and char in "pP":
            self.at += 1
            end = self.source.find("}", self.at)
            if not self.take("{") or end < 0:
                raise self.error(start, f"'\\{char}' needs a property in braces")
            name = self.source[self.at : end]
            self.at = end + 1
            label, equals, value = name.partition("=")
            short = category(value if equals and label in ("gc", "General_Category") else name)
            if short is None:
                raise self.error(
                    start, f"property '{name}' is not supported; general categories such as L, Lu, Nd are"
                )
            return Set((), (Category(short, char == "P"),))
        return None

    def character_escape(self, start: int, *, in_set: bool) -> int:
        """The code point of an escape; the backslash has been read."""
        if self.at >= len(self.source):
            raise self.error(start, "a pattern can't end with '\\'")
        char = self.source[self.at]
        self.at += 1
        if char in _CONTROLS:
            return _CONTROLS[char]
        if char == "b" and in_set:
            return 8
        if char == "0" and self.source[self.at : self.at + 1] not in tuple("0123456789"):
            return 0
        if char == "c":
            letter = self.source[self.at : self.at + 1]
            if letter.isascii() and letter.isalpha():
                self.at += 1
                return ord(letter) % 32
        if char == "x":
            return self.hexadecimal(start, 2)
        if char == "u":
            return self.unicode(start)
        if char in _SYNTAX:
            return ord(char)
        if char in _PUNCTUATION:
            if not (char == "-" and in_set):
                self.edits.append((start, self.at, char))
            return ord(char)
        raise self.error(start, f"'\\{char}' is no escape that is supported")

    def hexadecimal(self, start: int, length: int) -> int:
        text = self.source[self.at : self.at + length]
        if len(text) < length or not all(char in "0123456789abcdefABCDEF" for char in text):
            raise self.error(start, f"this escape needs {length} hexadecimal digits")
        self.at += length
        return int(text, 16)

    def unicode(self, start: int) -> int:
        if self.take("{"):
            end = self.source.find("}", self.at)
            text = self.source[self.at : end] if end > 0 else ""
            if not text or not all(char in "0123456789abcdefABCDEF" for char in text) or int(text, 16) > LAST:
                raise self.error(start, "'\\u{' needs the hexadecimal digits of a code point and '}'")
            self.at = end + 1
            point = int(text, 16)
        else:
            point = self.hexadecimal(start, 4)
            if 0xD800 <= point <= 0xDBFF and self.take("\\u"):
                low = self.hexadecimal(start, 4)
                if not 0xDC00 <= low <= 0xDFFF:
                    raise self.error(start, "half of a surrogate pair is no character")
                point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00)
        if 0xD800 <= point <= 0xDFFF:
            raise self.error(start, "half of a surrogate pair is no character")
        return point

    def set(self, start: int) -> Set:
        negated = self.take("^")
        found: list[tuple[int, int]] = []
        categories: list[Category] = []
        while not self.take("]"):
            begin = self.at
            first = self.set_member(start)
            dash = self.at
            if not self.peek("-") or self.peek("-]"):
                self.add(first, found, categories)
                continue
            self.at += 1
            if isinstance(first, Set):
                self.edits.append((dash, self.at, "\\-"))
                self.add(first, found, categories)
                found.append((0x2D, 0x2D))
                continue
            second = self.set_member(start)
            if isinstance(second, Set):
                raise self.error(begin, "a range can't end with a class")
            if second < first:
                raise self.error(begin, "a range is out of order")
            found.append((first, second))
        return Set(normal(found), tuple(dict.fromkeys(categories)), negated)

    def set_member(self, start: int) -> int | Set:
        at = self.at
        if at >= len(self.source):
            raise self.error(start, "'[' is not closed")
        char = self.source[at]
        self.at += 1
        if char != "\\":
            return self.character(ord(char), at).ranges[0][0]
        return self.class_escape(at) or self.character_escape(at, in_set=True)

    def add(self, member: int | Set, found: list[tuple[int, int]], categories: list[Category]) -> None:
        if isinstance(member, Set):
            found.extend(member.ranges)
            categories.extend(member.categories)
        else:
            found.append((member, member))
