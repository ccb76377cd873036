"""Who and what a fact is about, by the way it is told."""

import re
from collections.abc import Iterator

from desktop_memory.domain.entity import EntityKind, Mention
from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.mentions.names import (
    FULL_NAME,
    LEGAL_FORM,
    PART,
    is_full_name,
    is_thing,
)
from desktop_memory.extraction.patterns import Form

_DOING = Form(rf"^To do for (?P<who>{FULL_NAME}):|\(asked by (?P<asking>{FULL_NAME})\)")
_SPEAKING = Form(rf"^(?P<who>{FULL_NAME}): ")
_BEING = Form(
    rf"(?P<who>{FULL_NAME})(?:,| \(| is | works | lives | moved | joined | reports | prefers |"
    r" ist | arbeitet | wohnt | est | travaille | es | trabaja )"
)
_ACTING = Form(rf"^(?P<who>{FULL_NAME}) (?:[a-z]{{2,}}s|is|has|will|hat|ist|wird|kann|est|es) ")
_WITH = Form(
    rf"\b(?:with|mit|avec|con|by|from|von|to|for|für|call|ask|meet|Dr\.|Mr\.|Mrs\.|Ms\.|Herrn?|"
    rf"Frau|"
    rf"Madame|Monsieur|Señora?)\s+(?:Dr\. )?(?P<who>{FULL_NAME})"
)
_FIRM = Form(
    rf"(?P<name>(?:{PART}|[A-Z]{{2,8}}|[A-Z][\w-]+)"
    rf"(?:(?: &| and| und)? (?:{PART}|[A-Z][\w-]+)){{0,3}})"
    rf",? (?P<form>{LEGAL_FORM})(?![\w])"
)
_EMPLOYER = Form(
    r"\b(?:at|bei|chez|en)\s+(?P<name>[A-ZÀ-Þ][\w&'-]+(?: (?:&|and|of|und|[A-ZÀ-Þ][\w&'-]*)){0,4})"
    r"\s*(?:[.,;)]|$)"
)
_BILLED = Form(r"^Invoice \S+ from (?P<name>[A-ZÀ-Þ][^:]{2,50}):")
# Where its form is told, `_FIRM` finds all of it.
_FIRM_NAME = rf"(?P<name>{FULL_NAME})(?!,? (?:[A-ZÀ-Þ&]|{LEGAL_FORM}))"
# Whom somebody is from: "with Petra from Mudlark Glazes", "Petra Falk at Mudlark Glazes".
_OF_FIRM = Form(
    rf"(?:(?<=[a-zß-ÿ] ){PART}|{PART} {PART}) (?:from|at|bei|chez|de chez) {_FIRM_NAME}"
)
# What only firms send.
_SENT_BY_FIRM = Form(
    r"\b(?:[Ii]nvoice|[Ss]ubscription|[Ss]hipment|[Dd]elivery|Rechnung|Lieferung|[Ff]acture|"
    r"[Ll]ivraison|[Ff]actura|[Ss]uscripción)(?: [\w/-]*\d[\w/-]*)? (?:from|by|of|von|bei|de|chez) "
    rf"{_FIRM_NAME}"
)
_CALLED = Form(
    r"\b(?:[Pp]roject|Projekt|projet|Projet|proyecto|Proyecto)s? (?:called |named )?[\"“„«]?"
    r"(?P<name>[A-ZÀ-Þ][\w-]{2,40})|"
    r"\b(?:the|The|our|Our) (?P<before>[A-ZÀ-Þ][\w-]{2,40}) (?:project|account|repository|repo|"
    r"migration|launch|rollout|codebase|release)\b|"
    r"\b[Dd]as Projekt (?P<german>[A-ZÀ-Þ][\w-]{2,40})"
)
_ERROR = Form(
    r"\b(?P<name>(?:[a-z_]\w*\.)*[A-Z][A-Za-z0-9]*(?:Error|Exception|Fault|Warning|Panic)|"
    r"E(?:ACCES|ADDRINUSE|ADDRNOTAVAIL|AGAIN|BADENGINE|BADF|BUSY|CONNABORTED|CONNREFUSED|"
    r"CONNRESET|EXIST|HOSTUNREACH|INTEGRITY|INVAL|ISDIR|LOOP|MFILE|NAMETOOLONG|NETUNREACH|NODEV|"
    r"NOENT|NOEXEC|NOMEM|NOSPC|NOTCONN|NOTDIR|NOTEMPTY|NOTFOUND|NOTSUP|PERM|PIPE|PROTO|RESOLVE|"
    r"ROFS|TIMEDOUT|XDEV)|error\[E\d{4}\]|TS\d{4,5}|ORA-\d{5}|SQLSTATE ?\[?\w{5}\]?|"
    r"CVE-\d{4}-\d{4,7}|"
    r"SIG(?:SEGV|KILL|ABRT|BUS)|ERR_[A-Z_]{4,40})(?![\w])"
)
_TROUBLE = (FactKind.ERROR, FactKind.PROCEDURE, FactKind.TASK_OUTCOME)
_ABOUT_PEOPLE = (FactKind.PROFILE, FactKind.EVENT, FactKind.TASK, FactKind.DECISION)


def find_in_fact(kind: FactKind, text: str, subject: str) -> Iterator[Mention]:
    """What a fact names outright. Each name once or more."""
    organisations = list(_organisations(kind, text))
    firms = tuple(mention.name for mention in organisations)
    for person in _people(kind, text, subject):
        if not any(firm.startswith(person.name) for firm in firms):
            yield person
    yield from organisations
    for match in _CALLED.finditer(text):
        name = match["name"] or match["before"] or match["german"]
        if not is_thing(name):
            yield Mention(EntityKind.PROJECT, name)
    if kind in _TROUBLE:
        for match in _ERROR.finditer(text):
            yield Mention(EntityKind.ERROR, match["name"])


def _people(kind: FactKind, text: str, subject: str) -> Iterator[Mention]:
    for match in _DOING.finditer(text):
        yield from _full(match["who"] or match["asking"])
    speaking = _SPEAKING.match(text)
    if speaking and subject == speaking["who"].lower():
        yield from _full(speaking["who"])
    if acting := _ACTING.match(text):
        yield from _full(acting["who"])
    if kind is FactKind.PROFILE:
        for match in _BEING.finditer(text):
            yield from _full(match["who"])
    if kind in _ABOUT_PEOPLE:
        for match in _WITH.finditer(text):
            yield from _full(match["who"])


def _organisations(kind: FactKind, text: str) -> Iterator[Mention]:
    for match in _FIRM.finditer(text):
        yield Mention(EntityKind.ORGANISATION, f"{match['name']} {match['form']}")
    billed = _BILLED.match(text)
    if billed:
        yield Mention(EntityKind.ORGANISATION, billed["name"].strip())
    for form in () if kind is FactKind.PROFILE else (_OF_FIRM, _SENT_BY_FIRM):
        for match in form.finditer(text):
            yield Mention(EntityKind.ORGANISATION, match["name"])
    if kind is FactKind.PROFILE:
        for match in _EMPLOYER.finditer(text):
            name = match["name"].strip()
            if not is_thing(name) and not re.fullmatch(LEGAL_FORM, name):
                yield Mention(EntityKind.ORGANISATION, name)


def _full(name: str) -> Iterator[Mention]:
    if is_full_name(name):
        yield Mention(EntityKind.PERSON, name)
