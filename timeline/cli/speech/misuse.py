"""What click says of a wrong command line, in the user's language."""

from __future__ import annotations

import re
from difflib import get_close_matches

import click
from click.exceptions import NoSuchCommand

from timeline.cli.speech.say import Say

_EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)


def worded(error: click.ClickException, say: Say) -> str:
    """What is wrong and what to write instead; click's own English where we know nothing better."""
    match error:
        case click.NoSuchOption():
            options = error.possibilities or []
            setting = _setting(error.option_name)
            is_setting = setting and f"--{setting.replace('_', '-')}" not in options
            near = say("misuse.setting", name=setting) if is_setting else _near(options, say)
            return say("misuse.no_option", name=error.option_name) + near
        case NoSuchCommand():
            return say("misuse.no_command", name=error.command_name) + _near(error.possibilities, say)
        case click.MissingParameter(param=click.Parameter() as param):
            return say("misuse.missing", name=_name(param))
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices)) as param):
            return say("misuse.choice", name=_name(param), choices=say("misuse.joint").join(map(str, choices)))
        case click.BadParameter(param=click.Parameter(type=click.IntRange(min=least, max=None)) as param):
            return say("misuse.least", name=_name(param), least=least)
        case click.BadParameter(param=click.Parameter(type=click.IntRange(min=least, max=most)) as param):
            return say("misuse.range", name=_name(param), least=least, most=most)
        case click.BadParameter(param=click.Parameter() as param):
            from timeline.packs.problems import translated  # not for --help

            return say("misuse.value", name=_name(param), message=translated(error.message, "message", say.language))
        case click.BadOptionUsage():
            return say("misuse.usage", name=error.option_name)
        case click.UsageError() if extra := _EXTRA.fullmatch(error.format_message()):
            return say("misuse.extra", names=extra[1])
        case _:
            return error.format_message()


def _name(param: click.Parameter) -> str:
    return param.opts[0] if isinstance(param, click.Option) else param.human_readable_name


def _setting(option: str) -> str:
    """The setting that is called as an option is, or nearly so."""
    from timeline.settings import Settings  # not for --help

    near = get_close_matches(option.lstrip("-").replace("-", "_"), Settings.model_fields, n=1, cutoff=0.8)
    return near[0] if near else ""


def _near(names: list[str] | None, say: Say) -> str:
    return say("misuse.near", names=say("misuse.joint").join(names)) if names else ""
