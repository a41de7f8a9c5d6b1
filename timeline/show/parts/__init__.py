"""What pages are put together from: the press that prints them, rows of events, groups of rows, filters, papers, reasons.

Nothing here is a page; what only one page has stands in `pages`, beside it.
"""
