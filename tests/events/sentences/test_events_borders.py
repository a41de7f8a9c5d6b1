"""Where sentences and clauses end: not within a date, nor within a span of years."""

from timeline.events.sentences.borders import clauses, sentences
from timeline.events.words.lexicon import lexicon_of
from timeline.model import Span


def test_the_point_of_a_number_in_a_date_ends_no_sentence():
    text = "Am Montag, dem 6. Mai, beginnt die Messe. Sie endet am 12. Mai."
    dates = [Span(text.index("Montag"), text.index(", beginnt")), Span(text.index("12."), len(text) - 1)]
    cut = [text[span.start : span.end] for span in sentences(text, Span(0, len(text)), lexicon_of("de"), dates)]
    assert cut == ["Am Montag, dem 6. Mai, beginnt die Messe.", "Sie endet am 12. Mai."]


def test_a_date_that_ends_its_sentence_ends_it():
    text = "The fair opens on May 6. It closes on May 9."
    dates = [Span(text.index("May 6"), text.index(". It")), Span(text.index("May 9"), len(text) - 1)]
    cut = [text[span.start : span.end] for span in sentences(text, Span(0, len(text)), lexicon_of("en"), dates)]
    assert cut == ["The fair opens on May 6.", "It closes on May 9."]


def test_the_dash_of_a_span_parts_no_clauses():
    text = "The registers of 1825 - 1826 were lost - a clerk found them."
    cut = [text[span.start : span.end].strip() for span in clauses(text, Span(0, len(text)))]
    assert cut == ["The registers of 1825 - 1826 were lost -", "a clerk found them."]
