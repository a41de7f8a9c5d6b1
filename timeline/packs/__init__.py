"""Language, calendar and source knowledge, as data."""

from timeline.packs.evidence import Profile, profiles, roles
from timeline.packs.files import languages, load, names
from timeline.packs.furniture import Furniture, furniture
from timeline.packs.sources import Sources, sources

__all__ = ["Furniture", "Profile", "Sources", "furniture", "languages", "load", "names", "profiles", "roles", "sources"]
