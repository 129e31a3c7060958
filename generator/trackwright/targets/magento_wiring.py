"""How a module listens: an observer for each event of Magento, a plugin for each class that tells of something by a method, and which
triggers each may set off. Generated, since only what the plan contains may be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.php import PHP, doc, string
from trackwright.languages.xml import attribute, content
from trackwright.magento.bound import Bound
from trackwright.magento.records import Getter, Trigger
from trackwright.module_names import ModuleNames
from trackwright.naming import words
from trackwright.records import call_words
from trackwright.target import OutputRule, Rendered

# Hooks around a method need code of their own: what they take is nothing that a generated plugin could guess.
_BY_HAND = {"Magento\\Quote\\Api\\CouponManagementInterface": "CouponManagement"}
_ENTITY = "Model\\Trigger\\Entity"
# Where a shopper's own request shows itself, an order takes its cart's context over, and a request ends.
_CONTEXT = (
    "sales_quote_save_commit_after",
    "sales_order_save_commit_after",
    "customer_login",
    "customer_save_after_data_object",
    "customer_save_commit_after",
    "controller_front_send_response_before",
)
# Likewise, but only where the plan has a use for it.
_CONTEXT_TOO = ("newsletter_subscriber_save_commit_after",)


class ObserverView(NamedTuple):
    """An observer's file."""

    namespace: Code
    doc: Code
    name: Code
    event: Code
    triggers: tuple[Code, ...]


class MethodView(NamedTuple):
    name: Code  # afterHandle
    hook: Code
    triggers: tuple[Code, ...]


class PluginView(NamedTuple):
    """A plugin's file."""

    namespace: Code
    doc: Code
    name: Code
    imported: Code
    subject: Code
    methods: tuple[MethodView, ...]


class ListenerView(NamedTuple):
    """Who listens; a plugin to which class."""

    name: Code
    by: Code  # class
    to: Code


class EventView(NamedTuple):
    name: Code
    observers: tuple[ListenerView, ...]


class EventsView(NamedTuple):
    """etc/events.xml."""

    events: tuple[EventView, ...]


class ItemView(NamedTuple):
    name: Code
    value: Code


class PoolView(NamedTuple):
    name: Code
    items: tuple[ItemView, ...]


class EntityView(NamedTuple):
    """A trigger that an entity's event sets off, without code of its own."""

    name: Code
    type: Code
    texts: tuple[ItemView, ...]
    chains: tuple[PoolView, ...]


class InjectionView(NamedTuple):
    """etc/di.xml."""

    trigger_pool: Code
    triggers: tuple[ItemView, ...]
    mapper_pool: Code
    mappers: tuple[PoolView, ...]
    entities: tuple[EntityView, ...]
    plugins: tuple[ListenerView, ...]
    told: tuple[PoolView, ...]  # plugins by hand, and the triggers they may set off


def wiring(bounds: Iterable[Bound], names: ModuleNames) -> Iterator[OutputRule]:
    """Observers, plugins, `etc/events.xml` and `etc/di.xml` for what a plan's source sends from the server."""
    sent = tuple(bound for bound in bounds if bound.sender == "server")
    if sent:
        yield from _Wiring(sent, names).files()


def mapper_class(bound: Bound) -> tuple[str, str]:
    """Of the class that maps a call at a trigger: its folder below Model/Mapper/, and its name."""
    return PHP.name_of("class", words(bound.trigger.id)), PHP.name_of("class", call_words(bound.call))


class _Wiring:
    """What the files of one module share."""

    def __init__(self, sent: tuple[Bound, ...], names: ModuleNames) -> None:
        self.sent = sent
        self.names = names
        self.triggers = tuple({bound.trigger.id: bound.trigger for bound in sent}.values())
        self.events = _grouped(self.triggers, "event")
        self.methods = _grouped(self.triggers, "plugin")

    def files(self) -> Iterator[OutputRule]:
        for event, triggers in self.events.items():
            view = self.observer(event, triggers)
            yield Rendered(f"Observer/{view.name}.php", "php/magento/observer.j2", view)
        plugins = self.plugins()
        for plugin in plugins:
            yield Rendered(f"Plugin/{plugin.name}.php", "php/magento/plugin.j2", plugin)
        yield Rendered("etc/events.xml", "php/magento/events.xml.j2", EventsView(self.listeners()))
        yield Rendered("etc/di.xml", "php/magento/di.xml.j2", self.injection())

    def observer(self, event: str, triggers: list[Trigger]) -> ObserverView:
        told = f"Hands what `{event}` says to {_told(triggers)}."
        return ObserverView(
            Code(self.names.namespace), doc(told, ""), _observer(event), string(event), _ids(triggers)
        )

    def listeners(self) -> tuple[EventView, ...]:
        events = dict.fromkeys((*_CONTEXT, *self.events))
        return tuple(EventView(attribute(event), tuple(self.observers(event))) for event in events)

    def observers(self, event: str) -> Iterator[ListenerView]:
        """The context comes first, so that it is there when something is recorded."""
        if event in _CONTEXT or event in _CONTEXT_TOO:
            yield self.listener("context", "Observer\\CaptureContext")
        if event in self.events:
            yield self.listener("record", f"Observer\\{_observer(event)}")

    def listener(self, purpose: str, by: str, to: str = "") -> ListenerView:
        return ListenerView(
            attribute(f"{self.names.key}_{purpose}"),
            attribute(f"{self.names.namespace}\\{by}"),
            attribute(to),
        )

    def plugins(self) -> tuple[PluginView, ...]:
        return tuple(
            self.plugin(subject, name, hooks)
            for subject, name, hooks in self.subjects()
            if subject not in _BY_HAND
        )

    def subjects(self) -> Iterator[tuple[str, str, list[str]]]:
        """Classes that are listened to by plugins: with the plugin's name, and the hooks."""
        by_class: dict[str, list[str]] = {}
        for hook in self.methods:
            by_class.setdefault(hook.rpartition("::")[0], []).append(hook)
        short = [_short(subject) for subject in by_class]
        for subject, hooks in by_class.items():
            name = _short(subject)
            unique = name if short.count(name) == 1 else PHP.name_of("class", words(subject))
            yield subject, _BY_HAND.get(subject, unique), hooks

    def plugin(self, subject: str, name: str, hooks: list[str]) -> PluginView:
        triggers = [trigger for hook in hooks for trigger in self.methods[hook]]
        told = f"Hands what {subject.rpartition(chr(92))[2]} does to {_told(list(dict.fromkeys(triggers)))}."
        methods = tuple(
            MethodView(
                PHP.name("method", ("after", *words(hook.rpartition("::")[2]))),
                string(hook),
                _ids(self.methods[hook]),
            )
            for hook in hooks
        )
        parent = subject.rpartition("\\")[2]
        return PluginView(
            Code(self.names.namespace), doc(told, ""), Code(name), Code(subject), Code(parent), methods
        )

    def injection(self) -> InjectionView:
        return InjectionView(
            attribute(f"{self.names.namespace}\\Model\\Trigger\\Pool"),
            tuple(ItemView(attribute(one.id), content(self.detector(one))) for one in self.triggers),
            attribute(f"{self.names.namespace}\\Model\\Mapper\\Pool"),
            tuple(PoolView(attribute(one.id), self.mappers(one)) for one in self.triggers),
            tuple(self.entity(one) for one in self.triggers if one.detector is None),
            tuple(
                self.listener("record", f"Plugin\\{name}", subject) for subject, name, _ in self.subjects()
            ),
            tuple(self.by_hand()),
        )

    def by_hand(self) -> Iterator[PoolView]:
        for subject, name, hooks in self.subjects():
            if subject in _BY_HAND:
                triggers = dict.fromkeys(trigger.id for hook in hooks for trigger in self.methods[hook])
                yield PoolView(
                    attribute(f"{self.names.namespace}\\Plugin\\{name}"),
                    tuple(ItemView(attribute(id), content(id)) for id in triggers),
                )

    def detector(self, trigger: Trigger) -> str:
        """The class that tells whether a trigger went off."""
        if trigger.detector is None:
            return f"{self.names.namespace}\\{_ENTITY}\\{PHP.name_of('class', words(trigger.id))}"
        if "\\" in trigger.detector:
            return trigger.detector.lstrip("\\")
        return f"{self.names.namespace}\\Model\\Trigger\\{trigger.detector}"

    def mappers(self, trigger: Trigger) -> tuple[ItemView, ...]:
        found = []
        for bound in self.sent:
            if bound.trigger.id == trigger.id:
                folder, name = mapper_class(bound)
                path = f"{self.names.namespace}\\Model\\Mapper\\{folder}\\{name}"
                found.append(ItemView(attribute(name), content(path)))
        return tuple(found)

    def entity(self, trigger: Trigger) -> EntityView:
        hook = next(hook for hook in trigger.hooks if hook.kind == "event")
        texts = {"entity": hook.entity or "", "when": hook.when or "", "root": trigger.roots[0]}
        chains = {"store": trigger.store, "customer": trigger.customer, "email": trigger.email}
        return EntityView(
            attribute(self.detector(trigger)),
            attribute(f"{self.names.namespace}\\{_ENTITY}"),
            tuple(ItemView(attribute(name), content(text)) for name, text in texts.items()),
            tuple(PoolView(attribute(name), _chain(getters)) for name, getters in chains.items() if getters),
        )


def _grouped(triggers: Iterable[Trigger], kind: str) -> dict[str, list[Trigger]]:
    """Triggers by the hooks of a kind that may set them off."""
    found: dict[str, list[Trigger]] = {}
    for trigger in triggers:
        for hook in trigger.hooks:
            if hook.kind == kind:
                found.setdefault(hook.name, []).append(trigger)
    return found


def _observer(event: str) -> Code:
    return PHP.name("class", words(event))


def _short(subject: str) -> str:
    return subject.rpartition("\\")[2].removesuffix("Interface")


def _ids(triggers: Iterable[Trigger]) -> tuple[Code, ...]:
    return tuple(string(trigger.id) for trigger in triggers)


def _told(triggers: list[Trigger]) -> str:
    ids = [trigger.id for trigger in triggers]
    return ids[0] if len(ids) == 1 else f"{', '.join(ids[:-1])} and {ids[-1]}"


def _chain(getters: tuple[Getter, ...]) -> tuple[ItemView, ...]:
    """As `Model\\Trigger\\Entity` reads it."""
    return tuple(
        ItemView(attribute(str(at)), content(":".join((getter.name, *map(str, getter.arguments)))))
        for at, getter in enumerate(getters)
    )
