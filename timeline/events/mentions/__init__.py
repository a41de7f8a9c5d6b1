"""A document's mentions, and the dates in it that tell no event."""
