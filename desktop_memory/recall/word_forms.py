"""English words whose forms no stemmer brings together."""

_FAMILIES = """
begin began begun|bite bit bitten|blow blew blown|break broke broken
bring brought|build built|buy bought|catch caught|choose chose chosen|come came
deal dealt|dig dug|do did done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven
eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|fly flew flown
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given
go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept
know knew known|lay laid|lead led|learn learnt|leave left|lend lent|lie lay lain|light lit
lose lost|make made|mean meant|meet met|pay paid|ride rode ridden|ring rang rung|rise rose risen
run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone
shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept
speak spoke spoken|spend spent|spring sprang sprung|stand stood|steal stole stolen|stick stuck
strike struck|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken
teach taught|tear tore torn|tell told|think thought|throw threw thrown
understand understood|wake woke woken|wear wore worn|weave wove woven|win won|wind wound
write wrote written|child children|foot feet|goose geese|knife knives|leaf leaves|life lives
man men|mouse mice|person people|shelf shelves|tooth teeth|wife wives|wolf wolves|woman women
good better best|bad worse worst|far further furthest
"""

FORMS: dict[str, tuple[str, ...]] = {
    word: tuple(family.split())
    for line in _FAMILIES.split("\n")
    for family in line.split("|")
    for word in family.split()
}


def forms_of(word: str) -> tuple[str, ...]:
    """The word and those that mean it in another tense or number: bought, buy."""
    family = FORMS.get(word, ())
    return (word, *(form for form in family if form != word))
