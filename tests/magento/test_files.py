"""Which files of the module a plan gets."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from trackwright.magento.binding import bind
from trackwright.models import build_models
from trackwright.module_names import LONGEST_KEY, ModuleNames, module_names
from trackwright.pipeline import examine
from trackwright.schema import Plan, Source
from trackwright.target import Copied, Joined
from trackwright.targets import load, magento_files
from trackwright.targets.magento_features import FEATURES, Use
from trackwright.targets.magento_files import module_files
from trackwright.targets.magento_xml import joined, merged

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MINIMAL = HERE / "plans" / "minimal.yaml"
ACME = ROOT / "plans" / "acme-store" / "plan.yaml"
# What a plan of one product view and one order has no use for.
NEVER_IN_MINIMAL = (
    "etc/webapi.xml",
    "etc/schema.graphqls",
    "*sections.xml",
    "*requirejs-config.js",
    "*mixin*",
    "etc/queue_*.xml",
    "etc/communication.xml",
    "CustomerData/*",
    "*/Adminhtml/*",
    "view/adminhtml/*",
    "*Grid*",
    "*[Cc]oupon*",
    "*[Ww]ishlist*",
    "*[Nn]ewsletter*",
    "*[Ss]ubscriber*",
    "*[Rr]eview*",
)


def plan_at(path: Path) -> tuple[Plan, Source]:
    plan = examine(path).plan
    assert plan is not None
    return plan, next(source for source in plan.sources if source.language == "php")


def files_of(path: Path) -> list[str]:
    """The module's own files, sorted; those under Schema/ follow from the plan and are compared elsewhere."""
    examined = examine(path)
    assert examined.plan is not None, examined.found
    model = next(model for model in build_models(examined.plan) if model.source.language == "php")
    paths = [rule.path for rule in load("php").files(model)]
    assert len(paths) == len(set(paths))
    return sorted(path for path in paths if not path.startswith("Schema/"))


def test_a_minimal_plan_gets_the_files_that_are_listed(request: pytest.FixtureRequest) -> None:
    listed = "".join(f"{path}\n" for path in files_of(MINIMAL))
    if request.config.getoption("--regen"):
        (HERE / "minimal-files.txt").write_text(listed)
    # sorted, because two branches' additions are merged line by line
    assert listed.split() == sorted((HERE / "minimal-files.txt").read_text().split())


def test_a_minimal_plan_gets_nothing_that_it_has_no_use_for() -> None:
    found = [path for path in files_of(MINIMAL) for no in NEVER_IN_MINIMAL if fnmatchcase(path, no)]
    assert not found


def test_every_file_reaches_some_plan() -> None:
    """With all features needed nothing is left out, and a feature's patterns meet no file twice under another spelling."""
    everything = Use(
        frozenset(pattern.replace("*", "x") for feature in FEATURES for pattern in feature.server)
        | {"a", "b"},
        frozenset(pattern.replace("*", "x") for feature in FEATURES for pattern in feature.browser),
        frozenset(feature.part for feature in FEATURES if feature.part),
    )
    assert all(feature.needed(everything) for feature in FEATURES)
    assert not any(feature.needed(Use(frozenset(), frozenset())) for feature in FEATURES)
    assert len({feature.name for feature in FEATURES}) == len(FEATURES)


def test_a_file_without_a_feature_is_always_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        magento_files,
        "module_files",
        lambda: ("Model/Anything.php", "Plugin/CouponCode.php", "CustomerData/Tracking.php"),
    )
    plan, source = plan_at(MINIMAL)
    found = [
        rule.path for rule in magento_files.copied_files(plan, source, module_names(plan, source), bind(plan))
    ]
    assert found == ["Model/Anything.php"]
    plan, source = plan_at(ACME)
    found = [
        rule.path for rule in magento_files.copied_files(plan, source, module_names(plan, source), bind(plan))
    ]
    assert "CustomerData/Tracking.php" in found


@pytest.mark.parametrize("path", module_files())
def test_no_token_is_left(path: str) -> None:
    """Under a name that shares nothing with the tokens, none of them is left in a copied file or its path."""
    names = ModuleNames("Zeta", "Quux", "zeta/quux")
    text = names.replaced((ROOT / "templates" / "php" / "module" / path).read_text(encoding="utf-8"))
    for said in (text, names.replaced(path)):
        assert "trackwright" not in said.lower().replace("trackwright's", "")


def test_a_long_name_stays_within_what_magento_keeps_readable() -> None:
    short = ModuleNames("Acme", "Tracking", "")
    assert (short.key, short.command, short.header, short.script) == (
        "acme_tracking",
        "acme:tracking",
        "Acme-Tracking",
        "acmeTracking",
    )
    long = ModuleNames("InternationalHoldings", "CustomerJourneyTracking", "")
    other = ModuleNames("InternationalHoldings", "CustomerJourneyTracing", "")
    assert len(long.key) <= LONGEST_KEY and long.key != other.key and long.long_key.startswith(long.key[:20])
    assert long.key == ModuleNames("InternationalHoldings", "CustomerJourneyTracking", "").key


def test_copies_carry_the_module_s_name() -> None:
    plan, source = plan_at(MINIMAL)
    rules = magento_files.copied_files(plan, source, module_names(plan, source), bind(plan))
    assert all(isinstance(rule, Copied) and rule.replace for rule in rules)


def test_parts_of_a_file_become_one_document() -> None:
    head = '<?xml version="1.0"?>\n<!-- said once -->\n<config xmlns:xsi="x">\n'
    parts = (
        ("etc/di.xml", f'{head}    <type name="A"/>\n</config>\n'),
        ("etc/di.xml", '<?xml version="1.0"?>\n<config>\n    <type name="B">\n    </type>\n</config>\n'),
    )
    assert joined(parts) == f'{head}    <type name="A"/>\n    <type name="B">\n    </type>\n</config>\n'
    with pytest.raises(ValueError, match="don't go together"):
        joined((parts[0], ("etc/di.xml", "<page>\n</page>\n")))
    with pytest.raises(ValueError, match="made twice"):
        list(merged([Copied("a.php", "x"), Copied("a.php", "y")]))


def test_a_feature_s_part_goes_into_the_file_it_belongs_to(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("etc/di.xml", "etc/di.d/admin.xml", "etc/adminhtml/di.d/coupon.xml")
    monkeypatch.setattr(magento_files, "module_files", lambda: names)
    plan, source = plan_at(ACME)
    rules = list(merged(magento_files.copied_files(plan, source, module_names(plan, source), bind(plan))))
    assert [rule.path for rule in rules] == ["etc/di.xml", "etc/adminhtml/di.xml"]
    assert isinstance(rules[0], Joined) and len(rules[0].parts) == 2


def test_listeners_of_one_event_stand_in_one_place() -> None:
    head = '<?xml version="1.0"?>\n<config>\n'
    first = f'{head}    <event name="a">\n        <observer name="x"/>\n    </event>\n    <event name="b">\n    </event>\n</config>\n'
    second = f'{head}    <event name="a">\n        <observer name="y"/>\n    </event>\n</config>\n'
    found = joined((("etc/events.xml", first), ("etc/events.xml", second)))
    assert found == (
        f'{head}    <event name="a">\n        <observer name="x"/>\n        <observer name="y"/>\n    </event>\n'
        '    <event name="b">\n    </event>\n</config>\n'
    )


def test_the_message_queue_is_there_for_a_plan_that_asks_for_it(tmp_path: Path) -> None:
    """Queues are declared when Magento is set up: no event brings them, or takes them away."""
    text = MINIMAL.read_text()
    (tmp_path / "plan.yaml").write_text(text.replace("module: Tracking}", "module: Tracking, parts: queue}"))
    found = set(files_of(tmp_path / "plan.yaml")) - set(files_of(MINIMAL))
    assert {"etc/communication.xml", "etc/queue_topology.xml", "Model/Queue/Consumer.php"} <= found
    assert not [path for path in files_of(ACME) if "queue" in path.lower()]
    (tmp_path / "plan.yaml").write_text(text.replace("module: Tracking}", "module: Tracking, parts: [queu]}"))
    (finding,) = examine(tmp_path / "plan.yaml").found
    assert (finding.code, finding.hint) == ("wrong-value", "did you mean `queue`?")


def test_a_type_is_there_once_with_all_its_arguments() -> None:
    def part(item: str, more: str = "") -> tuple[str, str]:
        return (
            "etc/di.xml",
            f"""<?xml version="1.0"?>
<config>
    <!-- on {item} -->
    <type name="List">
        <arguments>
            <argument name="commands" xsi:type="array">
                <item name="{item}" xsi:type="string">{item}</item>
            </argument>
{more}        </arguments>
    </type>
    <type name="Only{item}"/>
</config>
""",
        )

    empty = '            <argument name="none" xsi:type="array"/>\n'
    filled = '            <argument name="none" xsi:type="array">\n                <item name="x"/>\n            </argument>\n'
    text = joined((part("a", empty), part("b", filled), part("c")))
    root = ElementTree.fromstring(text.replace("xsi:", ""))
    listed, *others = root
    assert [other.get("name") for other in others] == ["Onlya", "Onlyb", "Onlyc"]
    (arguments,) = listed
    assert [argument.get("name") for argument in arguments] == ["commands", "none"]
    assert [item.get("name") for item in arguments[0]] == ["a", "b", "c"]
    assert [item.get("name") for item in arguments[1]] == ["x"]
    assert joined((part("a", empty),)) == part("a", empty)[1]
    with pytest.raises(ValueError, match="isn't closed"):
        joined((("etc/di.xml", "<config>\n    <type name='a'>\n</config>\n"),) * 2)
