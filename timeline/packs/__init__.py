"""Language, calendar and source knowledge, as data."""

from timeline.packs.furniture import Furniture, furniture
from timeline.packs.sources import Sources, sources

__all__ = ["Furniture", "Sources", "furniture", "sources"]
