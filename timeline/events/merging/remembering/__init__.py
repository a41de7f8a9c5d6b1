"""What one merge leaves for the next, which is spared it."""
