# SPDX-License-Identifier: 0BSD
"""minimal: typed calls of its tracking plan.

Every call has a function here, which makes an event: a checked value, ready for a client to send.
Modules are imported when something of theirs is used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .client import Client as Client
    from .events.home_page import home_page as home_page
    from .events.identify import identify as identify
    from .events.order_completed import order_completed as order_completed
    from .runtime.calls import Event as Event
    from .runtime.consent import Consent as Consent
    from .runtime.customer import Customer as Customer
    from .runtime.customer import InvalidEvent as InvalidEvent
    from .runtime.customer import Outcome as Outcome
    from .runtime.recording import recording as recording
    from .runtime.values import ABSENT as ABSENT
    from .runtime.violations import Violation as Violation

_MODULES = {
    "ABSENT": "runtime.values",
    "Client": "client",
    "Consent": "runtime.consent",
    "Customer": "runtime.customer",
    "Event": "runtime.calls",
    "InvalidEvent": "runtime.customer",
    "Outcome": "runtime.customer",
    "Violation": "runtime.violations",
    "recording": "runtime.recording",
    "identify": "events.identify",
    "home_page": "events.home_page",
    "order_completed": "events.order_completed",
}


def __getattr__(name: str) -> object:
    if name in _MODULES:
        return getattr(importlib.import_module(f"{__name__}.{_MODULES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(_MODULES)
