"""Text + packs → Expressions, with no date known."""
