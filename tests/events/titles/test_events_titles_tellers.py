"""English titles of what somebody says at the end of a sentence, and of what is listed or held there."""

import pytest
from told import digest


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Two wards of the Leeds hospital will close , the health ministry said on [Monday|2010-05-24] .",
            "Two wards of the Leeds hospital will close, the health ministry said",
        ),
        (
            "Norland 's army will leave Oslo , Defence Minister Ann Lee told state television [Monday|2010-05-24] .",
            "Norland's army will leave Oslo, Defence Minister Ann Lee told state television",
        ),
        (
            "A fire killed seven people at a mine in Kent , police said in a statement [Monday|2010-05-24] .",
            "A fire killed seven people at a mine in Kent, police said in a statement",
        ),
        (
            "Norland will ask the fishing companies of its northern sound to provide figures on their nets and ropes by the end "
            "of the year , the fishing regulator said late [Monday|2010-05-24] .",
            "Norland will ask the fishing companies of its northern sound to provide figures, the fishing regulator said",
        ),
        # one who is meant by a pronoun is nobody known, a report is not told of, and what he says next is his own clause
        (
            "Two wards of the Leeds hospital will close , he said on [Monday|2010-05-24] .",
            "Two wards of the Leeds hospital will close",
        ),
        (
            "Two wards of the Leeds hospital will close , Sky News reported on [Monday|2010-05-24] .",
            "Two wards of the Leeds hospital will close",
        ),
        (
            "A fire killed seven at a mine in Kent , and the mayor said on [Monday|2010-05-24] he would resign .",
            "A fire killed seven at a mine in Kent, and the mayor said he would resign",
        ),
        ("Tesco closed its mine in Leeds on [Monday|2010-05-24] , police said .", "Tesco closed its mine in Leeds"),
    ],
)
def test_what_somebody_says_at_the_end_is_told_with_who_says_so(text, title):
    assert digest(text, "2011-06-01", language="en").mentions[0].titles[0] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # not the first of those that are listed, as if it were the only one
        (
            "Tesco said late [Monday|2010-05-24] it would give a further $ 25 million each to Kent , Surrey and Devon "
            "to help the victims .",
            "Tesco said it would give a further $25 million each to Kent, Surrey and Devon to help the victims",
        ),
        (
            "A storm from the west drove the fishing fleet back to Kent , Surrey and Devon "
            "on [Monday|2010-05-24] with hail and thunder .",
            "A storm from the west drove the fishing fleet back to Kent, Surrey and Devon",
        ),
        # a county or a name behind a comma is no list
        ("Tesco closed its mine in Leeds , Kent , on [Monday|2010-05-24] .", "Tesco closed its mine in Leeds, Kent"),
        (
            "Jane Poole met a lawyer on [Monday|2010-05-24] in Leeds with a banker , Ann Lee , and spoke of a film that was "
            "never to be made there by any of them .",
            "Jane Poole met a lawyer in Leeds with a banker, Ann Lee",
        ),
        # nor a noun that ends like a participle without what it is of
        (
            "Tesco 's head of safety gave reporters a technical briefing [Monday|2010-05-24] on what its own inquiry into "
            "the accident had found so far , pointing to mistakes .",
            "Tesco's head of safety gave reporters a technical briefing",
        ),
        (
            "A judge in Oslo wrote an order legally binding the Tesco firm to waive its cap on damages on [Monday|2010-05-24] .",
            None,
        ),
    ],
)
def test_no_list_and_no_noun_is_cut(text, title):
    told = [one.titles[0] for one in digest(text, "2011-06-01", language="en").mentions if one.titles]
    assert told == ([title] if title else [])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # who somebody is, as the day tells, is not what he did on it
        (
            "Ann Lee , the longtime lawyer Jane Poole picked as her deputy on [Monday|2010-05-24] , said a law should be drawn up .",
            None,
        ),
        (
            "In Leeds , the army attacked a rebel camp on [Monday|2010-05-24] , was driven back and fled .",
            "In Leeds, the army attacked a rebel camp",
        ),
        # what was done on the day, and what went before it
        (
            "Some 206 gallons of oil flowed into the sound before Tesco capped the well on [Monday|2010-05-24] .",
            "Tesco capped the well",
        ),
        (
            "Jane Poole of Tesco appeared before the Leeds committee on [Monday|2010-05-24] and was asked about her mine .",
            "Jane Poole of Tesco appeared before the Leeds committee and was asked about her mine",
        ),
        (
            "Jane Poole met the bankers of Leeds before she flew home on [Monday|2010-05-24] .",
            "Jane Poole met the bankers of Leeds before she flew home",
        ),
    ],
)
def test_what_the_day_is_of(text, title):
    told = [one.titles[0] for one in digest(text, "2011-06-01", language="en").mentions if one.titles]
    assert told == ([title] if title else [])
