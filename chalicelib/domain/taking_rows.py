"""Sentences in which the writer is what is to be taken on, given work to or made room for."""

from __future__ import annotations

from chalicelib.domain.golden_rules import Ask, Row, row

TAKING: tuple[Row, ...] = (
    row(
        Ask.HIRE,
        "verbs of taking on, and the writer as object",
        (
            (
                r"\b(?:hir(?:e|ing)|employ(?:ing)?|engag(?:e|ing)|recruit(?:ing)?|absorb(?:ing)?|"
                r"accommodat(?:e|ing)|onboard(?:ing)?|appoint(?:ing)?|enlist(?:ing)?|plac(?:e|ing)|"
                r"slot(?:ting)?|squeez(?:e|ing)|shortlist(?:ing)?|headhunt(?:ing)?|poach(?:ing)?|"
                r"sponsor(?:ing)?|trial(?:ling)?|apprentic(?:e|ing)) <ME>"
            ),
            (
                r"\btak(?:e|ing) (?:<ME> (?:on\b|in(?:to)? (?:your|the|as|at)|aboard|as (?:a|an|your)|"
                r"under your|with you|there)|(?:on|in) <LIKE_ME>)"
            ),
            r"\bbring(?:ing)? (?:<ME> (?:on|in|aboard|into|over)\b|(?:on|in) <LIKE_ME>)",
            (
                r"\bget(?:ting)? <ME> (?:in\b(?! touch)|into (?:your|the|that|a)|hired|on (?:board|your|the|"
                r"at|with|there)|on[.?!]|an? (?:\w+ )?(?:interview|trial)|through the door|employed|"
                r"started (?:at|with|in|on))"
            ),
            (
                r"\blet(?:ting)? <ME> (?:in\b|work\b|join (?:your (?:\w+ )?<TEAM_WORDS>|as)|start (?:at|with|"
                r"as|on|in)|be (?:your|part)|have a (?:go|shot|trial|shift)|come (?:and |on )?(?:work|board|"
                r"aboard)|do (?:some|a few|any) (?:shifts?|work))"
            ),
            (
                r"\bhav(?:e|ing) <ME> (?:on (?:your|the) <TEAM_WORDS>|as (?:a|an|your|one)|aboard|on board|"
                r"work|join)"
            ),
            r"\b(?:would|if|should|will|could)\b(?: \w+){0,4} have me(?:[.?!,]|$| there\b| at your)",
            (
                r"\bput(?:ting)? <ME> (?:on (?:your|the)|to (?:work|use)|forward|(?:up|down|in|"
                r"through) (?:for|to)|in (?:the|your) (?:running|frame|mix|pool|pile|hat|front))"
            ),
            r"\bsign(?:ing)? <ME> (?:on\b|up as)",
            r"\b(?:fit|slot)(?:ting)? <ME> in",
            r"\bstart(?:ing)? <ME> (?:on|as|at|off)\b",
            r"\bus(?:e|ing) me\b(?! as an? (?:example|sounding|case))",
            r"\btry(?:ing)? me (?:out|on|as|for)\b",
            r"\bfix(?:ing)? <ME> up\b",
            (
                r"\b(?:invit(?:e|ing)|call(?:ing)?|grant(?:ing)?|select(?:ing)?|pick(?:ing)?|choos(?:e|"
                r"ing)) <ME> (?:for|to|in for) (?:an? |the |your )?(?:\w+ )?(?:interview|job|post|position|"
                r"role|internship|trial)"
            ),
            (
                r"\b(?:tak(?:e|ing)|took) (?:a|the|that) (?:\w+ )?(?:chance|gamble|punt|bet|flyer|risk|"
                r"flutter|leap) on <ME>"
            ),
            r"\b(?:bet|gambl\w+) on me\b",
            (
                r"\b(?:plug|fit|get|put|let|hook|slide|sneak|squeeze|work|take|bring) (?:<ME>|(?:a|"
                r"this) (?:brother|sister|girl|guy|bro|man|fella|mate|pal)) (?:in|on|into|onto|up)\b (?:with|"
                r"at|in|to|on) (?:your|the|you\b|there|yours)"
            ),
            (
                r"\b(?:help|let|get|want|like|love|hope|wish|need|try\w*|able)\b.{0,25}\b(?:enter|"
                r"get in(?:to)?|break into|come into|be in) (?:at )?<YOURS>"
            ),
            (
                r"\b(?:commission|fund|pay|train|employ|start|try) me (?:for (?:a|the|pieces)|what|only|"
                r"to (?:work|write|shoot|do)|as|a (?:wage|salary)|[.?!])"
            ),
            (
                r"\b(?:slot|stick|put|add|leave|lay|file|place) my (?:resume|papers|name|details|application|"
                r"file) (?:in|with|on|among|before|at|to)\b"
            ),
            (
                r"\b(?:help|assist)(?:ing)? (?:me |us )?(?:to |in )?(?:secure|get|securing|getting|land|"
                r"find) (?:a |an |any |my )?(?:slot|place|spot|seat|posting|opening|in\b)"
            ),
            r"\bpitch(?:ing)? myself\b",
            r"\btop of (?:the|your) (?:pile|list)\b",
            r"\b(?:only|just|please) let me (?:start|in|work|try)\b",
        ),
        (
            r"\btak(?:e|ing) me (?:in|on) (?:a|the) (?:tour|trip)",
            r"\bput me (?:in touch|off)",
            r"\bhow (?:you|they|to)\b.{0,30}\b(?:hire|employ|recruit|take on)",
            r"\bget me (?:in|into) (?:trouble|this|the (?:habit|mood|right))",
            r"\buse me\b.{0,20}\bpodcast",
            r"\b(?:who|which|what) (?:first )?(?:hires?|hired|employs?)\b",
            r"\bput me on to\b",
            r"\blet me in on\b",
        ),
    ),
    row(
        Ask.HIRE,
        "given a chance, work or a start",
        (
            (
                r"\b(?:giv(?:e|ing)|offer(?:ing)?|grant(?:ing)?|allow(?:ing)?|lend(?:ing)?|throw(?:ing)?|"
                r"hand(?:ing)?|toss(?:ing)?|send(?:ing)?|spar(?:e|ing)|provid(?:e|ing)|find(?:ing)?|"
                r"get(?:ting)?|wangl\w+|secur(?:e|ing)|arrang(?:e|ing)|set(?:ting)?|hook(?:ing)?|"
                r"sort(?:ing)?|"
                r"swing(?:ing)?) (?:<ME> )(?:up with |out with |with |up for |in |onto )?(?:an? |the |some |"
                r"any |my |your |that |one |even )*(?:[\w-]+ ){0,3}?(?:shot|go|chance(?! (?:to|of|"
                r"for) (?:a )?<TO_TALK>)|start|break(?! from)|trial|try|try-?out|leg up|leg-up|hand up|"
                r"foot in|foothold|way in|look-?in|in with|interview|<JOB>|<WORK>|employment|gig|"
                r"work)\b(?! (?:question|by your side|to read|for the (?:call|talk)))"
            ),
            (
                r"\b(?:have|get|got|earn|deserve|appreciate|love|want|like|need|given|offered|giving|offer|"
                r"use|after|hoping for|for|a) (?:an? |my )?(?:\w+ )?(?:shot|trial|break|start|leg up|foot in|"
                r"way in|foothold|toehold|in) (?:at|with|in|on|from) (?:the door|your door|you\b|yours\b|"
                r"<YOURS>)"
            ),
            (
                r"\b(?:throw|send|toss|put|push|swing|pass|steer|direct|come)\b(?: \w+){0,4}? (?:my|"
                r"our) way\b(?! (?:through|to your))"
            ),
            r"\b(?:do|did) (?:the same|likewise) for me\b",
            (
                r"\b(?:land|get|find|score|bag|nab|snag|secur)(?:e|ing|ting)? (?:something|anything|a gig|"
                r"a job|work|a place|a spot|a start|a role|a position|a post) (?:with|at|in|on|under|"
                r"from) (?:you|your|the (?:firm|company|team))\b"
            ),
            (
                r"\b(?:chance|opportunity|permission) to (?:work|prove|show (?:you|what|my)|join (?:your|"
                r"you)|"
                r"train (?:with|under|at)|serve|contribute|intern|be part)\b"
            ),
            (
                r"\b(?:any|even an?) (?:[\w-]+ ){0,3}?(?:<JOB>|work)(?: \w+)? (?:will|would|"
                r"is) (?:\w+ )?(?:do|be|suit|work|enough|fine|ok|okay|appreciated|welcome|good)\b"
            ),
            r"\bcome (?:on|in) as (?:a|an|your)\b",
            (
                r"\b(?:my|a|his|her) foot (?:in|inside|through) (?:your door|the door|"
                r"at your)\b.{0,30}\b(?:at|your|you|there|firm|company)\b"
            ),
            r"\b(?:get|help|put|squeeze|have|wedge)(?:ting)? (?:\w+ )?my foot in\b",
            r"\bopens? (?:a|the|any|some|your) doors? (?:for me|at your|there|in your|to me)\b",
            (
                r"\b(?:stand|have|got) (?:a|any|some|much) (?:\w+ )?(?:chance|shot|hope|prospect) (?:of|at|"
                r"with|for) (?:\w+ )?(?:getting|landing|a (?:job|role|place|position)|your|you|working|"
                r"joining|being|becoming)\b"
            ),
            (
                r"\b(?:getting|landing|breaking|moving|coming|end(?:ing)? up) (?:in(?:to)?|on|at|to|"
                r"over to) (?:your|you\b|yours\b)(?: (?:\w+ )?<TEAM_WORDS>)"
            ),
            (
                r"\b(?:get(?:ting)?|help(?:ing)?) (?:me )?in(?:to your \w+)? is (?:\w+ )?(?:welcome|"
                r"appreciated)\b"
            ),
            (
                r"\b(?:can|could|may|might) i (?:\w+ )?(?:get|have) an? (?:\w+ )?(?:interview|job|trial|"
                r"start|"
                r"placement|internship|shift)\b"
            ),
            r"\bgot a (?:start|job|place|shift|gig|spot) for (?:me|us)\b",
            r"\bgets? (?:me|us) (?:in(?:to)? (?:your|the)|hired|in\b)",
            (
                r"\bhelp (?:a|this) (?:brother|sister|girl|guy|bro|man|fella|mate|pal|lad) (?:get|in|"
                r"out with)\b"
            ),
            (
                r"\b(?:save|reserve|earmark|keep|hold|find|make|carve out|create|spare|have) (?:me |"
                r"us )?(?:a|"
                r"an|some|any|one|my) (?:[\w-]+ ){0,2}?(?:place|spot|seat|slot|room|space|job|role|position|"
                r"internship|post|desk|use|corner|placement)\b(?: [\w-]+)? (?:for me|on your|in your|at your|"
                r"with you|warm)\b"
            ),
            (
                r"\b(?:welcome|accept|appreciate|take|love|like|want|consider|hop\w+ for|expect|"
                r"await\w*) (?:a|an|any|your|some) (?:\w+ )?offers?\b(?! (?:of (?:help|advice|a (?:chat|call|"
                r"talk))|to (?:talk|chat|speak|meet|call|help)))"
            ),
            r"\bfirst refusal\b",
            r"\b(?:try|go|shoot|aim) for (?:it|the (?:job|post|role|place|position))\b",
            r"\bassist(?:ing)? (?:me )?with (?:any|an?|some) (?:\w+ )?<JOB>",
        ),
        (
            r"\bhow (?:did|do|does) (?:u|you|they|people|one)\b",
            r"\bgive me (?:a )?(?:sense|idea|picture|advice|tips?|pointers?|insight)",
            r"\b(?:hand|help|insight|advice) (?:with|on|about)\b",
            r"\bgave me\b",
            (
                r"\b(?:understand|time slot|slot (?:in|on|of|that|for)|spot of|a place to (?:meet|sit|park)|"
                r"something (?:to (?:read|think|watch|listen)|of)|anything (?:to (?:read|watch)|of)|"
                r"chance to)\b"
            ),
            r"\bhours? of your\b",
            r"\bstart(?:s|ed)? in (?:this|the field)",
        ),
    ),
    row(
        Ask.HIRE,
        "a place of any kind for the writer or for another pair of hands",
        (
            (
                r"\b(?:room|space|place|spot|seat|slot|desk|chair|bench|corner|home|berth|stool|opening|gap|"
                r"use|budget|headcount|money|funding|need|demand|call|work|position|post|part-time stuff|"
                r"stuff|anything|something|vacancy|opportunity|<JOB>) (?:[\w-]+ ){0,3}?for (?:<ME>|(?:a|an|"
                r"another|one more|some|more|extra|new|junior|young|students?|freshers?|interns?|"
                r"graduates?) ?(?:<HANDS>)?)\b"
            ),
            (
                r"\b(?:place|room|space|spot|seat|slot|role|position|work|gig|job|home|"
                r"use)\b.{0,30}\bthat i (?:could|can|might) (?:fill|take|have|do|fit|slot)"
            ),
            r"\b(?:could|can|might|would) (?:you|your [\w ]{2,25}?) (?:use|do with) (?:<ME>|<HANDS>)",
            (
                r"\b(?:scope|requirements?|place|chances?|hope|prospects?|openings?|use|room|"
                r"future) (?:\w+ )?(?:for|of) (?:a |an |the )?(?:[\w-]+ ){0,3}?(?:like me|freshers?|"
                r"newcomers?|graduates?|someone|somebody)\b"
            ),
            r"\b(?:a|the) (?:\w+ )?(?:desk|salary|wage|living) (?:and a \w+ )?for me\b",
            r"\b(?:any|some|a) (?:open |current |urgent )?requirements? (?:in|at|for|with|matching|from)\b",
            r"\b(?:of (?:interest|use)|useful|suitable|valuable) to your (?:\w+ )?<TEAM_WORDS>",
        ),
        (
            (
                r"\bfor (?:a|an|another|one more|some) (?:\w+ ){0,3}?(?:talk|call|chat|question|coffee|visit|"
                r"conversation|interview|minutes?|email|look|walk|meeting|visitor|word|reason|while|moment|"
                r"time|assignment|class|course|paper|project|living|bit|book|change|year|day|week|month|"
                r"hour)\b"
            ),
            (
                r"\b(?:is|was|be|being) (?:this|it|that|the \w+|\w+ing) (?:\w+ )?(?:a )?(?:good|right|"
                r"suitable)"
            ),
            (
                r"\b(?:good|right|suitable|best|hard|wrong|sensible|fit|nice|great|strange|long|"
                r"place) (?:\w+ )?(?:place|job|work|role|spot|career|start|to \w+) for\b"
            ),
            r"\b(?:in|of) (?:this|the|your) (?:field|industry|profession|trade)\b",
            r"\b(?:got|have|found|took|accepted|landed|start\w*) (?:a|my|the) (?:place|job|spot|seat)\b",
            r"\b(?:created?|made|wrote|write|writing|did|do)\b.{0,15}\bfor you\b",
            r"\b(?:does|did|do|is|was) (?:the|your|this) (?:job|work|role)\b",
            r"\bquestions? for\b",
            r"\b(?:open day|open house|tour|table|car)\b",
        ),
    ),
    row(
        Ask.HIRE,
        "to be taken on, in the passive",
        (
            (
                r"\b(?:i|me|my|is it possible|possible|chances?|odds|"
                r"step)\b(?:[ ,]+[\w'-]+){0,14}?[ ,]+(?:be|"
                r"being|get|getting|become|becoming|been) (?:\w+ )?(?:hired|employed|absorbed|engaged|"
                r"taken (?:on|in|aboard)|brought (?:on|in|aboard)|recruited|placed|accommodated|slotted|"
                r"appointed|onboarded|shortlisted|interviewed for|offered (?:a|an|any|some)|given (?:a|an|"
                r"any|"
                r"some) (?:\w+ ){0,2}(?:chance|shot|trial|job|start|place|position|role|opportunity|work|"
                r"go))\b"
            ),
        ),
        (
            r"\b(?:how|what|when|why|who) (?:\w+ ){0,4}?(?:be|being|get|getting|been)\b",
            (
                r"\b(?:was|were|have|had|has|just|already|after|before|since|until) (?:\w+ )?(?:been|being|"
                r"getting|get|be)\b"
            ),
            r"\bprospect",
            r"\bopportunity to\b",
            r"\bpeople (?:\w+ )?(?:get|be)\b",
            r"\b(?:elsewhere|next month|congrat\w*)\b",
            (
                r"\b(?:fortunate|lucky|glad|happy|thrilled|proud|pleased) (?:enough )?to (?:be|have been|"
                r"get)\b"
            ),
        ),
        yields=True,
    ),
    row(
        Ask.HIRE,
        "wished for in the past tense",
        (
            (
                r"\bif (?:you|your \w+|they|he|she|anyone|someone|somebody)(?: \w+){0,2}? (?:took|hired|"
                r"employed|gave|offered|found|got|let|put|brought|recommended|referred|mentioned|introduced|"
                r"passed|forwarded|accepted|considered|wanted|needed|told|spoke|vouched|made|kept|threw|"
                r"slipped|dropped|thought|remembered|picked|chose|backed|flagged|sponsored|"
                r"had)\b(?: [\w']+){0,4}? (?:me|my|i)\b"
            ),
            (
                r"\b(?:would|will|could|can|might|does|do)\b[\w ,'-]{0,40}? (?:accept|employ|hire|consider|"
                r"want|need|interview) me\b(?! to\b)"
            ),
        ),
        (
            (
                r"\b(?:advice|times?|minutes?|hours?|tour|thoughts?|calls?|tips?|chance to|ask|questions?|"
                r"books?|insights?|sense|idea|know|see|hear|visit|watch|come by|how|what|why|interview (?:me|"
                r"you) for (?:the|your|my)|buy you|pick your|story|stories|truth|view|talk|speak|steal|"
                r"borrow|"
                r"answers?|thought i|wanted me to|people|someone else|who i|whom|class|podcast|school|"
                r"college|"
                r"universit\w+)\b"
            ),
        ),
    ),
)
