"""Clauses that agree to a talk, or offer a time for it."""

from __future__ import annotations

from chalicelib.domain.answer_rules import Row, Signal, row
from chalicelib.domain.answer_words import TALK, WHEN

AGREEING: tuple[Row, ...] = (
    row(
        Signal.WILLING,
        "gladness, and a verb of talking or helping",
        r"\b(?:happy|glad|delighted|pleased|honou?red|thrilled|excited|game|willing|open|keen|"
        r"more than happy|flattered|up for|down|free|available|able|ready|privileged|stoked|love|"
        r"like|enjoy|welcome)(?: \w+)? (?:to|for) (?:\w+ )?" + TALK,
        r"\b(?:wish i|would have|was|were|had|to hear (?:that|you|about|from|of)|"
        r"love to hear (?:how|what|that)|hear back|glad to hear|happy to hear|nice to|great to|"
        r"good to hear|would you (?:like|love|be)|are you (?:happy|able|willing|open)|"
        r"you would (?:like|love))\b",
    ),
    row(
        Signal.WILLING,
        "gladness without saying to do what",
        r"\b(?:i|we) (?:would|will) (?:be )?(?:(?:absolutely|certainly|definitely|gladly|"
        r"really) )?(?:(?:more than |very |so |quite )?(?:happy|glad|delighted|honou?red|"
        r"pleased) to\b|love to\b|gladly)|^(?:would|will) (?:love|be (?:\w+ )?(?:happy|glad|delighted|"
        r"pleased|honou?red)) to\b|^(?:more than |very |so |only too )?(?:happy|glad|"
        r"delighted) to[.!,]?$|\bi would love that\b",
        r"\b(?:hear|have heard|wish|know how|learn how|if you|see you|stay|keep in touch|"
        r"pass (?:it|this|that) )\b",
    ),
    row(
        Signal.WILLING,
        "a plain yes",
        r"^\W{0,3}(?:(?:oh|well|lol|haha+|ha|omg|wow|gosh|god|aw+|ooh|heh|hehe|hmm+|um|er|right|ok|okay|hi|"
        r"hey|hello|dear)(?: \w+)?,? )?(?:yes|sure|absolutely|of course|certainly|definitely|yep|"
        r"yeah|yup|gladly|with pleasure|by all means|why not|ok|okay|alright|all right|"
        r"no problem(?!(?: at all)?\W*$)|count me in|sounds (?:good|great|lovely|fun|like)|that "
        r"sounds|for sure|"
        r"you bet|happily|most welcome|you are (?:most )?welcome to)\b",
        r"\b(?:not|unfortunately|sorry|wish i could|afraid)\b|^\W{0,3}(?:ok|okay|alright|all right|"
        r"sure),? (?:noted|thanks|thank|got|understood|"
        r"received)\b",
    ),
    row(
        Signal.WILLING,
        "agreement to the talk in other words",
        r"\b(?:let us (?:\w+ )?(?:talk|chat|speak|connect|do|find|set|meet|get|hop|jump|schedule|"
        r"plan|make|have|catch|aim|say|try|arrange|pick|book|fix|grab)|(?:we|"
        r"i) can (?:\w+ )?(?:talk|chat|speak|meet|connect|hop|do (?:a|it|that|this)|have a|jump|"
        r"set|arrange|give you|help|spare|squeeze|make (?:it|that|some)|find|answer|share|offer|"
        r"take)|"
        r"(?:i|we) could (?:\w+ )?(?:do|talk|meet|chat|speak|manage|spare|squeeze)|(?:i|"
        r"we) have (?:some |a bit of |a little )?(?:time|availability|space|room)|count me in|"
        r"i am in(?=$|[.,!;]| for (?:it|this))|it would be my pleasure|would be (?:a |my )(?:pleasure|"
        r"honou?r|delight)|"
        r"i will (?:gladly|happily)|fine (?:by|with) me|no objection|"
        r"(?:look|looking) forward to (?:our|the|speaking|talking|chatting|meeting|connecting|"
        r"the call|it|that|seeing|hearing your questions)|i accept|consider it done|"
        r"that would be (?:great|lovely|fine|fun|nice|wonderful)|i(?: would| will)? (?:do not mind|"
        r"mind)|you (?:can|may) (?:call|ring|phone|reach|ask|whatsapp)(?: me)?|open to (?:a|an|"
        r"chatting|talking|it|that)|up for (?:a|it|that))\b",
        r"\b(?:not (?:have|make|do|find|spare|be|talk|help)|if only|wish|no time|little time|"
        r"very little|would mind|i mind)\b",
    ),
    row(
        Signal.WILLING,
        "help by mail is help",
        r"^(?:just |please |so )?(?:call|ring|phone|text) me\b|\bsend (?:me |"
        r"over )?what(?:ever)? you have\b|"
        r"\b(?:rather|prefer (?:to|if)|easier to) (?:\w+ ){0,2}?(?:do|answer|have|handle) (?:this|"
        r"it|that|them) (?:by|over|via|in|through)\b|"
        r"\b(?:send|shoot|e?-?mail|drop|fire|type|write|forward|message|text|share)(?: \w+)?(?: me|"
        r" over| through| across| away| along| your| any| some| the| a few|"
        r" us)+ (?:\w+ ){0,3}?(?:questions?|queries)\b|\b(?:ask|fire) away\b|"
        r"\banswer (?:\w+ ){0,3}?(?:questions?|queries) (?:\w+ ){0,2}?(?:by|over|via|through|on|"
        r"in)\b|\bfeel free to (?:ask|call|send|e?-?mail|reach|text|ring|whatsapp|grab|pick|book|"
        r"message|give|set|schedule|contact|write)\b|\bask me (?:anything|whatever)\b",
        r"\b(?:feel free to (?:reach out|contact|write|e?-?mail|message|"
        r"send)(?: \w+){0,6} (?:again|later|in (?:a|the|a few|\w+) (?:week|month|year|future|"
        r"spring|summer|fall|january|february)|after|next|once))\b",
    ),
    row(
        Signal.OFFERS_TIME,
        "a time and a word that offers it or agrees to it",
        rf"\b(?:how|what) (?:about|is|does)\b.{{0,40}}{WHEN}|{WHEN}.{{0,60}}\b(?:works?|work(?:s|"
        r"ed|ing)? (?:for|best|better|well)|suits?|is (?:good|great|fine|best|perfect|better|open|"
        r"free|ideal|possible)|are (?:good|great|fine|best|better|open|free|possible)|"
        r"would (?:work|be|suit)|could work|might work|should work|okay|ok|fine with me|"
        r"looks good|is on|it is|confirmed)\b"
        r"|\b(?:free|available|open|around|in the office|can do|could do|could we|can we|shall we|"
        r"let us|let us say|can talk|can speak|can meet|could meet|could talk|are you|"
        r"would you be|will you be|do you have time|(?<!for )(?<!at )(?<!of )(?<!my )works?|call me|"
        r"ring me|see you|talk to you|"
        r"speak to you|talk|speak|suggest|propose|moved? (?:it|this|us) to|put|penciled|does|"
        r"would|say|try|prefer|meet|come by|drop by|stop by|slots?|anytime|any time|openings?|"
        rf"have|chat|get back to you)\b.{{0,60}}{WHEN}",
        r"\b(?:does not work|do not work|will not work|not work|can not (?:do|make)|not (?:free|"
        r"available)|full|out of|let me get back|will get back|reach out|check back|"
        r"write (?:me )?again|try me|follow up|ping me|swamped until|away until|until|till|"
        r"(?:great|good|lovely|nice|wonderful|pleasure|fun) (?:to )?(?:talk|chat|speak|meet|see you)|"
        r"enjoyed|was|were|yesterday|learn(?:t|ed) to|protect|guard|"
        r"last|withdraw|cancel\w*|call off|back (?:at|in|on|from)|writing again|remind(?: me)?)\b",
    ),
    row(
        Signal.OFFERS_TIME,
        "asks for the member's times",
        r"^(?:call|ring|phone|talk|chat|speak|zoom|meet)(?: (?:right )?now| tonight| today)\?|"
        r"^(?:so |and |where and )?when(?: (?:suits|works))?\?|\b(?:when (?:are|would|will|could|can|"
        r"do|is|works|suits|might|were) (?:you|we|it|a|good|"
        r"best|convenient)(?! (?:need|graduate|finish|start|plan))|what (?:times?|days?|dates?|"
        r"hours|slots?)\b|(?:which|what) (?:day|time|date|week)s? (?:\w+ )?(?:work|suit|are|is|"
        r"would|do)|(?:tell me|just say|say) (?:when|where|what day|which day)|when is (?:good|best|"
        r"easiest|convenient|ok|fine)|let me know (?:\w+ ){0,3}?(?:when|times?|some times|your availab\w+|"
        r"what (?:time|day|date)s?|which|a (?:good|few|convenient)|a time|a day|dates?|if (?:that|"
        r"this|any|it|either|one|those|these) (?:\w+ ){0,4}?(?:work|suit|good|convenient|fine))|"
        r"(?:send|give|suggest|propose|share|drop|throw|shoot|offer|name|pick|choose|tell)(?: me|"
        r" us| over| along)*(?: with)? (?:\w+ ){0,3}?(?:times?|slots?|dates?|days?|availability|"
        r"availabilities|invite|invitation|hold)\b|your availab\w+|what is your (?:availability|"
        r"schedule|calendar)|how is your (?:schedule|calendar|week)|works? for you|"
        r"suits? you(?:r)?|convenient (?:for|to) you|at your convenience|whenever (?:you|works|"
        r"suits)|what does your (?:week|schedule|calendar)|your number|my number is|call me (?:on|"
        r"at)|best number|send (?:me )?(?:a|an|the) (?:calendar )?(?:invite|invitation|zoom|"
        r"meeting|meet|link|hold))\b",
        r"\b(?:write again|reach out again|does not work for you|time in (?:your|my|her|his|their))\b",
    ),
    row(
        Signal.OFFERS_TIME,
        "a booking page, which is an offer of every free slot on it",
        r"\b(?:calendly|cal\.com|savvycal|zcal|youcanbook|koalendar|tidycal|doodle|when2meet|"
        r"bookwithme|acuity|appointlet|meetings\.hubspot|hubspot\.com/meetings|"
        r"calendar\.app\.google|calendar\.google|microsoft bookings|oncehub|x\.ai|vyte|harmonizely|"
        r"book\.\w+)\b|\b(?:book|grab|pick|choose|find|select|schedule|reserve|"
        r"take)(?: yourself)? (?:\w+ ){0,4}?(?:slots?|times?|on my calendar|in my calendar|spot|"
        r"via (?:my|the|this)|through (?:my|the|this)|using (?:my|the|this))\b|\b(?:scheduling|"
        r"booking|calendar|calendly|appointments?) (?:link|page|tool|url)\b|\bmy (?:calendar|"
        r"diary) (?:is|here|link)\b|\bhttps?://\S{0,40}?(?:book|cal|slot|meet|sched|appoint)|"
        r"\bput (?:it|this|us|yourself|me|some|a|any) ?(?:time|thing|hold)? ?(?:on|"
        r"in) my (?:calendar|diary)",
        r"\b(?:not|no time|full|packed)\b",
    ),
    row(
        Signal.ARRANGES,
        "an assistant finds the time",
        r"\b(?:manages|runs|keeps|handles|looks after|rules) my (?:calendar|diary|schedule|life|time)\b|"
        r"\b(?:assistant|ea|pa|scheduler|admin|secretary|coordinator|office manager|receptionist|"
        r"front desk|clerk)\b.{0,60}\b(?:sort|fix|organi[sz]\w+|appointment|find|set|"
        r"schedul\w+|arrange|time|calendar|book|coordinat\w+|slot|diary|help)|\b(?:copied|cc'd|"
        r"copying|adding|cc'ing|looping)\b.{0,60}\b(?:to (?:find|schedule|set|arrange|coordinate|"
        r"help (?:find|schedule|set))|who (?:manages|handles|runs|keeps|can (?:find|schedule|set|"
        r"help (?:us )?(?:find|schedule))) |for scheduling)",
        r"\bnot\b",
    ),
)
