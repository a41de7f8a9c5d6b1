"""Read documents, print a line for each: what `tag` and `date` share."""

from __future__ import annotations

from collections.abc import Callable

import click

from timeline.building.assemble import gather, sifted
from timeline.cli.asked.digesting import digests
from timeline.cli.asked.sources import Sources
from timeline.cli.output.lines import line
from timeline.cli.speech.say import Say
from timeline.cli.speech.told import told
from timeline.model import Digest, Problem


def each(sources: Sources, describe: Callable[[Digest], dict[str, object]], say: Say) -> int:
    """Print `describe` of every document, in the order given; out of context each as soon as it is read.

    Returns:
        The exit status.
    """
    problems: list[Problem] = []
    with digests(sources, say, told=False) as results:
        if sources.context:
            gathered, problems = gather(results, sources.settings, told=False)
            stream = iter(gathered)
        else:
            stream = sifted(results, problems)
        for digest in stream:
            click.echo(line(describe(digest)))
    return told(problems, say)
