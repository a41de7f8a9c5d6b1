"""What stands before a document's body, written by whoever kept it: its fields, its address, when it was saved.

Front matter is the note-taker's, the stored form the archive's; what programs that save pages leave in them is `archived`. Each takes its
part off and gives back the rest.
"""
