"""Sentences that ask to be named, backed, led to those who hire, or told of what comes up."""

from __future__ import annotations

from chalicelib.domain.golden_rules import Ask, Row, row

NAMING: tuple[Row, ...] = (
    row(
        Ask.REFER,
        "to back the writer's name, person or application",
        (
            (
                r"\b(?:flag|back|push|champion|escalat|endors|support|expedit|fast-?track|nudg|boost|"
                r"mention|forward|present|recommend|sponsor|second|submit|vouch(?:ing)? for|"
                r"look(?:ing)? into|follow(?:ing)? up on|chas|mov|prioriti[sz]|plug|promot|suggest|"
                r"nominat|nam|rais|float|refer|shar|circulat|pass|tout|talk(?:ing)? up|"
                r"put(?:ting)? (?:in|forward|up)|hand|show|rout|drop|giv|send)(?:e|ing|ting|ping|"
                r"ging)?(?: in| on| up| over)? <MINE>(?:(?<! me)| (?:internally|forward|up|for|as|"
                r"to (?:<RECRUITER>|your|the (?:hiring|manager|boss|team|owner|right|people|board|"
                r"partners))|if|when|to whoever|to anyone (?:who|hiring)|in your|at your|in there|"
                r"there|around|among|amongst|please|[.?!]|$))"
            ),
            r"\bmention(?:ing)? me to\b",
            r"\b(?:commend(?:ed|ing)?|sponsor(?:ed)?) (?:me|my application)\b",
            r"\bforward my resume\b",
            r"\b(?:a )?word in (?:the right|someone's|his|her|their|your \w+) ears?\b",
            (
                r"\breferral (?:bonus|portal|scheme|code|link)\b.{0,40}\b(?:me|my|one|we|i)\b|"
                r"\bpays? for referrals\b"
            ),
            (
                r"\blook(?:ing)? into my (?:job|case|application|matter|candidature|file|request)\b|"
                r"\bmy job matter\b"
            ),
        ),
        (
            r"<OTHER_AIMS>",
            (
                r"\b(?:to talk|to speak|to a friend|to learn|support me in|support me (?:in|"
                r"as i) (?:learn|understand)|send me|give me|show me|hand me|share me|pass me|"
                r"drop me|move me|moved me|present me with|raised me|you (?:mentioned|named|moved|"
                r"gave|showed|sent)|my (?:number|name|contact) is|here is my (?:number|contact)|"
                r"look(?:ing)? into my|suggest me (?:some|a|any|which|how|what))\b"
            ),
            (
                r"\b(?:refer|recommend)(?:ring|ing)? me (?:\w+ )?to (?:some|any|other|another|a|an|"
                r"people|one|who)"
            ),
            r"\b(?:refer|recommend)(?:ring)? me to the (?:study|paper|article|book|chapter|source|page)",
            r"\bmy (?:resume|cover letter) (?:a|another) (?:\w+ )?(?:read|look|once-over|check|glance)\b",
            r"\byour friend\b",
        ),
    ),
    row(
        Ask.REFER,
        "to speak for the writer",
        (
            (
                r"\b(?:speak(?:ing)?|talk|stand|stick|go to bat|put in)(?: up| well| highly|"
                r" kindly)? (?:for|of) me\b"
            ),
            (
                r"\bsay(?:ing)? (?:something|a few words|good things|nice things|a word|anything|"
                r"a (?:kind|good) word)(?: \w+){0,3}? (?:about|for|on) (?:me|my)\b"
            ),
            r"\bname-?drop",
            r"\b(?:drop|use|mention|give|quote|cite) (?:my|your) name\b",
            (
                r"\b(?:mention|name|list|put|give|cite|indicate|quote|use|have) (?:you|"
                r"u) (?:down )?as (?:my|a|the|an) (?:\w+ )?(?:contact|referee|reference|referr\w+|"
                r"sponsor|referral)"
            ),
            r"\bname me as\b",
            r"\bon my behalf\b",
            r"\binterce(?:de|ssion)",
            r"\b(?:kind |timely |your )intervention\b",
            (
                r"\b(?:use|using) your (?:\w+ )?(?:influence|connections?|position|pull|clout|"
                r"good offices|network|weight)"
            ),
            (
                r"\byour (?:kind |good |personal |own )?(?:backing|endorsement|recommendation|"
                r"blessing|nod|referral|say-so|word|influence|support|name) (?:would|could|will|can|"
                r"might|carr\w+|goes|counts|means|in my|with (?:hr|your|the))"
            ),
            (
                r"\b(?:recommendations?|referrals?|endorsements?|references?|nod|good word|kind word|"
                r"word|push|nudge|leg[- ]up|boost|hand up) (?:\w+ )?(?:from|by) (?:you|your|"
                r"someone inside|an insider|inside|a current)\b"
            ),
            r"\b(?:inside|internal) (?:track|recommendation|help|push|referral)",
            (
                r"\b(?:tell|let|ask|remind|inform|persuade|convince|urge|e?-?mail|nudge|message|"
                r"whisper to|say to|get)(?:ing)? (?:him|her|them|hr|someone|whoever|"
                r"your [\w' ]{2,30}?|the [\w' ]{2,30}?)(?: know)?(?: that)? (?:about me|i am|i would|"
                r"i exist|i can|i have|to (?:hire|consider|interview|look (?:at|over)|see|call|"
                r"contact|meet|take|give|pick|read|keep|have) (?:me|my)\b)"
            ),
            (
                r"\b(?:ask|talk to|speak to|speak with|have a word with|check with) (?:him|her|them|"
                r"your \w+|hr) (?:for|about|on) (?:me\b|my\b|a (?:job|place|position))"
            ),
            (
                r"\b(?:have|put|drop|want|get|need) (?:a|some) (?:\w+ )?(?:word|word in|say) (?:with|"
                r"in|to) (?:hr|your|the (?:boss|manager|owner|hiring|right))"
            ),
            r"\b(?:i|me)\b.{0,40}\bbe (?:referred|recommended|put forward|nominated|endorsed|vouched)\b",
            (
                r"\bmy name (?:to|in\b(?! your (?:acknowledg\w+|book|thesis|mouth|diary|list of))|into|"
                r"up|along|forward|down|across|past|with|out there|before|around)\b"
            ),
            r"\bvouch\b",
            r"\bhelp my (?:application|candidacy|chances)\b",
            r"\bput(?:ting)? your name to\b",
            r"\bmine\b.{0,20}\b(?:come|be|came) from you\b",
            r"\b(?:that|because) you (?:recommended|referred|sent|vouched for|put forward) me\b",
            (
                r"\b(?:talk|speak|say (?:something|a word)|put it|have a word) (?:to|with) (?:your|"
                r"the) (?:\w+ )?(?:oga|boss|head|manager|director|chief|owner|foreman|hr|supervisor|"
                r"partners?|principal|matron|dean)\b(?: about (?:me|work|a job|my)| for me|[.?!]|$)"
            ),
            r"\b(?:good|kind) offices?\b",
        ),
        (
            r"<OTHER_AIMS>",
            (
                r"\b(?:thank(?:s| you)|call off|i have accepted|on your recommendation|"
                r"your recommendation of|read|how (?:did|do)|did (?:a|your|the|you)|was it|"
                r"they (?:told|asked)|tell (?:him|her|them|your \w+) (?:that )?i (?:am|"
                r"would) (?:\w+ )?(?:sorry|grateful|thank\w*|hello|hi))\b"
            ),
        ),
    ),
    row(
        Ask.RECRUITER,
        "the people who hire, by whatever name",
        (
            (
                r"\b(?:introduc\w+|connect\w*|put|present|link|point|direct|lead|walk|guide|steer|"
                r"send|refer|acquaint)\b(?: \w+){0,6}? <WHO_HIRES>"
            ),
            (
                r"\b(?:name|e?-?mail|contact|details|number|address|intro\w*|touch|line|front|reach|"
                r"know|who is|meet|speak (?:to|with)|talk (?:to|with)|word with|write to|approach|"
                r"hear from(?! you\b))\b(?: [\w']+){0,5}? <WHO_HIRES>"
            ),
            (
                r"\bwho(?:ever)? (?:\w+ )?(?:does|do|handles?|is responsible|is in charge|deals?|"
                r"runs|looks after|manages?|decides|signs|takes care)\b(?: \w+){0,3}? (?:hiring|"
                r"recruit\w*|jobs|staffing|vacanc\w+|internships?|placements?|applications?|resumes|"
                r"rota|roster)"
            ),
            r"\bwho (?:hires|recruits)\b",
            (
                r"\bwho (?:should|can|could|do|would|must|may|might|shall) i\b.{0,60}\b(?:get in|job|"
                r"hire[ds]?|hiring|work(?:ing)? (?:at|there|for)|vacanc\w+|internships?|apply|"
                r"application|resume|position|placement|opening|hr)\b"
            ),
            (
                r"\b(?:give|forward|pass|show|send|hand)\w* (?:it|this|my (?:\w+ ){0,2}?\w+|"
                r"them)(?: on)? to (?:<WHO_HIRES>|your (?:\w+ )?(?:boss|manager|supervisor|director|"
                r"owner|head|lead|chief|partners?|hr))"
            ),
            (
                r"\b(?:who|whom) (?:\w+ ){1,5}(?:about|to|for) (?:joining|apply|"
                r"work(?:ing)? (?:there|for|at|with)|a (?:job|place|position))\b|"
                r"\btell me who to apply\b|\bwhom? (?:do|would|should|can|could) i (?:write|speak|"
                r"talk|turn|apply) to\b.{0,30}\b(?:work|job|join\w*|there)\b"
            ),
            (
                r"\bwho(?:ever)? (?:\w+ ){0,2}?(?:signs? off|decides?|chooses?|picks?|handles?|does|"
                r"sorts?|looks after|approves?|interviews?|vets?|screens?)(?: \w+){0,3}? (?:new "
                r"hires|hires|hiring|new starters|recruit\w*|intakes?|applica\w+|candidates|interns|"
                r"resumes)\b"
            ),
        ),
        (
            (
                r"\b(?:how (?:do|does|did|you)|what (?:do|does|did|is|was|would)|were you|you were|"
                r"become|became|as a recruiter|life as|work as|move(?:d)? (?:in)?to|"
                r"switch\w* (?:in)?to|thank(?:s| you)|you (?:got|put|get) (?:in )?(?:touch|"
                r"connected)|(?:job|day|week|work|life) of|paper|study|thesis|project|class|"
                r"rather than|instead of)\b"
            ),
        ),
        curious=False,
    ),
    row(
        Ask.OPENINGS,
        "to be told or thought of when something comes",
        (
            (
                r"\b<SIGNAL>\b.{0,60}\b(?:if|when|whenever|should|of|about|once|where|"
                r"in case)\b.{0,50}\b(?:(?:anything|something|any(?:one|body)?|someone|somebody|"
                r"a place|a spot|a job|one|ones|<JOB>|work|shifts?)\b.{0,30}\b(?:<COMES>|leaves|"
                r"quits|hiring|hires|retires|wants?|needs?)\b|<ANY_JOB>|(?:see|spot|hear of|hear|"
                r"come across|know of|find) (?:anything|something)|<HANDS> (?:leaves|quits|retires))"
            ),
            (
                r"\b(?:if|when|whenever|should|in case|once)\b.{0,30}\b(?:anything|something|"
                r"any(?: \w+){0,3}? (?:<JOB>|work)|a place|a spot|a seat|a position|a post|any post|"
                r"a job|an opening|a vacancy|a role|anyone|someone|somebody|anybody|"
                r"one of \w+)\b.{0,30}\b(?:<COMES>|leaves|quits|retires|hiring)\b.{0,60}\b<SIGNAL>\b"
            ),
            (
                r"\b(?:if|should|when|whenever|in case) (?:you|u|ye)(?: (?:ever|should|do|happen to|"
                r"were to|by chance|happens?))* (?:hear|learn|know|come across|see|spot|get wind|"
                r"catch wind|find|become aware|notice)(?: (?:of|about|that|"
                r"out))?(?: \w+){0,3}? (?:(?:anything|something|any(?:one|body)|"
                r"someone)\b.{0,30}\b(?:<COMES>|hiring|recruiting|work|needs?|looking for|wants?)\b|"
                r"(?:<JOB>|work\b|shifts\b))"
            ),
            (
                r"\b<SIGNAL>\b.{0,40}\b(?:if|when|whenever|once) <THEY>(?: \w+){0,3}? (?:looking|"
                r"look|looks|hiring|hire|hires|recruiting|recruits?|expand\w*|grows?|growing|need|"
                r"needs|want|wants|short|open)\b(?! (?:back|at|up|for a (?:time|break|chat|reason)|"
                r"to (?:talk|chat|speak|meet)|a (?:chat|break|reminder|lift)))"
            ),
            (
                r"\b(?:if|should|when|whenever|in case) (?:you|u|ye)(?: (?:ever|should|do|happen to|"
                r"were to|by chance|happens?))* (?:hear|get wind|catch wind|know|come across|"
                r"spot)(?: of| about)? (?:anything|something)(?:,|$|[.!]| (?:for|going|in|at|let|"
                r"ping|think|give|please|shout|that|i|suitable|relevant))"
            ),
            (
                r"\b(?:heads[- ]up|word|news|alerts?|updates?) (?:\w+ )?(?:about|on|of|when|"
                r"if)\b.{0,30}\b(?:<JOB>|hiring)"
            ),
            r"\b(?:fall|falls|becomes?|come|comes) (?:vacant|free|available|open)\b",
            (
                r"\bkeep(?:ing)? (?:an|your|both|those|a) (?:\w+ )?(?:ears?|eyes?|"
                r"lookout)\b(?: \w+){0,5}? (?:for (?:me|a |an |any|something|anything|work|openings)|"
                r"out for|peeled|open|to the ground)"
            ),
            r"\bforget (?:about )?me\b",
            (
                r"\b(?:hear|know|told) (?:of|about) (?:anything|something) (?:at|in|with|on|"
                r"for) (?:you|your|me)\b"
            ),
            (
                r"\bwhen (?:you|they|your \w+) (?:next |start to )?(?:recruit|hire|need|expand|"
                r"staff)\b(?! (?:how|what|do))"
            ),
            r"\b(?:being |be )?kept in mind\b",
            r"\bwhen hiring (?:season|time)\b",
            (
                r"\b(?:once|when|if|should|after) the (?:hiring )?(?:freeze|budget|headcount|funding|"
                r"embargo)\b.{0,30}\b(?:lifts?|ends?|comes?|is|thaws|over)\b"
            ),
            (
                r"\b(?:call|ring|text|phone|write to|email|contact|message|tell) me (?:first|"
                r"the (?:minute|moment|day|second)|as soon as)\b"
            ),
            r"\bremember me (?:in|for|at|during) your\b",
        ),
        (
            (
                r"\b(?:reschedul\w*|schedul\w*|calendar|a (?:time|day|date|slot)|any (?:time|day|"
                r"questions?|books?|people|person|resources|articles?|advice|tips?)|(?:time|day|date|"
                r"hour|slot|place to meet|times|dates|days) (?:that |which )?(?:suits?|works?|fits?)|"
                r"conference|events?|meetups?|courses?|talks?|lectures?|shows?|exhibition\w*|"
                r"in return|i can (?:do|help|be of)|help (?:you|in return)|you held|how you|"
                r"what (?:it|a|an|the|your|kind)|your (?:job|role|work|position|path|internship)|"
                r"learn (?:from|about)|to (?:talk|speak|chat) to|(?:book|reading|article|podcast)\w*|"
                r"something (?:comes|came|crops|pops|turns) up (?:and|on your|that day|before|"
                r"at (?:the last|work)|we|for you)|comes? (?:up )?(?:and|to mind)|opportunit(?:y|"
                r"ies) (?:to|of|for) (?:hear|learn|talk|speak|chat|meet)|thank(?:s| you)|"
                r"you need (?:to|more)|suits? you|fits? (?:you|your)|(?:in|on) your (?:day|diary|"
                r"week))\b"
            ),
            r"\b(?:on the day|time (?:becomes|comes)|you (?:become|are) (?:free|available))\b",
            r"\bwhat do you\b",
            r"\babout (?:the|your|that|this) (?:\w+ )?(?:job|role|position|work)\b",
            r"\byou (?:\w+ )?need\b",
        ),
        whole=True,
    ),
)
