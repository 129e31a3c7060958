"""The output kinds. To add one: templates/<name>/, a module here, an entry in `TARGETS`."""

from __future__ import annotations

from importlib import import_module

from trackwright.target import Target

# Modules of this package, imported when asked for. What takes longest comes first, so that several processors finish together.
TARGETS: tuple[str, ...] = ("python", "php", "js", "schema", "classic", "destinations", "warehouse")
GROUP = "trackwright.targets"


def load(name: str) -> Target:
    """A target of ours. KeyError for a name that isn't in `TARGETS`."""
    if name not in TARGETS:
        raise KeyError(name)
    target = import_module(f"{__name__}.{name}").TARGET
    assert isinstance(target, Target)
    return target


def load_plugin(name: str) -> Target:
    """A target that another distribution offers under the entry point group `trackwright.targets`. KeyError where none does."""
    from importlib.metadata import entry_points  # a slow import that few runs need

    for entry in entry_points(group=GROUP, name=name):
        target = entry.load()
        if isinstance(target, Target):
            return target
        raise TypeError(f"entry point {name!r} of {GROUP} is no Target but a {type(target).__name__}")
    raise KeyError(name)
