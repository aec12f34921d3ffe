"""Clauses that refuse a talk or put it off."""

from __future__ import annotations

from chalicelib.domain.answer_rules import Row, Signal, row
from chalicelib.domain.answer_words import BUSY, LATER_WHEN, NOT_ABLE, THIS_TIME, WHEN

REFUSING: tuple[Row, ...] = (
    row(
        Signal.REFUSES,
        "says no in so many words",
        r"\b(?:(?:have|need|going|had|will have|must|must also) (?:to )?(?:\w+ )?(?:decline|"
        r"pass(?! (?:on|it|this|your|along))|say no|turn (?:this|it|you|down))|"
        r"must (?:\w+ )?decline|(?:respectfully|politely|regretfully|gracefully) (?:decline|pass)|"
        r"i (?:will|would) (?:\w+ )?(?:decline|pass\b(?!(?: \w+)? (?:your|along|it|them)))\b|"
        r"(?:i am )?(?:going to )?(?:have to )?pass on (?:this|the|that|it)\b|declin(?:e|"
        r"ing) (?:your|the|this|all|any|such)|say no (?:to|this)|the answer is no|no,? thank(?:s|"
        r" you)|not interested|(?:rather|prefer) not(?! (?:bore|keep you|waste|intrude|guess|assume|"
        r"say))|would not be comfortable|not comfortable|"
        r"am going to have to say no|give (?:this|it) a miss|sit this (?:one )?out|not for me|"
        r"i will not be taking|bow out|(?:i am|am) (?:\w+ )?declining|(?:tell|say|answer|give) (?:to )?"
        r"you (?:a )?no\b(?! more)|(?:sorry|sad|hate|going|have|must|afraid) (?:\w+ ){0,2}?(?:let you down|"
        r"disappoint you|be unhelpful)|no (?:\w+ )?(?:interviews|outsiders|visitors|exceptions|"
        r"outside (?:calls|contacts?|meetings)))\b",
        r"\b(?:if you|feel free to (?:decline|say)|do not (?:decline|pass|want to (?:decline|say))|"
        r"not (?:say|saying) no|hate to|could not say no|can not say no|your message|your call|"
        r"invite)\b",
    ),
    row(
        Signal.REFUSES,
        "a rule against such talks",
        r"\b(?:do not|does not|no longer|never|not|can not|am not|are not|stopped|"
        r"not currently) (?:\w+ ){0,2}?(?:do|give|doing|giving|take|taking|accept|accepting|grant|"
        r"offer|offering|hold|conduct|schedule|entertain|"
        r"respond(?:ing)? to) (?:\w+ ){0,3}?(?:informational|interviews?|calls?|meetings?|chats?|"
        r"coffees?|coffee chats?|requests?|mentorship|mentoring|mentees?|unsolicited|cold|these|"
        r"such|conversations)\b|\b(?:company|firm|our|my|employer's|strict|corporate) policy\b|"
        r"\bpolicy (?:not|does not|prevents|forbids|is)\b|\b(?:not (?:allowed|permitted|authorized|"
        r"supposed)) to\b|\bplease (?:do not|stop|remove|refrain)\b.{0,30}\b(?:contact|e?-?mail|"
        r"writ|me|list)|\b(?:too many|so many|dozens of|hundreds of|a lot of) (?:such |of these |"
        r"these )?(?:requests|e?-?mails|messages)\b.{0,60}\b(?:can not|unable|not able)|"
        r"\bunsubscribe\b",
        r"\b(?:usually|normally|generally|typically|rarely|often) .{0,50}\bbut|"
        r"\bdo not (?:hesitate|worry)\b|\btuesday|wednesday|thursday|monday|friday|before \d|"
        r"after \d|in the (?:morning|afternoon|evening)s?|on (?:weekends?|fridays?|mondays?)",
    ),
    row(
        Signal.REFUSES,
        "cannot, with no word of a better time",
        rf"\b{NOT_ABLE}\b",
        rf"{THIS_TIME}|{WHEN}|\b(?:can not (?:wait|complain|promise|speak (?:for|to)|recommend|"
        r"believe|thank|think|imagine|say|tell|stress|remember|find (?:the|my)|guarantee|refer|"
        r"hire|offer (?:you )?(?:a|any) (?:job|position|role|internship)|"
        r"help (?:you )?(?:\w+ )?(?:with (?:a |any )?(?:job|position|role|internship|hiring|"
        r"referral)))|could not (?:agree|be (?:happier|more)|make|help but|ask)|job|jobs|"
        r"positions?|openings?|referrals?|refer you|hiring|vacanc\w+|visa|in person|face to face|"
        r"(?:by |the )?phone(?! or)|video|zoom|long|for long|more than|a full|an hour|too much|if you|"
        r"if we|"
        r"make it to|at the event|last|sooner|earlier|you (?:can not|could not|are unable|"
        r"are not able|do not have))\b",
    ),
    row(
        Signal.REFUSES,
        "regret and a refusal that leaves the verb out",
        r"^(?:unfortunately|regrettably|sadly|sorry|afraid)?,? ?(?:i am afraid )?(?:no|not)(?:$|[.!]$)|"
        r"\b(?:unfortunately|regrettably|sadly|afraid|i regret|sorry|apologies|apologise|"
        r"apologize)\b.{0,30}\b(?:not (?:something (?:i|we)|something|possible|going to (?:work|"
        r"be possible)|be of (?:much |any )?(?:help|use|assistance)|much help|for me|at this time|"
        r"this time|able to help|able to assist|able to accommodate|interested|going to happen)|"
        r"(?:i|we) (?:can not|could not|must|have to|am going to have to)$|that is not possible|"
        r"it is a no|no from me|no can do|will not work out|will not happen|too busy to)\b|"
        r"\bbe (?:of (?:no|little|not much)) (?:help|use)\b|\b(?:not|nothing) (?:something )?(?:i|"
        r"we) (?:can|could|am able to) (?:do|offer|help)\b|\bnot something (?:i|we)\b|"
        r"\bwish i could\b(?! have)|\bwould (?:otherwise )?have (?:loved|liked|been (?:happy|"
        r"glad)) to\b|\bi(?: really)? would (?:if i could)\b",
        r"\b(?:wish i could (?:have )?(?:said|told|talk(?:ed)? longer|stay)|sorry (?:for|"
        r"about) (?:the|my|not)|but (?:i can|let us|happy|how))\b",
    ),
    row(
        Signal.NOT_THE_ONE,
        "not the one to ask",
        r"^not me\b|\b(?:not (?:\w+ ){0,5}?(?:right|best|correct|ideal|proper) (?:person|one|"
        r"contact|fit|resource|point of contact|people)|not (?:the )?(?:person|one) (?:to|you|for|"
        r"who)|wrong (?:person|guy|contact|one|address|department)|no longer (?:work|with|at|in|"
        r"involved|part)|not (?:my|really my|quite my) (?:area|field|expertise|department|"
        r"wheelhouse|thing)|do not (?:\w+ )?(?:work (?:in|on|with|there|at)|know (?:much|enough|"
        r"anything|a lot)|have (?:much|any|enough|a lot of) (?:experience|insight|knowledge|"
        r"expertise))|not (?:\w+ )?(?:qualified|an expert|familiar)|(?:i )?(?:left|retired|"
        r"moved on)(?: from)? (?:\w+ )?(?:the )?(?:company|firm|industry|field|in \d|last|a (?:few|"
        r"couple)|years|there|some)|someone else would|have not worked (?:in|there)|(?:not|"
        r"do not think) (?:\w+ ){0,6}?(?:much|any|of (?:much|any|great)) (?:help|use|assistance)|"
        r"better (?:off|served) (?:talking|speaking|asking|with|by))\b",
    ),
    row(
        Signal.NO_JOB,
        "no jobs, which was not the question, but is meant as an answer",
        r"\b(?:not (?:currently |presently |actively |now )?(?:hiring|recruiting|looking (?:for|"
        r"to hire)|taking (?:on )?(?:interns|anyone|new|any|students|people))|"
        r"no (?:\w+ )?(?:openings?|positions?|vacanc\w+|internships?|opportunities|roles) (?:at|"
        r"right|currently|available|now|for|open|with|in)|(?:do|does) not (?:\w+ )?(?:have|offer|"
        r"take) (?:\w+ ){0,2}?(?:openings?|positions?|vacanc\w+|internships?|interns|opportunities|"
        r"roles|jobs?)|hiring freeze|position (?:has been|is|was) filled|apply (?:through|via|"
        r"online|on) (?:our|the))\b",
    ),
    row(
        Signal.AGAIN,
        "asks to be written to later",
        r"(?<!your )(?<!my )(?<!the )(?<!\ban )(?<!\ba )(?<!this )(?<!our )\b(?:reach(?:ing)? (?:back "
        r")?out|reach me|get (?:back )?in touch|be in touch|writ(?:e|ing)|"
        r"check(?:ing)?(?: back)?(?: in)?|try(?:ing)?(?: me)?|ping|contact|e?-?mail|circle|"
        r"circling|follow(?:ing)?[- ]?up|come back|touch base|nudge|remind|get back to me|drop(?:ping)?|"
        r"remind(?:ing)?|contacting|asking|e-?mailing|"
        r"message me|reconnect|connect|revisit|pick (?:this|it|things) up|talk|speak|chat|"
        r"catch up|ask(?: me)?|call|ring|buzz|shout|bump|resend|re-?schedule|postpone|push|"
        r"put (?:this|it) off|look (?:me|us) up|find me|bug me|hit me up|meet|do (?:it|this|that)|"
        r"set (?:something|this|it) up|schedule|look at (?:this|it)|find (?:a |some )?time|"
        rf"make time|come around)(?: (?:\w+|e-mail|follow-up)){{0,7}}? {LATER_WHEN}",
        r"\b(?:will get back to you|get back to you|i will (?:\w+ )?(?:call|ring|phone|text|reach|"
        r"get back|check|"
        r"be in touch|follow|circle|ping|write|let you know|talk to you|try to (?:reply|answer|"
        r"respond))|let me (?:get back|check (?:with|my)|circle|talk to|ask|look)|"
        r"try (?:to )?(?:asking|talking|speaking|looking)|was|were|am writing|asked after|thanks for|"
        r"thank you for|"
        r"again for|did you|have you|talk (?:to you )?soon|you (?:wrote|asked|emailed)|"
        r"email me (?:back )?(?:if|with|your|when)|when (?:you (?:are )?(?:free|available|can)|"
        r"works|suits|would|is good|are you)|reach out (?:when|once) you|when you(?:'re)? (?:want|"
        r"would like|like|fancy|wish|please|need|have)|whenever|in the meantime|then\?|apply)\b",
    ),
    row(
        Signal.AGAIN,
        "another time is better",
        r"\bi (?:am|will be) (?:[\w-]+ ){0,6}?(?:until|till)\b|"
        r"\b(?:(?:better|easier|best|more time|calmer|quieter|freer|clearer|lighter|some time|time|"
        r"availability|space|capacity|bandwidth|room|open|free|available|back|slow(?:s|"
        r"er)?(?: down)?|calms? down|settles?(?: down)?|clears? up|eases?(?: up)?|opens? up|"
        r"dies? down|quiets? down|wraps? up|lets? up|frees? up)\b.{0,20}\b(?:in (?:a few|a couple|"
        r"two|three|january|february|march|april|may|june|july|august|september|october|november|"
        r"december|the (?:new year|spring|summer|fall|autumn|winter|second half)|q\d|mid|early|"
        r"late|about)|after|once|next (?:month|quarter|year|term|semester|spring|summer|fall|"
        r"winter)|until|till|new year)|(?:once|when|after|as soon as) (?:things|it|work|life|"
        r"the (?:dust|season|project|quarter|launch|semester|term|holidays?|busy)|this|"
        r"my (?:schedule|workload|calendar|leave|project)|i (?:am|get|come|return)|we (?:are|"
        r"get))\b.{0,30}|(?:not|nothing|booked|away|busy|out|full|swamped|tied up|unavailable|"
        r"leave|travel\w*|no .{1,25}|can not .{1,25}) (?:\w+ ){0,4}?(?:until|till|before|through)|"
        r"(?:maybe|perhaps|possibly) (?:later|next|in|after|another time|some other time|"
        r"down the (?:road|line))|another time(?! ?-?zones?)|some other time|(?:in|at) (?:the|a) "
        r"(?:new year|"
        r"later (?:date|time|point))|a later (?:date|time)|down the (?:road|line)|(?:hold|hang|"
        r"sit) (?:off|on|tight)\b.{0,30}\b(?:until|till|for)|rain ?check|postpone|push (?:this|it|"
        r"our))\b",
        r"\b(?:was|were|when (?:i|we) (?:started|was|were|joined|left|moved)|when you|once you|"
        r"after you|in (?:about )?(?:19|20)\d\d|from \d|when it (?:all )?(?:happens|comes)|is free|"
        r"after (?:\w+ )?years|again for|"
        r"if (?:i|we) (?:do not|can not))\b",
    ),
    row(
        Signal.BUSY,
        "too much to do, for now",
        rf"\b{BUSY}\b|\b{NOT_ABLE}\b.{{0,80}}{THIS_TIME}|{THIS_TIME}.{{0,60}}\b{NOT_ABLE}\b|"
        r"\b(?:lot|much|too much|so much|a ton) (?:\w+ )?(?:going on|on (?:my|our) plate|"
        r"on my desk|to do)|\b(?:plate|calendar|schedule|diary|week|month|"
        r"quarter) is (?:\w+ )?(?:full|packed|crazy|insane|mad|jammed|slammed|brutal|chaotic|"
        r"rough|nuts)",
        r"\b(?:not (?:too |that |so |very )?busy|know you are busy|you are (?:busy|swamped)|"
        r"your busy|happy to be|full[- ]time|although busy|busy but happy|\bfull (?:story|name|"
        r"picture|disclosure|day|of)|away from|go(?:es)? away|right away|straight away)\b",
    ),
    row(
        Signal.NOT_THAT_DAY,
        "one time does not suit, others may",
        rf"{WHEN}.{{0,40}}\b(?:does not work|do not work|will not work|not work|is out|is no good|"
        r"is not (?:good|great|ideal|possible)|is (?:full|packed|booked|tricky|tough|hard|bad))\b|"
        r"\b(?:can not (?:do|make|manage)|unable to (?:do|make)|not (?:free|available|around|"
        rf"able)|unavailable|out|booked)\b.{{0,30}}{WHEN}|\b(?:can not|not be able to) make (?:it|"
        r"that)\b",
        r"\buntil\b|\btill\b",
    ),
)
