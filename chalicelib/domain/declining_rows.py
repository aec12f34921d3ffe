"""Clauses that decline a talk without the words of the table `refusing_rows`."""

from __future__ import annotations

from chalicelib.domain.answer_rules import Row, Signal, row
from chalicelib.domain.answer_words import NO_REFUSAL, THIS_TIME, WHEN

_FORBIDS = (
    r"(?:(?:do|does|will|would|did|can) not (?:\w+ )?(?:let|allow|permit|want|like|authori[sz]e|approve|"
    r"have it|"
    r"encourage)|forbids?|prohibits?|prevents?|bars?|precludes?|(?:says?|said|have said|"
    r"has said) (?:that )?no|against it|"
    r"rules? (?:it|this|that|them) out|frowns?|put (?:a stop|its foot|their foot|her foot|his foot)|"
    r"vetoed?|"
    r"stops? (?:me|us)|keeps? (?:me|us) from|(?:has|have) (?:asked|told) (?:me|us) not)"
)

DECLINING: tuple[Row, ...] = (
    row(
        Signal.REFUSES,
        "takes back what was agreed",
        r"\b(?:cancel(?:l?ing)?|call(?:ing)? (?:it|this|that|the \w+|our \w+) off|call off|calling off|"
        r"back(?:ing)? out|"
        r"pull(?:ing)? out|bow(?:ing)? out|drop(?:ping)? out|bail(?:ing)?(?: on| out)?|withdraw(?:ing)?|"
        r"scrap|"
        r"beg off|cry off|renege|take (?:it|that|my \w+) back|"
        r"go(?:ing)? back on|unable to keep|not (?:be able to )?(?:keep|make|honou?r) (?:our|"
        r"the) (?:\w+ )?(?:appointment|call|"
        r"date|meeting|promise)|changed my mind|second thoughts|(?:must|have to|need to) disappoint)\b",
        r"\b(?:cancelled (?:on me|my|flight)|was cancelled|if you (?:need|have|want)|not cancel|my trip|"
        r"you (?:cancel\w*|"
        r"want|need|have) |they cancel|feel free|cancel anytime|no need|rather than cancel|"
        r"without cancel\w+|"
        r"instead of cancel\w+|resc?hedul\w*|another (?:time|day)|postpone|not (?:have|need|"
        r"want) to cancel)\b",
    ),
    row(
        Signal.REFUSES,
        "it is not possible",
        r"\b(?:(?:not|hardly|never|no longer) (?:\w+ ){0,2}?(?:possible|feasible|doable|workable|"
        r"on the cards|going to (?:happen|"
        r"work|be possible|fly))|impossible|out of the question|no (?:chance|way|can do|dice)|"
        r"nothing doing|"
        r"not (?:a chance|a hope|on your life)|not happening|will not (?:happen|be happening))\b",
        rf"{THIS_TIME}|{WHEN}|\b(?:impossible to (?:say no|refuse|resist|know|say|predict|find)|if|"
        rf"no way (?:of|to|i|you|am|"
        r"that)|nearly impossible|almost impossible|seem(?:s|ed)? impossible|in person|was|were|"
        r"otherwise)\b",
    ),
    row(
        Signal.REFUSES,
        "a no",
        r"\b(?:(?:is|a|are|be|still|remains|stays?|say|saying|say it|answer with a|my answer) (?:a |an |"
        r"just |simply "
        r"|still |going to be |to be |probably |likely )?"
        r"(?:\w+ )?(?:no|nope|nah|negative)(?=$|\W{1,3}(?:$|from|to (?:this|that|you|it|all|these|such|"
        r"your|everything at all)|thanks|"
        r"thank|sorry|i am|i'm|for|i can|but|unfortunately|and that|on this|here|again))|"
        r"answer .{0,40} is no|answer (?:has|have) not "
        r"changed|answer (?:stays|remains|stands)|(?:the|my) answer's no|"
        r"(?:it|that)'s (?:a )?(?:no|pass)|no (?:is|means) (?:my|no|the)|not this one|count me out|"
        r"i am out(?=[.!,]?$)|"
        r"hard pass|no from (?:me|us)|thanks,? but no|no,? (?:i|we) (?:can|will|do|am|would|"
        r"could)(?: \w+)? not|no,? not)\b"
        r"|^\W{0,3}(?:(?:hi|hello|hey|sorry|ah|oh|well|um|er|erm|afraid|unfortunately|so|ok|thanks|"
        r"sadly),? ){0,2}"
        r"(?:no|nope|nah|negative|never|pass|hard no)(?:[.!] |\W{0,3}$)|^\W{0,3}(?:no|nope|nah|"
        r"never)\W{0,3}(?:sorry|thanks|thank|i am|i do|i can|not|"
        r"we|dear|"
        r"afraid|mate|but thank|chance|never)",
        rf"\b(?:{NO_REFUSAL}|no(?: \w+)? (?:problem|need|worries|rush|hurry|pressure|one|matter|doubt|"
        rf"trouble|bother|hassle|"
        r"idea)|(?:is|was|not) a (?:polite )?no\b.{0,20}\byes|usually|normally|ordinarily|everyone|"
        r"pretty much|"
        r"almost|most|if (?:it|the answer|that) is|take no|not saying|not say|before i say|was going to|"
        r"said no to you|not a no|do not take|would have|yes or no|no more|no longer|no idea|"
        r"if i say|no less|no later)\b",
    ),
    row(
        Signal.REFUSES,
        "will not or cannot, of herself",
        r"^\W{0,3}(?:\w+,? ){0,3}?(?:i|we) (?:would|will|can|could|shall|must|do|"
        r"should) (?:\w+ )?(?:not|have to decline|never)(?:[.!]*$|,? "
        r"(?:i am afraid|unfortunately|sadly|sorry|help|do (?:this|it|that|these|interviews|calls|"
        r"coffee)|be (?:taking|"
        r"doing|able|available|joining|talking|of help|pursuing|participating)|take|give|offer|assist|"
        r"accept|"
        r"meet|speak|talk|chat|participate|entertain|agree|accommodate|oblige|commit|engage|discuss|"
        r"grant|spare|"
        r"want to (?:talk|speak|do|be|discuss|take|meet|give)|wish to|care to|feel (?:able|comfortable|"
        r"right|up to|qualified)|"
        r"think (?:i|it|this|that) (?:can|could|should|would|is|am)|see how (?:i|we)|see (?:myself|"
        r"my way)|have (?:it in me|the "
        r"(?:energy|strength|stomach|heart|time|hours|spoons)|anything (?:to|useful|for)|room|capacity|"
        r"space|"
        r"time))\b)|^\W{0,3}(?:sorry,? |so sorry,? |sory,? |unfortunately,? |sadly,? |"
        r"afraid )?(?:i )?(?:can not|could not|will not|would not|unable to) (?:help|do|make|talk|"
        r"speak|meet|chat|assist|take|commit|oblige)\b|\bi (?:would|had) (?:sooner|much rather|prefer|"
        r"rather|prefer it "
        r"if)(?: \w+)? (?:not(?! (?:bore|keep you|waste|intrude|guess|assume|say))|did not|you did not|"
        r"you not|do not|leave|keep)\b",
        rf"{THIS_TIME}|{WHEN}|{NO_REFUSAL}|\b(?:promise|refer you|job|jobs|hire|hiring|referral|"
        rf"in person|face to face|"
        r"video|zoom|phone|visa|more than|long|whole|full|an? hour|sooner|earlier|i can not wait|"
        r"not (?:mind|"
        r"hesitate|only|wish to (?:discourage|offend|disappoint|put|be rude)|want to (?:discourage|"
        r"offend|disappoint|put|let you down|keep you|be rude))|much (?:help|use)|if you|unless|until|"
        r"if i|cameras?|comp|salary|money|mock)\b",
    ),
    row(
        Signal.REFUSES,
        "somebody or something forbids it",
        r"\b(?:legal|compliance|hr|comms|communications|director|boss|manager|management|company|firm|"
        r"employers?|contract|"
        r"nda|policy|policies|rules?|partners|press office|doctors?|wife|husband|ethics|bank|court|"
        r"ministry|"
        r"department|head office|they|union|editor|agency|lawyers?|counsel|regulator|team|agreement|clause|"
        rf"position|role|job|office)\b.{{0,40}}\b{_FORBIDS}\b|^\W{{0,3}}(?:\w+,? ){{0,6}}?(?:i|we|staff|"
        r"employees) (?:am|are|have been) (?:simply |just |really |also )?(?:not|no longer|never) (?:\w+ )?"
        r"(?:allowed|permitted|authori[sz]ed|supposed|at liberty|free|entitled|cleared|"
        r"meant) to\b|\b(?:bound by|under an? (?:nda|gag|non-disclosure)|conflict of interests?|"
        r"against (?:the|our|"
        r"company|my) (?:\w+ ){0,2}?(?:rules|policy|contract|code|terms)|rules (?:that )?bind)\b|"
        r"\b(?:it|this|that) (?:is|would be) (?:not|in"
        r"appropriate|improper|unethical|against)\b.{0,20}\b(?:allowed|permitted|appropriate|rules|"
        r"proper|ethical|"
        r"for me to|my)",
        rf"{THIS_TIME}|\b(?:once|after|then|if|before|not (?:a problem|an issue))\b",
    ),
    row(
        Signal.REFUSES,
        "keeps her time for others, or has stopped doing it",
        r"\b(?:decided (?:to stop|not to|against)|(?:stop(?:ped|ping)?|quit|given up|gave up|cease|"
        r"cut out|done) "
        r"(?:doing|saying yes|agreeing|making exceptions|volunteering)|used to (?:\w+ )?(?:say yes|"
        r"agree|do|take|"
        r"accept|give|answer|make time for)(?: \w+){0,2}? (?:these|this sort|such|them|calls|chats|coffees|"
        r"interviews|everyone|everybody|anyone)|sworn off|swore off|(?:cut|cutting|scal\w+) (?:back|"
        r"down) on)\b|\b(?:i|we) (?:\w+ )?(?:reserve|"
        r"limit|restrict|confine|save|devote|guard|protect|"
        r"ration)\b.{0,30}\b(?:time|"
        r"calls|meetings|conversations|it|myself|energy|evenings|help|attention|hours|weekends)\b|"
        r"\b(?:stopped|"
        r"quit|given up|gave up|ceased|done with|finished with|retired from) (?:\w+ )?(?:doing|giving|"
        r"taking|having|"
        r"meeting|answering|accepting|these|calls|interviews|mentoring|talking|speaking|networking)\b|"
        r"\b(?:not|"
        r"no longer|never|nor|hardly) (?:\w+ ){0,2}?(?:taking on|take on|adding|signing up|sign up|"
        r"available (?:for|to)|in the "
        r"habit|mix|a mentor|one for|someone who does|into|big on|"
        r"(?:good|any good) (?:at|with) (?:these|this|people))\b|\b(?:overcommitted|over-committed|"
        r"over-extended|"
        r"overextended|spread too thin|too many (?:\w+ )?(?:commitments|requests|demands|people|plates|"
        r"things|e?-?mails|messages)|at "
        r"(?:my|the) limit|no (?:\w+ )?(?:room|space|time|energy|spare|bandwidth|capacity|"
        r"appetite) (?:left|for|to|in)|up to (?:the|my|our) "
        r"(?:neck|eyes|ears|eyeballs)|volume of|inundated|too (?:old|ill|sick|tired|busy|stretched|much "
        r"on|far gone|burnt out|overloaded) (?:to|for)|not (?:up to|well enough|in (?:any|"
        r"a fit) (?:state|shape))|"
        r"(?:as a|my) rule|(?:matter|point) of principle|on principle|(?:my|a) (?:policy|practice|rule|"
        r"habit) (?:\w+ ){0,2}?(?:not|never|"
        r"to (?:decline|say no|refuse|keep|reserve))|draw the line|keep (?:myself|"
        r"myself to myself|work and|my (?:private|work|weekends))|private person)\b",
        rf"{THIS_TIME}|{WHEN}|\b(?:once|after|until|if|but i|not a rule|no time like|no time to lose|"
        rf"usually|make an "
        r"exception|too busy to (?:\w+ )?(?:write|answer|reply)|volume of (?:work|data|water)|interns|"
        r"students this|"
        r"was|were|hiring|still do|ground rules?)\b",
    ),
    row(
        Signal.REFUSES,
        "wants to be left alone",
        r"\b(?:(?:keep|keeping|kept|save|saving|protect\w*|guard\w*|reserv\w+) (?:my|our|these|those|"
        r"the|what|all) "
        r"(?:\w+ )?(?:evenings?|weekends?|time|hours|mornings|sundays?|saturdays?|lunch\w*|energy|days off|"
        r"free time|little)\b.{0,20}\b(?:for|to)\b|(?:protect|guard|defend|ring-?fence|hoard)(?:ing)? "
        r"(?:my|our|what) (?:\w+ )?(?:time|mornings?|"
        r"evenings?|afternoons?|weekends?|hours|peace|energy|sundays?)|you will understand(?=\W*$)|"
        r"burn(?:ed|t) out|(?:leave|let|keep)(?: \w+){1,5}? (?:in peace|where it is|closed|shut|"
        r"behind|in the past|as it is)|(?:closed|shut) (?:that|the|this) (?:door|chapter|book) on|"
        r"count on me|"
        r"leave me (?:alone|be|out)|"
        r"(?:take|get|strike) (?:me|my \w+) off|(?:remove|delete) (?:me|"
        r"my)|do not know you|(?:stop|quit) (?:writing|e?-?mailing|contacting|"
        r"sending|messaging|bothering|calling|asking)|(?:do|would you) not (?:ever )?(?:write|contact|"
        r"e?-?mail|call|message|bother|try|ask|"
        r"reach out)(?: (?:to )?(?:me|us|this address|here))?(?: \w+){0,2}?(?: again| any ?more|"
        r" further|(?=$|[.!]))|"
        r"lose (?:my|this) (?:number|address|e-?mail)|how dare|(?:mark|report|flag)(?:ed|ing)? (?:this|"
        r"it|you) as|"
        r"none of your|not a (?:charity|free|careers? (?:service|office))|no further (?:e?-?mails?|"
        r"contact|messages|"
        r"correspondence)|unsolicited|spam|spamming|do not (?:talk|speak|reply|respond) to (?:strangers|"
        r"people i|unknown|cold)|consider (?:the|this) matter closed|look(?:ing)? elsewhere|(?:try|"
        r"find|ask) (?:someone|somebody|anyone|anybody) else|excuse me from|kindly excuse|please excuse me|"
        r"forgive (?:me|the brevity|my (?:brevity|refusal))|hope (?:that )?you (?:will |"
        r"can )?(?:understand|forgive)|"
        r"nothing personal|(?:good|wish you) (?:luck|well) (?:finding|elsewhere)|(?:understand|"
        r"forgive me|sorry) if i (?:say no|decline|pass|do not)|take care of yourself|(?:want|"
        r"have) nothing (?:more |else )?to do with|(?:get|got) nothing (?:out )?of|no more (?:extras|"
        r"of (?:these|this|"
        r"them)|calls|requests|favou?rs)|(?:would|'d) rather (?:spend|keep|use|be|sleep|focus)|"
        r"(?:promised|owe) (?:it to )?(?:my (?:wife|husband|family|kids|"
        r"children|doctor|partner|daughter|son)|myself)|not have it in me|put my (?:health|family|kids|"
        r"own)|ship has sailed|(?:turn(?:ing|ed)?|knock(?:ing)?) "
        r"(?:down|away) (?:all|every|any|such|everyone|these|this|it)|leave it (?:there|at that|be)|"
        r"drop (?:it|this|the (?:idea|matter)))\b",
        r"\b(?:not (?:spam|leave|unsolicited)|spam folder|in spam|my spam|went to spam|into spam|"
        r"spam filter|found (?:this|it|you)|forgive (?:me|my|the) "
        r"(?:for )?(?:the )?(?:delay|late\w*|slow\w*|silence|taking|not|typos?|spelling|english)|"
        r"excuse (?:the|my) (?:delay|late\w*|english|typos?|"
        r"spelling)|(?:please|kindly) excuse (?:the|my)|not hesitate|do not ask (?:me )?(?:about|for|"
        r"why)|happy to)\b",
    ),
    row(
        Signal.REFUSES,
        "sends the member to a form or a department instead",
        r"\b(?:requests|enquiries|inquiries|applications|queries|such (?:requests|questions)|"
        r"interested (?:students|candidates))\b.{0,40}\b(?:should|"
        r"must|go(?:es)? (?:through|via|to)|have to|need to|can be|to be|are (?:handled|dealt|processed)|"
        r"through|via)\b|\b(?:please|kindly) (?:\w+ )?(?:use|refer|see|consult|visit|go|apply|direct|"
        r"submit|fill|check|address|contact|get in touch with|write to|e?-?mail|"
        r"approach) (?:\w+ ){0,5}?(?:web ?-?site|form|"
        r"portal|office|careers?|page|hr|faqs?|channels?|department|secretariat|desk|helpdesk|enquiries|"
        r"recruit\w+)\b",
        r"\b(?:if you|my (?:\w+ )?(?:office|page|desk|website)|booking|scheduling|calendar|book|"
        r"office hours|"
        r"come to)\b",
    ),
    row(
        Signal.REFUSES,
        "answers for somebody who will not",
        r"\b(?:(?:dr|mr|mrs|ms|prof|professor|sir|madam|dame|the (?:director|minister|dean|judge|"
        r"chair\w*|author|"
        r"president|bishop|partners|professor|doctor)|he|she|none of (?:them|us|"
        r"the \w+))\b.{0,60}\b(?:regrets?|"
        r"declines?|(?:is|are) (?:unable|not able|not available|unavailable)|(?:can|will|does|do|"
        r"could) not|"
        r"will not be|no longer)|(?:\w+ )?(?:has|have) asked me to (?:thank|tell|say|let|decline|inform|"
        r"convey))\b",
        r"\b(?:until|till|before|if|but (?:she|he|i)|answer|reply|pick up|mind|can not wait|"
        r"does not (?:bite|mind|"
        r"know|answer|work (?:on|here))|today|this week|tell you|not (?:know|bite|mind|only)|the next)\b",
    ),
    row(
        Signal.NOT_THE_ONE,
        "has nothing to give that would help",
        r"\b(?:(?:no|little|not (?:be )?(?:of )?(?:much|any|a lot of|great)|limited|precious little|zero) "
        r"(?:good|use|help|value|interest|assistance|benefit) (?:to (?:you|anyone|anybody|man|a)|"
        r"for you|with|on this|here)|wast(?:e|ing) (?:of )?"
        r"(?:\w+ )?time|(?:nothing|not much|not a lot|not anything|little) (?:\w+ )?(?:to (?:offer|tell|"
        r"teach|add|"
        r"say|share|contribute|give)|useful|worth|(?:i|we) (?:can|could) (?:offer|tell|teach|add|give|"
        r"do))|i (?:only|just) (?:do|"
        r"handle|work|answer|fix|clean|sell|run|look after|process) (?:the )?|i am (?:just|only) (?:a|"
        r"an|the|"
        r"here)|out of (?:the|that) (?:game|field|industry|business|loop|trade|profession)|lost touch|"
        r"(?:have|had|has) (?:never|not) (?:\w+ )?(?:worked (?:in|as|with|on|at)|been in|done (?:that|it|"
        r"this|any)|practi[sc]ed)|never (?:worked|did|practi[sc]ed|been) (?:in|as|that|a)|(?:long|been|"
        r"now|am) "
        r"retired|retired (?:\w+ ){0,3}?(?:ago|in|last|from)|(?:mistaken|confus\w+|mixed|mixing) (?:me|up)|"
        r"(?:another|different|other) (?:person|\w+) (?:of|with|by) (?:the|that|my) (?:same )?name|"
        r"namesake|"
        r"you (?:want|are looking for|mean|must mean|are thinking of|are after|need) (?:a |the |my |"
        r"another "
        r"|some )?(?:different|other|someone|somebody)|(?:not|no) (?:\w+ )?the \w+ (?:\w+ )?you (?:want|"
        r"are looking|"
        r"mean|think|are after|need)|(?:written|writing|wrote|reached|e?-?mailed|contacted|got|"
        r"have) (?:\w+ ){0,2}?the wrong(?! (?:thing|idea|word|link|time|day|end|impression))|"
        r"not (?:\w+ )?the right (?:door|desk|address|place|ear|shop|horse)|wrong (?:\w+ )?(?:person|"
        r"man|woman|guy|number|address|e-?mail|department|"
        r"end|tree|door|one|inbox|place)|not (?:him|her)|i know nothing|know next to nothing|not (?:my|"
        r"our) (?:line|job|patch|"
        r"subject|world|trade|department|bag|cup)|changed (?:careers?|fields?|jobs)|left (?:the|"
        r"that) (?:\w+ )?"
        r"(?:field|industry|profession|trade|company|firm|world|business|life)|no idea (?:about|how)|"
        r"disappoint you|"
        r"(?:not|hardly) (?:\w+ )?(?:see|know|think of|imagine) (?:how|what|where|that) (?:\w+ )?(?:i|"
        r"we) (?:can|could|would|"
        r"might|to start)|would not know (?:where|what|how))\b",
        r"\b(?:waste (?:any|your|no) (?:\w+ )?time (?:looking|searching|on)|if|not waste|used to be|"
        r"i hope|do not worry|"
        r"not wasting|talking to you about the wrong|you (?:have|had) never|only a (?:few|short))\b",
    ),
    row(
        Signal.NEGATES,
        "the writer and a not, whatever it is about",
        r"\b(?:i|we|it(?= (?:\w+ )?(?:is|can|could|will|would|does)\b)) (?:\w+ )?(?:can|could|will|"
        r"would|am|should|shall|must|may|is|does|"
        r"do(?! not (?:know|"
        r"need|have|mind|understand|remember|recall|believe|blame|envy|worry|forget|doubt|regret|miss|"
        r"yet))) (?:\w+ )?(?:not|never)\b|"
        r"\b(?:much as (?:i|we)|however much|tempting as|flattered as|honou?red as|sorely tempted)\b|"
        r"\b(?:unfortunately|sadly|regrettably|regretfully|alas|afraid|i regret|sorry to (?:say|inform|"
        r"disappoint|tell))\b",
        r"\b(?:not (?:only|mind|hesitate|too|bad|to mention|worry|believe|wait|understand|know (?:that|"
        r"you|until)|(?:at all )?surprised|forget|"
        r"forgotten|remember|recall|know if you)|why not|is not it|thank you enough|more (?:proud|"
        r"pleased|happy|glad))\b",
    ),
    row(
        Signal.SHAKES_ITS_HEAD,
        "a word that denies, which is a no where nothing else is said",
        r"\b(?:no|not|never|none|nothing|neither|nor|nobody|hardly|barely|without me|too \w+|behind me|"
        r"hate|"
        r"leave (?:this|it)|put you off|others|instead|regret\w*|only)\b",
        r"\b(?:no (?:need|worries|problem|rush|matter|doubt|idea|longer|trouble|bother|hassle)|not "
        r"(?:only|bad|to mention)|"
        r"why not|too kind|me too|you (?:do|would|will|can|should|did) not|"
        r"you too|too (?:much|many))\b",
    ),
)
