"""What sentences of an answer say: a table of patterns, each with what it signals and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Signal(StrEnum):
    """What one clause says. Several make the intent, see `answer`."""

    WILLING = "is willing to talk or to answer by mail"
    OFFERS_TIME = "offers, asks for or agrees to a time"
    REFUSES = "refuses the talk"
    NOT_THE_ONE = "is not the one to ask"
    NO_JOB = "has no job to give, which is not what was asked"
    BUSY = "cannot at the moment"
    NOT_THAT_DAY = "cannot at one certain time"
    AGAIN = "asks to be written to later"
    REFERS = "names somebody else to talk to"
    BEFORE_AGREEING = "wants to know something before agreeing"
    WANTS_TO_KNOW = "asks the member to tell more"
    FAREWELL = "wishes luck and ends it"
    AFTERWARDS = "looks back on a talk"


@dataclass(frozen=True, slots=True)
class Row:
    """`unless`, anywhere in the clause, takes the signal back."""

    signal: Signal
    pattern: re.Pattern[str]
    why: str
    unless: re.Pattern[str] | None = None


def _row(signal: Signal, why: str, pattern: str, unless: str | None = None) -> Row:
    return Row(signal, re.compile(pattern), why, re.compile(unless) if unless else None)


DAY = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|tomorrow|today|noon|midday"
    r"|(?:this|next|that|the following) (?:week|weekend|afternoon|morning|evening|day)|afternoons?|mornings?|evenings?|lunch(?:time)?|\d{1,2}(?:st|nd|rd|th)"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2})"
)
CLOCK = r"(?:\b\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m|p\.m|o'clock|h\b|ist|gmt|est|edt|cst|cet|pst|pdt|utc|wat|eat)|\b\d{1,2}:\d\d\b|\b(?:at|around|after|before|by) \d{1,2}(?:\.\d\d)?\b|\b\d{1,2} ?- ?\d{1,2}(?: ?[ap]m)?\b)"
_WHEN = rf"(?:\b{DAY}\b|{CLOCK})"
_TALK = (
    r"(?:chat|talk|speak|connect|meet|help|share|answer|discuss|hop|jump|get on|have a (?:\w+ )?(?:chat|call|talk|conversation|coffee|word)|"
    r"do (?:a|it|that|this)|call|zoom|set|find (?:a |some )?time|make (?:the |some |a )?time|give you|offer|tell|catch up|grab|sit down|spare|pass on|go over|"
    r"walk you|arrange|schedule|oblige|assist|support|be of (?:help|assistance|service)|swap|exchange|compare notes|chime|lend|take (?:a|your|the) (?:call|few|question)|hear|accept|participate|video|phone|coordinate)"
)
_BUSY = (
    r"(?:swamped|slammed|buried|overwhelmed|tied up|snowed under|under water|underwater|flat out|hectic|crazy|crunch|travel(?:l?ing)|"
    r"on (?:leave|vacation|holiday|deadline|the road|parental leave|maternity leave|paternity leave|sabbatical)|away|out of (?:the )?(?:office|country|town)|"
    r"stretched|heads[- ]down|in the middle of|packed|booked|full(?!-)|busy|busier|not (?:a )?(?:good|great|ideal|the best) (?:time|moment|week|month)|bad (?:time|week|month|moment)|"
    r"close of (?:the )?(?:quarter|year)|year[- ]end|quarter[- ]end|tax season|audit season|exam season|finals)"
)
_LATER_WHEN = (
    r"(?:again|later|back|in (?:a |an |about |another |the |early |mid|late |spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|q\d|one|two|three|four|five|six|\d)"
    r"|after|next|once|when|around|closer|towards?|from|come|until|till|then|some ?time|end of|beginning of|start of|on the|the week|the new year|new year|mid-|early|late|post|nearer)"
)
_NOT_ABLE = (
    r"(?:can not|could not|will not be able|am not able|am unable|are unable|not be able|unable to|not in a position|do not have (?:the |any |enough |much )?(?:time|bandwidth|capacity|space|room|availability)|"
    r"have no (?:time|bandwidth|capacity|availability|space|room)|no (?:time|bandwidth|capacity|availability) |no longer able|short (?:of|on) time|lack (?:the )?(?:time|bandwidth|capacity)|will not have (?:the )?(?:time|bandwidth|capacity))"
)
_THIS_TIME = (
    r"\b(?:this (?:week|month|quarter|term|semester|year|season|summer|spring|fall|autumn|winter|time of year)|right now|just now|at (?:the|this) (?:moment|time|point|stage)|at present|currently|for now|"
    r"these (?:days|weeks)|until|till|before|today|tomorrow|then|that (?:day|time|week)|next (?:week|month|few)|these next|for the (?:next|rest|foreseeable)|in the (?:next|near|coming)|(?:over|during) the|yet|now|immediately|so soon)\b"
)

ROWS: tuple[Row, ...] = (
    # ---------------- willing
    _row(
        Signal.WILLING,
        "gladness, and a verb of talking or helping",
        r"\b(?:happy|glad|delighted|pleased|honou?red|thrilled|excited|game|willing|open|keen|more than happy|flattered|up for|down|free|available|able|ready|privileged|stoked|love|like|enjoy|welcome)(?: \w+)? (?:to|for) (?:\w+ )?"
        + _TALK,
        r"\b(?:wish i|would have|was|were|had|to hear (?:that|you|about|from|of)|love to hear (?:how|what|that)|hear back|glad to hear|happy to hear|nice to|great to|good to hear|would you (?:like|love|be)|are you (?:happy|able|willing|open)|you would (?:like|love)|if you|you are)\b",
    ),
    _row(
        Signal.WILLING,
        "gladness without saying to do what",
        r"\b(?:i|we) (?:would|will) (?:be )?(?:(?:absolutely|certainly|definitely|gladly|really) )?(?:(?:more than |very |so |quite )?(?:happy|glad|delighted|honou?red|pleased) to\b|love to\b|gladly)|^(?:more than |very |so |only too )?(?:happy|glad|delighted) to[.!,]?$|\bi would love that\b",
        r"\b(?:hear|have heard|wish|know how|learn how|if you|see you|stay|keep in touch|pass (?:it|this|that) )\b",
    ),
    _row(
        Signal.WILLING,
        "a plain yes",
        r"^\W{0,3}(?:oh |hi \w+ |well )?(?:yes|sure|absolutely|of course|certainly|definitely|yep|yeah|yup|gladly|with pleasure|my pleasure|by all means|why not|ok|okay|alright|all right|no problem|count me in|sounds (?:good|great|lovely|fun|like)|that sounds|for sure|you bet|happily|most welcome|you are (?:most )?welcome to)\b",
        r"\b(?:not|unfortunately|sorry|wish i could|afraid)\b",
    ),
    _row(
        Signal.WILLING,
        "agreement to the talk in other words",
        r"\b(?:let us (?:\w+ )?(?:talk|chat|speak|connect|do|find|set|meet|get|hop|jump|schedule|plan|make|have|catch|aim|say|try|arrange|pick|book|fix|grab)|(?:we|i) can (?:\w+ )?(?:talk|chat|speak|meet|connect|hop|do (?:a|it|that|this)|have a|jump|set|arrange|give you|help|spare|squeeze|make (?:it|that|some)|find|answer|share|offer|take)|"
        r"(?:i|we) could (?:\w+ )?(?:do|talk|meet|chat|speak|manage|spare|squeeze)|(?:i|we) have (?:some |a bit of |a little )?(?:time|availability|space|room)|count me in|i am in|it would be my pleasure|would be (?:a |my )(?:pleasure|honou?r|delight)|i will (?:gladly|happily)|fine (?:by|with) me|no objection|"
        r"(?:look|looking) forward to (?:our|the|speaking|talking|chatting|meeting|connecting|the call|it|that|seeing|hearing your questions)|i accept|consider it done|that would be (?:great|lovely|fine|fun|nice|wonderful)|i(?: would| will)? (?:do not mind|mind)|you (?:can|may) (?:call|ring|phone|reach|ask|whatsapp)(?: me)?|open to (?:a|an|chatting|talking|it|that)|up for (?:a|it|that))\b",
        r"\b(?:not (?:have|make|do|find|spare|be|talk|help)|if only|wish|no time|little time|very little|would mind|i mind)\b",
    ),
    _row(
        Signal.WILLING,
        "help by mail is help",
        r"\b(?:send|shoot|e?-?mail|drop|fire|type|write|forward|message|text|share)(?: \w+)?(?: me| over| through| across| away| along| your| any| some| the| a few| us)+ (?:\w+ ){0,3}?(?:questions?|queries)\b|\b(?:ask|fire) away\b|\banswer (?:\w+ ){0,3}?(?:questions?|queries) (?:\w+ ){0,2}?(?:by|over|via|through|on|in)\b|\bfeel free to (?:ask|call|send|e?-?mail|reach|text|ring|whatsapp|grab|pick|book|message|give|set|schedule|contact|write)\b|\bask me (?:anything|whatever)\b",
        r"\b(?:feel free to (?:reach out|contact|write|e?-?mail|message|send)(?: \w+){0,6} (?:again|later|in (?:a|the|a few|\w+) (?:week|month|year|future|spring|summer|fall|january|february)|after|next|once))\b",
    ),
    # ---------------- times
    _row(
        Signal.OFFERS_TIME,
        "a time and a word that offers it or agrees to it",
        rf"\b(?:how|what) (?:about|is|does)\b.{{0,40}}{_WHEN}|{_WHEN}.{{0,60}}\b(?:works?|work(?:s|ed|ing)? (?:for|best|better|well)|suits?|is (?:good|great|fine|best|perfect|better|open|free|ideal|possible)|are (?:good|great|fine|best|better|open|free|possible)|would (?:work|be|suit)|could work|might work|should work|okay|ok|fine with me|looks good|is on|it is|confirmed)\b"
        rf"|\b(?:free|available|open|around|in the office|can do|could do|could we|can we|shall we|let us|let us say|can talk|can speak|can meet|could meet|could talk|are you|would you be|will you be|do you have time|works?|call me|ring me|see you|talk to you|speak to you|talk|speak|suggest|propose|moved? (?:it|this|us) to|put|penciled|does|would|say|try|prefer|meet|come by|drop by|stop by|slots?|anytime|any time|openings?|have|chat|get back to you)\b.{{0,60}}{_WHEN}",
        r"\b(?:does not work|do not work|will not work|not work|can not (?:do|make)|not (?:free|available)|full|out of|let me get back|will get back|reach out|check back|write (?:me )?again|try me|follow up|ping me|swamped until|away until|until|till|great (?:talk|chat|speak|meet)|good (?:talk|chat|speak|meet)|enjoyed|was|were|yesterday|last)\b",
    ),
    _row(
        Signal.OFFERS_TIME,
        "asks for the member's times",
        r"\b(?:when (?:are|would|will|could|can|do|is|works|suits|might|were) (?:you|we|it|a|good|best|convenient)(?! (?:need|graduate|finish|start|plan))|what (?:times?|days?|dates?|hours|slots?)\b|(?:which|what) (?:day|time|date|week)s? (?:\w+ )?(?:work|suit|are|is|would|do)|let me know (?:\w+ ){0,3}?(?:when|times?|some times|your availab\w+|what (?:time|day|date)s?|which|a (?:good|few|convenient)|a time|a day|dates?|if (?:that|this|any|it|either|one|those|these) (?:\w+ ){0,4}?(?:work|suit|good|convenient|fine))|"
        r"(?:send|give|suggest|propose|share|drop|throw|shoot|offer|name|pick|choose|tell)(?: me| us| over| along)*(?: with)? (?:\w+ ){0,3}?(?:times?|slots?|dates?|days?|availability|availabilities|invite|invitation|hold)\b|your availab\w+|what is your (?:availability|schedule|calendar)|how is your (?:schedule|calendar|week)|works? for you|suits? you(?:r)?|convenient (?:for|to) you|at your convenience|whenever (?:you|works|suits)|what does your (?:week|schedule|calendar)|your number|my number is|call me (?:on|at)|best number|send (?:me )?(?:a|an|the) (?:calendar )?(?:invite|invitation|zoom|meeting|meet|link|hold))\b",
        r"\b(?:write again|reach out again|does not work for you)\b",
    ),
    _row(
        Signal.OFFERS_TIME,
        "a booking page, which is an offer of every free slot on it",
        r"\b(?:calendly|cal\.com|savvycal|zcal|youcanbook|koalendar|tidycal|doodle|when2meet|bookwithme|acuity|appointlet|meetings\.hubspot|hubspot\.com/meetings|calendar\.app\.google|calendar\.google|microsoft bookings|oncehub|x\.ai|vyte|harmonizely|book\.\w+)\b|\b(?:book|grab|pick|choose|find|select|schedule|reserve|take)(?: yourself)? (?:\w+ ){0,4}?(?:slots?|times?|on my calendar|in my calendar|spot|via (?:my|the|this)|through (?:my|the|this)|using (?:my|the|this))\b|\b(?:scheduling|booking|calendar|calendly|appointments?) (?:link|page|tool|url)\b|\bmy (?:calendar|diary) (?:is|here|link)\b|\bput (?:some|a|any) ?(?:time|thing|hold)? ?(?:on|in) my (?:calendar|diary)",
        r"\b(?:not|no time|full|packed)\b",
    ),
    _row(
        Signal.OFFERS_TIME,
        "an assistant finds the time",
        r"\b(?:assistant|ea|pa|scheduler|admin|secretary|coordinator)\b.{0,60}\b(?:find|set|schedul\w+|arrange|time|calendar|book|coordinat\w+|slot|diary|help)|\b(?:copied|cc'd|copying|adding|cc'ing|looping)\b.{0,60}\b(?:to (?:find|schedule|set|arrange|coordinate|help (?:find|schedule|set))|who (?:manages|handles|runs|keeps|can (?:find|schedule|set|help (?:us )?(?:find|schedule))) |for scheduling)",
        r"\bnot\b",
    ),
    # ---------------- refusals
    _row(
        Signal.REFUSES,
        "says no in so many words",
        r"\b(?:(?:have|need|going|had|will have|must|must also) (?:to )?(?:\w+ )?(?:decline|pass(?! (?:on|it|this|your|along))|say no|turn (?:this|it|you|down))|must (?:\w+ )?decline|(?:respectfully|politely|regretfully|gracefully) (?:decline|pass)|i (?:will|would) (?:\w+ )?(?:decline|pass)\b|(?:i am )?(?:going to )?(?:have to )?pass on (?:this|the|that|it)\b|declin(?:e|ing) (?:your|the|this|all|any|such)|say no (?:to|this)|the answer is no|no,? thank(?:s| you)|not interested|rather not|prefer not|would not be comfortable|not comfortable|am going to have to say no|give (?:this|it) a miss|sit this (?:one )?out|not for me|i will not be taking|bow out)\b",
        r"\b(?:if you|feel free to (?:decline|say)|do not (?:decline|pass|want to (?:decline|say))|not (?:say|saying) no|hate to|could not say no|can not say no|your message|your call|invite)\b",
    ),
    _row(
        Signal.REFUSES,
        "a rule against such talks",
        r"\b(?:do not|does not|no longer|never|not|can not|am not|are not|stopped|not currently) (?:\w+ ){0,2}?(?:do|give|doing|giving|take|taking|accept|accepting|grant|offer|offering|hold|conduct|schedule|entertain|respond(?:ing)? to) (?:\w+ ){0,3}?(?:informational|interviews?|calls?|meetings?|chats?|coffees?|coffee chats?|requests?|mentorship|mentoring|mentees?|unsolicited|cold|these|such|conversations)\b|\b(?:company|firm|our|my|employer's|strict|corporate) policy\b|\bpolicy (?:not|does not|prevents|forbids|is)\b|\b(?:not (?:allowed|permitted|authorized|supposed)) to\b|\bplease (?:do not|stop|remove|refrain)\b.{0,30}\b(?:contact|e?-?mail|writ|me|list)|\b(?:too many|so many|dozens of|hundreds of|a lot of) (?:such |of these |these )?(?:requests|e?-?mails|messages)\b.{0,60}\b(?:can not|unable|not able)|\bunsubscribe\b",
        r"\b(?:usually|normally|generally|typically|rarely|often) .{0,50}\bbut|\bdo not (?:hesitate|worry)\b|\btuesday|wednesday|thursday|monday|friday|before \d|after \d|in the (?:morning|afternoon|evening)s?|on (?:weekends?|fridays?|mondays?)",
    ),
    _row(
        Signal.REFUSES,
        "cannot, with no word of a better time",
        rf"\b{_NOT_ABLE}\b",
        rf"{_THIS_TIME}|{_WHEN}|\b(?:can not (?:wait|complain|promise|speak (?:for|to)|recommend|believe|thank|think|imagine|say|tell|stress|remember|find (?:the|my)|guarantee|refer|hire|offer (?:you )?(?:a|any) (?:job|position|role|internship)|help (?:you )?(?:\w+ )?(?:with (?:a |any )?(?:job|position|role|internship|hiring|referral)))|could not (?:agree|be (?:happier|more)|make|help but|ask)|job|jobs|positions?|openings?|referrals?|refer you|hiring|vacanc\w+|visa|in person|face to face|phone|by phone|video|zoom|long|for long|more than|a full|an hour|too much|if you|if we|make it to|at the event|last|sooner|earlier|you (?:can not|could not|are unable|are not able|do not have))\b",
    ),
    _row(
        Signal.REFUSES,
        "regret and a refusal that leaves the verb out",
        r"\b(?:unfortunately|regrettably|sadly|afraid|i regret|sorry|apologies|apologise|apologize)\b.{0,30}\b(?:not (?:something|possible|going to (?:work|be possible)|be of (?:much |any )?(?:help|use|assistance)|much help|for me|at this time|this time|able to help|able to assist|able to accommodate|interested|going to happen)|(?:i|we) (?:can not|could not|must|have to|am going to have to)$|that is not possible|it is a no|no from me|no can do|will not work out|will not happen|too busy to)\b|\bbe (?:of (?:no|little|not much)) (?:help|use)\b|\bwish i could\b|\bwould (?:otherwise )?have (?:loved|liked|been (?:happy|glad)) to\b|\bi(?: really)? would (?:if i could)\b",
        r"\b(?:wish i could (?:have )?(?:said|told|talk(?:ed)? longer|stay)|sorry (?:for|about) (?:the|my|not)|but (?:i can|let us|happy|how))\b",
    ),
    _row(
        Signal.NOT_THE_ONE,
        "not the one to ask",
        r"\b(?:not (?:\w+ ){0,3}?(?:right|best|correct|ideal|proper) (?:person|one|contact|fit|resource|point of contact|people)|not (?:the )?(?:person|one) (?:to|you|for|who)|wrong (?:person|guy|contact|one|address|department)|no longer (?:work|with|at|in|involved|part)|not (?:my|really my|quite my) (?:area|field|expertise|department|wheelhouse|thing)|do not (?:\w+ )?(?:work (?:in|on|with|there|at)|know (?:much|enough|anything|a lot)|have (?:much|any|enough|a lot of) (?:experience|insight|knowledge|expertise))|not (?:\w+ )?(?:qualified|an expert|familiar)|(?:i )?(?:left|retired|moved on)(?: from)? (?:\w+ )?(?:the )?(?:company|firm|industry|field|in \d|last|a (?:few|couple)|years|there|some)|someone else would|have not worked (?:in|there)|(?:not|do not think) (?:\w+ ){0,6}?(?:much|any|of (?:much|any|great)) (?:help|use|assistance)|better (?:off|served) (?:talking|speaking|asking|with|by))\b",
    ),
    _row(
        Signal.NO_JOB,
        "no jobs, which was not the question, but is meant as an answer",
        r"\b(?:not (?:currently |presently |actively |now )?(?:hiring|recruiting|looking (?:for|to hire)|taking (?:on )?(?:interns|anyone|new|any|students|people))|no (?:\w+ )?(?:openings?|positions?|vacanc\w+|internships?|opportunities|roles) (?:at|right|currently|available|now|for|open|with|in)|(?:do|does) not (?:\w+ )?(?:have|offer|take) (?:\w+ ){0,2}?(?:openings?|positions?|vacanc\w+|internships?|interns|opportunities|roles|jobs?)|hiring freeze|position (?:has been|is|was) filled|apply (?:through|via|online|on) (?:our|the))\b",
    ),
    # ---------------- later
    _row(
        Signal.AGAIN,
        "asks to be written to later",
        rf"\b(?:reach(?:ing)? (?:back )?out|reach me|get (?:back )?in touch|be in touch|write|check(?:ing)?(?: back)?(?: in)?|try(?:ing)?(?: me)?|ping|contact|e?-?mail|circle|circling|follow(?:ing)?[- ]?up|come back|touch base|nudge|remind|get back to me|drop|message|reconnect|connect|revisit|pick (?:this|it|things) up|talk|speak|chat|catch up|ask(?: me)?|call|ring|buzz|shout|bump|resend|re-?schedule|postpone|push|put (?:this|it) off|look (?:me|us) up|find me|bug me|hit me up|meet|do (?:it|this|that)|set (?:something|this|it) up|schedule|look at (?:this|it)|find (?:a |some )?time|make time|come around)(?: (?:\w+|e-mail|follow-up)){{0,7}}? {_LATER_WHEN}",
        r"\b(?:i will (?:\w+ )?(?:reach|get back|check|be in touch|follow|circle|ping|write|let you know|talk to you|try to (?:reply|answer|respond))|let me (?:get back|check (?:with|my)|circle|talk to|ask|look)|try (?:to )?(?:asking|talking|speaking|looking)|was|were|thanks for|thank you for|again for|did you|have you|talk (?:to you )?soon|you (?:wrote|asked|emailed)|email me (?:back )?(?:if|with|your|when)|when (?:you (?:are )?(?:free|available|can)|works|suits|would|is good|are you)|reach out (?:when|once) you|when you(?:'re)? (?:want|would like|need|have)|whenever|in the meantime|then\?|apply)\b",
    ),
    _row(
        Signal.AGAIN,
        "another time is better",
        r"\b(?:(?:better|easier|best|more time|calmer|quieter|freer|clearer|lighter|some time|time|availability|space|capacity|bandwidth|room|open|free|available|back|slow(?:s|er)?(?: down)?|calms? down|settles?(?: down)?|clears? up|eases?(?: up)?|opens? up|dies? down|quiets? down|wraps? up|lets? up|frees? up)\b.{0,20}\b(?:in (?:a few|a couple|two|three|january|february|march|april|may|june|july|august|september|october|november|december|the (?:new year|spring|summer|fall|autumn|winter|second half)|q\d|mid|early|late|about)|after|once|next (?:month|quarter|year|term|semester|spring|summer|fall|winter)|until|till|new year)|(?:once|when|after|as soon as) (?:things|it|work|life|the (?:dust|season|project|quarter|launch|semester|term|holidays?|busy)|this|my (?:schedule|workload|calendar|leave|project)|i (?:am|get|come|return)|we (?:are|get))\b.{0,30}|(?:not|nothing|booked|away|busy|out|full|swamped|tied up|unavailable|leave|travel\w*|no .{1,25}|can not .{1,25}) (?:\w+ ){0,4}?(?:until|till|before|through)|(?:maybe|perhaps|possibly) (?:later|next|in|after|another time|some other time|down the (?:road|line))|another time|some other time|(?:in|at) (?:the|a) (?:new year|later (?:date|time|point))|a later (?:date|time)|down the (?:road|line)|(?:hold|hang|sit) (?:off|on|tight)\b.{0,30}\b(?:until|till|for)|rain ?check|postpone|push (?:this|it|our))\b",
        r"\b(?:was|were|when (?:i|we) (?:started|was|were|joined|left|moved)|when you|once you|after you|after (?:\w+ )?years|again for|if (?:i|we) (?:do not|can not))\b",
    ),
    _row(
        Signal.BUSY,
        "too much to do, for now",
        rf"\b{_BUSY}\b|\b{_NOT_ABLE}\b.{{0,80}}{_THIS_TIME}|{_THIS_TIME}.{{0,60}}\b{_NOT_ABLE}\b|\b(?:lot|much|too much|so much|a ton) (?:\w+ )?(?:going on|on (?:my|our) plate|on my desk|to do)|\b(?:plate|calendar|schedule|diary|week|month|quarter) is (?:\w+ )?(?:full|packed|crazy|insane|mad|jammed|slammed|brutal|chaotic|rough|nuts)",
        r"\b(?:not (?:too |that |so |very )?busy|know you are busy|you are (?:busy|swamped)|your busy|happy to be|full[- ]time|although busy|busy but happy|\bfull (?:story|name|picture|disclosure|day|of)|away from|go(?:es)? away|right away|straight away)\b",
    ),
    _row(
        Signal.NOT_THAT_DAY,
        "one time does not suit, others may",
        rf"{_WHEN}.{{0,40}}\b(?:does not work|do not work|will not work|not work|is out|is no good|is not (?:good|great|ideal|possible)|is (?:full|packed|booked|tricky|tough|hard|bad))\b|\b(?:can not (?:do|make|manage)|unable to (?:do|make)|not (?:free|available|around|able)|unavailable|out|booked)\b.{{0,30}}{_WHEN}|\b(?:can not|not be able to) make (?:it|that)\b",
        r"\buntil\b|\btill\b",
    ),
    # ---------------- referrals
    _row(
        Signal.REFERS,
        "talk to somebody",
        r"\b(?:talk(?:ing)? (?:to|with)|speak(?:ing)? (?:to|with)|chat(?:ting)? (?:to|with)|reach(?:ing)? out to|get (?:in touch|in contact|hold|connected)(?: with| of)?|connect(?:ing)? with|contact(?:ing)?|writ(?:e|ing) to|e?-?mail(?:ing)?|drop(?:ping)? .{0,12}(?:line|note) to|ask(?:ing)?|try(?:ing)?|meet(?:ing)?|look(?:ing)? up|message|messaging|ping(?:ing)?|approach(?:ing)?|check(?:ing)? with|consult(?:ing)?|follow up with|touch base with|call(?:ing)?|hit up|link up with|sync with)\s(?!me\b|you\b|us\b|i\b|your\b|that\b|this\b|it\b|if\b|for\b|again\b|back\b|in\b|to\b|what\b|how\b|any\b|the questions)",
        r"\b(?:i (?:will|would|need to|have to|want to|should|can|must|am going to|could|had to|love to|was|did|asked|talked|spoke) (?:\w+ )?(?:talk|speak|ask|check|reach|contact|meet|chat|connect|try|call|write)|let me (?:ask|check|talk|speak|try)|great (?:to|talking|speaking|meeting|chatting)|good (?:to|talking|speaking|meeting|chatting)|nice (?:to|talking|meeting)|glad you (?:talked|spoke|met)|did you|have you|you (?:talked|spoke|met|asked|wrote|contacted|emailed)|how did|thanks for|thank you for|do not (?:try|ask|contact|call|e?-?mail)|my (?:assistant|ea|pa|admin|secretary))\b|\btry (?:and|to|again|me|my|a|the|another|later|next)\b|\b(?:call|meet(?:ing)?) (?:on|at|for|is|was|tomorrow|monday|tuesday|wednesday|thursday|friday|me|would|next|could|works?|link|with (?:me|you))\b|\bhappy (?:to )?(?:chat|talk|speak|meet|connect)(?:ting)? with you",
    ),
    _row(
        Signal.REFERS,
        "brings somebody into the mail",
        r"\b(?:introduc(?:e|ing)(?: you)?|put(?:ting)? you in (?:touch|contact)|connect(?:ing)? you (?:with|to)|(?:copied|copying|cc'?e?d|cc-?ed|cc'?ing|looped|looping|loop|adding|added|add|bringing|including|included|plussing)(?: in)?\b|(?:on|in) (?:copy|cc)\b|link(?:ing)? you (?:up )?(?:with|to)|pass(?:ed|ing)? (?:you|your (?:note|message|e?-?mail|name|details|information|request|mail)) (?:on |along )?to|forward(?:ed|ing)? (?:your|this|it|you) (?:\w+ )?(?:to|on to)|hand(?:ed|ing)? you (?:over|off) to|refer(?:red|ring)? you to|point(?:ed|ing)? you (?:to|toward|towards|at|in the direction)|direct(?:ed|ing)? you to|send(?:ing)? you (?:to|over to) (?!my|the))",
        r"\b(?:assistant|scheduler|secretary|ea|admin|to (?:find|schedule|set|arrange|coordinate|help (?:find|schedule|set)) |for scheduling|calendar|who (?:manages|handles|runs|keeps) my|my (?:work|personal|other|home|new|private|work) (?:e?-?mail|address|account)|added (?:you|it|this|that|a|the|bonus)|add (?:you|a|one|some|that|to|me)|adding (?:you|to|a|it|this|value)|including (?:the|a|my|your|how|some|at)|included|like to include|invite|introduce myself|if you(?:r)?\b.{0,20}introduc)\b",
    ),
    _row(
        Signal.REFERS,
        "somebody else is better to ask",
        r"\b(?:(?:would|might|will|may|could|can|is|are) (?:\w+ )?(?:be )?(?:\w+ )?(?:a |an |the |your |of )?(?:\w+ )?(?:better|best|great|good|right|ideal|perfect|more (?:helpful|useful|relevant)|much better|far better) (?:person|people|contact|resource|bet|placed|positioned|suited|help|fit|source|one|choice|point|able|equipped|to (?:talk|speak|ask|answer|help))|(?:colleague|friend|teammate|co-?worker|manager|boss|partner|former \w+|contact|wife|husband|sister|brother|cousin|mentor|report|classmate) (?:of mine |at \w+ |in \w+ |from \w+ |who |named |called |is |,|, )|knows? (?:far |much |a lot |way )?more (?:about|than)|(?:suggest|recommend)(?:ed|ing)? (?:you )?(?:\w+ )?(?:talk|speak|reach|contact|chat|connect|meet|that you|to)|someone (?:who|you should|else)|(?:can|could|would|might|will|may) (?:probably |surely |certainly |likely )?(?:tell you (?:more|a lot)|help you (?:more|better|with|out|further)|answer your|give you a better|be able to (?:help|answer|assist|tell)))\b",
        r"^(?:i|we|it|that|this|tuesday|monday|wednesday|thursday|friday|\d).{0,12}\b(?:would|could|can|might|is|will|may)\b|\b(?:i (?:can|could|would|might|will) |my (?:assistant|ea|admin)|does that|next week|time|day|week)\b",
    ),
    # ---------------- questions and courtesies
    _row(
        Signal.BEFORE_AGREEING,
        "a question stands before a yes",
        r"\b(?:before (?:i|we) (?:\w+ )?(?:say|agree|commit|decide|answer|set|book|schedule|confirm|accept|respond|jump|talk|get|do|can|go|dive|put)|(?:it|that|this|my answer)? ?depends (?:on|what)|what exactly|could you (?:first|tell me first)|first,? (?:can|could|tell|what|may|would|please|let)|may i (?:first )?ask (?:what|why|how|who|where)|so (?:that )?i (?:can|could|know|may|am) (?:\w+ )?(?:see|decide|judge|know|tell|understand|gauge|figure|work out|check|determine|can)|see (?:if|whether) i (?:can|could|am)|to (?:see|know|judge|decide|understand) (?:if|whether) (?:i|we)|i (?:might|may) be (?:able|willing|open)|might be able|not sure (?:i|if i|whether i|that i|how i|what)|if i am (?:even )?the right)\b",
        r"\b(?:best|glad|happy) (?:prepare|to prepare)|so (?:that )?i can (?:prepare|be prepared|get ready|think|plan|do some)\b",
    ),
    _row(
        Signal.WANTS_TO_KNOW,
        "asks to be told more, with or without a question mark",
        r"\b(?:(?:could|can|would|will) you (?:\w+ )?(?:tell|share|explain|clarify|elaborate|say|give|send|expand|describe|remind|let me know|be (?:a (?:bit|little) )?more)|please (?:tell|share|explain|clarify|elaborate|describe|let me know (?:what|which|how|why|who|where))|tell me (?:a (?:bit|little)|more|something|about)|let me know (?:\w+ )?(?:what|which (?:topics|questions|area)|how i can|a (?:bit|little) (?:more )?about|more about)|(?:what|which|how|why|where|who) (?:\w+ ){0,8}(?:you|your)\b.{0,80}\?|\bdo you (?:mean|want|have (?:a|any|specific)|know|already|need)|are you (?:still|currently|a|an|asking|looking|interested|hoping|studying|based|thinking|after|in (?:the|school|your)|at|working)\b|curious (?:what|how|why|about)|i would (?:like|want|need) to know|help me understand|more (?:details?|context|information))\b",
        r"\b(?:how are you|what (?:time|day|date)|when|how about you|works? for you|if you (?:have|need) (?:any )?(?:more )?questions|more information (?:here|on our|at)|how you (?:get on|got on)|let me know how (?:it|you|things))\b",
    ),
    _row(
        Signal.FAREWELL,
        "wishes luck and leaves it at that",
        r"\b(?:(?:best|good|all the best|wish(?:ing)? you|every|much|lots of) (?:of )?(?:luck|success|wishes|well|all the best|the best|every success)|best of luck|good luck|all the best (?:with|in|for|of)|hope you find|rooting for you)\b",
    ),
    _row(
        Signal.AFTERWARDS,
        "looks back on the talk: what is glad there is no promise",
        r"\b(?:(?:great|good|nice|lovely|wonderful|pleasure|fun|enjoyed|loved|enjoyable|delight|delightful) (?:\w+ ){0,3}?(?:talking|speaking|chatting|meeting|connecting|to (?:have )?(?:met|spoken|talked|chatted)|conversation|chat|our (?:chat|talk|call|conversation)|talk|call)\b(?! (?:soon|next|on))|you are (?:very |most |so )?welcome\b|glad (?:i|it|that|you|our|to have|the|this) (?:\w+ )?(?:could|was|found|help|enjoy|we|talk|helped|chat|call|conversation)|(?:hope|glad) (?:it|that|this|our \w+|you found it) (?:\w+ )?(?:helped|was (?:helpful|useful)|useful)|(?:thanks|thank you) for (?:the|your) (?:kind |lovely |nice |thoughtful |sweet )?(?:thank|follow|update|card|note of thanks|thank-you|kind words))\b",
        r"\b(?:would|will|could|looking forward|let us|welcome to (?:call|ask|e?-?mail|write|send|book|come|reach|contact|join|visit))\b",
    ),
)
