"""Who took part, as minutes say it, and who is to do what by a sentence of them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.language import Language
from desktop_memory.extraction.values.names import NAME, has_name_form

_LISTED = pattern(
    r"^\W*(?:attendees|participants?|present|deciders|teilnehmer\w*|anwesend(?:e|heit)?|"
    r"teilnehmende|participants?|présente?s?|asistentes|asisten|asistieron)(?:\s?:\s*|\s{2,})"
    r"(?P<names>\S.+)$|"
    # as people note it for themselves, maybe behind the place
    r"^(?:.{0,40}[.,;] )?(?:there|who|pres\.?|in the room|da|dabei|tn|anw\.?|prés\.?|étaient là|"
    r"asist\.?|estábamos|vinieron)\s?:\s*(?P<noted>\S.+)$|"
    r"^(?:pres|anw|prés|asist)\. (?P<short>\S.+)$"
)
_FURTHER = Form(r"[^\W\d_]+\s?:\s*")
_BRACKETS = Form(r"\s*\([^()]*\)")
_TITLE = pattern(
    r"^(?:(?:la|el|le|die|der|the) )?(?:(?:sra?|dña?|d|mr|mrs|ms|mme|mlle|dr|dra|prof|hr|fr)\.|"
    r"herr|frau|mme|mlle|mr|mrs|ms|doña|don)\s+"
)
# A note may follow: "Simone by phone".
_FIRST = Form(rf"^{NAME}(?=$|\s+[a-zà-ÿ(0-9])|^[A-ZÀ-Þ]{{2,3}}$")
_DUTY = Form(
    r"^(?:(?i:la|el|le|die|der) )?(?:(?i:sra?|dña?|d|mr|mrs|ms|dr|dra|prof|hr|fr)\. |"
    rf"(?:Herr|Frau|Mme|Mr|Mrs|Ms) )?(?P<who>{NAME}) (?P<what>(?P<verb>[a-zà-ÿ]\w+) \S.*)$"
)
# A thing to do behind a name, by when.
_ENTRY = pattern(
    rf"^(?P<who>(?-i:{NAME})): (?P<what>\S.{{3,80}}\b(?:by|until|before|bis|avant|d'ici|antes|"
    r"hasta)\b.{3,40})$"
)
# What somebody does now or will do; not what they are, have or say.
_VERBS = {
    Language.EN: pattern(r"will|to|shall|\w{2,}(?<!s)s"),
    Language.DE: pattern(r"\w{2,}t|wird|soll|muss"),
    Language.FR: pattern(r"\w{2,}(?:ra|e)|va|doit"),
    Language.ES: pattern(r"\w{2,}(?:rá|a|e)|va|debe"),
}
_NO_DEED = pattern(
    r"(?:is|was|has|had|does|needs|wants|says|asks|thinks|likes|prefers|reports?|presents|explains|"
    r"suggests|proposes|notes|wonders|doubts|agrees|knows|owns|lives|works|leads|feels|sees|reads|"
    r"ist|hat|sagt|fragt|meint|findet|berichtet|stellt|erklärt|erläutert|erinnert|schlägt|weist|"
    r"teilt|dankt|bittet|möchte|weiß|kennt|leitet|wohnt|arbeitet|isst|bleibt|fehlt|hält|bevorzugt|"
    r"est|a|présente|explique|demande|propose|pense|informe|doute|rappelle|remercie|signale|aime|"
    r"préfère|habite|reste|"
    r"es|ha|era|presenta|explica|pregunta|propone|informa|duda|opina|recuerda|agradece|prefiere|"
    r"cree|vive|trabaja|está|comenta|señala)\b"
)
_ALREADY = pattern(
    r"\b(?:already|done|bereits|schon|erledigt|déjà|fait|ya|hecho|gerade|currently|actuellement|actualmente)\b|\?$|^(?:if|falls|wenn|si)\b"
)


@dataclass(frozen=True, slots=True)
class Duty:
    """Who is to do what, as written."""

    who: str
    what: str


def find_attendees(lines: Iterable[str]) -> list[str]:
    """The names on the line that says who took part, without titles and roles."""
    names: list[str] = []
    for line in lines:
        if match := _LISTED.match(line.strip()):
            said = match["names"] or match["noted"] or match["short"]
            listed = _FURTHER.sub(", ", _BRACKETS.sub("", said))
            parts = re.split(r"[,;]|\s{2,}|\s/\s|(?<=[a-zà-ÿ])\.(?:\s|$)", listed)
            plain = (_TITLE.sub("", part.strip()) for part in parts)
            named = (match[0] for name in plain if (match := _FIRST.match(name)))
            names += [name for name in named if has_name_form(name)]
    return names


def find_duty(text: str, attendees: Sequence[str], language: Language) -> Duty | None:
    """What somebody who took part is to do, by a sentence that begins with their name."""
    match = _DUTY.match(text)
    if match is not None and not _VERBS[language].fullmatch(match["verb"]):
        return None
    match = match or _ENTRY.match(text)
    if match is None or _ALREADY.search(text) or _NO_DEED.match(match["what"]):
        return None
    who = named_among(match["who"], attendees)
    return Duty(who, match["what"]) if who else None


def named_among(name: str, attendees: Sequence[str]) -> str:
    """The name of who took part that `name` is short for, empty for nobody."""
    words = name.split()
    for full in attendees:
        if name == full or words[-1] in full.split():
            return full if len(full) >= len(name) else name
    return ""
