"""Names of people as they are written."""

from desktop_memory.extraction.patterns import Form

_LOWER_PARTS = r"(?:(?:von|van|de|der|den|del|la|le|di|da|bin|al|el|y|zu) ){0,2}"
NAME = (
    r"(?:[A-ZÀ-Þ]\. ?){0,2}[A-ZÀ-ÖØ-Þ][\w'’.-]*\w\.?(?: "
    + _LOWER_PARTS
    + r"[A-ZÀ-ÖØ-Þ][\w'’.-]*){0,3}"
    r"(?: \([^()]{1,24}\))?"
)
# A capital that starts a sentence makes no name of these.
_NOBODY = (
    r"(?:This|That|The|These|Those|It|He|She|They|We|You|There|Here|Who|What|Everybody|Everyone|"
    r"Nobody|Someone|Somebody|One|All|And|But|So|If|Das|Die|Der|Dies|Diese[rs]?|Es|Er|Sie|Wir|Ihr|"
    r"Wer|Was|Jede[rs]?|Alle|Man|Hier|Und|Aber|Ein|Eine|Mein|Meine|Ce|Cet|Cette|Il|Elle|On|Nous|"
    r"Vous|"
    r"Qui|Ils|Elles|Le|La|Les|Un|Une|Mon|Ma|Et|Tout|El|Los|Las|Esto|Esta|Este|Eso|Él|Ella|Ellos|"
    r"Ellas|"
    r"Ud|Usted|Mi|Todo|Todos|Y|Quien|Una|Uno|No|Yes|Ok|Okay|My|Our|Your|His|Her|Their|Please|Today|"
    r"Tomorrow|Now|Then|Also|As|In|On|At|For|With|From|By)\b"
)
PERSON = rf"(?!{_NOBODY}){NAME}"

_NAME = Form(rf"^{NAME}$")
_INITIALS = Form(r"[A-ZÀ-Þ]{2,3}")


def has_name_form(text: str) -> bool:
    """Whether the whole text is written like a person's name."""
    return bool(_NAME.match(text))


def are_initials(text: str) -> bool:
    """Whether the whole text is two or three capitals, as people sign notes."""
    return _INITIALS.fullmatch(text) is not None


def initials_of(name: str) -> str:
    """The first letters of a name's words, as capitals."""
    return "".join(word[0] for word in name.split()).upper()
