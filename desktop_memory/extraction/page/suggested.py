"""What a site would like its reader to look at next, below a heading that says so."""

from collections.abc import Iterator, Sequence

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import pattern

_HEADING = pattern(
    r"\W*(?:what['’]?s on(?: nearby| near you)?|events? (?:nearby|near you)|nearby events|"
    r"(?:you|people|others) (?:may|might)? ?also (?:like|enjoy|viewed|bought|need)|"
    r"(?:recommended|suggested|picked|popular)(?: (?:for you|this week|today|now|gifts))?|"
    r"similar (?:people|stays|listings|items|products|profiles|jobs|homes)|people you may know|"
    r"still shopping\b.*|don['’]t forget|(?:was ist los|veranstaltungen) in (?:ihrer|deiner) nähe|"
    r"das könnte (?:sie|dich|ihnen|dir) auch (?:interessieren|gefallen)|"
    r"(?:empfohlen|empfehlungen)(?: für (?:sie|dich))?|ähnliche (?:personen|produkte|artikel|"
    r"angebote|"
    r"profile)|beliebt(?: diese woche)?|vous (?:aimerez|pourriez aimer) aussi|(?:recommandé|"
    r"suggéré)"
    r"(?:e?s?)? pour vous|à découvrir aussi|événements (?:à proximité|près de chez vous)|profils "
    r"similaires|articles similaires|también te (?:puede|podría) (?:gustar|interesar)|"
    r"recomendados? "
    r"para (?:ti|usted)|eventos cerca(?: de ti)?|(?:perfiles|productos|artículos) similares)\W*"
)
_MOST_ROWS = 4


def without_suggested(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows without the few below such a heading."""
    left = 0
    for row in rows:
        if len(row.cells) == 1 and _HEADING.fullmatch(row.text):
            left = _MOST_ROWS + 1
        if left:
            left -= 1
        else:
            yield row
