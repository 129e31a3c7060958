"""The public JSON-Schema-Test-Suite, draft-07: every case gets the suite's verdict from all three clients, and the same violations."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from conformance import suite
from conformance.clients import plain, together, valid
from conformance.plans import Clients, clients_of, plan_of

# PHP's `[]` is an empty list and an empty object: the contract lets it pass as either.
EMPTY_IN_PHP = ("type", "object type matches objects", "an array is not an object")


def test_every_exclusion_is_needed() -> None:
    named = {(group.file, group.description) for group in suite.groups()} | {
        (group.file, None) for group in suite.groups()
    }
    assert set(suite.EXCLUDED) <= named


@pytest.fixture(scope="module")
def groups() -> list[tuple[str, suite.Group]]:
    kept = [group for group in suite.groups() if suite.excluded(group) is None]
    return [(f"suite {index}", group) for index, group in enumerate(kept)]


@pytest.fixture(scope="module")
def clients(groups: list[tuple[str, suite.Group]], tmp_path_factory: pytest.TempPathFactory) -> Clients:
    folder: Path = tmp_path_factory.mktemp("suite")
    return clients_of(plan_of({name: group.schema for name, group in groups}), folder)


def test_all_cases(groups: list[tuple[str, suite.Group]], clients: Clients) -> None:
    cases = [(name, group, *test) for name, group in groups for test in group.tests]
    assert len(cases) > 900
    requests: list[dict[str, Any]] = [
        {"op": "validate", "call": "track", "name": name, "payload": {"value": value}}
        for name, _, _, value, _ in cases
    ]
    known = next(
        index
        for index, case in enumerate(cases)
        if (case[1].file, case[1].description, case[2]) == EMPTY_IN_PHP
    )
    found = dict(together((clients.javascript, clients.python, clients.php[0]), requests))
    assert found[clients.php[0]][known] == []
    found[clients.php[0]][known] = found[clients.javascript][known]
    wrong: list[str] = []
    for client, answers in found.items():
        for (_, group, title, value, expected), violations in zip(cases, answers, strict=True):
            if not isinstance(violations, list) or valid(violations) is not expected:
                wrong.append(
                    f"{client.name}: {group.title}: {title}: {value!r:.200}: {expected} expected, {violations!r:.400}"
                )
    for index, (_, group, title, _, _) in enumerate(cases):
        spoken = {client.name: plain(answers[index]) for client, answers in found.items()}
        if len({repr(violations) for violations in spoken.values()}) > 1:
            wrong.append(f"the clients differ: {group.title}: {title}: {spoken}")
    assert not wrong, "\n".join(wrong)
