"""Timexes → Mentions → Events."""
