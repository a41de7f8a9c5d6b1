"""The only room with side effects: inputs, workers, store, atomic output."""
