"""Rows that say of themselves that nobody means them, or that were struck out."""

from collections.abc import Iterator, Sequence

from desktop_memory.extraction.page.own_notices import speaks_for_itself
from desktop_memory.extraction.page.recited import is_recited
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.touting import is_touting, without_touting
from desktop_memory.extraction.patterns import Form, pattern

# When it was said, and by whom.
_BEFORE = r"^\W*(?:\d{1,2}[:.]\d\d\W+)?(?:[\w.’' -]{2,24}: )?\W*"
_LABELLED = pattern(
    rf"{_BEFORE}(?:"
    # samples to copy
    r"(?:example|beispiel|exemple|ejemplo)(?: \w+){1,4}\s?:|example\s?:|"
    r"(?:template|vorlage|plantilla|(?:sample|muster)(?: ?text| ?brief| message| letter| e?mail)|"
    r"modèle d(?:e |')\w+)(?: \w+){0,3}\s?:|"
    r"(?-i:TEMPLATE|VORLAGE|PLANTILLA|MODÈLE|BEISPIEL|EXAMPLE|EXEMPLE|EJEMPLO|MUSTER|SAMPLE|DUMMY)"
    r"\b|(?<=\()(?:template|example|sample|dummy|vorlage|beispiel|muster|modèle|exemple|plantilla|"
    r"ejemplo)\)|"
    r"(?:(?:demo|test) (?:task|entry)|tarea (?:demo|de prueba)|testaufgabe|tâche (?:de )?(?:démo|"
    r"test))\s?:|"
    # for every day one
    r"(?:\w+ )?(?:quote|saying|proverb|joke|fact|tip|thought|word) of the (?:day|week|month)\b|"
    r"(?:\w+)?(?:zitat|spruch|witz|fakt|tipp|wort|gedanke) (?:des tages|der woche|des monats)\b|"
    r"(?:tages|wochen)(?:zitat|spruch|tipp|horoskop)\b|"
    r"(?:citation|blague|proverbe|conseil|astuce|mot|pensée) (?:du jour|de la semaine|du mois)\b|"
    r"(?:cita|frase|chiste|proverbio|consejo|truco|palabra) (?:del día|de la semana|del mes)\b|"
    # what is done, by a word for a tick
    r"[-*]? ?\[(?:done|erledigt|fertig|fait|terminé|hecho|listo)\]\s|"
    # what can be done here
    r"(?:tip|hint|tipp|astuce|conseil|consejo|truco)\s?: (?:you can|du kannst|sie können|"
    r"vous pouvez|tu peux|puedes?)\b|"
    # what a machine makes of it
    r"(?:(?:ai|ki|ia)[ -](?:generated )?(?:summary|recap|overview|zusammenfassung)|"
    r"(?:automatic |automatische |copilot |gemini )(?:summary|recap|zusammenfassung)|"
    r"(?:résumé|resumen) (?:(?:par|de|por) (?:l['’]|la )?ia|automatique|automático|ia)|"
    r"zusammenfassung (?:der|von) ki)\b(?: ?\([^()]*\))?\s?:|"
    r"(?:it (?:appears|seems|looks like)(?: that)?|looks like|seems like) you(?:'ve| have)? "
    r"(?:decided|want|prefer|like|agreed|plan|approved)\b|"
    r"es (?:sieht so aus, als|scheint, (?:dass|als)) (?:ob |hätten |würden )?(?:sie|du)\b|"
    r"(?:il semble|on dirait) que (?:vous|tu)\b|parece que (?:has|usted|quieres|prefieres|"
    r"decidiste)\b|"
    # only to see whether it works
    r"(?:test (?:notification|alert|message|event)|test(?:benachrichtigung|nachricht|alarm|"
    r"meldung)|(?:notification|message|alerte) de test|(?:notificación|mensaje|aviso|alerta) de "
    r"prueba)\s?[:–-]|"
    # handed on to everybody
    r"(?:(?:häufig )?weitergeleitet|forwarded(?: many times)?|transféré|reenviado)\b.*(?:!!|"
    r"bitte (?:weiter)?teilen|bitte weitersagen|please share|pass it on|partagez|faites tourner|"
    r"comparte|difund[ea]|pásalo)|"
    # nobody knows by whom
    r"(?:unknown (?:sender|number|caller)|unbekannte[rs]? (?:absender|nummer|anrufer)|"
    r"(?:expéditeur|numéro) inconnu|(?:remitente|número) desconocido): |"
    r"(?:\w+ )?(?:anonymous|anonyme?[rs]?|anónim[oa])(?: \w+)?: |"
    # who has seen it
    r"(?:gelesen von|read by|seen by|vue? par|lue? par|leído por|visto por) \d|"
    # asked of everybody
    r"(?:poll|survey|umfrage|sondage|encuesta)\s?: .*\?|"
    r"(?:(?:satisfaction )?survey|zufriedenheits(?:umfrage|befragung)|enquête de satisfaction|"
    r"encuesta(?: de satisfacción)?)\s?:?\s.*(?:1 2 3|\* \*|★|☆)|"
    # come and see
    r"(?:follow us|visit us|folgen sie uns|besuchen sie (?:uns|unser\w*)|suivez-nous|venez nous "
    r"voir|"
    r"rendez-nous visite|síguenos|visítanos|visítenos)\b|"
    # thrown dice and other commands to a bot
    r"/(?:roll|dice|8ball|joke|fortune|giphy|gif|meme|coin|flip|random)\b|"
    # what the program tells of itself
    r"(?:(?:your |the )?session (?:expires|ends|times out) in|(?:ihre |die |deine )?sitzung "
    r"(?:läuft|endet) (?:ab )?in|(?:la |votre |ta )?session expire dans|(?:la |su |tu )?sesión "
    r"(?:caduca|expira) en) \d|"
    r"also sent to the channel\W*$|(?:sent from my|gesendet von meinem|envoyé (?:de|depuis) mon|"
    r"enviado desde mi) (?:\w+ ?){1,3}\W*$|"
    r"(?:messages|mails?|nachrichten|mensajes) (?:in|im|dans|en) (?:the )?(?:spam|junk|trash)\b|"
    r"(?:\w+ ){1,3}(?:is online|ist online|est en ligne|está en línea)\W*$"
    r")"
)
# What somebody writes below all that they write; what a bot is quoted with; where a file is kept.
_ANYWHERE = pattern(
    r"\b(?:firma de|signatur von|signature (?:of|de)) [\w ]{2,20}: ?[«\"“„]|"
    r"\b\w*bots?\b.{0,12}\b(?:says?|said|sagt|sagte|dit|dice|dijo)\b\W{0,3}[\"“„«]|"
    r"\b(?:saved to|gespeichert (?:in|auf)|enregistré (?:dans|sur)|guardado en) (?:onedrive|"
    r"sharepoint|icloud|dropbox|this pc|diesem pc|ce pc|este (?:pc|equipo))\b|"
    r"\bmaschinell (?:erstellt|übersetzt|erzeugt)\b|\b(?:may|can) contain errors\b|\bkann fehler "
    r"enthalten\b|\bpeut contenir des erreurs\b|\bpuede contener errores\b|"
    r"\b(?:this|dieses?|cette|este|esta) (?:mailbox|inbox|postfach|boîte|buzón)\b.{0,30}"
    r"(?:monitored|automat|automát|überwacht|gelesen|surveillée|no lee)|"
    r"\b(?:placeholder|platzhalter|espace réservé|marcador de posición)\s?:|"
    # kept, but over
    r"\((?:archived|archiviert|archivée?|archivad[oa])\)\W*$|"
    # bait
    r"\b(?:confirm|bestätigen sie|confirmez|confirme) (?:your|ihre|votre|su) iban\b|"
    r"\b(?:parcel|package|paket|colis|paquete)\b.{0,50}\b(?:after|nach|après|tras) (?:payment|"
    r"(?:der )?zahlung|(?:le )?(?:règlement|paiement)|(?:el )?pago)\b|"
    r"\b(?:offer|give) you (?:a |one )?(?:final|last) chance\b|"
    # somebody who claims to be another
    r"\b(?:phone|handy|téléphone|portable|móvil|teléfono)\b.{0,25}\b(?:broken?|kaputt|cassé|roto|"
    r"lost|verloren|perdu|perdido)\b.{0,40}\b(?:new number|neue nummer|nouveau numéro|número "
    r"nuevo|nuevo número)\b|"
    r"[\"”»] ?(?:=|is|ist|est|es) (?:an? |eine? |une? |una? )?(?:test|dummy|fixture)\b"
)
_COMMENT_BOX = pattern(
    r"(?:add|leave|write) an? (?:comment|reply|note)\W*|(?:einen )?kommentar (?:hinzufügen|"
    r"schreiben)\W*|(?:ajouter|écrire) un commentaire\W*|(?:añadir|agregar|escribir) un "
    r"comentario\W*"
)
# A list of what is open stands below such a heading.
_NOT_AGREED = pattern(
    r"\W*(?:(?:\w+, )?(?:not|nothing|nobody) (?:yet )?(?:agreed|decided)|undecided|nicht "
    r"(?:beschlossen|entschieden|vereinbart)|noch offen|(?:pas|non) (?:encore )?(?:acté|décidé|"
    r"tranché)e?s?|(?:no|sin) (?:acorda|decidi)(?:d[oa]s?|r)|sin (?:acordar|decidir))\W*"
)
_ITEM = Form(r"^[-*•–·]\s|^\[[ xX]?\]\s")
_BLOCK = pattern(r"\W*#\+begin_(?:quote|example|comment|verse)\b")
_BLOCK_END = pattern(r"\W*#\+end_")
# Samples for tests, printed at a prompt.
_PRINTED = pattern(
    r"[$#%❯>] ?(?:cat|less|more|head|tail|bat) (?:-\S+ )*\S*(?:fixture|sample|example|testdata|"
    r"test_data|mock|template)s?[/._-]"
)
_PROMPT = Form(r"^[^\s]{0,60}[$#%❯]\s")
_STRUCK = Form(r"~~[^~]+~~\s*|<(s|del|strike)>[^<]*</\1>\s*")
# "~~the desk shuts at 18:00~~ 17:00": only the last value does not hold.
_STRUCK_VALUE = Form(r"~~(?P<told>[^~\d]+\s)\S*\d\S*~~\s*(?=\S*\d)")
# Why it was struck out.
_REMARK = Form(r"\W*\([^()]*\)\W*")
_WORD = Form(r"\w{2,}")
_LEAST_WORDS_LEFT = 2


def without_blocks(rows: Sequence[Row]) -> list[Row]:
    """The rows without quoted blocks of a text and samples for tests that a command prints."""
    kept: list[Row] = []
    end: Form | None = None
    for row in rows:
        if end is not None and not end.match(row.text):
            continue
        end = _find_end(row)
        kept.append(row)
    return kept


def _find_end(row: Row) -> Form | None:
    """What ends the block that `row` begins, None for no such row."""
    if _BLOCK.match(row.text):
        return _BLOCK_END
    return _PROMPT if _PRINTED.search(row.text) else None


def without_unsaid(rows: Sequence[Row], *, boxes: bool) -> list[Row]:
    """The rows without those that nobody means and those struck out.

    `boxes` are rows to write a comment into; the reader of a talk needs them.
    """
    agreed = _without_open(list(without_touting(rows)))
    meant = [row for row in agreed if not (is_unsaid(row) or _is_struck(row))]
    return [row for row in meant if not (boxes and _is_box(row))]


def is_unsaid(row: Row) -> bool:
    """Whether a row or one of its cells says of itself that nobody means it."""
    cells = tuple(dict.fromkeys((row.text, *row.cells)))
    return bool(
        any(map(_LABELLED.match, cells))
        or _ANYWHERE.search(row.text)
        or any(map(speaks_for_itself, cells))
        or any(is_recited(cell) or is_touting(cell) for cell in cells)
    )


def _is_box(row: Row) -> bool:
    return _COMMENT_BOX.fullmatch(row.text) is not None


def _without_open(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows without items below a heading that tells that nobody agreed to them."""
    is_open = False
    for row in rows:
        is_open = (is_open and _ITEM.match(row.text) is not None) or bool(
            _NOT_AGREED.fullmatch(row.text)
        )
        if not (is_open and _ITEM.match(row.text)):
            yield row


def without_struck(text: str) -> str:
    """A text without what was struck out in it."""
    return _STRUCK.sub("", _STRUCK_VALUE.sub(r"\g<told>", text))


def _is_struck(row: Row) -> bool:
    """Whether a row is struck out but for a word or two."""
    left = without_struck(row.text)
    if left == row.text:
        return False
    return len(_WORD.findall(left)) < _LEAST_WORDS_LEFT or _REMARK.fullmatch(left) is not None
