"""Mails: headers side by side, answers between quoted points, lists, and how they are signed."""

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts

_APP = ("thunderbird", "Re: Boathouse - Mozilla Thunderbird")


def test_headers_of_a_mail_may_stand_side_by_side() -> None:
    told = texts(
        screen(
            """
            Inbox 4
            RE: Slipway
            From  Ruth Hallgren   To  n.vidal@quay.example   Date  Tue 16:21
            Nora:
            I've ordered the new rollers.
            Kind regards
            Ruth Hallgren
            Harbour Engineer · Quayworks
            """,
            "firefox",
            "RE: Slipway - Roundcube Webmail - Mozilla Firefox",
        )
    )
    assert any("rollers" in text and "Ruth Hallgren" in text for text in told)
    assert any("Harbour Engineer" in text and "Ruth Hallgren" in text for text in told)


def test_a_subject_a_sender_and_a_day_on_one_row_head_a_mail() -> None:
    told = texts(
        screen(
            """
            TR: Toit du hangar   De: Odette Faucher   Le 09/03/2027 à 10:58
            Bonjour Nora,
            Peux-tu envoyer les plans du hangar avant vendredi ?
            Odette Faucher
            Régisseuse, Port-Levant
            """,
            "firefox",
            "Boîte de réception - TR: Toit du hangar - Zimbra - Mozilla Firefox",
        ),
        FactKind.TASK,
    )
    assert any("plans" in text for text in told)


def test_of_quoted_lines_some_may_be_answered_by_a_word() -> None:
    told = texts(
        screen(
            """
            Re: Boathouse
            From  Ruth Hallgren
            To  Me
            Dear Nora,
            On 8 March 2027 Nora Vidal wrote:
            > Do you have a licence for the tractor?
            No.
            > Shall we paint in May?
            We meet on 12 May at the shed to paint it together.
            Regards
            Ruth Hallgren
            """,
            *_APP,
        ),
        FactKind.EVENT,
    )
    assert any("2027-05-12" in text for text in told)


def test_an_answer_is_told_with_the_point_it_is_to() -> None:
    told = texts(
        screen(
            """
            Re: Boathouse
            From  Ruth Hallgren
            To  Me
            Hello Nora,
            On 8 March 2027 Nora Vidal wrote:
            > 1) Launch of the red skiff on Friday
            We come on Thursday 18 March at 20:00 for that.
            > 2) Varnish is ordered by Piet
            It came in this morning and stands in my van.
            Cheers, Ruth
            """,
            *_APP,
        ),
        FactKind.EVENT,
    )
    assert any("2027-03-18" in text and "red skiff" in text for text in told)


def test_who_writes_to_a_list_in_their_own_name_is_read() -> None:
    told = texts(
        screen(
            """
            From: Cornelia Norring <nel@bells.example>
            To: rowers@bells.example
            Subject: Re: [rowers] Easter
            Date: Tue, 9 Mar 2027 21:15
            All,
            The spare key hangs under the bench now, code 4-4-1.
            We meet on 27 March at 10:00 at the slip.
            Cornelia
            rowers mailing list, to unsubscribe write to rowers-leave@
            """,
            "mutt",
            "mutt: =lists/rowers",
        ),
        FactKind.EVENT,
    )
    assert any("2027-03-27" in text for text in told)


def test_a_part_of_the_body_behind_a_comma_is_left_out() -> None:
    told = texts(
        screen(
            """
            Ruth Hallgren  9:58
            Piet is out until Monday 22 March, shoulder.
            """,
            "slack",
            "#crew - Slack",
        )
    )
    assert told
    assert not any("shoulder" in text for text in told)
