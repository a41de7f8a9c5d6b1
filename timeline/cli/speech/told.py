"""What was left out or mended, told on standard error."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from timeline.cli.speech.say import Say
from timeline.model import Problem
from timeline.packs.problems import line

MENDED = 3  # of what was mended or limited, so many are named where a report lists all


def told(problems: Iterable[Problem], say: Say, report: Path | None = None) -> int:
    """Tell on standard error what was left out or mended; where a report lists it, of what was mended the first few and how many more.

    Args:
        problems: all that were met.
        say: the words.
        report: the file that lists all of them, where one was written.

    Returns:
        The exit status: 1 if anything was left out.
    """
    lost = mended = 0
    for problem in problems:
        lost += problem.left_out
        mended += not problem.left_out
        if problem.left_out or report is None or mended <= MENDED:
            click.echo(said(problem, say), err=True)
    if report is not None and mended > MENDED:
        click.echo(say("mended", count=mended - MENDED), err=True)
    if lost:
        click.echo(say("left_out", count=lost), err=True)
    if report and (lost or mended):
        click.echo(say("listed", report=report), err=True)
    return 1 if lost else 0


def said(problem: Problem, say: Say) -> str:
    """One problem in one line."""
    return say("lost" if problem.left_out else "noted") + line(problem, say.language)
