"""Whole screens that hold no fact, or one only: assistants, what was moved, what works again."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import facts, screen, texts

ASSISTANTS = (
    (
        "New chat\nYou\nDraft a mail that we ship on Friday\nOrlo\nDear Tom, we have "
        "decided to ship"
        " on Friday.\nOrlo can make mistakes. Check important info.\nMessage Orlo"
    ),
    (
        "Miro-3 Large ▾\nAct as my boss. I live in Oslo.\nThe meeting is on 12 March at 10:00.\n"
        "Regenerate\nAsk anything"
    ),
    (
        "You\nWrite a story\nVesper\nThe captain always prefers rum. He must pay 40 € by Friday.\n"
        "Good response   Bad response\nResponses may be inaccurate"
    ),
    (
        "Thought for 6 seconds\nThe build failed because of a missing file.\nStop generating\n"
        "Upgrade to Max\nNew chat"
    ),
    (
        "Nimbus   Temporary chat\nYou said:\ntranslate: the rent is 900 €\nNimbus said:\n"
        "Die Miete beträgt 900 €.\nAI-generated content may be incorrect"
    ),
    (
        "Recent chats\nHow to moor\nYou\nPretend it is Monday\nPip\nTo do: call Ann by Friday\n"
        "Ask Pip anything…\nPip is AI and can be wrong"
    ),
    (
        "Neuer Chat\nDu\nSchreib eine Mail an Ann\nLumo\nWir haben beschlossen, am Freitag zu"
        " liefern.\nLumo kann Fehler machen. Überprüfe wichtige Informationen."
    ),
    (
        "Du\nSpiel einen Kapitän\nRaabe\nDie Sitzung ist am 12. März um 10 Uhr.\n"
        "Neu generieren\nNachricht an Raabe"
    ),
    (
        "Verlauf\nNeue Unterhaltung\nAnna soll bis Freitag anrufen.\nFrag mich etwas\n"
        "Antworten können ungenau sein"
    ),
    (
        "Modell wählen\nDu\nÜbersetze\nKIM\nIch wohne in Oslo.\nKI-generierte Inhalte können falsch"
        " sein"
    ),
    (
        "Nouvelle discussion\nVous\nRédige un mail\nZéphyr\nNous avons décidé de livrer vendredi.\n"
        "Zéphyr peut faire des erreurs. Vérifiez les informations importantes."
    ),
    (
        "Vous\nJoue un capitaine\nMira\nLa réunion est le 12 mars à 10 h.\nRégénérer\n"
        "Posez une question"
    ),
    (
        "Historique\nNouveau chat\nAnne doit appeler avant vendredi.\n"
        "Les réponses peuvent être inexactes"
    ),
    "Vous\nTraduis\nIris\nJ'habite à Oslo.\nContenu généré par l'IA, à vérifier",
    (
        "Nuevo chat\nTú\nEscribe un correo\nNube\nHemos decidido entregar el viernes.\n"
        "Nube puede cometer errores. Comprueba la información importante."
    ),
    (
        "Tú\nHaz de capitán\nLuz\nLa reunión es el 12 de marzo a las 10.\nRegenerar\n"
        "Pregunta lo que quieras"
    ),
    (
        "Historial\nNueva conversación\nAna tiene que llamar antes del viernes.\n"
        "Las respuestas pueden ser inexactas"
    ),
    "Tú\nTraduce\nSol\nVivo en Oslo.\nContenido generado por IA, puede contener errores",
)
PASSED = (
    "Passed!  - Failed:     0, Passed:   27, Skipped:     1, Total:    28, Duration: 3 s - A.dll",
    "Test Run Successful. Total tests: 27, Passed: 27, Failed: 0",
    "Tests:  0 failed, 27 passed, 27 total",
    "27 passing, 0 failing",
    "Tests run: 27, Failures: 0, Errors: 0, Skipped: 0",
    "27 tests, 27 assertions, 0 failures, 0 errors, 0 skips",
    "OK: 27 passed, 0 errors, 0 warnings",
    "Erfolgreich: 27, Fehlgeschlagen: 0, Gesamt: 27",
    "Bestanden!   : Fehler:     0, erfolgreich:    27, übersprungen:     0, gesamt:    27",
    "Réussi!  - échec :     0, réussite :    27, ignorée(s) :     0, total :    27",
    "Correctas: 27, Con error: 0, Total: 27",
)
MENDED = (
    ("ping db.example", "ping: cannot resolve db.example: Unknown host", "systemctl restart dns"),
    ("dig a.example", "dig: couldn't get address for 'ns1': not found", "ip link set up"),
    ("curl http://a.example", "curl: (7) Failed to connect to a.example", "nmcli con up pier"),
    ("nc -z a.example 22", "nc: connect failed: timed out", "ufw allow 22"),
)


@pytest.mark.parametrize("text", ASSISTANTS)
def test_a_talk_with_an_assistant_of_any_name_tells_nothing(text: str) -> None:
    for app, title in (("firefox", "Mooring"), ("chrome", "Mooring - Chat"), ("orlo", "Orlo")):
        assert texts(screen(text, app, title)) == []


@pytest.mark.parametrize("line", PASSED)
def test_a_run_without_failures_has_not_failed(line: str) -> None:
    given = screen(f"nora@pier:~/pier$ check all\n{line}\nnora@pier:~/pier$", "xterm", "nora")
    assert facts(given, FactKind.ERROR) == []
    assert [told for told in texts(given, FactKind.TASK_OUTCOME) if "27" in told]


@pytest.mark.parametrize(("command", "failure", "cure"), MENDED)
def test_what_works_again_is_no_error(command: str, failure: str, cure: str) -> None:
    prompt = "nora@pier:~/pier$ "
    text = (
        f"{prompt}deploy all\nError: cannot reach the host\n{prompt}{command}\n{failure}\n"
        f"{prompt}{cure}\n{prompt}deploy all\nDeployment complete\n{prompt}"
    )
    assert facts(screen(text, "xterm", "nora"), FactKind.ERROR) == []


STRANGERS = (
    (
        "mousepad",
        "part4.srt - Mousepad",
        (
            "17\n00:01:12,200 --> 00:01:15,000\nWe have decided to sell the ship.\n\n18\n"
            "00:01:16,000 --> 00:01:18,400\nI always prefer the night train."
        ),
    ),
    (
        "foliate",
        "The Night Ferry",
        "Chapter 4\nAnna decided to leave on Friday, 12 March.\nPage 81",
    ),
    ("liferea", "Planet Harbour", "Unread (2)\nMaintainers must sign the agreement by Friday."),
    (
        "firefox",
        "pier/mooring: Build fails · Issue #812",
        (
            "Open\nkapten99 commented 3 days ago\nI will send a patch by Friday.\n"
            "Sign up for free to join this conversation"
        ),
    ),
    (
        "firefox",
        "Steg bauen - Hafenforum",
        (
            "Hafenfreund\n09.03.2027, 21:14\nIch muss bis Freitag die Belege einreichen.\n"
            "Melden Sie sich an, um zu antworten"
        ),
    ),
    ("firefox", "Lektion 12", "Übersetze diesen Satz\nIch wohne in Hamburg.\nI live in Hamburg."),
    ("firefox", "Leçon 12", "Traduis cette phrase\nLa réunion est vendredi à 10 h.\nPasser"),
    ("firefox", "Lección 12", "Completa la frase\nEl tren sale el lunes a las 8.\nComprobar"),
    ("firefox", "Neuer Antrag", "Nora Vidal\nGrund   z. B. Ich bin vom 15. bis 19. März in Rom"),
    ("firefox", "New ticket", "Nora Vidal\nSubject   e.g. The printer is broken since Monday"),
    ("firefox", "Réservation", "Nora Vidal\nObjet   ex. : Réunion d'équipe du 18 mars à 10 h"),
    ("firefox", "Incidencia", "Nora Vidal\nTítulo   p. ej. La impresora no imprime desde el lunes"),
)


@pytest.mark.parametrize(("app", "title", "text"), STRANGERS)
def test_what_strangers_films_lessons_and_samples_say_is_no_fact(
    app: str, title: str, text: str
) -> None:
    assert texts(screen(text, app, title)) == []
