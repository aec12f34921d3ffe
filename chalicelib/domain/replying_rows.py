"""Clauses that refer to somebody, ask something, or are courtesies."""

from __future__ import annotations

from chalicelib.domain.answer_rules import Row, Signal, row

REPLYING: tuple[Row, ...] = (
    row(
        Signal.REFERS,
        "talk to somebody",
        r"(?<!your )(?<!my )(?<!the )(?<! a )(?<! an )\b(?:talk(?:ing)? (?:to|with)|"
        r"speak(?:ing)? (?:to|with)|chat(?:ting)? (?:to|with)|reach(?:ing)? out to|get (?:in touch|"
        r"in contact|hold|connected)(?: with| of)?|connect(?:ing)? with|contact(?:ing)?|writ(?:e|"
        r"ing) to|e?-?mail(?:ing)?|drop(?:ping)? .{0,12}(?:line|note) to|ask(?:ing)?|try(?:ing)?|"
        r"tried|meet(?:ing)?|look(?:ing)? up|message|messaging|ping(?:ing)?|approach(?:ing)?|"
        r"check(?:ing)? with|consult(?:ing)?|follow up with|touch base with|call(?:ing)?|hit up|"
        r"link up with|sync with)\s(?!about\b|and\b|out\b|me\b|you\b|us\b|i\b|your\b|that\b|this\b|"
        r"it\b|if\b|for\b|again\b|back\b|in\b|to\b|what\b|how\b|any\b|the questions)",
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
        r"\b(?:introduc(?:e|ing)(?: you)?|put(?:ting)? you in (?:touch|contact)|"
        r"connect(?:ing)? you (?:with|to)|(?:copied|copying|cc'?e?d|cc-?ed|cc'?ing|looped|looping|"
        r"loop|adding|added|add|bringing|including|included|plussing)(?: in)?\b|(?:on|in) (?:copy|"
        r"cc)\b|link(?:ing)? you (?:up )?(?:with|to)|pass(?:ed|ing)? (?:you|your (?:note|message|"
        r"e?-?mail|name|details|information|request|mail)) (?:on |along )?to|forward(?:ed|"
        r"ing)? (?:your|this|it|you) (?:\w+ )?(?:to|on to)|hand(?:ed|ing)? you (?:over|off) to|"
        r"refer(?:red|ring)? you to|point(?:ed|ing)? you (?:to|toward|towards|at|in the direction)|"
        r"direct(?:ed|ing)? you to|send(?:ing)? you (?:to|over to) (?!my|the))",
        r"\b(?:assistant|scheduler|secretary|ea|admin|to (?:find|schedule|set|arrange|coordinate|"
        r"help (?:find|schedule|set)) |for scheduling|calendar|who (?:manages|handles|runs|"
        r"keeps) my|my (?:work|personal|other|home|new|private|work) (?:e?-?mail|address|account)|"
        r"added (?:you|it|this|that|a|the|bonus)|add (?:you|a|one|some|that|to|me)|adding (?:you|"
        r"to|a|it|this|value)|including (?:the|a|my|your|how|some|at)|included|like to include|"
        r"invite|introduce myself|if you(?:r)?\b.{0,20}introduc)\b",
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
        r"contact|wife|husband|sister|brother|cousin|mentor|report|classmate)(?:, \w+| of mine\b|"
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
        "gives an address that is not the writer's own, or sends the member to somebody",
        r"[\w-]@[\w-]{1,63}\.\w|\b(?:tell|say to|mention to) (?:her|him|them)\b.{0,20}\b(?:i sent|"
        r"sent by|from me)\b|"
        r"\b(?:tell|say) (?:them )?(?:that )?i sent you\b|\bmention (?:my name|me)\b",
        r"\bmy (?:[\w-]+ ){0,2}(?:e-?mail|address)|\b(?:me|us) (?:at|on|via|to)\b|\bsend (?:me|it|"
        r"them|your)\b",
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
        r"\b(?:best|glad|happy) (?:prepare|to prepare)|so (?:that )?i can (?:prepare|be prepared|"
        r"get ready|think|plan|do some)\b",
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
        r"\b(?:how are you|what (?:time|day|date)|when (?:are you|would|works|could)|how about you|"
        r"works? for you|if you (?:have|need) (?:any )?(?:more )?questions|"
        r"more information (?:here|on our|at)|how you (?:get on|got on)|let me know how (?:it|you|"
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
        r"to (?:have )?(?:met|spoken|talked|chatted)|conversation|chat|our (?:chat|talk|call|"
        r"conversation)|talk|call)\b(?! (?:soon|next|on))|you are (?:very |most |so )?welcome\b|"
        r"glad (?:i|it|that|you|our|to have|the|this) (?:\w+ )?(?:could|was|found|help|enjoy|we|"
        r"talk|helped|chat|call|conversation)|(?:hope|glad) (?:it|that|this|our \w+|"
        r"you found it) (?:\w+ )?(?:helped|was (?:helpful|useful)|useful)|(?:thanks|"
        r"thank you) for (?:the|your) (?:kind |lovely |nice |thoughtful |sweet )?(?:thank|follow|"
        r"update|card|note of thanks|thank-you|kind words))\b",
        r"\b(?:would|will|could (?:we|you)|looking forward|let us|welcome to (?:call|ask|e?-?mail|"
        r"write|send|book|come|reach|contact|join|visit))\b",
    ),
)
