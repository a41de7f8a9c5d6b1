"""Titles in English: a subject, a verb, the clause of the date, at most 90 characters, or 130 where there is none so short."""

import pytest
from told import digest

CASES = [
    (
        "The Deepwater Horizon rig exploded on [April 20|2010-04-20] , killing 11 workers .",
        "The Deepwater Horizon rig exploded, killing 11 workers",
    ),
    ("On [Saturday|2010-07-10] , robots removed the cap over the leak .", "Robots removed the cap over the leak"),
    (
        "BP chief executive Tony Hayward will step down in October , Sky News reported [Monday|2010-07-26] .",
        "BP chief executive Tony Hayward will step down in October",
    ),
    (
        "Supporters of Egypt 's president flooded into Tahrir Square [Wednesday|2011-02-02] .",
        "Supporters of Egypt's president flooded into Tahrir Square",
    ),
    (
        "GALLIANO , Louisiana -LRB- Reuters -RRB- - BP said [Monday|2010-05-24] it would pay for the clean-up .",
        "BP said it would pay for the clean-up",
    ),
    ("After the rig exploded off Louisiana on [April 20|2010-04-20] , shares fell .", "The rig exploded off Louisiana"),
    # cut where a verb follows, never between nouns or behind what wants its complement
    (
        "Campaigners scaled the headquarters of the company on [Thursday|2010-05-20] and unfurled a flag with a logo and words .",
        "Campaigners scaled the headquarters of the company and unfurled a flag",
    ),
    ("Yet Tesco closed the warehouse on [Monday|2010-05-24] .", "Tesco closed the warehouse"),
    # a date that opens the sentence leads up to nothing; what explains a name goes where room is short
    (
        "On [Monday|2010-05-24] a court in Oslo ruled that the mine must close , a verdict that its owner will fight .",
        "A court in Oslo ruled that the mine must close, a verdict that its owner will fight",
    ),
    (
        "Jane Poole , the head of the city 's largest hospital , said on [Monday|2010-05-24] that wards may close , if need be , soon .",
        "Jane Poole, the head of the city's largest hospital, said that wards may close",
    ),
    # what describes an object by what it does may go
    (
        "The Pilots' Union of Norland and Norland Ports signed an agreement early on [Friday|2010-05-07] that ends an 18-day strike.",
        "The Pilots' Union of Norland and Norland Ports signed an agreement",
    ),
    (
        "Norland's parliament passed a law on [Friday|2010-05-07] that bans all tankers of more than 80,000 tonnes from the sound.",
        "Norland's parliament passed a law that bans all tankers of more than 80,000 tonnes",
    ),
    # a date with a comma of its own takes the one behind it along
    ("On [May 5, 2010|2010-05-05], Governor Lee Park visited Ohio.", "Governor Lee Park visited Ohio"),
    (
        "Lee Park toured the plant on [January 5, 2010|2010-01-05], and met workers.",
        "Lee Park toured the plant and met workers",
    ),
    # nor does it stay before what was done then as well, or the moment that is told behind it; another date stays with it
    (
        "President Jane Poole of Norland stepped down [Friday|2010-05-07] and handed over power to the army .",
        "President Jane Poole of Norland stepped down and handed over power to the army",
    ),
    (
        "The strike in Leeds collapsed on [25 May|2010-05-25] , when Tesco raised the wages of its drivers .",
        "The strike in Leeds collapsed when Tesco raised the wages of its drivers",
    ),
    (
        "Norland 's police cracked down throughout [Friday|2010-05-07] with dogs .",
        "Norland's police cracked down with dogs",
    ),
    (
        "The bakers of Leeds marched on [Friday|2010-05-07] and again on Sunday .",
        "The bakers of Leeds marched on Friday and again on Sunday",
    ),
    (
        "The bakers of Leeds marched on [Friday|2010-05-07] or Saturday .",
        "The bakers of Leeds marched on Friday or Saturday",
    ),
    (
        "Eleven drivers of Tesco were hurt by the blast on [20 April|2010-04-20] and the whole of the long north coast was closed .",
        "Eleven drivers of Tesco were hurt by the blast",
    ),
    (
        "Twenty men of Oslo were found [Monday|2010-05-03] and nine others [Tuesday|2010-05-04] .",
        "Twenty men of Oslo were found",
    ),
    (
        "Lee Park appeared [May 18 , 2010|2010-05-18] , for several hearings of Boots .",
        "Lee Park appeared for several hearings of Boots",
    ),
    (
        "A rig in Norland was hit on [Monday|2010-05-03] with a sudden , massive explosion and sank .",
        "A rig in Norland was hit with a sudden, massive explosion and sank",
    ),
    (
        "Delegates from Oslo worked closely with the army on [Monday|2010-05-03] .",
        "Delegates from Oslo worked closely with the army",
    ),
    (
        "Shares in Tesco rose by 1.5 % [this morning|2010-05-03] to 430p in Oslo .",
        "Shares in Tesco rose by 1.5% to 430p in Oslo",
    ),
    (
        "Separately , Tesco sold on [Monday|2010-05-03] its shops in Oslo to Boots .",
        "Tesco sold its shops in Oslo to Boots",
    ),
    # how long after what was told before, or how far from where, says nothing by itself
    (
        "Five days later , on [May 6|2010-05-06] , the mine in Norland caved in , burying a train .",
        "The mine in Norland caved in, burying a train",
    ),
    (
        "Ambulances arrived early on [Friday|2010-05-07] at a hospital in Oslo about a 10-minute drive from the square of the castle .",
        "Ambulances arrived at a hospital in Oslo",
    ),
    # an offer of which it is told whose
    (
        "Lee Park of Tesco rejected the offer from Boots on [Friday|2010-05-07] .",
        "Lee Park of Tesco rejected the offer from Boots",
    ),
    # roughly how many
    (
        "At least 12 students were arrested in Oslo on [Thursday|2010-05-06].",
        "At least 12 students were arrested in Oslo",
    ),
    (
        "More than two dozen homes burned down in Athens on [Monday|2010-05-03].",
        "More than two dozen homes burned down in Athens",
    ),
    # an entry of a chronicle: no dateline, and often in the present
    ("[Oct. 29, 2008|2008-10-29] – Flight 610 crashes into the Java Sea.", "Flight 610 crashes into the Java Sea"),
    ("[March 2010|2010-03-01] – The company recalled 3,000 cars.", "The company recalled 3,000 cars"),
    # a perfect that tells an act, and verbs of every form
    ("A rider has died after a fall in Kent on [Tuesday|2010-05-04].", "A rider has died after a fall in Kent"),
    ("Norway beat Sweden 3-1 in Oslo on [Sunday|2010-05-02].", "Norway beat Sweden 3-1 in Oslo"),
    ("The court in Hanoi upheld his sentence on [Monday|2010-05-03].", "The court in Hanoi upheld his sentence"),
    # what stands before a colon is another matter
    (
        "Prices fell all year : on [Monday|2010-05-24] wheat from Ukraine rose by a fifth in Rome .",
        "Wheat from Ukraine rose by a fifth in Rome",
    ),
    ("A Danish ship and its crew were freed on [Monday|2010-05-24] .", "A Danish ship and its crew were freed"),
    ("The minister is due to visit Lagos on [Friday|2011-06-03] .", "The minister is due to visit Lagos"),
    # chronicles tell what was done in the present
    ("[7 May 2010|2010-05-07] Dr Jane Poole is found guilty of fraud .", "Dr Jane Poole is found guilty of fraud"),
    # a clause without its verb goes
    (
        "Heavy fire was heard in Cairo on [Monday|2010-05-24] as supporters of the minister in great numbers came out from all sides .",
        "Heavy fire was heard in Cairo",
    ),
    # what needs a complement keeps it, and a date keeps what hangs on it
    (
        "Mary Hall said [Monday|2010-05-24] she would press for an inquiry by the whole assembly in Oslo into the estimates of it .",
        "Mary Hall said she would press for an inquiry by the whole assembly in Oslo",
    ),
    (
        "The union of Leeds outlined a plan starting [Monday|2010-05-24] that gives members two choices .",
        "The union of Leeds outlined a plan starting Monday that gives members two choices",
    ),
    (
        "Gallup conducted the poll [June 3|2010-06-03] to 6 among adults .",
        "Gallup conducted the poll June 3 to 6 among adults",
    ),
    (
        "The board of Tesco met just [two days|2010-05-22] after the fire .",
        "The board of Tesco met just two days after the fire",
    ),
    # a participle keeps the date that it was done on
    (
        "A report released [Wednesday|2010-05-26] found that the dam had been leaking for years .",
        "A report released Wednesday found that the dam had been leaking for years",
    ),
    ("Jim Poole/Reuters Shares in Tesco fell by a fifth on [Monday|2010-05-24] .", "Shares in Tesco fell by a fifth"),
    ("Jim B. Poole/EPA Shares in Tesco fell by a fifth on [Monday|2010-05-24] .", "Shares in Tesco fell by a fifth"),
    # a relative clause goes with its date, a clause that waits for its verb with what opens it
    (
        "Jane Poole did not testify during the long trial , which ended on [Monday|2010-05-24] .",
        "Jane Poole did not testify during the long trial, which ended on Monday",
    ),
    (
        "Jane Poole stayed silent during the trial , which resumed on [Monday|2010-05-24] .",
        "Jane Poole stayed silent during the trial",
    ),
    # headings and places that the text runs on from
    (
        "NEW DAM FOR THE RIVER Engineers of Tesco closed the last gate on [Monday|2010-05-24] .",
        "Engineers of Tesco closed the last gate",
    ),
    (
        "Geneva -- Delegates from Norway opened the talks on [Monday|2010-05-24] .",
        "Delegates from Norway opened the talks",
    ),
    (
        "NATO Secretary General Rasmussen opened the talks on [Monday|2010-05-24] .",
        "NATO Secretary General Rasmussen opened the talks",
    ),
    # the first line of a story in capitals, which are no abbreviation's
    ("DEMOCRATIC senators met in Oslo on [Monday|2010-05-24] .", "Democratic senators met in Oslo"),
    (
        "THE PREMIER of Norland resigned on [Monday|2010-05-24] , and the king of the land wept .",
        "The Premier of Norland resigned, and the king of the land wept",
    ),
    (
        "FOUR miners died near Leeds on [Monday|2010-05-24] . Police found the four at night .",
        "Four miners died near Leeds",
    ),
    ("TRUMP'S lawyers met in Oslo on [Monday|2010-05-24] .", "Trump's lawyers met in Oslo"),
    ("US senators met in Oslo on [Monday|2010-05-24] . They told us little .", "US senators met in Oslo"),
    ("UNESCO experts met in Oslo on [Monday|2010-05-24] .", "UNESCO experts met in Oslo"),
    ("FIFA delegates met in Oslo on [Monday|2010-05-24] .", "FIFA delegates met in Oslo"),
    (
        "ICE agents met in Oslo on [Monday|2010-05-24] . The roads had ice on them , and ICE was late .",
        "ICE agents met in Oslo",
    ),
    # … and in one without a sign, where no sentence begins with a date so
    (
        "[7 May 2010|2010-05-07] Norland medical board bars Dr Jane Poole from her clinic .",
        "Norland medical board bars Dr Jane Poole from her clinic",
    ),
    (
        "[7 May 2010|2010-05-07] Nurses tell the court in Oslo that they found a bottle .",
        "Nurses tell the court in Oslo that they found a bottle",
    ),
    ("[7 May 2010|2010-05-07] The mine of Tesco in Leeds is closed .", "The mine of Tesco in Leeds is closed"),
    (
        "[7 May 2010|2010-05-07] The last witness , Dr Jane Poole , tells the court in Oslo that she found a bottle .",
        "The last witness, Dr Jane Poole, tells the court in Oslo that she found a bottle",
    ),
    # a long title where there is no shorter one: of a day at the head of what is told, or behind its subject or its verb
    (
        "President Jane Poole on [Monday|2010-05-24] welcomed the news that divers of the navy appeared to be making progress .",
        "President Jane Poole welcomed the news that divers of the navy appeared to be making progress",
    ),
    (
        "On [Monday|2010-05-24] , the Norland government said that it would require shipping firms to scrap tankers whose steel "
        "hulls have no second skin .",
        "The Norland government said that it would require shipping firms to scrap tankers whose steel hulls have no second skin",
    ),
    # what somebody said, which goes on in the next sentence
    (
        "On [Monday|2010-05-24] , Lee Park of Tesco said : `` Wages will rise in the autumn . They may rise twice . ''",
        "Lee Park of Tesco said: “Wages will rise in the autumn”",
    ),
    (
        'Lee Park of Tesco said on [Monday|2010-05-24] that wages were "too low for this town. They will rise."',
        'Lee Park of Tesco said that wages were "too low for this town"',
    ),
    # what is told to somebody, before who tells it
    (
        "Tesco has closed nine shops in Norland , a manager of the company told Reuters on [Monday|2010-05-24] .",
        "Tesco has closed nine shops in Norland, a manager of the company told Reuters",
    ),
    # what came to light, and when it did
    (
        "It emerged on [Monday|2010-05-24] that Tesco had routinely ignored the warnings of Jane Poole .",
        "It emerged that Tesco had routinely ignored the warnings of Jane Poole",
    ),
    # what somebody says may be so now
    (
        "Lee Park testified on [Monday|2010-05-24] that the plan of Tesco underestimates the damage to the harbour .",
        "Lee Park testified that the plan of Tesco underestimates the damage to the harbour",
    ),
    # a perfect of what befell, and those whom it left dead
    (
        "At least nine miners of Norland are dead after a blast in Leeds on [Monday|2010-05-24] .",
        "At least nine miners of Norland are dead after a blast in Leeds",
    ),
    (
        "About 5,000 people have been injured in Oslo since the strike began , Lee Park told the BBC on [Monday|2010-05-24] .",
        "About 5,000 people have been injured in Oslo since the strike began, Lee Park told the BBC",
    ),
]


@pytest.mark.parametrize(("text", "title"), CASES)
def test_title(text, title):
    assert digest(text, "2011-06-01", language="en").mentions[0].titles[0] == title


UNTITLED = [
    "He said on [Monday|2010-05-24] that it would end .",
    "Page last updated at 08:14 GMT , [Tuesday|2010-05-25] .",
    "The company said in a statement on [Monday|2010-05-24] .",
    "Mitch McConnell , thus denuded of his Senate majority on [Monday|2010-05-24] .",
    "A level that is nine-tenths of the way to the top on [Monday|2010-05-24] .",
    "A version appeared on p24 of the paper on [Monday|2010-05-24] Follow the latest news .",
    "Well the shares plunged [Monday|2010-05-24] as investors panicked .",
    "Until the well of Exxon was capped on [Monday|2010-05-24] .",
    "Assuming the well of Exxon has flowed since [Monday|2010-05-24] .",
    "Eleven weeks after the Exxon well was capped on [Monday|2010-05-24] .",
    "I 've lost my brother and my home in Leeds on [Monday|2010-05-24] .",
    "Pinkham sent us this message on [Monday|2010-05-24] .",
    "Was it [Monday|2010-05-24] that the rig sank ?",
    # a state, or what may be; a noun with its attribute
    "Farmers are worried by the floods that hit Kent on [Monday|2010-05-24] .",
    "The harbour has been shut since [Monday|2010-05-24] .",
    "Lee Park testified on [Monday|2010-05-24] about the workers of Tesco .",
    "It emerged on [Monday|2010-05-24] that he had ignored the warnings .",
    "It was announced on [Monday|2010-05-24] .",
    "Wells have been drilled off Leeds on [Monday|2010-05-24] .",
    "Authorities in Oslo began the long-awaited - and now , with all the delays and lawsuits , long-feared - closing of the mine and of "
    "its smaller pits on [Monday|2010-05-24] .",
    "[7 May 2010|2010-05-07] , the board of Tesco in Leeds with its head .",
    "A rise in rents might push families out of Leeds on [Monday|2010-05-24] .",
    "The storm and the fire that destroyed Kobe on [Monday|2010-05-24] .",
    "[Today|2010-05-24] 's papers mocked the minister from Leeds .",
    "Rents in Leeds rose because of the [May 24|2010-05-24] flood .",
    "The count was nine tenths of the record tally in [May 2010|2010-05] .",
    "([2009|2009]) A widow from Leeds ruined a banker .",
    # an adjective without its noun, somebody told and not what, an attempt and not at what
    "Salazar testified in Washington on [Monday|2010-05-24] that he might order a new , "
    "deeper and far longer lasting moratorium on all drilling along every part of the coast .",
    "Jane Poole testified on [Monday|2010-05-24] that she told Tesco engineers , "
    "long before the accident that killed eleven of their colleagues aboard , to stop .",
    "A judge in Oslo rejected an effort by farmers on [Monday|2010-05-24] .",
    "A judge in Oslo on [Monday|2010-05-24] rejected an effort by farmers, the Norland Fishing Council, the Northern Audubon Society and "
    "other groups to halt the sale.",
    "Completed, did the dam of Oslo end with a bang on [Monday|2010-05-24] .",
    "Soon after the Exxon well began spewing oil on [Monday|2010-05-24] .",
    "Few analysts in Leeds predicted the revolt on [Monday|2010-05-24] .",
    "The size of the slick off Kent was about nine square miles on [Monday|2010-05-24] .",
    # nobody told here is meant: pronouns, the writer, something told before
    "Six members voted against it on [Monday|2010-05-24] .",
    "Driven by greed , its price doubled on [Monday|2010-05-24] in London .",
    "The first took place on [Monday|2010-05-24] in London .",
    "We marched to Leeds on [Monday|2010-05-24] with flags .",
    "The mood changed on [Monday|2010-05-24] .",
]


@pytest.mark.parametrize("text", UNTITLED)
def test_no_title(text):
    assert [mention.titles for mention in digest(text, "2011-06-01", language="en").mentions if mention.titles] == []


def test_what_another_day_tells_is_not_told_of_this_one():
    told = digest(
        "Though the bubble burst [Monday|2010-05-24] , it rose [Friday|2010-05-28] .", "2011-06-01", language="en"
    )
    assert told.mentions[0].titles == ()


def test_a_heading_that_lost_its_line_is_a_sentence_of_its_own():
    text = "Dr Conrad Hall was charged on [Monday|2010-05-24] The singer had died a year before the trial ."
    assert digest(text, "2011-06-01", language="en").mentions[0].titles == ("Dr Conrad Hall was charged",)
    text = "Jane Poole told The Guardian on [Monday|2010-05-24] that the paper would close ."
    assert digest(text, "2011-06-01", language="en").mentions[0].titles[0].startswith("Jane Poole told The Guardian")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Jane Poole, who was arrested at Oslo airport on [May 3|2010-05-03], was charged on [Friday|2010-05-07].",
            "Jane Poole was charged",
        ),
        (
            "Norland Ports, which bought the harbour on [May 3|2010-05-03], sacked 40 pilots on [Friday|2010-05-07].",
            "Norland Ports sacked 40 pilots",
        ),
        ("The mayor, who resigned on [May 3|2010-05-03], was charged on [Friday|2010-05-07].", None),
        ("Oslo flooded on [May 3|2010-05-03], and on [Friday|2010-05-07] it was dry.", None),
    ],
)
def test_what_is_told_of_another_day_between_two_commas_goes(text, title):
    told = {one.when.edtf: one.titles[0] for one in digest(text, "2010-05-08", language="en").mentions if one.titles}
    assert told.get("2010-05-07") == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # nouns and names that end like what goes on
        ("Fighting erupted in the town of Hadra on [Friday|2010-05-07].", "Fighting erupted in the town of Hadra"),
        ("Voting began in Norland on [Friday|2010-05-07].", "Voting began in Norland"),
        (
            "Boeing's chief executive said on [Friday|2010-05-07] he would go.",
            "Boeing's chief executive said he would go",
        ),
        # an age
        ("Ann Lee, 62, pleaded guilty on [Friday|2010-05-07] to fraud.", "Ann Lee, 62, pleaded guilty to fraud"),
        # the month of May is no may
        ("In [May 2010|2010-05], Norbank sold its ships to Oslo.", "Norbank sold its ships to Oslo"),
        # what explains a name at length, and where or how somebody does it
        (
            "Ann Lee, an astronomer who found three comets from a shed and taught hundreds of children, died on [May 6|2010-05-06].",
            "Ann Lee died",
        ),
        (
            "Ann Lee, on her third trip to the drowned valleys of northern Norland in as many months, met miners on [Friday|2010-05-07].",
            "Ann Lee met miners",
        ),
        ("Ann Lee, 39, of Leeds, first met miners in [May 2010|2010-05].", "Ann Lee, 39, of Leeds, first met miners"),
        # a month is of the verb behind what somebody leaves or heads, or by whom something is done
        ("Ann Lee retired from the museum in [April 2010|2010-04].", "Ann Lee retired from the museum"),
        ("Ann Lee was made head of the museum in [April 2010|2010-04].", "Ann Lee was made head of the museum"),
        ("Norbank was bought by the city of Leeds in [April 2010|2010-04].", "Norbank was bought by the city of Leeds"),
        # a day that is taken
        (
            "Ann Lee took [Friday|2010-05-07] off to see her yacht compete.",
            "Ann Lee took Friday off to see her yacht compete",
        ),
        # the day on which it was not done
        ("Norbank paid its staff on [Friday|2010-05-07] instead of on Monday.", "Norbank paid its staff"),
        # what befell before another day's deed
        (
            "Norland hired Ann Lee on [May 7|2010-05-07] after Oslo dismissed her on [May 3|2010-05-03].",
            "Norland hired Ann Lee after Oslo dismissed her on May 3",
        ),
    ],
)
def test_the_title_that_is_told_of_a_day(text, title):
    told = {one.when.edtf: one.titles[0] for one in digest(text, "2010-05-08", language="en").mentions if one.titles}
    assert list(told.values()) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "Norbank lost $20 million in the quarter ended [March 31|2010-03-31].",
        "Sales at Norbank fell 4 percent in the year to [March 31|2010-03-31].",
        "Norbank sold 400 flats in the twelve weeks ending [March 31|2010-03-31].",
        "Norbank may sell its ships in [May|2010-05].",
        "Norbank's profits were lifted by the record sales in [April|2010-04].",
        "Norbank sold a third of the record tally in [April|2010-04].",
        "Norbank will pay its staff next week, instead of [Friday|2010-05-07] as hoped.",
        "48 percent approved and 43 percent disapproved in [May|2010-05].",
        # what lost its subject
        "And a report being released [Friday|2010-05-07] showed that a quarter remains, with the rest having been contained, cleaned up or "
        "otherwise lost.",
        # what only describes somebody
        "Ann Lee, who along with Paul Moss will stand before a judge on [Friday|2010-05-14], said she hoped for the best.",
        "Norbank's head, Ann Lee, whose trial begins on [Friday|2010-05-14], left Leeds for Spain.",
        "Norbank's head, Ann Lee, who herself faces a hearing on [Friday|2010-05-14], has received a letter.",
        "Norbank, whose chief financial officer resigned on [Friday|2010-05-07], will cut 400 jobs.",
    ],
)
def test_no_event(text):
    assert not any(one.titles for one in digest(text, "2010-05-08", language="en").mentions)


def test_a_list_between_commas_is_no_aside():
    text = (
        "Odile caused flooding in Port Arn, the Norland Isles and Moss before reaching its full strength on that very day, and Ann Lee "
        "said crews expected wind above 39 mph at the site by early [Friday|2010-05-07]."
    )
    titles = [title for one in digest(text, "2010-05-08", language="en").mentions for title in one.titles]
    assert not any(title.startswith("Odile") for title in titles)
