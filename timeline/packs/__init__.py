"""Language, calendar and source knowledge, as data."""

from timeline.packs.beside import Beside, beside
from timeline.packs.called import Called, called, terms
from timeline.packs.characters import Characters, characters
from timeline.packs.evidence import (
    Profile,
    holds_page,
    is_given,
    key,
    keys,
    note_labels,
    profile,
    profiles,
    role_of,
    roles,
)
from timeline.packs.files import languages, load, names
from timeline.packs.furniture import Furniture, furniture
from timeline.packs.numbers import Numbers, numbers
from timeline.packs.sources import Sources, sources
from timeline.packs.tongues import tongues

__all__ = [
    "Beside",
    "Called",
    "Characters",
    "Furniture",
    "Numbers",
    "Profile",
    "Sources",
    "beside",
    "called",
    "characters",
    "furniture",
    "holds_page",
    "is_given",
    "key",
    "keys",
    "languages",
    "load",
    "names",
    "note_labels",
    "numbers",
    "profile",
    "profiles",
    "role_of",
    "roles",
    "sources",
    "terms",
    "tongues",
]
