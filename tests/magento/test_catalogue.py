"""The catalogue that ships: complete, consistent, and what its page in the docs says."""

from __future__ import annotations

from pathlib import Path

from trackwright.catalogue_page import catalogue_page
from trackwright.magento.catalogue import shipped

PAGE = Path(__file__).parents[2] / "docs" / "magento-catalogue.md"


def test_the_page_in_the_docs_is_made_of_the_catalogue(request) -> None:  # type: ignore[no-untyped-def]
    made = catalogue_page(shipped())
    if request.config.getoption("--regen", default=False):
        PAGE.write_text(made)
    assert PAGE.read_text() == made
