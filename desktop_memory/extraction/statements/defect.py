"""Signs of a defect, told without the word for it."""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import pattern
from desktop_memory.extraction.statements.unsuited import is_unsuited

# What goes from one program or device to another.
_DATA = (
    r"(?:cert\w*|connections?|requests?|packets?|messages?|e?-?mails?|data|files?|events?|orders?|"
    r"records?|tokens?|logins?|cards?|sessions?|signal|uploads?|jobs?|calls?|zertifikate?|"
    r"verbindung\w*|anfragen?|nachrichten?|daten|dateien?|bestellungen|karten?|pakete|anrufe|"
    r"meldungen|bild|ton|certificats?|connexions?|requêtes?|données|fichiers?|commandes?|"
    r"cartes?|appels?|image|son|certificados?|conexi\w+|peticiones|mensajes?|datos|archivos?|"
    r"pedidos?|tarjetas?|correos?|señal|imagen|sonido|llamadas?)"
)
_PLACE_OF_OUTPUT = pattern(
    r"\b(?:pages?|screens?|labels?|receipts?|lists?|fields?|values?|results?|charts?|tables?|"
    r"seiten?|bildschirme?|etiketten?|bons?|listen?|felder?|werte?|ergebnisse?|tabellen?|écrans?|"
    r"étiquettes?|tickets?|champs?|valeurs?|résultats?|tableaux?|pantallas?|páginas?|etiquetas?|"
    r"listas?|campos?|valor(?:es)?|resultados?|tablas?)\b|"
    r"\b(?:again|still|every time|since|seit|wieder|jedes mal|depuis|encore|à chaque fois|desde|"
    r"otra vez|cada vez)\b"
)
_KEEPS = pattern(
    r"\b(?:has|have) been (?:\w+ly )?(?:dying|crashing|failing|freezing|hanging|timing out|"
    r"dropping|rebooting|restarting|rejecting|refusing|leaking|offline|down|dead|broken)\b|"
    rf"\b(?:rejects?|refuses?|drops?|swallows?|loses?|eats|lehnt|weist|verweigert|verschluckt|"
    rf"verliert|rejette(?:nt)?|refuse(?:nt)?|perd(?:ent)?|rechazan?|pierden?) (?:[\w'’-]+ ){{1,4}}?"
    rf"{_DATA}\b"
)
_WRONG_OUTPUT = pattern(
    r"\b(?:comes? out|prints?|shows?|displays?|returns?|sends?|druckt|zeigt|liefert|schickt|"
    r"sort(?:ent)?|affichent?|imprim\w+|renvoie(?:nt)?|muestran?|devuelven?|sale[n]?|env[íi]an?)\b"
    r"(?: \w+){0,3}? (?:blank|empty|garbled|garbage|wrong|black|nonsense|nothing|leere?[snr]?|"
    r"falsche?[snr]?|schwarze?[snr]?|weiße?[snr]?|nichts|blanche?s?|vides?|noire?s?|fauss?e?s?|rien|"
    r"en blanco|vací[oa]s?|negr[oa]s?|errónea?s?|nada)\b"
)
_NOTHING_COMES = pattern(
    rf"\bno (?:\w+ ){{0,2}}{_DATA} (?:come|get|arrive|go)s? (?:in|out|through|any ?more|since)\b|"
    r"\bnothing (?:comes|gets|goes|arrives) (?:in|out|through|any ?more)\b|"
    rf"\b(?:kommt|kommen|geht|gehen) (?:\w+ ){{0,3}}keine?n? (?:\w+ ){{0,2}}{_DATA} (?:mehr|durch|"
    rf"an|raus|rein)\b|"
    r"\b(?:kommt|geht) (?:\w+ )?nichts (?:mehr|durch|an|raus|rein)\b|"
    rf"\b(?:aucune?|plus aucune?) (?:\w+ ){{0,2}}{_DATA} (?:n'arrive|ne passe|n'entre|ne sort)|"
    r"\b(?:rien|plus rien) (?:n'arrive|ne passe|ne sort)|\b(?:ya )?no (?:\w+ )?(?:llegan?|entran?|"
    r"salen?) (?:\w+ ){0,2}(?:correos?|mensajes?|datos|pedidos?|llamadas?|señal|imagen|sonido)\b|"
    r"\bno (?:funcionan?|leen?|arrancan?|imprimen?) \w+"
)
_CODE = pattern(
    r"\b(?:reports?|throws|meldet|wirft|signale|shows?|says|displays|zeigt|affiche|indique|"
    r"muestra|marca|da|indica)\b(?: \w+){0,3}? (?:(?:error|fault|fehler|störung|alarm|erreur|"
    r"défaut|alarme|fallo|código|alarma)(?:code)? (?-i:[A-Z]{1,3}-?\d{1,4})|"
    r"(?-i:[A-Z]{1,3}-\d{1,4}))\b"
)
_REFUSES = pattern(
    r"\b(?:lässt|lassen) sich (?:[\w'’-]+ ){0,5}nicht (?:[\w'’-]+ ){0,3}?(?:öffnen|schließen|"
    r"starten|einschalten|ausschalten|drucken|laden|verbinden|sperren|abschließen|bewegen|installieren)\b|"
    r"\b(?:won't|will not|refuses to) (?:open|close|start|boot|turn on|print|load|connect|charge|"
    r"lock|unlock|scan|sync|install)\b|\bne (?:s'|se )?(?:ouvre|ferme|démarre|allume|éteint|"
    r"connecte|charge|imprime|affiche|répond|lance|verrouille)(?:nt)? (?:plus|pas)\b|"
    r"\b(?:ya )?no se (?:abren?|cierran?|encienden?|apagan?|conectan?|cargan?|imprimen?|muestran?|"
    r"inician?|bloquean?)\b"
)
_OVER = pattern(
    r"\b(?:fixed|solved|resolved|gone|no longer|used to|not any ?more|behoben|gelöst|weg|nicht "
    r"mehr aufgetreten|erledigt|résolue?|réglée?|corrigée?|resuelt[oa]|arreglad[oa]|"
    r"solucionad[oa])\b"
)
_MOST_WORDS = 30


def is_defect(sentence: Sentence) -> bool:
    """Whether it tells of something that does not do what it should."""
    text = sentence.text
    if len(text.split()) > _MOST_WORDS or _OVER.search(text) or is_unsuited(text):
        return False
    wrong = _WRONG_OUTPUT.search(text) and _PLACE_OF_OUTPUT.search(text)
    return bool(wrong) or any(
        form.search(text) for form in (_KEEPS, _NOTHING_COMES, _CODE, _REFUSES)
    )
