"""How people name times, talks and hindrances, as parts of patterns."""

from __future__ import annotations

DAY = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|tomorrow|"
    r"today|noon|midday"
    r"|(?:this|next|that|the following) (?:week|weekend|afternoon|morning|evening|day)|afternoons?|"
    r"mornings?|evenings?|lunch(?:time)?|\d{1,2}(?:st|nd|rd|th)"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}"
    r"|\d{1,2}(?: of)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6})"
)
CLOCK = (
    r"(?:\b\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m|p\.m|o'clock|h\b|ist|gmt|est|edt|cst|cet|pst|pdt|utc|wat|"
    r"eat)|\b\d{1,2}:\d\d\b|\b(?:at|around|after|before|by) \d{1,2}(?:\.\d\d)?\b|"
    r"\b\d{1,2} ?- ?\d{1,2}(?: ?[ap]m)?\b)"
)
WHEN = rf"(?:\b{DAY}\b|{CLOCK})"
TALK = (
    r"(?:chat|talk|speak|connect|meet|help|share|answer|discuss|hop|jump|get on|"
    r"have (?:a|that|the|this|our) (?:\w+ )?(?:chat|call|talk|conversation|coffee|word)|"
    r"do (?:a|it|that|this)|call|zoom|set|find (?:a |some )?time|make (?:the |some |a )?time|"
    r"give you|offer|tell|catch up|grab|sit down|spare|pass on|go over|"
    r"walk you|arrange|schedule|oblige|assist|support|be of (?:help|assistance|service)|swap|"
    r"exchange|compare notes|chime|lend|take (?:a|your|the) (?:call|few|question)|hear|accept|"
    r"participate|video|phone|coordinate)"
)
BUSY = (
    r"(?:swamped|slammed|buried|overwhelmed|tied up|snowed under|under water|underwater|flat out|"
    r"hectic|crazy|crunch|travel(?:l?ing)|"
    r"on (?:leave|vacation|holiday|deadline|the road|parental leave|maternity leave|"
    r"paternity leave|sabbatical)|away|out of (?:the )?(?:office|country|town)|"
    r"stretched|heads[- ]down|in the middle of|packed|booked|full(?!-)|busy|busier|"
    r"not (?:a )?(?:good|great|ideal|the best) (?:time|moment|week|month)|bad (?:time|week|month|"
    r"moment)|"
    r"close of (?:the )?(?:quarter|year)|year[- ]end|quarter[- ]end|tax season|audit season|"
    r"exam season|finals)"
)
LATER_WHEN = (
    r"(?:again|later|back|in (?!the (?:morning|afternoon|evening|night|meantime|office|end\b|building|"
    r"same|hallway|area|loop))(?:a |an |about |another |the |early |mid|late |spring|summer|fall|"
    r"autumn|winter|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|q\d|one|two|three|four|five|six|\d)"
    r"|after|next|once(?! (?:an?|per|every|more)\b)|when|around|closer|towards?|from|come|until|till|"
    r"then|some ?time|end of|"
    r"beginning of|start of|on the|the week|the new year|new year|mid-|early|late|post|nearer)"
)
NOT_ABLE = (
    r"(?:can not|could not|will not be able|not going to be able|told not to|am not able|am unable|"
    r"are unable|not be able|unable to|"
    r"not in a position|do not have (?:the |any |enough |much )?(?:time|hours|energy|strength|"
    r"head ?space|bandwidth|capacity|space|room|availability)|"
    r"have no (?:time|bandwidth|capacity|availability|space|room)|no (?:time|bandwidth|capacity|"
    r"availability) |no longer able|short (?:of|on) time|lack (?:the )?(?:time|bandwidth|capacity)|"
    r"will not have (?:the )?(?:time|bandwidth|capacity))"
)
THIS_TIME = (
    r"\b(?:this (?:week|month|quarter|term|semester|year|season|summer|spring|fall|autumn|winter|"
    r"time of year)|right now|just now|at (?:the|this) moment|at present|"
    r"currently|for now|"
    r"these (?:days|weeks)|until|till|before|today|tomorrow|then|that (?:day|time|week)|"
    r"next (?:week|month|few)|these next|for the (?:next|rest|foreseeable)|in the (?:next|near|"
    r"coming)|(?:over|during) the|yet|now|immediately|so soon)\b"
)
# What refuses nothing, though it has the words: "I can't think of a reason to refuse".
NO_REFUSAL = (
    r"(?:(?:can|could|would|will|do|did|should) not (?:\w+ ){0,2}?(?:refuse|say no|turn (?:you|this|it|"
    r"that|"
    r"down)|resist|decline|dream of|see (?:a |any |the )?(?:reason|problem|harm|objection|why not)|"
    r"(?:think of|find|have|imagine) (?:a|any|one|the) (?:\w+ )?(?:reason|excuse|objection))|"
    r"(?:how|who) (?:could|can|would|am) (?:i|we|anyone)(?: possibly| ever| to)? (?:say no|refuse|resist|"
    r"turn|not|decline)|(?:be|am|were) (?:a fool|mad|crazy|rude|churlish|foolish|silly|daft|an idiot|mean|"
    r"wrong|a shame|a hypocrite|ungrateful) (?:not to|to (?:say no|refuse|turn|decline|pass))|"
    r"no (?:reason|objections?|problem|excuse) (?:not )?(?:to (?:refuse|say no|decline)|not to|against|"
    r"from|"
    r"at all|whatsoever|on my)|(?:rude|hard|impossible|difficult|tough) (?:not to|to (?:refuse|resist|"
    r"say no|turn (?:you|this|it|that) down))|(?:never|rarely|hardly ever|not) (?:\w+ )?(?:said|"
    r"say|saying|turn|turned|turning|refuse|refused|refusing) (?:a |an |no |you |anyone |anybody |down )?"
    r"(?:\w+ )?(?:no|student|request|down|to (?:you|a))|why (?:would|should) (?:i|we) (?:not|say no|"
    r"refuse)|why not\b|"
    r"do not see why not|would not miss)"
)
