"""The box a new message is typed into, which nobody said."""

import re
from collections.abc import Sequence

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form

_COMPOSE = Form(
    r"^(?:message (?:#|@|\w+)|write to \S+$|reply to thread|type (?:a|your) message|type "
    r"message|write a (?:message|comment|"
    r"reply)|reply\.{3}|"
    r"add a comment|leave a comment|(?:send|start) a message|aa\s|(?:eine )?nachricht(?: an| "
    r"schreiben| eingeben|$)|"
    r"schreib(?:e|en sie)? (?:eine|etwas)|kommentar (?:hinzufügen|schreiben)|antworten\.{3}|"
    r"écri(?:re|vez) (?:à \S+$|un(?: message)?)|(?:saisi(?:r|ssez)|tape[rz]) (?:un|votre) "
    r"(?:nouveau )?message|ajouter un commentaire|répondre\.{3}|envoyer un message|"
    r"message…?$|"
    r"escrib(?:a|e|ir) un(?: mensaje)?|añad(?:e|ir) un comentario|enviar (?:un )?mensaje|"
    r"mensaje…?$|to: everyone|"
    r"(?:new|neue[rs]?|nouvelle?|nouveau|nueva?|nuevo) (?:note|notiz|comment|kommentar|nachricht|"
    r"message|nota|mensaje|commentaire|comentario)\b|"
    r"type here|jot something|start a new message|new message$)",
    re.IGNORECASE,
)
_WRITE = Form(
    r"^(?:compose|write|type|send|reply|message|say something|jot|start typing|new message|add "
    r"a|schreib|nachricht|antwort|"
    r"écri|répond|envoy|message|escrib|envia|enviar|mensaj|responder)\w*\b.{0,40}$",
    re.IGNORECASE,
)
_NAMES_MESSAGE = Form(
    r"(?i)\b(?:messages?|nachricht|mensaje|commentaire|kommentar|comentario|comment|reply|"
    r"antwort|réponse|respuesta)\b"
)
_FEW_WORDS = 4


def is_compose_box(text: str) -> bool:
    """Whether a row is the box a new message is typed into."""
    return bool(_COMPOSE.match(text))


def ends_in_compose_box(rows: Sequence[Row]) -> bool:
    """Whether the last row is a box or button to write with."""
    if rows and len(rows[-1].text.split()) <= _FEW_WORDS and _NAMES_MESSAGE.search(rows[-1].text):
        return True
    return bool(rows) and bool(_WRITE.match(rows[-1].text) or is_compose_box(rows[-1].text))
