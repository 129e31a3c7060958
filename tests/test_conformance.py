"""The three clients give the same violations and build the same messages: those of the vectors, and those of a reference."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from conformance.canonical import canonical
from conformance.clients import Client, Request, errors, javascript, php, plain, python, together, valid
from conformance.payloads import Payloads
from conformance.plans import PRECISIONS, Clients, clients_in, clients_of, plan_of, write
from jsonschema import Draft7Validator
from trackwright.evaluate import failures
from trackwright.json_schema import call_schema
from trackwright.resolve import read_plan
from trackwright.schema import Call, Plan
from trackwright.values import freeze

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "conformance"
HAND = FOLDER / "hand"


def rows(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return found


def planned(path: Path) -> Plan:
    reading = read_plan(path)
    assert reading.plan is not None and not reading.diagnostics.failed, list(
        map(str, reading.diagnostics.sorted())
    )
    return reading.plan


def ambiguous(value: Any) -> bool:
    """PHP's arrays can't say it: an empty object, or one whose names are 0, 1, 2, …"""
    if isinstance(value, dict):
        numbered = list(value) == [str(index) for index in range(len(value))]
        return numbered or any(map(ambiguous, value.values()))
    return isinstance(value, list) and any(map(ambiguous, value))


def empty_list_in(value: Any) -> bool:
    """PHP's `[]` is an empty object as well, which the contract allows for."""
    if isinstance(value, dict):
        return any(map(empty_list_in, value.values()))
    return value == [] or (isinstance(value, list) and any(map(empty_list_in, value)))


def differences(answers: dict[Client, list[Any]], requests: Sequence[Request]) -> Iterator[str]:
    """Where clients don't say the same, message texts included."""
    first, *others = answers
    for index, request in enumerate(requests):
        spoken = plain(answers[first][index])
        empty = empty_list_in(request)
        for other in others:
            if empty and other.name.startswith("PHP"):
                continue
            if plain(answers[other][index]) != spoken:
                yield f"{request}\n  {first.name}: {spoken}\n  {other.name}: {plain(answers[other][index])}"


def asked(
    clients: Clients, requests: Sequence[Request], extra: Iterable[Client] = ()
) -> tuple[list[Any], list[str]]:
    """JavaScript's answers, and where the others differ; PHP is also given arrays, where they can say the same."""
    answers = dict(together((*clients.all, clients.classic, *extra), requests))
    wrong = list(differences(answers, requests))
    said = [index for index, request in enumerate(requests) if not ambiguous(request)]
    arrays = clients.php_arrays.answers([requests[index] for index in said])
    as_arrays = {
        clients.javascript: [answers[clients.javascript][index] for index in said],
        clients.php_arrays: arrays,
    }
    wrong += differences(as_arrays, [requests[index] for index in said])
    return answers[clients.javascript], wrong


def validate(name: str, payload: Any, call: str = "track") -> Request:
    return {"op": "validate", "call": call, "name": name, "payload": payload}


# -- keywords, patterns, formats ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Case:
    """A value put to a schema. `expected` are its errors, paths from the value."""

    event: str
    schema: Any
    value: Any
    expected: list[list[str]]


def keyword_cases() -> Iterator[Case]:
    for index, row in enumerate(rows("hand/keywords.json")):
        name = f"keyword {index}"
        for value in row["good"]:
            yield Case(name, row["schema"], value, [])
        for bad in row["bad"]:
            yield Case(name, row["schema"], bad["value"], bad["violations"])


def text_cases(keyword: str) -> Iterator[Case]:
    for index, row in enumerate(rows(f"hand/{keyword}s.json")):
        schema = {"type": "string", keyword: row[keyword]}
        for text in row["yes"]:
            yield Case(f"{keyword} {index}", schema, text, [])
        for text in row["no"]:
            yield Case(f"{keyword} {index}", schema, text, [["", keyword]])


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return [*keyword_cases(), *text_cases("pattern"), *text_cases("format")]


@pytest.fixture(scope="module")
def matrix(cases: list[Case], tmp_path_factory: pytest.TempPathFactory) -> Clients:
    schemas = {case.event: case.schema for case in cases}
    return clients_of(plan_of(schemas), tmp_path_factory.mktemp("matrix"))


def test_the_tables_are_large_enough() -> None:
    assert sum(1 for _ in (*text_cases("pattern"), *text_cases("format"))) >= 300
    by_hand = ("validate", "values", "build")
    assert sum(len(rows(f"hand/{name}.json")) for name in by_hand) >= 50


def test_keywords_patterns_and_formats(cases: list[Case], matrix: Clients) -> None:
    requests = [validate(case.event, {"value": case.value}) for case in cases]
    answers, wrong = asked(matrix, requests)
    for case, answer in zip(cases, answers, strict=True):
        expected = [[f"/properties/value{path}", rule] for path, rule in case.expected]
        if errors(answer) != expected:
            wrong.append(f"{case.schema} {case.value!r:.200}: {expected} expected, {errors(answer)} said")
    assert not wrong, "\n".join(wrong)


# Rules with which the contract goes further than draft-07, or (multipleOf) reads it more kindly.
BEYOND = {"safe_integer", "format", "multipleOf"}


def test_keywords_against_a_reference_validator() -> None:
    wrong = []
    for case in keyword_cases():
        if {rule for _, rule in case.expected} & BEYOND or '"multipleOf": 0.' in json.dumps(case.schema):
            continue
        if case.value == "a\n" or "900719925474099" in json.dumps([case.schema, case.value]):
            continue  # the reference ends a line where Python does, and counts beyond 2^53
        if Draft7Validator(case.schema).is_valid(case.value) is not (not case.expected):
            wrong.append(f"{case.schema} {case.value!r}")
    assert not wrong, "\n".join(wrong)


# -- by hand ------------------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def by_hand(tmp_path_factory: pytest.TempPathFactory) -> list[Client]:
    folder = tmp_path_factory.mktemp("hand")
    write(planned(HAND / "plan.yaml"), folder)
    return [
        javascript(folder / "js-web"),
        python(folder / "python", "hand_vectors"),
        *(php(folder / "php", "Acme\\Hand\\Schema", precision) for precision in PRECISIONS),
        php(folder / "php", "Acme\\Hand\\Schema", form="arrays"),
    ]


def meant_for(client: Client, row: dict[str, Any]) -> bool:
    """Rows name the languages that they are for; arrays in PHP are left out where they can't say it."""
    if "(arrays" in client.name and ("special" in row or ambiguous(row)):
        return False
    return any(client.name.startswith(language) for language in row.get("only", [client.name]))


def hand_answers(clients: list[Client], name: str) -> Iterator[tuple[Client, dict[str, Any], Any]]:
    vectors = rows(f"hand/{name}.json")
    for client in clients:
        chosen = [row for row in vectors if meant_for(client, row)]
        yield from ((client, row, answer) for row, answer in zip(chosen, client.answers(chosen), strict=True))


@pytest.mark.parametrize("name", ["validate", "values"])
def test_violations_by_hand(by_hand: list[Client], name: str) -> None:
    wrong = []
    messages: dict[str, dict[str, str]] = {}
    for client, row, answer in hand_answers(by_hand, name):
        if errors(answer) != row["expect"]:
            wrong.append(f"{client.name}: {row['title']}: {row['expect']} expected, {errors(answer)} said")
        messages.setdefault(row["title"], {})[client.name] = repr(plain(answer))
    wrong += [f"{title}: {said}" for title, said in messages.items() if len(set(said.values())) > 1]
    assert not wrong, "\n".join(wrong)


def test_a_violation_names_its_call(by_hand: list[Client]) -> None:
    for client in by_hand:
        found, empty = client.answers(
            [validate("Counted", {"numbers": [1]}), validate("", {"plan": 1}, "identify")]
        )
        assert found == [
            {
                "call": "track",
                "name": "Counted",
                "path": "/properties/numbers/0",
                "rule": "type",
                "message": "must be a string",
                "severity": "error",
            }
        ], client.name
        assert [(item["call"], item["name"], item["path"]) for item in empty] == [
            ("identify", "", "/traits/plan")
        ]


def test_messages_by_hand(by_hand: list[Client]) -> None:
    wrong = []
    for client, row, answer in hand_answers(by_hand, "build"):
        if canonical(answer) != canonical(row["expect"]):
            wrong.append(
                f"{client.name}: {row['title']}:\n  {canonical(row['expect'])}\n  {canonical(answer)}"
            )
    assert not wrong, "\n".join(wrong)


def test_what_json_cannot_carry_is_left_out(by_hand: list[Client]) -> None:
    vectors = [row for row in rows("hand/values.json") if "sent" in row]
    request = {"identity": {}, "channel": "server", "now": 0, "newId": "n"}
    request |= {"consent": {"model": "opt-in", "preferences": {"analytics": "granted"}}}
    wrong = []
    for client in by_hand:
        chosen = [row for row in vectors if meant_for(client, row)]
        asks = [
            {
                "op": "build",
                "special": True,
                "request": {"call": "track", "name": row["name"], "payload": row["payload"], **request},
            }
            for row in chosen
        ]
        for row, answer in zip(chosen, client.answers(asks), strict=True):
            sent = answer.get("message", {}).get("properties")
            if sent is None or canonical(sent) != canonical(row["sent"]):
                wrong.append(f"{client.name}: {row['title']}: {row['sent']} expected, {answer} said")
    assert not wrong, "\n".join(wrong)


# -- gates --------------------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def gate_clients(tmp_path_factory: pytest.TempPathFactory) -> list[Client]:
    folder = tmp_path_factory.mktemp("gates")
    write(planned(HAND / "gates-plan.yaml"), folder, ("js", "php", "python"))
    return [
        javascript(folder / "js"),
        python(folder / "python", "gate_vectors"),
        php(folder / "php", "Acme\\Gates\\Schema", -1),
        php(folder / "php", "Acme\\Gates\\Schema", form="arrays"),
    ]


def test_gated_members_by_hand(gate_clients: list[Client]) -> None:
    """What is gated leaves, and nothing else; where nothing is off, a payload goes out as it came."""
    vectors = rows("hand/gates.json")
    wrong = []
    for client in gate_clients:
        chosen = [row for row in vectors if not ("(arrays" in client.name and ambiguous(row["payload"]))]
        cases = [(row, off) for row in chosen for off in (row["off"], [])]
        answers = client.answers([_nested(row["payload"], off) for row, off in cases])
        for (row, off), answer in zip(cases, answers, strict=True):
            left = row["left"] if off else row["payload"]
            said = answer.get("message", {}).get("properties")
            if canonical(said) != canonical(left):
                wrong.append(f"{client.name}: {row['title']}, off {off}: {left} expected, {said} said")
    assert not wrong, "\n".join(wrong)


def _nested(payload: Any, off: Sequence[str]) -> Request:
    categories = ("analytics", "marketing", "personal")
    preferences = {name: "denied" if name in off else "granted" for name in categories}
    request = {"call": "track", "name": "Nested", "payload": payload, "identity": {}, "channel": "server"}
    request |= {"now": 0, "newId": "n", "consent": {"model": "opt-in", "preferences": preferences}}
    return {"op": "build", "request": request}


# -- from the example plan ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def acme() -> Plan:
    return planned(ROOT / "plans/acme-store/plan.yaml")


@pytest.fixture(scope="module")
def acme_for_all(acme: Plan, tmp_path_factory: pytest.TempPathFactory) -> Clients:
    """The example plan with every call open to every source."""
    from dataclasses import replace

    from trackwright.schema import SourceUse

    uses = tuple(SourceUse(source.name) for source in acme.sources)
    everybody = replace(acme, calls=tuple(replace(call, sources=uses) for call in acme.calls))
    folder = tmp_path_factory.mktemp("acme")
    write(everybody, folder)
    return clients_in(folder, "Acme\\Tracking\\Schema", "acme_tracking")


def below(call: Call) -> str:
    return "/traits" if call.type in ("identify", "group") else "/properties"


def test_every_event_of_the_example_plan(acme: Plan, acme_for_all: Clients) -> None:
    named = dict(acme.types)
    payloads = Payloads(named)
    asks: list[tuple[Call, Any]] = []
    for call in acme.calls:
        if call.type != "alias":
            good = payloads.valid(call.payload)
            asks += [
                (call, good),
                *((call, bad) for bad in payloads.broken(call.payload, good) if isinstance(bad, dict)),
            ]
    assert len(asks) > 2_000
    answers, wrong = asked(acme_for_all, [validate(call.name, payload, call.type) for call, payload in asks])
    validators = {id(call): Draft7Validator(call_schema(acme, call)) for call in acme.calls}
    for (call, payload), answer in zip(asks, answers, strict=True):
        found = dict.fromkeys(
            (below(call) + item.path, item.rule) for item in failures(call.payload, freeze(payload), named)
        )
        expected = [list(pair) for pair in found]
        if errors(answer) != expected:
            wrong.append(f"{call.name}: {payload}: {expected} expected, {errors(answer)} said")
        reference = validators[id(call)].is_valid({below(call)[1:]: payload})
        if valid(answer) is not reference and not {rule for _, rule in expected} & BEYOND:
            wrong.append(f"{call.name}: {payload}: the reference says {reference}")
    assert not wrong, "\n".join(wrong[:20])


def test_examples_build_one_message(acme: Plan, acme_for_all: Clients) -> None:
    payloads = Payloads(dict(acme.types))
    granted = {"analytics": "granted", "marketing": "denied"}
    requests = [
        {
            "op": "build",
            "request": {
                "call": call.type,
                "name": call.name,
                "payload": payloads.valid(call.payload) if call.type != "alias" else {},
                "identity": {"userId": "1", "anonymousId": "a", "groupId": "g", "previousId": "p"},
                "consent": {"model": "opt-in", "preferences": granted},
                "channel": channel,
                "now": 1795428000123,
                "newId": "n",
                "environment": "production",
            },
        }
        for call in acme.calls
        for channel in ("browser", "server")
        if not call.once  # whose ids a browser doesn't derive
    ]
    answers = dict(together(acme_for_all.all, requests))
    for index, request in enumerate(requests):
        said = {canonical(spoken[index]) for spoken in answers.values()}
        assert len(said) == 1, (request, said)
        assert "decision" in json.loads(said.pop())
