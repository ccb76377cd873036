"""Talks with an AI, known by what stands around them and not by the product's name."""

from collections.abc import Sequence

from desktop_memory.extraction.patterns import pattern

# Only below the answers of a machine.
_DISCLAIMER = pattern(
    r"\b(?:can|may|might|could)(?: \w+)? (?:make mistakes|be (?:wrong|inaccurate|incorrect)|"
    r"produce (?:inaccurate|incorrect|wrong)|hallucinate|contain errors|get (?:things|it) wrong)|"
    r"\bai[- ]generated\b|\bgenerated (?:by|with|using) (?:an? )?(?:ai|llm)\b|"
    r"\b(?:is|are) (?:an? )?(?:ai|experimental)\b.{0,30}\b(?:wrong|mistakes?|inaccurate|check|"
    r"verify)\b|\b(?:answers|responses|replies) (?:are|were) generated\b|"
    r"\bkann fehler (?:machen|enthalten)|\bkönnen (?:fehler(?:haft)?|ungenau|falsch|unrichtig)\b|"
    r"\bki-(?:generiert|erzeugt|antworten)\w*|\bvon (?:einer )?ki (?:erstellt|generiert|erzeugt)|"
    r"\bpeu(?:t|vent) (?:faire des erreurs|commettre des erreurs|se tromper|être (?:inexact|"
    r"erroné|incorrect|faux|fausse)\w*|contenir des erreurs)|"
    r"\b(?:généré|produit)\w* par (?:l'|une |l’)?ia\b|"
    r"\bpuede[n]? (?:cometer errores|equivocarse|ser (?:inexact|incorrect|erróne|fals)\w*|"
    r"contener errores)|\bgenerad\w+ (?:por|con) (?:la |una )?ia\b"
)
# Each of these may stand elsewhere, two of them do not.
_SIGNS = tuple(
    pattern(source)
    for source in (
        (
            r"^\W*(?:(?:start (?:a )?)?new (?:chat|conversation|thread)|neue[rs]? (?:chat|"
            r"unterhaltung|"
            r"gespräch)|nouve(?:au|lle) (?:chat|discussion|conversation)|nuev[oa] (?:chat|"
            r"conversación)|temporary chat|temporärer chat|chat (?:temporaire|temporal))\W*$"
        ),
        (
            r"^\W*(?:regenerate(?: response)?|try again|neu generieren|erneut (?:generieren|"
            r"versuchen)|régénérer(?: la réponse)?|regenerar(?: respuesta)?|volver a generar)\W*$"
        ),
        (
            r"^\W*(?:stop (?:generating|responding)|generierung (?:stoppen|anhalten)|"
            r"arrêter la génération|detener (?:la )?generación|continue generating)\W*$"
        ),
        (
            r"^\W*(?:ask (?:me )?(?:anything|\w+ anything|a follow-?up|follow-?up)|"
            r"how can i help(?: you)?(?: today)?|what can i help (?:you )?with|"
            r"frag(?:e|en sie)? (?:mich |\w+ )?(?:etwas|irgendetwas|alles|was)|"
            r"wie kann ich (?:dir|ihnen) helfen|stelle? (?:mir )?eine frage|"
            r"posez (?:une|votre|n'importe quelle) question|demandez(?:-moi)? (?:n'importe quoi|"
            r"ce que)|comment puis-je (?:vous|t')\s?aider|pregunta (?:lo que|cualquier)|"
            r"haz una pregunta|¿?en qué puedo ayudar)\b.{0,30}$"
        ),
        (
            r"^\W*(?:message|nachricht an|envoyer un message à|écrivez à|mensaje a|escribe a) "
            r"[A-ZÀ-Þ]\w+\W*$"
        ),
        (
            r"^\W*(?:thought for|thinking|reasoned for|nachgedacht|dachte|réflexion|a réfléchi|"
            r"pensó durante|pensando)\b.{0,24}$"
        ),
        (
            r"\b(?:good|bad) response\b|\brate this (?:answer|response)\b|\bantwort bewerten\b|"
            r"\b(?:gute|schlechte) antwort\b|\b(?:bonne|mauvaise) réponse\b|"
            r"\b(?:buena|mala) respuesta\b|\bwas this (?:answer|response) helpful\b"
        ),
        (
            r"^\W*(?:upgrade (?:to|your)|try \w+ (?:plus|max|pro)|auf \w+ upgraden|passer à|"
            r"mejorar a|pásate a)\b.{0,40}$"
        ),
        (
            r"^\W*(?:(?:your |recent )?chats|recents?|history|chat history|verlauf|historique|"
            r"historial)\W*$"
        ),
        (
            r"^\W*(?:choose|select|switch|pick)? ?(?:a |the )?model\b.{0,20}$|\bmodell wählen\b|"
            r"\bchoisir (?:un|le) modèle\b|\belegir modelo\b|^\W*[\w.-]+(?: [\w.]+){0,2} [▾⌄▼]\W*$"
        ),
        r"^\W*\w+ (?:said|sagte|a dit|dijo|hat gesagt)\s?:\W*$",
        r"^\W*(?:you|du|sie|vous|tu|toi|tú|usted)\W*$",
        (
            r"^\W*(?:deep research|web search|search the web|canvas|projects|custom instructions|"
            r"prompt library|system prompt|temperature)\W*$"
        ),
        (
            r"^\W*(?:act|behave) as (?:an? |my |the )|^\W*pretend (?:you|to be|it)\b|"
            r"^\W*(?:spiele?|schreibe?|verfasse|übersetze?|formuliere?) (?:mir )?(?:eine?n?|"
            r"die|den|"
            r"das)\b|^\W*(?:write|draft|compose|translate|rewrite|summari[sz]e) (?:me )?(?:an?|the|"
            r"this)\b|^\W*(?:rédige|écris|traduis|joue|résume)\b|"
            r"^\W*(?:escribe|redacta|traduce|resume|haz de|actúa como)\b"
        ),
    )
)
# What was said to a machine, and by it, as a text keeps it.
_TURN = pattern(
    r"^\W*(?:user|human|prompt|assistant|nutzer(?:in)?|utilisateur|usuario|"
    r"asistente)\s?:\s+\S+ \S+ "
    r"\S"
)
_ROLE = pattern(
    r"^\W*(?:you are|du bist|sie sind|tu es|vous êtes|eres) (?:[^.:]{2,30}, )?(?:the|an?|my|"
    r"der|die|"
    r"ein|eine|mein|l'|le|un|el|mi) ?(?:\w+ ){0,2}(?:assistant|agent|chatbot|assistent|asistente|"
    r"agente|bot)\b|^\W{1,4}\s*system(?: prompt)?\W*$"
)
_LEAST_TURNS = 3
_LEAST_SIGNS = 2
_LEAST_SIGNS_IN_CHAT = 3


def looks_transcribed(lines: Sequence[str]) -> bool:
    """Whether a text keeps talks with an AI, or tells one how to be."""
    turns = sum(1 for line in lines if _TURN.match(line))
    return turns >= _LEAST_TURNS or (turns > 0 and any(_ROLE.search(line) for line in lines))


def looks_assistant(lines: Sequence[str], cells: Sequence[str], *, among_people: bool) -> bool:
    """Whether the lines are a talk with an AI.

    `among_people` is for windows that are known to be talks: those need one sign more.
    """
    if looks_transcribed(lines):
        return True
    signs = sum(1 for form in _SIGNS if any(form.search(cell) for cell in cells))
    disclaimed = any(_DISCLAIMER.search(line) for line in lines)
    least = _LEAST_SIGNS_IN_CHAT if among_people else _LEAST_SIGNS
    return signs + (2 if disclaimed else 0) > least or (disclaimed and signs > 0)
