"""Sentences that ask about openings: theirs, those to come, those in a field."""

from __future__ import annotations

from chalicelib.domain.golden_rules import Ask, Row, row
from chalicelib.domain.job_words import ANY_JOB, JOB, STUDENTS

OPENING: tuple[Row, ...] = (
    row(
        Ask.HIRING,
        "are you, is your team hiring",
        r"\b(?:are|is|if|whether|will|do you know if|wonder\w*|know|"
        r"see)\b(?: \w+){1,7}? (?:hiring|recruiting)(?! (?:managers?|process|practices|"
        r"committee|season|decisions?|criteria|cycle|for\b.{0,30}\b(?:like|work)))\b|"
        r"\bwhen (?:will|do|does|are|is) (?:you|your|they|the)\b.{0,30}\b(?:hir(?:e|ing)|"
        r"recruit(?:ing)?|open applications)|^(?:are you |you (?:guys )?)?hiring\b.{0,20}\?|"
        r"\bplans? to (?:hire|recruit|expand the team)\b|\bplanning to (?:hire|recruit)\b",
        r"\b(?:field|industry|sector|market|profession|economy) (?:is|are)?\b|\b(?:is|are) (?:the|"
        r"this|your) (?:\w+ )?(?:field|industry|sector|market|profession)\b|\b(?:if|when|whether|"
        r"that) (?:a|an|companies|firms|employers|people|someone|most|many|one|teams)\b|\b(?:what|"
        r"how) (?:\w+ ){0,3}?(?:hiring|recruiting)\b|\bthat hiring\b|\bis hiring (?:like|hard|slow|"
        r"done|different)|\b(?:when|while|if) (?:you|they) (?:are|were) (?:hiring|"
        r"recruiting)\b.{0,40}\b(?:what|which|how|look|notice)|\b(?:what|which|"
        r"how)\b.{0,60}\bwhen (?:you|they) (?:are|were) (?:hiring|recruiting)|\bapproach|"
        r"\bi (?:see|saw|noticed|read|heard)\b",
        yields=True,
    ),
    row(
        Ask.HIRING,
        "whether there are openings there",
        r"\b(?:do|does|have|has|had|are|is|if|whether|there|would|could|might|got(?= any)|"
        r"any chance|know of|knew of|know about|aware of|heard of|hear of|come across|regarding|"
        rf"about)\b.{{0,40}}\b(?:any|some|open|current|currently|upcoming|available|suitable|"
        r"vacant|entry-level|an?|relevant|potential|possible|other|future|"
        rf"summer)\b(?: [\w-]+){{0,4}}? {JOB}",
        r"\b(?:school|class) project\b|"
        r"\bwith a (?:\w+ )?job\b|\bopening (?:this|next|on) |"
        r"\b(?:field|industry|sector|profession|market|line of work|discipline|in general|"
        rf"generally|typically|usually|tend to)\b|\b{JOB} (?:that|which|you|where|have|shaped|"
        rf"like yours|like that)\b|\byour (?:\w+ )?{JOB}|\b(?:an?|the) {JOB} (?:like|"
        r"at \w+ (?:look|feel)|in \w+ (?:look|feel|involve|entail)|involves?|really|actually|"
        rf"look)|\b(?:is|was|about|like) (?:it|your|an?|the|having) (?:\w+ )?{JOB}\b|\bi (?:have|"
        r"had|got|accepted|took|start\w*|finish\w*|held|did|will (?:be )?start\w*|was offered|"
        rf"am (?:doing|in|at)) (?:\w+ ){{0,2}}?(?:an?|another|some|any) |\bhow (?:do|does|did|to|"
        r"people|one)\b|\bwhat (?:does|do|is|was|makes?|did|are|kinds?|sorts?|types?)\b|\b(?:did|"
        r"when|after|before|while|once) you (?:\w+ )?(?:have|had|take|took|get|got|find|found|"
        r"hold|held|do|did|know|accept\w*|look\w*|start\w*|chose|choose)|\b(?:leave|left|leaving|"
        r"lost|quit|switch\w*|chang\w+|move\w*|moving|compare\w*|between|balance|juggl\w+)\b|"
        rf"\b(?:better|than|we have|our|is it true|we can not)\b|\b(?:is|are|would|was|"
        rf"does) an? [\w -]{{1,30}} (?:a good|worth|necessary|useful|help\w*|"
        r"count|matter\w*|enough|needed|required)\b|\b(?:in|such|from|as|of|like|without|"
        rf"into) an? (?:\w+ ){{0,3}}?{JOB}\b|\bnot (?:about|for|asking)\b|\b(?:leads?|turns?|"
        rf"opens?) (?:\w+ ){{0,3}}?(?:to|into)\b|\b(?:common|normal|usual|typical) to\b|"
        r"\bwhat it\b|\b(?:people|students|others) (?:\w+ )?ask\b",
        yields=True,
    ),
    row(
        Ask.HIRING,
        "whether they take students or need people",
        r"\b(?:do|does|can|will|would|did|are|is|if|whether|know if) (?:you(?: guys| all)?|"
        rf"your (?:\w+ ){{0,2}}?\w+|they|the (?:\w+ )?\w+|[a-z]+)(?: \w+){{0,3}}? (?:tak(?:e|"
        r"ing)(?: on| in)?|hir(?:e|ing)|accept(?:ing)?|offer(?:ing)?|sponsor(?:ing)?|host(?:ing)?|"
        r"need(?:ing)?|recruit(?:ing)?|looking for|in need of|seeking|searching for|open to|"
        r"have room for|want|wanting|welcom(?:e|ing)|short of|"
        rf"bring(?:ing)? on) (?:on )?(?:[\w-]+ ){{0,3}}?(?:{STUDENTS}|placements?|people|hands|"
        r"help|staff|developers?|engineers?|analysts?|designers?|assistants?|hires?|candidates?|"
        r"employees|talent|associates?|visas?|volunteers?|writers?|researchers?|members)\b",
        r"\bhelp i can\b|"
        r"\b(?:how (?:do|does|did)|what|why|which|where|did you|would you (?:take|want|need|"
        r"welcome|like)|know anyone|know someone|someone (?:else|who)|anyone (?:else|who)|"
        r"talk(?:ing)? to|questions?|calls?|conversations?|chats?|field|industry|sector|companies|"
        r"most|tend to|usually|open to (?:talking|speaking|chatting|meeting|helping))\b",
        yields=True,
    ),
    row(
        Ask.OPENINGS,
        "to be told of openings",
        r"\b(?:let me know|tell me|inform me|notify me|alert me|update me|ping me|message me|"
        r"e?-?mail me|contact me|call me|text me|drop me|write (?:to )?me|reach out|get in touch|"
        r"keep me (?:posted|informed|updated|in the loop)|give me a (?:shout|call|heads[- ]up)|"
        r"(?:love|like|happy|glad|grateful|keen|eager|want) to (?:hear|know|learn)|hear(?:ing)?|"
        r"do you know|you know|know|aware|come across|learn|keep an (?:eye|ear) out|"
        rf"look(?:ing)? out|you (?:see|spot|find)|think of)\b.{{0,40}}?\b(?:if|of|when|whenever|"
        r"should|any|once|about (?=any|open|possible|potential|future|new|other|relevant|"
        r"opportunities|vacancies|positions|internships|available)|for (?:any|open|openings|"
        rf"opportunities|vacancies)|regarding)\b.{{0,50}}?(?:\b{JOB}\b|\b(?:opens?|comes?|"
        r"pops?) up\b|\bbecomes? available|\bhiring\b|\b(?:suits?|fits?|match(?:es)?) (?:me|my)\b)",
        r"\b(?:reschedul\w*|schedul\w*|calendar|your (?:\w+ )?(?:job|role|position|internship|"
        r"work|path)|you (?:held|did|had|took|chose)|how you|what (?:a|an|the|your|it|kind)|"
        r"comes? up (?:and|on your|that day|before|at the last)|time (?:opens?|comes?|frees?) up|"
        r"opening (?:next|this|on)|in (?:a|any) position to|(?:talk|chat|speak|call) (?:opens|"
        r"comes)|the kinds? of|any (?:people|person|one|books?|articles?|resources|advice)|"
        r"anyone (?:else )?(?:who|i|in|to)|of (?:your|a|an) (?:\w+ )?(?:job|role)|conference|"
        r"event|meetup|course|hiring (?:works?|process|practices|manager))|\bopportunit(?:y|"
        r"ies) (?:to|of|for) (?:hear|learn|talk|speak|chat|meet)",
        yields=True,
    ),
    row(
        Ask.OPENINGS,
        "something that may open up",
        rf"\b(?:if|when|should|whenever|in case|once)\b (?:\w+ ){{0,3}}?(?:anything|something|"
        rf"any(?: \w+){{0,3}}? {JOB}|an? (?:\w+ ){{0,3}}?(?:{JOB}|spot|seat|slot)|positions?|"
        rf"roles?|openings?|vacanc\w+)\b.{{0,30}}\b(?:opens?|opened|comes?|came|pops?|become?s?|"
        r"arises?|is available|are available|available|exists?|appears?|turns? up)\b|"
        rf"\bon the lookout for (?:any )?{ANY_JOB} for me",
        r"\bon the day\b|"
        r"\b(?:reschedul\w*|cancel\w*|schedule|calendar|can not make|different time|slot (?:opens|"
        r"comes)|in (?:this|the|your) (?:field|industry)|how (?:do|does|did)|what (?:do|does|"
        r"happens))\b",
    ),
    row(
        Ask.MARKET,
        "openings in a field",
        r"\b(?:are|is|how many|do you (?:know|think|see)|any|lots of|many|enough|if|"
        r"what)\b.{0,40}\b(?:openings?|vacanc\w+|jobs?|opportunities|internships?|demand|"
        r"hiring)\b.{0,30}\b(?:in (?:this|the|your|that)(?: \w+){0,2} (?:field|industry|sector|"
        r"area|profession|line|market|city|region|country)|for (?:people|someone|graduates|"
        r"newcomers|beginners|juniors|career changers|students|entry)|out there|"
        r"these days|nowadays|in general)\b|\b(?:is|are|if|whether) (?:the|this|your|"
        r"companies in)(?: \w+){0,2}? (?:field|industry|sector|market|"
        r"profession)(?: \w+){0,2}? (?:hiring|recruiting)\b|\b(?:is|are) (?:companies|employers|"
        r"firms|people) (?:still |currently |actively |now )?(?:hiring|recruiting)\b",
        r"\b(?:how (?:are|do) you|you (?:did|had|held|took)|kinds? of|types? of|sorts? of|shaped|"
        r"opportunit(?:y|ies) to|your job|hiring (?:is|looks|process)|what an?|involves?)\b",
    ),
)
