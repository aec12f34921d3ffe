"""The names in a sentence: runs of capitalised words, or what follows "ask" where nothing has a capital."""

from __future__ import annotations

import re

from chalicelib.domain.address import Person
from chalicelib.domain.sentences import Sentence

ADDRESS = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’\-.](?=[^\W\d_])){0,30}")
# With one of these in it, it is the name of an organisation, a place or a feast.
_ORGANISATIONS_WORDS = (
    "university college school hospital trust bank street lane road avenue house ltd inc llc corp "
    "council museum press institute foundation association society ministry commission parliament "
    "court church centre center clinic library union group holdings partners studio studios agency "
    "authority services service resources year eve day christmas easter ramadan eid diwali chinese "
    "north south east west america africa europe asia city airport station hotel cafe park hall "
    "building floor conference festival week fund programme program department faculty division board "
    "excellency highness honour inn club games cup city"
)
_ORGANISATIONS = frozenset(_ORGANISATIONS_WORDS.split())
# Inside a name, in lower case.
_PARTICLES_WORDS = "de da del della der den di do dos du van von bin binti ibn al el la le ter ten y e"
_PARTICLES = frozenset(_PARTICLES_WORDS.split())
# Capitalised, and nobody's name.
_NO_NAMES_WORDS = (
    "i i'm i’m i'd i’d i've i’ve i'll i’ll the a an she he they we you it my our your his her their "
    "this that these those and or but if so also maybe perhaps please yes no not hi hello hey dear "
    "thanks thank best regards cheers sincerely monday tuesday wednesday thursday friday saturday "
    "sunday january february march april june july august september october november december hr ceo "
    "cto cfo coo vp svp evp md phd mba pm am head director manager lead senior junior chief president "
    "professor team department sales marketing product design engineering research finance linkedin "
    "zoom teams google slack email mail cc cc'd cc'ing cced ccing copied copying adding looping meet "
    "try talk speak reach contact ask write email unfortunately sorry happy glad sure great let for "
    "in on at from with as to of there here when while because since instead however good one someone "
    "somebody anyone feel have has is are was would could can do does did will may might should what "
    "who how where why which english french spanish german american uk us usa eu nyc london dr mr mrs "
    "ms prof colleague friend i'd suggest i'm me them him actually honestly better another both "
    "either congrats all just now then once whatsapp skype facetime time only "
    "say tell mention re fwd smt shri sri sir madam deputy secretary "
    "assistant officer vice dean doctor rev miss secretary minister mme monsieur madame corporal "
    "sergeant captain practice office firm company university college school hospital board mum dad "
    "regards yours faithfully kind warm warmly lol ok okay nope nah haha go see dm cell phone tel "
    "grand aye well oh ah nobody none everyone do not never anything wish were after before next "
    "might write kindly although though given having being pity much thing things nothing another any "
    "some many most bear give let's let’s we're we’re don't don’t can't can’t won't won’t we've we’ve "
    "we'll we’ll he's he’s she's she’s it's it’s that's that’s there's there’s what's what’s you're "
    "you’re you'd you’d you'll you’ll they're they’re isn't isn’t here's here’s"
)
_NO_NAMES = frozenset(_NO_NAMES_WORDS.split())
# Before a name that is a place, an organisation or a department.
_PLACE_BEFORE_WORDS = "at from of in for on near via by the inside within over"
_PLACE_BEFORE = frozenset(_PLACE_BEFORE_WORDS.split())


def names_in(text: str) -> list[tuple[int, str]]:
    """Runs of capitalised words that stand where a person's name may."""
    shown = ADDRESS.sub(lambda match: " " * len(match[0]), text)
    words = list(_WORD.finditer(shown))
    names: list[tuple[int, str]] = []
    index = 0
    while index < len(words):
        stop = _run(words, index, shown)
        if stop > index:
            before = (
                words[index - 1][0].lower()
                if index and _adjoins(words[index - 1], words[index], shown)
                else ""
            )
            alone = stop == index + 1 and not shown[: words[index].start()].strip(_OPENING)
            doubtful = alone and not _AS_SUBJECT.match(shown, words[index].end())
            held = _HELD.search(shown, 0, words[index].start()) is not None
            if (held or before not in _PLACE_BEFORE) and not doubtful:
                names.append(
                    (words[index].start(), _shown_name(shown[words[index].start() : words[stop - 1].end()]))
                )
        index = max(stop, index + 1)
    return names


# Before a name these are no places.
_HELD = re.compile(
    r"(?i)\b(?:hold of|(?:loop|copy|bring|call|rope|add)(?:ing|ed)? in|(?:question|one|job|case|"
    r"matter|ask(?:ing)?|side|part|bit) for|"
    r"(?:more|learn|hear|better|lot) from) $"
)
# The first word of a sentence has its capital anyway: one word is a name there only before such words.
_OPENING = " \t\n\"'(*-–—•"
_AS_SUBJECT = re.compile(
    r"(?:['’]s)?,? ?(?:\(|[-–—] ?[A-Z]|[-–—] |(?:cc|copied|is|was|knows?|runs?|would|will|can|could|has|"
    r"does|did|and|or|who|"
    r"whom|in|from|at|here|on|meet|might|may|should|leads?|heads?|took|takes|works?|worked|took|our|my|"
    r"handles?|loves?|designs?|"
    r"teaches|started|said|says|used|[A-Z])\b|['’]s\b|$|[.!?,:])"
)


def _run(words: list[re.Match[str]], start: int, text: str) -> int:
    """The index behind the last word of the name that starts at `start`; `start` where none does."""
    stop = index = start
    while index < len(words) and (index == start or _adjoins(words[index - 1], words[index], text)):
        word = words[index][0]
        if _is_name(word):
            stop = index + 1
        elif not (stop > start and word in _PARTICLES):
            break
        index += 1
    run = {word[0].lower() for word in words[start:stop]}
    return stop if run.isdisjoint(_ORGANISATIONS) else start


def _is_name(word: str) -> bool:
    bare = word.removesuffix("'s").removesuffix("’s")
    return (
        word[0].isupper()
        and bare.lower() not in _NO_NAMES
        and not (len(bare) > 1 and bare.isupper() and len(bare) < 4)
    )


def _adjoins(first: re.Match[str], second: re.Match[str], text: str) -> bool:
    return text[first.end() : second.start()] in (" ", ". ")


def _shown_name(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")


# "ask sandra instead", of somebody who writes everything small.
_SMALL = re.compile(
    r"\b(?:(?:talk|speak|chat|reach out|go|write|turn|over|on|onto|you|u) to|(?:touch|contact) with|"
    r"hold of|(?:start|"
    r"speak|talk|check|go) with|ask|try|bother|pester|annoy|call|email|mail|message|ping|dm|contact|"
    r"meet|see|cc|cc'?ing|ccing|"
    r"copying|looping(?: in)?|adding|text|ring|hit up|cc'?d|copied|added|looped in) "
    r"([^\W\d_]{3,20}(?: [^\W\d_]{2,20}){0,2}?)"
    r"(?=$|[.,;!?:(]| (?:instead|at|in|on|from|she|he|hes|shes|he's|she's|who|whos|they|about|if|for|"
    r"or|and|"
    r"here|is|knows|does|will|would|can|first|then|maybe|tho|though|ok|please|pls|re|here))"
)
_NOT_SMALL_WORDS = (
    "around again back people alumni careers career recruiting recruitment someone somebody anyone anybody "
    "everyone hr it that this them her him me us you the my your our their his what which who whoever when "
    "where how why if for and any all another other others later first next soon now then too just away "
    "questions reception support admin office boss manager friend colleague team group help linkedin staff "
    "online management folks else more some something anything to in on at by with of off out up over into"
)
_NOT_SMALL = frozenset(_NOT_SMALL_WORDS.split())


def in_lower_case(sentence: Sentence) -> list[Person]:
    """Names that only what stands before them shows, where nothing has a capital."""
    if sentence.text != sentence.text.lower():
        return []
    names = (match[1].split() for match in _SMALL.finditer(ADDRESS.sub("", sentence.text)))
    return [
        Person(" ".join(words).title(), None)
        for words in names
        if not any(word in _NO_NAMES or word in _NOT_SMALL for word in words)
    ]
