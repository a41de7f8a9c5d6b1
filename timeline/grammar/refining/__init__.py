"""Expressions beside each other: ranges and lists, what one lends to another, which are none after all."""
