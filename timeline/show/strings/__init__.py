"""Strings made fit for what they are written into: HTML, headings, JSON."""
