"""The one form in which rules read words: lower case, contractions written out, typos mended."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_QUOTED = re.compile("\ue000+")
_MARKS = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "ʼ": "'",
        "`": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "\xa0": " ",
        "*": " ",
        "_": " ",
    }
)

# What people type -> what they mean. Whole words, after lower case; apostrophes may be missing.
_MEANT = {
    # textspeak
    "u": "you", "ur": "your", "urs": "yours", "r": "are", "pls": "please", "plz": "please",
    "plss": "please", "thx": "thanks", "tnx": "thanks", "ty": "thanks", "thnx": "thanks",
    "thankyou": "thank you", "wud": "would", "cud": "could", "abt": "about", "bcoz": "because",
    "cuz": "because", "coz": "because", "gr8": "great", "hav": "have", "kno": "know", "ppl": "people",
    "b4": "before", "2moro": "tomorrow", "tmrw": "tomorrow", "tmr": "tomorrow", "wk": "week",
    "wks": "weeks", "mins": "minutes", "min": "minutes", "hrs": "hours", "hr.": "hr", "asap": "soon",
    "msg": "message", "tho": "though", "thru": "through", "yr": "year", "lmk": "let me know",
    "wanna": "want to", "gonna": "going to", "gotta": "have to", "lemme": "let me", "gimme": "give me",
    "dunno": "do not know", "y'all": "you", "ya": "you", "yall": "you", "btw": "by the way",
    "fyi": "for your information", "info": "information", "opps": "opportunities", "opp": "opportunity",
    "wld": "would", "cld": "could", "fwd": "forward", "tks": "thanks", "bc": "because", "gud": "good",
    "any1": "anyone", "some1": "someone", "every1": "everyone", "luv": "love", "owt": "anything",
    "summat": "something", "smth": "something", "sth": "something", "hmu": "let me know",
    "jst": "just", "abeg": "please", "wat": "what", "wats": "what is", "idk": "i do not know",
    # contractions with and without the apostrophe
    "i'm": "i am", "im": "i am", "i've": "i have", "ive": "i have", "i'd": "i would", "i'll": "i will",
    "you're": "you are", "youre": "you are", "we're": "we are", "they're": "they are", "it's": "it is",
    "that's": "that is", "thats": "that is", "there's": "there is", "theres": "there is",
    "what's": "what is", "whats": "what is", "how's": "how is", "who's": "who is", "where's": "where is",
    "he's": "he is", "she's": "she is", "here's": "here is", "heres": "here is", "won't": "will not",
    "wont": "will not", "can't": "can not", "cant": "can not", "cannot": "can not", "shan't": "shall not",
    "ain't": "is not", "dont": "do not", "didnt": "did not", "doesnt": "does not", "isnt": "is not",
    "arent": "are not", "wasnt": "was not", "wouldnt": "would not", "couldnt": "could not",
    "shouldnt": "should not", "havent": "have not", "hasnt": "has not", "youve": "you have",
    "youd": "you would", "youll": "you will", "lets": "let us", "let's": "let us",
    # how the words of this trade are spelt and misspelt
    "cv": "resume", "cv's": "resume is", "resume's": "resume is", "c.v": "resume", "c.v.": "resume",
    "cvs": "resumes", "biodata": "resume",
    "bio-data": "resume", "resumé": "resume", "resum": "resume", "resme": "resume", "rezume": "resume",
    "reseme": "resume", "intership": "internship", "interships": "internships", "internshp": "internship",
    "intenship": "internship", "internhip": "internship", "intersnhip": "internship", "referal": "referral",
    "refferal": "referral", "refferral": "referral", "referel": "referral", "reffer": "refer",
    "reffered": "referred", "refered": "referred", "oportunity": "opportunity",
    "oppurtunity": "opportunity", "opportunty": "opportunity", "opertunity": "opportunity",
    "oppertunity": "opportunity", "oppotunity": "opportunity", "opportunites": "opportunities",
    "oppurtunities": "opportunities", "oppertunities": "opportunities", "oportunities": "opportunities",
    "opportunies": "opportunities", "postion": "position", "postions": "positions", "posistion": "position",
    "possition": "position", "vacency": "vacancy", "vaccancy": "vacancy", "vacancys": "vacancies",
    "vacancie": "vacancies", "hireing": "hiring", "hirring": "hiring", "hirring?": "hiring",
    "recruting": "recruiting", "recuiting": "recruiting", "recuriter": "recruiter", "recuiter": "recruiter",
    "recruter": "recruiter", "consdier": "consider", "concider": "consider", "considder": "consider",
    "aply": "apply", "appy": "apply", "aplying": "applying", "recomend": "recommend",
    "reccomend": "recommend", "reccommend": "recommend", "recomendation": "recommendation",
    "reccomendation": "recommendation", "employement": "employment", "openning": "opening",
    "opennings": "openings", "compnay": "company", "comapny": "company", "organisation": "organization",
    "organisations": "organizations", "attatched": "attached", "atached": "attached", "attched": "attached",
    "availible": "available", "avaliable": "available", "availabe": "available", "jop": "job",
    "unfortunatly": "unfortunately", "unfortunatley": "unfortunately", "definately": "definitely",
    "definitly": "definitely", "tommorow": "tomorrow", "tommorrow": "tomorrow", "tomorow": "tomorrow",
    "favourable": "favorable", "curriculum": "resume", "programme": "program", "programmes": "programs",
    "colleage": "colleague", "collegue": "colleague", "recieve": "receive", "calender": "calendar",
    "schedual": "schedule", "thurs": "thursday", "tues": "tuesday",
}  # fmt: skip
# Words that are mistyped often enough to ask for them all: a letter left out, doubled or swapped with the
# next, or one vowel for another. What is a word of its own stays.
_MISTYPED_WORDS = (
    "resume opportunity opportunities opening openings vacancy vacancies hiring position positions "
    "internship internships recommend consider considered recruiter employment referral"
)
_MISTYPED = frozenset(_MISTYPED_WORDS.split())
_OWN_WORDS = frozenset(
    {"resumes", "hirings", "wiring", "opining", "considers", "resum", "opened", "recommends"}
)
_VOWELS = "aeiou"


def _typos(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        before, letter, after = word[:at], word[at], word[at + 1 :]
        yield before + after
        yield before + letter + letter + after
        yield before + after[:1] + letter + after[1:]
        if letter in _VOWELS:
            yield from (before + vowel + after for vowel in _VOWELS)


_MEANT = {
    typo: word for word in sorted(_MISTYPED) for typo in _typos(word) if typo not in _MISTYPED | _OWN_WORDS
} | _MEANT
_WORDS = re.compile(r"[a-z0-9](?:[a-z0-9'.-]{0,24}[a-z0-9'])?")
_TAILS = (("n't", " not"), ("'ve", " have"), ("'ll", " will"), ("'re", " are"), ("'d", " would"))


# Most sentences hold none of these, and stay as they are.
_TO_MEND = frozenset(re.split(r"\W", key)[0] for key in _MEANT if "'" not in key)

WORDLIKE = "?@"  # they say as much as a word
_RUNS = re.compile(r"\w+")
# Of ASCII, `\w+` without `re`, which takes three times as long.
_NO_WORD = str.maketrans({code: " " for code in range(128) if not re.match(r"\w", chr(code))})


def words_of(plain: str) -> list[str]:
    words = plain.translate(_NO_WORD).split() if plain.isascii() else _RUNS.findall(plain)
    words.extend(mark for mark in WORDLIKE if mark in plain)
    return words


def plain(text: str) -> str:
    """`text` in that form, on one line. Offsets do not survive."""
    return plain_words(text)[0]


def plain_words(text: str) -> tuple[str, list[str]]:
    """The form, and the words in it."""
    if not text.isascii():
        text = _unaccented(_QUOTED.sub('"…"', text).translate(_MARKS))
    lowered = " ".join(text.lower().split())
    words = words_of(lowered)
    if "'" not in lowered and _TO_MEND.isdisjoint(words):
        return lowered, words
    mended = _WORDS.sub(_meant, lowered)
    return mended, words_of(mended)


def _unaccented(text: str) -> str:
    """Accents come and go in "résumé"; "…" must stay, so no compatibility forms."""
    if text.isascii():
        return text
    return _COMBINING.sub("", unicodedata.normalize("NFD", text))


# The scripts of our days are in the first plane.
_COMBINING = re.compile(
    f"[{''.join(c for c in map(chr, range(0x300, 0x10000)) if unicodedata.combining(c))}]+"
)


def _meant(match: re.Match[str]) -> str:
    word = match[0]
    if word in _MEANT:
        return _MEANT[word]
    if "'" in word:
        for tail, whole in _TAILS:
            if word.endswith(tail):
                return word.removesuffix(tail) + whole
    return word


# ---------------------------------------------------------------- which language

_ENGLISH_WORDS = (
    "the and you for that with this have are was your would about from what can could will not but if my "
    "me how we our is it of to i a in on at be as or an so do i'm i'd please thanks thank hi hello"
)
ENGLISH = frozenset(_ENGLISH_WORDS.split())
_OTHERS_WORDS = (
    "de la el que en los las por con para una un es su como más muy estoy gracias hola usted le les des "
    "et est pour dans une vous je suis qui sur avec votre merci bonjour der die das und ist nicht ich sie "
    "mit für auf ein eine zu den von wir ihr danke hallo não uma com você obrigado olá il di che per sono "
    "grazie ciao del het een van ik niet dat bedankt och att det som jag är på inte tack og jeg ikke som "
    "takk i w na się nie jest dziękuję bir ve bu için teşekkürler merhaba saya yang dan untuk terima "
    "kasih mimi ni ya kwa asante"
)
_OTHERS = frozenset(_OTHERS_WORDS.split()) - {"i"}
_TOKENS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SAMPLE = 4_000  # characters are enough to know a language by


def is_english(text: str) -> bool:
    """Whether it can be judged as English; a few words that are of no language in particular can."""
    sample = text[:_SAMPLE]
    words = _lower_words(sample.lower())
    if not sample.isascii() and sum(map(str.isascii, words)) * 2 < len(words):
        return False
    english = sum(map(ENGLISH.__contains__, words))
    return english >= sum(map(_OTHERS.__contains__, words)) and (
        english * 12 >= len(words) or len(words) < 12
    )


# Of ASCII without apostrophes the same as `_TOKENS`, and three times as fast.
_NO_LETTER = str.maketrans({code: " " for code in range(128) if not chr(code).isalpha()})


def _lower_words(lowered: str) -> list[str]:
    if lowered.isascii() and "'" not in lowered:
        return lowered.translate(_NO_LETTER).split()
    return _TOKENS.findall(lowered)
