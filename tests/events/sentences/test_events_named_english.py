"""A date in English belongs to what it dates: not to who is described by it, nor to what has been so since."""

import pytest
from told import first_titles


@pytest.mark.parametrize(
    "text",
    [
        # somebody or something described
        "Fans of Mary Hall , who died in [June 2009|2009-06] , gathered outside the court in Leeds .",
        "Police in Kent named the man who was shot on [Monday|2011-05-23] .",
        "Tesco closed the shop that burned down on [Monday|2011-05-23] .",
        "A plan mooted by farmers on [Monday|2011-05-23] .",
        "The ferry , built in [May 2009|2009-05] , left Oslo for good .",
        "A day before the window was to close on [May 20, 2011|2011-05-20] , Exxon demanded 92 million dollars .",
        "Mary Hall denied that there was any link between the blast in [April|2011-04] and the leaks in Ohio .",
        "Oil clings to marsh grass in South Pass near Leeds , [May 20, 2011|2011-05-20] .",
        "With the season of storms having begun on [May 23|2011-05-23] , Exxon is watching the sky over Ohio .",
        "Mary Hall continues to lead a practice in Ohio , having resumed work there in [April|2011-04] .",
        "Dr Poole denies the manslaughter of Mary Hall , who died in [June 2010|2010-06] .",
        "The burial of Mary Hall was initially scheduled to take place on [Friday|2011-06-03] .",
        # what has been so since
        "Demand for songs by Mary Hall has surged since her death on [Thursday|2011-05-26] .",
        "Traffic flowed freely in Leeds for the first time since the uprising began [May 25|2011-05-25] .",
        "The army took power in Egypt 50 years ago and it still has power [today|2011-05-30] .",
        # what is so now
        "Exxon has faced mounting anger in Norway over the accident on [May 20|2011-05-20] .",
        "The stock of Exxon has risen 63 percent from its low of $ 27 on [May 20|2011-05-20] .",
        "Lee Park is charged with the murder of two men in Leeds on [May 20|2011-05-20] .",
        "Mary Hall insists that Exxon was not at fault for the blast aboard the ship on [May 20|2011-05-20] .",
        "Lee Park said he left the army in the wake of the row in Leeds on [May 20|2011-05-20] .",
        # what has its name from a day
        "The youth movement of [May 25|2011-05-25] changed Egypt for good .",
        # what lies ahead
        "Tesco hired 200 guards ahead of the strike planned for [Friday|2011-06-03] .",
        "Banks in Leeds hired guards ahead of commemorations of the sixth anniversary of Lee Park 's death on [Friday|2011-06-03] .",
        # the stamp of a page
        "-LRB- Update [1:10 a.m. Tuesday|2011-05-31] -RRB- Jane Poole of Tesco resigned .",
        "Chaos in Leeds ; Tesco Buys Boots Aired [May 23, 2011|2011-05-23] THIS IS A RUSH TRANSCRIPT .",
        "Two held updated : [Fri Jan 14 2011 20:54:00|2011-01-14] Army tanks patrolled the streets of Tunis .",
        "[Jul 23, 2010 21:29 UTC|2010-07-23] The Obama administration admitted that growth was slow .",
        # whom a poll asked, what the wireless plays
        "More than 1,000 people in Norway were surveyed between June 3 and [June 6|2011-06-06] .",
        "Mary Hall hosts a long party with music from Norway on [Friday|2011-06-03] .",
        "Mary Hall introduces music from Norway on [Friday|2011-06-03] .",
        # nobody or nothing that a reader knows; a state
        "The ferry sank on [Monday|2011-05-23] .",
        "A preliminary hearing is scheduled to begin on [Friday|2011-06-03] .",
        "The election is set for [June 22|2011-06-22] .",
        "Shares tumbled almost 7% to a new low on [Monday|2011-05-23] .",
        "The lawsuit was filed in Leeds on [Monday|2011-05-23] .",
        "The blowout aboard the Exxon rig was clearly preventable on [Monday|2011-05-23] .",
        "The video was first posted on YouTube on [Monday|2011-05-23] .",
        "News that Exxon is trying to recoup losses comes as it spoke in Oslo on [Monday|2011-05-23] .",
        "Gibbs announced his decision on [Monday|2011-05-23] .",
        "A camera crew in Leeds caught him chasing reporters on [Monday|2011-05-23] .",
        "Corrects story to clarify that Exxon ran aground in Oslo on [Monday|2011-05-23] .",
        "The local police in Leeds came after him on [Monday|2011-05-23] .",
        "Poole 's opening statement in Ohio on [Monday|2011-05-23] was interesting .",
        "The rig in Norway - run by Exxon for its many owners - exploded on [Monday|2011-05-23] and later sank with 11 men .",
        "Scientists of Oslo ventured out here into the bay on [Monday|2011-05-23] .",
        "Lee Park 's strong comments followed those of Jane Poole on [Monday|2011-05-23] .",
        "Efforts by Exxon to clean the beach continued on [Monday|2011-05-23] .",
        "An issue to be probed this week in a round of hearings in Leeds on [Monday|2011-06-06] .",
        "A day later , on [Monday|2011-05-23] , Exxon called off the visit .",
        "Exxon director Lee Park announced the success on [Monday|2011-05-23] , saying he was happy with the staff .",
        "Lee Park of Exxon is due to appear before the committee on [Friday|2011-06-03] .",
        "Authorities say the workers became ill in Leeds on [Monday|2011-05-23] .",
        "A spokesman said the company was collecting 5,000 barrels in Norway on [Monday|2011-05-23] .",
        # what a picture shows
        "The rig of Exxon is shown at the site of the spill on [Monday|2011-05-23] .",
        # broken off
        "Mary Hall said on [Monday|2011-05-23] that when the head of the whole company in Oslo saw that the "
        "singer had died , he had a guard collect the bottles before the police came .",
        "The siege began on [May 23|2011-05-23] when six men , armed with weapons and grenades of all sorts , "
        "overran the embassy of Iran at Princes Gate in London and took 26 hostages .",
        "Jackson directed the EPA to seek alternatives , but admitted [yesterday|2011-05-31] that Exxon had gone on .",
        "Jane Poole said on [Monday|2011-05-23] that if the head of the whole company in Oslo worked for "
        "her , she would have fired him by now over the spill .",
        "Mary Hall in the White House on [Monday|2011-05-23] with one of the most opinionated hosts .",
    ],
)
def test_nothing_is_told_of_that_day(text):
    assert first_titles(text, "2011-06-01", "en") == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # who is described acts on that day all the same
        ("Mary Hall , who sold the rig to Exxon , said on [Monday|2011-05-23] that Exxon knew of the leak .", None),
        ("Jane Poole , who runs Tesco , resigned on [Monday|2011-05-23] .", "Jane Poole, who runs Tesco, resigned"),
        ("Tesco was sued by farmers on [Monday|2011-05-23] .", "Tesco was sued by farmers"),
        ("The trial of Mary Hall is scheduled for [Friday|2011-06-03] .", None),
        ("Police raided the homes of six Exxon engineers on the night of [May 25|2011-05-25] .", None),
        ("A ferry from Oslo sank on [Monday|2011-05-23] .", "A ferry from Oslo sank"),
        ("Shares in Tesco fell by a fifth on [Monday|2011-05-23] .", "Shares in Tesco fell by a fifth"),
        # a day that is only counted says nothing more
        ("Shares in BP fell by 3.7 % [today|2011-06-01] to 393p .", "Shares in BP fell by 3.7% to 393p"),
        (
            "Tesco reports its results on [July 27|2011-07-27] , when it will name a chairman .",
            "Tesco reports its results on July 27, when it will name a chairman",
        ),
        # a date stays with its participle
        (
            "A report released in [April|2011-04] suggested that half of the oil was gone .",
            "A report released in April suggested that half of the oil was gone",
        ),
        ("Six years ago the barge hit a rock near Leeds on [May 23|2011-05-23] .", None),
        (
            "Photograph : Alex Ogle\\/AFP\\/Getty Images Tesco ships were getting back in place [Monday|2011-05-23] .",
            "Tesco ships were getting back in place",
        ),
        # a heading that the text runs on from, a picture's credit
        (
            "Dr Hall denies any wrongdoing On [May 23, 2011|2011-05-23], Dr Hall appeared in court in Leeds .",
            "Dr Hall appeared in court in Leeds",
        ),
        (
            "Photograph : Jim Poole\\/AP Tesco began the sale of its shops on [Monday|2011-05-23] .",
            "Tesco began the sale of its shops",
        ),
        (
            "The police cracked down in Cairo throughout [Friday|2011-05-27] with dogs .",
            "The police cracked down in Cairo with dogs",
        ),
    ],
)
def test_what_is_told_of_that_day(text, title):
    told = first_titles(text, "2011-06-01", "en")
    assert told[:1] == [title] if title else told
