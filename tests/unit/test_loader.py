"""YAML and JSON text to nodes: scalars without traps, places, and what is refused."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from trackwright.diagnostics import Diagnostics, PlanError
from trackwright.json_source import parse_json
from trackwright.loader import MAX_DEPTH, load
from trackwright.source import Mapping, Node, Scalar, Sequence, thawed


def read(text: str | bytes) -> tuple[Node | None, list[str]]:
    diagnostics = Diagnostics()
    node = load(text.encode() if isinstance(text, str) else text, "plan.yaml", diagnostics)
    return node, [str(item) for item in diagnostics.sorted()]


def codes(text: str | bytes) -> list[str]:
    return [line.split(": ")[1] for line in read(text)[1]]


def value_of(written: str) -> object:
    node, found = read(f"key: {written}")
    assert found == [] and isinstance(node, Mapping)
    return thawed(node.pairs[0][1])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("0", 0),
        ("-12", -12),
        ("19.99", 19.99),
        ("1e3", 1000.0),
        ("-0.5E-2", -0.005),
        ("9007199254740993", 9007199254740993),
    ],
)
def test_special_scalars(written: str, meant: object) -> None:
    found = value_of(written)
    assert found == meant and type(found) is type(meant)


_TEXTS = """
    no NO yes on off y True TRUE Null ~ 010 0x1f 0o17 1_000 +5 .5 5. .inf .NaN 12:30 2026-11-23 1.10.0 = <
"""


@pytest.mark.parametrize(
    "written",
    _TEXTS.split(),
)
def test_everything_else_is_text(written: str) -> None:
    assert value_of(written) == written


@pytest.mark.parametrize("written", ['"12"', "'true'", '"null"', '""', "''"])
def test_quoted_scalars_are_text(written: str) -> None:
    assert value_of(written) == written[1:-1]


def test_numbers_keep_their_text() -> None:
    node, _ = read("version: 1.10")
    assert isinstance(node, Mapping)
    version = node.get("version")
    assert isinstance(version, Scalar) and (version.text, version.value) == ("1.10", 1.1)


def test_keys_are_text() -> None:
    node, found = read("1: a\ntrue: b\nnull: c\n2.50: d")
    assert found == [] and isinstance(node, Mapping)
    assert [key.text for key, _ in node] == ["1", "true", "null", "2.50"]


def test_places() -> None:
    node, _ = read("# a comment\nevents:\n  Größe: {a: [x, 'y']}\n")
    assert isinstance(node, Mapping)
    events = node.get("events")
    assert isinstance(events, Mapping)
    key, inner = events.pairs[0]
    assert str(key.span) == "plan.yaml:3:3"
    assert isinstance(inner, Mapping)
    items = inner.get("a")
    assert isinstance(items, Sequence)
    assert [str(item.span) for item in items.items] == ["plan.yaml:3:15", "plan.yaml:3:18"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x b", ["yaml-anchor"]),
        ("a: &x {b: c}", ["yaml-anchor"]),
        ("a: *x", ["yaml-alias"]),
        ("<<: {a: b}", ["yaml-merge"]),
        ("a: !!str 1", ["yaml-tag"]),
        ("a: !x {b: c}", ["yaml-tag"]),
        ("a: ! b", ["yaml-tag"]),
        ("a: 1\n---\nb: 2", ["several-documents"]),
        ("a: 1\na: 2", ["duplicate-key"]),
        ("a: 1\n'a': 2", ["duplicate-key"]),
        ("a:\nb:", ["empty-value", "empty-value"]),
        ("a:\n  -\n  - b", ["empty-value"]),
        ("? [a]\n: b", ["key-not-text"]),
        ("? {a: b}\n: c", ["key-not-text"]),
        ("a: 1e999", ["number-too-large"]),
        (f"a: {'9' * 500}", ["number-too-large"]),
        ("", ["empty-file"]),
        ("# nothing\n", ["empty-file"]),
        ("[" * 900, ["too-deep", "yaml-syntax"]),
        ("a\0b", ["not-text"]),
        (b"a: \xff", ["not-text"]),
        ("plan: ä".encode("utf-16"), ["not-text"]),
    ],
)
def test_refused(text: str | bytes, expected: list[str]) -> None:
    assert codes(text) == expected


def test_a_byte_order_mark_changes_nothing() -> None:
    node, found = read(b"\xef\xbb\xbfplan: shop")
    assert found == [] and node is not None
    assert thawed(node) == {"plan": "shop"}
    assert str(node.span) == "plan.yaml:1:1"


def test_reading_goes_on_after_findings() -> None:
    node, found = read("a: &x 1\nb:\nc: *x\nd: [e]\nd: f")
    assert len(found) == 4
    assert node is not None and thawed(node) == {"a": 1, "d": ["e"]}


def test_depth_beyond_what_libyaml_reads() -> None:
    assert codes("[" * 5000)[0] == "too-deep"


def test_depth_is_limited_without_more_harm() -> None:
    deep = "{a: " * (MAX_DEPTH + 10) + "x" + "}" * (MAX_DEPTH + 10)
    assert codes(f"a: {deep}\nb: c") == ["too-deep"]


@pytest.mark.parametrize("seed", range(20))
def test_bytes_at_random_are_findings(seed: int) -> None:
    content = random.Random(seed).randbytes(200)
    assert codes(content) != [], content


def test_the_place_of_broken_bytes() -> None:
    assert read(b"a: b\nc: \xffd")[1] == ["plan.yaml:2:4: not-text: this is not UTF-8 text"]


# -- JSON -----------------------------------------------------------------------------------------------------------------------------


def test_json_values_and_places() -> None:
    node = parse_json('\ufeff{"a": [1, 2.0, -1e2, true, null],\n "b\\n": "\\ud83d\\ude00\\/"}', "plan.json")
    assert thawed(node) == {"a": [1, 2.0, -100.0, True, None], "b\n": "😀/"}
    assert isinstance(node, Mapping)
    assert [str(key.span) for key, _ in node] == ["plan.json:1:2", "plan.json:2:2"]
    assert [str(value.span) for _, value in node] == ["plan.json:1:7", "plan.json:2:9"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "1:1"),
        ('{"a": 1,}', "1:9"),
        ('{"a" 1}', "1:6"),
        ("[1\n 2]", "2:2"),
        ("01", "1:2"),
        ("NaN", "1:1"),
        ("'a'", "1:1"),
        ('"\n"', "1:2"),
        ('"a', "1:1"),
        ("[1]]", "1:4"),
        ('{"a": 1, "a": 2}', "1:10"),
        ("1e999", "1:1"),
        ("[" * 1000, "1:101"),
    ],
)
def test_json_is_strict(text: str, place: str) -> None:
    with pytest.raises(PlanError) as raised:
        parse_json(text, "plan.json")
    (finding,) = raised.value.diagnostics.sorted()
    assert str(finding.span) == f"plan.json:{place}"


def test_libyaml_is_required(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import sys

    from trackwright.resolve import read_plan

    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    path = tmp_path / "plan.yaml"
    path.write_text("plan: shop")
    (finding,) = read_plan(path).diagnostics.sorted()
    assert finding.code == "libyaml-missing" and finding.hint
