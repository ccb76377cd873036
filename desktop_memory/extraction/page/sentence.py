"""Sentences, and which lines each of them stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form

_WORD = Form(r"[^\W_]+(?:['’][^\W_]+)*", re.UNICODE)
# A smiley belongs to the sentence before it.
_END = Form(
    r"[.!?…]+[\"'”’»)\]]*\s+(?![;:=]-?[)pPdD]|:\^\)|\^\^|[xX]D|[😂🤣😜😝🙃😏🤪😉])|"
    r"\s+(?=[¿¡])"
)
_ABBREVIATION = Form(
    r"(?:\b(?:dr|mr|mrs|ms|mme|m|prof|st|no|nr|vs|ca|approx|e\.g|i\.e|z\.\s?b|d\.\s?h|u\.\s?a|bzw|"
    r"inkl|einschl|incl|evtl|ggf|usw|etc|sr|sra|ud|p\.\s?ex|jan|feb|mar|apr|jun|jul|aug|sep|sept|"
    r"oct|nov|"
    r"dec|dez|okt|janv|févr|avr|juil|déc|ene|abr|ago|dic|mon|tue|wed|thu|fri|sat|sun|tel|abs|"
    r"str|co|ltd|inc|p|s|art|fig|max|min|[ap]\.m|kap|bd|abb|abschn|zzgl|mind|spät|frühest|vorm|"
    r"nachm|"
    r"std|hr|fr|hrsg|mwst|vgl|sog|chap|vol|pp|av|env|réf|cap|pág|avda|aprox|núm|[a-z])|"
    r"(?<!\d)\d{1,2})\.$",
    re.IGNORECASE,
)
_CLOSED = Form(r"[.!?…:;][\"'”’»)\]]*$")
_CONTINUED = Form(r"^[a-zà-öø-ÿ(0-9]")
_OPEN = Form(
    r"(?:,|\b(?:the|a|an|and|or|of|to|on|in|at|for|with|by|from|is|are|der|die|das|den|dem|und|"
    r"oder|am|im|mit|"
    r"für|von|zu|auf|bis|le|la|les|du|des|de|et|à|avec|pour|sur|el|los|las|y|en|con|para|por|"
    r"que))$",
    re.IGNORECASE,
)
# What stands below the last message or note: it never goes on with a sentence.
_BUTTON = Form(
    r"^(?:(?:Add|New|Create|Upgrade|Print|Export|View|Show|Load|Write|Post|Edit|Delete|Share|Save|"
    r"Recommended|Sponsored|Suggested|Invite|Open|See|Sign|Join|Mark|Auto)\b(?: [\w&-]+){1,4}|"
    r"(?:Karte|Notiz|Kommentar|Aufgabe|Zeit|Antwort)\w* (?:hinzufügen|schreiben|buchen)|Neue[rs]? "
    r"\w+|(?:Alle|Mehr) \w+ (?:anzeigen|laden)|(?:Ajouter|Créer|Afficher|Voir|Écrire|Imprimer|"
    r"Exporter|Charger) (?:une? |la |le |les |plus |tout )?\w+(?: \w+)?|(?:Añadir|Crear|Ver|"
    r"Mostrar|Escribir|Imprimir|Exportar|Cargar) (?:una? |la |el |más |todo )?\w+(?: \w+)?)$"
)
_ITEM = Form(r"^(?:[-*•–·▪◦‣]|\(?[xX ]?\)|\[[xX ]?\]|\d{1,2}[.)]|[☐☑☒□■✓✔○●])\s+")
# A shorter line may end where its author ended it, if the next begins with a capital.
_SURELY_BROKEN = 75
# Entries of a log or a diary, each with its hour.
_CLOCKED = Form(r"^[([]?\d{1,2}[:.h]\d{2}(?::\d{2})?[)\]]?\s")
_LABELLED = Form(r"^[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+)?\s?: ")


@dataclass(frozen=True)
class Sentence:
    """One sentence. `quote` is it word for word, one piece per line, the lines in `indexes`."""

    text: str
    quote: str
    indexes: tuple[int, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in lower case, apostrophes straightened."""
        return frozenset(word.replace("’", "'") for word in _WORD.findall(self.text.lower()))


def row_sentence(row: Row) -> Sentence:
    """A whole row as one sentence."""
    return Sentence(row.text, row.text, (row.index,))


def join_rows(rows: Sequence[Row], width: int = 60) -> list[list[Row]]:
    """Rows in groups that are one paragraph each: broken lines of one sentence come together.

    `width` is the length from which a line that does not end a sentence is taken as broken.
    """
    groups: list[list[Row]] = []
    for row in rows:
        if groups and _continues(groups[-1][-1], row, width):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _continues(before: Row, row: Row, width: int) -> bool:
    if _ITEM.match(row.text) or _CLOSED.search(before.text) or row.index != before.index + 1:
        return False
    entries = _CLOCKED.match(before.text) and _CLOCKED.match(row.text)
    if entries or len(row.cells) > 1 or len(before.cells) > 1 or _BUTTON.match(row.text):
        return False
    if _OPEN.search(before.text):
        return True
    if _LABELLED.match(row.text) or (row.text[0].isupper() and len(before.text) < _SURELY_BROKEN):
        return False
    if len(before.text) >= width:
        return True
    return bool(_CONTINUED.match(row.text)) and 2 * len(before.text) >= width


def split_sentences(rows: Sequence[Row], width: int = 60) -> list[Sentence]:
    """The sentences of rows, each with its places."""
    return [sentence for group in join_rows(rows, width) for sentence in _split_group(group)]


def joined(first: Sentence, second: Sentence) -> Sentence:
    """Two sentences as one."""
    return Sentence(
        f"{first.text.rstrip(' .!')}: {second.text}",
        f"{first.quote}\n{second.quote}",
        (*first.indexes, *second.indexes),
    )


def _split_group(group: Sequence[Row]) -> list[Sentence]:
    text, starts = "", []
    for row in group:
        starts.append(len(text) + (1 if text else 0))
        text = f"{text} {row.text}" if text else row.text
    return [
        sentence
        for start, end in _spans(text)
        if (sentence := _cut(text, start, end, group, starts))
    ]


def _spans(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for match in _END.finditer(text):
        if _ABBREVIATION.search(text[start : match.end()].rstrip()):
            continue
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return spans


def _cut(
    text: str, start: int, end: int, group: Sequence[Row], starts: Sequence[int]
) -> Sentence | None:
    pieces, indexes = [], []
    for row, at in zip(group, starts, strict=True):
        piece = row.text[max(0, start - at) : max(0, end - at)].strip()
        if piece:
            pieces.append(piece)
            indexes.append(row.index)
    if not pieces:
        return None
    return Sentence(text[start:end].strip(), "\n".join(pieces), tuple(indexes))
