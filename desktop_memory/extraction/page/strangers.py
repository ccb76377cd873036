"""What of a page shows that strangers wrote it for everybody: feeds, articles, recipes, carts."""

from collections.abc import Sequence

from desktop_memory.extraction.patterns import Form, pattern

# Who posts, by a handle, and how long ago.
_POST = Form(
    r"(?m)^\W*(?:\S+ ){0,5}@[\w.-]+(?:\s+[·•|]?\s*|\s*[·•|]\s*)\d{1,2}\s?(?:s|m|min|h|d|w|std|tg?|"
    r"j|"
    r"sem)\b\W*$"
)
# How long an article takes to read, beside who wrote it; a wiki tells who changed it.
_READING_TIME = pattern(
    r"\b\d+ ?min(?:utes?|\.)? (?:read|de lecture|de lectura|lesezeit|lesedauer)\b|\b(?:lesezeit|"
    r"lesedauer|temps de lecture|tiempo de lectura)\s?:?\s(?:ca\. )?\d+ ?min"
)
_CHANGED = pattern(r"modif|edited|updated|geändert|bearbeitet|actualiz|mise? à jour")
_RECIPE = pattern(
    r"(?m)^\W*(?:jump to recipe|zum rezept(?: springen)?|aller à la recette|ir a la receta|"
    r"(?:ingredients|zutaten|ingrédients|ingredientes)(?: \([^()]*\d[^()]*\)| (?:for|für|pour|"
    r"para) "
    r"\d+.*)|did you make this\b.*|(?:prep|cook(?:ing)?) time\b.*|(?:vorbereitungs|koch|"
    r"back)zeit\b.*|"
    r"temps de (?:préparation|cuisson)\b.*|tiempo de (?:preparación|cocción)\b.*)(?=$|\s{2,})"
)
# What has been chosen and not been bought.
_CART = pattern(
    r"(?:(?:your|my|ihr|mein|votre|mon|tu|su|mi) )?(?:(?:shopping )?(?:cart|basket|bag)|warenkorb|"
    r"einkaufswagen|panier|carrito|cesta)(?: ?\(\d+\))?"
)
_CHECKOUT = pattern(
    r"(?:proceed to |go to )?check-?out|(?:proceed|continue) to payment|(?:weiter )?zur (?:kasse|"
    r"zahlung)|(?:passer|aller) au paiement|(?:ir|pasar) al pago|zur kasse(?: gehen)?|(?:valider|"
    r"finaliser) (?:mon |ma |le "
    r"|la )?"
    r"(?:panier|commande)|passer (?:la |ma )?commande|tramitar (?:el )?pedido|finalizar (?:la "
    r")?compra"
)
_LEAST_SIGNS = 2


def is_of_strangers(text: str) -> bool:
    """Whether the lines of a page are posts, an article or a recipe for whoever comes by."""
    posts = {match.group() for match in _POST.finditer(text)}
    recipe = {match.group() for match in _RECIPE.finditer(text)}
    return max(len(posts), len(recipe)) >= _LEAST_SIGNS or _is_article(text)


def _is_article(text: str) -> bool:
    """Whether it says how long it takes to read, on a row that does not tell who changed it."""
    rows = (text[: match.end()].rpartition("\n")[2] for match in _READING_TIME.finditer(text))
    return any(not _CHANGED.search(row) for row in rows)


def is_cart(cells: Sequence[str]) -> bool:
    """Whether a page shows what could be bought, and a button to do it."""
    return any(map(_CART.fullmatch, cells)) and any(map(_CHECKOUT.fullmatch, cells))
