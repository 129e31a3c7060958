"""What the plan decides about the module beside its calls: the hosts that pages may talk to, the markets that a store view may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from trackwright.code import Code
from trackwright.destinations.browser import hosts_of
from trackwright.languages.php import sequence, string
from trackwright.languages.xml import attribute, content
from trackwright.module_names import ModuleNames
from trackwright.schema import Plan
from trackwright.target import OutputRule, Rendered


class HostView(NamedTuple):
    id: Code
    host: Code


class PolicyView(NamedTuple):
    directive: Code
    values: tuple[HostView, ...]


class WhitelistView(NamedTuple):
    """etc/csp_whitelist.xml."""

    policies: tuple[PolicyView, ...]


class MarketView(NamedTuple):
    """Model/Config/Source/Market.php."""

    namespace: Code
    markets: Code


def module_rules(plan: Plan, names: ModuleNames) -> Iterator[OutputRule]:
    """Files of the module that follow from the plan's head."""
    markets = sequence(string(market.name) for market in plan.markets)
    view = MarketView(Code(names.namespace), markets)
    yield Rendered("Model/Config/Source/Market.php", "php/magento/market.j2", view)
    yield Rendered("etc/csp_whitelist.xml", "php/magento/csp_whitelist.xml.j2", _whitelist(plan))


def _whitelist(plan: Plan) -> WhitelistView:
    return WhitelistView(
        tuple(
            PolicyView(
                attribute(directive), tuple(HostView(attribute(_id(host)), content(host)) for host in hosts)
            )
            for directive, hosts in hosts_of(plan.destinations).items()
        )
    )


def _id(host: str) -> str:
    """Ids are merged across modules: the host's own words are the same in all of them."""
    return re.sub(r"[^a-z0-9]+", "_", host.lower().replace("*", "any")).strip("_")
