"""Clauses that agree to a talk without the words of the table `agreeing_rows`."""

from __future__ import annotations

from chalicelib.domain.answer_rules import Row, Signal, row
from chalicelib.domain.answer_words import NO_REFUSAL, TALK, WHEN

CONSENTING: tuple[Row, ...] = (
    row(
        Signal.NOT_REFUSING,
        "a no that is taken back: two of them are a yes",
        rf"\b{NO_REFUSAL}\b",
        r"\b(?:if i could|not (?:sure|think) i)\b|^no problem at all\W*$",
    ),
    row(
        Signal.WILLING,
        "a yes as people speak",
        r"^\W{0,3}(?:(?:ok|okay|well|right|oh|ah|hi|hey|hello|so|and|no problem|fine|alright|yes|but|then|"
        r"honestly|thanks),? ){0,2}(?:\w+, )?(?:aye|grand|deal|done|game on|go on(?:,? then| so|$)|fine|"
        r"agreed|"
        r"sorted|yes|yea|yess+|yeah|yup|sure|definitely|absolutely|happily|gladly|you are on|"
        r"it is a (?:date|deal|yes)|why would i not|would be delighted|i would(?! not| have| never|"
        r" rather| like|"
        r" need| want| say| prefer| just| only|n't)[,.!]|i will do it|let us$|let us do (?:it|this)|"
        r"say (?:when|no more)|cool|lovely|perfect|brilliant|with joy|go for it|as you wish|alright "
        r"then|roger|"
        r"no worries(?!(?: at all)?\W*$)|no bother(?!(?: at all)?\W*$)|not a bother|noted and agreed|"
        r"okie(?: dokie)?|righto|right-o|"
        r"works? (?:for (?:me|us)|fine|great|perfectly|well)|"
        r"all good|all set|confirmed|accepted|affirmative|copy that|sold|bring it on|fire away|"
        r"shoot|ask me(?! (?:again|in|after|later|next|when|once|come|on))|hit me)\b"
        r"|(?:,|then|so|means) (?:yes|yeah|sure|absolutely|of course|certainly|gladly|i am in|go "
        r"ahead|ok|okay|"
        r"fine|let us)(?=\W*$)"
        r"|\b(?:(?:that|it|this) would be (?:\w+ )?(?:grand|great|lovely|fine|fun|nice|wonderful|good|"
        r"brilliant|"
        r"perfect|super|ideal|ok|okay|a (?:treat|joy|pleasure|delight|privilege))|still (?:like|love|"
        r"want|up for|happy|keen|interested|on|game)"
        r"|(?:works?|suits?) (?:for )?(?:me|us|fine|perfectly)|i could be (?:persuaded|bribed|talked|"
        r"tempted)|by all means|(?:that|mine|mark me down|put me down|consider (?:this|that|it)) (?:is |"
        r"as )?a "
        r"(?:\w+ )?yes|(?:the|my|short) answer(?:'s| is) (?:\w+ )?yes|i say yes|say yes to you|with "
        r"(?:the )?(?:\w+ )?(?:of )?pleasure|(?:a|big|"
        r"hard|resounding|so|then|say) yes|you are on\b(?! (?:the|a|my|your))|(?:you (?:have )?)?(?:talked|"
        r"twisted) (?:me|my arm)|"
        r"you (?:have )?(?:got yourself a|got me)|^you (?:have )?got it|so go on\b|(?:i am|i'm|then|"
        r"otherwise i am|and i am|and|am) (?:all )?yours\b|i am in(?=$|[.,!;]| for (?:it|this))|"
        r"we are on\b(?! (?:the|a))|it is on me|count me in|i am (?:so )?game|"
        r"sign me up|least i (?:can|could) do|do (?:my|our) (?:best|bit) to help|"
        r"(?:we are|i am) (?:fine|good|ok|cool) with (?:it|this|that)|consider it (?:done|agreed)|"
        r"talking,? i can|(?:pick|picking) my brain|ready to (?:help|guide|advise|assist)|"
        r"at your (?:service|disposal)|guide you|"
        r"make it (?:up to you|happen|work)|would (?:enjoy|welcome|appreciate|relish) (?:that|it|the|a)|"
        r"(?:i am|me) up for (?:it|this|that|a)|permission granted|request (?:is )?(?:granted|approved))\b",
        r"\b(?:not (?:a|the|in|able|say|possible)|never|well done|no problem at all$|said yes to|if i "
        r"could|was|were|wish|unfortunately|"
        r"sorry to|but no|no,|ok(?:ay)?,? (?:noted|thanks|thank|got|understood|received))\b",
    ),
    row(
        Signal.WILLING,
        "some of it can be done",
        r"\b(?:i|we) can (?:\w+ )?(?:only |just |at (?:most|best) |certainly |still )?(?:offer|do|give|"
        r"manage|"
        r"stretch|promise|run to|lend|sit|see|ring|show|host|stay|fit you|free up|carve|steal)\b|"
        r"\b(?:half|ten|fifteen|twenty|thirty|quarter|\d\d|a few|few|short|quick|brief|one)\b.{0,30}"
        r"\b(?:is|are|would be|will be|should be|i can) (?:fine|ok|okay|doable|manageable|no (?:problem|"
        r"trouble)|"
        r"possible|do|manage|spare)\b|\b(?:phone|video|call|e?-?mail|zoom|teams|coffee|text|writing|"
        r"chat|mail|"
        r"whatsapp) (?:is|would be|works?|will be|"
        r"are) (?:\w+ )?(?:fine|ok|okay|better|best|easier|good|great|perfect|cool|no problem)\b|"
        r"\b(?:phone|video|coffee|zoom|call|whatsapp|mail) (?:ok|okay|fine|instead|any good)\b",
        r"\b(?:not|only (?:say|speak for)|no longer|wish|nothing)\b",
    ),
    row(
        Signal.WILLING,
        "answers in writing, which is help",
        r"\b(?:i|we) (?:will|would|can|could|am happy to|would rather|do) (?:\w+ ){0,2}?(?:answer|reply|"
        r"respond|write (?:back|you)|record|type|jot|note down|scribble|send you (?:my|some|a few|what))\b"
        r".{0,60}\b(?:mail|writing|questions?|them|it|each|all|back|thoughts|notes|answers?|evening|"
        r"weekend|"
        r"train|one by one)\b|\b(?:put|pop|write|jot|list|set) (?:\w+ ){0,2}?(?:questions?|it|them|"
        r"what you|"
        r"everything)\b.{0,30}\b(?:e?-?mail|down|writing|paper|list|message|here)\b|\b(?:by|in|over|via|"
        r"through) (?:e?-?mail|writing|"
        r"letter|text|correspondence|post) (?:\w+ )?(?:is|works?|suits?|would|i (?:can|will)|if|instead)\b|"
        r"\b(?:type|write|send|text|e?-?mail|mail|message) (?:me )?(?:\w+ )?what you (?:want|would like|"
        r"need|"
        r"wish)\b|\bvoice (?:note|memo|message)s?\b|\b(?:written|e?-?mailed) (?:questions|answers)\b",
        r"\b(?:not|never|unable|once|later|after|again|first|then i will|before|decide|see whether|see if|"
        r"will get back|depends|was|were)\b",
    ),
    row(
        Signal.OFFERS_TIME,
        "a way to meet",
        r"\bwhy do not (?:you|we|i)\b|\bcome (?:and |on )?(?:shadow|see|visit|watch|sit|join|have|meet|"
        r"find me|spend)\b|\bmy "
        r"(?:office|visiting|consulting|surgery|opening) hours\b|"
        r"\b(?:come|drop|pop|swing|stop|call|nip|stroll|walk|head|fly) (?:\w+ )?(?:(?:on |along |right |"
        r"straight |back )?(?:over|round|around|by|in|down|up|into|to) (?:to |and |at |for )?(?:the|my|"
        r"our|for|us|and|any|on|"
        r"when|if|me|see|"
        r"whenever|after|before|during|anytime|\w+day)|to (?:the|my|our|us))\b|"
        r"\bi will (?:\w+ )?(?:be (?:at|in|there|waiting|around|by|free|home|on|sitting|online)|call|"
        r"ring|phone|"
        r"dial|send (?:you )?(?:the|an?|over) (?:\w+ )?(?:invit\w+|link|zoom|meet)|expect you|expect your|"
        r"book|bring|buy|put (?:the|some|it|us|you)|pencil|pick up|see you|meet you|wait|hold|keep (?:it|"
        r"the|a|that|an)|make (?:time|room|space)|block|clear|save you|host|text you)\b|\b(?:zoom|teams|"
        r"meet|"
        r"video|calendar|dial-in|joining) (?:link|details|invit\w+|id)\b.{0,20}\b(?:to follow|follows?|"
        r"attached|"
        r"below|is|on its way|coming|here)|\b(?:(?:the|my) (?:\w+ )?(?:line|number|cell|"
        r"mobile|extension|whatsapp)(?: number)? is\b(?! the same)|on (?:my|the) (?:\w+ )?(?:line|"
        r"number|cell|mobile|"
        r"phone|extension|whatsapp))\b|\b(?:my door|the door|door) is (?:always |usually |never )?(?:open|"
        r"shut|closed)\b|\bi (?:have|'ve) (?:just )?(?:sent|booked|put|pencil\w+|blocked|reserved|moved|"
        r"accepted|opened up|freed|kept|saved|cleared|scheduled) (?:you |us |our )?(?:an?|it|the|our|"
        r"some|us|in|you|"
        r"my|half|out|\w+day)\b.{0,40}\b(?:invit\w+|diary|calendar|room|table|slot|hour|time|day|you in|"
        r"spot|"
        r"link|half|call|afternoon|morning)\b|\b(?:give|drop|shoot) (?:me|us) (?:a )?(?:\w+ )?(?:ring|bell|"
        r"buzz|call|tinkle|shout|half|fifteen|twenty|ten|thirty|\d\d)\b(?!.{0,40}\b(?:again|after the|once|"
        r"in the|when (?!you|suits|it suits|convenient|ready)|in \w+ (?:weeks?|months?)|next))|"
        r"\b(?:ring|phone|call|text|whatsapp|dial|skype|facetime) me\b",
        r"\b(?:not (?:call|ring|phone|be|drop|come|text|whatsapp)|never|when (?:you are|things)|"
        r"let you know|in touch|out of|away|was|"
        r"back to you|until|till|once|again|if anything|how it)\b",
    ),
    row(
        Signal.OFFERS_TIME,
        "what the writer could do at a time",
        r"\b(?:(?:i|we) (?:can|could|might|may|would|will|shall|am able to|propose|suggest|offer|prefer|"
        r"am thinking|"
        r"was thinking)|let us(?: say)?|buy me|take me|join (?:me|us)|find me|catch me|see me|meet me|"
        r"come) "
        rf"(?:[\w'-]+ ){{0,6}}?(?:on |at |the |this |say )?{WHEN}",
        r"\b(?:until|till|withdraw|cancel\w*|miss|skip|away|out|off|busy|full|leave|back|travel\w*|not|"
        r"never|unable|no|closed|booked|swamped|on (?:holiday|"
        r"vacation)|was (?!thinking)|were|had|did|exams?|deadline|let you know|get back|come back|"
        r"be in touch|in touch|reply|read|answer|"
        r"look at|think|write|again|check|only (?:been|started)|joined|started|present(?:ing)?|"
        r"graduat\w*|post|publish|finish|if i)\b",
    ),
    row(
        Signal.OFFERS_TIME,
        "free time of the writer's own",
        r"\b(?:found|find|got|have|has|there is|is|with|having|had|a) (?:you )?(?:\w+ ){0,3}?(?:a |an |"
        r"some |the "
        r")?(?:\w+ )?(?:gap|window|hole|opening|opened up|slot|free (?:hour|half|afternoon|morning|"
        r"evening|lunch|"
        r"slot|spot|moment|day)|cancellation|wide open|no meetings|open (?:diary|calendar|schedule|"
        r"afternoon|"
        r"morning|door|office|hour))s?\b|\b(?:diary|calendar|schedule|week|fridays?|mondays?|tuesdays?|"
        r"wednesdays?|thursdays?|afternoons?|mornings?|evenings?|weekends?)\b.{0,20}\b(?:is|are|looks|"
        r"have|has) "
        r"(?:\w+ )?(?:open|empty|free|clear|quiet|light|wide|yours|no meetings|best|fine|good|ok|okay|"
        r"easiest|flexible|better)\b|\b(?:anything|any (?:day|time|evening|morning|afternoon|night|weekday|"
        r"hour)|anytime|every day|all day|most (?:days|evenings|mornings|afternoons)|nothing|"
        r"any) (?:\w+ ){0,2}?"
        r"(?:but|except|after|before|bar|apart|other than|is|works?|suits?|this|next|between|from|of|"
        r"that|\w+day|"
        r"you|will do)\b.{0,50}|\bi am (?:\w+ )?(?:flexible|easy|free|around|available|at my desk|"
        r"off (?:on|all|"
        r"this|next|\w+day)|on shift|wide open|at home|in (?:most|every|all|on|from|at|any)|in (?:town|"
        r"the office|on \w+day))\b|\b(?:whatever|"
        r"whichever|whenever) (?:\w+ ){0,3}?(?:suits?|works?|you (?:like|want|prefer|fancy)|"
        r"is (?:easiest|best|"
        r"good|convenient)|day|time)\b|\b(?:your (?:pick|choice|shout)|name (?:the|a|your) (?:day|time|"
        r"date|hour|place)|"
        r"you (?:pick|choose|name|tell me)|(?:choose|pick|name|grab|take|select|suggest|"
        r"propose) (?:\w+ )?(?:"
        r"any|a|an|one|whichever|whatever|your|some|the) ?(?:\w+ )?(?:time|day|date|slot|morning|afternoon|"
        r"evening|hour|spot|thing|open|half|free|moment)?)\b|"
        r"\bkeep\b.{0,25}\b(?:clear|free|open)\b(?=.{0,25}day)",
        r"\b(?:not (?:available|free|around|flexible|in|any)|no (?:gap|window|slot|opening)s?|until|"
        r"till|once|"
        r"without|unfortunately|free of|free for|never|full|away|after that|again|between jobs|"
        r"nothing (?:to|is|"
        r"new|that)|may i know|your (?:\w+ )?name|is (?:free|open) (?:until|to)|positions?|hiring|job|"
        r"roles?|was|were|anything else|"
        r"pick up|"
        r"take my|open (?:from|to all|on)|course|pick (?:a|the|one) (?:field|career|job)|you pick (?:up|"
        r"the)|any of (?:us|my|our|the)|"
        r"anything (?:that|you|from|from|is|of|after)|contact)\b",
    ),
    row(
        Signal.NAMES_TIME,
        "names a day or an hour, which is an offer where nothing says otherwise",
        rf"{WHEN}",
        r"^(?:good )?(?:morning|afternoon|evening)\b(?!s)|\b(?:withdraw|cancel\w*|until|till|was|were|"
        r"did|had|went|spoke|met|talked|ago|last|yesterday|"
        r"since|received|dated|"
        r"lecture|webinar|conference|event|streamed|published|moved|opens?|closes?|deadline|starts?|"
        r"begins?|"
        r"office hours|apply|applications?|speaking with|talking to|meeting you|for (?:joining|coming|the)|"
        r"article|paper|page|have a|enjoy|posting|away|leave|travel\w*|not|never|no|course|back|good luck|"
        r"keeping|my (?:kids|family|children|wife|husband)|these days|nowadays|i (?:work|teach)|"
        r"hope|congrat\w*|graduat\w*|exam|interview|presentation|thanks for|thank you for|heard|saw|read|"
        r"register|doors|talk on|seminar|conference|open day|fair)\b",
    ),
    row(
        Signal.WILLING,
        "wants the talk",
        r"\b(?:i|we) should be (?:very |most |only too )?(?:delighted|glad|happy|pleased|"
        r"honou?red)\b(?!.{0,20}\b(?:later|hear|if))|"
        r"\b(?:i|we) (?:want|am eager|am keen|am curious|am looking forward|look forward|am dying|"
        r"cannot wait|"
        r"can not wait|would be up|will gladly|will happily|will be (?:very |so |more than |"
        r"only too )?(?:happy|"
        r"glad|pleased|delighted)|do want|"
        r"do (?:these|this) (?:with|gladly|often)|always (?:make|find|have) time|never (?:turn|say no|"
        r"refuse))\b"
        rf".{{0,30}}\b(?:{TALK}|to|time|with|away|no)\b|\b(?:we|let us|you and i) (?:must|should|shall|"
        rf"ought "
        r"to|will|need to|really should) (?:\w+ )?(?:talk|meet|speak|chat|have|get together|do (?:this|"
        r"it|that|lunch)|"
        r"catch|sit)\b|\blooking forward\b|\b(?:talk|speak|chat) soon\b",
        r"\b(?:hear(?:ing)? (?:how|about|what|that)|not (?:want|wait to hear)|how it|see how|want to be|"
        r"want you to|want to (?:know|understand|be sure|see)|if|were|was|stay|to reading|"
        r"to see(?:ing)? (?:your|what)|had|unable|sorry)\b",
    ),
)
