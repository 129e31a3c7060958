"""SQL of four warehouses: names, literals, types and comments, each by one door; and the few words of dbt that stand around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trackwright.code import Code
from trackwright.warehouse import SegmentType

_PLAIN = re.compile(r"[a-z_][a-z0-9_]*")
_BLANKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_ESCAPED = str.maketrans({"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\x00": "\ufffd"})

# What PostgreSQL, DuckDB, BigQuery or Snowflake reserve: one list, so that a name is quoted in all of them or in none.
RESERVED = frozenset("""
    account all alter analyse analyze and any array as asc assert_rows_modified asymmetric at authorization between binary both by case
    cast check cluster collate collation column concurrently connect connection constraint contains create cross cube current
    current_catalog current_date current_role current_schema current_time current_timestamp current_user database default deferrable
    define delete desc describe distinct do drop else end enum escape except exclude exists extract false fetch following for foreign
    freeze from full grant group grouping groups gscluster hash having if ignore ilike in increment initially inner insert intersect
    interval into is isnull issue join lambda lateral leading left like limit localtime localtimestamp lookup merge minus natural new no
    not notnull null nulls of offset on only or order organization outer over overlaps partition pivot pivot_longer pivot_wider placing
    preceding primary proto qualify range recursive references regexp respect returning returns revoke right rlike rollup row rows sample schema
    select semi session_user set show similar some start struct summarize symmetric system_user table tablesample then to trailing treat
    trigger true try_cast unbounded union unique unnest unpivot update user using values variadic verbose view when whenever where window
    with within
    """.split())  # noqa: SIM905 (a list of words)


@dataclass(frozen=True, slots=True)
class Dialect:
    """One warehouse's SQL. `folds`: a bare name means the same name in upper case. `backslash`: literals have escapes with it."""

    id: str
    quote: str
    folds: bool
    backslash: bool
    types: Mapping[SegmentType, str]

    def name(self, *parts: str) -> Code:
        """Door one: a name, or a path of names. Quoted where it is reserved or isn't plain."""
        return Code(".".join(map(self._part, parts)))

    def _part(self, name: str) -> str:
        if _PLAIN.fullmatch(name) and name not in RESERVED:
            return name
        text = name.upper() if self.folds else name
        escaped = (
            text.replace("\\", "\\\\").replace("`", "\\`") if self.quote == "`" else text.replace('"', '""')
        )
        return f"{self.quote}{escaped}{self.quote}"

    def text(self, value: str) -> Code:
        """Door two: a string literal. NUL, which no warehouse stores, becomes U+FFFD."""
        if not self.backslash:
            return Code("'" + value.replace("\x00", "\ufffd").replace("'", "''") + "'")
        return Code("'" + value.translate(_ESCAPED) + "'")

    def described(self, value: str) -> Code:
        """A literal of a description: one line."""
        return self.text(one_line(value))

    def type(self, kind: SegmentType) -> Code:
        """The type of a column."""
        return Code(self.types[kind])


BIGQUERY = Dialect(
    "bigquery",
    "`",
    False,
    True,
    {
        "varchar": "STRING",
        "timestamp": "TIMESTAMP",
        "integer": "INT64",
        "float": "FLOAT64",
        "boolean": "BOOL",
    },
)
SNOWFLAKE = Dialect(
    "snowflake",
    '"',
    True,
    True,
    {
        "varchar": "VARCHAR",
        "timestamp": "TIMESTAMP_TZ",
        "integer": "BIGINT",
        "float": "DOUBLE",
        "boolean": "BOOLEAN",
    },
)
POSTGRES = Dialect(
    "postgres",
    '"',
    False,
    False,
    {
        "varchar": "TEXT",
        "timestamp": "TIMESTAMPTZ",
        "integer": "BIGINT",
        "float": "DOUBLE PRECISION",
        "boolean": "BOOLEAN",
    },
)
DUCKDB = Dialect(
    "duckdb",
    '"',
    False,
    False,
    {
        "varchar": "VARCHAR",
        "timestamp": "TIMESTAMP",
        "integer": "BIGINT",
        "float": "DOUBLE",
        "boolean": "BOOLEAN",
    },
)
DIALECTS = (BIGQUERY, SNOWFLAKE, POSTGRES, DUCKDB)


def one_line(value: str) -> str:
    """Text without line breaks and control characters."""
    return _BLANKS.sub(" ", value).strip()


def cast(value: Code, kind: Code) -> Code:
    """A value as a type."""
    return Code(f"CAST({value} AS {kind})")


def aliased(value: Code, name: Code) -> Code:
    """A value under a name."""
    return Code(f"{value} AS {name}")


def model_aliased(value: Code, name: Code) -> Code:
    """A value under a name in a dbt model, which is written in lower case."""
    return value if value == name else Code(f"{value} as {name}")


def same(left: Code, right: Code) -> Code:
    """Two values are equal."""
    return Code(f"{left} = {right}")


def same_or_unknown(left: Code, right: Code) -> Code:
    """Two values are equal, or one of them isn't known."""
    return Code(f"({left} = {right} or {left} is null or {right} is null)")


def both(conditions: Iterable[Code]) -> Code:
    """All conditions hold."""
    return Code(" and ".join(conditions))


def member(table: str, column: Code) -> Code:
    """A column of a table that the statement names."""
    return Code(f"{table}.{column}")


def comment(value: str) -> Code:
    """Door three: the text of a comment that ends with its line."""
    return Code(one_line(value))


def word(value: str) -> Code:
    """A name in a dbt model, which is printed for whichever warehouse runs it: quoting is a macro's business."""
    if not _PLAIN.fullmatch(value):
        raise ValueError(f"{value!r} is no snake-case name")
    return Code(f"{{{{ quoted('{value}') }}}}" if value in RESERVED else value)


def call(macro: str, *arguments: str | int) -> Code:
    """A call of a macro in a dbt model. Arguments are strings of plain words, as columns and paths to them are, or integers."""
    for argument in arguments:
        if isinstance(argument, str) and not re.fullmatch(r"[A-Za-z0-9_.]+", argument):
            raise ValueError(f"{argument!r} is no plain argument of a macro")
    return Code(f"{{{{ {macro}({', '.join(map(repr, arguments))}) }}}}")


def quoted_word(value: str) -> Code:
    """A snake-case name as a string of dbt's Jinja."""
    if not _PLAIN.fullmatch(value):
        raise ValueError(f"{value!r} is no snake-case name")
    return Code(f"'{value}'")


def model_comment(value: str) -> Code:
    """The text of a comment in a dbt model."""
    return Code(plain(value))


def plain(value: str) -> str:
    """Text for a YAML file of dbt, which reads Jinja in it: braces of expressions are taken apart."""
    return re.sub(r"\{(?=[{%#])", "{ ", one_line(value))
