"""Target `schema`: the resolved plan as JSON, a JSON Schema per call, and the digest that all clients report."""

from __future__ import annotations

from collections.abc import Iterator

from trackwright.json_schema import call_schema, plan_document
from trackwright.naming import join
from trackwright.records import call_words
from trackwright.schema import Call
from trackwright.target import Model, Target, Text
from trackwright.values import Pretty

_FOLDERS = {"track": "events/", "page": "pages/", "group": "groups/"}


def files(model: Model) -> Iterator[Text]:
    """The files of the target; they say what the plan says, whatever the model's source leaves out."""
    printed = Pretty()
    yield Text("digest.txt", f"{model.digest}\n")
    yield Text("plan.json", printed.text(plan_document(model.plan, model.schemas)))
    for call in model.plan.calls:
        yield Text(_path(call), printed.text(call_schema(model.plan, call, model.schemas)))


def _path(call: Call) -> str:
    return f"{_FOLDERS.get(call.type, '')}{join(call_words(call), 'kebab')}.json"


TARGET = Target("schema", None, files)
