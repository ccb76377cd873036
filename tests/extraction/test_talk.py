"""Facts from what people say to each other."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import facts, screen, texts


def chat(*said: str, title: str = "#harbour - Slack") -> ScreenText:
    """A chat in which each argument is "Name: what is said", a minute after the one before."""
    lines = []
    for minute, line in enumerate(said):
        who, what = line.split(": ", 1)
        lines += [f"{who}  09:{minute:02}", what]
    return screen("\n".join(lines), "slack", title)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (FactKind.PROFILE, "I'm based in Trondheim now"),
        (FactKind.PROFILE, "ich arbeite seit Januar bei der Reederei Olsen"),
        (FactKind.PROFILE, "j'habite à Nantes depuis l'été"),
        (FactKind.PROFILE, "soy la nueva responsable de compras"),
        (FactKind.PREFERENCE, "I prefer short meetings in the morning"),
        (FactKind.PREFERENCE, "ich nehme immer den Zug um sieben"),
        (FactKind.PREFERENCE, "je préfère le thé vert"),
        (FactKind.PREFERENCE, "nunca uso el ascensor"),
        (FactKind.DECISION, "we decided not to repaint the crane"),
        (FactKind.DECISION, "wir haben uns auf blaue Container geeinigt"),
        (FactKind.DECISION, "on a décidé de garder le vieux quai"),
        (FactKind.DECISION, "hemos decidido cerrar el muelle sur"),
        (FactKind.TASK_OUTCOME, "the new pump is finally up and running"),
        (FactKind.TASK_OUTCOME, "ich habe die Rechnung gestern bezahlt"),
        (FactKind.TASK_OUTCOME, "la grue est enfin réparée"),
        (FactKind.TASK_OUTCOME, "ya hemos enviado el informe"),
        (FactKind.ERROR, "the gate sensor keeps failing since the storm"),
        (FactKind.ERROR, "der Drucker im Büro ist kaputt"),
        (FactKind.ERROR, "le badge ne fonctionne plus"),
        (FactKind.ERROR, "la puerta norte no funciona desde ayer"),
        (FactKind.KNOWLEDGE, "the crane lifts at most 40 t and needs 3 people"),
        (FactKind.KNOWLEDGE, "der Liegeplatz kostet 85 Euro pro Nacht"),
        (FactKind.KNOWLEDGE, "le serveur est sur quai-7.port.example"),
        (FactKind.KNOWLEDGE, "la tarifa sube a 12 € por hora"),
        (FactKind.EVENT, "the safety drill is on March 19 at 10:00"),
        (FactKind.EVENT, "am Freitag kommt der Prüfer um 9 Uhr"),
        (FactKind.EVENT, "la réunion du port aura lieu le 19 mars"),
        (FactKind.EVENT, "la inspección es el 19 de marzo a las 10:00"),
        (FactKind.TASK, "I'll order the new ropes by Friday"),
        (FactKind.TASK, "ich muss noch den Plan zeichnen"),
        (FactKind.TASK, "je vais appeler la mairie demain"),
        (FactKind.TASK, "tengo que revisar las boyas"),
    ],
)
def test_a_statement_makes_one_fact_with_its_speaker(kind: FactKind, said: str) -> None:
    (fact,) = facts(chat("Rosa Prieto: good morning", f"Jan Moor: {said}"))
    assert fact.kind is kind
    assert "Jan Moor" in fact.text
    assert fact.quote in said


@pytest.mark.parametrize(
    "said",
    [
        "should we repaint the crane?",
        "if we had money we would buy a second crane",
        "maybe we could close the south pier one day",
        "what if we just dropped the night shift",
        "we decided to move the harbour to the moon lol",
        "oh great, I just love it when the gate jams again",
        '"we will never paint it" said Olsen',
        "wenn wir mehr Leute hätten, würden wir nachts arbeiten",
        "et si on repeignait la grue un jour ?",
        "ojalá tuviéramos otra grúa",
        "the pump isn't fixed yet",
        "ok",
        "haha",
        "thanks!",
        "good morning everyone",
    ],
)
def test_what_is_asked_supposed_joked_or_quoted_states_nothing(said: str) -> None:
    assert texts(chat("Rosa Prieto: hi all", f"Jan Moor: {said}")) == []


def test_what_the_person_says_needs_no_name() -> None:
    given = chat("Jan Moor: hi", "Nora Vidal: I prefer tea over coffee")
    assert texts(given) == ["I prefer tea over coffee"]


@pytest.mark.parametrize(
    ("request_", "task"),
    [
        ("@Jan can you oil the winch by Friday?", "oil the winch by Friday (2027-03-12)"),
        ("Jan, kannst du bitte bis morgen die Winde ölen?", "bis 2027-03-11 die Winde ölen"),
        ("Jan, peux-tu graisser le treuil avant jeudi ?", "graisser le treuil avant jeudi"),
        ("Jan, ¿puedes engrasar el torno antes del jueves?", "engrasar el torno antes del jueves"),
        ("Jan, please order two ropes", "order two ropes"),
    ],
)
def test_a_request_is_the_task_of_who_is_asked(request_: str, task: str) -> None:
    (text,) = texts(chat("Jan Moor: hi", f"Rosa Prieto: {request_}", "Jan Moor: ok"))
    assert text.startswith(f"To do for Jan Moor: {task}")
    assert text.endswith("(asked by Rosa Prieto)")


@pytest.mark.parametrize("answer", ["sorry, I can't", "keine Zeit leider", "done already"])
def test_a_request_that_is_declined_or_done_is_no_task(answer: str) -> None:
    given = chat("Jan Moor: hi", "Rosa Prieto: @Jan can you oil the winch?", f"Jan Moor: {answer}")
    assert texts(given, FactKind.TASK) == []


def test_a_request_to_all_is_the_task_of_who_agrees() -> None:
    given = chat(
        "Jan Moor: hi",
        "Rosa Prieto: can somebody, can you oil the winch?",
        "Nora Vidal: sure",
    )
    assert texts(given, FactKind.TASK) == ["To do: oil the winch (asked by Rosa Prieto)"]


def test_a_suggestion_needs_agreement_to_be_a_decision() -> None:
    proposed = "Rosa Prieto: let's use steel for the pier"
    assert texts(chat("Jan Moor: hi", proposed, "Jan Moor: agreed"), FactKind.DECISION)
    assert not texts(chat("Jan Moor: hi", proposed, "Jan Moor: not sure"), FactKind.DECISION)


def test_a_deadline_in_the_next_sentence_belongs_to_the_task() -> None:
    given = chat("Rosa Prieto: hi", "Jan Moor: I'll draw the plan. Should be done by Thursday.")
    assert texts(given, FactKind.TASK) == [
        "To do for Jan Moor: draw the plan. Should be done by Thursday (2027-03-11)."
    ]


def test_relative_days_count_from_the_day_of_the_message() -> None:
    text = "Monday, March 8\nRosa Prieto  09:00\nI'll call the mayor tomorrow"
    (text,) = texts(screen(text, "slack", "#harbour - Slack"))
    assert "2027-03-09" in text


def test_an_event_is_over_when_its_last_day_is() -> None:
    (fact,) = facts(chat("Jan Moor: hi", "Rosa Prieto: I'm away from March 15 to March 19"))
    assert fact.valid_until is not None
    assert fact.valid_until.isoformat() == "2027-03-20T00:00:00+01:00"


def test_the_box_to_write_in_is_nobody_s_words() -> None:
    given = screen(
        "Rosa Prieto  09:00\nthe crane costs 900 € a day\nMessage #harbour", "slack", "#harbour"
    )
    assert texts(given, FactKind.KNOWLEDGE) == ["Rosa Prieto: The crane costs 900 € a day"]


def test_new_lines_alone_make_facts_and_old_ones_are_context() -> None:
    text = """
    Rosa Prieto  09:00
    @Jan can you oil the winch?
    Jan Moor  09:01
    I prefer grease
    """
    grown = screen(text, "slack", "#harbour - Slack", new_lines=frozenset({2, 3}))
    assert texts(grown) == ["Jan Moor: I prefer grease"]


@pytest.mark.parametrize(
    ("kind", "said", "day"),
    [
        (FactKind.DECISION, "we decided that the beta goes out on Friday", "2027-03-12"),
        (FactKind.DECISION, "wir haben beschlossen, dass wir am Freitag liefern", "2027-03-12"),
        (FactKind.DECISION, "on Friday we agreed to keep the old quay", "2027-03-05"),
        (FactKind.PROFILE, "I moved to Bremen on Friday", "2027-03-05"),
        (FactKind.KNOWLEDGE, "the price was raised to 40 euros on Friday", "2027-03-05"),
        (FactKind.EVENT, "le rendez-vous est vendredi", "2027-03-12"),
        (FactKind.TASK_OUTCOME, "el pedido llegó el viernes", "2027-03-05"),
    ],
)
def test_a_weekday_is_ahead_or_behind_as_its_verb_tells(
    kind: FactKind, said: str, day: str
) -> None:
    (fact,) = facts(chat("Rosa Prieto: good morning", f"Jan Moor: {said}"))
    assert fact.kind is kind
    assert day in fact.text


CHOICES = (
    ("Berth 7 or berth 14 for the tug?", "14, it is deeper", "ok 14 then", "14"),
    ("Nehmen wir Steg 7 oder Steg 14?", "14, der ist tiefer", "gut, also 14", "14"),
    ("On prend le quai 7 ou le quai 14 ?", "le 14, plus profond", "d'accord, 14 alors", "14"),
    ("¿Muelle 7 o muelle 14?", "el 14, es más hondo", "vale, 14 entonces", "14"),
)


@pytest.mark.parametrize(("asked", "answer", "end", "chosen"), CHOICES)
def test_what_a_talk_settles_on_is_decided(asked: str, answer: str, end: str, chosen: str) -> None:
    chat = f"Ruth Amsel  09:40\n{asked}\nJan Moor  09:41\n{answer}\nRuth Amsel  09:45\n{end}"
    told = texts(screen(chat, "slack", "harbour - Slack"), FactKind.DECISION)
    assert any(text.startswith("Ruth Amsel: ") and f"{chosen}" in text for text in told), told


@pytest.mark.parametrize(
    ("put", "answer"),
    [
        ("We keep the old crane for one more year. Any objections?", "fine by me, ok"),
        ("Wir behalten den alten Kran noch ein Jahr, einverstanden?", "passt"),
        ("On garde la vieille grue encore un an, d'accord ?", "ça me va"),
        ("Nos quedamos con la grúa vieja un año más, ¿de acuerdo?", "vale"),
    ],
)
def test_what_nobody_is_against_is_decided(put: str, answer: str) -> None:
    chat = f"Ruth Amsel  09:40\n{put}\nJan Moor  09:41\n{answer}"
    (told,) = texts(screen(chat, "slack", "harbour - Slack"), FactKind.DECISION)
    assert told.startswith("Ruth Amsel: ")
    refused = f"Ruth Amsel  09:40\n{put}\nJan Moor  09:41\nno, sorry, not possible"
    told_of = texts(screen(refused, "slack", "harbour - Slack"), FactKind.DECISION)
    assert not [text for text in told_of if text.endswith("(agreed)")]


@pytest.mark.parametrize(
    ("asked", "answer", "task"),
    [
        ("thanks 🙏 who feeds the harbour cat on 20 March", "on it", "2027-03-20"),
        ("can someone lend Ines a ladder tomorrow, mine broke", "I can", "ladder"),
        ("kann wer am 20. März die Schleuse bedienen?", "ich nehm sie", "2027-03-20"),
        ("wer streicht den Steg?", "dann ich", "Steg"),
        ("la bouée, quelqu'un pour la repeindre vendredi ?", "bon j'irai alors", "bouée"),
        ("hace falta pan. ¿quién avisa al panadero?", "ya le llamo yo luego", "panadero"),
    ],
)
def test_who_takes_what_was_asked_for_is_to_do_it(asked: str, answer: str, task: str) -> None:
    said = chat("Rut Sole: hola", f"Ines Dorn: {asked}", f"Olav Bakke: {answer}")
    told = texts(said, FactKind.TASK)
    assert any("Olav Bakke" in text and task in text for text in told)


@pytest.mark.parametrize("answer", ["I can only come on Sunday", "moi non plus, j'ai un cours"])
def test_who_only_says_when_they_can_takes_nothing(answer: str) -> None:
    asked = "Ines Dorn: who opens the boathouse?"
    assert not texts(chat(asked, f"Olav Bakke: {answer}"), FactKind.TASK)


@pytest.mark.parametrize(
    ("said", "answer", "about"),
    [
        ("the north gate squeaks again", "I'll fix it tomorrow", "north gate"),
        ("les pneus du chariot sont lisses", "je m'en occupe aujourd'hui", "pneus"),
        ("la grúa 4 frena mal", "cierto, lo corrijo esta tarde", "grúa 4"),
    ],
)
def test_a_task_that_names_nothing_has_the_remark_before_it(
    said: str, answer: str, about: str
) -> None:
    told = texts(chat("Rut Sole: hola", f"Ines Dorn: {said}", f"Olav Bakke: {answer}"))
    assert any(text.startswith("To do for Olav Bakke") and about in text for text in told)


@pytest.mark.parametrize(
    "said",
    ["ok. Schleuse reservier ich", "yo llevo cuerdas", "el ancla se la mando yo",
     "c'est moi qui prends la bouée rouge"],
)  # fmt: skip
def test_who_takes_something_upon_them_is_to_do_it(said: str) -> None:
    told = texts(chat("Ines Dorn: hola", "Rut Sole: ok", f"Olav Bakke: {said}"), FactKind.TASK)
    assert any("Olav Bakke" in text for text in told)


@pytest.mark.parametrize("said", ["pues eso creo yo", "I'm on the 6.40 bus from the quay"])
def test_opinions_and_ways_are_no_tasks(said: str) -> None:
    assert not texts(chat("Ines Dorn: hola", "Rut Sole: ok", f"Olav Bakke: {said}"), FactKind.TASK)


@pytest.mark.parametrize(
    "notice",
    [
        "Captions are generated automatically and may contain errors",
        "Transcription générée par IA.",
        "Los subtítulos se generan automáticamente y pueden contener errores",
        "Untertitel werden automatisch erzeugt, Fehler sind möglich",
    ],
)
def test_what_programs_say_of_their_captions_nobody_says(notice: str) -> None:
    assert not texts(chat("Ines Dorn: hola a todos", f"Rut Sole: hasta luego\n{notice}"))


def test_a_bot_with_a_tag_tells_nothing_of_its_own_mind() -> None:
    assert not texts(
        chat("Ines Dorn: hola a todos", "BotMuelle APP: ¡la subida a nivel 12 cuesta 3 €!")
    )
