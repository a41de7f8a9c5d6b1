"""Titles: who did what, in the article's own words."""
