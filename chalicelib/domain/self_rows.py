"""Sentences that put the writer forward: candidate, worker, somebody in need of work."""

from __future__ import annotations

from chalicelib.domain.golden_rules import Ask, Row, row

SELF: tuple[Row, ...] = (
    row(
        Ask.RESUME,
        "papers that nobody asked for",
        (
            (
                r"\b(?:portfolio|profile|linkedin|details|work samples?|documents|"
                r"particulars)\b.{0,30}\b(?:for your (?:\w+ )?(?:consideration|perusal|review|"
                r"reference|records?)|enclosed|attached)\b"
            ),
            (
                r"\b(?:a|the|my) (?:\w+ )?resume (?:ready|attached|enclosed|is one|with me|at hand|"
                r"to hand)\b|\battach\w* (?:a|the|my) (?:[\w-]+ )?resume\b|\bsend it (?:tonight|over|"
                r"today|now|across|along)\b"
            ),
            (
                r"\bmy resume\b.{0,40}\b(?:am|i have|is|and) (?:\w+ )?(?:sending|attach\w+|enclos\w+|"
                r"forward\w+|sent|includ\w+|popped|put) (?:it|herewith|along|here|in|with)\b"
            ),
        ),
        (
            r"\b(?:not|never|no|what|how|you (?:\w+ )?(?:asked|wanted)|as you asked|send it back)\b",
            r"\byour (?:portfolio|profile)\b",
            r"\b(?:paper|photos?|essay|thesis|book|recording|article)\b",
        ),
        whole=True,
    ),
    row(
        Ask.APPLY,
        "stands as a candidate",
        (
            (
                r"\b(?:throw|put|toss|chuck|get)(?:ting|ing)? (?:my (?:hat|name|hand|oar) (?:in|up|"
                r"down|forward|into|on)|me down)\b"
            ),
            r"\bin the (?:running|frame|mix|hunt|hat|pool)\b",
            r"\bon the (?:ballot|shortlist|short list)\b",
            (
                r"\b(?:list|pool|pile|bank|database|roster) of (?:\w+ )?(?:candidates?|applicants?|"
                r"hopefuls|temps|freelancers)\b"
            ),
            r"\b(?:be|am|as|become|being) (?:a|your|the|an?) (?:\w+ )?(?:candidate|applicant)\b",
            r"\b(?:register|note|express|declare|signal) my interest\b",
            (
                r"\bi (?:have |just |recently |already |also |even |will |shall |am |"
                r"'ve )*(?:applied|submitted|applying|going to apply|planning to apply|"
                r"about to apply|apply)\b.{0,60}(?:\b(?:requisition|req\b|your (?:\w+ ){0,3}\w+|"
                r"posting|opening|vacancy|with you|advert\w*|job (?:id|number|ref))|\b<JOB>)"
            ),
            (
                r"\b(?:add|keep|have|put) (?:me|my name)\b.{0,30}\b(?:list|database|roster|pool|"
                r"books|records|file|radar)\b"
            ),
            r"\bunder consideration\b",
            r"\bmy (?:application|candida\w+)\b.{0,40}\b(?:your|you)\b",
            (
                r"\bhow (?:can|do|could|should|would|might|may) (?:i|one|we) (?:\w+ )?(?:get|land|"
                r"secure|find|obtain|apply|join|enter|become|break|be)\b.{0,40}\b(?:interview|jobs?|"
                r"hired|in with|your \w+|with you|at yours|there)\b"
            ),
            (
                r"\bhow to (?:apply|join|get in|get hired|get a job|enter)\b.{0,20}\b(?:your|you\b|"
                r"there|yours|it)\b"
            ),
            (
                r"\bwhat (?:would|will|does|do) (?:it|i) (?:\w+ )?(?:take|need)\b.{0,30}\b(?:hire|"
                r"hired|join|in with|get in)\b"
            ),
            r"\bcan i (?:\w+ )?(?:apply|get in|join)\b.{0,20}\b(?:your|you\b|there|yours)\b",
            r"\bmight that \w+ be me\b|\b(?:could|might|may|can) (?:it|that|i) be (?:me|mine|one)\b",
            (
                r"\b(?:treat|take|accept|consider|regard) (?:this|it)(?: \w+)? as (?:my|a|"
                r"an) (?:\w+ )?(?:application|expression|request for)\b"
            ),
            r"\bhere i am\b.{0,20}\b(?:ready|picked|available)\b|\bready to be (?:picked|chosen|hired)\b",
            r"\bi saw\b.{0,60}\b(?:posting|ad|advert|vacancy|opening)\b",
        ),
        (
            r"<SCHOOL>",
            (
                r"\b(?:mailing list|newsletter|not a candidate|reading list|contact list|guest list|"
                r"how (?:did|do|does)|what (?:makes|does|do)|good candidate|did you|you (?:were|"
                r"applied)|before i apply|thank(?:s| you))\b"
            ),
            r"\b(?:once|years? ago|in (?:19|20)\d\d|back then)\b",
        ),
        curious=False,
    ),
    row(
        Ask.OFFER,
        "offers services, time or low pay",
        (
            (
                r"\bi (?:hereby |humbly |would |also |can |could |will |do )*(?:offer|volunteer|"
                r"propose|present|put forward|tender|submit) (?:myself|my (?:services?|labou?r|"
                r"candida\w+|help as|skills|time as))\b"
            ),
            (
                r"\b(?:come|work|am) (?:cheap|for (?:nothing|free|peanuts|tips|food|minimum wage|"
                r"experience|very little|next to nothing|a pittance))\b"
            ),
            r"\bat your (?:\w+ )?(?:disposal|service)\b",
            r"\bopen to (?:\w+ )?offers\b",
            r"\b(?:come|be|get|jump|hop)(?:ing|ting|ping)? (?:on board|aboard)\b",
            (
                r"\bi (?:am|would be|could be|can be|will be|am ready to be) (?:your|the|that|"
                r"just the) (?:man|woman|guy|girl|person|one|next \w+|new \w+|lad|bloke|"
                r"right \w+)(?= for\b| you (?:need|want|are)|[.!]?$)"
            ),
            (
                r"\bi\b.{0,30}\bbe (?:one of (?:the|your|them|those)|among (?:the|your|"
                r"them))\b.{0,20}\b(?:people|who|them|hires|team|staff|it|two|three)\b"
            ),
            (
                r"\b(?:replace|succeed|step into|fill) (?:them|him|her|his|their|the) ?(?:shoes|"
                r"place|boots|gap|position|role|post)?(?:[.?!]|$)"
            ),
            r"\bcount me in\b",
            r"\binterview(?:ing)? (?:with|at) (?:your|you)\b",
            (
                r"\b(?:about|discuss\w*|regarding|of) (?:me |my |the (?:possibility|idea|chance|"
                r"prospect) of )(?:me |my )?(?:joining|working|coming|interning|starting|getting|"
                r"being)\b"
            ),
            r"\blook no further\b",
            r"\bput my hand up\b",
            (
                r"\b<WISH>\b(?: \w+){0,5}? (?:be|become|being|becoming|serve as|start as|work as|"
                r"act as|join as|to be) (?:(?:your|one of your|that|the next|a|"
                r"an)(?: [\w-]+){0,4}? <WORKER>(?: (?:<WITH_YOU>|of (?:your|the)))|(?:your|that|"
                r"one of your)(?: [\w-]+){0,3}? <WORKER>)\b"
            ),
            r"\b(?:you )?(?:will|would|shall) not (?:regret|disappoint|let you down|be disappointed)",
            r"\bin (?:any|whatever|whichever) capacity\b",
            (
                r"\bi (?:am |would be |will be |could |can |would |will )(?:\w+ )?(?:start(?! "
                r"\w+ing)|begin(?! \w+ing)|be on site|be there|come in|come to work|work|join|"
                r"relocate|move)(?: \w+){0,4}? (?:monday|tomorrow|next week|straight ?away|"
                r"right away|immediately|at once|any shift|nights|weekends|any hours|overtime|"
                r"for you|hard\b|at short notice|whenever you (?:need|want)|tonight|on short notice|"
                r"the next day)"
            ),
            r"\bif you (?:would have|will have|take|say yes|hire)\b",
            (
                r"\b(?:available|free) (?:as (?:a|an|your)|for (?:any (?:work|job|shift)|hire|work|"
                r"shifts|employment|freelance|contract|part|full))"
            ),
            (
                r"\bi (?:could|can|would|might) (?:\w+ )?(?:fill|cover|take (?:on|over|up)) (?:the|"
                r"that|your|any|a) (?:\w+ ){0,2}?(?:gap|role|position|post|desk|shifts?|vacancy|job|"
                r"slot|spot)\b"
            ),
            (
                r"\b(?:willing|ready|prepared|happy|glad) to (?:do|start|work|sweep|take|begin|make|"
                r"carry|clean|relocate|move)\b.{0,25}\b(?:anything|any (?:work|job|role|shift)|"
                r"at the bottom|for (?:free|nothing|you)|unpaid|minimum|floors|tea|low|entry|whatever)"
            ),
            r"\bwhat about me\b",
            (
                r"\bi (?:am|would be) (?:just |exactly )?(?:what|who|the (?:\w+ )?(?:person|"
                r"one)) (?:you|your|they) (?:\w+ )?(?:need|want|look|are)"
            ),
            (
                r"\b(?:my|these) (?:\w+ ){0,3}?(?:skills?|experience|background|hands|services|"
                r"training|strengths)\b.{0,40}\b(?:useful|help|benefit|serve|valuable|of use|"
                r"strengthen|fit|match|service|suit\w*|asset)\b.{0,15}\b(?:to|for|with|at|"
                r"in)? ?(?:you|your)\b"
            ),
            r"\b(?:for (?:immediate|permanent|full-time|part-time|any) (?:joining|start|hire))\b",
            r"\bwill not (?:\w+ )?(?:regret|disappoint|let you down)\b",
            (
                r"\bi have (?:all |exactly |just )?the (?:\w+ )?(?:skills?|experience|background|"
                r"qualifications|training|drive) (?:that |which )?(?:you|your|they|for your|for the)\b"
            ),
            (
                r"\bi (?:would|will|can|could) (?:gladly |happily |even )?(?:make the tea|sweep|mop|"
                r"scrub|carry|clean|wash|start at the bottom|do anything)\b.{0,40}\b(?:if|in|job|"
                r"you)\b"
            ),
            (
                r"\bi (?:will|can|could|would) (?:\w+ )?(?:do|take) (?:any|whatever) (?:work|job|"
                r"shift|role|task)\b"
            ),
            (
                r"\b(?:first|for a|a) (?:\w+ )?(?:week|month|fortnight) (?:for nothing|for free|"
                r"unpaid|without pay)\b"
            ),
            (
                r"\bi (?:could|can|would|might) (?:\w+ )?be (?:useful|of use|cheaper|of help|helpful|"
                r"an? (?:\w+ )?help|handy|good) (?:to you|on your|on the|than|at it|for you|around)\b"
            ),
            r"\bi (?:can|could|would|will) be (?:your|the) (?:\w+ ){0,2}?(?:pair of hands|hands|helper)\b",
            (
                r"\b(?:you |your \w+ )(?:need|needs|want|wants) (?:a|"
                r"an) (?:[\w-]+ ){1,3}and i (?:need|want|am)\b"
            ),
            r"\bany (?:salary|pay|wage|package) (?:is|will be|would be)\b",
            r"\bopen to (?:anything|any (?:role|job|work|position)|whatever)\b",
            r"\byou know where (?:i am|to find me)\b",
        ),
        (
            (
                r"\b(?:start (?:the|our) (?:call|talk)|work around|call|talk|chat|coffee|phone|"
                r"interview|speak|meet|how (?:did|do|does)|what (?:would|makes|does|is|was)|did you|"
                r"were you|you were|in return|around your|offer (?:my|you) (?:help|thanks|time in)|"
                r"question|if it helps you)\b"
            ),
            r"\bopen to whatever (?:time|day)",
        ),
    ),
    row(
        Ask.OFFER,
        "wishes for a place on their side",
        (
            (
                r"\b<WISH>\b(?: [\w'-]+){0,8}? (?:work(?:ing)?|serv(?:e|ing)|join(?:ing)?|be|being|"
                r"intern(?:ing)?|volunteer(?:ing)?|start(?:ing)?|train(?:ing)?|help(?:ing)?(?: out)?|"
                r"temp(?:ing)?|apprentic\w+|employed|my career|belong|a (?:future|career|home|"
                r"life)) (?:\w+ )?(?:at|in|on|for|with|under|by|alongside|beside|among|"
                r"there with)? ?(?:(?:your|the|this) (?:[\w'-]+ ){0,2}?<TEAM_WORDS>|"
                r"you\b(?= ?(?:[.?!,]|$|if|some|one|as|this|next|and|full|part|in any|after|when|"
                r"there|guys|all\b|people|lot\b))|your (?:\w+ )?(?:organi[sz]ation|house|place|"
                r"agency|hospital|bank|ngo|startup|business|museum|library|farm|institution|ministry|"
                r"foundation|workshop|side))"
            ),
            (
                r"\b(?:ambition|goal|aim|dream|wish|hope|desire|plan) (?:is|has (?:\w+ )?been|"
                r"was) (?:\w+ )?to (?:\w+ )?(?:join|work|serve|end up|be|come|land|"
                r"become)\b.{0,20}\b(?:your|you)\b"
            ),
            (
                r"\b(?:transfer|move|switch|defect|jump ship) (?:over )?to (?:your (?:\w+ "
                r")?(?:<TEAM_WORDS>|side|house|chambers|unit|branch)|you\b|yours\b)(?! on)"
            ),
            (
                r"\b(?:want|would like|would love|wish|hoping|hope|keen|ready|"
                r"looking)\b.{0,20}\b(?:in (?:at|with|on)|a piece of) (?:your|you)\b"
            ),
            r"\byours (?:is|would be|was) (?:\w+ )?(?:top|first|the (?:one|place|company|team|firm))\b",
            (
                r"\bmy (?:background|profile|experience|skills?|training)(?: \w+){0,2}? (?:fits?|"
                r"suits?|match(?:es)?|lines? up with|is right for|is perfect for) (?:your|the|any|"
                r"an)\b"
            ),
            (
                r"\b(?:can|could|may|might|shall) i (?:\w+ )?(?:come (?:and |to )?)?(?:work|join|"
                r"intern|train|serve|volunteer|start|do (?:my|an|a)(?: \w+){1,3}|make (?:my|the|"
                r"an)(?: \w+){1,3}) (?:at|in|with|for|under|on) (?:your|you\b)"
            ),
            (
                r"\b(?:i|my|me)\b.{0,40}\b(?:do|make|complete|write|pursue|carry out) (?:my|an|the|"
                r"a) (?:\w+ ){0,2}?(?:thesis|practice|practicum|internship|placement|dissertation|"
                r"attachment|training|stage) (?:in|at|with) (?:your|you)\b"
            ),
            r"\b(?:be (?:a )?part of (?:what|something)|out of (?:\w+ ){1,3}and into) you",
            r"\bslot (?:right |straight )?in(?:to)?\b",
            (
                r"\bi (?:\w+ ){0,2}?(?:would be|am) (?:\w+ )?(?:perfect|ideal|right|cut out|made|"
                r"suited|great|good) for (?:it|the (?:job|role|post)|that|this)\b"
            ),
            r"\b(?:about|discuss|regarding) (?:me|my|us) (?:joining|working|coming|interning|starting)\b",
            r"\b(?:chance|opportunity|like|love|want|hope) to interview (?:with|at) (?:your|you)\b",
            (
                r"\blook(?:ing)? forward to (?:\w+ )?(?:joining (?:your (?:\w+ )?<TEAM_WORDS>|"
                r"you\b[.!]?$)|working (?:with|for|at|under|on your) (?:you|your)|"
                r"an interview (?:with|at) you|being part of|your (?:\w+ )?offer|becoming)\b"
            ),
            (
                r"\blook(?:ing)? forward to (?:an|the) interview (?:with|at) your?\b|"
                r"\bawaiting your (?:\w+ )?(?:response|reply|decision)\b.{0,20}\b(?:vacancy|job|"
                r"position|application|role|offer)\b"
            ),
            (
                r"\b(?:jump|move|hop|switch|come over) (?:over |across )?to you\b|\b(?:perhaps|"
                r"maybe) i (?:could|can|might) (?:join|be one|come aboard|fill|help)\b"
            ),
            (
                r"\bi (?:would|will|can|could) (?:\w+ )?(?:start|begin) as\b|\bbe of (?:any |"
                r"some )?(?:use|service|help) to (?:your (?:\w+ )?(?:practice|<TEAM_WORDS>)|you as)\b"
            ),
            r"\bi (?:would )?(?:like|love|want) to work there\b|\bto (?:about )?joining\b[.?!]",
        ),
        (
            (
                r"\b(?:join(?:ing)? (?:you|your|us)(?: \w+)? (?:for|on|at|in|webinar|talk|call|"
                r"session|event|meet\w*|class|workshop|lecture|newsletter|mailing|panel|talk)|"
                r"what (?:is |it |was |made |makes |drew |led )|how (?:did|do|does|was|is|you|it)|"
                r"why (?:did|do|you)|(?:learn|hear|know|understand|ask|curious|read|talk|hearing|"
                r"learning|chat|see|question)\b(?: \w+){0,4}? (?:about|how|what|from|why|more)|"
                r"around your|work through|you (?:joined|join|chose|started|like|enjoy|work)|(?:be|"
                r"being|help) (?:on|in|with|of help to|at) your (?:call|talk|podcast)|(?:someone|"
                r"somebody|person|people|one|dietitian|\w+) who would|help (?:you|"
                r"with your) (?:\w+ )?(?:survey|research|paper|translation)|visit|tour|see your|"
                r"no (?:wish|interest|intention)|(?:one|some) ?day|eventually)\b"
            ),
        ),
    ),
)
