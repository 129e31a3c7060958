"""The hosts that pages may talk to."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

from trackwright.models import build_models
from trackwright.pipeline import examine
from trackwright.rendering import files_of
from trackwright.targets import load

HEAD = """
plan: hosts
version: "1.0.0"
namespace: 5b0f2a0e-6f3c-4e0b-9a58-6c0b7d1e2f34
sources:
  magento: {language: php, vendor: Acme, module: Tracking}
consent:
  default: analytics
  categories:
    analytics: {description: Measuring, segment_id: Analytics}
events:
  Order Completed:
    description: An order was placed.
    properties: {order_id: string}
"""


def whitelist(tmp_path: Path, destinations: str) -> dict[str, list[str]]:
    plan = tmp_path / "plan.yaml"
    plan.write_text(HEAD + destinations)
    examined = examine(plan)
    assert examined.plan is not None and not examined.failed, examined.found
    (model,) = build_models(examined.plan)
    (file,) = [file for file in files_of(load("php"), model) if file.path == "etc/csp_whitelist.xml"]
    policies = ElementTree.fromstring(file.content).iter("policy")
    return {str(policy.get("id")): [str(value.text) for value in policy.iter("value")] for policy in policies}


def test_hosts_are_those_of_the_plan_s_destinations_and_of_no_other(tmp_path: Path) -> None:
    alone = whitelist(tmp_path, "")
    assert alone["script-src"] == ["cdn.segment.com"]
    assert set(alone) == {"script-src", "connect-src"}
    cloud = whitelist(
        tmp_path, "destinations:\n  ga4: {segment_name: Google Analytics 4 Cloud, consent: analytics}\n"
    )
    assert cloud == alone
    device = whitelist(
        tmp_path,
        "destinations:\n  pixel: {segment_name: Facebook Pixel, consent: analytics}\n"
        "  own:\n    segment_name: Nobody Knows\n    consent: analytics\n"
        '    options: {csp: {script-src: [a.example, "b.example?<&"], font-src: f.example, nonsense-src: [x.example]}}\n',
    )
    assert device["script-src"] == ["cdn.segment.com", "connect.facebook.net", "a.example", "b.example?<&"]
    assert device["font-src"] == ["f.example"]
    assert "nonsense-src" not in device and "www.facebook.com" in device["img-src"]
