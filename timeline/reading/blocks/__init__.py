"""The blocks of a text: what kind each is, and whether it is the story or the page's furniture.

They are told by what stands in a line (`stamped`, `worded`, `lines`) and by where it stands (`classify`); `compose` lays them out as the
document's text. Nothing here reads markup: what that says of a block, its `Piece` holds.
"""
