"""Patterns mean the same in JavaScript, PHP and Python: a table of patterns and texts, put to the three engines."""

from __future__ import annotations

import json
import re
import subprocess

import pytest
from trackwright.patterns import PatternError, nested_quantifier, translate

NODE = """
const rows = JSON.parse(require('fs').readFileSync(0, 'utf8'));
console.log(JSON.stringify(rows.map(([source, text]) => new RegExp(source, 'u').test(text))));
"""
PHP = r"""
$rows = json_decode(stream_get_contents(STDIN), true);
echo json_encode(array_map(fn ($row) => 1 === preg_match('/' . $row[0] . '/u', $row[1]), $rows));
"""
SPACES = "\t\n\v\f\r \u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
# pattern, texts that match, texts that don't
TABLE: list[tuple[str, list[str], list[str]]] = [
    (r"^[A-Z]{3}$", ["USD"], ["USD\n", "usd", "USDX", "\nUSD"]),
    (r"^a.c$", ["abc", "a😀c", "a\x85c", "a\x00c"], ["a\nc", "a\rc", "a\u2028c", "a\u2029c", "ac"]),
    (r"^\d+$", ["0189"], ["٣", "५", "x", "1\n"]),
    (r"^\D$", ["٣", "x", "😀"], ["5", ""]),
    (r"^\w+$", ["aZ_9"], ["é", "\u017f", "-", "\u212a"]),
    (r"^\W$", ["é", "-", "\u212a"], ["a", "_"]),
    (r"^\s+$", [SPACES], ["\u200b", "\x85", "\x1c", "\u180e", "a"]),
    (r"^\S$", ["\u200b", "\x85", "\x1c"], [" ", "\ufeff"]),
    (r"\bfoo\b", ["a foo b", "éfoo", "foo"], ["foob", "_foo"]),
    (r"\Boo", ["foo"], ["oo", " oo"]),
    (r"^[^]$", ["\n", "a"], ["", "ab"]),
    (r"^[]$", [], ["", "a"]),
    (r"a|", ["", "b"], []),
    (r"^(?:a|b)$", ["a", "b"], ["ab", "|"]),
    (r"^(?<year>\d{4})-(\d\d)$", ["2026-11"], ["2026-1"]),
    (r"^a{2,3}?$", ["aa", "aaa"], ["a", "aaaa"]),
    (r"^(?=.*\d)(?!.*x).+$", ["a1"], ["a", "a1x"]),
    (r"^[a\-z]$", ["-", "a", "z"], ["b", "\\"]),
    (r"^[a-]$", ["-", "a"], ["b"]),
    (r"^[\]\[^]$", ["]", "[", "^"], ["a"]),
    (r"^[&&~~||]$", ["&", "~", "|"], ["a"]),
    (r"^[[:alpha:]\]$", ["[]", ":]", "a]"], ["b", "z"]),
    (r"^[\b]$", ["\b"], ["b"]),
    (r"^\/\.\-\@\#$", ["/.-@#"], ["/a-@#"]),
    (r"^/x/$", ["/x/"], ["x"]),
    (r"^\u{1F600}\ud83d\ude00\x41\u00e9$", ["😀😀Aé"], ["😀Aé"]),
    (r"^[\u{1F600}-\u{1F64F}]$", ["😀"], ["🙐", "\U0001f5ff"]),
    (r"^[^\u{1F600}]$", ["🙏", "\uffff"], ["😀"]),
    (r"^\t\n\v\f\r\0\cA$", ["\t\n\v\f\r\0\x01"], ["tnvfr0A"]),
    (r"^\p{Lu}\p{Letter}+\P{L}$", ["Éa1", "Ñandú!"], ["éa1", "Aab"]),
    (r"^[\p{Nd}_]+$", ["٣_5"], ["½", "a"]),
    (r"^[^\p{L}\d]$", ["-", "é".upper().lower().encode().decode("latin-1")[1]], ["é", "5"]),
    (r"^\p{digit}+$", ["४2"], ["a"]),
    (r"^.{2}$", ["😀a", "éé"], ["😀", "ab\n"]),
    (r"^[a-zé]{1,2048}$", ["é" * 2048], ["a" * 2049]),
    (r"^(?:[a-z]-){1,500}$", ["a-" * 500], ["a-" * 501]),
    (r"x*$", ["", "y", "xx\n"], []),
    (r"^$", [""], ["\n", "a"]),
    ("^é$", ["é"], ["e\u0301"]),
    (r"^(a*)*b?$", ["aaab", ""], ["c"]),
    (r'^["\'`<>%]+$', ["\"'`<>%"], ["a"]),
    (r"^#\(x\)  \S$", ["#(x)  y"], ["#(x) y"]),
    (r"(?i-matters)?$|^\?".replace("(?i-matters)?$|", ""), ["?"], ["a"]),
]
ROWS = [
    (source, text, wanted)
    for source, good, bad in TABLE
    for texts, wanted in ((good, True), (bad, False))
    for text in texts
]


def told(answers: list[bool]) -> list[tuple[str, str]]:
    return [
        (source, text)
        for (source, text, wanted), answer in zip(ROWS, answers, strict=True)
        if answer is not wanted
    ]


def test_javascript() -> None:
    rows = json.dumps([[translate(source).js, text] for source, text, _ in ROWS])
    done = subprocess.run(["node", "-e", NODE], input=rows, capture_output=True, text=True, check=True)
    assert told(json.loads(done.stdout)) == []


def test_php() -> None:
    rows = json.dumps([[translate(source).php, text] for source, text, _ in ROWS])
    done = subprocess.run(["php", "-r", PHP], input=rows, capture_output=True, text=True, check=True)
    assert told(json.loads(done.stdout)) == []


def test_python() -> None:
    assert told([re.search(translate(source).python, text) is not None for source, text, _ in ROWS]) == []


@pytest.mark.parametrize(
    ("source", "offset"),
    [
        ("(?<=a)b", 0),
        ("(?<!a)b", 0),
        (r"(a)\1", 3),
        (r"\k<a>", 0),
        ("[", 0),
        ("a(", 1),
        ("a)", 1),
        ("a**", 2),
        ("a+*", 2),
        ("*", 0),
        ("x{", 1),
        ("x{,2}", 1),
        ("x{3,2}", 1),
        ("x{10001}", 1),
        ("(?:(?:ab){1000}){1000}", 0),
        (r"(?:\bx){1000}", 0),
        ("]", 0),
        ("}", 0),
        ("a\\", 1),
        ("[z-a]", 1),
        (r"[\d-z]", 1),
        (r"\Z", 0),
        (r"\a", 0),
        (r"\u12", 0),
        (r"\u{110000}", 0),
        (r"\ud800", 0),
        (r"\p{Script=Greek}", 0),
        (r"\p{digits}", 0),
        ("(?i)a", 0),
        ("^*", 1),
        (r"(?=a)+", 5),
        ("(" * 200 + ")" * 200, 101),
        ("\ud800", 0),
    ],
)
def test_what_is_outside_the_subset_is_refused_at_its_place(source: str, offset: int) -> None:
    with pytest.raises(PatternError) as caught:
        translate(source)
    assert caught.value.offset == offset


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"(a+)+", True),
        (r"(?:a|b*)*", True),
        (r"(?:\w+\s?)*", True),
        (r"((a{2,})b?)+", True),
        (r"(?:[a-z]+-)*", False),
        (r"[a-z]+(?:-[a-z]+)*", False),
        (r"(?:a{1,3})+", False),
        (r"a+b+", False),
    ],
)
def test_repetitions_of_repetitions(source: str, expected: bool) -> None:
    assert nested_quantifier(source) is expected
