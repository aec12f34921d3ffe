"""Clauses that put a talk off without the words of the table `refusing_rows`, and the questions that
stand before an answer."""

from __future__ import annotations

from chalicelib.domain.answer_rules import Row, Signal, row
from chalicelib.domain.answer_words import CLOCK, WHEN

_LATER = (
    r"(?:(?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter|new year|christmas|"
    r"easter|"
    r"ramadan|eid|diwali|thanksgiving|holidays?|half[- ]term|michaelmas|hilary|trinity|q[1-4]|"
    r"(?:few|couple|two|three|four|five|six|seven|eight|several|\d+) (?:of )?(?:days|weeks|months|years)|"
    r"week|fortnight|month|year|quarter|term|semester|season|half))"
)
_WAIT = (
    r"(?:in|after|by|from|until|till|come|around|post|past|towards?|at|over|during|before|following|on|"
    r"for|next|early|late|mid|once|when|as soon as)"
)

DELAYING: tuple[Row, ...] = (
    row(
        Signal.AGAIN,
        "asks for another mail in looser words",
        r"\b(?:send|revert|resurface|reappear|re-appear|surface|pop (?:up|back|by|in)|come knocking|"
        r"nag|ask(?:ing)?|resubmit|poke|prod|chase|pester|badger|hassle|holler|knock|"
        r"tap|jog|catch|approach|return|get (?:me|on to|on at|hold)|"
        r"give (?:me|it|us|that|this)|put (?:it|this|me|a)|shout|come (?:to|at|knocking|find|looking|and)|"
        r"remember|mark|set (?:a|your)|diari[sz]e|bring (?:it|this) (?:up|back)|wait|hold (?:off|on|"
        r"that|this|your)|leave (?:it|"
        r"this|that)|park (?:it|this|that|things)|shelve|table|keep (?:it|this|me|my)|save|try|tickle|"
        r"rattle|yell|invite you to|"
        r"feel free to|"
        r"welcome to|let us (?:\w+ )?(?:\w+)|we (?:could|can|shall|will|might|should) (?:\w+ )?(?:talk|"
        r"speak|"
        r"chat|meet|do|have|try|look|see|find)|i (?:will|would|should|might|can|"
        r"could) (?:\w+ )?(?:have (?:more )?(?:time|"
        r"room|space|head)|be (?:able|free|freer|back|happy|glad|available|human|around|"
        r"in (?:a )?better|a (?:good|better)|"
        r"ready|more|less|delighted|out)|talk|speak|chat|gladly|love|manage|say yes))"
        r"(?:[ ,]+[\w'-]+){0,8}?[ ,]+(?:again|later|another (?:time|day|week|month)|once|when (?:things|"
        r"i|its?|the|this|we|"
        rf"my|life|she|he|they)|as soon as(?! (?:\w+day|tomorrow|next|you|possible|i can))|after|until|"
        rf"till|then(?=$|[.,!])|{_WAIT}(?: [\w-]+){{0,3}}? {_LATER})\b",
        r"\b(?:will get back to you|tomorrow|tonight|this (?:week|afternoon|evening|morning|weekend)|"
        r"today|on (?:mon|"
        r"tues|wednes|thurs|fri|satur|sun)day|at \d|\dam|\dpm|\d (?:am|pm)|next (?:mon|tues|wednes|"
        r"thurs|fri|satur|"
        r"sun)day|next week|when you|once you|whenever|was|were|did|had|said|then\?|you around|"
        r"on the (?:phone|way|\d)|see you|slot|"
        r"link|number|invite|in the (?:office|morning|afternoon|evening|meantime|building|same|"
        r"area|neighbou?rhood)|next to|from (?:my|the|home)|come to|once more for|on my)\b",
    ),
    row(
        Signal.AGAIN,
        "a reminder, and when",
        r"\b(?:(?:nudge|remind|ping|poke|prod|chase|bump|bug|pester|nag|jog|badger|hassle) (?:me|us|"
        r"this|it)|"
        r"(?:resurface|reappear|pop back|come back|circle back|check (?:back|in)|follow up|touch base|"
        r"get back to me|(?:may|can|could|should|will) be (?:contacted|reached|approached|asked)|try "
        r"again|write again|ask again|come again|re-?send))"
        r"(?: (?:again|on|at|the|in|by|from|around|about|some ?time|maybe|to me|with me|this|please|"
        r"first thing|"
        r"same|a|every)){0,4} "
        rf"(?:{WHEN}|week|month|fortnight|{_LATER})|"
        r"^(?:\w+,? )?after (?:the|my|our|this|these|those) [^,]{3,40},? (?:i|we) (?:may|can|will|"
        r"should|could|shall|"
        r"would|am|are)\b|"
        r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
        r"spring|"
        r"summer|autumn|winter|next (?:month|quarter|term|year)) (?:would be|is|might be|looks|will "
        r"be|works|"
        r"should be) (?:\w+ )?(?:better|best|clearer|calmer|quieter|easier|saner|more|realistic|"
        r"kinder|lighter)\b|"
        r"^(?:can|could|may|might|will|would) (?:it|this|that|you) (?:\w+ )?(?:wait|be postponed)\b|"
        r"^\W*(?:in |say |maybe |about |give it )?(?:a few|a couple|two|three|four|six|\d) (?:of "
        r")?(?:weeks?|months?)"
        r"(?: or so)?\W*$|\b(?:thesis|dissertation|paper|grant|proposal|report|bid) (?:is |are )?due\b",
        rf"{CLOCK}|\b(?:was|were|did|had|today|whenever|when you|once you|if you)\b",
    ),
    row(
        Signal.AGAIN,
        "will come back to it herself, at a later time",
        r"\b(?:let me|may i|can i|could i|i (?:will|shall|would|promise to|hope to|can)|allow me to|"
        r"we (?:will|shall)) "
        r"(?:\w+ )?(?:come back|get back|be (?:back )?in touch|get in touch|write(?: back)?|reach out|"
        r"contact|reply|answer|"
        r"revert|call|ring|circle back|follow up|ping|find you|pick (?:this|it) up|revisit|return to|"
        r"look at|"
        r"drop you|message|e?-?mail|let you know|think about)"
        rf"(?: [\w-]+){{0,6}}? (?:after|once|as soon as|when (?:i|the|my|things|it|we|life)|"
        rf"{_WAIT}(?: [\w-]+){{0,3}}? {_LATER})\b",
        r"\b(?:once you|as soon as (?:i can|possible)|later today|tonight|tomorrow|this (?:evening|week|"
        r"weekend)|when i (?:can|get a "
        r"(?:chance|minute|moment))|in a (?:minute|moment|bit)|after (?:work|lunch|dinner|reading)|"
        r"at (?:\d|your)|"
        r"on the \d|next week)\b",
    ),
    row(
        Signal.WAITS,
        "not now, or not before something",
        r"^(?:\w+,? ){0,2}?(?:after|once) (?!you\b|that\b|all\b|more\b|again\b|years\b|lunch\b|work\b|"
        r"class\b|dinner\b|school\b)(?:[\w'-]+ ){0,4}?[\w'-]+(?:$|[.,?!])|"
        r"\bfrom (?:the )?(?:\d{1,2}(?:st|nd|rd|th)|january|february|march|april|may|june|july|august|"
        r"september|october|november|"
        r"december)(?: \w+)? (?:on|onwards?)\b|\bnot (?:earlier|sooner|before)\b(?!.{0,4}\d(?::|"
        r" ?[ap]m))|\bat the earliest\b|(?<!free )(?<!here )(?<!open )(?<!available )(?<!around )(?<!or "
        r")(?<!from)\b(?:until|"
        r"till) (?:the |about |around |early |mid-?|late |end of )?(?:\d{1,2}(?!:| ?[ap]m|\d)|january|"
        r"february|"
        r"march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|q\d|"
        r"next (?:month|year|term))\b|"
        r"\b(?:not (?:this|next|in the next) (?:\w+ )?(?:weeks?|months?|quarter|term|semester|year|"
        r"season|spring|summer|autumn|fall|winter)|"
        r"only (?:once|after|when|from)|give (?:me|it|us) (?:an?|another|two|three|four|a few|"
        r"a couple of|until|till|some|\d) ?(?:\w+ )?(?:"
        r"days?|weeks?|months?|time|year|fortnight|while|bit|term)|not (?:right |just |quite )?(?:now|"
        r"yet)|not (?:at|for) (?:the|"
        r"this) (?:\w+ )?(?:moment|minute|time|"
        r"present|point)|not at present|(?:not )?this side of|now (?:is not|is no|is a (?:bad|"
        r"terrible|rotten|poor)|"
        r"is the (?:worst)|i can not|not|now's not)|now's (?:not|a bad|no)|"
        r"too (?:early|soon) (?:to|for)|(?:worst|bad|terrible|awful|dreadful|rotten|poor|wrong|tricky|"
        r"tough|difficult|"
        r"horrible|rubbish|lousy) (?:\w+ )?(?:time|timing|moment|week|month|quarter|season|year)|"
        r"for the time being|"
        r"in due course|(?:can not|could not|will not|unable|not (?:able|free|available|around|back|"
        r"allowed|at liberty|be (?:able|"
        r"free|around|available|back))|no (?:use|good|time|"
        r"head)|away|off|out|buried|gone|unavailable|closed|shut|busy|tied up|occupied|booked|leave|abroad|"
        r"offline|offshore|sea)\b.{0,50}\b(?:until|till|before|not before|through|up to)|(?:until|"
        r"till) (?:then|"
        r"that|it|after|the|my|i|we)\b|(?:i am|i will be|are|is) (?:back|free|home|out|done|through|"
        r"human|over)\b.{0,20}\b(?:on|in|"
        r"by|after|from) (?:the )?(?:\d|january|february|march|april|may|june|july|august|september|"
        r"october|"
        r"november|december|spring|summer|fall|autumn|winter|monday)|after (?:that|then|which)\b|"
        r"should be (?:\w+ )?(?:gone|done|over|finished|through|settled|clear|free|back|out) (?:by|in|"
        r"after|around)|"
        r"(?:once|when|the moment|the minute|the day|"
        r"after|as soon as) (?:[\w'-]+ ){1,6}?(?:is|are|has|have|was|gets?|comes?) (?:\w+ )?(?:over|"
        r"done|out|finished|"
        r"passed|through|submitted|closed|settled|gone|behind|back|born|better|home|complete|in))\b",
        r"\b(?:not (?:now|yet) (?:a|an|the|clear|sure|hiring|met)|was|were|did|had|hiring|for one \w+|"
        r"have been a|"
        r"i do not now|"
        r"not yet (?:known|out|spoken)|when you|once you|after you|"
        r"your|you after|not too (?:early|late|soon)|not yet (?:been|had|read|met)|(?:give|gave) (?:me|"
        r"us) (?:a few|some) (?:times|days and)|if not now|is free|right after that|"
        r"too early (?:to (?:call|ring)|for you))\b",
    ),
    row(
        Signal.BEFORE_AGREEING,
        "decides only when she knows more",
        r"\b(?:(?:send|tell|give|share|let|explain|say|write|put|know|ask|see|read|show|clarify|"
        r"understand|forward|learn|like|hear|"
        r"have)\b.{0,50}\bfirst\b(?! (?:thing|year|time|class|job|name|of|step|week|month|day|hand|"
        r"place|half))|"
        r"\bfirst\b.{0,60}\?|\bthen (?:i|we) (?:will|shall|can|could|might|may) (?:\w+ )?(?:see|decide|"
        r"know|tell you|"
        r"judge|let you know|think|consider|say|answer|be able to)|we(?:'ll| will| shall) see\b|"
        r"\b(?:before|prior to) "
        r"(?:i |we |giving|saying|agreeing|committing|deciding|answering|anything|any of|going)|(?:give|"
        r"giving) (?:you )?an "
        r"answer|in (?:principle|theory)|(?:one|two|1|2|a few|some) (?:\w+ )?(?:conditions?|doubts?|"
        r"reservations?|questions?)\b"
        r"|(?:make up my mind|my decision|decide|deciding)|depend(?:s|ing) (?:\w+ )?(?:what|which|on|"
        r"how|who|entirely)|"
        r"(?:convince|persuade) me|sell it to me|(?:do|would|does) mind (?:not )?|not (?:quite |really |"
        r"entirely )?(?:sure|"
        r"certain|clear) (?:what|why|how|who|which|that i|if|whether)|(?:might|may|could) (?:possibly |"
        r"perhaps )?be (?:possible|up for|"
        r"open|able|of help|interested|persuaded|willing)|perhaps|"
        r"^(?:(?:sure|yes|ok|okay|well|happy to|i would),? )?(?:maybe|possibly|potentially|probably)\b|"
        r"(?:not|hardly) (?:against|opposed)|(?:agree|commit|say yes) to anything)\b",
        r"\bhow (?:much|useful|helpful|good)\b.{0,12}\b(?:i|help|use)\b|\b(?:the answer is|prepare|"
        r"ready|think (?:about|them)|do not mind|would not mind|in the first|"
        r"at first|my first|your "
        r"first|first of all,? (?:thank|sorry|yes|congrat)|before (?:i|we) (?:met|moved|started|joined|"
        r"left|was|were|"
        r"forget|go|run|retire|leave|talk|speak|meet|chat)|the first|perhaps (?:next|another|later|on|"
        r"at|\w+day|"
        r"the week)|heard|decided|first come|depends on the (?:traffic|weather))\b",
    ),
    row(
        Signal.WANTS_TO_KNOW,
        "wants to know, without asking outright",
        r"\bmay i know\b|\b(?:please|kindly) (?:advise|state|specify|indicate|mention|inform me|confirm) "
        r"(?:me )?(?:on |of )?(?:\w+ ){0,2}?(?:purpose|reason|topic|agenda|name|institut\w+|subject|"
        r"what|why|"
        r"who|which|number)\b|\b(?:"
        r"(?:i|we) (?:would|should|do|am) (?:\w+ )?(?:like|want|love|need|curious|keen|grateful|"
        r"interested|wonder\w*|"
        r"trying|struggling|puzzled|confused|intrigued|glad)\b.{0,30}\b(?:to (?:know|learn|understand|"
        r"hear|see|place|"
        r"work out|figure)|why|what|how|who|which|where|whether)|(?:please|kindly|do|can you|could you|"
        r"would you|"
        r"will you|just|but)? ?(?:explain|clarify|specify|elaborate|remind me|tell (?:me|us)|let (?:me|"
        r"us) know|say) "
        r"(?:\w+ ){0,3}?(?:who|what|why|how|which|where|whether|if (?:it|this|you are)|more|exactly|"
        r"a (?:bit|"
        r"little))|(?:not|did not|do not|could not) (?:\w+ )?(?:understand|follow|get|sure|clear|see|"
        r"know|remember|"
        r"recall|place|recogni[sz]e) (?:\w+ )?(?:what|why|how|who|which|where|if|whether|you)|who (?:is|"
        r"are) (?:this|you)|"
        r"(?:share|send|attach|forward) (?:\w+ ){0,2}?(?:your )?(?:resume|profile|background|write-up|"
        r"details|bio|"
        r"transcript|portfolio|summary|outline|agenda))\b",
        r"\bhow (?:much|useful|helpful|good)\b.{0,12}\b(?:i|help|use)\b|\b(?:when|times?|days?|slot|"
        r"availab\w+|works?|suits?|good for|convenient|your number|number to|invite|"
        r"how (?:it|you|the \w+|your \w+) (?:go|get|went)|"
        r"what i (?:can|could)|where to start|will let you know|where (?:you )?(?:end|land)|"
        r"tell me about it|hear how|see how|let me know (?:if|how) (?:you|the|your|"
        r"it|things)|happy to (?:tell|explain|share)|i will (?:tell|explain)|so (?:that )?i can prepare|"
        r"love to hear (?:how|what))\b",
    ),
    row(
        Signal.ASKS,
        "ends in a question mark",
        r"\w[\"')\]]{0,2} ?[?!]{0,3}\?",
        r"^(?:how are (?:you|things)|how is (?:it|everything|life)|what can i say|who knew|why not|"
        r"remember|see|right|ok|"
        r"is not it|you know|would you believe|was not it|how about that|what else|guess what|"
        r"who am i)\b.{0,12}\?$|"
        r"\b(?:is not it|is it not|does not it|are not we|are not they|would not it|do not you think|"
        r"was not it|"
        r"right|eh|no|who would have thought|what is not to like|how cool is that|"
        r"where does the time go)\?",
    ),
)
