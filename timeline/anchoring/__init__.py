"""Expressions + Dating → Timexes."""
