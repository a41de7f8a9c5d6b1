"""timeline: saved news articles → a timeline in which every date shows its evidence."""
