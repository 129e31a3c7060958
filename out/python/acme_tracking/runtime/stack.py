# SPDX-License-Identifier: 0BSD
"""Room for values that nest deeper than the caller's stack allows."""

from __future__ import annotations

import contextvars
import sys
import threading
from collections.abc import Callable
from typing import Final, TypeVar

Result = TypeVar("Result")
_LIMIT: Final = 10_000
_raised = threading.Lock()


def roomy(work: Callable[[], Result]) -> Result:
    """The work's result. Where the stack is too small, the work is done over on a fresh one."""
    try:
        return work()
    except RecursionError:
        return afresh(work)


def afresh(work: Callable[[], Result]) -> Result:
    """The work's result, on a stack of its own."""
    results: list[Result] = []
    errors: list[BaseException] = []
    context = contextvars.copy_context()

    def run() -> None:
        try:
            results.append(context.run(work))
        except BaseException as error:  # noqa: BLE001 - handed to the caller
            errors.append(error)

    with _raised:
        before = sys.getrecursionlimit()
        sys.setrecursionlimit(max(before, _LIMIT))
        try:
            thread = threading.Thread(target=run, name="trackwright-deep")
            thread.start()
            thread.join()
        finally:
            sys.setrecursionlimit(before)
    if errors:
        raise errors[0]
    return results[0]
