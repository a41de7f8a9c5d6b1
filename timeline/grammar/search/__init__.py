"""Where the rules of a language match in a text."""
