"""The hazard plans, written as YAML by way of the loader: what an author can write is what is tried."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from hazards.texts import ATTACKS, NAMES, WORDS

Tree = dict[str, Any]
_SPECIAL = re.compile(r"[.*+?^${}()|\[\]\\/-]")


def scalar(text: str) -> str:
    """Text in YAML's double quotes, everything that is not plainly visible escaped."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(
        char if char.isprintable() and ord(char) < 0x10000 else f"\\U{ord(char):08x}" for char in quoted
    )


def yaml(value: Any) -> str:
    """A tree in YAML's flow style."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key)}: {yaml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(yaml, value)) + "]"
    return scalar(value) if isinstance(value, str) else json.dumps(value)


def head(id_: str) -> Tree:
    return {
        "plan": id_,
        "version": "1.0.0",
        "namespace": "4a0e6a3e-5b1d-4c58-9f0a-2d5e7c1b8a36",
        "sources": {
            "web": {"language": "js", "package": id_},
            "shop": {"language": "php", "vendor": "Acme", "module": "Hazards"},
            "desk": {"language": "python", "package": "hazards"},
        },
    }


def literal_pattern(text: str) -> str:
    """A pattern that finds the text, line ends and the like written out."""
    return "".join(
        char if char.isprintable() else f"\\u{{{ord(char):x}}}" for char in _SPECIAL.sub(r"\\\g<0>", text)
    )


def texts() -> Tree:
    """Every attack in every place that takes text."""
    plan = head("hazard-texts")
    whole = " | ".join(ATTACKS[:80])
    plan |= {"name": whole, "description": whole}
    plan["consent"] = {
        "model": "opt-in",
        "default": "c0",
        "categories": {
            f"c{index}": {"description": text, "segment_id": f"i{index} {text}"[:33]}
            for index, text in enumerate(sample(ATTACKS, 30))
        },
    }
    plan["destinations"] = {
        f"d{index}": {"segment_name": text or "x", "consent": "necessary"}
        for index, text in enumerate(sample(ATTACKS, 30))
    }
    plan["types"] = {
        f"T{index}": {"type": "object", "description": text, "properties": {"a?": "string"}}
        for index, text in enumerate(ATTACKS)
    }
    plan["identify"] = {
        "description": whole,
        "consent": "necessary",
        "traits": {"x?": {"type": "string", "description": whole}},
    }
    plan["pages"] = {
        f"Page {index}": {
            "description": text,
            "consent": "necessary",
            "category": text or "x",
            "properties": {},
        }
        for index, text in enumerate(ATTACKS)
    }
    plan["events"] = {f"Text {index}": event(text, f"T{index}") for index, text in enumerate(ATTACKS)}
    for index, name in enumerate(NAMES):
        plan["events"][name] = event(name, f"T{index}") | {"code_name": f"named {index}"}
    return plan


def event(text: str, type_: str) -> Tree:
    member = text.strip() if text.strip() in NAMES else "p"
    return {
        "description": text,
        "consent": "necessary",
        "owner": text or "x",
        "tags": [text],
        "links": [text],
        "deprecated": text or True,
        "once": [member],
        "primary": "shop",
        "properties": {
            member: {
                "type": "string",
                "description": text,
                "code_name": "member",
                "examples": [text],
                "deprecated": text or True,
            },
            "one of?": {"enum": [text, f"{text}2"], "description": text, "default": text},
            "exactly?": {"const": text},
            "anything like?": {"const": {text: [text, None, 1.5, True]}},
            "like?": {"type": "string", "pattern": literal_pattern(text), "examples": [text]},
            "typed?": type_,
            "listed?": {"type": "array", "items": {"enum": [text]}},
        },
        "magento": [],
    }


def sample(items: tuple[str, ...], count: int) -> list[str]:
    return list(items[:: max(1, len(items) // count)])


def words() -> Tree:
    """Reserved and otherwise meaningful words as the names of everything."""
    plan = head("hazard-words")
    plan["consent"] = {"default": "necessary"}
    distinct = list({word.strip("_").lower() or "_": word for word in WORDS}.values())
    members = {
        word: {"type": "string", "code_name": f"{word} m{index}" if clashing(word) else word}
        for index, word in enumerate(distinct)
    }
    plan["identify"] = {"traits": {f"{name}?": part for name, part in members.items()}}
    plan["events"] = {word: {"properties": {word: "string"}} for word in distinct}
    plan["events"]["identify"]["code_name"] = "identify event"
    plan["events"]["Everything"] = {"properties": {f"{name}?": part for name, part in members.items()}}
    nested: Tree = {"leaf?": "string"}
    for word in distinct[:40]:
        nested = {word: {"properties": nested}}
    plan["events"]["Nested"] = {"properties": nested}
    return plan


def types() -> Tree:
    """Such words as the names of types."""
    plan = head("hazard-types")
    plan["consent"] = {"default": "necessary"}
    names = sorted({word.strip("_").capitalize() for word in WORDS if word.strip("_").isalnum()})
    plan["types"] = {name: {"properties": {"x?": "string", "again?": {"type": name}}} for name in names}
    plan["events"] = {
        f"Uses {name}": {"properties": {"one?": name, "many?": f"{name}[]", name: "string"}} for name in names
    }
    return plan


def clashing(word: str) -> bool:
    """Words of which only case or underscores differ from another's."""
    return word.strip("_") != word


def sizes() -> Tree:
    """Many members, deep nesting, nothing at all."""
    plan = head("hazard-sizes")
    plan["consent"] = {"default": "necessary"}
    deep: Any = "string"
    for _ in range(30):
        deep = {"type": "object", "properties": {"down": deep}}
    lists: Any = "integer"
    for _ in range(30):
        lists = {"type": "array", "items": lists}
    union: Any = ["a", "b"]
    plan["events"] = {
        "Wide": {
            "properties": {f"property {index}{'?' if index % 2 else ''}": "string" for index in range(200)}
        },
        "Deep": {"properties": {"down": deep}},
        "Lists": {"properties": {"lists": lists}},
        "Empty": {"properties": {}},
        "Undescribed": {},
        "Union": {
            "properties": {
                "u": {
                    "anyOf": [
                        {"type": "object", "properties": {f"m{index}": {"enum": union}}}
                        for index in range(40)
                    ]
                }
            }
        },
    }
    return plan


PLANS = {"texts": texts, "words": words, "types": types, "sizes": sizes}


def written(name: str, folder: Path) -> Path:
    """The plan as a file."""
    path = folder / "plan.yaml"
    lines = (f"{scalar(key)}: {yaml(value)}" for key, value in PLANS[name]().items())
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
