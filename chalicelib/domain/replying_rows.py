"""Clauses that refer to somebody, ask something, or are courtesies."""

from __future__ import annotations

from chalicelib.domain.answer_rules import Row, Signal, row

REPLYING: tuple[Row, ...] = (
    row(
        Signal.REFERS,
        "talk to somebody",
        r"(?<!your )(?<!my )(?<!the )(?<! a )(?<! an )(?<!this )(?<!last )(?<!of you to "
        r")\b(?:talk(?:ing)? (?:to|with)|"
        r"speak(?:ing)? (?:to|with)|chat(?:ting)? (?:to|with)|reach(?:ing)? out to|get (?:in touch|"
        r"in contact|hold|connected)(?: with| of)?|connect(?:ing)? with|contact(?:ing)?|writ(?:e|"
        r"ing) to|e?-?mail(?:ing)?|drop(?:ping)? .{0,12}(?:line|note) to|ask(?:ing)?|try(?:ing)?|"
        r"tried|meet(?:ing)?|look(?:ing)? up|message|messaging|ping(?:ing)?|approach(?:ing)?|"
        r"check(?:ing)? with|consult(?:ing)?|follow up with|touch base with|call(?:ing)?|hit up|"
        r"bother|pester|annoy|learn (?:\w+ ){0,3}?from|(?:have|had) a (?:word|chat|talk|coffee|"
        r"sit-down|natter) with|"
        r"(?:start|begin|go) with|turn to|track down|seek out|hunt down|chase down|lean on|link up "
        r"with|sync with|ring(?:ing)?|phon(?:e|ing)|see)\s(?!about\b|and\b|out\b|me\b|you\b|"
        r"us\b|now\b|i\b|your\b|that\b|this\b|"
        r"it\b|if\b|for\b(?! \w+ (?:at|in|on)\b)|again\b|back\b|in\b|to\b|what\b|how\b|any\b|the "
        r"questions|strangers?\b|"
        r"a stranger|everyone|on\b|when\b|once\b|after\b|next\b|by\b|around\b|before\b|"
        r"my (?:cell|mobile|number|office|desk|phone|line|direct|work|home)\b|anyone|anybody|people\b|"
        r"students?\b|those\b|them\b|my (?:wife|husband|boss|manager|team|partner)\b)",
        r"\b(?:i (?:will|would|need to|have to|want to|should|can|must|am going to|could|had to|"
        r"love to|was|did|asked|talked|spoke) (?:\w+ )?(?:talk|speak|ask|check|reach|contact|meet|"
        r"chat|connect|try|call|write)|let me (?:ask|check|talk|speak|try)|great (?:to|talking|"
        r"speaking|meeting|chatting)|good (?:to|talking|speaking|meeting|chatting)|nice (?:to|"
        r"talking|meeting)|glad you (?:talked|spoke|met)|did you|have you(?! (?:tried|thought|"
        r"considered|reached))|you (?:talked|spoke|met|asked|wrote|contacted|emailed)|how did|"
        r"thanks for|thank you for|do not (?:try|ask|contact|call|e?-?mail)|my (?:assistant|ea|pa|"
        r"admin|secretary))\b|\btry (?:and|to|again|me|my|a|the|another|later|next)\b|\b(?:call|"
        r"meet(?:ing)?) (?:on|at|for|is|was|tomorrow|monday|tuesday|wednesday|thursday|friday|me|"
        r"would|next|could|works?|link|with (?:me|you))\b|\bhappy (?:to )?(?:chat|talk|speak|meet|"
        r"connect)(?:ting)? with you",
    ),
    row(
        Signal.REFERS,
        "brings somebody into the mail",
        r"\b(?:introduc(?:e|ing)(?: you)?|put(?:ting)? you (?:in (?:touch|contact)|on to|onto|through to)|"
        r"connect(?:ing)? you (?:with|to)|(?:copied|copying|cc'?e?d|cc would|cc-?ed|cc'?ing|looped|looping|"
        r"loop|adding|added|add|bringing|including|included|plussing)(?: in)?\b|(?:on|in) (?:copy|"
        r"cc)\b|link(?:ing)? you (?:up )?(?:with|to)|pass(?:ed|ing)? (?:you|your (?:note|message|"
        r"e?-?mail|name|details|information|request|mail)) (?:on |along )?to|forward(?:ed|"
        r"ing)? (?:your|this|it|you) (?:\w+ )?(?:to|on to)|hand(?:ed|ing)? (?:you|u) (?:over |off |on )?to|"
        r"refer(?:red|ring)? you to|point(?:ed|ing)? you (?:to|toward|towards|at|in the direction)|"
        r"^cc:? (?!me\b|us\b|my\b|the\b)\w+|^(?:\w+, )?(?:this is|meet) (?!what|how|the|my|a|an|it|"
        r"not|too|very|so|in|at|on|for|me|you)\w+(?: \w+)?,|"
        r"let me introduce|introduce you (?:two|both)|direct(?:ed|ing)? you to|send(?:ing)? you (?:to|"
        r"over to) (?!my|the))",
        r"\b(?:assistant|scheduler|secretary|ea|admin|to (?:find|schedule|set|arrange|coordinate|"
        r"help (?:find|schedule|set)) |for scheduling|calendar|who (?:manages|handles|runs|"
        r"keeps) my|my (?:work|personal|other|home|new|private|work) (?:e?-?mail|address|account)|"
        r"added (?:you|it|this|that|a|the|bonus)|add (?:you|a|one|some|that|to|me)|adding (?:you|"
        r"to|a|it|this|value)|including (?:the|a|my|your|how|some|at)|included|like to include|"
        r"in the loop|to add\b|me in\b|invite|introduce myself|if you(?:r)?\b.{0,20}introduc|other half|"
        r"(?:wife|"
        r"husband|boss|manager|myself|family|spam)"
        r"(?: \w+){0,2} to (?:check|see|ask)|resumes?|to (?:my|me|myself)\b)\b",
    ),
    row(
        Signal.REFERS,
        "somebody else is better to ask",
        r"\b(?:(?:is|are|would be) (?:the|your) (?:person|one|woman|man|lady|people|expert)\b|"
        r"(?:would|might|will|may|could|can|is|are) (?:\w+ )?(?:be )?(?:\w+ )?(?:a |an |the |your |"
        r"of )?(?:\w+ )?(?:better|best|great|good|right|ideal|perfect|more (?:helpful|useful|"
        r"relevant)|much better|far better) (?:person|people|contact|resource|bet|placed|"
        r"positioned|suited|help|fit|source|one|choice|point|able|equipped|to (?:talk|speak|ask|"
        r"answer|help))|(?:colleague|friend|teammate|co-?worker|manager|boss|partner|former \w+|"
        r"contact|wife|husband|sister|brother|cousin|mentor|classmate|flatmate|housemate|roommate|student|"
        r"successor|replacement|supervisor|neighbou?r|daughter|son|niece|nephew|uncle|aunt|professor|"
        r"deputy)(?:, \w+| of mine\b|"
        r" (?:at|in|from) \w+ | (?:who|named|called|is)\b)|knows? (?:far |much |a lot |"
        r"way )?more (?:about|than)|(?:suggest|recommend)(?:ed|ing)? (?:you )?(?:\w+ )?(?:talk|"
        r"speak|reach|contact|chat|connect|meet|that you|to)|someone (?:who|you should|else)|"
        r"(?:can|could|would|might|will|may) (?:probably |surely |certainly |"
        r"likely )?(?:tell you (?:more|a lot)|help you (?:more|better|with|out|further)|"
        r"answer your|give you a better|be able to (?:help|answer|assist|tell)))\b",
        r"^(?:i|we|it|that|this|tuesday|monday|wednesday|thursday|friday|\d).{0,12}\b(?:would|"
        r"could|can|might|is|will|may)\b|\b(?:i (?:can|could|would|might|will) |my (?:assistant|ea|"
        r"admin)|does that|next week|time|day|week)\b",
    ),
    row(
        Signal.REFERS,
        "somebody named who can where the writer cannot",
        r"^(?:(?:i think|maybe|perhaps|luckily|happily|fortunately|ask) )?(?!i\b|we\b|you\b|it\b|"
        r"that\b|this\b|"
        r"they\b|he\b|she\b|what\b|who\b|there\b|nobody\b|nothing\b|one\b|which\b|time\b|things?\b|how\b|"
        r"where\b|when\b|why\b|if\b|so\b|best\b|not\b|people\b|please\b|and\b)[a-z'-]+(?: [a-z'-]+)? "
        r"(?:can|could|will|would|might|does|may|should|knows?)"
        r"(?: (?:help|do it|know|be able(?: to)?|answer|talk|tell you|say yes))?[.!]?$",
        r"\b(?:\w+day|morning|afternoon|evening|week|call|zoom|email|mail|phone|year|month|time|my \w+|"
        r"hope|am|will do|would do|your \w+|as you|the \w+|all|anything|any)\b|that'll",
    ),
    row(
        Signal.REFERS,
        "gives an address that is not the writer's own, or sends the member to somebody",
        r"[\w-]@[\w-]{1,63}\.\w|\b(?:tell|say to|mention to) (?:her|him|them)\b.{0,20}\b(?:i sent|"
        r"sent by|from me)\b|"
        r"\b(?:tell|say) (?:them )?(?:that )?i sent you\b|\bmention (?:my name|me)\b",
        r"^(?:(?:kind |best |warm )*(?:regards|wishes|best)|cheers|yours|sincerely|all the best|thanks),? "
        r"[\w.' -]{2,40} [\w.+-]+@|\bmy (?:[\w-]+ ){0,2}(?:e-?mail|address)|\b(?:me|us) (?:at|on|via|"
        r"to)\b|\bsend (?:me|it|"
        r"them|your)\b",
    ),
    row(
        Signal.PRESENTS,
        "somebody of whom more is said, or to whom the mail goes",
        r"^(?:that|it) (?:would be|will be|has to be|must be|is) (?!my\b|the\b|an?\b|not\b|no\b|all\b|it\b)"
        r"[a-z-]+(?: [a-z-]+)?[.!]?$|\b(?:called|named|by the name of) (?!me\b|it\b|off\b|you\b|the\b|"
        r"a\b)\w+ \w+|"
        r"^for (?:the|your|any) (?:\w+ ){1,3}?(?:side|part|questions?|bit|angle)\b|\b(?:i am told|i "
        r"hear|i gather|rumou?r has it|apparently) (?!you\b|it\b|that\b|the\b|"
        r"this\b|from\b)\w+ \w+|\b(?:(?:question|one|job|case|matter) for\b|(?:person|one|man|woman|name|"
        r"expert) (?:\w+ ){0,6}?is|(?:put|have) (?:her|him|them) (?:in|on) (?:copy|cc)|(?:nobody|no one|"
        r"noone|none|not a soul) (?:\w+ )?(?:better|knows|else)\b.{0,40}\bthan|(?:gave|give|given|"
        r"giving|passed|pass|passing|sent|send|sending|showed|shown|show|mentioned|mention|told|tell|"
        r"spoke|spoken|talked|handed|handing|"
        r"shared|share|forward|forwarded|forwarding|left|pointed) (?:\w+ )?(?:you|"
        r"your (?:\w+ )?(?:details|name|number|note|"
        r"letter|mail|e-?mail|message|address|request|question)|this|it|about you|"
        r"of you)\b.{0,20}\b(?:to|with|by|along|on|around|round)\b|"
        r"(?:is|are|'s|was|will be|would be) (?:who|whom|whose|the (?:\w+ )?(?:man|woman|person|one|"
        r"lady|chap|fellow|girl|guy|go-to|"
        r"brains|expert|authority|contact|name))\b|(?:is|'s) (?:your|our|the) (?:\w+ )?(?:man|woman|"
        r"person|girl|guy|lady|go-to|expert)\b|"
        r"(?:runs|leads|heads|manages|handles|owns|designs|built|builds|wrote|writes|teaches|took|takes|"
        r"has taken|has replaced|"
        r"replaced|replaces|succeeds|deals|looks after|does (?:exactly|just|that|this|the|all|what)|"
        r"did (?:exactly|just|"
        r"precisely|what)|knows (?:everything|all|the|it|this|that|what|how|every)|sits|hires|"
        r"has (?:hired|done|spent|worked|been "
        r"(?:doing|in|through|there)))\b.{0,60}|(?:[\w]+ [\w]+|he|she|they) (?:has |have )?(?:said|says|"
        r"agreed|offered|volunteered|would be|will be|is|"
        r"would|put up|is expecting|knows?|did|does|loves|likes|can|could) (?:\w+ ){0,3}?(?:yes|happy|"
        r"glad|delighted|love|help|talk|speak|expect\w*|"
        r"you|hand|that|exactly|better|more)\b|over to (?:you, (?!then|now)|(?!you\b|the\b|my\b))|(?:in|"
        r"on) cc\b|meet [\w]+[.,!]|you (?:want|need|should see|"
        r"should meet|must meet|must see|are after|are looking for|would like to hear|should hear)\b|"
        r"go (?:and )?(?:see|find|to see)\b|see if|"
        r"(?:my|the) (?:\w+ )?(?:successor|replacement|opposite number|counterpart)|(?:any|some|"
        r"all) (?:further )?(?:questions|enquiries|"
        r"correspondence)|for (?:anything|everything|all)\b.{0,40}\b(?:contact|e-?mail|write|ask|call|"
        r"see))",
        r"^(?:i|we|it|this|that|there)\b(?! (?:am told|hear|gather|(?:would|will|must|has to) be "
        r"[a-z-]+(?: [a-z-]+)?[.!]?$|is [a-z-]+ [a-z-]+[.!]?$|gave|have|am|will|would|mentioned|"
        r"passed|showed|told|"
        r"spoke|shared|forwarded|sent|left|can|is nobody|is no one|is (?:a |an )?(?:question|one|job|"
        r"case|matter) for|"
        r"could|should|'ve|took the liberty|asked|handed))|\b(?:give me|tell me|send me|show me|"
        r"share it|you want to (?:talk|know|ask|discuss|hear|learn|do)|what you|(?:what|which|"
        r"why|how|who|when) (?:do |did |would )?you|if you (?:want|need)|my (?:assistant|ea|pa|"
        r"secretary)|thank(?:s|"
        r" you)|you would like to|you need to)\b",
    ),
    row(
        Signal.BEFORE_AGREEING,
        "a question stands before a yes",
        r"\b(?:before (?:i|we) (?:\w+ )?(?:say|agree|commit|decide|answer|set|book|schedule|"
        r"confirm|accept|respond|jump|talk|get|do|can|go|dive|put)|(?:it|that|this|"
        r"my answer)? ?depends (?:on|what)|what exactly|could you (?:first|tell me first)|"
        r"first,? (?:can|could|tell|what|may|would|please|let)|may i (?:first )?ask (?:what|why|"
        r"how|who|where)|so (?:that )?i (?:can|could|know|may|am) (?:\w+ )?(?:see|decide|judge|"
        r"know|tell|understand|gauge|figure|work out|check|determine|can)|see (?:if|"
        r"whether) i (?:can|could|am)|to (?:see|know|judge|decide|understand) (?:if|whether) (?:i|"
        r"we)|i (?:might|may) be (?:able|willing|open)|might be able|not sure (?:i|if i|whether i|"
        r"that i|how i|what)|if i am (?:even )?the right)\b",
        r"\bhow (?:much|useful|helpful|good)\b.{0,12}\b(?:i|help|use)\b|\b(?:the answer is|(?:best|"
        r"glad|happy) (?:prepare|to prepare)|so (?:that )?i can (?:prepare|"
        r"be prepared|"
        r"get ready|think|plan|do some))\b",
    ),
    row(
        Signal.WANTS_TO_KNOW,
        "asks to be told more, with or without a question mark",
        r"\b(?:(?:could|can|would|will) you (?:\w+ )?(?:tell|share|explain|clarify|elaborate|say|"
        r"give|send|expand|describe|remind|let me know|be (?:a (?:bit|little) )?more)|"
        r"please (?:tell|share|explain|clarify|elaborate|describe|let me know (?:what|which|how|"
        r"why|who|where))|tell me (?:a (?:bit|little)|more|something|about)|"
        r"let me know (?:\w+ )?(?:what|which (?:topics|questions|area)|how i can|a (?:bit|"
        r"little) (?:more )?about|more about)|(?:what|which|how|why|where|who) (?:\w+ ){0,8}(?:you|"
        r"your|my|this|it)\b(?=.{0,80}\?)|is (?:this|it) (?:for|about|part)\b|\bdo you (?:mean|"
        r"want|have (?:a|any|specific)|know|already|need)|are you (?:still|currently|a|an|asking|"
        r"looking|interested|hoping|studying|based|thinking|after|in (?:the|school|your)|at|"
        r"working)\b|curious (?:what|how|why|about)|i would (?:like|want|need) to know|"
        r"help me understand|more (?:details?|context|information))\b",
        r"\bhow (?:much|useful|helpful|good)\b.{0,12}\b(?:i|help|use)\b|\b(?:how are you|what (?:time|"
        r"day|date)|when (?:are you|would|works|could)|how about you|"
        r"works? for you|if you (?:have|need) (?:any )?(?:more )?questions|"
        r"more information (?:here|on our|at)|how you (?:get on|got on)|let me know how (?:it|you|the|"
        r"your|that|everything|"
        r"things))\b",
    ),
    row(
        Signal.FAREWELL,
        "wishes luck and leaves it at that",
        r"\b(?:(?:best|good|all the best|wish(?:ing)? you|every|much|lots of) (?:of )?(?:luck|"
        r"success|wishes|well|all the best|the best|every success)|best of luck|good luck|"
        r"all the best (?:with|in|for|of)|hope you find|rooting for you)\b",
    ),
    row(
        Signal.AFTERWARDS,
        "looks back on the talk: what is glad there is no promise",
        r"\b(?:(?:great|good|nice|lovely|wonderful|pleasure|fun|enjoyed|loved|enjoyable|delight|"
        r"delightful) (?:\w+ ){0,3}?(?:talking|speaking|chatting|meeting|connecting|"
        r"to (?:have )?(?:met|spoken|talked|chatted)|(?:to )?(?:meet|see) you (?:yesterday|last|today|"
        r"on|at|the|in)|conversation|chat|our (?:chat|talk|call|"
        r"conversation)|talk|call)\b(?! (?:soon|next|on))|you are (?:very |most |so )?welcome\b|"
        r"glad (?:i|it|that|you|our|to have|the|this) (?:\w+ )?(?:could|was|found|help|enjoy|we|"
        r"talk|helped|chat|call|conversation)|(?:hope|glad) (?:it|that|this|our \w+|"
        r"you found it) (?:\w+ )?(?:helped|was (?:helpful|useful)|useful)|(?:thanks|"
        r"thank you) for (?:the|your) (?:kind |lovely |nice |thoughtful |sweet )?(?:thank|follow|"
        r"update|card|note of thanks|thank-you|kind words))\b",
        r"\b(?:would|will|could (?:we|you)|looking forward|let us|welcome to (?!it\b|that\b)(?:what|"
        r"all|come|any|pick|have|use|sit|shadow|join|call|ask|e?-?mail|"
        r"write|send|book|come|reach|contact|join|visit))\b",
    ),
    row(
        Signal.ENCLOSES,
        "sends along what was spoken of",
        r"\b(?:as (?:i )?promised|as (?:i )?(?:said|mentioned|discussed) when we|here (?:they|it|you) "
        r"(?:are|is|go)|"
        r"(?:here|below|attached|enclosed) (?:is|are|you will find)|"
        r"(?:is|are|i have) (?:attached|enclosed)|(?:the )?(?:attached|enclosed) (?:\w+ )?(?:file|sheet|"
        r"document|slides|deck|pdf|photo\w*|notes|list|article|spreadsheet|report)|see (?:attached|"
        r"enclosed)|"
        r"my new (?:\w+ )?(?:address|number|e-?mail)|to your question)\b",
        r"\bno[.!]?$|\b(?:my (?:calendar|link|availab\w+|number|times)|available|slots?|times|"
        r"calendly|booking|link to "
        r"(?:my|book)|someone|somebody|contact|name)\b",
    ),
    row(
        Signal.NOTES,
        "news, praise, or something sent along",
        r"\b(?:congrat\w*|proud|well (?:done|deserved)|glad|pleased|delighted|thrilled|lovely|great|"
        r"good|wonderful|fantastic|"
        r"brilliant|amazing|exciting) (?:to (?:hear|see|read|know)|news|that|for you|you|work|job|stuff|"
        r"speaking|talking|meeting)\b|"
        r"\bcongrat\w*|\bwell (?:done|deserved)\b|\bproud\b|\b(?:here (?:is|are)|attached|enclosed|"
        r"as promised|link|fyi|for your "
        r"information|please note|received|receipt|noted|mailbox|automatic|hope (?:you|it|the|that|"
        r"your)|sorry (?:for|about|that) "
        r"(?:the|my|it|last)|typo|thank(?:s| you) (?:so much |very much |"
        r"again )?for (?:the (?!\w+ (?:offer|interest|request))|"
        r"everything|(?!reaching|writing|contacting|thinking|asking|getting|your)\w+ing\b)|slides|"
        r"recording|article|book|happy (?:new year|birthday|christmas|holidays)|deserve\w*|you (?:got|"
        r"passed|did|made) )\b",
        r"\b(?:unfortunately|sadly|afraid|but no|wrong)\b",
    ),
)
