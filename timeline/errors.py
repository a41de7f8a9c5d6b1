"""The errors that timeline raises, all of them.

    TimelineError
    ├── InputError            something in a document, an archive or a list of documents
    │   ├── UnreadableError   its bytes cannot be read as what it claims to be
    │   ├── FormatError       front matter, a JSON line or markup that breaks its own format
    │   └── LimitError        larger or deeper than a limit in the settings allows
    ├── SettingsError         a settings file or an option
    ├── ChoiceError           a choice of events that leaves none
    ├── PackError             a language or calendar pack
    ├── ExpectationError      a file of expected dates (``timeline check``)
    ├── StoreError            the store of digests
    └── OutputError           the folder or file that is written

Each message says which file, which place, which text, and what to do. A wrong argument in a program (a chart, a language or a format
that there is none of) is a ValueError, as in Python's own library.
"""

# The advice where an instant is none.
INSTANT = "Write it as 2023-07-13 or 2023-07-13T08:00:00+08:00."
# The advice where a library is missing that is not installed by default.
EXTRA = "Run pip install -e '.[{}]'."


class TimelineError(Exception):
    """Base of all errors that timeline raises on purpose.

    `path` is the file or folder, `place` where in it (``line 3``, ``rule zh-ymd``), `text` the offending text
    (cut to 60 characters), `advice` what the user can do; `also` are errors that were found with it, told after it.
    """

    def __init__(self, message: str, *, path: str = "", place: str = "", text: str = "", advice: str = "") -> None:
        self.message = message
        self.path = path
        self.place = place
        self.text = text if len(text) <= 60 else text[:59] + "…"
        self.advice = advice
        self.also: tuple[TimelineError, ...] = ()
        super().__init__(str(self))

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.path, self.place) if part)
        said = f"{where}: {self.message}" if where else self.message
        if self.text:
            said += f" ({self.text!r})"
        if self.advice:
            said += f". {self.advice}"
        return "\n".join((said, *map(str, self.also)))


class InputError(TimelineError):
    """Something in a document, an archive or a list of documents."""


class UnreadableError(InputError):
    """Bytes that cannot be read as what they claim to be."""


class FormatError(InputError):
    """Front matter, a JSON line or markup that breaks its own format."""


class LimitError(InputError):
    """An input larger or deeper than a limit in the settings allows."""


class SettingsError(TimelineError):
    """A settings file or an option that cannot be used."""


class ChoiceError(TimelineError):
    """A choice of events that leaves none."""


class PackError(TimelineError):
    """A language or calendar pack that does not validate."""


class ExpectationError(TimelineError):
    """A file of expected dates that cannot be used."""


class StoreError(TimelineError):
    """The store of digests cannot be used."""


class OutputError(TimelineError):
    """The folder or file to be written cannot be."""
