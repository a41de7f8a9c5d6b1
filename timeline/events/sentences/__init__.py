"""What a sentence says of a time: its clauses and dates, whether it tells an act, and whether that happened."""
