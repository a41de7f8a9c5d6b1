"""The only room with side effects: files, processes, the store."""
