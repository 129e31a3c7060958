"""Captured messages held against what a journey should have caused: the gate behind `trackwright verify`.

An expectation file is YAML:

    steps:                                  # in this order; other messages may stand between
      - event: Product Added                # or page: NAME, identify: true, group: true, alias: true
        source: storefront
        where: {properties.product_id: "24-MB01", properties.products[0].quantity: 2}
        count: 2                            # exactly so many from here on; default: at least one
    never:
      - event: Order Completed
        where: {properties.total: 0}
    only: true                              # no track event that no step names
    sums:
      - of: Order Completed
        sum: properties.total
        equals: 42.5                        # or {of: ..., sum: ..., times: ...}
        within: 0.01

A path names members with dots; `[n]` is an item, `[]` every item. `times` multiplies item by item (price and quantity).
Duplicates (messages with a messageId seen before) are left out everywhere.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pydantic

from trackwright.diagnostics import Diagnostic, Diagnostics, Span
from trackwright.loader import load
from trackwright.source import Mapping as Keyed
from trackwright.source import Node, thawed
from trackwright.source import Sequence as Listed


class _Strict(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid", frozen=True)


class _Placed(_Strict):
    """Something that knows its line in the file of expectations."""

    _place: Span | None = pydantic.PrivateAttr(default=None)

    def place(self, otherwise: str) -> Span:
        return self._place or Span(otherwise)


class Selector(_Placed):
    """Which messages: exactly one of event, page, identify, group, alias; then source and values by path."""

    event: str | None = None
    page: str | None = None
    identify: bool = False
    group: bool = False
    alias: bool = False
    source: str | None = None
    where: dict[str, Any] = {}

    @pydantic.model_validator(mode="after")
    def _one_call(self) -> Selector:
        if sum(bool(one) for one in (self.event, self.page, self.identify, self.group, self.alias)) != 1:
            raise ValueError("name exactly one of event, page, identify, group, alias")
        return self

    def matches(self, line: Mapping[str, Any]) -> bool:
        message = line["message"]
        kind = message.get("type")
        named = (
            (kind == "track" and message.get("event") == self.event)
            if self.event
            else (
                (kind == "page" and message.get("name") == self.page)
                if self.page
                else kind == ("identify" if self.identify else "group" if self.group else "alias")
            )
        )
        if not named or (self.source and line.get("source") != self.source):
            return False
        return all(_same(list(values_at(message, path)), expected) for path, expected in self.where.items())

    def __str__(self) -> str:
        name = self.event or (
            f"page {self.page}"
            if self.page
            else "identify" if self.identify else "group" if self.group else "alias"
        )
        where = ", ".join(f"{path} = {json.dumps(value)}" for path, value in self.where.items())
        return name + (f" from {self.source}" if self.source else "") + (f" where {where}" if where else "")


class Step(Selector):
    count: int | None = pydantic.Field(default=None, ge=1)


class Amount(_Strict):
    of: str
    sum: str
    times: str | None = None


class Sum(Amount, _Placed):
    equals: float | Amount
    within: float = pydantic.Field(default=0.005, ge=0)


class Journey(_Strict):
    steps: tuple[Step, ...] = ()
    never: tuple[Selector, ...] = ()
    only: bool = False
    sums: tuple[Sum, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that was checked. `faults` are empty when it held."""

    name: str
    faults: tuple[Diagnostic, ...] = field(default=())


class Unreadable(Exception):
    """A file that can't be used; carries positioned findings."""

    def __init__(self, *found: Diagnostic) -> None:
        super().__init__("; ".join(map(str, found)))
        self.found = found


def values_at(value: Any, path: str) -> Iterator[Any]:
    """Every value at a path such as `properties.products[].price`; none where a member is missing."""
    level = [value]
    for name, index in re.findall(r"([^.\[\]]+)|\[(\d*)\]", path):
        below: list[Any] = []
        for item in level:
            if name and isinstance(item, dict) and name in item:
                below.append(item[name])
            elif not name and isinstance(item, list):
                below += item if index == "" else item[int(index) : int(index) + 1]
        level = below
    yield from level


def _same(found: Sequence[Any], expected: Any) -> bool:
    if expected is None:
        return not found or found == [None]
    return any(one == expected and isinstance(one, bool) == isinstance(expected, bool) for one in found)


def read_events(path: Path) -> list[dict[str, Any]]:
    """The lines of a recording. Raises Unreadable with the line."""
    found: list[dict[str, Any]] = []
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(Diagnostic(Span(str(path)), "unreadable", f"can't be read: {error}")) from None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except ValueError as error:
            raise Unreadable(
                Diagnostic(Span(str(path), number, 1), "bad-json", f"is no JSON line: {error}")
            ) from None
        if not isinstance(value, dict) or not isinstance(value.get("message"), dict):
            raise Unreadable(
                Diagnostic(
                    Span(str(path), number, 1),
                    "bad-line",
                    "has no message: was it written by listen --record?",
                )
            )
        found.append(value | {"line": number})
    return found


def read_journey(path: Path) -> Journey:
    """An expectation file, in the YAML of plans. Raises Unreadable."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise Unreadable(Diagnostic(Span(str(path)), "unreadable", f"can't be read: {error}")) from None
    diagnostics = Diagnostics()
    node = load(content, str(path), diagnostics)
    if diagnostics.sorted():
        raise Unreadable(*diagnostics.sorted())
    try:
        journey = Journey.model_validate({} if node is None else thawed(node))
    except pydantic.ValidationError as error:
        raise Unreadable(
            *(
                Diagnostic(
                    _deepest(node, one["loc"], path),
                    "bad-expectation",
                    f"{'.'.join(map(str, one['loc']))}: {one['msg']}",
                )
                for one in error.errors()
            )
        ) from None
    for name in ("steps", "never", "sums"):
        for index, one in enumerate(getattr(journey, name)):
            one._place = _deepest(node, (name, index), path)
    return journey


def _deepest(node: Node | None, keys: Sequence[str | int], path: Path) -> Span:
    """Where the file speaks of what `keys` lead to, or of as much of it as there is."""
    span = Span(str(path)) if node is None else node.span
    for key in keys:
        if isinstance(node, Listed) and isinstance(key, int) and key < len(node.items):
            node = node.items[key]
            span = node.span
        elif isinstance(node, Keyed) and isinstance(key, str) and (name := node.key(key)) is not None:
            node, span = node.get(key), name.span
        else:
            break
    return span


def verify(
    lines: Sequence[Mapping[str, Any]], journey: Journey, fail_on: Sequence[str], file: str
) -> list[Case]:
    """Every check with its faults; order: steps, never, only, sums, findings by kind."""
    once = [line for line in lines if not line.get("duplicate")]
    cases = list(_steps(once, journey.steps, file))
    for selector in journey.never:
        hits = tuple(
            Diagnostic(Span(file, line["line"], 1), "unexpected", f"{selector} was sent")
            for line in once
            if selector.matches(line)
        )
        cases.append(Case(f"never {selector}", hits))
    if journey.only:
        strangers = tuple(
            Diagnostic(
                Span(file, line["line"], 1), "unexpected", f"{line['message'].get('event')} is in no step"
            )
            for line in once
            if line["message"].get("type") == "track"
            and not any(step.matches(line) for step in journey.steps)
        )
        cases.append(Case("only what the steps name", strangers))
    cases += [_sum(once, one, file) for one in journey.sums]
    cases += [_kind(lines, kind, file) for kind in fail_on]
    return cases


def _steps(lines: Sequence[Mapping[str, Any]], steps: Sequence[Step], file: str) -> Iterator[Case]:
    at = 0
    for number, step in enumerate(steps, 1):
        name = f"step {number}: {step}"
        hits = [index for index in range(at, len(lines)) if step.matches(lines[index])]
        if not hits:
            earlier = [line for line in lines[:at] if step.matches(line)]
            reason = f"was sent too early (line {earlier[0]['line']})" if earlier else "was not sent"
            yield Case(
                name,
                (Diagnostic(step.place(file), "missing", f"{step} {reason}", hint=_nearest(lines, step)),),
            )
            continue
        if step.count is not None and len(hits) != step.count:
            told = f"{step} was sent {len(hits)} times, not {step.count}"
            seen = ", ".join(str(lines[hit]["line"]) for hit in hits[:10])
            yield Case(name, (Diagnostic(step.place(file), "count", told, hint=f"{file}: lines {seen}"),))
        else:
            yield Case(name)
        at = hits[0] + 1


def _nearest(lines: Sequence[Mapping[str, Any]], step: Step) -> str | None:
    bare = step.model_copy(update={"where": {}})
    for line in lines:
        if bare.matches(line):
            values = {path: list(values_at(line["message"], path)) for path in step.where}
            wrong = [path for path, expected in step.where.items() if not _same(values[path], expected)]
            if wrong:
                return f"line {line['line']} has {', '.join(f'{path} = {json.dumps(values[path])}' for path in wrong)}"
    return None


def _amount(lines: Sequence[Mapping[str, Any]], one: Amount) -> float:
    total: list[float] = []
    for line in lines:
        message = line["message"]
        if message.get("type") != "track" or message.get("event") != one.of:
            continue
        numbers = [
            value if isinstance(value, int | float) and not isinstance(value, bool) else 0
            for value in values_at(message, one.sum)
        ]
        factors = list(values_at(message, one.times)) if one.times else [1] * len(numbers)
        total += [
            a * (b if isinstance(b, int | float) else 0) for a, b in zip(numbers, factors, strict=False)
        ]
    return math.fsum(total)


def _sum(lines: Sequence[Mapping[str, Any]], one: Sum, file: str) -> Case:
    found = _amount(lines, one)
    expected = one.equals if isinstance(one.equals, float) else _amount(lines, one.equals)
    told = f"{one.equals:g}" if isinstance(one.equals, float) else f"{one.equals.sum} of {one.equals.of}"
    name = f"sum of {one.sum} of {one.of} equals {told}"
    if abs(found - expected) <= one.within:
        return Case(name)
    return Case(
        name, (Diagnostic(one.place(file), "sum", f"{name}: found {found:.4f}, expected {expected:.4f}"),)
    )


def _kind(lines: Sequence[Mapping[str, Any]], kind: str, file: str) -> Case:
    faults = []
    for line in lines:
        for finding in line.get("findings", ()):
            if finding.get("kind") == kind:
                message = line["message"]
                name = message.get("event") or message.get("name") or message.get("type")
                place = f" ({finding['place']})" if finding.get("place") else ""
                faults.append(
                    Diagnostic(
                        Span(file, line["line"], 1),
                        f"{kind}-{finding.get('rule')}".replace("_", "-"),
                        f"{name}: {finding.get('path')} {finding.get('message')}{place}",
                    )
                )
    return Case(f"no {kind}", tuple(faults))


def junit(cases: Sequence[Case]) -> str:
    """JUnit's XML, one test case a check."""
    failed = sum(bool(case.faults) for case in cases)
    suite = ElementTree.Element(
        "testsuite", name="trackwright verify", tests=str(len(cases)), failures=str(failed)
    )
    for case in cases:
        node = ElementTree.SubElement(suite, "testcase", classname="trackwright", name=_xml(case.name))
        if case.faults:
            failure = ElementTree.SubElement(node, "failure", message=_xml(case.faults[0].message))
            failure.text = _xml("\n".join(map(str, case.faults)))
    ElementTree.indent(suite)
    return ElementTree.tostring(suite, encoding="unicode", xml_declaration=True) + "\n"


def _xml(text: str) -> str:
    """The text without what XML can't hold."""
    return re.sub(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]", "?", text)
