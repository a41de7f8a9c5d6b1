"""The reasons that a Dating gives, in plain words: product text.

`Evidence.reason` and `Dating.reasons` hold either one of these sentences as it stands, or one of the templates with its braces filled.
What shows them in another language translates the templates: each `Reason` matches its own filled form and gives back what was filled in.
"""

from __future__ import annotations

from timeline.model.reason import Reason

CHOSEN = Reason("chosen", "the most telling evidence for this day")
EARLIER = Reason("earlier", "the earlier of the feed's two times")
FEED = Reason("feed", "the metadata's time, which is usually within the hour of publication")
GIVEN = Reason("given", "whoever keeps the document says so, having seen the rest")
STATED = Reason("stated", "the document's metadata says so")
RECKONED = Reason("reckoned", "names {named}, from which {day} was reckoned as the likeliest day by all that is said")
AGREES = Reason("agrees", "names the same day")
AGREES_PART = Reason("agrees-part", "names the month or the year of this day")
AGREES_ZONE = Reason("agrees-zone", "names the same moment on another calendar")
NEAR = Reason(
    "near",
    "{days} days from the day chosen, as is usual for this kind of evidence",
    "{days} day from the day chosen, as is usual for this kind of evidence",
)
LATER_FEED = Reason("later-feed", "later than the other time of the same feed")
FUTURE = Reason("future", "after {limit}, when the document was already saved")
ANCIENT = Reason("ancient", "before 1990: no such article was published on the web")
DISTANT = Reason("distant", "after 2049: programs write such a day where they mean that it never comes")
OTHER_DAY = Reason("other-day", "names {day}, which the other evidence contradicts")
AFTER_METADATA = Reason("after-metadata", "names {day}, when by its metadata the article was out on {limit}")
TYPO = Reason("typo", "names {day}: the right day of another year, so the year is taken for a slip, as {witness} shows")
RERUN = Reason("re-run", "a later run of an article first published on {day}")
REPEATED = Reason("repeated", "a later date of the same kind; the first one counts")
OUTRANKED = Reason("outranked", "other evidence says with better right that the article is of {day}")
OTHERS = Reason("others", "of an article of several that the document is put together from, the latest of {day}")
REPRINT = Reason("reprint", "when the text first came out; the document came out with it again on {day}")
RELATIVE = Reason("relative", "counts back from the moment the page was saved, and so tells when that was")

INFERRED = Reason("inferred", "no evidence states the date: it is inferred from the text and from similar documents")
UNKNOWN = Reason("unknown", "the evidence does not suffice for a day")
BOUNDED_BELOW = Reason("bounded-below", "not before {day}: the text tells of that day as past ({text})")
BOUNDED_SINCE = Reason("bounded-since", "not before {day}, by {text}")
BOUNDED_ABOVE = Reason("bounded-above", "not after {day}: {text}")
NO_YEAR = Reason("no-year", "nothing in the text, in its address or in its markup names a year")
FITS = Reason("fits", "fits {day}, and many other days")
BATCH = Reason("batch", "the feed stamps many articles with one time, later than the article's own")
ALONE = Reason("alone", "{kind} alone names this day")
TOGETHER = Reason("together", "{count} independent kinds of evidence name this day")
ZONE = Reason("zone", "the day is counted on the calendar of {zone}")
OUTLIVED = Reason("outlived", "in doubt: the text tells of {day} as past, after the day that is stated")
ALL_PAST = Reason("all-past", "in doubt: all days that the text tells of are years older, the latest is {day}")
NEIGHBOURS = Reason(
    "neighbours",
    "{count} similar documents were published around {day}",
    "{count} similar document was published around {day}",
)

ALL = tuple(value for value in list(globals().values()) if isinstance(value, Reason))
