"""Language, calendar and source knowledge, as data."""
