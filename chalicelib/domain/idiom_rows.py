"""How people say that they want to be taken on without saying so."""

from __future__ import annotations

from chalicelib.domain.golden_rules import Ask, Row, row

IDIOMS: tuple[Row, ...] = (
    row(
        Ask.HIRE,
        "idioms of being taken on",
        (
            (
                r"\b(?:would|will|could|can|might|if|should|any chance|"
                r"do)\b(?: [\w'-]+){0,5}? (?:have|want|use|fancy|house|keep|retain|trial) (?:me|"
                r"this one|one like me) (?:for|as|on|in|over|around|about the|behind)\b"
            ),
            (
                r"\b(?:hire|bring on|take on|take in|employ|use|want|have|need|bring) (?:this|"
                r"that) (?:one|old \w+|fool|chap|lot|here \w+)\b"
            ),
            (
                r"\b(?:sign|sign up|enlist|throw in my lot|join up|hire on|"
                r"start) (?:on )?with (?:you|your|ye|yours)\b"
            ),
            (
                r"\b(?:give|gives|gis|giz|gie|gimme|sort|find|get|chuck|throw|sling|lob) (?:us|me|"
                r"a (?:lad|girl|man|brother|sister|fella)|out) ?(?:a|an|the|some|out with|"
                r"up with)? ?(?:a |an |some )?(?:\w+ )?(?:job|work|start|shift|shifts|gig|trial|"
                r"placement|internship|graft)\b"
            ),
            r"\bgi[sz] (?:a |an |us )?(?:job|start|shift|trial|go)\b",
            (
                r"\b(?:right arm|left arm|eye teeth|left leg|kidney|firstborn|first born|soul|"
                r"anything|the world|my all|limb|back teeth)\b.{0,20}\b(?:for|to get|to have|to land|"
                r"to work|to be)\b.{0,40}\b(?:job|spot|place|seat|desk|role|post|position|work|start|"
                r"chance|shot|gig|team|crew|staff|internship|slot)\b"
            ),
            r"\bbite your (?:hand|arm) off\b",
            r"\b(?:first|1st) dibs\b|\bcall dibs\b|\bbagsy?\b|\bshotgun the\b",
            (
                r"\bi (?:could|can|would|will|should|might) (?:\w+ )?(?:work|sweep|cook|drive|type|"
                r"carry|code|start|sit|do \w+) (?:for|under|beside|alongside) (?:you|"
                r"your (?:\w+ )?(?:team|crew|boss|firm|company|outfit))(?= (?:tomorrow|any day|"
                r"in a heartbeat|like a shot|for (?:free|nothing)|gladly|if)|[.!?]|$)"
            ),
            r"\b(?:go|come) and work (?:for|with) (?:you|your)\b",
            (
                r"\b(?:tak|bring|hir|employ)(?:e|ing) (?:a )?(?:chance|punt|flyer|gamble|"
                r"flutter) on\b.{0,20}\b(?:me|nobody|newcomer|beginner|outsider|stranger|unknown|"
                r"someone|somebody)\b"
            ),
            (
                r"\bi want in\b(?=[.!?,]|$)|\bwhere do i sign\b|\bcount on me turning up\b|"
                r"\blet me (?:at it|loose|have a crack)\b"
            ),
            (
                r"\b(?:would|could|will|can|might|if) (?:your|ur) (?:\w+ )?(?:boss|manager|chief|"
                r"head \w+|director|supervisor|foreman|gaffer|oga|partners?|owner|editor|principal|"
                r"matron|captain|professor|team lead|lead)(?: \w+){0,2}? (?:meet|see|interview|try|"
                r"hire|take|consider|have|talk to|look at|give) (?:me|my|someone like me)\b"
            ),
            (
                r"\b(?:i|me)\b.{0,50}\b(?:be|get|being|getting) (?:then |also |even |"
                r"ever )?(?:kept on|taken up|signed (?:on|up)|put on the (?:payroll|rota|books|team|"
                r"crew|list)|made permanent|retained|converted|snapped up|picked up|poached|scouted|"
                r"hired on|brought over|fixed up|sorted out with|set on)\b"
            ),
            (
                r"\bmy foot in (?:the|your|that|a) door\b.{0,20}\b(?:at|with|in|there|please|"
                r"for me)\b|\b(?:can|could|would|will|please|help)\b.{0,20}\bmy foot in\b"
            ),
            (
                r"\b(?:person|man|woman|one|guy|lady|fella|chap) (?:i (?:should|need) )?to (?:see|"
                r"ask|speak (?:to|with)|talk (?:to|with)|write to|pester|contact|ring|call|approach|"
                r"chat (?:to|with)) (?:about|for|regarding|if (?:i|you)) .{0,20}\b(?:work|job|jobs|"
                r"start|place|post|position|shifts?|hir\w+|internship|placement|vacanc\w+)\b"
            ),
            (
                r"\b(?:who|whom|how)\b.{0,60}\b(?:becom(?:e|ing)|being|get(?:ting)? to be|end up as|"
                r"start(?:ing)? as) (?:a|an|one of)\b.{0,30}\b(?:at|with|on|in|for|of) (?:your|"
                r"yours)\b.{0,25}$|\bat your \w+\b.{0,50}\babout (?:becoming|joining|being (?:taken|"
                r"hired)|starting|working)\b"
            ),
            (
                r"\b(?:chat|talk|speak|conversation|discuss\w*|word|meet)\b(?: \w+){0,3}? (?:about|"
                r"regarding|over|re) (?:me |my |the (?:possibility|idea|prospect|option) of (?:me |"
                r"my )?)(?:joining|coming (?:on|over|aboard)|working|being taken|starting|"
                r"getting in)\b"
            ),
            (
                r"\bhow (?:i|we|me|one) (?:can|could|may|might|should|would|to) (?:\w+ )?(?:get|"
                r"secure|land|obtain|join|enter|find|fit)\b.{0,40}\b(?:in|at|with|into|on|"
                r"for) (?:you\b|(?:your|ur) (?!\w* ?(?:field|industry|line|trade|profession|sector)))"
            ),
            (
                r"\b(?:would|could|might|perhaps|possible|chance|hope)\b.{0,60}\b(?:be|get|"
                r"being) (?:then |perhaps |later |maybe |even )?(?:kept on|taken on|made permanent|"
                r"snapped up|retained)\b"
            ),
            (
                r"\bi\b.{0,30}\b(?:be the one|be the (?:first|person|number|name)) (?:that |who |"
                r"whom )?you (?:call|ring|text|think of|turn to|phone|reach for|pick|hire|choose|"
                r"name)\b"
            ),
            (
                r"\b(?:i|me)\b.{0,30}\b(?:get|squeeze|break|slip|worm|sneak|wriggle|make it|be let|"
                r"crawl|climb) (?:\w+ )?(?:in|into|onto|on)\b (?:at |with |to |over |on )?(?:your|ur|"
                r"yours|there)\b(?! (?:field|industry|line|trade|profession|sector|head|mind|"
                r"calendar|diary|car))"
            ),
            (
                r"\b(?:do|doing|complete|undertake|undergo|serve|carry out|have|make|perform|spend|"
                r"finish) (?:my|an|the|this) (?:[\w-]+ ){0,3}?(?:training|internship|practicum|siwes|"
                r"attachment|placement|articleship|articles|housemanship|housejob|house job|"
                r"youth service|nysc|rotation|clerkship|practice|stage|apprenticeship|co-op|"
                r"industrial year|summer|gap year|work experience) (?:in|at|with|under|by) (?:your|"
                r"ur|you)\b"
            ),
            (
                r"\bgot (?:him|her|them|my \w+|his \w+) (?:(?:his|her|their|a|an|the|"
                r"that) )?(?:\w+ )?(?:job|place|start|gig|position|internship|in)\b.{0,50}\b(?:same|"
                r"me|likewise|my turn)\b"
            ),
            (
                r"\b(?:on|onto) your (?:payroll|books|rota|roster|staff|team sheet|crew list)\b|"
                r"\b(?:wage|salary|stipend|pay ?che(?:ck|que)|pay packet) (?:from|at|with) (?:you|"
                r"your)\b"
            ),
            (
                r"\b(?:book|cast|draft|engage|retain|contract|enlist|induct|deploy|commission|"
                r"regulari[sz]e|sub|audition) me\b(?! to (?:talk|speak|call|meet))"
            ),
            (
                r"\b(?:arrange|organi[sz]e|set up|fix|schedule|secure|get|wangle|swing|book|sort|"
                r"line up|facilitate) (?:an|the|a|any|some) (?:\w+ )?(?:interview|trial|placement|"
                r"job|internship|position|attachment|try-?out|test shift|work|"
                r"employment)\b.{0,12}\b(?:for|on behalf of) (?:me|us|<LIKE_ME>)"
            ),
            (
                r"\b(?:give|provide|offer|arrange|grant|get|find|allot|assign) (?:a |any |some |"
                r"one )?(?:suitable|appropriate|good|any|some|small|decent|matching|"
                r"relevant) (?:\w+ )?(?:job|post|placement|position|work|role|employment|opening|"
                r"vacancy)\b"
            ),
            r"\bsame favou?r\b|\bdo (?:me|us) the same\b|\breturn the favou?r\b.{0,30}\b(?:job|work|hire)",
            (
                r"^i (?:\w+ )?(?:want|would like|would love|wish|intend|plan|mean|hope|am going|"
                r"am keen|am eager) to apply(?: (?:for it|there|too|myself|soon|now|please))?[.!]*$"
            ),
            r"\bwhen (?:can|could|do|should|may|would) i (?:start|begin|join|report|come in|sign)\b",
            (
                r"\b(?:available|ready|free|happy|prepared|willing) (?:for|to attend|"
                r"to come (?:in )?for|to sit for|to do|to) (?:an |any |the |"
                r"your )?interview\b(?! (?:you|people|someone|your))"
            ),
            (
                r"\b(?:allow|permit|let) me (?:to )?(?:work|join|serve|start|assist|intern|"
                r"train) (?:at|in|with|for|under|on|you|your|there)\b"
            ),
            (
                r"\b(?:meet|be|i am|this is|here is|behold) your (?:next|new|"
                r"future) (?:[\w-]+ )?(?:<WORKER>|hire|junior|analyst|developer|nurse|writer|cook|"
                r"baker|designer|teacher|engineer|star)\b"
            ),
            (
                r"\b(?:any|some|whatever|a bit of|what) (?:[\w-]+ )?(?:work|shifts?|hours|jobs?|"
                r"gigs?|roles?|graft) (?:that |which )?you (?:can|could|might|may|would|"
                r"are able to) (?:\w+ )?(?:throw|give|send|offer|put|spare|find|have|pass|toss|get|"
                r"arrange)\b"
            ),
            (
                r"\b(?:not|never) (?:say no to|turn down|refuse|object to|be averse to|sniff at|"
                r"mind) (?:a|an|some|any|the) (?:[\w-]+ )?(?:jobs?|work|shifts?|gigs?|post|position|"
                r"place|spot|role|internship|placement|offer)\b"
            ),
            (
                r"\b(?:something|anything) (?:more )?(?:permanent|paid|full-time|regular|steady|"
                r"long-term|salaried) (?:with|at|from|on|under|in) (?:you|your)\b"
            ),
            (
                r"\b(?:would|could|will|does|do|might|can)\b(?: [\w'-]+){0,4}? (?:pay|fund|trust|"
                r"back|gamble on|risk) <LIKE_ME>"
            ),
            (
                r"\bhow i (?:might|could|can|may) (?:\w+ )?(?:join|come (?:on|over|aboard)|work|"
                r"get in|fit in|be hired|be taken|end up|get hired) ?(?:at|with|for|in|"
                r"into)? (?:you\b|your (?!\w* ?(?:field|industry|line|trade|profession|sector|shoes)))"
            ),
            (
                r"\b(?:poach|steal|snap up|nab|snatch|pinch|headhunt|fish|fast-?track) me\b|"
                r"\bsnap me up\b|\bi would be a (?:steal|bargain)\b|\bmake me an offer\b"
            ),
            (
                r"\b(?:they|your (?:[\w'-]+ )?[\w']+|he|she|whoever \w+) (?:would|will|might|"
                r"could) (?:ever |even |perhaps |maybe )?(?:have|want|accept|hire|take(?= me[.?!])|"
                r"employ|consider) me\b(?! to)"
            ),
            (
                r"\b(?:add|recruit|welcome|invite|include|rope|draft|bring|move|pull|"
                r"get) me (?:over |in )?(?:to|in|into|onto|on|as|to join) (?:your|"
                r"the) (?:[\w'-]+ ){0,2}?<TEAM_WORDS>"
            ),
            (
                r"\b(?:call you|have you as|you (?:as|being|were|become|"
                r"will be)) my (?:\w+ )?(?:boss|employer|manager|gaffer|foreman)\b|\b(?:be|"
                r"become) (?:co-?workers|colleagues|team ?mates|workmates)\b"
            ),
            (
                r"\b(?:give|hand in|giving|handing in) (?:in )?my notice\b.{0,40}\b(?:you|your)\b|"
                r"\b(?:off the (?:dole|streets|bench)|back in(?:to)? work)\b.{0,30}\b(?:you|your|"
                r"help|please)\b"
            ),
            (
                r"\b(?:come|drop|pop|call|be|go|sit) (?:in |by |over |round |down )?for (?:an|the|"
                r"your) interview\b|\b(?:be there|come|join|start|jump|take it|"
                r"work) (?:\w+ ){0,2}?(?:like a shot|in a heartbeat|in a flash)\b"
            ),
            (
                r"\b(?:love|would like|want|welcome|hope for|appreciate|grateful for|thankful for|"
                r"request|seek|value) (?:an|the|any|a job) interview\b(?=[.!?,]|$| (?:with|at|for|if|"
                r"please|some|when|next))"
            ),
            (
                r"\b(?:useful|of use|right|suitable|good enough|any good|needed|fit) (?:for|to|in|"
                r"at) your (?:firm|company|team|shop|office|business|farm|workshop|studio|lab|clinic|"
                r"group|organi[sz]ation|house|kitchen)\b"
            ),
        ),
        (
            (
                r"\b(?:use me (?:as|for) (?:an? )?(?:example|your|the)|start with (?:you|"
                r"your) (?:story|path|first|book|day|career|questions?)|have me (?:on|over|"
                r"in) (?:for|your (?:podcast|show|class|office hours)|the)|have me for (?:a|an|the|"
                r"some)? ?(?:\w+ )?(?:coffee|tea|chat|talk|call|visit|minutes?|lunch|tour|half)|"
                r"for (?:coffee|tea|lunch))\b"
            ),
            (
                r"\b(?:hear|learn|know|see|understand|watch|listen|meet|talk)\b.{0,30}\b(?:how|what|"
                r"about|story|from|like)\b"
            ),
            r"\bsign up with your (?:newsletter|course|class|list)",
            (
                r"\b(?:touch|contact|get in(?:to)? your (?:\w+ )?(?:field|line|profession|trade|"
                r"industry)|bad books|good books|reading)\b"
            ),
        ),
    ),
)
