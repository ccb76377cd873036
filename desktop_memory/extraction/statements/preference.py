"""What somebody prefers or always does."""

import re

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.statements.rule import Rules
from desktop_memory.extraction.values.names import PERSON

_RULES = Rules(
    r"""
prefer favour favor prefers
    \bi(?:'d| would)? (?:\w+ly |much |still |also |do |always )*(?:prefer|favou?r)\b
rather
    \bi(?:'d| would) (?:much |always |still )*rather\b
always never usually
    \bi (?:always|never|usually|almost never|only ever) (?!said|thought|knew|wondered|heard|
    saw|expected|understood|got around|forget how|feel|felt|love|like|enjoy|think|want|try|find|
    get\b|have|had|been|am\b|was|seem|
    end up|hope|dream|remember|forget|wonder|believe|know)\w+
preferred favourite favorite go-to
    \bmy (?:\w+ )?(?:preferred|favou?rite|go-to) .{2,50} (?:is|are)\b
main default daily usual
    \bi (?:still |now |mostly )?(?:use|run|have) .{2,40} as my (?:main|default|daily|usual) \w+|
    \bmy (?:main|default|daily|usual) (?:editor|browser|shell|terminal|keyboard|language|
    distro|phone|laptop|machine|note app|mail (?:client|program)|search engine) is\b
like hate dislike stand
    \bi (?:really |just |personally )*(?:don't like|do not like|dislike|hate|can't stand|
    cannot stand) (?!it\b|this\b|that\b|to (?:ask|say|be)\b|when\b|you\b|him\b|her\b)\w+
fan
    \bi(?:'m| am) (?:not )?a (?:big |huge )?fan of (?!yours|that|this|it\b|them|these|those|
    you)\w+
like better best
    \bi (?:\w+ )?like .{2,50} (?:better|best|more than)\b|\bi work best\b
work works suit suits best
    \b(?:works?|suits?) (?:me )?best(?: for me)?\b
only never
    \b\w+ only for me\b|^\W*never \w+ .{3,60} for me\b
my
    \bi like my \w+ (?!so|very|job|work\b|new|friends|team|life)\w+
we
    ^\W*we (?:always|never) (?!said|knew|thought|had|have|been|wanted)\w+
möchte
    \bich (?:möchte|will) .{2,50}\bnur(?: noch)?\b
meetings calls
    \bi (?:don't|do not|never) do (?:\w+ )?(?:meetings|calls|video)\b
wäre
    \bmir wäre\b.{2,60}\bam liebsten\b
benutze nutze trinke esse
    \bich (?:benutze|nutze|trinke|esse) (?:nur|ausschließlich|kein\w*)\b
convient arrange
    \bm(?:e |')(?:convient|arrange) (?:mieux|davantage)\b
only
    \bi only (?:use|drink|eat|take|work|wear|read|write|accept|buy|fly|do)\b
always never don't no only
    ^(?:\W|(?:and|also|ok|so) )*please (?:always|never|no|only|don't (?:call|ring|ping|email|mail|
    text|book|schedule|disturb|use))\b
person
    \bi(?:'m| am) (?:more of )?an? (?:\w+ )?(?:morning|evening|night|cat|dog|tea|coffee|paper|
    mac|linux|
    windows|vim|emacs)[ -](?:person|owl|drinker|user)\b
rather instead
    ^(?:\W|(?:and|also) )*please (?:call|use|send|write|text|email|ping|message|contact|don't|
    do not)\b.{2,80}\b(?:rather than|instead of|not by|, not)\b
prefers favours favors insists
    \b(?-i:<PERSON>)(?: \w+ly| always| still)* (?:prefers|favou?rs|insists on|would rather)\b
likes wants hates dislikes
    \b(?-i:<PERSON>) (?:always |never |only )?(?:likes|wants|hates|dislikes|
    loves) .{2,60} (?:better|best|instead|rather than|in advance|only|first)\b
always never only
    ^(?:\W)*(?-i:<PERSON>) (?:always|never|only) \w+s\b
bevorzuge bevorzugt vorziehe ziehe lieber liebsten
    \bich\b.{0,60}\b(?:bevorzuge|ziehe .{2,60} vor|lieber|am liebsten)\b|\b(?:bevorzuge|
    am liebsten|lieber) (?:\w+ )?ich\b|\bmir (?:ist|sind|wäre[n]?) .{2,60} lieber\b|
    \bam liebsten (?:ist|sind|habe|hätte) (?:mir|ich)\b
immer nie grundsätzlich stets generell niemals ungern
    \b\w+e ich (?:\w+ )?(?:immer|nie|grundsätzlich|stets|generell|niemals|ungern)\b|
    \bich \w+e? (?:\w+ ){0,3}(?:immer(?! noch)|nie|grundsätzlich|stets|generell|niemals|
    ungern)\b
mag
    \bich mag (?:\w+ ){0,3}(?:keine?n?|nicht|lieber|nur)\b
hasse
    \bich hasse (?!es|das|dich)\w+
lieblings lieblingseditor
    \bmeine? lieblings\w+ (?:ist|sind)\b
bitte
    ^\W*bitte (?:keine? |keinen |immer|nie|niemals|grundsätzlich|nur|stets)\b
bevorzugt mag möchte
    \b(?-i:<PERSON>) (?:bevorzugt|mag .{2,60} lieber|mag keine?|nimmt immer|möchte immer|
    will immer|zieht .{2,50} vor)\b
préfère préfères aimerais mieux
    \bje préfère\b|\bj'aime(?:rais)? mieux\b|\bj'aime (?:pas|bien mieux)\b
n'aime déteste supporte
    \bje n'aime pas (?!ça|que)\w+|\bje déteste (?!ça|quand)\w+|\bje ne supporte pas\b
toujours jamais uniquement systématiquement
    \b(?:je|j')(?: ne | n'| )?(?:l[ae]s? )?\w+ (?:\w+ )?(?:toujours(?! pas)|jamais|uniquement|
    systématiquement)\b
préféré préférée
    \bm(?:on|a|es) .{2,30} préférée?s?\b
toujours jamais merci
    ^\W*(?:merci de|veuillez) (?:toujours|ne jamais)\b
préfère aime
    \b(?-i:<PERSON>) (?:préfère|n'aime pas|aime mieux)\b
prefiero prefiere prefieren preferiría
    \b(?:prefiero|preferiría)\b|\b(?-i:<PERSON>) prefiere\b
siempre nunca jamás
    \byo (?:\w{2,}o|voy|hago) (?:siempre|nunca|jamás)\b
siempre nunca jamás
    \b(?:yo )?(?:siempre|nunca|jamás) (?:lo |la |los |las |me |les )?(?:\w{2,}(?:o|go)|voy|
    doy|estoy|hago|uso)\b(?! que)
gusta gustan
    \b(?:no me gustan?|me gustan? más)\b(?! (?:nada )?(?:eso|esto|que))
odio
    ^\W*odio (?:los|las|el|la|que)\b
favorito favorita preferido preferida
    \bmi (?:\w+ )?(?:favorit[oa]|preferid[oa]) es\b|\bmi .{2,30} (?:favorit[oa]|
    preferid[oa])\b
siempre nunca
    ^\W*por favor,? (?:siempre|nunca)\b
    """,
    PERSON=PERSON,
)
_AGAINST = Form(
    r"\b(?:prefer|prefers|rather|lieber|préfère|prefiero|prefiere|bevorzuge|"
    r"bevorzugt)\b\s+(?P<one>.+?)\s+"
    r"(?:over|to|than|rather than|instead of|als|statt|gegenüber|plutôt que|à|que|antes que|"
    r"a)\s+(?P<other>.+)",
    re.IGNORECASE,
)


def is_preference(sentence: Sentence) -> bool:
    """Whether it tells what somebody prefers or always does."""
    return _RULES.match(sentence) is not None


def compared_things(text: str) -> str:
    """The two things weighed against each other, in one order, or nothing."""
    match = _AGAINST.search(text)
    if match is None:
        return ""
    other = re.split(r"[,;.!]", match["other"].lower())[0]
    return " or ".join(sorted((match["one"].lower(), other.strip())))
