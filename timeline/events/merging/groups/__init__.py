"""Groups of mentions, and what they say as vectors of words."""
