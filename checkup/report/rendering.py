"""Render a template with its view: Jinja with autoescape, strict about undefined names; a user's templates before the shipped ones."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.runtime import Context
from markupsafe import Markup, escape

from checkup.errors import UsageError
from checkup.i18n import gettext
from checkup.reader_words import ReaderWords, Sentence
from checkup.report.compiled_templates import CompiledTemplates
from checkup.report.plain_pieces import PlainPieces, escaped
from checkup.report.redaction import Redactor
from checkup.report.remembered_macros import RememberingTemplate
from checkup.report.translated_blocks import TranslatedBlocks
from checkup.report.user_templates import check_blocks

_REDACTOR: ContextVar[Redactor | None] = ContextVar("redactor", default=None)
"""What prints the readers' words of the page that is being made. A macro sees it however it was imported."""
TEMPLATES_HINT = "The templates that ship show what a page can print; [report] templates names the folder of your own."


def shipped() -> Path:
    """The folder of the shipped templates: inside an installed package, else beside it in a source checkout."""
    package = Path(__file__).parent.parent
    for folder in (package / "templates", package.parent / "templates"):
        if (folder / "base.html").is_file():
            return folder
    raise FileNotFoundError(f"no templates beside {package}")


class _Environment(Environment):
    """Jinja's environment with what its compiled templates print by."""

    code_generator_class = PlainPieces
    template_class = RememberingTemplate

    @staticmethod
    def printed(context: Context, value: object) -> str:
        """A value as a page shows it: readers' words redacted, all but markup escaped."""
        if type(value) is str:  # most of what is printed
            return escaped(value)
        if type(value) is Markup:  # what a macro drew
            return value
        if type(value) is ReaderWords and (redactor := _REDACTOR.get()) is not None:
            return escaped(redactor.show(value))
        shown = _finalize(context, value)
        return escaped(shown) if type(shown) is str else escape(shown)


@lru_cache(maxsize=8)
def environment(user: Path | None = None) -> Environment:
    """Templates by name; the user's folder may hold its own `overview.html` that says `{% extends "!default/overview.html" %}`."""
    folder = shipped()
    default = FileSystemLoader(folder, encoding="utf-8")
    loaders: list[BaseLoader] = [FileSystemLoader(user, encoding="utf-8")] if user is not None else []
    made = _Environment(
        loader=ChoiceLoader([*loaders, PrefixLoader({"!default": default}), default]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalize,
        extensions=[TranslatedBlocks],
        bytecode_cache=CompiledTemplates(folder),
        auto_reload=user is not None,  # the shipped templates do not change while Checkup runs
    )
    made.globals["_"] = gettext
    if user is not None:
        check_blocks(made, user)
    return made


@pass_context
def _finalize(context: Context, value: object) -> object:
    """What a template prints: readers' words and sentences that hold them go through the page's redactor, before they are escaped."""
    if type(value) is str or not isinstance(value, (ReaderWords, Sentence)):  # most are text, which the first look finds out faster
        return value
    redactor = _REDACTOR.get()
    if redactor is None:
        raise TemplateRuntimeError(f"{context.name} prints a reader's words on a page that has none")
    return redactor.show(value)


@contextmanager
def printing(redactor: Redactor | None) -> Iterator[None]:
    """Meanwhile templates and all their macros print readers' words by this redactor."""
    before = _REDACTOR.set(redactor)
    try:
        yield
    finally:
        _REDACTOR.reset(before)


def render(user: Path | None, template: str, redactor: Redactor | None = None, **values: object) -> str:
    """One page; `redactor` prints the readers' words on it, None where it has none.

    Raises UsageError where templates of the user's cannot be rendered.
    """
    try:
        with printing(redactor):
            return environment(user).get_template(template).render(**values)
    except TemplateError as error:
        if user is None:
            raise
        raise UsageError(f"{template} cannot be made with the templates in {user}: {_told(error)}", TEMPLATES_HINT) from error


def _told(error: TemplateError) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template {error.message}."
    where = f" ({error.filename or error.name}, line {error.lineno})" if isinstance(error, TemplateSyntaxError) else ""
    return f"{error.message or type(error).__name__}{where}."
