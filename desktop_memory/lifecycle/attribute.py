"""What a sentence says of somebody of which there is one at a time: a home, an employer, a number.

Two such sentences of one person exclude each other, so that the newer one supersedes. Only what can
hardly mean anything else is told; whatever people have several of (tools, children, hobbies) never.
"""

import re
from dataclasses import dataclass, replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.statements.preference import compared_things

USER = "user"
_KINDS = (FactKind.PROFILE, FactKind.PREFERENCE, FactKind.KNOWLEDGE)
# Longer sentences tell more than one thing.
_LONGEST = 160
_CAPITAL = r"(?-i:[A-ZÀ-ÖØ-Þ])"
_NAMED = rf"{_CAPITAL}[\w'’-]*[^\W\d_](?: {_CAPITAL}[\w'’.-]+){{0,2}}"
_WHO = rf"(?:I|(?P<user>(?:the )?user)|(?P<name>{_NAMED}))"
_WHOSE = rf"(?:my|(?P<user>(?:the )?user['’]s)|(?P<name>{_NAMED})['’]s)"
_NOW = r"(?:(?:now|currently|still|jetzt|nun|zur Zeit|maintenant|désormais|ahora|actualmente) )?"
_PLACE = rf"(?P<value>{_CAPITAL}.*)"
_WORDS = r"(?P<value>\S.*)"
_OWN = (
    r"(?:(?:work|home|private|personal|office|mobile|cell|phone|telephone|postal|shipping|billing"
    r"|e-?mail|mail) )*(?:number|phone|mobile|e-?mail|mail|address)"
    r"|(?:line )?manager|boss|supervisor|team ?lead|employer|job title|(?:full|first|last) name"
    r"|name|surname|nickname|pronouns|birthday|date of birth|age|time ?zone|mother tongue"
    r"|native language|working hours|desk|extension|landlord|dentist|gp"
    r"|(?:favou?rite|preferred|default) \w+(?: \w+)?"
)
_EIGEN = (
    r"(?:(?:Handy|Telefon|Mobil|Festnetz)?-?nummer|Anschrift|(?:Post|Wohn|E-?Mail-?|Mail)?adresse"
    r"|E-?Mail|Chefin|Chef|Vorgesetzter?|Teamleiter(?:in)?|Arbeitgeber|(?:Vor|Nach|Spitz)?name"
    r"|Geburtstag|Alter|Zeitzone|Muttersprache|Vermieter(?:in)?|(?:Haus|Zahn)ärzt(?:in)?"
    r"|(?:Haus|Zahn)arzt|Lieblings-?\w+)"
)
_PROPRE = (
    r"(?:numéro(?: de (?:téléphone|portable|bureau))?|adresse(?: (?:e-?mail|mail|postale))?|e-?mail"
    r"|mail|manager|cheffe?|responsable|employeur|nom|prénom|surnom|anniversaire|âge|fuseau horaire"
    r"|langue maternelle|dentiste|médecin traitant|\w+ préférée?)"
)
_PROPIO = (
    r"(?:número(?: de (?:teléfono|móvil))?|teléfono|móvil|dirección(?: de correo)?"
    r"|correo(?: electrónico)?|jef[ea]|empleador|nombre|apellido|apodo|cumpleaños|edad"
    r"|zona horaria|lengua materna|dentista|\w+ (?:favorit|preferid)[oa])"
)


def _compiled(*rules: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), told) for pattern, told in rules)


# A rule without a word of its own is about what the sentence names.
_RULES = _compiled(
    (rf"{_WHO} {_NOW}(?:live|reside)s? {_NOW}(?:in|at) {_PLACE}", "home"),
    (rf"{_WHO}(?:'m|’m|'s|’s| am| is) {_NOW}(?:based|living) {_NOW}in {_PLACE}", "home"),
    (rf"(?:Lives|Based) in {_PLACE}", "home"),
    (rf"(?:Ich|(?P<name>{_NAMED})) (?:wohne|wohnt|lebe|lebt) {_NOW}in {_PLACE}", "home"),
    (rf"Ich bin {_NOW}nach {_PLACE}(?:gezogen|umgezogen)", "home"),
    (rf"(?:J['’]habite|Je vis|J['’]ai déménagé) {_NOW}(?:à|au|aux|en) {_PLACE}", "home"),
    (rf"(?:Yo )?(?:{_NOW}vivo|resido|me mudé|me he mudado) {_NOW}(?:en|a) {_PLACE}", "home"),
    (rf"{_WHO} {_NOW}works? {_NOW}(?:at|for) {_PLACE}", "employer"),
    (rf"{_WHO}(?:'m|’m| am| is) {_NOW}employed {_NOW}(?:at|by) {_PLACE}", "employer"),
    (rf"Works (?:at|for) {_PLACE}", "employer"),
    (rf"(?:Ich|(?P<name>{_NAMED})) (?:arbeite|arbeitet) {_NOW}(?:bei|für) {_PLACE}", "employer"),
    (rf"Je travaille {_NOW}(?:chez|pour) {_PLACE}", "employer"),
    (rf"(?:Yo )?{_NOW}trabajo {_NOW}para {_PLACE}", "employer"),
    (rf"{_WHO}(?:'m|’m| am| is) {_NOW}(?P<value>\d{{1,3}}) years old", "age"),
    (r"Ich bin (?P<value>\d{1,3}) Jahre alt", "age"),
    (r"J['’]ai (?P<value>\d{1,3}) ans", "age"),
    (r"Tengo (?P<value>\d{1,3}) años", "age"),
    (rf"{_WHO} {_NOW}prefers? (?:the )?(?P<value>dark|light) (?:mode|theme)", "light or dark"),
    (r"Prefers (?:the )?(?P<value>dark|light) (?:mode|theme)", "light or dark"),
    (
        rf"{_WHOSE} (?:new |current )?(?P<what>{_OWN})(?: is| are|['’]s|:) {_NOW}{_WORDS}",
        "",
    ),
    (rf"Meine? (?:neue[rs]? )?(?P<what>{_EIGEN}) (?:ist|lautet) {_NOW}{_WORDS}", ""),
    (rf"(?:Mon|Ma) (?:nouve(?:au|l|lle) )?(?P<what>{_PROPRE}) est {_NOW}{_WORDS}", ""),
    (rf"Mi (?:nuev[oa] )?(?P<what>{_PROPIO}) es {_NOW}{_WORDS}", ""),
)
_UNSURE = re.compile(
    r"\?|\b(?:not|never|no longer|used to|maybe|perhaps|might|would|if|until|soon"
    r"|nicht|nie|kein\w*|vielleicht|falls|wenn|früher|bald|pas|plus|jamais|peut-être|si|bientôt"
    r"|nunca|ya no|quizás?|antes|pronto)\b|n['’]t\b",
    re.IGNORECASE,
)
_WHERE_IT_ENDS = re.compile(
    r"[,;!()]|\.(?!\w)|\s(?:with|since|now|and|but|for|again|as|on|mit|seit|jetzt|und|aber|als|avec|depuis"
    r"|et|comme|con|desde|y|ahora|como)\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"^(?P<who>[^:]{2,60}): (?=\S)")
_NOBODY = frozenset(
    """he she it we they you this that these everything everybody nothing nobody somebody something
    all who er sie es wir ihr das dies alles nichts niemand jemand il elle on nous vous ils elles
    cela rien tout él ella nosotros ellos esto eso nada todo nadie""".split()  # noqa: SIM905
)
# What a value has to look like: "my manager is on holiday" names no manager.
_SHAPES = tuple(
    (re.compile(what), re.compile(shape))
    for what, shape in (
        (r"mail|correo", r"\S@\S"),
        (r"number|phone|mobile|extension|desk|nummer|numéro|número|teléfono|móvil", r"\d"),
        (r"^(?:age|alter|âge|edad)$|birth|geburt|anniversaire|cumpleaños", r"\d"),
        (r"^(?:favou?rite|preferred|default|lieblings)|préfér|favorit|preferid", r"\S"),
        (r"pronouns|hours|job title|time ?zone|zeitzone|fuseau|zona|tongue|language", r"\S"),
        (r"muttersprache|langue|lengua", r"\S"),
        (r"address|adresse|anschrift|dirección", rf"\d|^{_CAPITAL}"),
        (r"", rf"^{_CAPITAL}"),
    )
)


@dataclass(frozen=True, slots=True)
class Attribute:
    """`subject` is who it is said of, "" where nobody is named; `name` what is said, `value` how it
    is. All in lower case."""

    subject: str
    name: str
    value: str


def find_attribute(text: str) -> Attribute | None:
    """What a sentence says of somebody that has one value at a time, None where it does not."""
    if len(text) > _LONGEST or _UNSURE.search(text):
        return None
    speaker = _SPEAKER.match(text)
    said = text[speaker.end() :] if speaker else text
    for pattern, told in _RULES:
        match = pattern.match(said)
        if match:
            groups = match.groupdict()
            name = told or _name(groups["what"])
            who = (groups.get("name") or (speaker["who"] if speaker else "")).casefold()
            if who in _NOBODY or not (told or _fits(name, groups["value"])):
                return None
            return Attribute(USER if groups.get("user") else who, name, _plain(groups["value"]))
    return None


def with_attribute(found: FoundFact, *, said: bool = False) -> FoundFact:
    """The fact with the subject and predicate that its sentence tells, if it has none of its own.

    Who is not named is the person where it was `said` outright; on a screen it may be anybody. Of
    others only profiles tell it.
    """
    if found.predicate or found.kind not in _KINDS:
        return found
    unnamed = USER if said else ""
    told = find_attribute(found.text)
    if told is None:
        weighed = compared_things(found.text) if found.kind is FactKind.PREFERENCE else ""
        return _with(found, found.subject or unnamed, weighed)
    if told.subject not in ("", USER) and found.kind is not FactKind.PROFILE:
        return found
    return _with(found, found.subject or told.subject or unnamed, told.name)


def say_the_same(one: str, other: str) -> bool:
    """Whether two sentences give the same value to what they tell."""
    mine, theirs = find_attribute(one), find_attribute(other)
    return mine is not None and theirs is not None and mine.value == theirs.value


def _with(found: FoundFact, subject: str, predicate: str) -> FoundFact:
    if not (subject and predicate):
        return found
    return replace(found, subject=subject, predicate=predicate)


def _name(what: str) -> str:
    return " ".join(what.casefold().replace("favour", "favor").split())


def _fits(name: str, value: str) -> bool:
    shape = next(shape for what, shape in _SHAPES if what.search(name))
    return shape.search(value) is not None


def _plain(value: str) -> str:
    end = _WHERE_IT_ENDS.search(value, 1)
    return " ".join(value[: end.start() if end else None].casefold().split())
