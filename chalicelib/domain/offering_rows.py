"""Sentences that offer oneself: resume, application, need, hope."""

from __future__ import annotations

from chalicelib.domain.golden_rules import Ask, Row, row
from chalicelib.domain.job_words import ANY_JOB, JOB, WITH_YOU, YOURS

OFFERING: tuple[Row, ...] = (
    row(
        Ask.RESUME,
        "sends or offers a resume",
        r"\b(?:attach(?:ed|ing)?|enclos(?:e|ed|ing)|here is|find|see|shar(?:e|ed|ing)|pass(?:ed|"
        r"ing)?|forward(?:ed|ing)?|send(?:ing)?|sent|submit(?:ted|ting)?|upload\w*|includ(?:e|ed|"
        r"ing)|provid(?:e|ed|ing)|giv(?:e|ing)|hand|leave|drop|link(?:ed)?(?: to)?|e?-?mail(?:ed|"
        r"ing)?|with|available|below|circulat\w+|p\.?f\.?a\.?|herewith|add(?:ed)?|put|"
        r"bring)\b(?: [\w,]+){0,6}? (?:my |a (?:copy of )?|the )?(?:\w+ )?(?:resumes?|cover letter|"
        r"transcripts?|application letter)\b|\b(?:resume|cover letter|transcript) (?:is |are |"
        r"has been |was |and \w+ |too |also )*(?:attached|enclosed|below|here|included|available|"
        r"can be|for your)|\bpfa\b|^(?:p\.?s\.?,? )?(?:my )?resume:|\bmy resume (?:for|is)\b",
        r"\bthe resume you\b|\bonce sent\b|\b(?:what (?:should|would|does|do|makes?)|how (?:should|would|"
        r"do|does|to|did)|which (?!you)|"
        r"should a|does a|a good resume|strong resume|people|applicants?|students|candidates?|"
        r"others|as (?:you )?(?:requested|asked|suggested|promised)|you (?:\w+ )?(?:asked|"
        r"requested|wanted|offered|said|suggested|mentioned|told)|at your request|per your|"
        r"thank(?:s| you) for|rewr\w+|revis\w+|working on|edited|your (?:own )?resume|updat(?:e|"
        r"ing) my resume|format\w*|bullet|feedback|review\w*|critique|comments|proofread|(?:quick|fast|"
        r"brief|thorough|honest) (?:read|look|check|once)|look (?:at|over)|"
        r"thoughts on)\b",
    ),
    row(
        Ask.RESUME,
        "asks to pass a resume on",
        r"\b(?:pass|forward|hand|circulate|submit|share|give|send|get|put|show|route|"
        r"float)(?:ing)? (?:on |along |around |over )?(?:my|the attached|this|it) ?(?:resume|"
        r"cover letter|profile|application|linkedin)\b|\bmy resume (?:on|along|around|over|forward|"
        r"in front of)\b|\b(?:happy|glad|like|love|can|could|may|shall|should|will|would|"
        r"let me) (?:\w+ ){0,3}?(?:send|share|forward|e?-?mail|provide|show|drop|give|attach|"
        r"submit)\b.{0,20}\bresume\b",
        r"\b(?:you (?:\w+ )?(?:asked|requested|wanted|offered|suggested|mentioned|told)|"
        r"as (?:you )?(?:requested|asked)|thank(?:s| you) for|how (?:do|did|should)|what (?:should|"
        r"would)|(?:quick|fast|brief|honest) (?:read|look|check|once)|feedback|thoughts|opinion|comments|"
        r"critique|glance|look (?:at|over|through))\b",
    ),
    row(
        Ask.NEED,
        "needs a job",
        rf"\bi (?:\w+ ){{0,6}}?(?:need|require|desperate for|in (?:\w+ )?need of) (?:to (?:find|"
        r"get|land|secure) )?(?:a|an|some|this|any|work|"
        rf"employment)?\b ?(?:[\w-]+ ){{0,3}}?(?:{JOB}|work\b(?! (?:experience to|visa|permit|out|"
        r"on|with|through|hard)))|\bmy (?:visa|opt|savings|rent|loan|family|"
        rf"bills?)\b.{{0,60}}\b(?:job|employ\w+|sponsor\w*|work)\b.{{0,40}}\b(?:help|hope|soon|"
        rf"urgent|before|by)|\bdesperate(?:ly)?\b.{{0,40}}\b(?:job|work|internship|position|"
        r"employment|income)",
        r"\bbefore i need\b|"
        r"\b(?:picture|sense|idea|feel) of\b|"
        r"\b(?:need (?:a|an|any) (?:\w+ ){0,2}?(?:degree|certificate|portfolio|license|licence|"
        r"break|mentor)|need to (?:know|understand|learn|think)|for my (?:class|course|assignment)|"
        r"what i need)\b",
    ),
    row(
        Ask.NEED,
        "looks for a job and hopes for help",
        r"\b(?:i am|i have been|am|been|we are|currently|actively|presently|and|"
        rf"still)(?: \w+){{0,3}}? (?:looking|searching|hunting|seeking|job[- ]hunting|in search of|"
        r"on the lookout|exploring|pursuing|open)\b(?: for| of| out)?(?: (?!advice|insights?|"
        r"people|someone|somebody|anyone|guidance|perspectives?|information|tips|stories|"
        r"career advice|mentor|chance|to learn|"
        rf"conversation)[\w-]+){{0,6}}? {JOB}.{{0,120}}\b(?:help|assist\w*|support me|leads?\b|"
        r"guide me to|if you (?:know|have|hear|can|could)|any (?:chance|possibility|way)|hop(?:e|"
        rf"ing) (?:you|that you)|refer|consider|{WITH_YOU})|\b(?:help|assist|"
        r"support)(?:ing)? (?:me )?(?:with |in |on )?(?:my |the |a )?(?:job|internship|employment|"
        r"placement)[ -](?:search|hunt\w*|seeking)|\b(?:any|some|your) (?:job )?(?:leads|"
        r"openings you know)\b",
        r"\b(?:sales leads|leads (?:to|the|a)|not looking|help me (?:understand|decide|learn|see|"
        r"figure)|i was)\b",
        whole=True,
    ),
    row(
        Ask.APPLY,
        "applies",
        rf"\b(?:i|we) (?:\w+ ){{0,5}}?(?:apply|applying|applied) (?:for|to|at|with|"
        rf"as)\b.{{0,60}}(?:\b{JOB}\b|\b(?:your|the) (?:company|team|firm|organization|posting|"
        r"listing|listed|advertised)\b|\bas (?:a|an)\b)|\bmy (?:job )?(?:application|candidature|"
        r"candidacy)\b(?! (?:essay|to (?:grad|law|med|business|college|university|a master|"
        r"the (?:master|mba|phd))))|\b(?:apply|application|applying) (?:for|to) (?:the|your|this|"
        rf"a|an|any) (?:[\w-]+ ){{0,4}}?{JOB}|\b(?:express|expressing|"
        r"expression of) (?:\w+ )?interest in (?:the|your|a|an|any|joining|"
        rf"working) (?:[\w-]+ ){{0,4}}?(?:{JOB}|team|company|with|at|for)|\bput(?:ting)? (?:in|"
        r"myself forward) (?:an application|for the)\b|\bhow (?:can|do|could|should|"
        r"may) i (?:apply|get hired|get a job|join)\b(?! what)|\bi am (?:a )?(?:strong|perfect|"
        r"good|great|ideal) candidate\b",
        r"\b(?:once applied|in (?:19|20)\d\d|years? ago|back then)\b|"
        r"\b(?:grad(?:uate)? (?:school|program\w*|studies)|master'?s?|ph\.?d|mba|law school|"
        r"med(?:ical)? school|business school|scholarships?|colleges?|universit\w+|"
        r"fellowship program|bootcamp|degree|doctora\w+|school of|visa|apply what|applying what|"
        r"applied what|knowledge|skills to|lessons?|before i apply anywhere|when you applied|"
        r"did you apply|club|residency|admission\w*)\b",
    ),
    row(
        Ask.OFFER,
        "would like to join or work there",
        r"\b(?:i|we|me|my|would|hop(?:e|ing)|love|like|want|keen|eager|excited|interest\w*|"
        r"honou?r\w*|happy|pleasure|opportunity|chance|thrilled|dream|ready|able|"
        rf"willing)\b(?: [\w-]+){{0,6}}? (?:join(?:ing)?|work(?:ing)? (?:for|at|with|under|"
        r"alongside|in|on)|becom(?:e|ing) (?:a )?part of|be(?:ing)? (?:a )?part of|contribut(?:e|"
        rf"ing) (?:\w+ ){{0,4}}?to|add(?:ing)? value to|be(?:ing)? an asset to|"
        rf"be(?:come)? a member of|start(?:ing)? (?:at|with)|bring(?:ing)? my (?:\w+ ){{0,3}}?to|"
        r"serv(?:e|ing)|volunteer(?:ing)? (?:at|with|for|on)|train(?:ing)? (?:at|with|"
        rf"under)) (?:{YOURS}|you\b(?! (?:on the call|for|by|via|over|at|in|and hear)\b)|"
        r"your (?:esteemed|wonderful|amazing|great)\b)",
        r"\b(?:join(?:ing)? (?:you|your) (?:for|on|at|in|webinar|talk|call|session|event|meet\w*|"
        r"class|workshop|lecture|newsletter|mailing)|what (?:is )?it (?:is )?like|what (?:is|was|"
        r"does|made|makes|drew|led|brought)|how (?:did|do|does|was|is|you)|why (?:did|do|you)|"
        r"(?:learn|hear|know|understand|ask|curious|read|talk|hearing|learning|"
        r"chat)\b(?: \w+){0,4}? (?:about|how|what|from|why|more)|"
        r"work(?:ing)? with you(?:r)? schedule|around your schedule|you (?:joined|join|chose|"
        r"started)|doing the \w+ training|(?:been|was|were|am|already) (?:volunteering|working|serving|"
        r"training|interning)|one day|some ?day|eventually|in the future)\b",
    ),
    row(
        Ask.OFFER,
        "offers oneself as a candidate",
        r"\bi (?:\w+ ){0,3}?(?:available|free|ready|able|prepared|"
        r"open)(?: \w+){0,3}? (?:to (?:start(?! (?:the|our|at \d|earlier|later|a)\b)|join|begin|"
        r"work(?! around)|intern|relocate)|for (?:work|hire|an? (?:internship|interview|role|"
        r"position|job)|employment|full-time|part-time|internships|summer))\b|\bi (?:can|could|"
        r"will) (?:start|join|begin) (?:work )?(?:immediately|right away|soon|on short notice|from|"
        r"in (?:january|february|march|april|may|june|july|august|september|october|november|"
        r"december|a|two|one))|\b(?:i|me|my \w+|background|skills|"
        r"experience)\b(?: \w+){0,6}? (?:(?:good|great|strong|perfect|excellent|ideal|right|"
        r"valuable|solid|natural|suitable|amazing|fantastic) (?:fit|addition|asset|candidate|match|"
        r"hire|intern|employee)|an asset|an addition|fit (?:right )?in(?:to)? (?:your|the) (?:team|"
        r"company))\b|\bopen to work\b|\bwork (?:for free|unpaid|without pay)|\bimmediate joiner|"
        r"\bnotice period|\bwhat i (?:can|could) (?:bring|offer|contribute) (?:to|you)|\b(?:prove|"
        r"show) (?:myself|my worth|what i can do)\b|\bi (?:can|could|would|"
        r"will) (?:\w+ )?(?:contribute|add value|be (?:useful|valuable|"
        r"an asset)) (?:\w+ ){0,2}?(?:to|at|in|for) (?:your|the) (?:team|company|firm)|"
        r"\bunpaid\b.{0,30}\b(?:intern|work|position|basis)",
        r"\b(?:whether|if|what|how|would|see) (?:\w+ ){0,6}?(?:field|industry|profession|career|"
        r"line of work|path|work|job) (?:\w+ ){0,3}?(?:good|right|great|strong) (?:fit|match)|"
        r"\b(?:a )?(?:good|right|great) (?:fit|match) for me\b|\bwhat makes\b|\bwhether (?:it|this|"
        r"that)\b|\bavailable (?:to|for) (?:a |an )?(?:\w+ )?(?:chat|talk|call|meet|conversation|"
        r"speak|coffee|interview you|informational)|\bfree to start our\b|\bstart (?:with|by|our)\b",
    ),
    row(
        Ask.HOPE,
        "hopes that the talk leads to a job",
        r"\b(?:lead|leads|leading|turn|turns|result|results|open|opens|opening|translate|blossom|"
        rf"develop|grow|evolve|help)\b(?: \w+){{0,4}}? (?:to|into|in|for|up|doors?|"
        rf"towards?)\b (?:\w+ ){{0,5}}?{JOB}|\bfoot in (?:the|your) door\b|\bopen (?:some |a few |"
        rf"any |up )?doors?\b.{{0,30}}\b(?:for me|at your|company)|\bdream (?:\w+ ){{0,3}}?(?:is|"
        rf"has|to|of) (?:\w+ ){{0,4}}?(?:work|join|working|joining|part of)\b.{{0,20}}\b(?:your|"
        rf"you|company|team)|\b(?:work|working|join|joining|part of)\b (?:\w+ ){{0,3}}?(?:your|"
        rf"you)(?: \w+){{0,3}}? (?:has been|is|would be|was always|"
        rf"has always been) (?:\w+ ){{0,2}}?(?:my|a) dream|\b(?:hope|hoping|would love|want|like|"
        rf"dream)\b(?: \w+){{0,4}}? (?:work|join)(?:ing)? (?:at|for|with|in)? ?(?:your|"
        rf"you)\b.{{0,40}}\b(?:one day|some ?day|eventually|in the future)|"
        r"\bpotential(?:ly)? (?:future )?(?:employer|employee|colleague|hire)\b|\bfuture (?:job|"
        r"employment|position|role) (?:at|with) (?:your|you)",
        r"\b(?:what|how|which)\b.{0,60}\b(?:led|lead|leads)\b|"
        r"\byou(?:r)? (?:\w+ ){0,3}?(?:led|lead|leads|turn|open|help)|\b(?:led|lead) you\b|"
        r"\b(?:degree|major|program|course|volunteering|they|internships?|projects?|"
        r"skills) (?:\w+ ){0,2}?(?:leads?|turn|results?|open|helps?)\b",
    ),
    row(
        Ask.LOOKING,
        "says that a job is looked for",
        rf"\bi (?:am|have been)(?: \w+){{0,3}}? (?:looking|searching|hunting|seeking|in search of|"
        r"on the (?:lookout|hunt)|in the market|job[- ]hunting|job[- ]searching)\b(?: for| of|"
        r" out)?(?:(?: (?!advice|insights?|people|someone|somebody|anyone|guidance|perspectives?|"
        rf"information|tips|stories|mentor|chance|to|at|into|conversation)[\w-]+){{0,6}}? {JOB}|$|"
        rf"\.$)|\b(?:actively|currently|urgently) (?:seeking|looking for|searching for) {ANY_JOB}|"
        r"\bjob[- ]hunting\b",
        r"\b(?:looking (?:at|into|forward)|not looking|about (?:my|your|the) (?:role|job)|"
        r"opportunit(?:y|ies) (?:to|of|for) (?:learn|hear|talk|speak|chat))\b",
    ),
    row(
        Ask.REVIEW,
        "asks to look over a resume",
        r"\b(?:look (?:over|at|through)|review(?:ing)?|feedback on|critique|proofread|check|"
        r"glance (?:at|over)|go (?:over|through)|thoughts on|read(?: over| through)?|comments on|"
        r"improve|advice on|input on|eyes on|edit|tips (?:on|"
        r"for)) (?:\w+ ){0,2}?my (?:\w+ ){0,2}?(?:resume|cover letter|application|portfolio)\b|"
        r"\bmy (?:resume|cover letter) (?:a|another) (?:quick |fast |honest |brief )?(?:read|look|"
        r"once-over|check|glance)\b|"
        r"\bmy (?:resume|cover letter) for (?:\w+ ){0,2}?(?:comments|feedback|critique|advice|thoughts)\b",
        r"\b(?:thank(?:s| you)|you (?:\w+ )?(?:asked|offered|suggested)|my (?:professor|coach|"
        r"advisor|friend|roommate|counselor)|career (?:center|services|office))\b",
    ),
)
