"""The Jinja environment and its guard. The only module that knows Jinja."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Macro
from markupsafe import Markup

from trackwright.code import Code

BANNED_FILTERS = frozenset(
    {"replace", "default", "d", "safe", "string", "format", "e", "escape", "forceescape"}
)


class UnsafeText(TypeError):
    """A template printed text that has passed no language's door."""


@cache
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
        cache_size=-1,
        bytecode_cache=_Compiled(),
        extensions=[_NoConcatenation, "jinja2.ext.loopcontrols"],
    )
    env.code_generator_class = _Generator
    env.macro = _macro  # type: ignore[attr-defined]
    env.imported = cache(lambda name: env.get_template(name).module)  # type: ignore[attr-defined]
    for name in BANNED_FILTERS:
        env.filters.pop(name, None)
    env.filters["join"] = _join
    env.globals["once"] = _printed_once
    return env


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates, kept beside them as Python keeps its own modules; where they can't be, they are compiled in each run.

    What is kept goes by everything that it was made of: the template's text, Jinja and this module.
    """

    @cached_property
    def made_by(self) -> bytes:
        return f"{jinja2.__version__} {sys.implementation.cache_tag} ".encode() + Path(__file__).read_bytes()

    def get_source_checksum(self, source: str) -> str:
        return sha256(source.encode() + self.made_by).hexdigest()

    def file(self, bucket: Bucket) -> Path:
        return templates_folder() / "__pycache__" / f"{bucket.key}.{sys.implementation.cache_tag}"

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            with self.file(bucket).open("rb") as file:
                bucket.load_bytecode(file)
        except (OSError, ValueError, TypeError, EOFError):
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        if sys.dont_write_bytecode:
            return
        target = self.file(bucket)
        aside = target.with_suffix(f".{os.getpid()}")
        try:
            target.parent.mkdir(exist_ok=True)
            with aside.open("wb") as file:
                bucket.write_bytecode(file)
            aside.replace(target)
        except OSError:
            return


class _Generator(CodeGenerator):
    """Templates as plainer Python than Jinja's own, for they see views and macros and nothing else.

    What is printed isn't escaped, since `_finalize` has let through nothing but legal text; an attribute is an attribute, never an item;
    a call hands over no context.
    """

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write("(" if finalize.src is None else f"({finalize.src}")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        if forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        self.write("environment.imported(")
        self.visit(node.template, frame)
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        self.write("environment.macro(")
        super().macro_def(macro_ref, frame)
        self.write(", macro)")


def _macro(macro: Macro, function: Callable[..., str]) -> Callable[..., str]:
    """A macro that is called with all its arguments, in their places, without the ceremony."""
    if macro.catch_kwargs or macro.catch_varargs or macro.caller:
        return macro
    count = len(macro.arguments)

    def call(*arguments: object, **named: object) -> str:
        if named or len(arguments) != count:
            return macro(*arguments, **named)
        return Code(function(*arguments))

    return call


@cache
def _environment(overlays: tuple[Path, ...]) -> jinja2.Environment:
    return environment((*overlays, templates_folder()))


@cache
def _template(name: str, overlays: tuple[Path, ...]) -> jinja2.Template:
    return _environment(overlays).get_template(name)


_KEPT = 4_000_000  # characters of text that wait for being printed again


class _Kept:
    """What was rendered of views that may come again, by their identity; the oldest goes first when it becomes too much."""

    def __init__(self) -> None:
        self.texts: dict[tuple[object, ...], tuple[object, str]] = {}
        self.size = 0

    def text(self, what: tuple[object, ...], view: object, make: Callable[[], str]) -> str:
        key = (*what, id(view))
        found = self.texts.get(key)
        if found is None:
            found = self.texts[key] = (view, make())
            self.size += len(found[1])
            while self.size > _KEPT:
                self.size -= len(self.texts.pop(next(iter(self.texts)))[1])
        return found[1]


_kept = _Kept()


def render(template: str, view: object, overlays: tuple[Path, ...] = (), *, repeated: bool = False) -> str:
    """The text that `template` makes of `view`, which it sees as `v`. `repeated` views are rendered once."""
    if repeated:
        return _kept.text((template, overlays), view, lambda: render(template, view, overlays))
    return _template(template, overlays).render(v=view)


def forget() -> None:
    """Forget what was rendered once."""
    _kept.texts.clear()
    _kept.size = 0


def _printed_once(macro: Callable[..., str], view: object, *rest: object) -> str:
    """In templates `once(macro, view, …)`: what a macro of another file prints of a view that stands in many files, printed for all of them."""
    return _kept.text((macro, *rest), view, lambda: macro(view, *rest))
