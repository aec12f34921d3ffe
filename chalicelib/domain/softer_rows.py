"""Sentences that only come near to asking: a hope for later, work elsewhere or in a whole field."""

from __future__ import annotations

from chalicelib.domain.golden_rules import Ask, Row, row

SOFTER: tuple[Row, ...] = (
    row(
        Ask.HOPE,
        "hopes that talk turns into work",
        (
            r"\b<WISHES>\b.{0,100}\b<TALKS>\b.{0,80}\b<LEADS>\b.{0,60}\b<PAID>",
            r"\b<WISHES>\b.{0,60}\b<LEADS>\b.{0,40}\b<TALKS>\b.{0,40}\b<PAID>",
            r"\b<WISHES>\b.{0,60}\b<TALKS>\b.{0,60}\b<PAID>\b.{0,40}\b<LEADS>\b",
            r"\b<TALKS>\b.{0,40}\b<PAID>\b.{0,20}\b(?:may|might|could)\b.{0,12}\b<LEADS>\b",
            r"\b<TALKS>\b.{0,60}\bhere is hoping\b",
        ),
        (
            (
                r"\b(?:how|what|which|did|your (?:job|work|role|career|path)|led you|degree|major|"
                r"hear|learn|know|without|decide|choose|understand)\b"
            ),
            r"\bmy (?:dream|goal) (?:is|job)\b",
        ),
    ),
    row(
        Ask.MARKET,
        "work elsewhere, or in a whole field",
        (
            (
                r"\b(?:which|what|any|other|some|many|most|anyone in|anybody in|who in|wind of|"
                r"heard of|hear of|know of)\b(?: [\w-]+){0,4}? (?:companies|hospitals|schools|firms|"
                r"employers|clinics|places|shops|labs|studios|organi[sz]ations|agencies|museums|"
                r"banks|restaurants|game|trade|industry|field|sector|business|start-?ups|towns?|"
                r"cities|anyone|people)\b(?: [\w-]+){0,4}? (?:hiring|recruiting|hire|recruit|"
                r"vacanc\w+|open posts?|openings?|open positions?|looking for|search\w*|taking|"
                r"need(?:ing)?|advertising|jobs|posts|positions|internships)\b"
            ),
            (
                r"\b(?:vacanc(?:y|ies)|openings?|open (?:posts|positions|roles)|jobs|positions|"
                r"internships?|hiring|demand|posts|opportunities|work)\b(?: [\w-]+){0,6}? (?:in "
                r"(?:this|the|that|your|our|other|any|these|such) ?(?:[\w-]+ ){0,2}?(?:fields?|"
                r"industry|industries|sectors?|areas?|profession|line|market|city|region|country|"
                r"schools?|companies|towns?|trade|part of the world)\b|anywhere|elsewhere|out there|"
                r"here or abroad|abroad|at all|at large|overall|across the|(?:a?round) (?:here|town)|"
                r"generally|in general)"
            ),
            (
                r"\b(?:heard|hear|come across|know|aware|seen|idea|are there|is there|whether|"
                r"if)\b(?: \w+){0,5}? (?:vacanc(?:y|ies)|openings?|internships?|positions|posts|"
                r"jobs)(?: are| is)? (?:in|for) (?!your\b|me\b|the (?:\w+ )?(?:company|team|firm|lab|"
                r"department|office)|my\b|you\b|a\b|an\b|case\b|someone|people like)\w+"
            ),
            (
                r"\b(?:is|are) (?:there|it)(?: \w+){0,4}? (?:jobs|work|demand|hiring|vacancies|"
                r"openings|posts)\b(?: \w+){0,4}? (?:for (?:people|newcomers|beginners|graduates|"
                r"juniors)|now|these days|at present|at the moment|right now)"
            ),
            r"\b(?:anyone|somebody|someone|people) (?:advertising|hiring|recruiting|looking)\b",
        ),
        (
            (
                r"\b(?:how|you (?:did|had|held|took|chose)|kinds? of|types? of|sorts? of|shaped|"
                r"opportunit(?:y|ies) to|your (?:job|role|position|post|first|company|team|firm|"
                r"department|office|lab|place|side)|hiring (?:is|looks|process)|what an?|involves?|"
                r"exist|will|was|were|did|why|hard|easy|usually|normally|better|pay|like|hear about|"
                r"not|no|talk to|speak to|speak with|spoken|read|want|let me know|keep|ping|suit\w*|"
                r"fit|my|does the hiring)\b"
            ),
            r"\bi (?:have|had|got|am|took|was|lost|could|can|might|may|work)\b",
            r"\b(?:at|with) (?!all\b|present|the moment|once|large|least|the same|this)\w+",
            r"\b(?:for|tell) me\b(?! (?:if|whether|also))",
            r"\bin the (?:\w+ )?(?:team|office|lab|department)\b",
        ),
    ),
    row(
        Ask.MARKET,
        "who hires, in a field and nowhere in particular",
        (
            (
                r"\bwho(?: else| all)? (?:is|are) (?:\w+ )?(?:hiring|recruiting|advertising|taking (?:on|"
                r"people)|looking for)\b"
            ),
            (
                r"\b(?:anyone|anybody|someone|somebody|people|firms|companies|employers|places|outfits|"
                r"shops|schools|hospitals|clinics|studios|organi[sz]ations|agencies|museums|banks|"
                r"newspapers|towns|cities)\b(?: [\w'-]+){0,6}? (?:hires?|hiring|recruits?|recruiting|"
                r"needs?|looking for|advertising(?: for)?|takes? on|taking on|searching for|in need of|"
                r"with (?:jobs|openings|vacancies)|(?:have|has|having) (?:jobs|openings|vacancies|posts|"
                r"positions|places))\b"
            ),
            (
                r"\b(?:where|how)\b.{0,40}\b(?:find|look for|search for|advertised|listed|posted|"
                r"hear of)\b.{0,30}\b(?:jobs|openings|vacancies|open (?:posts|positions|roles)|positions|"
                r"internships|work|apprenticeships)\b"
            ),
            (
                r"\b(?:openings|vacancies|jobs|positions|posts|internships|apprenticeships|"
                r"work)\b.{0,40}\b(?:anywhere|elsewhere|in (?:the|this|your|that|our) (?:\w+ )?(?:field|"
                r"industry|sector|trade|profession|business|city|region|area|country|county|market|line)|"
                r"round here|around here|out (?:west|east|there)|up north|down south|these days|nowadays|"
                r"at (?:this|the) moment|at present)\b"
            ),
            (
                r"\b(?:what|which) (?:[\w-]+ )?(?:firms|companies|places|employers|schools|hospitals|"
                r"outfits|studios|labs|shops|yards|theatres)\b.{0,40}\b(?:hiring|recruiting|jobs|"
                r"openings|vacancies|taking|hire|recruit)\b"
            ),
        ),
        (
            (
                r"\b(?:did|was|were|had|used to|tend to|usually|why|when you|kinds? of|sorts? of|"
                r"my (?:team|company|shop|own)|at yours|(?:on|at|in|from) your (?:\w+ )?(?:team|company|"
                r"firm|office|side|end|place|lab|hospital|department|crew|group|school|studio|agency|"
                r"shop)|you (?:are|have) (?:hiring|jobs|openings)|hire me|take me|for me|let me know|"
                r"keep|tell me (?:if|when)|ping)\b"
            ),
            r"\bhow (?:do|does|to|should|would|many)\b",
            (
                r"\b(?:hires?|recruits?|needs?|looking for) (?:to|for|advice|help|time|a (?:bit|break|"
                r"change|way|book|good))\b"
            ),
        ),
        curious=False,
    ),
)
