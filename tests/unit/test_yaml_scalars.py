"""A scalar is read back as the text it was made of, wherever it stands."""

from __future__ import annotations

import random

import pytest
import yaml
from trackwright.languages.yaml import scalar

ODD = [
    *("", " ", "a ", " a", "yes", "No", "null", "~", "true", "y", "1", "1e3", "0x1f", "2026-11-24", "1:30", ".inf", "<<", "="),
    *("a: b", "a #b", "#a", "- a", "-", "---", "...", "? a", "&a", "*a", "!a", "%a", "@a", "`a", "{a}", "[a]", "|", ">", "a:"),
    *("'", '"', "it's", "a\\n", "a\nb", "a\tb", "\x00", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffe", "\ud800", "😀", "Größe", "a - b"),
    *("a (b), c; d/e", "Null", "{{ var('x') }}", "a,b", "e.g. this"),
]  # fmt: skip
CHARACTERS = "ab1 .,:;#-?!&*%@`'\"\\{}[]|><=~\n\t\x00\x85\u2028\ufeffé😀"


@pytest.mark.parametrize("text", ODD)
def test_odd_texts(text: str) -> None:
    line = scalar(text)
    assert "\n" not in line
    assert yaml.safe_load(f"a:\n  - {line}\n  - b: {line}\n    c: 1\n") == {"a": [text, {"b": text, "c": 1}]}


def test_any_text() -> None:
    chance = random.Random(1)
    texts = ["".join(chance.choices(CHARACTERS, k=chance.randrange(1, 9))) for _ in range(3000)]
    assert yaml.safe_load("".join(f"- {scalar(text)}\n" for text in texts)) == texts
