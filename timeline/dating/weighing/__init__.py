"""Evidence → Dating: who is heard, how likely each day is, and what the Dating says of it.

`weigh` is the order of the steps; `judge` gives each day its probability, `bounds` the days between which an undated document lies,
`settle` makes the Dating, and `why` says why each piece of evidence was chosen, agrees or was turned down.
"""
