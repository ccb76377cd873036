"""Help, placeholders and bylines of an interface, which nobody said or wrote."""

import re
from collections.abc import Sequence

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.times import MOMENT

# Where the files go, what a key does, where to find more.
_HELP = pattern(
    r"\b(?:drag|drop|paste|upload|attach)\b.{0,40}\b(?:files?|images?|screenshots?|receipts?|"
    r"attachments?|documents?|here)\b.{0,30}\b(?:here|upload|browse|click)\b|"
    r"\b(?:drop|drag) (?:your |the |any )?(?:files?|images?) (?:here|to)\b|"
    r"^(?:add|type|write|enter|leave|describe|start typing)\b.{0,60}\b(?:here|drop files|"
    r"paste\b.{0,20}\b(?:here|image|screenshot))\W*$|"
    r"^(?:type|use|press|hit|enter) ['\"‘“]?(?:[/@#:!+]|enter\b|shift\b|ctrl\b|tab\b|esc\b|⌘|"
    r"return\b).{0,80}\b(?:to|for)\b|"
    r"^no \w+(?: \w+)? (?:yet|found|here|to show|to display)\b|^nothing (?:here|to see|to show)\b|"
    r"^(?:(?:datei|bild|dokument|anhang|beleg)\w* (?:hier(?:her)? |in dieses feld )?"
    r"(?:ziehen|ablegen|hochladen|einfügen))|\bziehen sie\b.{0,30}\b(?:hier|dateien)\b|"
    r"\bdateien hier(?:her)?\b|\bzum hochladen klicken\b|"
    r"^(?:beschreib\w*|schreib\w*|gib|geben sie|füge|fügen sie)\b.{0,60}\b(?:hier|ein|hinzu|"
    r"hierher)(?: ein)?\W*$|"
    r"^(?:noch )?keine \w+(?: \w+)?(?: vorhanden| gefunden)?\. |"
    r"\b(?:glisse[zr]|dépose[zr])\b.{0,40}\b(?:fichiers?|images?|documents?|ici)\b|"
    r"^(?:rédigez|écrivez|saisissez|ajoutez|décrivez|tapez)\b.{0,60}\b(?:ici|(?:collez|"
    r"glissez|déposez)\b.{0,40}|commentaire)\W*$|"
    r"^aucune? \w+(?: \w+)?\. |^cliquez (?:sur|ici)\b.{0,60}\bpour\b|"
    r"\b(?:arrastra|suelta)\b.{0,40}\b(?:archivos?|imágenes|documentos|aquí)\b|"
    r"^(?:escrib[ea]|añad[ea]|introduc[ea]|describ[ea])\b.{0,60}\b(?:aquí|comentario)\W*$|"
    r"^(?:aún no hay|no hay) \w+(?: \w+)?\. "
)
# Where in the program something is done. In a text this is what its author tells.
_WAY = pattern(
    r"^to (?:track|view|see|follow|find|manage|change|edit|add|get started|learn|open|enable|"
    r"start)\b.{1,80}, ?(?:go to|open|visit|see|click|select|choose|press|tap|switch to|use the)\b"
    r".{0,40}\b(?:tab|page|menu|settings?|releases?|section|button|view|panel|link|sidebar|"
    r"board|here)\b|"
    r"^to \w+\b.{1,80}, (?:go to|visit|switch to) [\w &]{2,24}$|"
    r"^(?:click|tap|select|press|hover)\b.{0,60}\bto (?:start|begin|add|view|see|expand|open|"
    r"upload|get started|continue|learn more|edit|show|hide)\b|"
    r"^um\b.{1,80}\bzu \w+, (?:wechseln|gehen|öffnen|klicken|wählen|nutzen|besuchen|geh|öffne|"
    r"klicke?|wähle?)\b|^(?:klicken|tippen) sie\b.{0,60}\bum\b|"
    r"^pour\b.{1,80}, (?:rendez-vous|allez|ouvrez|cliquez|accédez|consultez)\b|"
    r"^para (?:ver|seguir|consultar|gestionar|cambiar|añadir)\b.{1,80}, (?:ve|vaya|abre|abra|"
    r"pulsa|pulse|haz clic|haga clic|accede|consulta)\b|"
    r"^(?:haz|haga) clic\b.{0,60}\bpara\b|^(?:pulsa|pulse)\b.{0,60}\bpara\b"
)
# What a field is filled with until somebody types: a sample, a mask for a date, nobody's name.
_SAMPLE = pattern(
    r"^\W*(?:\w+:?\s)?(?:e\.\s?g\.|eg:|z\.\s?b\.|zum beispiel:|beispiel:|ex\.?\s?:|par ex\.|"
    r"exemple\s?:|p\.\s?ej\.|por ejemplo:|ejemplo:|for example:)|"
    r"^\W*(?:tt[./-]mm[./-]jj\w*|dd[./-]mm[./-]yy\w*|mm[./-]dd[./-]yy\w*|jj[./-]mm[./-]aa\w*|"
    r"dd[./-]mm[./-]aa\w*)\W*$|"
    r"^\W*(?:(?:max|erika) muster(?:mann|frau)|(?:john|jane) (?:doe|q\.? public)|"
    r"(?:jean|marie) dup(?:ont|ond)|fulan[oa] de tal|lorem ipsum\b.*)\W*$"
)
# Who touched a page last, how long it takes to read, how many have agreed.
_BYLINE = pattern(
    r"^\W*(?:last|zuletzt|dernière|última) (?:updated|edited|modified|changed|saved|published|"
    r"viewed|bearbeitet|geändert|aktualisiert|gespeichert|modification|mise à jour|édition|"
    r"edición|modificación|actualización)\b.{0,60}\b(?:by|ago|now|von|vor|par|il y a|por|hace|"
    r"de|today|yesterday)\b|"
    r"\b(?:generated|created|written|erstellt|erzeugt|générée?s?|rédigée?s?|generad[oa]s?|"
    r"cread[oa]s?) (?:automatically|by (?:an )?ai\b|automatisch|(?:von|mit) (?:einer )?ki\b|"
    r"automatiquement|par (?:une )?ia\b|automáticamente|por (?:una )?ia\b)|"
    r"\b(?:automatically|automatisch|automatiquement|automáticamente) (?:generated|created|"
    r"erstellt|erzeugt|générée?s?|generad[oa]s?)\b|"
    # who looked at the page, what else it says of itself
    r"^(?:this|the) page (?:was last|has been (?:viewed|visited))\b|^diese seite wurde\b|"
    r"^cette page a été (?:modifiée|consultée|vue)\b|"
    r"^esta página (?:se editó|fue (?:modificada|editada)|ha sido visitada)\b|"
    r"^(?:page )?views?\s?:?\s\d+$|"
    r"^\W*(?:did you know|wusstest du|wussten sie|le saviez-vous|sabías que|sabía que)\b|"
    r"^(?:owned|created|authored|maintained|edited) by\b.{2,40}$|\b\d+ ?min(?:ute)?s? read\b|"
    r"^\d+ (?:of|von|sur|de) \d+ (?:\w+ )?(?:approv\w+|reviews?|required|genehmig\w+|"
    r"freigaben?|approbations?|approuvée?s?|aprobaci\w+|aprobad\w+|completed?|selected|"
    r"ausgewählt|sélectionnée?s?|seleccionad\w+)\b|"
    # what leads elsewhere, how a meeting ended, who changed a field
    r"^\W*(?:related|see also|similar \w+|verwandt\w*|siehe auch|ähnlich\w*(?: \w+)?|voir aussi|"
    r"associée?s?|relacionad\w+|véase también|ver también)\s?:|"
    r"^\W*(?:se levanta la sesión|sin más asuntos|(?:the )?meeting (?:was )?(?:closed|adjourned|"
    r"ended)|(?:sitzungs)?ende (?:der sitzung )?(?:um |gegen )?\d|la séance est levée|fin de "
    r"(?:la )?"
    r"séance)\b|"
    r"^[\w@.’' -]{2,40} (?:changed|set|updated) (?:the )?(?:status|state|priority|labels?|assignee|"
    r"milestone|title|description|due date|this line)\b|"
    r"^[\w@.’' -]{2,40} hat (?:den |die |das )?(?:status|priorität|titel|beschreibung|"
    r"zuständig\w*)\b"
    r".{0,40}(?:geändert|gesetzt)|^[\w@.’' -]{2,40} a (?:changé|modifié) (?:le |la "
    r")?(?:statut|état|"
    r"priorité|titre|description)\b|^[\w@.’' -]{2,40} (?:cambió|ha cambiado) (?:el |la )?(?:estado|"
    r"prioridad|título|descripción)\b"
)

# When a program last kept or fetched something, and how many look at it.
_STAMP = Form(
    r"^(?:last )?(?:synced|synchroni[sz]ed|saved|autosaved|edited|modified|refreshed|updated|"
    r"synchronisiert|gespeichert|bearbeitet|geändert|aktualisiert|synchronisée?|enregistrée?|"
    r"modifiée?|actualisée?|mise? à jour|sincronizado|guardado|editado|modificado|actualizado)\b"
    rf"\s?:?\s*{MOMENT}(?!\S).{{0,40}}$|"
    r"^\d+ (?:people|members?|participants?|viewers?|guests|mitglieder|teilnehmer\w*|personen|"
    r"membres|personnes|participants|miembros|participantes|personas)\b[^.!?:]{0,30}$",
    re.IGNORECASE,
)
# What a program of mails says of a mail: that it was answered, how it was sent, what it hides.
_OF_MAIL = pattern(
    r"^(?:you|sie|du|vous|tu|usted|ha|has)\b.{0,12}\b.{0,24}\b(?:this message|this e?-?mail|diese "
    r"(?:nachricht|e-?mail)|(?:à )?ce message|a este mensaje|este mensaje)\b.{0,40}$|"
    r"^(?:this message|diese (?:nachricht|e-?mail)|ce message|este mensaje) (?:was|wurde|a été|se|"
    r"ha sido|fue)\b.{0,60}\b(?:importance|wichtigkeit|importancia|spam|junk|indésirable|no "
    r"deseado|"
    r"removed|entfernt|supprimés?|blocked|blockiert|encrypted|verschlüsselt)\b.{0,40}$|"
    r"^if there are problems with how this message is displayed\b"
)
_MOST_WORDS_OF_BUTTON, _LEAST_BUTTONS, _ROWS_OF_FOOT = 4, 3, 5
_DIGIT = Form(r"\d|:$|: |[.!?]$")


def without_foot(rows: Sequence[Row]) -> list[Row]:
    """The rows without those of buttons alone, near the end, that are of no table."""
    head = len(rows) - _ROWS_OF_FOOT
    return [
        row
        for place, row in enumerate(rows)
        if place < head or not _is_of_buttons(row) or _in_table(rows, place)
    ]


def _is_of_buttons(row: Row) -> bool:
    return len(row.cells) >= _LEAST_BUTTONS and not any(
        _DIGIT.search(cell) or _FIELD.fullmatch(cell) or len(cell.split()) > _MOST_WORDS_OF_BUTTON
        for cell in row.cells
    )


_FIELD = pattern(
    r"status|state|priority|severity|urgency|owner|assignee|service|type|zustand|priorität|"
    r"besitzer|typ|état|statut|priorité|responsable|estado|prioridad|tipo"
)


def _in_table(rows: Sequence[Row], place: int) -> bool:
    beside = (*rows[max(0, place - 1) : place], *rows[place + 1 : place + 2])
    return any(
        len(row.cells) == len(rows[place].cells) and not any(map(_DIGIT.search, row.cells))
        for row in beside
    )


def without_furniture(rows: Sequence[Row], *, told: bool) -> list[Row]:
    """The rows without cells of the interface; what is left stands in its line word for word.

    `told` is for text of people, in which ways through a program are told on purpose.
    """
    return [rest for row in rows if (rest := _rest(row, told=told)) is not None]


def _is_furniture(text: str, *, told: bool) -> bool:
    own = _HELP.search(text) or _BYLINE.search(text) or _SAMPLE.search(text) or _STAMP.match(text)
    return bool(own or _OF_MAIL.match(text) or (not told and _WAY.search(text)))


def _rest(row: Row, *, told: bool) -> Row | None:
    """The cells before the first that is part of the interface, None for no cell."""
    places = (place for place, cell in enumerate(row.cells) if _is_furniture(cell, told=told))
    count = next(places, None)
    if count is None:
        return row
    end = 0
    for cell in row.cells[:count]:
        end = row.text.index(cell, end) + len(cell)
    return Row(row.index, row.text[:end], row.cells[:count], row.indent) if count else None
