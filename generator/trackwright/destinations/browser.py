"""Hosts that a page talks to because of the plan's destinations: what a content security policy has to allow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import yaml

from trackwright.schema import Destination, Json, JsonObject

DIRECTIVES = ("script-src", "connect-src", "img-src", "frame-src", "style-src", "font-src")
SEGMENT = "Segment"
OPTION = "csp"  # a destination's own hosts, in the plan
_FILE = Path(__file__).parent / "device" / "hosts.yaml"


def hosts_of(destinations: Iterable[Destination]) -> Mapping[str, tuple[str, ...]]:
    """Hosts by directive, Segment's own first, each once; directives without hosts are left out."""
    known = _known()
    found: dict[str, list[str]] = {directive: [] for directive in DIRECTIVES}
    sources = [known[SEGMENT]]
    for destination in destinations:
        sources.append(known.get(destination.segment_name or "", {}))
        sources.append(_own(dict(destination.options).get(OPTION)))
    for source in sources:
        for directive, hosts in source.items():
            found.setdefault(directive, []).extend(hosts)
    return {directive: tuple(dict.fromkeys(hosts)) for directive, hosts in found.items() if hosts}


def _own(value: Json) -> Mapping[str, tuple[str, ...]]:
    members = value.members if isinstance(value, JsonObject) else ()
    found: dict[str, tuple[str, ...]] = {}
    for directive, hosts in members:
        listed = hosts if isinstance(hosts, tuple) else (hosts,)
        if directive in DIRECTIVES:
            found[directive] = tuple(host for host in listed if isinstance(host, str) and host)
    return found


@cache
def _known() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    raw = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return {
        name: {directive: tuple(hosts) for directive, hosts in directives.items()}
        for name, directives in raw.items()
    }
