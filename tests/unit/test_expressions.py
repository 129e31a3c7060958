"""Type expressions: what they mean, and what is said of those that mean nothing."""

from __future__ import annotations

import pytest
from trackwright.expressions import ArrayType, ExpressionError, UnionType, Word, parse

STRING, NULL = Word("string"), Word("null")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("string", STRING),
        (" Order_Line2 ", Word("Order_Line2")),
        ("string[]", ArrayType(STRING)),
        ("string[][]", ArrayType(ArrayType(STRING))),
        ("string [ ]", ArrayType(STRING)),
        ("string | null", UnionType((STRING, NULL))),
        ("string[] | null", UnionType((ArrayType(STRING), NULL))),
        ("string | null[]", UnionType((STRING, ArrayType(NULL)))),
        ("(string | null)[]", ArrayType(UnionType((STRING, NULL)))),
        ("((string))", STRING),
        ("string | (null | date)", UnionType((STRING, NULL, Word("date")))),
    ],
)
def test_meaning(text: str, expected: object) -> None:
    assert parse(text) == expected


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("string?", "after the property's name"),
        ("?string", "after the property's name"),
        ("Array<string>", "T[]"),
        ("'a' | 'b'", "[a, b]"),
        ("A & B", "extends"),
        ("string, null", "A | B"),
        ("An amount of money", "description"),
    ],
)
def test_slips_are_understood(text: str, hint: str) -> None:
    with pytest.raises(ExpressionError) as raised:
        parse(text)
    assert raised.value.hint is not None and hint in raised.value.hint


@pytest.mark.parametrize(
    "text", ["", " ", "|", "string |", "| string", "(string", "string)", "[]", "[string]", "()", "1"]
)
def test_nonsense_is_refused(text: str) -> None:
    with pytest.raises(ExpressionError):
        parse(text)


@pytest.mark.parametrize("text", ["(" * 5000 + "string" + ")" * 5000, "string" + "[]" * 5000, "(" * 5000])
def test_depth_is_limited(text: str) -> None:
    with pytest.raises(ExpressionError, match="deep"):
        parse(text)
