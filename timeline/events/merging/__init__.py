"""What several sentences and documents tell of one happening, joined."""
