"""Sentences that say that the writer needs work, with the contact as the hope."""

from __future__ import annotations

from chalicelib.domain.golden_rules import Ask, Row, row

WANTING: tuple[Row, ...] = (
    row(
        Ask.NEED,
        "in need of work, with the contact as the hope",
        (
            (
                r"\b(?:i|what i|we|myself)\b(?:,? [\w'-]+){0,5}? (?:need|am (?:\w+ )?after|require|(?:could|"
                r"can)(?: \w+)? use|could (?:\w+ )?do with|desperate for|begging for|praying for|hungry for|"
                r"in need of|need to (?:find|get|land|secure)|wanting|want to (?:find|get)|hoping for|want|"
                r"request) (?:for |is |only )?(?:an?|any|some|my|the|this|paid|real|steady|full|part|new|"
                r"your|"
                r"that|one)?(?: [\w-]+){0,3}? ?(?:<JOB>|<WORK>|employment|an offer|offer)\b"
            ),
            (
                r"\b(?:i|we|myself|presently|currently)\b(?:,? [\w'-]+){0,5}? (?:search|searching|seek|"
                r"seeking|hunting|look|looking|hoping to|trying to|desire|eager|in the market|exploring|"
                r"on the (?:market|lookout|hunt)|graduat\w+)(?: for| to (?:find|get|land|"
                r"secure))?(?: [\w-]+){0,5}? ?(?:<JOB>|<WORK>|employment|market|"
                r"roles)\b.{0,100}\b(?:<WITH_YOU>|(?:in|with|at|from) your\b|yours\b|you (?:might|may|could|"
                r"can|would|are|have|know|spot|see|hear)|help|hope|please|if you|assist\w*|chance|possib\w+|"
                r"in mind|lead)"
            ),
            r"\b(?:open to|take|accept) (?:anything|any (?:job|role|work)|whatever)(?: \w+)? you\b",
            (
                r"^(?:myself|i am|this is) .{0,50}\b(?:searching|seeking|"
                r"looking) (?:for )?(?:\w+ )?(?:opening|vacancy|placement|opportunity|opportunities)\b"
            ),
        ),
        (
            (
                r"\b(?:advice|learn|understand|know|hear|how|what (?:a|an|the|it|kind|sort|you|people|makes|"
                r"would)|which|why|not|no longer|experience to|opportunit(?:y|ies) (?:to|of|for) (?:hear|"
                r"learn|talk|speak|chat|meet|ask)|work experience to|for (?:my|a) (?:class|course|assignment|"
                r"paper|project|essay)|to (?:read|think|watch)|your (?:job|role|position|work|first|last|old|"
                r"post)|help (?:with|on) (?:my|a) (?:paper|class|essay)|minutes?|hours? of|people|degree|"
                r"certificate|licen[cs]e|interview\w*|questions?|something (?:to|else|new|more|different|"
                r"that (?:makes|feels))|anything (?:from|else|but|to)|looking for (?:anything|"
                r"something) (?:from|but)|grad(?:uate)? school|slot|time|want (?:my|a) (?:work|job) to|"
                r"place to (?:meet|sit)|post(?:ed)?)\b"
            ),
            r"\b(?:picture|sense|idea|feel|account|taste|view) of\b",
            r"\bi am (?:hiring|a recruiter)\b",
            r"\b(?:if|whether) i want\b",
            r"\b(?:while before|before i)\b",
        ),
        whole=True,
    ),
    row(
        Ask.NEED,
        "out of work, and may the contact help",
        (
            (
                r"\b(?:no (?:job|work|income|pay\w*|salary|money)|out of (?:a job|work)|unemployed|jobless|"
                r"laid off|between jobs|made redundant|retrenched|lost my job|job[- ]?(?:hunting|hunt|"
                r"search\w*|seeking)|rent is due|bills|two kids|family to feed|runs? out|will not be renewed|"
                r"on the dole)\b.{0,120}\b(?:help|assist\w*|hope|hoping|please|anything you (?:can|could|"
                r"have)|leg up|leads?|hand\b|(?:if|whether) you (?:know|have|can|could)|need|could use|"
                r"save me|rescue|blessing|favou?r|spot|work for|a job)\b"
            ),
            (
                r"\b(?:help|assist|support|leads?|tips?|a hand|pointers?)\b(?: \w+){0,4}? (?:find(?:ing)?|"
                r"get(?:ting)?|land(?:ing)?|secur\w+|obtain\w*) (?:me )?(?:a |an |any |some |"
                r"my )?(?:\w+ ){0,3}?(?:job|work|employment|employed|hired|internship|position|placement|"
                r"attachment|gig|role)\b"
            ),
            r"\bany (?:\w+ )?leads?\b",
            (
                r"\b(?:find work|need work|no work|no job|unemployed|jobless|out of work|"
                r"laid off)\b.{0,30}\b(?:abeg|kindly|please|assist\w*|help me)\b"
            ),
            (
                r"\b(?:out of (?:a job|work)|unemployed|jobless|no income)\b.{0,60}\b(?:take|do|"
                r"accept) (?:anything|whatever|any)\b"
            ),
            r"^need (?:a |some )?(?:job|work|internship|placement)\b",
        ),
        (
            (
                r"\b(?:and (?:am|i am) (?:using|taking|enjoying)|help(?:s|ed)? me (?:understand|decide|learn|"
                r"see|figure|think|choose|make)|your (?:story|path|experience|talk|book|"
                r"article) (?:\w+ )?help|i do not need|not looking|time to|hear (?:how|what|about)|learn|"
                r"how (?:did|do|does) (?:you|people|they|one)|did (?:a|the|your|it|that)|(?:you|they|that|it|"
                r"who) helped|does (?:a|it|the|having)|in general|understand)\b"
            ),
        ),
        whole=True,
    ),
)
