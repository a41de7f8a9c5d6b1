"""A group as an event: its title, time and names, and what came before it and after."""
