"""Faults on demand: what the options say, and that shares and rates are kept."""

from __future__ import annotations

import pytest
from trackwright.collector.faults import Fail, Faults, parse_fail, parse_share


def test_options_are_read() -> None:
    assert parse_fail("5%:500") == Fail(0.05, 500)
    assert parse_fail("100%") == Fail(1.0, 500)
    assert parse_share("0.5%") == 0.005


@pytest.mark.parametrize("text", ["5", "5%:99", "101%:500", "x%:500", "-1%"])
def test_other_options_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="expected"):
        parse_fail(text)


def test_a_share_of_requests_fails() -> None:
    faults = Faults(fails=(Fail(0.25, 503),), seed=1)
    answers = [faults.answer() for _ in range(4000)]
    assert 800 < sum(answer is not None and answer.status == 503 for answer in answers) < 1200


def test_beyond_the_rate_comes_429_with_retry_after(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.monotonic", lambda: 7.5)
    faults = Faults(rate=3)
    answers = [faults.answer() for _ in range(5)]
    assert answers[:3] == [None, None, None]
    assert [(answer.status, answer.retry_after) for answer in answers[3:] if answer] == [(429, 1), (429, 1)]
    monkeypatch.setattr("time.monotonic", lambda: 8.5)
    assert faults.answer() is None


def test_a_dropped_connection_has_no_status() -> None:
    answer = Faults(drop=1.0).answer()
    assert answer is not None
    assert answer.status == 0
