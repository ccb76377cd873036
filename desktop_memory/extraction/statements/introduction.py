"""Who introduces themselves or others, and who is there for what."""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import pattern
from desktop_memory.extraction.values.names import PERSON
from desktop_memory.extraction.values.roles import ROLE_WORDS

_FIRST = r"(?-i:[A-ZÀ-Þ][\w'’-]+)(?: (?-i:[A-ZÀ-Þ][\w'’-]+))?"
_INTRODUCED = pattern(
    rf"\b(?:i'm|i am|my name is|this is|ich bin|mein name ist|hier ist|moi c'est|je suis|"
    rf"je m'appelle|ici|soy|me llamo|aquí|mi nombre es) {_FIRST} ?"
    rf"(?:,|und bin|and i'm|y soy|et je suis)"
    rf" ?(?:(?:and )?i'm |ich bin |je suis |soy )?"
    rf"(?:the|your|our|a|an|one|new|from|der|die|das|eure?|ihre?|dein|neue[rs]?|aus|vom|von|"
    rf"l'|le|la|votre|ta|ton|nouve\w+|une?|de|du|el|tu|vuestr\w|su|nuev\w)\b"
)
_SETTLED = pattern(
    r"\b(?:(?:we|wir|nous|on) (?:\w+ )?(?:live|wohnen|leben|habit(?:ons|e)|vivons)|wohnen wir|"
    r"vivimos|residimos)\b(?: (?:now|since \w+|jetzt|nun|seit \w+|maintenant|depuis \w+|ahora|"
    r"desde \w+)){0,2} (?:in|à|en|au|bei|near) (?-i:[A-ZÀ-Þ])|"
    r"\bwe(?:'ve| have)? (?:just )?moved to (?-i:[A-Z])|\bwir sind (?:nach|jetzt in) (?-i:[A-ZÄÖÜ])"
    r"\w+ (?:gezogen|umgezogen)|\bnous avons (?:emménagé|déménagé) (?:à|en|au) (?-i:[A-ZÀ-Þ])|"
    r"\bnos hemos (?:mudado|trasladado) a (?-i:[A-ZÀ-Þ])"
)
_IN_CHARGE = pattern(
    rf"^\W*(?-i:{PERSON})(?: (?:from|in|of|aus|vom|von|du|de la|de|del) [\w'’ -]{{2,24}}?)? "
    rf"(?:looks after|is (?:now )?(?:responsible for|in charge of)|has taken over (?:as|the)|"
    rf"took over (?:as|the)|heads (?:the|our|up)|betreut|verantwortet|"
    rf"ist (?:jetzt |künftig )?(?:zuständig|verantwortlich) für|hat die leitung|"
    rf"a pris (?:la direction|la tête|la responsabilité)|"
    rf"est (?:désormais )?(?:responsable|en charge|chargée?) (?:de|du|des)|supervise|"
    rf"es (?:ahora )?(?:la |el )?(?:responsable|encargad[oa]) de|ha asumido|está al frente de)\b"
)
# "Since Monday I have been head of purchasing at Nimbarro", "Ana, prof de maths à Saumur".
_ROLE_AT = pattern(
    r"\b(?:(?:i'm|i am|i've been|i have been|i work as|i'll be)(?: now| the| an?| your)*|"
    r"(?:bin ich|ich bin|arbeite ich als|ich arbeite als)(?: jetzt| nun| die| der| eine?| dort)*|"
    r"(?:je suis|je serai|j'ai été nommée?)(?: désormais| maintenant| la| le| une?)*|"
    r"(?:soy|seré|paso a ser|me han (?:nombrado|hecho))(?: ahora| la| el| una?)*) "
    r"(?P<role>(?:[\w'’-]+ ){1,6}?)(?:at|for|in|bei(?: der| dem)?|beim|im|in der|chez|à|au|en|de|"
    r"del?) (?-i:[A-ZÀ-Þ])"
)
_MOST_WORDS = 26


def is_introduction(sentence: Sentence) -> bool:
    """Whether it says who somebody is, where they live now, or what they are there for."""
    text = sentence.text
    if len(text.split()) > _MOST_WORDS:
        return False
    role = _ROLE_AT.search(text)
    if role is not None and ROLE_WORDS.search(role["role"]):
        return True
    return any(form.search(text) for form in (_SETTLED, _IN_CHARGE)) or _introduces(text)


def presents_speaker(sentence: Sentence, speaker: str) -> bool:
    """Whether the speaker names themselves with what they do: "Ana, teacher from Saumur"."""
    first = speaker.split()[:1]
    match = _NAMED_ROLE.search(sentence.text)
    if not first or match is None or match["who"].casefold() != first[0].casefold():
        return False
    return ROLE_WORDS.search(match["rest"]) is not None


_NAMED_ROLE = pattern(
    r"(?:^|[.!:]\s+|\bici |\bhier(?: ist)? |\bthis is |\baquí )(?P<who>(?-i:[A-ZÀ-Þ][\w-]+)),? "
    r"(?P<rest>.{4,80})$"
)


def _introduces(text: str) -> bool:
    match = _INTRODUCED.search(text)
    return match is not None and (
        ROLE_WORDS.search(text[match.end() :]) is not None
        or _NEWCOMER.search(text[match.start() :]) is not None
    )


_NEWCOMER = pattern(
    r"\b(?:new|neue[rs]?|nouve\w+|nuev[oa]|team|équipe|equipo|from the|aus (?:der|dem)|abteilung)\b"
)
