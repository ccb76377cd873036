"""Talk among strangers or for fun, of which nothing is worth keeping."""

import re
from collections.abc import Sequence

from desktop_memory.extraction.page.message import Message
from desktop_memory.extraction.page.own_page import names_person
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.patterns import Form

_COMMUNITY = Form(r"(?i)\b(?:discord|irc|hexchat|weechat|irssi|quassel|libera|twitch)\b")
_CROWD = Form(
    r"(?i)\bonline\W{1,4}\d[\d.,]*|\b\d[\d.,]*(?P<thousands>\s?(?:[km]|mil|tsd\.?))? "
    r"(?:online|members|mitglieder|membres|miembros|subscribers|abonnenten|abonnés|suscriptores|"
    r"viewers|views|zuschauer|aufrufe|spectateurs|vues|espectadores|visualizaciones|people in chat)"
    r"\b|\b(?:comments|kommentare|commentaires|comentarios)\W{1,3}\d[\d.,]*"
)
_LEAST_OF_A_CROWD = 100
# Rooms for fun, by their names, and where people speak as somebody they are not.
_PLAYGROUND = Form(
    r"(?i)(?:^|[\s#~_\-|:])(?:memes?|shit-?post\w*|spam|witze|blagues|chistes|jokes?|circle-?jerk|"
    r"lore|role-?play\w*|rp|rollenspiel|jdr|rol|d&d|dnd|pen-and-paper|tavern|in-character|ic|"
    r"spielwiese|lfg|krimi-?dinner|murder[ -]myster(?:y|ies)|larp|soirée enquête)(?=$|[\s:|_\-])"
)


def is_of_a_crowd(page: Page, messages: Sequence[Message]) -> bool:
    """Whether strangers talk, in a place for all or among hundreds, and the person does not."""
    if any(page.people.is_user(message.speaker) for message in messages if message.speaker):
        return False
    screen = page.screen
    if _COMMUNITY.search(f"{screen.app} {screen.title}") and not names_person(page):
        return True
    counts = (match for line in screen.lines for match in _CROWD.finditer(line))
    return any(
        bool(match["thousands"]) or int(re.sub(r"\D", "", match[0]) or 0) >= _LEAST_OF_A_CROWD
        for match in counts
    )


def is_playground(page: Page) -> bool:
    """Whether the window is a room for fun, by its name."""
    return _PLAYGROUND.search(page.window.title.text) is not None
