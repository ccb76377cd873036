"""What a talk takes back at once is no fact."""

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts

_TALK = """
# kiln-crew
Otis Brandt  9:02 AM
do we fire the kiln on 18 March or wait
Mina Falk  9:04 AM
18 is fine by me
Otis Brandt  9:05 AM
ok, we fire the kiln on 18 March
Mina Falk  9:21 AM
{halt}
Mina Falk  9:24 AM
{then}
Otis Brandt  9:26 AM
good
Message #kiln-crew
"""


def _told(halt: str, then: str) -> list[str]:
    given = screen(
        _TALK.format(halt=halt, then=then),
        app="slack",
        title="kiln-crew (Channel) - Pottery - Slack",
    )
    wanted = (FactKind.DECISION, FactKind.EVENT, FactKind.TASK)
    return [text for kind in wanted for text in texts(given, kind) if "2027-03-18" in text]


def test_a_day_is_no_fact_where_the_next_remark_calls_a_halt_and_names_another() -> None:
    assert _told("hold on, the gas man is here all week", "he says 25 March works") == []


def test_a_day_stands_where_no_other_is_named() -> None:
    assert _told("hold on, phone", "sorry, back now") != []


def test_a_question_that_begins_with_wait_takes_nothing_back() -> None:
    assert _told("wait, was it ten or eleven", "and who brings clay on 25 March?") != []
