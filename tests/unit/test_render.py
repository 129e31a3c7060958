"""The guard of the template engine: only text that a language's door has passed is printed."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import jinja2
import pytest
from trackwright.code import Code
from trackwright.render import BANNED_FILTERS, UnsafeText, environment, render

HOSTILE = "</script>*/?>'''${x}"
LEGAL = Code("a < b && c")
PARTS = (Code("<a>"), Code("&b"))


@dataclass(frozen=True)
class View:
    text: str = HOSTILE
    code: Code = LEGAL
    parts: tuple[Code, ...] = PARTS
    plain: tuple[str, ...] = ("a", "b")
    count: int = 1
    yes: bool = True
    no: bool = False


def made(folder: Path, text: str) -> str:
    name = f"{sha256(text.encode()).hexdigest()}.j2"  # templates are read once
    (folder / name).write_text(text)
    return render(name, View(), (folder,))


def test_code_is_printed_as_it_is(tmp_path: Path) -> None:
    assert made(tmp_path, "<{{ v.code }}>\n") == "<a < b && c>\n"
    assert made(tmp_path, "{{ v.parts | join(' & ') }}") == "<a> & &b"
    assert made(tmp_path, "{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m(v.code) }}") == "<a < b && c>"


@pytest.mark.parametrize(
    "text",
    [
        "{{ v.text }}",
        "{{ v.text | upper }}",
        "{{ v.plain | join(', ') }}",
        "{{ v.plain[0] }}",
        "{{ v.plain }}",
        "{{ v.yes }}",
        "{{ v.code if v.no }}",
        "{{ v.count }}",
        "{{ v.code + v.text }}",
        "{{ v.text + v.code }}",
        "{{ v.code % v.text }}",
        "{{ v.code.format(v.text) }}",
        "{{ v.code.join(v.plain) }}",
        "{{ v.code | upper | list }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(v.text) }}",
        "{% for part in v.text %}{{ part }}{% endfor %}",
    ],
)
def test_anything_else_is_refused_and_not_escaped(tmp_path: Path, text: str) -> None:
    with pytest.raises((TypeError, jinja2.UndefinedError)):
        made(tmp_path, text)


@pytest.mark.parametrize("text", ["{{ v.missing }}", "{{ missing }}", "{% if v.missing %}{% endif %}"])
def test_a_name_that_is_not_there_is_an_error(tmp_path: Path, text: str) -> None:
    with pytest.raises((UnsafeText, jinja2.UndefinedError, AttributeError)):
        made(tmp_path, text)


@pytest.mark.parametrize("name", sorted(BANNED_FILTERS))
def test_filters_that_pass_the_guard_by_are_unknown(name: str) -> None:
    with pytest.raises(jinja2.TemplateAssertionError):
        environment(()).from_string(f"{{{{ v.text | {name} }}}}")


def test_concatenation_does_not_compile() -> None:
    with pytest.raises(jinja2.TemplateSyntaxError):
        environment(()).from_string("{{ v.code ~ v.code }}")


def test_an_overlay_hides_a_template_of_ours(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
        (folder / "y.j2").write_text(folder.name)
    assert render("y.j2", View(), (first, second)) == "first"
    assert render("y.j2", View(), (second, first)) == "second"
