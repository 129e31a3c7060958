"""The catalogue that ships: complete, consistent, and what its page in the docs says."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from trackwright.catalogue_page import catalogue_page
from trackwright.magento.catalogue import shipped

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "magento-catalogue.md"


def test_the_page_in_the_docs_is_made_of_the_catalogue(request) -> None:  # type: ignore[no-untyped-def]
    made = catalogue_page(shipped())
    if request.config.getoption("--regen", default=False):
        PAGE.write_text(made)
    assert PAGE.read_text() == made


# Types, as Magento's code has or documents them, of which a value of a kind can be made.
_SCALARS = {"int", "float", "string", "bool", "mixed", "null"}
_FROM = {
    "string": _SCALARS,
    "datetime": {"string", "null", "mixed"},
    "number": {"float", "int", "string", "mixed", "null"},
    "integer": {"int", "float", "string", "mixed", "null"},
    "boolean": {"bool", "int", "mixed", "null"},
    "any": _SCALARS | {"array"},
    "list": {"array"},
}
# What these return is documented as something else than what they return.
_MISTOLD = {"getProductOptionByCode": "mixed", "getTypeId": "string"}


class Classes:
    """Magento's classes, as the file of their signatures has them."""

    def __init__(self) -> None:
        with gzip.open(HERE / "api" / "classes.json.gz", "rt") as file:
            self.known = json.load(file)["classes"]

    def returns(self, name: str, method: str) -> list[str] | None:
        """The types that a method returns, as the first that says them has them; None where there is no such method."""
        found = None
        for one in self.line(name):
            declared = (one.get("methods") or {}).get(method)
            if declared is not None:
                told = _MISTOLD.get(method) or declared.get("return") or declared.get("doc_return")
            else:
                told = (one.get("doc_methods") or {}).get(method, "").partition("(")[0]
            if told:
                return [part.strip().lstrip("?\\") for part in told.split("|")]
            if declared is not None:
                found = ["mixed"]
        return found

    def line(self, name: str) -> Iterator[dict[str, Any]]:
        """A class and what it inherits from."""
        one = self.known.get(name)
        if one is not None:
            yield one
            for parent in (one.get("extends"), *one.get("implements", ()), *one.get("traits", ())):
                if parent:
                    yield from self.line(parent)


def test_every_getter_is_there_and_gives_what_its_value_can_be_made_of() -> None:
    classes = Classes()
    wrong = []
    for root in shipped().roots:
        if root.type is None or root.type.startswith("Trackwright"):
            continue
        for value in root.values:
            types = [root.type]
            for getter in value.getters:
                owner = next((name for name in types if "\\" in name and name in classes.known), None)
                found = None if owner is None else classes.returns(owner, getter.name)
                if found is None:
                    wrong.append(f"{value.path}: {' or '.join(types)} has no {getter.name}()")
                    break
                types = found
            else:
                kind = "string" if value.deferred else value.type.kind  # those are ids
                given = {
                    "array" if name.endswith("[]") else name
                    for name in types
                    if "\\" not in name or name.endswith("[]")
                }
                if value.getters and not given & _FROM[kind]:
                    wrong.append(f"{value.path}: {kind} from {' or '.join(types)}")
    assert not wrong, "\n".join(wrong)
