"""Work on a document that costs that document alone, whatever goes wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import process_time

from timeline.building.entries.entry import Entry, lost
from timeline.building.work.deadline import within
from timeline.errors import InputError
from timeline.model import Digest, Problem

LEAST = 0.001  # seconds that are left to a document that has taken all of its time: 0 would be without end


@dataclass
class Spared:
    """One document's share of the work; `most` is how many seconds of the processor's time it may take in all, 0 without end."""

    entry: Entry
    most: float
    spent: float = field(default=0.0, init=False)

    def __call__(self, work: Callable[[], Digest]) -> Digest | Problem:
        """What the work gives, or the Problem that stops it."""
        since = process_time()
        left = max(self.most - self.spent, LEAST) if self.most else 0.0
        try:
            with within(left, self.entry.path, most=self.most):
                return work()
        except InputError as error:
            return lost(error, self.entry.path)
        except MemoryError:
            return Problem(
                self.entry.path,
                "needs more memory than there is",
                advice="Lower max_bytes and max_characters, or --jobs.",
                left_out=True,
            )
        except Exception as error:
            # A defect of ours must cost this document, not the build; it is listed like any other loss.
            return Problem(
                self.entry.path,
                f"could not be digested ({type(error).__name__}: {error})",
                advice="This is a defect: please report it with the document.",
                left_out=True,
            )
        finally:
            self.spent += process_time() - since
