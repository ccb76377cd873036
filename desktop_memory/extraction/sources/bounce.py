"""Facts from what mail servers send back, and from replies of people who are away."""

from collections.abc import Iterator

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.sentence import Sentence, split_sentences
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.names import PERSON

_UNDELIVERED = pattern(
    r"\b(?:(?:could|can) ?not|couldn't|can't|was not|wasn't|unable to|failed to)\b.{0,20}\bdeliver|"
    r"\bundeliver(?:ed|able)\b|\bnicht (?:\w+ )?zugestellt\b|\bunzustellbar\b|"
    r"\bpas pu être (?:remise?|distribuée?|livrée?|délivrée?)\b|"
    r"\bno (?:se ha podido|se pudo|ha podido|pudo)(?: ser)? entreg"
)
_MACHINE = pattern(r"\b(?:mailer-daemon|postmaster|mail delivery|mailsystem|microsoft exchange)\b")
_ADDRESS = Form(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_AWAY = pattern(
    r"\b(?:automatic reply|auto-?reply|out of (?:the )?office|on leave|automatische antwort|"
    r"abwesenheit\w*|nicht im (?:haus|büro)|réponse automatique|absence|absente?|"
    r"respuesta automática|fuera de la oficina|ausente|ausencia)\b"
)
_STANDS_IN = pattern(
    rf"\b(?:contact|reach(?: out to)?|write to|call|turn to|refer to|wenden sie sich (?:bitte )?an|"
    rf"wende dich (?:bitte )?an|vertritt mich|vertreten durch|vertretung(?: ist| hat|:)|"
    rf"adressez-vous à|contactez|contacter|joindre|s'adresser à|diríjase a|dirígete a|contacte "
    rf"con|contacta con|póngase en contacto con|escriba a)\b "
    rf"(?:please |bitte |(?:my |our |meine?n? |"
    rf"mon |ma |mi )(?:colleague|kolleg\w+|collègue|compañer[oa]) |(?:frau|herrn?|mme|m\.|mr\.?|"
    rf"mrs\.?|ms\.?|la señora|el señor|sra\.|sr\.) )*(?P<who>(?-i:{PERSON}))"
)


def find_bounce(page: Page) -> Iterator[FoundFact]:
    """That a mail could not be delivered, to whom and why."""
    if not _MACHINE.search(page.screen.title) and not any(
        _MACHINE.search(row.text) or _UNDELIVERED.search(row.text) for row in page.rows
    ):
        return
    for place, row in enumerate(page.rows):
        if _UNDELIVERED.search(row.text) and _ADDRESS.search(row.text):
            below = page.rows[place + 1 : place + 2]
            reason = [other for other in below if len(other.text.split()) > 2]
            text = " ".join(part.text for part in (row, *reason))
            yield found(FactKind.ERROR, text[:LONGEST], [row, *reason])
            return


def names_stand_in(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence of somebody who is away says who is to be asked meanwhile."""
    if not _STANDS_IN.search(sentence.text):
        return False
    return any(_AWAY.search(text) for text in (page.screen.title, *(r.text for r in page.rows)))


def find_stand_in(page: Page) -> Iterator[FoundFact]:
    """Who is to be asked while somebody is away."""
    for pane in page.panes:
        for sentence in split_sentences(pane):
            if names_stand_in(page, sentence):
                text = page.dates.resolve(sentence.text)
                yield found(FactKind.KNOWLEDGE, text[:LONGEST], sentence)
                return
