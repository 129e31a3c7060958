"""Check programs: what `lower` makes of a shape and the printers of the three languages print, one operation after another.

A `Function` checks one value at one path. Its operations run in order. A printer decides nothing: no order, no message, no dialect.
Every operation with a `fail` reports {path, rule, message, severity} and goes on, unless "stop" is said here.
"Test" functions are run against a throw-away collector: only whether they reported an error counts, never what.

"Stop" ends the body (the tuple of operations) that the operation stands in, and nothing around it. `Never`, `Plain` and `Types` stop, and
`lower` puts them only at the head of the body of a Function, Each, At, Member, PatternMembers or Unplanned, never of a When, WhenPresent
or If; a `Plain` may be followed by a `Use`. A `Use` never stops its user. Bodies of a When, WhenPresent, If, Each, At, Member,
PatternMembers and Unplanned are never empty, but a branch of If may be. Object-valued members and items are always a `Use`. A function
that another one replaces by its body (printers may do so for small shared ones) keeps its meaning.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from trackwright.schema import CallType, Json, JsonType

Comparison = Literal[">=", ">", "<=", "<"]


@dataclass(frozen=True, slots=True)
class Fail:
    """A violation's fixed part. The path is that of the value checked, unless the operation says otherwise."""

    rule: str
    message: str  # complete text
    severity: Literal["error", "warning"] = "error"


@dataclass(frozen=True, slots=True)
class Regex:
    """One pattern in every dialect; all search (unanchored), all in unicode mode.

    js: source for RegExp with flag `u`; php: PCRE source for flags `u`, `D` not needed, undelimited; python: source for `re` without flags.
    """

    source: str
    js: str
    php: str
    python: str


@dataclass(frozen=True, slots=True)
class Never:
    """Schema `false`: report and stop."""

    fail: Fail


@dataclass(frozen=True, slots=True)
class Plain:
    """Any JSON type is fine; a value that JSON can't carry, at any depth, is reported (at its own path) and stops this value.

    Every such value is reported, in the value's own order of members, at most down to level 512 below the value that is walked.
    """

    fail: Fail


@dataclass(frozen=True, slots=True)
class Types:
    """The value must be representable and of one of `types`: else report and stop.

    `deep` is set where members or items are not all reached by later operations or must not be compared before they are known to be
    representable: they are walked as `Plain` does, after this gate and before what follows, with this fail, and a report stops this value too.
    `integer` without `number` is followed by `SafeInteger` (inside a When where other types are allowed beside it).
    """

    types: tuple[JsonType, ...]
    fail: Fail
    deep: Fail | None = None


@dataclass(frozen=True, slots=True)
class SafeInteger:
    """A number beyond 2^53-1 in size is reported."""

    fail: Fail


@dataclass(frozen=True, slots=True)
class Equals:
    """JSON equality with any of `values`. rule const or enum. `scalars` are all strings, numbers, booleans or null."""

    values: tuple[Json, ...]
    scalars: bool
    fail: Fail


@dataclass(frozen=True, slots=True)
class MultipleOf:
    divisor: int | float
    fail: Fail


@dataclass(frozen=True, slots=True)
class Bound:
    """number `comparison` limit must hold."""

    comparison: Comparison
    limit: int | float
    fail: Fail


@dataclass(frozen=True, slots=True)
class Length:
    """Code points `comparison` limit must hold."""

    comparison: Comparison
    limit: int
    fail: Fail


@dataclass(frozen=True, slots=True)
class Pattern:
    regex: Regex
    fail: Fail


@dataclass(frozen=True, slots=True)
class Format:
    """name: date-time, date, email, uri, uuid."""

    name: str
    fail: Fail


@dataclass(frozen=True, slots=True)
class Count:
    """Items (in an array group) or members (in an object group) `comparison` limit must hold."""

    comparison: Comparison
    limit: int
    fail: Fail


@dataclass(frozen=True, slots=True)
class Unique:
    fail: Fail


@dataclass(frozen=True, slots=True)
class Contains:
    """At least one item passes `test`."""

    test: Function
    fail: Fail


@dataclass(frozen=True, slots=True)
class Each:
    """Every item from index `start` on, at path + "/" + index."""

    start: int
    body: tuple[Op, ...]


@dataclass(frozen=True, slots=True)
class At:
    """The item at `index`, where there is one."""

    index: int
    body: tuple[Op, ...]


@dataclass(frozen=True, slots=True)
class Required:
    """A missing member is reported at path + "/" + name."""

    name: str
    pointer: str  # "/" + name, escaped as a JSON Pointer segment
    fail: Fail


@dataclass(frozen=True, slots=True)
class Member:
    """The member `name`, where present, at path + pointer. `required` repeats that a Required for it ran before."""

    name: str
    pointer: str
    required: bool
    body: tuple[Op, ...]


@dataclass(frozen=True, slots=True)
class PatternMembers:
    """Every member whose name matches, by code point order of names."""

    regex: Regex
    body: tuple[Op, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """Every member's name passes `test`; at most one report, at the object's path."""

    test: Function
    fail: Fail


@dataclass(frozen=True, slots=True)
class Needs:
    """When `name` is present, so is each of `needs`; at most one report, at the object's path."""

    name: str
    needs: tuple[str, ...]
    fail: Fail


@dataclass(frozen=True, slots=True)
class WhenPresent:
    """When member `name` is present, `body` runs on the object itself."""

    name: str
    body: tuple[Op, ...]


@dataclass(frozen=True, slots=True)
class Unplanned:
    """Every member neither in `known` nor matching `patterns`, by code point order of names, at path + "/" + name.

    With `fail`: reported (severity error when closed, warning when open). With `body`: checked by it (additionalProperties as a schema).
    With severity warning, the value is also walked as `Plain` does.
    """

    known: tuple[str, ...]
    patterns: tuple[Regex, ...]
    fail: Fail | None
    body: tuple[Op, ...]
    plain: Fail


@dataclass(frozen=True, slots=True)
class When:
    """The body runs where the value is of `type` (number, string, array, object). `certain`: the type gate has settled it, no test needed."""

    type: Literal["number", "string", "array", "object"]
    certain: bool
    body: tuple[Op, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """Run another function on the same value and path."""

    function: str  # label of a function of this program, or key of a shared one
    shared: bool


@dataclass(frozen=True, slots=True)
class AnyOf:
    tests: tuple[Function, ...]
    fail: Fail


@dataclass(frozen=True, slots=True)
class OneOf:
    """Exactly one passes."""

    tests: tuple[Function, ...]
    fail: Fail


@dataclass(frozen=True, slots=True)
class Not:
    test: Function
    fail: Fail


@dataclass(frozen=True, slots=True)
class If:
    test: Function
    then: tuple[Op, ...]
    else_: tuple[Op, ...]


Op = (
    Never
    | Plain
    | Types
    | SafeInteger
    | Equals
    | MultipleOf
    | Bound
    | Length
    | Pattern
    | Format
    | Count
    | Unique
    | Contains
    | Each
    | At
    | Required
    | Member
    | PatternMembers
    | Names
    | Needs
    | WhenPresent
    | Unplanned
    | When
    | Use
    | AnyOf
    | OneOf
    | Not
    | If
)


@dataclass(frozen=True, slots=True)
class Function:
    """Checks one value. `label` is unique within its program: ASCII lower case letters, digits and "_", starting with a letter."""

    label: str
    body: tuple[Op, ...]


@dataclass(frozen=True, slots=True)
class Program:
    """All checks of one call (or of one named type, where `call` is None).

    `functions` are in an order in which each stands before its first user where recursion allows. `entry` takes the payload at
    "/properties" or "/traits" (a named type: any value); `context` takes the context at "/context". Both are labels of `functions`.
    `uses` are the keys of the named types that any function uses, sorted, without the type itself.
    """

    call: CallType | None
    name: str
    version: int
    functions: tuple[Function, ...]
    entry: str
    context: str | None
    uses: tuple[str, ...]
