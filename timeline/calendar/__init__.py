"""Arithmetic on dates as precise as they were said; no clock, no locale, no input or output."""
