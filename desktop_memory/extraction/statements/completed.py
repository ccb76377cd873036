"""What is complete, told as a state: "the shelves are all up", "sind seit gestern aufgebaut"."""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import pattern

_WORK_DE = (
    r"(?:\w*(?:gebaut|gerichtet|gelegt|gestrichen|gestellt|geliefert|getauscht|geladen|gereicht|"
    r"gedruckt|gereinigt|geputzt|gepflanzt|schlossen|getestet|geprüft|getragen|geräumt|"
    r"geschickt|gesendet|genommen|gegeben|gehängt|geklebt|gebohrt|geschraubt)|\w{3,}iert|bezahlt|"
    r"überwiesen|ersetzt|unterschrieben|bestellt|verputzt|verkabelt|verschickt|versandt|verkauft|"
    r"verlegt|erledigt|behoben|entsorgt|veröffentlicht|umgezogen|fertig)"
)
_STATE_DE = pattern(
    rf"\b(?:ist|sind)\b(?: [\w'’-]+){{0,5}}? (?:alle|alles|schon|jetzt|nun|endlich|komplett|"
    rf"vollständig|bereits|seit [\w-]+(?: \w+)?)(?: [\w'’-]+){{0,4}}? {_WORK_DE}\W*$"
)
_GOT_BACK = pattern(
    r"\b(?:i|we|\w+)?\s?(?:finally )?got (?:the|our|my|his|her|their|all) (?:[\w-]+ ){1,3}"
    r"(?:back(?: from| today| yesterday| this| last|\W*$)|signed|approved|sorted|fixed|"
    r"installed|working|delivered|paid\b)"
)
_ALL_UP = pattern(
    r"^\W*(?:the|our|all|both|new) (?:[\w-]+ ){1,4}(?:is|are) (?:all |finally |now |fully )"
    r"(?:up|done|set up|in place|installed|assembled|"
    r"sorted|migrated|delivered|mounted|painted|repaired)\b(?! to| for (?:sale|grabs))"
)
_COUNTED = pattern(
    r"\b(?:all|both) (?:\d+ |the |of the )?(?:[\w-]+ ){1,3}(?:are|is|have been) (?:now )?"
    r"(?:loaded|imported|migrated|fixed|updated|installed|delivered|tested|reviewed|signed|paid|"
    r"sent|packed|labelled|translated|uploaded|cleaned|replaced|repaired|booked|ordered)\b"
)
_AGAIN = pattern(
    r"\b(?:ist|sind)\b.{0,40}\bwieder (?:\w+ )?(?:\w*ge(?:laufen|gangen|startet|kommen|fahren)|da|"
    r"online|erreichbar|verfügbar|in betrieb)\b|\b(?:is|are) (?:finally |now )?(?:back (?:up|"
    r"online|"
    r"in service|to normal)|up (?:and running|again)|(?:working|running) again)\b|"
    r"\b(?:est|sont) (?:de|à) nouveau (?:en ligne|disponibles?|opérationnel\w*|en service)\b|"
    r"\b(?:est[áa]n?|ha) (?:de nuevo|vuelto a|otra vez) (?:en línea|disponible\w*|operativ\w+|"
    r"funcionar|en marcha)\b"
)
_SIGNED_DE = pattern(
    r"\b(?:hat|haben) (?:[\w'’-]+ ){1,5}(?:unterschrieben|abgenommen|freigegeben|eingereicht|"
    r"abgeschickt|ausgeliefert|montiert|eingebaut|repariert|ausgetauscht|überwiesen|beglichen)\W*$"
)
_MOST_WORDS = 24


def is_completed(sentence: Sentence) -> bool:
    """Whether it tells that something now is as it was to be."""
    text = sentence.text
    return len(text.split()) <= _MOST_WORDS and any(
        form.search(text) for form in (_STATE_DE, _GOT_BACK, _ALL_UP, _COUNTED, _AGAIN, _SIGNED_DE)
    )
