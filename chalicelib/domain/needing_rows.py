"""Sentences that ask whether the contact's side needs people, and how one gets in."""

from __future__ import annotations

from chalicelib.domain.golden_rules import Ask, Row, row

NEEDING: tuple[Row, ...] = (
    row(
        Ask.HIRING,
        "their side needs, seeks or takes people",
        (
            (
                r"\b<ASKS>,? <THEY>(?:,? (?:\w+ )?\w+,)?(?: (?:\w+ly|ever|still|also|even|always|now|just|"
                r"would|will|might|should|could|is|are|has|have|to|be|been|in|a|happens?|thinking of|"
                r"thinking about|plan\w*|likely|going|open to|willing|happen to|want to|wants to|looking to|"
                r"look to|hoping to|decides? to|votes? to|get|gets|one day|budget\w*))* (?:needs?|needing|"
                r"requires?|requiring|lacks?|could use|could do with|can use|use|do with|after|short of|"
                r"short on|looking for|look for|looks for|seeks?|seeking|search\w*(?: for)?|need of|"
                r"the market for|lookout for|crying out for|desperate for|tak(?:e|es|ing)(?: on| in)?|"
                r"hir(?:e|"
                r"es|ing)|recruits?|recruiting|accepts?|accepting|bring\w*(?: on| in)|add(?:s|ing)?|engag\w+|"
                r"employs?|hosts?|room for|space for|budget for|place for|headcount for|funding for|wants?|"
                r"wanting|fill|fills) (?:on )?<HANDS>"
            ),
            r"\byou (?:people|guys|lot|all)? ?(?:are|were) (?:employing|hiring|recruiting|taking people)\b",
            (
                r"\b(?:would|should|could|might|may|do|will) <THEY>(?: \w+){0,4}? (?:happen to |perhaps |"
                r"ever )?(?:want|need|like|welcome|fancy|use|take|run to|stretch to|be after|be glad of|"
                r"benefit from) <HANDS>"
            ),
            (
                r"\b(?:not happen to|happen to|by any chance) (?:\w+ )?(?:need|want|have (?:a|an|any)|"
                r"be looking for|be after|require) <HANDS>"
            ),
            r"\bfind yourself (?:\w+ )?(?:short|in need|looking|needing|without)\b",
            (
                r"\b(?:is|are|were) (?:a (?:man|woman|person|hand|body|cook|driver|nurse) |one )(?:down|"
                r"short)\b"
            ),
            (
                r"\b(?:you|they|your (?:[\w'-]+ ){0,2}?\w+|(?:a|any) \w+ (?:your|that) size) (?:must|surely|"
                r"could|may|might|probably|will|would|always)? ?(?:be )?(?:needs?|looking for|want|requires?|"
                r"looking to (?:hire|add|take)) (?:<HANDS>|someone to|somebody to)"
            ),
            (
                r"\byou (?:are|must be) looking for (?:extra |new |more )?(?:staff|people|hands|workers|"
                r"help)\b"
            ),
            (
                r"\b(?:does|would|will|could|might) <THEY> (?:look at|consider|buy|pay for|commission|accept|"
                r"welcome) (?:someone|somebody|a (?:person|candidate)|freelance\w*|people|my|"
                r"an? \w+ (?:coming|from|with|like))"
            ),
            (
                r"\b(?:postdoc|assistantship|fellowship|studentship|phd (?:place|position)|"
                r"funding)\b.{0,30}\b(?:for me|with you|in your|for a)\b|\b(?:does|has) your (?:group|lab|"
                r"team|department) (?:\w+ )?(?:have )?(?:funding|money|budget)\b"
            ),
        ),
        (
            (
                r"\b(?:who (?:would|could|can|might|will|is|has|knows?|likes?)|to (?:talk|speak|interview|"
                r"chat|learn|answer|share)|how|why|did you|field|industry|"
                r"sector|profession|in general|generally|usually|typically|tend to|most|mostly|as a rule|"
                r"for (?:the|our|my|this) (?:talk|panel|podcast|paper|study|class|event|webinar|club)|"
                r"help (?:with|on)|help i|when (?:you|they) (?:\w+ )?(?:hire|take|recruit|look))\b"
            ),
            r"\b(?:says|said|read|saw|noticed) (?:that )?(?:you|your)\b",
            r"\bwhat (?:do|does|did|would|should|makes?|kind|sort|are|is)\b",
            r"\bpeople (?:skills|to)\b",
            r"\b(?:need|want) (?:\w+ ){0,2}?(?:reminder|number|answer|letter)",
        ),
    ),
    row(
        Ask.HIRING,
        "their side is short of people or grows",
        (
            (
                r"\b(?:if|is|are|whether|know|wonder\w*) <THEY>(?: \w+){0,3}? (?:short[- ]?(?:handed|"
                r"staffed)|"
                r"under-?staffed|short of (?:staff|people|hands)|a (?:man|person|pair of hands) down|"
                r"adding (?:people|staff|headcount)|(?:growing|expanding|scaling)(?: \w+){0,3}\?|"
                r"taking (?:anyone|anybody|people|someone|any(?:one)? \w+) on|(?:staffing|hiring|"
                r"recruiting)\b)"
            ),
            (
                r"\b(?:is|are|whether|if) <YOURS>,? (?:[\w' ]+,)? ?(?:\w+ ){0,2}?(?:hiring|recruiting|"
                r"taking on)\b"
            ),
            (
                r"\b(?:new |extra |open )?(?:headcount|budget)\b.{0,25}\b(?:for (?:a|an|another|new|more|"
                r"one)|"
                r"this year|next year|to hire|on your|in your)"
            ),
            (
                r"\b(?:your|the) (?:\w+ ){0,3}?\w+ (?:is|are) (?:taking|hiring|recruiting|needing|"
                r"looking for|"
                r"accepting)\b.{0,40}(?:\bor not\b|\?)"
            ),
            r"\bif (?:you|your \w+|they)(?: \w+)? (?:expand|expands|grow|grows)\b",
            r"\bseats? to fill\b",
            (
                r"\b(?:has|have|got|with) (?:any |a |an )?(?:[\w-]+ ){0,2}?(?:positions?|roles?|posts?|"
                r"openings?|vacanc(?:y|ies)|gaps?|shifts?) to (?:fill|cover|offer)\b"
            ),
            r"\bwho (?:is|are) (?:you )?(?:hiring|recruiting)\b",
            (
                r"\b(?:if|is|are|whether) <THEY> (?:\w+ )?short\b(?! (?:call|chat|talk|note|story|answer|"
                r"of time|on time|message|walk|list))"
            ),
            (
                r"\b(?:your|the) (?:\w+ ){0,3}?\w+ (?:is|are) (?:\w+ )?(?:taking|hiring|recruiting|needing|"
                r"looking for|accepting)\b.{0,40}(?:\bor not\b|\?)"
            ),
            r"\bif (?:you|your \w+|they)(?: \w+)? (?:expand|expands|grow|grows)\b",
            (
                r"^(?:you (?:\w+ )?)?(?:need|needing|want|looking (?:for|4)|after|hiring|recruiting|"
                r"taking on|"
                r"could use|short of) <HANDS>.*\?"
            ),
            r"\byour \w+ looking (?:for|4) <HANDS>",
            r"\byour (?:[\w-]+ )?[\w']+ (?:is )?(?:\w+ )?short[- ]?(?:handed|staffed)\b",
            (
                r"\byour (?:\w+ ){1,2}(?:is|are) (?:adding|growing|expanding)\b.{0,20}\b(?:headcount|please|"
                r"text|let)\b"
            ),
            (
                r"\b(?:somebody|someone|anybody|anyone) (?:\w+ )?(?:needs|wants|is after) (?:a|an|"
                r"another) (?:[\w-]+ )?(?:junior|assistant|intern|trainee|apprentice|hand|coder|helper|"
                r"worker)\b"
            ),
            (
                r"\b(?:rota|roster|team|crew|schedule) with a (?:hole|gap)\b|\b(?:hole|gap)s? (?:in (?:it|"
                r"your|the)|on your)\b.{0,30}\bi (?:can|could|would)\b"
            ),
            (
                r"\b(?:is|will be) (?:leaving|retiring|moving on|going on (?:leave|"
                r"maternity leave))\b.{0,50}\b(?:i would|i could|take over|replace|fill|her|his|desk)\b"
            ),
            (
                r"\bis (?:her|his|their) (?:desk|job|place|post|seat|role) (?:\w+ )?(?:free|open|vacant|"
                r"available|going)\b"
            ),
            (
                r"\b(?:post|job|position|vacancy|role|opening|place) is (?:coming up|coming free|opening|"
                r"about to)\b"
            ),
            r"^(?:yo |hey |hi |so )?(?:are )?(?:you|u) (?:guys |all |still )?(?:hiring|recruiting)\b",
        ),
        (
            r"\b(?:how|why|what|which)\b.{0,50}\b(?:hiring|recruiting|growing|short|expanding)",
            r"\bfield",
            r"\bindustry",
            r"\bsector",
            r"\bprofession",
            r"\bmarket",
            r"\bwhen (?:you|they) are (?:hiring|recruiting)",
            r"\b(?:hiring|recruiting) (?:manager|process|practice|committee|panel|decisions?|season|is)",
            r"\bi (?:see|saw|noticed|read|heard)\b",
            r"\bstaffing (?:is|was|problem)",
        ),
        whole=True,
    ),
    row(
        Ask.HIRING,
        "work to be had at their place",
        (
            (
                r"\b(?:any|some|is there|are there|there be|there is|something|anything|open|free|spare|got|"
                r"have|has|possib\w+|chances?|scope|hope|prospects?|way|odds|maybe|"
                r"perhaps)\b(?:,? [\w'-]+){0,6}? ?\b(?:<JOB>|<WORK>|traineeships?|posts?|hiring|intakes?|"
                r"programmes?)(?:,? (?!(?:to|that|you|like|last|was|were|did)\b)[\w'-]+){0,5}? <THERE>"
            ),
            (
                r"\b(?:jobs?|work|shifts?|posts?|gigs?|vacanc(?:y|ies)|openings?|positions?|roles?|places?|"
                r"anything|something) (?:\w+ )?(?:going\b(?! (?:on|to|through|well|over))|up for grabs|"
                r"going spare|on the go|on offer|vacant|unfilled)"
            ),
            (
                r"<THERE>(?: \w+){0,4}? (?:is|are|has|have|there)(?: \w+){0,3}? (?:something|anything|jobs?|"
                r"work|openings?|vacanc(?:y|ies)|positions?|places?|posts?|roles?)\b"
            ),
            r"\b(?:something|anything) (?:is )?(?:free|open|available|vacant) <THERE>",
            (
                r"\bhave (?:you|they|your \w+) (?:got )?(?:a|an|any|some)(?: [\w-]+){0,3}? (?:place|position|"
                r"post|job|opening|vacancy|vacancies|openings|jobs|work|role|spot|seat)\b"
            ),
            (
                r"\b(?:there|(?:is|are) there|have you|got|any)\b(?: \w+){0,2}? (?:any |some )?(?:jobs?|work|"
                r"shifts?|vacanc(?:y|ies)|openings?|positions?|internships?|traineeships?)(?: for me| sir|"
                r" please| left| at all)*\?"
            ),
            (
                r"\bany (?:[\w-]+ ){0,2}?(?:places?|spots?|seats?|slots?) (?:left|open|free|remaining|"
                r"available)\b"
            ),
            r"\bdo not suppose (?:you|there)\b.{0,30}\b(?:<JOB>|work|anything|something)\b",
            (
                r"\b(?:no|any) (?:chance|hope|sign|prospect)s? of (?:a |an |any |some )?(?:[\w-]+ )?(?:<JOB>|"
                r"work|start)\b"
            ),
            (
                r"^(?:so |also |sir |hi |hey )?(?:you )?(?:got|have you|any|is there|"
                r"are there)\b(?: [\w-]+){0,4}? (?:jobs?|work|shifts?|gigs?|hours|vacanc(?:y|ies)|openings?|"
                r"starts?|placements?|internships?)\b.{0,50}(?:\bfor\b|\bgoing\b|\bat your|\bwith you)"
            ),
            r"\b(?:any|no) (?:chance|hope) of (?:one|some|it)\b",
            r"\bknow of one at your\b",
            (
                r"\b(?:you|your \w+|they|people|there)(?: \w+)? (?:have|has) (?:a|any) (?:spot|place|slot|"
                r"seat|"
                r"vacancy)\b"
            ),
            r"\bif there is (?:a|any) (?:gap|place|spot|need|vacancy|opening|role|room)\b",
        ),
        (
            (
                r"\b(?:how|did|was|were|had|when you|went|enjoy|miss|like (?:best|most|about)|know (?:about|"
                r"what)|learn|hear (?:about|how)|understand|curious|what (?:is|was|are|does|do|makes?|did)|"
                r"which|why|most|calendar|diary|schedule|your (?:first|last|old|former|own|current|present|"
                r"previous|job|role|work|position|post)|read|something (?:on|in) your (?:site|blog|paper|"
                r"article|talk)|lead(?:s|ing)? to|ever (?:feel|think)|will (?:still )?exist|thank(?:s| you)|"
                r"time|minutes?|questions?|hours?|going on|reaction|interview|podcast|going well|kinds?|"
                r"sorts?|better|than|we have|our|i can do|in return|for you|nobody|heard of)\b"
            ),
            (
                r"\b(?:kinds?|sorts?|better|than|we have|our|i can do|in return|for you|nobody|heard of|"
                r"remember)\b"
            ),
            r"\b(?:table|show|play|session|afternoon|week|tomorrow)\b",
            r"\bi (?:got|took|have)\b",
        ),
        yields=True,
    ),
    row(
        Ask.HIRING,
        "which posts are open, and since when",
        (
            (
                r"\b(?:is|are|whether|if|was|has|have) (?:the|that|this|your|those|these|"
                r"any)(?: [\w'-]+){0,5}? (?:<JOB>|post|seat|desk|place|spot|posting|advert|ad|"
                r"listing)(?: [\w'-]+){0,5}? (?:open\b|available|vacant|free\b|unfilled|going\b|filled|"
                r"taken\b|up for grabs|live\b)"
            ),
            (
                r"\b(?:what|which)\b(?: [\w-]+){0,3}? (?:positions?|roles?|posts?|jobs?|openings?|vacanc(?:y|"
                r"ies)|internships?)\b.{0,30}\b(?:open\b|available|vacant|hiring|recruiting|coming up|"
                r"to fill|"
                r"fill\b|advertis\w+|going\b|could (?:i|suit))"
            ),
            r"\b(?:what|which) (?:openings?|vacanc(?:y|ies))\b",
            (
                r"\bi (?:saw|see|noticed|heard|read|spotted|found|came across)\b.{0,40}\b(?:advert|ad|"
                r"posting|"
                r"listing|vacancy|opening|position|role|job)\b.{0,40}\b(?:at|on|with|in) (?:your|"
                r"you)\b.{0,60}\b(?:interested|apply|suit|keen|fit|like|love|chance|still|want|me\b)"
            ),
            (
                r"\bwhen(?: \w+){0,3}? (?:applications?|recruitment|intake|hiring|"
                r"interviews?)(?: \w+){0,4}? (?:open|opens|start|starts|begin|begins|take place|close|"
                r"closes)\b"
            ),
            (
                r"\b(?:next|coming|upcoming|your) (?:\w+ )?(?:intake|hiring round|recruitment (?:round|drive|"
                r"cycle|exercise))\b"
            ),
            (
                r"\bhow many (?:interns?|students|people|trainees|graduates|juniors|apprentices|positions|"
                r"places|seats|spots) (?:will|are|do) (?:you|they|your \w+)\b.{0,20}\b(?:tak\w+|hir\w+|"
                r"offer\w*|hav\w+|recruit\w*|this|next)\b"
            ),
            (
                r"\bwhen (?:will|do|does|are|is|would|might) (?:you(?: guys| all)?|your (?:[\w'-]+ "
                r"){0,2}?[\w']+|ye)(?: (?:start|begin|next|be|plan to|usually|normally|likely))* (?:to "
                r")?(?:recruit\w*|hir(?:e|ing)|tak(?:e|ing) on|open (?:up )?applications)\b"
            ),
        ),
        (
            (
                r"\b(?:field|industry|sector|profession|in general|generally|usually|typically|still exist|"
                r"is it (?:true|common)|calendar|slot|table|webinar|workshop|what makes|panel|library|time)\b"
            ),
            r"\bcourse\b",
            r"\bhow\b",
            r"\bremember\b",
            r"\b(?:did|position on)\b",
        ),
        curious=False,
    ),
)
