"""Writes consent.json: every model, state and signal, for events, properties, traits and destinations, on both channels.

    python tests/conformance/hand/consent.py > tests/conformance/hand/consent.json

What is expected comes from the tables below, which were written down from docs/contract.md, line by line; no client has a part in it.
"""

from __future__ import annotations

import json
from itertools import product

STATES = ("granted", "denied", "undecided", "unknown", "")  # "": the category isn't named
# What a category is, by model and by what a signal that is there means to it; in the order of STATES. `wait`: a choice may still come.
IS = {
    ("opt-in", None): ("on", "off", "wait", "off", "off"),
    ("opt-in", "default"): ("on", "off", "wait", "off", "off"),
    ("opt-in", "deny"): ("off", "off", "off", "off", "off"),
    ("opt-out", None): ("on", "off", "on", "off", "off"),
    ("opt-out", "default"): ("on", "off", "off", "off", "off"),
    ("opt-out", "deny"): ("off", "off", "off", "off", "off"),
}
SIGNAL = {"plain": None, "preset": "default", "closed": "deny"}
NEEDS = {"plain": ["plain"], "preset": ["preset"], "closed": ["closed"], "both": ["plain", "closed"]}
# Of all that something needs: all on, one waits and none is off, one is off.
EVENT = {
    "browser": {"on": "send", "wait": "hold", "off": "drop consent_denied"},
    "server": {"on": "send", "wait": "drop consent_undecided", "off": "drop consent_denied"},
}
WIRE = {"plain": "Plain", "preset": "preset", "closed": "closed"}  # plan order


def vector(channel: str, model: str, signal: bool, states: dict[str, str]) -> dict[str, object]:
    is_ = {
        name: IS[model, SIGNAL[name] if signal else None][STATES.index(state)]
        for name, state in states.items()
    }
    whole = {}
    for name, needed in NEEDS.items():
        found = {is_[category] for category in needed}
        whole[name] = "off" if "off" in found else "wait" if "wait" in found else "on"
    return {
        "channel": channel,
        "consent": {
            "model": model,
            "gpc": signal,
            "preferences": {name: state for name, state in states.items() if state},
        },
        "expect": {
            "events": {f"Needs {name}": EVENT[channel][state] for name, state in whole.items()},
            "kept": [*(name for name, state in whole.items() if state == "on"), "all"],
            "integrations": {f"For {name}": False for name, state in whole.items() if state != "on"},
            "categoryPreferences": {WIRE[name]: state == "on" for name, state in is_.items()},
        },
    }


def vectors() -> list[dict[str, object]]:
    return [
        vector(channel, model, signal, {"plain": plain, "preset": plain, "closed": closed})
        for channel, model, signal in product(("browser", "server"), ("opt-in", "opt-out"), (False, True))
        for plain, closed in product(STATES, STATES)
    ]


if __name__ == "__main__":
    print("[\n" + ",\n".join(json.dumps(one) for one in vectors()) + "\n]")
