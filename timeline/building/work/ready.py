"""A process made ready to digest: packs, patterns and dictionaries are loaded once, and shared by the workers forked from it.

It is for the server from which workers are forked (see `engines`); nothing else has a use for it.
"""

from __future__ import annotations

import gc

from timeline.building.work.digest import digest
from timeline.building.work.rubbish import seldom
from timeline.model import Document
from timeline.settings import Settings

# A sentence that makes an event, in each language with a pack of its own.
SENTENCES = {
    "zh-Hans": "2023年7月11日，外交部发言人汪文斌在北京表示，北约峰会在立陶宛首都维尔纽斯开幕。",
    "en": "NATO leaders met in Vilnius on 11 July 2023.",
}

seldom()
for language, sentence in SENTENCES.items():
    digest(Document(id="", path="", text=sentence, language=language), Settings())
gc.freeze()  # what is never looked at by the collector is never copied from the server
