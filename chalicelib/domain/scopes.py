"""Who speaks in a clause, and whether it asks at all: turns, denials, others' words, questions to learn."""

from __future__ import annotations

import re


def clauses_of(plain: str) -> list[str]:
    """What stands by itself: "I'm not asking for a job | but if you hire ..."."""
    return [clause for part in _TURNS.split(plain) if (clause := part.strip())]


def asked_by_others(clause: str, match: re.Match[str]) -> bool:
    return _OTHERS.search(clause[: match.start()] + " " + match[0][:40]) is not None


def asks_to_learn(clause: str, match: re.Match[str]) -> bool:
    """Whether what matched stands in a question of how others do: "tell me how you hire"."""
    if _PAST.match(clause) or (_CURIOUS.match(clause) and not _I.search(clause)):
        return True
    told = _LEARNS.search(clause, 0, match.start() + 1)
    return told is not None and _I.search(clause, told.end(), match.end()) is None


def denied(clause: str, match: re.Match[str]) -> bool:
    """A denial before the request or inside its first words ("I am not looking for a job")."""
    told = _NO_DENIAL.sub(" ", clause[: match.end()])
    return _DENIES.search(told) is not None


def acquitted(clause: str) -> bool:
    """Thanks for what was offered, or what only sounds like work: an opening in a calendar."""
    if _OCCASION.search(clause):
        return True
    if _DONE.match(clause) and _WANTS.search(clause) is None:
        return True
    if _OFFERED.search(clause):
        return _PLEASE.search(clause) is None
    return _THANKS.match(clause) is not None and _ADVANCE.search(clause) is None


def points_to_them(clause: str) -> bool:
    """Whether the work that is spoken of would be at the contact's own place."""
    return _THEIRS.search(clause) is not None


_THEIRS = re.compile(
    r"\b(?:(?:at|in|on|with|for|from|of|under|is|are|does|will|if|whether) (?:your|ur)"
    r"(?! (?:\w+ )?(?:field|industry|sector|trade|profession|line|area|city|country|region|part|opinion|view|"
    r"experience|eyes|ears|calendar|schedule|diary|travels|network|knowledge)\b)|yours\b|you (?:are|all|"
    r"guys) (?:\w+ )?(?:hiring|recruiting|"
    r"looking|taking)|you (?:have|had|got) (?:a|an|any) (?!lead|idea|tip|clue|hint)|with you (?:some|one|"
    r"in)|(?:hire|employ|consider|refer|recommend|help|assist|for|get|find) me\b(?! (?:closer|land|get|"
    r"find|secure|towards?|along)\b)|my (?:resume|name)\b|"
    r"you (?:\w+ )?(?:have|had|got|need|hire|take) (?:any|a|an|some) (?:\w+ )?(?:vacanc|opening|job|"
    r"position|work|place|room|post)|"
    r"(?<!of )(?:the|ur|that|this) (?:[\w'-]+ )?(?:company|museum|council|firm|place|lab|labs|clinic|"
    r"hospital|school|shop|studio|bank|team|office|agency|"
    r"department|hospice|library|yard|plant|kitchen|paper|theat\w+|farm|hotel|zoo)\b|(?:can|could|would|"
    r"will|might) you (?!tell|share|say|know|think|"
    r"happen|point|suggest|mind telling)\w+|i (?:am|might|may|could|can|want|need)\b(?! (?:curious|also|"
    r"hoping|looking|searching|lucky))|of (?:one|any|some) at|over there|"
    r"ask around)"
)

# What follows such a turn stands by itself: "I'm not asking for a job, but if you hire ...".
_TURNS = re.compile(
    r"\bbut\b|\bhowever\b|\balthough\b|(?<!\bas )\bthough\b|\byet\b|\bexcept\b|\bunless\b|\bnevertheless\b|"
    r"\bthat said\b|;| - |\.\.\.|:(?= )|[()]"
    r"|,? (?=(?:and|so|or|also|then|because|since|as|still|plus|maybe|perhaps) (?:if|please|could|"
    r"can|would|will|are|do|is|kindly|i am (?!not)|i would (?!not|never)|i have|i hope|i want|"
    r"i need|i can(?! not)|i wonder|was wondering|was hoping|wondering|hoping|let me)\b)"
    r"|, (?=(?:just|only|merely|simply|abeg|which you|and (?:whether|if)) |i (?:only |just |"
    r"simply )(?:want|ask|need|wish))| (?=(?:and|or) (?:also )?(?:whether|if) )"
    r"|, (?=(?:please|could|can|would|will|if|are|do|kindly|i would (?!not|never)|i hope|i need|"
    r"i wonder|let me|so)\b)"
)
_DENIES = re.compile(
    r"\b(?:not|never|no|neither|nor|without|instead of|rather than|far from|nothing to do with|"
    r"none of|stop|avoid(?:ing)?|refrain|against|anything but|won't|isn't)\b"
)
# Said with a "not" and meant as a request or a hedge.
_NO_DENIAL = re.compile(
    r"\b(?:do not suppose|(?:you|they|your \w+) (?:would|could|do|might) not (?:happen|have|know|get|be|"
    r"want|need|"
    r"perhaps|by any chance)\b(?! to\b(?! (?:have|know|need|want|be)\b))|^no (?:chance|hope|sign) of|"
    r"(?:with|have|has|having|got) no (?!interest|intention|wish|desire|plans?|need|designs|hidden|"
    r"ulterior|thought|time)\w+|lying if i said i (?:did|do) not|pretend (?:that )?i (?:am|do|did) not|"
    r"do(?:es)? not forget|"
    r"can not pretend|no job is too|or not|not (?:being )?(?:cheeky|rude|out of)|"
    r"not (?:say no|turn down|refuse|object|be averse|sniff|mind)|never (?:say no|turn down|refuse)|"
    r"(?:will|would|could|can|do|are|is|might) not (?:you|your|there|they|we)\b|why not|if not|not only|"
    r"whether or not|would(?: you)? not mind|do (?:you )?not mind|"
    r"if you (?:would|do) not mind|not sure (?:if|whether|who|how)|do not know (?:if|whether|who|"
    r"anyone)"
    r"|do not hesitate|can not help|could not help|no (?:harm|problem|worries|pressure|doubt|"
    r"trouble|rush|matter|hurry)|not too (?:much|late|forward|bold)|if (?:it|that|this) is not|"
    r"will not (?:\w+ )?(?:regret|disappoint|let you down|be disappointed|cost|bite)|not a (?:problem|"
    r"bother|burden)|not yet"
    r"|not (?:currently )?(?:working|employed|have (?:a|any) (?:job|work|offer|experience))|(?:do|"
    r"did|would|could|can|are|is) (?:you|your \w+|they) not|not to (?:be|sound) (?:\w+ )?(?:rude|"
    r"pushy|forward|presumptuous)|no (?:longer )?(?:experience|luck|job|offer|offers|response|work|"
    r"income|success)|not (?:found|been able|had|heard|gotten|got|received|find)|"
    r"nothing (?:else )?(?:matters|more)|can not wait|not want to (?:bother|impose|waste|be|miss)|"
    r"not afraid|(?:remiss|silly|foolish|regret) (?:\w+ )?not|not to ask|not asking (?:would|is))\b"
)
# Somebody else asks: "a friend of mine wrote to him: hire me".
_OTHERS = re.compile(
    r"\b(?:friends?|(?<!your )(?<!junior )(?<!small )(?<!younger )brothers?|(?<!your )(?<!junior "
    r")(?<!small )(?<!younger )sisters?|roommates?|cousins?|classmates?|peers|people|students|"
    r"mothers?|fathers?|mums?|moms?|dads?|uncles?|aunt(?:ie)?s?|wife|husband|parents|daughters?|sons?|boss|"
    r"manager|teachers?|"
    r"professors?|lecturers?|assignment|instructor|mentor|others|everyone|everybody|he|she|they|someone|"
    r"somebody|most|many|candidates?|applicants?|"
    r"mails?|emails?|messages|who)\b"
    r"(?: (?:just|often|always|only|usually|simply|then|who|to|of mine|had|have|has|would|will|"
    r"might|may|in my \w+))*"
    r" (?:asks?|asked|asking|wrote|writes?|writing|says?|said|told|begs?|begged|begging|keeps?|"
    r"kept|sends?|sent|sending|apply|applies|applied|got|gets?|hope|hopes|hoped|demands?|demanded|"
    r"were|was|beg|write|ask|forbids?|forbade|thinks?|thought|wants|wanted|warned|tells|dreams?|"
    r"advised)\b(?! (?:me )?(?:that )?(?:you (?!should)|to (?:ask|write|contact)))"
)
_CURIOUS = re.compile(
    r"^\W*(?:(?:so|and|also|first|second|third|finally|lastly|then|i (?:am|was) curious|curious|"
    r"i wonder|tell me|could you (?:tell|share)(?: me| with me)?|i would (?:like|love) to (?:know|hear|"
    r"learn)|question \d:?),? )*(?!how (?:about|is about)|what (?:about|are (?:the|my) (?:odds|chances)|"
    r"would it take|if))(?:how|why|what|when (?:is|did|does)|where did|which|in what|"
    r"to what extent|at what|is it (?:common|normal|usual|rude|okay|ok|appropriate|true))\b"
)
# "Did you apply to many?" and "I'd like to hear how you find people" ask to learn.
_PAST = re.compile(
    r"^\W*(?:(?:and|so|or|also|but|how|why|what|where|when|who|which|then|sir|hi|hello|hey),? )*(?:did|"
    r"were(?! (?:\w+ ){1,4}to\b)|was|had) "
    r"(?:you|your|they|it|he|she|that|this|the|a|an|there|any|someone|somebody|anyone|anybody|people|"
    r"everyone|most|many)\b"
)
_LEARNS = re.compile(
    r"\b(?:how(?! (?:is )?about)|why|where|when|what (?:do|does|did|is|was|are|were|would|should|makes?|"
    r"made|kinds?|sorts?|"
    r"types?|a|an|"
    r"it|you|people|your|the|one|drew|led|brought|happens|goes|counts))\b"
)
_I = re.compile(r"\b(?:i|me|my|myself|us)\b")
# Thanks for what the contact offered first; thanks in advance are a request.
_THANKS = re.compile(
    r"^\W*(?:many |again,? |also,? |and |hi \w+, |dear \w+, )*(?:thanks|thank you|"
    r"i (?:would like to|want to|wanted to|must|just want to|wish to|do) thank you|i (?:\w+ )?appreciate "
    r"(?:you|your|the|that you)|i am (?:\w+ )?(?:grateful|thankful) (?:for|"
    r"that) (?:you|your|the)|it was (?:\w+ )?(?:kind|generous|good|nice) of you|(?:very |"
    r"so )?(?:kind|generous) of you)\b"
)
_OFFERED = re.compile(
    r"\byou (?:\w+ )?(?:offered|promised|suggested|volunteered|proposed)\b|\byou (?:had )?(?:kindly |"
    r"already |very "
    r"kindly )?said (?:that )?you (?:would|could|might|will)\b|\bas you (?:\w+ )?(?:asked|requested|said|"
    r"suggested)\b|"
    r"^i thank you for\b"
)
_PLEASE = re.compile(r"\b(?:please|kindly|(?:could|can|would|will|may) (?:you|i))\b|\bif you\b")
# "I got the job at the museum": it is done, and nothing is wanted.
_DONE = re.compile(
    r"^\W*(?:(?:and|but|so|when|before|after|since|as) )?i (?:\w+ly |once |already |just |have |have been |"
    r"was )*(?:got|took|turned|"
    r"declined|accepted|landed|left|quit|lost|start(?:ed)?|begin|began|joined|offered|hired|employed|work|"
    r"worked|did)\b"
)
_WANTS = re.compile(
    r"\b(?:please|kindly|could|can|would|hop\w+|help|need|want|like|love|any|if|interested|looking|keen|"
    r"available|my (?:resume|name|"
    r"application)|immediately|anything|wonder\w*|consider\w*|for you|hard)\b"
)
_OCCASION = re.compile(
    r"\b(?:calendar|diary|schedule|agenda|open (?:day|house|evening)|homework|(?:on|in|for) (?:our|the|my|"
    r"your) (?:\w+ )?"
    r"(?:panel|podcast|webinar|lecture|class)|(?:on|in|for) (?:our|the|my) (?:\w+ )?workshop|webinar|"
    r"mailing list|guest list|reading list|"
    r"(?:school|class) (?:project|paper|essay)|my (?:essay|class)|newsletter|student paper)\b"
)
_ADVANCE = re.compile(
    r"\badvance\b|\bconsidering (?:me|my)\b|\bconsideration\b|\bif you\b|\bplease\b|\bwould\b|"
    r"\bcould you\b|\battach|\benclos|\b(?:find|see) my\b"
)
