"""A folder made whole or not at all, with as little writing as the last one leaves to do."""
