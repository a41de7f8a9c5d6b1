"""Pages of the site, one kind a file: each yields (path, bytes)."""
