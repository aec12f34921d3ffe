"""Sentences that ask sideways: places that may fall free, hands if they are needed, names put forward."""

from __future__ import annotations

from chalicelib.domain.golden_rules import Ask, Row, row

OBLIQUE: tuple[Row, ...] = (
    row(
        Ask.HIRE,
        "a place among them is wished for or asked about",
        (
            (
                r"\b(?:any|a|an|the|some|free|empty|spare|open|vacant|junior|there be|is there|have|"
                r"got)(?: [\w-]+){0,3}? (?:lobang|<PLACE>|scope|room|start|placements?|pupillages?|"
                r"clerkships?|attachment|vacanc(?:y|ies)|<JOB>|work|gigs?)(?: [\w-]+){0,4}? (?:in|on|"
                r"at|with|within|inside|amongst?|round|under) (?:(?:your|ur|"
                r"yer) (?:[\w'-]+ ){0,2}?(?:<TEAM_WORDS>|end|side|place|crowd|gaff|orchestra|band|"
                r"company|organi[sz]ation|house|firm|orbit|world|empire|paper|magazine|hospital|bank|"
                r"hotel|caf\w+|bakery|restaurant|farm|yard|chambers|school|nursery|theat\w+|ministry|"
                r"ngo|foundation|agency|startup|kitchens?|newsroom|branch|station|fleet|workplace|"
                r"parish|council|university|faculty|institute|library|museum|zoo|garden|salon|garage|"
                r"warehouse|factory|plant|mill|shed|premises|employ)\b|yours\b|you\b(?= ?(?:[?.!]|$|"
                r"sir|ma|guys|people|lot)))"
            ),
            (
                r"\b(?:your|ur|yer) (?:[\w'-]+ ){1,3}?(?:has|have|had|got|gets|with) (?:a |an |any |"
                r"some |that )?(?:[\w-]+ ){0,2}?(?:lobang|slot|spot|vacanc(?:y|ies)|openings?|place|"
                r"post|internships?|traineeships?|start|shifts?)\b"
            ),
            (
                r"\b(?:wanted|needed|required|short|hired|taken on|sought) (?:at|by|in|with|"
                r"on) (?:your|ur) (?:\w+ )?(?:crowd|place|end|side|gaff|<TEAM_WORDS>|company|firm|"
                r"hospital|yours)\b|\bwanted at yours\b"
            ),
            (
                r"\b(?:empty|free|spare|vacant|unused|unfilled|unmanned|open)(?: [\w-]+){1,2} (?:in|"
                r"at|on|with) (?:your|ur) (?:\w+ ){0,2}?\w+.{0,10}\b(?:i|me|somebody|someone|student|"
                r"for|that)\b"
            ),
            (
                r"\bi (?:could|might|can|may) (?:\w+ )?(?:occupy|fill|sit (?:at|in)|take over|"
                r"take up|man|staff)\b.{0,40}"
            ),
            (
                r"\bif there (?:is|was|were|be|happens to be|might be) (?:still |ever |any |some |a |"
                r"an |enough |more |paid |the )*(?:\w+ )?(?:work|jobs?|start|shifts?|vacanc(?:y|ies)|"
                r"place|post|position|openings?|hours|gig|need)\b"
            ),
            (
                r"\b(?:open|available|free|ready|up) for (?:any|a|whatever|new|"
                r"your) (?:\w+ )?(?:projects?|roles?|work|shifts?|jobs?|gigs?|"
                r"assignments?)(?: \w+)? (?:in|on|at|with|from|under) (?:your|you)\b"
            ),
            (
                r"\b(?:your (?:[\w'-]+ ){0,3}?\w+|yours|you) (?:is|are|comes?|would be|"
                r"sits?) (?:right |at (?:the )?|on |very )*(?:top|first|high|number one|no\.? ?1|"
                r"the dream|my dream|my first choice|where i) ?(?:place|choice|"
                r"up)?\b.{0,20}\b(?:list|pick|choice|want|belong|see myself|be|dream)\b"
            ),
            (
                r"\b(?:swap|trade|exchange|give up|leave)\b.{0,40}\bfor (?:one|a \w+|mine) (?:at|"
                r"with|on|in|by) (?:your|yours|you)\b"
            ),
            (
                r"\bi (?:\w+ )?(?:want|would like|would love|hope|long|wish|dream|mean|"
                r"intend) to be\b.{0,40}\b(?:on|in|at|among|part of) your (?:\w+ )?<TEAM_WORDS>"
            ),
            (
                r"\b(?:any|is there|there is|some|what|a) (?:scope|chance|possibility|way|hope|"
                r"prospect|likelihood)s? (?:of|for|to|that i) (?:me |my |i )?(?:\w+ )?(?:joining|"
                r"working|getting in|being|becoming|join|work|start|starting|coming aboard|"
                r"intern\w*) (?:\w+ ){0,4}?(?:you|your|there|as|with|under|at)\b"
            ),
        ),
        (
            r"<LEARNING>",
            (
                r"\b(?:calendar|diary|schedule|table|week|monday|tuesday|wednesday|thursday|friday|"
                r"saturday|sunday|tour|visit|lecture|show|concert|tickets?|audience|parking|car|"
                r"exhibition|website|site|article|blog)\b"
            ),
            (
                r"\b(?:you (?:left|liked|loved|chose|like|love|have|had|work|worked|made|described|"
                r"described)|your favourite|workshop|course|trip|quiet|beautiful|photo|tea|coffee|"
                r"window|people (?:at|in|on) your)\b"
            ),
            r"\bi (?:have|got|take|took|hold|work)\b",
        ),
        yields=True,
    ),
    row(
        Ask.OPENINGS,
        "a place that may fall free",
        (
            (
                r"\b(?:if|should|were|when|whenever|in case|in the event|once|suppose|supposing|day|"
                r"moment|time|next time)\b(?: [\w'-]+){0,6}? (?:<PLACE>|vacanc(?:y|ies)|openings?|"
                r"jobs?|roles?|posts?|positions?|internships?|work|shifts?|gigs?|sweeping|"
                r"start)(?: [\w'-]+){0,6}? (?:vacant|free|frees|freed|empty|empties|opens?|opened|"
                r"going|comes?|came|falls?|fell|arises?|arose|to be had|to spare|available|unfilled|"
                r"unclaimed|needs? (?:filling|a|an|somebody|someone)|crops?|turns?|appears?)\b"
            ),
            (
                r"\b(?:if|should|were|whenever|in case)\b.{0,20}\b(?:comes?|came|is|be|opens?|falls?|"
                r"arises?|appears?)\b (?:up |free |open |ever )*(?:a|an|any|some) (?:free |open |"
                r"spare |empty |new |vacant )?(?:[\w-]+ )?(?:<PLACE>|vacancy|opening|job|role|post|"
                r"position|internship|shift|place)\b.{0,40}\b(?:your|ur|yours|with you|at you|there)\b"
            ),
            (
                r"\b(?:if|should|were) you (?:\w+ ){0,2}?(?:to )?(?:hear|learn|know|get)(?: tell|"
                r" wind| word| whisper| news)? (?:of|about) (?:a|an|any|some|something|"
                r"anything)\b.{0,30}\b(?:post|job|place|start|opening|vacancy|position|work|role|"
                r"going|coming up)\b"
            ),
            (
                r"\b(?:when|whenever|if|once|should) (?:your|ur|the) (?:[\w'-]+ ){1,3}?(?:has|have|"
                r"gets|got|opens|wants|needs|is short of|seeks) (?:a |an |any |some |another |"
                r"more )?(?:[\w-]+ ){0,2}?(?:<PLACE>|vacanc(?:y|ies)|openings?|role|position|junior|"
                r"intern|trainee|apprentice|hands?|staff|worker|help)\b"
            ),
            (
                r"\b(?:next|upcoming|coming|future|following) (?:cohort|intake|batch|round|class|"
                r"wave|crop|lot)s? of (?:[\w-]+ )?(?:associates|hires|interns|trainees|graduates|"
                r"analysts|apprentices|juniors|staff|recruits|fellows|residents)\b"
            ),
            (
                r"\b(?:leaves|retires|quits|moves on|goes on (?:maternity|parental|long)(?: leave)?|"
                r"hands in)\b.{0,40}\b(?:remember|think of|have|consider|know|tell|call|ring) me\b"
            ),
            (
                r"\bknow of (?:one|any|some|something|anything|a \w+) (?:at|in|with|on|round|"
                r"over) (?:your|ur|yours)\b"
            ),
            (
                r"\b(?:when|whenever|if|once|should) (?:your|ur|the) (?:[\w'-]+ ){1,3}?(?:ever "
                r")?(?:advertis(?:e|es) (?:for|a|the|any)|recruits?|starts? (?:hiring|recruiting)|"
                r"is (?:hiring|recruiting)|wants? (?:help|hands|staff|someone|somebody|anyone|"
                r"a hand)|needs? (?:help|hands|staff|someone|somebody|anyone|a hand|cover))\b"
            ),
        ),
        (
            (
                r"\b(?:calendar|diary|schedule|table|slot (?:frees|opens|comes)|time|minutes?|tour|"
                r"lecture|show|concert|tickets?|audience|bench in the|chair at|house|flat|room|"
                r"course|workshop|webinar|class|for a (?:call|chat|talk|coffee)|talk|chat|to talk|"
                r"school|how|what (?:do|does|did|happens|is|would)|did|was it|was there|were you|"
                r"reschedul\w*|who|in (?:this|the|your) (?:field|industry|trade|profession))\b"
            ),
            r"\b(?:people|others|someone|somebody|they|he|she|students) (?:\w+ )?(?:apply|ask|asks|apply)\b",
            r"\bwhen you (?:came|come|fell|opened|turned|started)\b|\bi (?:got|took|have|had|was)\b",
        ),
        yields=True,
    ),
    row(
        Ask.HIRING,
        "whether they take people, in plain or broken words",
        (
            (
                r"\b(?:your|ur|yer|una|you people|you guys|you folks|you lot|they|"
                r"your people)(?: [\w'-]+){0,3}? (?:(?:got|dey|de|still|also|usually|ever|do|does|is|"
                r"are|can|will) )+(?:take|takes|taking|accept|accepting|employ|employing|hire|hiring|"
                r"need|want|look for|find|recruit|bring on|bring in)\b.{0,25}\b(?:interns?|corpers?|"
                r"attachment|siwes|it students?|trainees?|freshers?|grads?|graduates?|vets|veterans|"
                r"beginners|juniors|apprentices|workers?|people|staff|anybody|anyone|newbies?|"
                r"learners|volunteers|foreigners|students|part-timers?|temps|helpers?)\b.{0,60}(?:\?|"
                r"\bor not\b|\bi (?:want|would|am|can)\b)"
            ),
            (
                r"\b(?:do|does|would|will|could|is|are|if|think|reckon)\b.{0,30}\b(?:interns?|grads?|"
                r"graduates?|trainees?|apprentices?|juniors?|temps?|freshers?|hands?|staff|"
                r"labou?rers?|welders?|drivers?|nurses?|cooks?|chefs?|people)(?: \w+)? (?:wanted|"
                r"needed|required|being taken(?: on)?)\b.{0,40}\b(?:your|yours|ur|there|you)\b"
            ),
            (
                r"\b(?:bring on|take on|take in|hire|employ|train up) (?:veterans|vets|beginners|"
                r"career changers|grads|graduates|apprentices|mums|returners|people like me|ex-\w+|"
                r"refugees|newcomers|juniors|freshers|interns|locals|part-timers|school leavers|"
                r"trainees)\b.{0,40}\b(?:would|could|and|because)\b.{0,30}\b(?:me|i|this one)\b"
            ),
            (
                r"\b(?:saw|see|seen|told|know|noticed|notice|read|spotted|heard|hear|understand|"
                r"gather|note)\b(?: that)?(?: [\w'-]+){0,3}? (?:you|your \w+|ye) (?:want|wants|need|"
                r"needs|seek|seeks|are (?:after|seeking|looking for|in need of|short of)|is (?:after|"
                r"seeking|looking for|short of)|require|requires|could use) (?:a|an|another|some|"
                r"more|new)? ?<HANDS>"
            ),
            (
                r"\b(?:unsolicited|speculative|cold|walk-in|blind|spontaneous) (?:job "
                r")?(?:applications?|resumes?|candidates?|enquir(?:y|ies))\b"
            ),
            (
                r"\b(?:you|ye|your (?:[\w'-]+ ){0,2}?\w+) (?:may|might|could|must|will|would|"
                r"should)(?: \w+)? be (?:taking|hiring|looking (?:for|to)|needing|after|recruiting|"
                r"short|in need|starting|expanding|wanting|bringing)\b"
            ),
            (
                r"\b(?:is|are|does|do|if|whether|will|would) (?:your (?:[\w'-]+ ){0,2}?[\w']+|"
                r"you(?: guys| all| lot| folks)?|una|ye)(?: \w+)? (?:taking on|taking in|hiring|"
                r"recruiting|employing|dey (?:employ|hire|take|find|recruit))\b(?! (?:managers?|"
                r"process|is|was))"
            ),
            r"\b(?:una|you people|you) dey (?:employ|hire|take|recruit|find)\b",
            (
                r"\bwhat would (?:it|i) (?:\w+ )?(?:take|need|have to do)\b.{0,30}\b(?:hire|take|"
                r"employ|get|bring|let|join|work|consider)\b.{0,40}\b(?:me|i|you|your)\b"
            ),
            (
                r"\b(?:person|man|woman|one|guy|lady|fella|chap) (?:i (?:should|need) )?to (?:see|"
                r"ask|speak (?:to|with)|talk (?:to|with)|write to|pester|contact|ring|call|approach|"
                r"chat (?:to|with)) (?:about|for|regarding|if (?:i|you)) .{0,20}\b(?:work|job|jobs|"
                r"start|place|post|position|shifts?|hir\w+|internship|placement|vacanc\w+)\b"
            ),
            (
                r"\b(?:if|whether|odds|chances?|think|reckon|suppose|wonder\w*|likely|say|case|hope|"
                r"hear|heard|gather)(?: that)? (?:your (?:[\w'-]+ ){0,2}?[\w']+|you(?: guys| all|"
                r" lot| folks)?|ye|una)(?: (?:would|will|might|may|could|is|are|be|ever|soon|still|"
                r"also|going to|planning to|about to|likely to))* (?:grow|growing|expand|expanding|"
                r"hire|hiring|recruit|recruiting|take on|taking on|looking for <HANDS>|add staff|"
                r"need staff|short[- ]staffed|understaffed|staffing up)\b"
            ),
            (
                r"\bis (?:she|he|anyone|anybody|somebody|someone|your (?:\w+ )?\w+) (?:\w+ "
                r")?(?:leaving|retiring|moving on|being replaced|quitting|off soon|going on leave)\b"
            ),
            (
                r"\b(?:market for|after|looking for|seeking|want|need|ready for|time for|hunting for|"
                r"searching for) (?:a|an|my|some|new) (?:\w+ )?(?:role|job|work|position|post|change|"
                r"move|challenge|home|start|place)\b.{0,30}\b(?:your|you|yours)\b.{0,25}\b(?:ideal|"
                r"perfect|right|top|first|dream|fit|fits|suit|suits|like the place|best|great)\b"
            ),
            (
                r"\b(?:graduate|grad|trainee|training|intern|internship|apprentice\w*|returner'?s?|"
                r"management) (?:scheme|program|track|intake|trainee)\b.{0,30}\b(?:your|ur|"
                r"you)\b.{0,40}\b(?:i|me|my)\b"
            ),
            (
                r"\b(?:do|does|will|would|might|could|can|is|are|if|whether) (?:your (?:[\w'-]+ "
                r"){0,2}?[\w']+|you(?: guys| all| lot| folks| people)?)(?: (?:ever|also|still|be|"
                r"able to|willing to|open to|keen to|happy to|likely to|free to|"
                r"planning to))* (?:take on|taking on|hire|hiring|employ|employing|recruit|"
                r"recruiting|bring on|bringing on|train up|accommodate|absorb|host|house|"
                r"sponsor) (?:(?:an?|another|extra|more|any|new|some|one more) )*(?!out\b|too\b|"
                r"much\b|it\b|that\b|this\b|board\b|work\b|projects?\b|clients?\b|cases?\b|through\b|"
                r"cars?\b|you\b|so\b|new\b|people to)(?:an? extra [\w-]+|[\w-]+s\b(?! (?:differently|"
                r"with)))"
            ),
            (
                r"\b(?:you|u|ur \w+|your \w+)(?: guys| lot| all| people)? (?:got|have|has) (?:any |"
                r"some )?(?:jobs|work|shifts|openings|vacancies|spaces|gigs|places|hours)\b.{0,40}\?"
            ),
            (
                r"\b(?:about|discuss|regarding|re|for) (?:the|that|a|any|"
                r"your) (?:[\w-]+ ){0,2}?(?:vacancy|opening|open (?:role|position|post|spot)|advert|"
                r"ad|job ad|posting|recruitment) (?:on|at|in|with|from|you|your)\b"
            ),
            (
                r"\b(?:any|if|is there|are there|when is|a|next)\b(?: [\w-]+){0,3}? (?:walk-?in|"
                r"recruitment|recruitment drive|campus drive|drive|job fair|assessment day|hiring|"
                r"exams?|auditions?|walk-in interviews?|interviews?) (?:\w+ )?(?:in|at|with|for|of|"
                r"going on in) (?:your|ur|yours|you)\b"
            ),
        ),
        (
            (
                r"\b(?:how|why|generally|usually|in general|in this field|did|panel|"
                r"interview(?:ee)?s? for|guests?|speakers?|for (?:my|our) (?:paper|study|thesis|"
                r"survey|podcast))\b"
            ),
            r"\bwhat (?:do|does|did|is|are(?! (?:the|my) (?:odds|chances))|was|makes?|happens|you)\b",
            r"\b(?:congrat\w*|sorry|glad (?:to|that)|happy for|annoy\w*|tired of)\b",
        ),
    ),
    row(
        Ask.OFFER,
        "a hand if they should need one",
        (
            (
                r"\b(?:if|should|whenever|when|once|may|might|as soon as|the (?:day|minute|moment)|"
                r"in case)\b.{0,30}\b(?:you|your \w+|they)\b.{0,20}\b(?:would like|like|want|wants|"
                r"need|needs|could use|fancy|fancies|are after|is after|have need of|has need of|"
                r"have use for|require|requires|are (?:in need of|looking for)) (?:for )?(?:<HANDS>|"
                r"me\b(?! to (?:call|write|come|ring|bring|send|move))|someone like|somebody like|"
                r"an extra|another|a pair)\b.{0,60}(?:\b(?:say|shout|call|holler|whistle|ring|word|"
                r"ping|know|i am|i would|i could|i can|me|mine|think)\b|[.!?]|$)"
            ),
            r"\bneed of (?:me|my (?:services|help|hands)|someone like|<HANDS>)",
            (
                r"\b(?:short(?:[- ](?:staffed|handed))?|short of (?:staff|hands|people|help|bodies)|"
                r"understaffed|a (?:man|pair of hands|body|cook|nurse|person) (?:down|short)|"
                r"overwhelmed|stretched|under pressure|overworked|flat out|snowed under|busy|"
                r"rushed off your feet|swamped)\b.{0,70}\bi (?:am|would|could|can|will|"
                r"might) (?:\w+ ){0,4}?(?:fill|cover|help|lighten|ease|share|step|start|jump|come|"
                r"pitch|lend|free|available|willing|happy|glad|game|work|take|muck|be there|give)\b"
            ),
            (
                r"\bi (?:am|would|could|can|will|might)\b.{0,30}\b(?:fill in|cover|help out|step in|"
                r"start|pitch in|lend a hand|pick up (?:a|some)? ?shifts?|"
                r"do shifts)\b.{0,50}\b(?:short|understaffed|short-staffed|someone is off|holidays?|"
                r"busy season|rush|sickness|leave cover|maternity)\b"
            ),
            (
                r"\b(?:say the word|just say|give me the nod|one word from you)\b.{0,40}\b(?:i would|"
                r"i will|i could|start|there|monday|tomorrow|join|pack)\b|\b(?:contract|lease|term|"
                r"service|placement|notice) (?:ends?|is up|finishes|expires|"
                r"runs out)\b.{0,60}\b(?:if you|your|just say|you (?:need|want))\b"
            ),
            (
                r"\b(?:willing|ready|happy|glad|prepared|free|able|keen) to (?:begin|start|join|"
                r"report|serve|move|come in)\b.{0,30}\b(?:as soon as|whenever|when|any time|the day|"
                r"if) (?:you|your)\b"
            ),
            (
                r"\bi (?:can|could|will|would|am happy to|am able to) (?:\w+ )?(?:do|work|cover|"
                r"take) (?:nights|weekends|evenings|earlies|lates|mornings|afternoons|shifts|"
                r"overtime|bank holidays|holidays|any (?:hours|shift|day)|"
                r"whatever)\b.{0,50}\b(?:need|needs|your|short|covered|want|cover|shifts?)\b"
            ),
            (
                r"\b(?:addition|asset|credit|boon|catch|recruit|signing|acquisition) (?:to|for|on|"
                r"in) (?:your|ur|the) (?:[\w'-]+ ){0,2}?\w+"
            ),
            (
                r"\bi\b.{0,30}\b(?:the|be the|that) (?:one|person|first|number|name) (?:that |who |"
                r"whom )?you (?:call|ring|text|think of|turn to|phone|reach for|pick|hire|choose|"
                r"name)\b.{0,30}\b(?:when|if|once|next|after|for)\b"
            ),
            (
                r"\b(?:can|could|able to|ready to|happy to|free to) (?:\w+ )?(?:start|begin|be there|"
                r"come in|join)\b.{0,40}\bif (?:there is|you have|you need|there was|there might be|"
                r"needed|wanted)\b"
            ),
            (
                r"\b(?:open|available|free|ready|up) for (?:any|a|whatever|new|"
                r"your) (?:\w+ )?(?:projects?|roles?|work|shifts?|jobs?|gigs?|"
                r"assignments?)(?: \w+)? (?:in|on|at|with|from|under) (?:your|you)\b"
            ),
            (
                r"\bi\b.{0,60}?\b(?:fit (?:right |straight |well )?in|slot (?:right )?in|"
                r"bring (?:a lot|much|value|energy|plenty|my (?:skills?|experience|expertise|years|"
                r"background|energy|knowledge|training)|\w+ years)|contribute|add (?:value|a lot|"
                r"something)|thrive|belong|flourish|blossom|do well|earn my keep|pull my weight|"
                r"prove myself|shine|make a difference|fit)\b.{0,30}\b(?:to|in|on|at|with|for|among|"
                r"around) (?:your|ur|you)\b"
            ),
            (
                r"\bi (?:would|could|will|can|might|shall) (?:\w+ )?(?:make|be|become|prove) (?:you |"
                r"to be )?(?:a|an|the|your) (?:[\w-]+ ){0,3}?(?:<WORKER>|cook|driver|nurse|tutor|"
                r"waiter|barista|writer|coder|analyst|hand|hire|junior|rep|seller|teacher|carer|"
                r"bookkeeper|baker|engineer|designer|receptionist|stagehand)(?: \w+)? (?:to|for|in|"
                r"on|at|with) (?:you|your|ur)\b"
            ),
            (
                r"\b(?:short|down) (?:a|an|one|of a|of an|two) (?!notice|time|while|walk|call|chat|"
                r"talk)(?:[\w-]+)\b.{0,60}$"
            ),
            (
                r"\b(?:my name|remember me|think of me|ring me|call me)\b.{0,40}\bnext time\b|"
                r"\bnext time (?:you|your \w+|they) (?:are|is|need|needs|want|wants|hire|hires|"
                r"recruit|get)\b.{0,40}"
            ),
            (
                r"\b(?:send|show|bring|share|mail|email|forward)\b.{0,20}\bmy (?:portfolio|reel|"
                r"showreel|work|samples|clips|references|transcript|certificates|credentials|"
                r"resume)\b.{0,30}\bif (?:you|your)\b"
            ),
            (
                r"\bi am (?:\w+ )?(?:available|free|around|at hand|game|up for it|your (?:man|woman|girl|"
                r"boy|person))\b.{0,12}\b(?:should|if|whenever|in case) (?:you|your|the|they|"
                r"anyone)\b.{0,20}\b(?:need|want|require|use|short|look\w*)\b(?! (?:to (?:talk|chat|"
                r"call)|another (?:time|day|date)|a (?:chat|call|talk)))"
            ),
        ),
        (
            (
                r"\b(?:questions?|call|chat|talk|reschedul\w*|details|information|reminder|context|"
                r"coffee|lunch|(?<!next )time|minutes?|survey|in return|interview you|agenda|notes|"
                r"recording|tour|visit|another (?:day|time|date|week))\b"
            ),
            r"\b(?:how|what|why|which) (?:do|does|did|would|is|was|you)\b",
            r"\b(?:our|my) (?:own )?(?:clinic|ward|team|shop|company|kitchen)\b",
        ),
        whole=True,
    ),
    row(
        Ask.REFER,
        "named, listed or put forward, by other words",
        (
            (
                r"\b(?:i|me|my name|my details|my (?:\w+ )?form|my application)\b.{0,50}\b(?:be|"
                r"being|get|getting|to be) (?:\w+ )?(?:included|added|listed|thought of|put forward|"
                r"put down|remembered|entered|counted|borne in mind|kept on|kept in|registered|"
                r"nominated|shortlisted|named|passed on|pushed|flagged|earmarked|"
                r"pencilled in)\b.{0,60}\b(?:for|in|on|when|as|among|to|by|if)\b.{0,50}\b(?:pool|"
                r"list|cohort|intake|file|fellowship|<JOB>|post|traineeship|residency|associates?|"
                r"interns?|trainees|hires?|books|roster|rota|database|recruit\w*|team|scheme|"
                r"your (?:company|firm|foundation|hospital|school|organi[sz]ation))\b"
            ),
            r"\bwelcome being (?:put forward|considered|named|recommended|nominated)\b",
            (
                r"\btalent (?:pool|bank|pipeline|database|community)\b.{0,40}|\b(?:candidate|"
                r"applicant) (?:pool|database|list)\b"
            ),
            (
                r"\b(?:gave|give|put|use|used|list|listed|enter|entered|quote|mention|name|type|"
                r"typed)(?: \w+)? (?:your name|you)(?: down)? (?:as|for|in|on) (?:the |my |a |"
                r"an )?(?:[\w-]+ )?(?:employee|person|colleague|one|staff|who|referr\w*|reference|"
                r"sponsor|contact|box|form)\b"
            ),
            (
                r"\bwho referred me\b|\b(?:get|claim|pocket|earn|cash|collect|split|share) (?:a |an |"
                r"the |that |your )?(?:\w+ )?(?:referral|referr?er'?s?|finder'?s?) (?:bonus|fee|"
                r"reward|money|payout)\b"
            ),
            (
                r"\b(?:tell|told|ask|asked|warn|warned|get|got|let|have) (?:[\w']+ ){1,3}?(?:know "
                r")?(?:to )?(?:look out for|watch (?:out )?for|expect|dig out|pull out|fish out|"
                r"keep an eye (?:out )?(?:on|for)|be kind to|go easy on) (?:it|mine|me|my)\b"
            ),
            (
                r"\b(?:wave|push|nudge|hurry|walk|speed|move|rush|shove|bump) (?:it|mine|"
                r"my (?:\w+ )?(?:form|application|papers|file|name|resume)) (?:through|along|up|"
                r"forward|over|to the top|past)\b"
            ),
            (
                r"\b(?:recommendation|referral|introduction|good word|nod|intro|endorsement|"
                r"reference|character reference) (?:to|with|from|for) (?:your|"
                r"the) (?:\w+ )?(?:editor|boss|manager|director|hr|hiring|principal|matron|chief|"
                r"head|supervisor|panel|committee|board|recruiters?|company|firm|hospital|partners|"
                r"foreman|team lead|vp|ceo|founder)\b"
            ),
            (
                r"\b(?:contact|connection|friend|ally|advocate|champion|sponsor|someone) (?:inside|"
                r"on the inside|in hr|within your|in your (?:hr|company|firm))\b"
            ),
        ),
        (
            r"<OTHER_AIMS>",
            (
                r"\b(?:newsletter|mailing list|waiting list|guest list|reading list|tour|webinar|"
                r"did (?:you|they)|how (?:do|did|does)|(?:had|have|has) been|thank(?:s| you)|essay|"
                r"paper)\b"
            ),
            r"\btalent pools? (?:in|of|is|are|for)\b",
        ),
    ),
    row(
        Ask.APPLY,
        "suits a post that they fill",
        (
            (
                r"\b(?:whether|if|think|how|that|believe|feel|sure|reckon) i (?:would|might|could|"
                r"may|will) (?:\w+ )?(?:suit|fit|do for|be right for|be suited|match|be good (?:at|"
                r"for|in)|fill) (?:for |to |in |into )?(?:the|that|your|this|your new|"
                r"any) (?:[\w-]+ ){0,3}?(?:<JOB>|post|team|place|advert|vacant)\b"
            ),
            (
                r"\b(?:job|role|post|position|vacancy|internship|traineeship|opening|place|assistant|"
                r"apprentice\w*|junior) (?:that |which )?(?:you|your [\w']+|ye) (?:are|is|have|has|"
                r"were|just|recently|put|will be|\w+ed)? ?(?:advertis\w+|posted|listed|put (?:up|"
                r"out)|filling|trying to fill|looking to fill|recruiting (?:for)?|hiring for|"
                r"got (?:going|open)|have (?:going|open))\b"
            ),
            (
                r"\b(?:filled (?:in|out)|fill(?:ing)? (?:in|out)|completed|sent off|sent in|"
                r"handed in|put in|submitted|finished) (?:the|your|my|an?|"
                r"that) (?:\w+ )?(?:application|form)\b.{0,60}\b(?:lovely|great|grateful|you|hope|"
                r"fingers|pray|please|word|look)\b"
            ),
            (
                r"\bapplication\b.{0,30}\b(?:on its way|in the post|is coming|will (?:reach|arrive|"
                r"land)|in your inbox)\b"
            ),
            (
                r"\b(?:sent|uploaded|submitted|put|popped|posted|emailed|e-mailed|entered|left|"
                r"registered|filled|dropped|chucked)(?: off| in| up)? my (?:[\w-]+ )?(?:details|form|"
                r"name|application|letter|papers|info|profile|stuff|documents|credentials|"
                r"particulars)\b.{0,20}\b(?:to|through|on|via|into|at|with|in) (?:your|ur|"
                r"the) (?:\w+ )?(?:careers?|jobs?|hr|website|portal|site|page|office|recruit\w+|"
                r"system|front desk|inbox|firm|company|team)\b"
            ),
            (
                r"\bwhere (?:do|can|could|should|may|would) i (?:\w+ )?(?:apply|send (?:in )?my|"
                r"submit|hand in|drop (?:off )?my|register|put my name)\b"
            ),
            (
                r"\b(?:too late|still time|still possible|possible|okay|alright|allowed|worth (?:it|"
                r"me|my while)) (?:for me )?to apply\b|\b(?:my|me) applying\b|\b(?:if|were|"
                r"should) i (?:were )?(?:to )?(?:apply|applied)\b.{0,60}"
            ),
            (
                r"\b(?:seeking|looking for|in search of|after|hunting for) (?:a|an|any|some|"
                r"my) (?:[\w-]+ ){0,2}?<JOB>.{0,80}\b(?:your \w+|you|yours)\b.{0,20}\b(?:came|comes|"
                r"sprang|springs|first|thought|ideal|list|perfect|fits?)\b"
            ),
            (
                r"\b(?:would|could|will|does|do|might|can)\b(?: [\w'-]+){0,4}? (?:entertain|look at|"
                r"accept|welcome|consider|take) (?:an|my|any|another|a|"
                r"late)? ?(?:\w+ )?(?:applications?|candidates?|approach|enquir(?:y|ies)) from\b"
            ),
            (
                r"\bi (?:meet|match|fulfil\w*|tick|satisfy|qualify for|have) (?:all |most of |"
                r"every one of )?(?:the|your) (?:[\w-]+ )?(?:requirements?|criteria|boxes|role|post|"
                r"qualifications|job)\b"
            ),
            (
                r"\b(?:get|extend|receive|earn|have|expect|land) (?:me )?(?:an|the|"
                r"any) (?:\w+ )?offer (?:from|at|with) (?:you|your)\b"
            ),
        ),
        (
            r"<SCHOOL>",
            (
                r"\b(?:did you|you did|you had|how (?:did|do|does)|what (?:does|do|did|is|makes)|"
                r"visa|library card|passport|consent|survey|questionnaire|people|students|others|"
                r"candidates?|applicants?|(?:it|this|the) (?:work|field|profession|life) (?:would|"
                r"might))\b"
            ),
        ),
    ),
)
