"""What an expression hangs on: the publication, or a date that the text gave before it."""
