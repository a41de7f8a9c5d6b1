"""A pack → its rules, compiled; what a match of one means."""
