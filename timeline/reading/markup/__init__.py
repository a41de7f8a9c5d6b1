"""Markdown and HTML → pieces, links, pictures, and the marks that bear dates; `bounds` says what markup may cost.

All Markdown becomes HTML first. `page` tells the article of a whole page from the navigation around it, `pieces` walks what is left.
"""
