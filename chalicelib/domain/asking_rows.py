"""Sentences that ask to be hired, considered, referred or led to those who hire."""

from __future__ import annotations

from chalicelib.domain.golden_rules import Ask, Row, row
from chalicelib.domain.job_words import ANY_JOB, JOB, RECRUITER, STUDENTS, WITH_YOU, YOURS

ASKING: tuple[Row, ...] = (
    row(
        Ask.HIRE,
        "to hire, employ or take on the writer",
        r"\b(?:hir(?:e|ing)|employ(?:ing)?|recruit(?:ing)?|onboard) me\b|\b(?:tak(?:e|ing)|"
        r"bring(?:ing)?|get(?:ting)?) me (?:on(?: board)?|in(?:to)? (?:your|the) (?:team|company|"
        r"firm))\b|\bgive me a (?:shot|break|trial|start)\b|\b(?:hire|employ|take on|taking on|"
        r"hiring) (?:someone|somebody|a (?:person|student|graduate|fresher|candidate)) (?:like|"
        r"such as|with my)",
    ),
    row(
        Ask.HIRE,
        "to be given or helped to a job",
        r"\b(?:give|offer|grant|get|find|secure|arrange|land|provide|assign|help|assist|"
        rf"hook)(?: me| us)(?: \w+){{0,6}}? {JOB}|\b(?:help|helping|assist|assisting|support|"
        r"supporting) (?:me )?(?:to |in |with )?(?:get|getting|find|finding|land|landing|secur\w+|"
        rf"obtain\w*|source|sourcing) {ANY_JOB}|\bget me (?:a|an|in|into|hired|"
        r"the) (?:\w+ )?(?:interview|door|job|your)|\bhelp me (?:get|land|secure|find|"
        r"arrange) (?:a|an|any|some) (?:job )?interviews?|\bany (?:chance|possibility|scope|"
        rf"prospects?|hope)s? (?:of|for|to get) {ANY_JOB}|\b(?:get|find|offer|arrange) me (?:a|an|"
        r"some) (?:job )?interview",
        r"\bproject\b|"
        r"\b(?:opinion|sense|idea|understanding|feel|view|picture|advice (?:on|about)) (?:of|on|"
        r"about|for)\b|\bhelp(?:s|ed)? me (?:understand|decide|see|figure|learn|think|choose)\b",
    ),
    row(
        Ask.HIRE,
        "asks for a job in so many words",
        rf"\b(?:i|we)\b(?:\W+\w+){{0,7}}?\W+(?:ask(?:ing)?|inquir(?:e|ing)|enquir(?:e|ing)|"
        r"request(?:ing)?|beg(?:ging)?|solicit(?:ing)?) (?:you )?(?:for|about|regarding|on|"
        r"whether there (?:is|are)|if there (?:is|are)) (?:a|an|any|some|the|potential|possible|"
        r"open|available|your|job|internship|employment|work|summer|full-time|part-time|"
        r"entry-level|current|opportunities|openings|vacancies|"
        rf"positions)\b(?: \w+){{0,4}}? ?{JOB}|^(?:inquir|enquir)\w+ (?:about|regarding|"
        rf"for) {ANY_JOB}|\b(?:asking|ask) (?:you )?for (?:a|an|any|some) (?:\w+ ){{0,2}}?(?:job|"
        r"internship|position|placement)\b",
        r"\byour (?:\w+ )?(?:job|role|position|internships?|placement)\b|\b(?:you (?:did|held|had|"
        r"have|hold|took|do|chose)|how to ask|before asking|when to ask|people (?:who )?ask|"
        r"ever ask)\b",
    ),
    row(
        Ask.HIRE,
        "a place for the writer",
        r"\b(?:job|position|role|internship|opening|vacancy|place|room|spot|seat|space|slot|"
        r"opportunity|work|something) (?:\w+ )?for (?:me\b|myself|someone like me|"
        r"somebody like me|a (?:person|student|graduate|fresher|beginner) like me|one more(?! (?:question|"
        r"call|chat|word|thing|coffee|visitor|guest|person to))|"
        r"another (?:intern|pair)|an (?:extra )?(?:intern|enthusiastic|eager)|my (?:background|"
        r"profile|skills|qualifications))|\b(?:would|could|can|will|do|might) (?:you|your \w+|"
        rf"they|acme)(?: \w+){{0,3}} (?:consider|open to|willing to|like to|interested in|"
        r"think(?:ing)? (?:of|about)|planning to|able to|want to) (?:\w+ )?(?:hir(?:e|ing)|"
        r"tak(?:e|ing)(?: on)?|employ(?:ing)?|recruit(?:ing)?|bring(?:ing)? on|host(?:ing)?|"
        rf"hav(?:e|ing)) (?:on )?(?:me|an? \w+|interns?|{STUDENTS})",
        r"\bopportunity for me to (?:learn|hear|ask|talk|meet|thank)|\b(?:have|having|"
        r"hosting) (?:a|an) (?:quick |short |brief )?(?:chat|call|talk|conversation|coffee|meeting|"
        r"visitor|informational)|\b(?:right|good|fit|suitable|best) (?:\w+ )?for (?:me|"
        r"someone like me)\b",
    ),
    row(
        Ask.HIRE,
        "wants a job of theirs",
        rf"\b(?:i|we) (?:\w+ ){{0,4}}?(?:want|would like|would love|wish|hope|hoping|interested in|"
        r"eager|looking|seeking|seek|aim|aiming|keen|like|love|"
        rf"excited)(?: \w+){{0,7}}? {JOB}(?: \w+)? {WITH_YOU}|\bintern(?:ing)? (?:at|with|for|"
        rf"under) (?:you\b|{YOURS})|\b(?:do|doing|complete|pursue|get) (?:my|an|"
        r"a) (?:\w+ )?(?:internship|placement|co-op|attachment) (?:at|with|in|under) (?:you|your)|"
        rf"\b(?:secure|obtain|land|earn|gain|get|find) (?:a|an) (?:\w+ ){{0,3}}?(?:job|internship|"
        rf"position|role|placement) {WITH_YOU}",
        r"\b(?:learn|hear|know|understand|read|ask|curious|talk|chat|hearing|"
        r"learning) (?:\w+ ){0,3}?(?:about|how|what|from|more)\b|\bwhat (?:it is|is it) like\b|"
        r"\binterning (?:at|with) you\b.{0,20}\bdid\b|\byour (?:\w+ )?(?:job|role|position|"
        r"internship)\b",
    ),
    row(
        Ask.CONSIDER,
        "to be considered or kept in mind",
        r"\bconsider(?:ed|ing)? (?:me|myself|my (?:application|candidature|candidacy|profile|"
        r"resume|background|request for (?:a|an) (?:job|internship|position)|case|name|"
        r"qualifications|skills))\b(?! (?:a|an|one|lucky|interested|curious|your)\b)|\b(?:be|being|"
        r"get|been) considered(?: (?:for|as|by|when|if|once|should|next|alongside|among|too)\b|[.!]?$)|"
        r"\b(?:keep|keeping|bear|bearing|have|hold|"
        r"kept) (?:me|my (?:\w+ )?(?:name|resume|profile|details|application|background|number|"
        r"contact)) in (?:your |the )?(?:mind|thoughts|view|database|records|files?)\b|"
        r"\bthink(?:ing)? of me (?:if|when|for|next|as|whenever|should|first|once)|"
        r"\bremember me (?:if|when|for|whenever|should|once)|\b(?:keep|hold|retain|"
        r"save) my (?:resume|name|profile|details|application|information|contact)|"
        r"\bfavorable (?:consideration|response|reply)|\bfor (?:your|any) (?:kind |"
        r"future )?consideration (?:for|of my|regarding)|\bconsideration for (?:a|an|any|the|"
        r"future)|\bkeep me (?:on|at) (?:your|the) (?:radar|list)|\bon your radar\b|"
        r"\bthrow my (?:hat|name) in",
        r"\bin mind\b.{0,40}\b(?:course|study|survey|experiment|guinea)\b|"
        r"\bconsider(?:ed|ing)? me for (?:a|an|this|our|the) (?:\w+ )?(?:chat|call|talk|"
        r"conversation|coffee|informational)\b|\b(?:talk|chat|speak|learn from|conversation|"
        r"podcast|that talk|lecture|show|workshop)\b.{0,20}\bin mind\b|\bin mind\b.{0,25}\b(?:talk|lecture|"
        r"show|workshop|tour)\b|\bapplicants? |\bcandidates? (?:get|be|to be)",
    ),
    row(
        Ask.REFER,
        "to be referred, recommended or put forward",
        r"\b(?:refer(?:ring)?|recommend(?:ing)?|endors(?:e|ing)|nominat(?:e|ing)) (?:me|my (?:name|"
        r"profile|resume|application|candidature))\b|\b(?:put|putting|drop|say|pop|slip|throw|"
        r"give)(?: in)? (?:a|in a) (?:\w+ )?word\b|\bvouch(?:ing)? for me\b|\b(?:put|pass|forward|"
        r"submit|suggest|push|float|mention|raise|drop) (?:on |along )?my (?:name|profile|details|"
        r"candidature|application|interest)\b|\b(?:act|serve) as (?:my|a) (?:reference|referee)|"
        r"\b(?:write|give) me (?:a|an) (?:\w+ )?(?:recommendation|reference|referral)|\bas (?:my|"
        r"a) (?:reference|referee)\b|\brecommendation letter|\bletter of recommendation|"
        r"\bget me (?:in|into) (?:the )?(?:door|system)|\bpull (?:some|any|a few) strings",
        r"\brecommend me (?:a|an|some|any) |"
        r"\b(?:refer|recommend)(?:ring|ing)? me to the (?:study|source|page|chapter|paper)|"
        r"\b(?:refer|recommend)(?:ring|ing)? me (?:to )?(?:\w+ ){0,3}?(?:books?|resources?|"
        r"articles?|podcasts?|courses?|blogs?|reading|newsletters?|events?|meetups?|communit\w+|"
        r"website|material|papers?)\b|\b(?:refer|recommend)(?:ring|"
        r"ing)? me (?:on )?to (?!.{0,80}\b(?:hir|recruit|hr\b|human|opening|job|intern|position|"
        r"vacanc|manager|boss))(?:some|any|other|another|a|an|your|people|one|who|the (?:right|"
        r"best|people|person|folks|ones?))",
    ),
    row(
        Ask.REFER,
        "asks for a referral",
        r"\b(?:could|can|would|will|may|might|please|kindly|possible|hop(?:e|ing)|ask(?:ing)?|"
        r"request(?:ing)?|need|want|appreciate|love|grateful|get|give|provid(?:e|ing)|willing|able|"
        r"wonder\w*|like|seeking|looking for|mind|any chance|if you|help|thankful|offer|have|"
        r"chance|comfortable|open)\b.{0,70}\b(?:internal |employee |"
        r"company )?(?:referrals?(?! programs?| bonus)|reference for (?:me|my|the|a))\b",
        r"\b(?:employers|debat\w+|be allowed|how (?:important|much|often|common|many|do|does|did|are)|"
        r"did you (?:get|use|have|"
        r"come|need)|referrals? (?:work|matter|are|is|help|culture)|what role|people (?:get|use|"
        r"ask)|doctor|gp|referrals? (?:to|for) (?:someone|others|people|anyone|"
        r"another person) (?:who|i|to talk|to learn|else))\b",
    ),
    row(
        Ask.RECRUITER,
        "to be led to those who hire, or the resume to be",
        r"\b(?:introduc\w+|connect\w*|put|refer\w*|point\w*|direct\w*|link\w*|lead|get|send|guide|"
        rf"steer)\b(?: \w+){{0,8}}? {RECRUITER}|\b(?:name|e?-?mail|contact|details|number|address|"
        rf"introduction|intro|touch)\b.{{0,30}}\b{RECRUITER}|\b(?:pass|forward|shar(?:e|ing)|send|"
        r"hand|giv(?:e|ing)|submit|show|circulat\w+|route|mention|"
        rf"introduce)\w*\b(?: \w+){{0,4}}? (?:me|my|it|this|resume|profile|"
        rf"details)\b.{{0,40}}\b(?:to|with) (?:\w+ ){{0,4}}?(?:{RECRUITER}|manager|boss|"
        r"(?:team )?lead|director|supervisor|founder|ceo|right (?:person|people|team)|decision)|"
        r"\b(?:who|whom) (?:should|can|could|do|would|must|may) i (?:contact|talk to|speak to|"
        rf"speak with|email|reach|approach|write|send)\b.{{0,30}}(?:{JOB}|resume|\bhired\b|"
        r"\bhiring\b|\bapply)",
        r"\b(?:how (?:do|does|did|you)|what (?:do|does|did)|were you|you were|your path|become|"
        r"became|as a recruiter|life as|work as|move(?:d)? (?:in)?to|switch\w* (?:in)?to|"
        r"you (?:got|put|get) (?:in )?(?:touch|connected))\b",
    ),
)
