"""The Jinja environment and its guard. The only module that knows Jinja."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import Markup

from trackwright.code import Code

BANNED_FILTERS = frozenset(
    {"replace", "default", "d", "safe", "string", "format", "e", "escape", "forceescape"}
)


class UnsafeText(TypeError):
    """A template printed text that has passed no language's door."""


def templates_folder() -> Path:
    """Where templates/ lies: inside the installed package, or at the top of the checkout."""
    installed = Path(__file__).parent / "_templates"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "templates"


def _finalize(value: object) -> Markup:
    if type(value) is Code or type(value) is Markup:  # a Markup is what a macro has printed
        return value
    raise UnsafeText(f"a template printed {type(value).__name__} {value!r:.80}; only Code may be printed")


def _join(parts: Iterable[Code], separator: str = "") -> Code:
    """`join` that refuses plain text and never escapes its separator, which is the template's own text."""
    return Code(str(separator).join([_finalize(part) for part in parts]))


class _NoConcatenation(Extension):
    """`~` escapes its operands in ways no target language wants: a template that uses it doesn't compile."""

    def parse(self, parser: Parser) -> nodes.Node:  # pragma: no cover - no tags
        raise NotImplementedError

    def filter_stream(self, stream: jinja2.lexer.TokenStream) -> Iterator[jinja2.lexer.Token]:
        for token in stream:
            if token.type == jinja2.lexer.TOKEN_TILDE:
                raise jinja2.TemplateSyntaxError(
                    "~ is not allowed in templates", token.lineno, stream.name, stream.filename
                )
            yield token


def environment(folders: tuple[Path, ...]) -> jinja2.Environment:
    """An environment over template folders; an earlier folder's file hides a later one's (overlays come first)."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        extensions=[_NoConcatenation, "jinja2.ext.loopcontrols"],
    )
    env.code_generator_class = _Generator
    for name in BANNED_FILTERS:
        env.filters.pop(name, None)
    env.filters["join"] = _join
    return env


class _Generator(CodeGenerator):
    """Leaves out the escaping of printed values: `_finalize` has let through nothing but legal text, which escaping would only copy."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write("(" if finalize.src is None else f"({finalize.src}")


@cache
def _shared(folders: tuple[Path, ...]) -> jinja2.Environment:
    return environment(folders)


def render(template: str, view: object, overlays: tuple[Path, ...] = ()) -> str:
    """The text that `template` makes of `view`, which it sees as `v`."""
    return _shared((*overlays, templates_folder())).get_template(template).render(v=view)
