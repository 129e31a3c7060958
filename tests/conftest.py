"""Switches of the tests. That this file lies here also puts `tests/` on the path, so that all tests can import `conformance`."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regen", action="store_true", help="write the golden trees anew")
    parser.addoption("--random", type=int, default=0, help="how many random schemas to put to the clients")
    parser.addoption("--seed", type=int, default=0, help="where random schemas begin")
    parser.addoption("--live-report", action="store_true", help="write docs/magento-live.md from tests/live")
