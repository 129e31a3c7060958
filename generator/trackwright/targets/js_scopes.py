"""Which declaration a name in our JavaScript means: a parameter's, a block's, or one outside.

It reads the small grammar that our own modules keep to (templates/js/README.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from trackwright.targets.js_shorten import KEYWORDS, Token, names_in, short_names

Local = tuple[int, str]  # the scope that declares it, and its name there


class Scopes(NamedTuple):
    """The scopes of some code, the outermost first, with what each declares. Scope 0 is the code as a whole, which declares nothing."""

    parents: tuple[int, ...]
    declared: tuple[frozenset[str], ...]
    of_token: tuple[int, ...]  # the innermost scope of each token

    def owner(self, index: int, name: str) -> int:
        """The scope that declares what a token's name means; 0 where it is declared outside."""
        scope = self.of_token[index]
        while scope and name not in self.declared[scope]:
            scope = self.parents[scope]
        return scope


def scopes(read: list[Token], *, function: bool) -> Scopes:
    """The scopes of one declaration: of a function's from its parameters on, or of a value."""
    pairs = _pairs(read)
    own = [(0, len(read))] if function else []
    extents = sorted((*own, *_extents(read, pairs, function)), key=lambda extent: (extent[0], -extent[1]))
    parents = [0]
    of_token = [0] * len(read)
    for start, end in extents:
        parents.append(of_token[start])
        of_token[start:end] = [len(parents) - 1] * (end - start)
    declared: list[set[str]] = [set() for _ in parents]
    if function:
        declared[1].update(_bound(read, pairs, 0, pairs[0] + 1))
    for index, name in _declarations(read, pairs):
        declared[of_token[index]].add(name)
    assert not declared[0], f"declared outside of a function: {declared[0]}"
    return Scopes(tuple(parents), tuple(map(frozenset, declared)), tuple(of_token))


def shortened(read: list[Token], found: Scopes, outer: Mapping[str, str]) -> dict[Local, str]:
    """Short names for the locals of some code; `outer` has those of the names that it takes from outside."""
    places: dict[Local, int] = (
        {}
    )  # where a name stands first: parameters before what is made of them, in every function alike
    used: list[set[Local]] = [set() for _ in found.parents]
    for index, token in enumerate(read):
        for name in names_in(token):
            local = (found.owner(index, name), name)
            places.setdefault(local, index)
            scope = found.of_token[index]
            while True:
                used[scope].add(local)
                if not scope:
                    break
                scope = found.parents[scope]
    short: dict[Local, str] = {}
    for scope, declared in enumerate(found.declared):
        taken = {
            outer[name] if not owner else short[owner, name] for owner, name in used[scope] if owner < scope
        }
        free = (name for name in short_names() if name not in taken)
        own = sorted(((scope, name) for name in declared), key=places.__getitem__)
        short.update(zip(own, free, strict=False))
    return short


def _pairs(read: list[Token]) -> dict[int, int]:
    """The place of each bracket's partner, both ways."""
    found: dict[int, int] = {}
    around: list[int] = []
    for index, (kind, text) in enumerate(read):
        if kind == "mark" and text in "([{":
            around.append(index)
        elif kind == "mark" and text in ")]}":
            start = around.pop()
            found[start], found[index] = index, start
    return found


def _extents(read: list[Token], pairs: Mapping[int, int], function: bool) -> Iterator[tuple[int, int]]:
    """Where scopes start and end: functions from their parameters on, loops, what is caught, and blocks."""
    bodies = {pairs[0] + 1} if function else set()
    for index, (kind, text) in enumerate(read):
        start = None
        if text == "=>" and kind == "mark":
            start = pairs[index - 1] if read[index - 1][1] == ")" else index - 1
            body = index + 1
        elif text == "function" or _is_method(read, pairs, index):
            start = _parameters(read, index)
            body = pairs[start] + 1
        elif text == "for" or _is_catch(read, index):
            yield index, _statement_end(read, pairs, pairs[index + 1] + 1)
        if start is not None:
            bodies.add(body)
            yield start, (
                pairs[body] + 1 if read[body] == ("mark", "{") else _expression_end(read, pairs, body)
            )
    for index, (kind, text) in enumerate(read):
        if kind == "mark" and text == "{" and index not in bodies and _is_block(read, pairs, index):
            yield index, pairs[index] + 1


def _is_catch(read: list[Token], index: int) -> bool:
    """`catch (error) {...}`, not a promise's method."""
    return read[index][1] == "catch" and read[index - 1][1] == "}" and read[index + 1][1] == "("


def _parameters(read: list[Token], index: int) -> int:
    """The bracket that opens the parameters of the function that starts there, which may have a name."""
    return index + 1 if read[index + 1][1] == "(" else index + 2


def _is_method(read: list[Token], pairs: Mapping[int, int], index: int) -> bool:
    """`name(...) {...}` in an object."""
    return (
        read[index][0] == "key"
        and read[index][1] not in KEYWORDS
        and index > 0
        and read[index - 1][1] in ("{", ",")
        and read[index + 1 : index + 2] == [("mark", "(")]
        and read[pairs[index + 1] + 1 : pairs[index + 1] + 2] == [("mark", "{")]
    )


def _is_block(read: list[Token], pairs: Mapping[int, int], index: int) -> bool:
    before = read[index - 1][1] if index else ""
    return before in ("else", "try", "finally", "catch", "do", ";", "}") or (
        before == ")" and read[pairs[index - 1] - 1][1] in ("if", "for", "while", "catch", "switch")
    )


def _expression_end(read: list[Token], pairs: Mapping[int, int], start: int) -> int:
    """Behind the expression that starts there."""
    index, questions = start, 0
    while index < len(read):
        kind, text = read[index]
        if kind == "mark":
            if text in "([{":
                index = pairs[index]
            elif text == "?":
                questions += 1
            elif text == ":" and questions:
                questions -= 1
            elif text in ",;)]}:":
                return index
        index += 1
    return index


def _statement_end(read: list[Token], pairs: Mapping[int, int], start: int) -> int:
    """Behind the statement that starts there."""
    if read[start] == ("mark", "{"):
        return pairs[start] + 1
    if read[start][1] in ("for", "while", "if"):
        end = _statement_end(read, pairs, pairs[start + 1] + 1)
        return _statement_end(read, pairs, end + 1) if read[end][1] == "else" else end
    index = start
    while read[index] not in (("mark", ";"), ("mark", "}")):
        index = pairs[index] + 1 if index in pairs else index + 1
    return index + 1 if read[index][1] == ";" else index


def _declarations(read: list[Token], pairs: Mapping[int, int]) -> Iterator[tuple[int, str]]:
    """Each declared name, at a token that lies in its scope."""
    for index, (kind, text) in enumerate(read):
        if text in ("const", "let") and kind == "key":
            # In the scope of a `for` where it stands in its brackets.
            yield from (
                (index, name) for name in _bound(read, pairs, index + 1, _pattern_end(read, pairs, index + 1))
            )
        elif _is_catch(read, index):
            yield from ((index, name) for name in _bound(read, pairs, index + 2, pairs[index + 1]))
        elif text == "=>" and kind == "mark":
            start = pairs[index - 1] if read[index - 1][1] == ")" else index - 1
            yield from ((start, name) for name in _bound(read, pairs, start, index))
        elif text == "function" or _is_method(read, pairs, index):
            start = _parameters(read, index)
            yield from ((start, name) for name in _bound(read, pairs, start, pairs[start] + 1))
            if start == index + 2:
                yield index, read[index + 1][1]


def _pattern_end(read: list[Token], pairs: Mapping[int, int], start: int) -> int:
    return pairs[start] + 1 if start in pairs else start + 1


def _bound(read: list[Token], pairs: Mapping[int, int], start: int, end: int) -> Iterator[str]:
    """The names that a pattern binds: not those that its defaults and computed keys (`{ [key]: name }`) speak of."""
    depth = 0
    default: int | None = None
    computed = start  # up to here stands such a key
    for index in range(start, end):
        kind, text = read[index]
        if index < computed:
            continue
        if text == "[" and kind == "mark" and read[pairs[index] + 1 : pairs[index] + 2] == [("mark", ":")]:
            computed = pairs[index] + 1
        elif kind == "mark":
            if text in "([{":
                depth += 1
            elif text in ")]}":
                depth -= 1
                if default is not None and depth < default:
                    default = None
            elif text == "," and default == depth:
                default = None
            elif text == "=" and default is None:
                default = depth
        elif default is None and kind in ("name", "member"):
            yield text


def free(read: list[Token], found: Scopes) -> Iterator[str]:
    """The names that some code takes from outside, as often as it speaks of them."""
    for index, token in enumerate(read):
        yield from (name for name in names_in(token) if not found.owner(index, name))
