# SPDX-License-Identifier: 0BSD
"""What a process's own life asks of its clients: forks and exits. Looked after once there is a client, not on import."""

from __future__ import annotations

import atexit
import os
import sys
import weakref
from collections.abc import Callable
from typing import Any, Protocol


class Living(Protocol):
    def before_fork(self) -> Callable[[], None]: ...

    def after_fork(self) -> None: ...

    def close(self) -> None: ...


class _Process:
    """The clients of this process that are open."""

    def __init__(self) -> None:
        self._clients: weakref.WeakSet[Any] = weakref.WeakSet()
        self._releases: list[Callable[[], None]] = []
        self._installed = False

    def add(self, client: Living) -> None:
        self._clients.add(client)
        if not self._installed:
            self._installed = True
            atexit.register(self.close)
            if hasattr(os, "register_at_fork"):
                os.register_at_fork(before=self.before_fork, after_in_parent=self.release, after_in_child=self.after_fork)

    def remove(self, client: Living) -> None:
        self._clients.discard(client)

    def before_fork(self) -> None:
        self._releases = [client.before_fork() for client in list(self._clients)]

    def release(self) -> None:
        releases, self._releases = self._releases, []
        for release in releases:
            release()

    def after_fork(self) -> None:
        self._releases = []
        for client in list(self._clients):
            client.after_fork()
        # A child of multiprocessing or of Celery's billiard ends without atexit, but runs these.
        for name in ("multiprocessing.util", "billiard.util"):
            util = sys.modules.get(name)
            if util is not None:
                util.register_after_fork(self, _at_exit_of(util))

    def close(self) -> None:
        for client in list(self._clients):
            client.close()


def _at_exit_of(util: Any) -> Callable[[_Process], None]:
    def register(process: _Process) -> None:
        util.Finalize(None, process.close, exitpriority=100)

    return register


process = _Process()
