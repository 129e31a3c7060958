# SPDX-License-Identifier: 0BSD
"""A client's counters as metrics of OpenTelemetry or Prometheus (extras `opentelemetry`, `prometheus`)."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Any, Protocol


class Counted(Protocol):
    def counters(self) -> dict[str, Any]: ...


def samples(client: Counted) -> Iterator[tuple[str, dict[str, str], float]]:
    """(name, labels, value) of everything that a client counts."""
    found = client.counters()
    for name in ("accepted", "sent", "retried"):
        yield f"tracking_{name}", {}, float(found[name])
    for event, reasons in found["dropped_by_event"].items():
        for reason, amount in reasons.items():
            yield "tracking_dropped", {"event": event, "reason": reason}, float(amount)
    for event, amount in found["invalid"].items():
        yield "tracking_invalid", {"event": event}, float(amount)
    yield "tracking_waiting", {}, float(found["waiting"])
    yield "tracking_oldest_seconds", {}, float(found["oldest_seconds"] or 0.0)


_GAUGES = frozenset({"tracking_waiting", "tracking_oldest_seconds"})
_NAMES = (
    "tracking_accepted",
    "tracking_sent",
    "tracking_retried",
    "tracking_dropped",
    "tracking_invalid",
    "tracking_waiting",
    "tracking_oldest_seconds",
)


class PrometheusCollector:
    """Register with `prometheus_client.REGISTRY.register(PrometheusCollector(client))`."""

    def __init__(self, client: Counted) -> None:
        self._client = client

    def collect(self) -> Iterator[Any]:
        core = importlib.import_module("prometheus_client.core")
        families: dict[str, Any] = {}
        for name, labels, value in samples(self._client):
            family = families.get(name)
            if family is None:
                kind = core.GaugeMetricFamily if name in _GAUGES else core.CounterMetricFamily
                family = families[name] = kind(name, f"Trackwright: {name}", labels=list(labels))
            family.add_metric(list(labels.values()), value)
        yield from families.values()


def observe(client: Counted, meter: Any) -> None:
    """Makes observable counters and gauges on an OpenTelemetry meter."""
    observation = importlib.import_module("opentelemetry.metrics").Observation

    def reader(wanted: str) -> Any:
        def read(_: Any) -> list[Any]:
            return [observation(value, labels) for name, labels, value in samples(client) if name == wanted]

        return read

    for name in _NAMES:
        make = meter.create_observable_gauge if name in _GAUGES else meter.create_observable_counter
        make(name, callbacks=[reader(name)])
