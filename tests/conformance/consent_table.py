"""The contract's consent tables, multiplied out into `consent/product.json`. Run it to write the file; the clients never make it.

`python tests/conformance/consent_table.py`
"""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "consent" / "product.json"
MODELS = ("opt-in", "opt-out")
STATES = ("granted", "denied", "undecided", "unknown", None)  # None: the category is not in the preferences
SIGNALS = (None, False, True)  # None: the request doesn't speak of GPC
KINDS = ("plain", "deny", "default")  # what the plan says of the category's `gpc`


def state_of(kind: str, state: str | None, gpc: bool | None, model: str) -> str:
    """on, undecided or off."""
    known = state or "unknown"
    if gpc and kind == "deny":
        return "off"
    if known == "granted":
        return "on"
    if known == "undecided" and model == "opt-in":
        return "undecided"  # may still be granted, whatever the signal
    on = known == "undecided" and not (gpc and kind == "default")
    return "on" if on else "off"


def row(model: str, gpc: bool | None, states: dict[str, str | None]) -> dict[str, Any]:
    """What becomes of everything that needs exactly these categories."""
    found = [state_of(kind, state, gpc, model) for kind, state in states.items()]
    all_on = all(one == "on" for one in found)
    any_off = any(one == "off" for one in found)
    denied = "drop consent_denied"
    return {
        "model": model,
        "gpc": gpc,
        "states": states,
        "browser": "send" if all_on else denied if any_off else "hold",
        "server": "send" if all_on else denied if any_off else "drop consent_undecided",
        "property": "keep" if all_on else "remove",
        "destination": "unnamed" if all_on else "false",
        "preferences": {kind: one == "on" for kind, one in zip(states, found, strict=True)},
    }


def product() -> list[dict[str, Any]]:
    rows = [
        row(model, gpc, {kind: state})
        for kind, model, state, gpc in itertools.product(KINDS, MODELS, STATES, SIGNALS)
    ]
    rows += [
        row(model, gpc, {"plain": plain, "deny": deny})
        for model, plain, deny, gpc in itertools.product(MODELS, STATES, STATES, SIGNALS)
    ]
    return rows


if __name__ == "__main__":
    lines = ",\n".join("  " + json.dumps(line) for line in product())
    FILE.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
