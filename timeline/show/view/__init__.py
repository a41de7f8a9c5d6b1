"""The Timeline as everything that shows it sees it, made once, whatever is then written from it.

`site` is its indices and `shelf` where it finds what a brief leaves out, `addresses` where each page stands; a `page` need not be made
again where its `stamps` are those of last time. `options` is what the caller may choose.
"""
