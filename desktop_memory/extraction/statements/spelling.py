"""Words as they are typed in haste, spelled out for the rules that know whole words."""

import re
from dataclasses import replace

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.statements.short_days import with_whole_days
from desktop_memory.extraction.values.language import Language

_WORDS = {
    Language.EN: {
        "u": "you",
        "ur": "your",
        "tmrw": "tomorrow",
        "tmr": "tomorrow",
        "tmw": "tomorrow",
        "2moro": "tomorrow",
        "tonite": "tonight",
        "pls": "please",
        "plz": "please",
        "im": "I'm",
        "ive": "I've",
        "dont": "don't",
        "doesnt": "doesn't",
        "didnt": "didn't",
        "cant": "can't",
        "wont": "won't",
        "isnt": "isn't",
        "theyre": "they're",
        "youre": "you're",
        "thats": "that's",
        "lets": "let's",
        "gotta": "have to",
        "cuz": "because",
        "bc": "because",
        "til": "till",
    },
    Language.DE: {
        "nich": "nicht",
        "ned": "nicht",
        "vllt": "vielleicht",
        "bissl": "bisschen",
        "is": "ist",
    },
    Language.FR: {
        "pk": "pourquoi",
        "rdv": "rendez-vous",
        "tkt": "t'inquiète",
        "auj": "aujourd'hui",
    },
    Language.ES: {"q": "que", "xq": "porque", "tb": "también", "pa": "para"},
}
# At the end of a wish it asks for no deed.
_BEGS = Form(r"\bporfa(?= [^\W\d])")
_FORMS = {
    language: Form(r"(?<![\w'’@#/.-])(?:" + "|".join(words) + r")(?![\w'’@/-]|\.\w)", re.IGNORECASE)
    for language, words in _WORDS.items()
}


def spelled_out(sentence: Sentence, language: Language) -> Sentence:
    """The sentence with short forms of talk written as the words they stand for."""
    form = _FORMS[language]
    words, text = _WORDS[language], _BEGS.sub("por favor", sentence.text)
    for match in reversed(list(form.finditer(text))):
        text = f"{text[: match.start()]}{words[match[0].lower()]}{text[match.end() :]}"
    text = with_whole_days(text, language)
    return replace(sentence, text=text) if text != sentence.text else sentence
