"""What the rounds of clustering remember spares comparing, and changes nothing."""

from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
from told import digest

from timeline.events.merging.comparing.weighing import Weighing
from timeline.events.merging.joining import clusters
from timeline.events.merging.joining.blocks import blocks

WHO = ("总统普京", "国家主席习近平", "首相岸田文雄", "外长王毅", "国务卿布林肯")
DID = ("抵达北京访问", "在东京签署能源协议", "在立陶宛出席北约峰会", "宣布辞去全部职务", "在日内瓦会见记者")


class Forgetful(clusters._Compared):
    """Compares all candidates in every round."""

    def round(self, groups):
        self._links, self._leaders = {}, {}
        return super().round(groups)


def told(draw):
    who, did, more = draw
    return f"[当日|2023-07-11]，{who}{did}，{more}。"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(*map(st.sampled_from, (WHO, DID, WHO))).map(told), min_size=2, max_size=30))
def test_no_round_finds_what_comparing_all_again_would_not(texts):
    digests = [digest(text, "2023-07-12", name=f"d{number}") for number, text in enumerate(texts)]
    weighing = Weighing(digests)
    mentions = [mention for one in digests for mention in one.mentions]
    with patch.object(clusters, "LEADERS", 3):
        for block in blocks(mentions).values():
            found = clusters.cluster(weighing.singles(block))
            with patch.object(clusters, "_Compared", Forgetful):
                again = clusters.cluster(weighing.singles(block))
            assert [group.mentions for group in found] == [group.mentions for group in again]
