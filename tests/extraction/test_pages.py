"""Facts from bookings, invoices, calendars, settings, profiles and sheets."""

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import facts, screen, texts


def page(text: str, title: str) -> ScreenText:
    return screen(text, "firefox", f"{title} — Mozilla Firefox")


def test_a_journey_is_one_event_for_each_way() -> None:
    given = page(
        """
        Your booking is confirmed
        Booking reference  PX7K2M
        Outbound
        FE 12   Fri 19 Mar 2027
        07:25 Bergen  -  13:40 Stavanger
        Return
        FE 13   Sun 21 Mar 2027
        18:05 Stavanger  -  23:30 Bergen
        Total paid   £214.60
        Recommended hotels
        Fjord Hotel  from £119
        """,
        "Booking confirmed - Fjord Ferries",
    )
    events = texts(given, FactKind.EVENT)
    assert len(events) == 2
    assert "2027-03-19" in events[0]
    assert "Stavanger" in events[0]
    assert "2027-03-21" in events[1]
    assert not any("119" in text for text in texts(given))


def test_an_order_tells_what_arrives_when() -> None:
    given = page(
        """
        Vielen Dank für Ihre Bestellung!
        Bestellnummer  SB-20931
        Voraussichtliche Lieferung: Freitag, 19. März
        1 x Seil 12 mm   39,90 €
        Gesamtbetrag   44,80 €
        Kunden kauften auch
        Anker   89,00 €
        """,
        "Bestellung eingegangen - Seilerei Brandt",
    )
    found = texts(given)
    assert any("2027-03-19" in text and "SB-20931" in text for text in found)
    assert any("44,80 €" in text for text in found)
    assert not any("Anker" in text for text in found)


def test_of_a_visit_to_a_doctor_only_the_appointment_is_kept() -> None:
    given = page(
        """
        Votre rendez-vous est confirmé
        Dr Anne Morel, dermatologue
        Vendredi 19 mars 2027 à 9h15
        Motif : eczéma
        N° de sécurité sociale : 2 84 05 69 123 456 78
        """,
        "Rendez-vous - Docteo",
    )
    (text,) = texts(given)
    assert "2027-03-19 à 9h15" in text
    assert "eczéma" not in text


def test_an_invoice_is_one_fact() -> None:
    given = page(
        """
        Brandt Rope Works Ltd
        INVOICE
        Bill to        lnvoice no.   B-771
        Nora Vidal     Due date      2 April 2027
        TotaI due      EUR 5,057.00
        VAT 0 %
        Subtotal       EUR 5,057.00
        """,
        "B-771.pdf",
    )
    assert texts(given) == [
        "Invoice B-771 from Brandt Rope Works Ltd: EUR 5,057.00, due 2027-04-02"
    ]


def test_a_calendar_tells_what_is_to_come_and_not_declined() -> None:
    given = page(
        """
        2pm to 3pm, Fence review, Nora Vidal, Accepted, Location: Room 2, March 12, 2027
        4pm to 5pm, Vendor demo, Nora Vidal, Declined, No location, March 12, 2027
        9am to 10am, Old meeting, Nora Vidal, Accepted, March 1, 2027
        All day, Leave Nora, Nora Vidal, March 15, 2027
        """,
        "Pier - Calendar - Week of March 8, 2027",
    )
    assert texts(given) == [
        "Fence review: 2027-03-12, 2pm to 3pm, Room 2",
        "Leave Nora: 2027-03-15, all day",
    ]


def test_an_agenda_may_have_its_times_above_or_below_the_titles() -> None:
    above = page("Thu, Mar 11\n9:00 AM – 9:30 AM\nPlanning", "Calendar")
    below = page("Do 11\nPlanung\n9:00 – 9:30", "Kalender")
    assert texts(above) == ["Planning: 2027-03-11, 9:00 AM – 9:30 AM"]
    assert texts(below) == ["Planung: 2027-03-11, 9:00 – 9:30"]


def test_settings_tell_look_keys_language_and_place() -> None:
    given = screen(
        """
        Notifications
        Appearance
        Advanced
        Language
        English (UK)
        Time zone
        (UTC+01:00) Bergen
        Appearance
        Theme
        ( ) Light   (o) Dark   ( ) System
        Key map: Vim
        Spellcheck  [x]
        """,
        "slack",
        "Preferences - Harbour - Slack",
    )
    found = {fact.text: (fact.subject, fact.predicate) for fact in facts(given)}
    assert found == {
        "Theme in slack: Dark": ("slack theme", "is"),
        "Key map in slack: Vim": ("slack key map", "is"),
        "Language in slack: English (UK)": ("slack language", "is"),
        "Time zone in slack: (UTC+01:00) Bergen": ("slack time zone", "is"),
    }


def test_a_heading_below_a_label_is_no_time_zone() -> None:
    form = "Profile\nDisplay name\nRosa Prieto\nTitle\nHarbour Pilot\nTime zone\n{}\nAppearance"

    def told(value: str) -> list[str]:
        given = screen(form.format(value), "Clubhouse", "Account - Clubhouse", user="Rosa Prieto")
        return [text for text in texts(given, FactKind.PROFILE) if "time zone" in text]

    assert told("") == []
    assert told("Europe/Madrid") == ["time zone Europe/Madrid"]


def test_a_profile_tells_role_and_place() -> None:
    given = screen(
        "Profile\nRosa Prieto\nShe/her\nTitle  Harbour Pilot\nLocation  Vigo\nPhone\nAdd phone",
        "slack",
        "Rosa Prieto - Profile - Harbour - Slack",
    )
    assert texts(given) == ["Rosa Prieto is Harbour Pilot", "Rosa Prieto: based in Vigo"]


def test_a_sheet_tells_its_sums_and_comments() -> None:
    given = screen(
        """
        E9   fx  =SUM(E2:E8)
        1    Rope costs Q1
        2    Item      Month     EUR
        3    Rope      March     120
        9    Total               1,330
        Comments
        Jan Moor  Mar 9
        Brandt raises hemp to EUR 9 per m from April.
        """,
        "excel",
        "Ropes.xlsx - Excel",
    )
    found = texts(given)
    assert "Rope costs Q1: Total 1,330 EUR" in found
    assert any("EUR 9 per m" in text for text in found)
    assert not any("=SUM" in text for text in found)


def test_a_page_of_preferences_is_one_though_it_has_boxes_to_tick() -> None:
    given = screen(
        """
        Harbour lights   Plans  Alarms 0
        Skipper preferences
        Display language      English (UK)   v
        Chart font            Iosevka 13
        Key layout            Neo 2   v
        [x] Sound on alarms
        [ ] Popup on warnings
        [x] Forward to mobile
        """,
        "firefox",
        "Skipper preferences - Harbour lights - Mozilla Firefox",
    )
    found = texts(given)
    assert not [text for text in found if text.startswith("To do")]
    for value in ("English (UK)", "Iosevka", "Neo 2"):
        assert any(value in text for text in found), (value, found)
