"""Notices, terms and states on pages of portals, registers and monitors."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.page.address import find_kind_of_address
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import screen, texts


def page(*lines: str, title: str = "Portal") -> ScreenText:
    return screen("\n".join(lines), "firefox", f"{title} — Mozilla Firefox")


@pytest.mark.parametrize(
    "notice",
    [
        "Payment received",
        "Your application has been submitted",
        "Expense report 2214 approved",
        "Registration complete",
        "Ihre Überweisung wurde ausgeführt",
        "Antrag eingereicht",
        "Bestellung 4711 wurde angelegt",
        "Steuererklärung erfolgreich übermittelt",
        "Paiement accepté",
        "Votre déclaration a été enregistrée",
        "Demande de congé envoyée",
        "Virement effectué",
        "Pago realizado",
        "Su solicitud ha sido registrada",
        "Matrícula confirmada",
        "Hemos recibido su reclamación de garantía",
    ],
)
def test_a_notice_tells_what_is_done(notice: str) -> None:
    given = page("Inicio  Home", notice, "Ref.  QX-2207", title="Rathaus Online")
    (text,) = texts(given, FactKind.TASK_OUTCOME)
    assert notice.strip(" .!") in text


@pytest.mark.parametrize(
    "line",
    [
        "Your payment will be processed",
        "Payment not received",
        "Has your order been delivered?",
        "Antrag noch nicht eingereicht",
        "Sobald die Zahlung eingegangen ist",
        "Votre paiement n'a pas été accepté",
        "Paiement en attente, non confirmé",
        "Si su solicitud ha sido aceptada",
        "Pedido pendiente de ser confirmado",
    ],
)
def test_what_is_open_asked_or_supposed_is_no_notice(line: str) -> None:
    assert texts(page("Home  Help", line), FactKind.TASK_OUTCOME) == []


def test_a_notice_comes_with_its_number_and_its_amount_but_not_with_numbers_of_the_person() -> None:
    given = page(
        "Payment received",
        "Payment reference   PR-4471",
        "Taxpayer number   7712 0449",
        "Amount paid   £212.40",
        title="Harbour dues",
    )
    (text,) = texts(given, FactKind.TASK_OUTCOME)
    assert "PR-4471" in text
    assert "£212.40" in text
    assert "7712" not in text


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Contract number", "HB-22071"),
        ("Notice period", "3 months"),
        ("Monthly fee", "£18.00"),
        ("Owner", "team-tides"),
        ("Vertragsnummer", "HB-22071"),
        ("Kündigungsfrist", "6 Wochen"),
        ("Arbeitspreis", "29,8 ct/kWh"),
        ("Préavis", "2 mois"),
        ("Loyer mensuel", "640 €"),
        ("Plazo de entrega", "5 días laborables"),
        ("Cuota mensual", "31,50 €"),
        ("Servidor", "db-muelle.example"),
    ],
)
def test_the_terms_of_a_record_are_known(label: str, value: str) -> None:
    given = page(
        "Start   Help   Logout",
        "Berth 14",
        f"{label}   {value}",
        "Capacity   12 t",
        "Discover our new offer from just £9",
        title="Marina",
    )
    found = texts(given, FactKind.KNOWLEDGE)
    assert any(value in text and "Berth 14" in text for text in found)
    assert not any("£9" in text for text in found)


def test_numbers_of_the_person_are_no_terms() -> None:
    given = page(
        "Plan   Basic 2",
        "Limit   20 GB",
        "Insurance number   A 4471 2068",
        "Phone number   +44 20 7946 0000",
    )
    assert not any("4471" in text or "7946" in text for text in texts(given))


@pytest.mark.parametrize(
    ("bad", "fine"),
    [
        ("Unreachable", "Online"),
        ("Down for 9 min", "Up 3 d"),
        ("Nicht erreichbar", "Verfügbar"),
        ("Gestört seit 10:12", "In Ordnung"),
        ("Hors ligne", "En ligne"),
        ("En panne depuis 2 h", "Opérationnel"),
        ("Sin conexión", "En línea"),
        ("Caído desde hace 5 min", "Operativo"),
    ],
)
def test_a_register_of_states_tells_what_is_in_a_bad_one(bad: str, fine: str) -> None:
    given = page(
        f"pump-north   {fine}   12 ms",
        f"gate-south   {bad}   -",
        f"lamp-east   {fine}   8 ms",
        title="Harbour devices",
    )
    (text,) = texts(given, FactKind.ERROR)
    assert "gate-south" in text


def test_a_single_word_in_a_menu_is_no_state() -> None:
    given = page("All   Open   Failed   Closed", "Search tickets", "New filter")
    assert texts(given, FactKind.ERROR) == []


def test_an_incident_that_is_not_over_is_an_error() -> None:
    lines = ["#17   gate-api latency above 2 s", "Status  {}   Urgency  High", "Service  gate-api"]
    title = "Incident #17 - gate-api latency above 2 s - PagerDuty"
    going_on = page(*"\n".join(lines).format("Acknowledged").split("\n"), title=title)
    over = page(*"\n".join(lines).format("Resolved").split("\n"), title=title)
    (text,) = texts(going_on, FactKind.ERROR)
    assert "latency above 2 s" in text
    assert texts(over, FactKind.ERROR) == []


def test_an_incident_is_called_by_its_number_where_the_title_does_not_name_it() -> None:
    given = page(
        "#77 HighErrorRate gate-api",
        "Status   Firing   Integration   Mail",
        title="gate-api - Grafana",
    )
    (text,) = texts(given, FactKind.ERROR)
    assert "HighErrorRate" in text


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://forge.example/quay/tides/-/merge_requests/31", WindowKind.TRACKER),
        ("https://forge.example/quay/tides/issues/7", WindowKind.TRACKER),
        ("https://track.example/browse/TIDE-12", WindowKind.TRACKER),
        ("https://ci.example/job/tides/77/console", WindowKind.BUILD),
        ("https://ci.example/repos/4/pipeline/88", WindowKind.BUILD),
        ("https://site.example/wiki/Moorings", WindowKind.WIKI),
        ("https://intra.example/annuaire/mmorel", WindowKind.PROFILE),
        ("https://shop.example/basket", None),
        (None, None),
    ],
)
def test_the_path_of_an_address_tells_what_a_page_is_for(
    url: str | None, kind: WindowKind | None
) -> None:
    assert find_kind_of_address(url) is kind


@pytest.mark.parametrize(
    "lines",
    [
        ("Anne Morel", "Responsable logistique", "Site   Brest"),
        ("Employee   Anne Morel", "Job title   Dock planner", "Location   Leith"),
        ("Nombre   Anne Morel", "Cargo   Jefa de muelle", "Empresa   Puerto Sur"),
        ("Anne Morel", "Position: Hafenmeisterin", "Standort: Emden"),
    ],
)
def test_a_page_about_a_person_tells_the_role(lines: tuple[str, ...]) -> None:
    given = screen("\n".join(lines), "firefox", "Directory", url="https://x.example/people/amorel")
    found = texts(given, FactKind.PROFILE)
    assert any(text.startswith("Anne Morel is ") for text in found)


def test_a_page_where_something_was_paid_is_no_bank() -> None:
    given = page(
        "Payment received",
        "You paid  £12.00  by bank transfer",
        "Accessibility statement",
        title="Harbour dues",
    )
    assert texts(given, FactKind.TASK_OUTCOME)


@pytest.mark.parametrize(
    "lines",
    [
        ("Trail shoes 3", "Price   £119.95", "Delivery time   2 days", "Add to basket"),
        ("Trailschuh 3", "Preis   119,95 €", "Lieferzeit   2 Tage", "In den Warenkorb"),
        ("Starter", "Price   $9 per seat", "Limit   5 projects", "Start free trial"),
        ("Zwei Zimmer, Altona", "Miete   980 €", "Kaution   2.940 €", "Anbieter kontaktieren"),
        ("Piso en Vigo", "Precio   640 €", "Plazo mínimo   12 meses", "Anuncios similares"),
        ("Leo Strom", "Founder at Tidely", "Followers 4,411"),
        ("Election", "Meier (62) ist die neue Vorsitzende der Partei.", "Mehr   Politik"),
    ],
)
def test_what_is_on_offer_to_everybody_is_not_kept(lines: tuple[str, ...]) -> None:
    assert texts(page(*lines, title=f"{lines[0]} - Market")) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("client.py", 'raise RuntimeError("Payment failed")', "print('Order placed')"),
        ("messages.json", '"paid": "Zahlung erhalten",', '"down": "Server nicht erreichbar"'),
    ],
)
def test_notices_in_code_are_none(lines: tuple[str, ...]) -> None:
    given = screen("\n".join(lines), "code", f"{lines[0]} - tides - Visual Studio Code")
    assert texts(given) == []


def test_what_calls_or_asks_beside_a_booking_is_no_part_of_it() -> None:
    text = (
        "Harbour Ferry\nThank you for your booking, Nora\nBooking HF-20417\n"
        "Ferry to Bergen\nSat 20 March 2027, 14:30\nTotal 84.00 EUR\n"
        "Also at the harbour: jazz night, 27 March\nWin a bicycle until 30 March\n"
        "Absent on Friday 26 March? Choose another day"
    )
    told = texts(screen(text, title="Booking confirmed | Harbour Ferry"), FactKind.EVENT)

    assert len(told) == 1
    assert "2027-03-20" in told[0]
    assert "jazz" not in told[0]
