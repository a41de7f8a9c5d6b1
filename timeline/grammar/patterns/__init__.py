"""Regular expressions: the language in which rules are written, what is known of a pattern before it runs, how it is run."""
