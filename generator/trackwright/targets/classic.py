"""One self-contained classic script with all calls of a JavaScript source, for pages without a bundler.

It sets one global, named after the plan, and needs nothing else: no module loader is looked for. Adapters of consent platforms, and what
loads Segment where no snippet does, are scripts of their own, which add themselves to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.js import JS
from trackwright.naming import words
from trackwright.records import call_words
from trackwright.render import render
from trackwright.target import Copied, Joined, Model, OutputRule, Rendered, Target
from trackwright.targets import js
from trackwright.targets.js_join import Script, joined

PRIVATE = {"#checks/": "checks/", "#validate": "runtime/validate.js"}
# What the script offers beside the calls, by the module that has it.
OFFERED = {
    "runtime/client.js": ("createTracking",),
    "runtime/plan.js": ("version",),
    "runtime/identity.js": ("anonymousId", "identity"),
}
# What the script that loads Segment offers.
LOADING = {"runtime/segment.js": ("loader", "script")}
NAMED = "runtime/named.js"
ADAPTERS = {
    "cookiebot": ("cookiebot",),
    "didomi": ("didomi",),
    "google": ("googleConsent",),
    "google-drive": ("driveGoogle",),
    "magento": ("magentoCookies",),
    "onetrust": ("oneTrust",),
    "tcf": ("tcf",),
    "usercentrics": ("usercentrics",),
    "usercentrics-v2": ("usercentricsV2",),
}


class OfferView(NamedTuple):
    """`name: value`."""

    name: Code
    value: Code


class CallsView(NamedTuple):
    """`named`, with calls that code calls by their names in camel case, and with the others."""

    named: Code
    camel: tuple[OfferView, ...]
    others: tuple[OfferView, ...]


class ReadmeView(NamedTuple):
    """`name` is the global's."""

    name: Code
    package: js.ReadmeView


class ScriptView(NamedTuple):
    """`offers` and `calls` are what the global holds; those of `adapters` stand in a member of it."""

    name: Code
    script: Script
    offers: tuple[OfferView, ...]
    calls: CallsView | None = None
    adapters: bool = False


def global_name(model: Model) -> Code:
    """The script's one global: two plans on a page don't meet."""
    return JS.name("call", (*words(model.plan.id), "tracking"))


def files(model: Model) -> Iterator[OutputRule]:
    rules = modules(model)
    name = global_name(model)
    calls: dict[str, Code] = {}
    camel: set[Code] = set()
    for unit in model.units:
        parts = call_words(unit.call)
        code = calls[f"events/{JS.name('file', parts)}.js"] = JS.name("call", parts)
        if code == _camel(unit.call.name):
            camel.add(code)

    def tracking(files: tuple[tuple[str, str], ...]) -> str:
        offered = OFFERED | {NAMED: ("named",)} | {path: (code,) for path, code in calls.items()}
        script = joined(dict(files), offered, PRIVATE)
        called = [OfferView(code, script.values[path, code]) for path, code in calls.items()]
        view = CallsView(
            script.values[NAMED, "named"],
            tuple(call for call in called if call.name in camel),
            tuple(call for call in called if call.name not in camel),
        )
        return _script(ScriptView(name, script, _offers(OFFERED, script), view))

    def loading(files: tuple[tuple[str, str], ...]) -> str:
        script = joined(dict(files), LOADING, PRIVATE)
        return _script(ScriptView(name, script, _offers(LOADING, script)))

    yield Joined("tracking.js", (*rules, Copied(NAMED, f"js/{NAMED}")), tracking)
    yield Joined("segment.js", rules, loading)
    for platform, members in ADAPTERS.items():
        yield Joined(f"adapters/{platform}.js", needed(rules, platform), adapter(name, platform, members))
    yield Rendered("README.md", "js/classic.md.j2", ReadmeView(name, js.readme_view(model)))
    yield Copied("LICENSE", "js/LICENSE")


def modules(model: Model) -> tuple[Rendered | Copied, ...]:
    """The modules that scripts are joined of."""
    return tuple(
        rule
        for rule in js.package(model, quick=False)
        if isinstance(rule, (Rendered, Copied))
        and rule.path.endswith(".js")
        and rule.path.startswith(("events/", "checks/", "types/", "runtime/"))
    )


def needed(rules: Iterable[Rendered | Copied], platform: str) -> tuple[Rendered | Copied, ...]:
    """The modules that one platform's adapter is joined of."""
    paths = {f"runtime/adapters/{platform}.js", "runtime/adapters/choices.js", "runtime/cmp.js"}
    return tuple(rule for rule in rules if rule.path in paths)


def adapter(
    name: Code, platform: str, members: tuple[str, ...]
) -> Callable[[tuple[tuple[str, str], ...]], str]:
    """Joins one platform's adapter, which adds itself to the global `name`."""
    entry = f"runtime/adapters/{platform}.js"

    def join(parts: tuple[tuple[str, str], ...]) -> str:
        script = joined(dict(parts), {entry: members}, PRIVATE)
        return _script(ScriptView(name, script, _offers({entry: members}, script), adapters=True))

    return join


def _offers(offered: Mapping[str, tuple[str, ...]], script: Script) -> tuple[OfferView, ...]:
    return tuple(
        OfferView(Code(member), script.values[path, member])
        for path, members in offered.items()
        for member in members
    )


def _camel(name: str) -> str:
    """What the script itself makes of a call's name (see named.js)."""
    return name[:1].lower() + name[1:].replace(" ", "") if name.isascii() else ""


def _script(view: ScriptView) -> str:
    return render("js/script.js.j2", view)


TARGET = Target("classic", "js", files)
