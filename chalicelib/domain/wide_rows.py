"""The wide rows: a request of one's own, or a question on their side, with work as its object."""

from __future__ import annotations

from chalicelib.domain.golden_rules import Ask, Row, row

WIDE: tuple[Row, ...] = (
    row(
        Ask.HIRE,
        "a request of one's own with work as its object",
        (
            r"\b<REQUEST>\b.{0,90}\b<WORKING>.{0,60}\b(?:me|my|i|mine|myself)\b",
            r"\b(?:me|my|i|mine|myself)\b.{0,60}\b<REQUEST>\b.{0,90}\b<WORKING>",
            r"\b<REQUEST>\b.{0,60}\b(?:me|my|mine|myself|i)\b.{0,60}\b<WORKING>",
        ),
        (
            r"<LEARNING>",
            r"\b(?:exist|position of|photograph|bursary)\b",
            r"\b(?:about (?:the|your) (?:job|role|position)|while before|yet)\b",
        ),
        yields=True,
    ),
    row(
        Ask.HIRING,
        "a question whether their side has work",
        (
            (
                r"(?:^|\b(?:or|and|so|wonder\w*|ask|whether|if|know|also|please|sir|hi|hello|hey|tell me|"
                r"by the way|first|then),? )\W*(?:is|are|do|does|has|have|will|would|could|can|any|might|may|"
                r"got|what|which|when|whether|if|know|who)\b.{0,40}\b(?:you|your|yours|there|they|here|"
                r"going)\b.{0,70}\b<WORKING>.{0,80}\?"
            ),
            r"^(?:any|no|got any|hiring)\b.{0,60}\b<WORKING>.{0,50}\?",
            (
                r"^\W*(?:is|are|do|does|has|have|will|would|could|can|any|might|may|"
                r"got)\b.{0,30}\b<WORKING>.{0,40}\b(?:you|your|yours|there|at)\b.{0,50}\?"
            ),
        ),
        (
            r"<LEARNING>",
            r"\b(?:exist|remember|position of)\b",
            r"\b(?:taken?|taking|about|same|yourself|project|good introduction|recommend me an?)\b",
        ),
        yields=True,
    ),
    row(
        Ask.APPLY,
        "the writer and a post of theirs in one breath",
        (
            r"\b(?:i|me|my|myself)\b.{0,80}\b<POST>\b.{0,40}\b<AT_YOURS>",
            (
                r"\b(?:i|me|my|myself)\b.{0,60}\b(?:your|ur|you have|you are|you posted|"
                r"you advertised) (?:[\w-]+ ){0,3}?<POST>\b(?! (?:is|was|as|at|path|like|in))"
            ),
            r"\b<AT_YOURS>\b.{0,60}\b<POST>\b.{0,60}\b(?:i|me|my|myself)\b",
            r"\b<POST>\b.{0,40}\b<AT_YOURS>.{0,60}\b(?:i|me|my|myself)\b",
        ),
        (
            r"<LEARNING>",
            r"\b(?:position of|photograph)\b",
            r"\b(?:about (?:the|your) (?:job|role|position)|turned down|declined|once|missed)\b",
        ),
        yields=True,
        whole=True,
    ),
    row(
        Ask.APPLY,
        "their hiring is met with an own wish",
        (
            (
                r"\b(?:hiring|recruiting|looking for (?:a|an|people|someone)|short[- ]?(?:staffed|handed)|"
                r"expanding|vacancy|opening|posting|"
                r"advert|position|role|job)\b.{0,60}\bi (?:am|would be|could be|think i|believe i|feel i|"
                r"know i)(?: \w+){0,4}? (?:interested|keen|"
                r"available|perfect|suited|right|ideal|up for|game|ready|free|good|great|strong|excellent|"
                r"your)\b"
            ),
        ),
        (
            r"\b(?:how|what|curious|learn|not|never|our|we|elsewhere|another|free (?:on|after|at|for))\b",
            r"\bi have (?:a job|one)\b",
        ),
        whole=True,
    ),
)
