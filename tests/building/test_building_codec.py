"""Every field of what is stored comes back, whatever is added to the model: what does not is named here."""

from datetime import UTC, date, datetime

import msgspec
import pytest
from msgspec.inspect import (
    BoolType,
    BytesType,
    DateTimeType,
    DateType,
    FloatType,
    IntType,
    LiteralType,
    NoneType,
    StrType,
    StructType,
    TupleType,
    UnionType,
    VarTupleType,
    type_info,
)
from msgspec.structs import fields, replace

from timeline.building.store.brief import HEAD, brief
from timeline.building.store.codec import decode, decode_brief, encode
from timeline.errors import StoreError
from timeline.model import Dating, Digest, Document, Mention, Problem

SIMPLE = {StrType: "said", IntType: 7, BoolType: True, FloatType: 0.5, BytesType: b"\x01", DateType: date(2023, 7, 11)}


def filled(kind):
    """A value of a type in which nothing is as it would be by default."""
    if isinstance(kind, StructType):
        return kind.cls(**{field.name: filled(field.type) for field in kind.fields})
    if isinstance(kind, UnionType):
        return filled(next(one for one in kind.types if not isinstance(one, NoneType)))
    if isinstance(kind, VarTupleType):
        return (filled(kind.item_type), filled(kind.item_type))
    if isinstance(kind, TupleType):
        return tuple(filled(one) for one in kind.item_types)
    if isinstance(kind, LiteralType):
        return kind.values[-1]
    if isinstance(kind, DateTimeType):
        return datetime(2023, 7, 11, 8, 30, tzinfo=UTC)
    return SIMPLE[type(kind)]


def everything() -> Digest:
    """A digest in which every field of every value says something."""
    made = filled(type_info(Digest))
    mentions = tuple(replace(mention, document=made.document.id, read=None) for mention in made.mentions)
    return replace(made, mentions=mentions)


def bare(kind):
    """The fields of a struct with their defaults, of those that have any."""
    return {one.name: one.default for one in fields(kind) if one.default is not msgspec.NODEFAULT}


@pytest.mark.parametrize("kind", [Digest, Document, Dating, Mention, Problem])
def test_nothing_is_as_by_default(kind):
    value = filled(type_info(kind))
    assert [name for name, default in bare(kind).items() if getattr(value, name) == default] == []


def test_every_field_of_a_digest_is_stored():
    """But `Mention.read`, which the collection alone fills in: no digest that is stored has it."""
    made = everything()
    assert decode(encode(made)) == made


def test_every_field_of_a_problem_is_stored():
    problem = filled(type_info(Problem))
    assert decode(encode(problem)) == problem


# What a brief leaves to the store.
LEFT = {
    Digest: {"expressions", "left"},
    Document: {"author", "blocks", "marks", "links", "pictures"},
    Dating: {"updated", "agreeing", "rejected", "confidence"},
    Mention: {"quote", "timexes", "read"},
}
# What it cuts down.
CUT = {
    Digest: {"document", "dating", "timexes", "mentions"},
    Document: {"text", "source", "fields"},
    Dating: {"chosen", "reasons"},
    Mention: set(),
}


@pytest.mark.parametrize("kind", LEFT)
def test_a_brief_has_every_field_but_those_named(kind):
    made = everything()
    short = decode_brief(encode(made).brief)
    assert isinstance(short, Digest)
    assert short == brief(made)
    of = {
        Digest: lambda digest: digest,
        Document: lambda digest: digest.document,
        Dating: lambda digest: digest.dating,
        Mention: lambda digest: digest.mentions[0],
    }[kind]
    whole, kept = of(made), of(short)
    lost = {one.name for one in fields(kind) if getattr(whole, one.name) != getattr(kept, one.name)}
    assert lost <= LEFT[kind] | CUT[kind]
    assert all(not getattr(kept, name) for name in LEFT[kind])


def test_a_brief_has_the_beginning_of_the_text():
    made = everything()
    long = replace(made, document=replace(made.document, text="字" * (HEAD + 5)))
    assert brief(long).document.text == "字" * HEAD


def test_mentions_of_one_time_share_it_and_one_without_a_time_is_damage():
    mention = next(iter(everything().mentions))
    other = replace(mention, order=1, when=replace(mention.when, edtf="2020-01-02"))
    found = decode(encode(replace(everything(), mentions=(mention, other, replace(mention, order=2)))))
    assert [one.when.edtf for one in found.mentions] == [mention.when.edtf, "2020-01-02", mention.when.edtf]
    rows = msgspec.msgpack.decode(encode(everything()).brief[1:])
    whens = next(
        at for at, value in enumerate(rows) if isinstance(value, list) and value and mention.when.edtf in value[0]
    )
    rows[whens] = []
    with pytest.raises(StoreError):
        decode_brief(b"D" + msgspec.msgpack.encode(rows))
