"""How much an event and a day weigh, and why."""
