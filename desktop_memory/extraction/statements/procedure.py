"""How something is done, told in words."""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.statements.orders import is_recipe
from desktop_memory.extraction.statements.rule import Rules

_RULES = Rules(
    r"""
workaround fix solution remedy lösung abhilfe solution contournement solución arreglo umgehung
    ^\W*(?:workaround|fix|solution|remedy|lösung|abhilfe|umgehung|contournement|solución|
    arreglo)(?: \w+){0,3}\s*:\s*\S
now quick meantime meanwhile vorerst einstweilen übergangsweise notlösung dahin attendant
provisoire momento ahora tanto provisional provisoirement
    ^\W*(?:quick fix(?: for now)?|for now|(?:in the )?meantime|meanwhile|vorerst|einstweilen|
    übergangsweise|notlösung|bis dahin|en attendant|provisoirement|solution provisoire|de momento|
    por ahora|mientras tanto|solución provisional)(?: \w+)?\s?:\s+(?!no\b|sin\b|kein|pas\b)
    (?:`|\S+(?: \S+){3})
to um pour para
    ^\W*(?:to|um|pour|para) \w+ .{3,80}?[,:] ?(?:just |first |you (?:have to|need to|can) |
    einfach |zuerst |il faut |il suffit de |hay que |basta con )?(?:run|use|press|click|open|
    set|call|type|go to|execute|führe?|nutze?|drücke|öffne|ruf|lance[rz]?|utilise[rz]?|
    exécute[rz]?|ejecuta[r]?|usa[r]?|pulsa[r]?|abre|abrir)\b
to
    ^\W*to \w+ .{3,60}? (?:hold|press|run|use|go to|open|type|click|turn|unplug|restart|set|push|
    pull|switch)\b
um
    ^\W*um .{3,80}? (?:\w*zu\w+|zu \w+),? .{3,}\w{2,}en$
with mit avec con
    \b(?:fix|solve|repair|install|do|reset|start|update|behebt?|löst?|répare|corrige|
    arregla\w*)\b.{0,40}\b(?:with|mit|avec|con) `
helped helps fixed works worked solved fixes geholfen hilft marche marché funcionó funciona
résolu arreglado
    \b(?:running|setting|restarting|clearing|deleting|removing|upgrading|downgrading|
    reinstalling|disabling|enabling) .{2,80} (?:helped|helps|fixed|fixes|worked|works|
    solved)\b
    """,
)
_COMMAND = Form(r"`[^`\s]+ [^`]+`|\brun `[^`]{3,}`")
_MOST_WORDS = 28


def is_procedure(sentence: Sentence) -> bool:
    """Whether it tells a command or a way that works."""
    if len(sentence.text.split()) > _MOST_WORDS or sentence.text.endswith(":"):
        return False
    if _RULES.match(sentence) is not None or is_recipe(sentence.text):
        return True
    return bool(_COMMAND.search(sentence.text)) and bool(
        sentence.words
        & {"run", "use", "just", "führe", "nutze", "lance", "exécute", "ejecuta", "usa", "lancez"}
    )
