"""Parts that the rows of the golden rule are made of: `<ME>` in a pattern stands for the part ME."""

from __future__ import annotations

from chalicelib.domain.job_words import ANY_JOB, JOB, RECRUITER, STUDENTS, WITH_YOU, YOURS

PARTS: dict[str, str] = {
    "ANY_JOB": ANY_JOB,
    "JOB": JOB,
    "RECRUITER": RECRUITER,
    "STUDENTS": STUDENTS,
    "WITH_YOU": WITH_YOU,
    "YOURS": YOURS,
    "LIKE_ME": (
        r"(?:(?:someone|somebody|anyone|anybody|one|people|folks|a|an)(?: [\w-]+){0,4}? (?:like|such as|"
        r"with) (?:me|my(?:self)?|mine)\b|yours truly|your (?:own )?(?:junior|small|younger|little|humble|"
        r"dear) "
        r"(?:sister|brother|boy|girl|one|bro|sis|servant|colleague)|your (?:boy|girl|sister|brother|son|"
        r"daughter|servant)\b(?= (?:to|in|for|get|a|abeg|"
        r"please|with)\b|[.!?,]|$)|(?:a|an|this|one|"
        r"another) (?:[\w-]+ ){0,3}?(?:\d+-year-old|career[- ]changer|beginner|newcomer|newbie|fresher|"
        r"graduate|grad|student|novice|rookie|learner|returner|mum|mom|dad|veteran|outsider|migrant|"
        r"refugee|nobody|foreigner|boy|girl|lad|lass|bloke|kid|son|daughter|sister|brother|young (?:man|"
        r"woman|person)|hard worker)\b)"
    ),
    "ME": (r"(?:me\b|us\b(?= )|myself\b|<LIKE_ME>)"),
    "TEAM_WORDS": (
        r"(?:team|company|firm|crew|staff|payroll|books|rota|roster|lab|group|office|department|shop|"
        r"kitchen|studio|clinic|project|board|shortlist|list|floor|line|bench|unit|site|schedule|ward|"
        r"desk|outfit|ranks|operation|practice|school|brigade|squad|workforce)\b"
    ),
    "WORK": (
        r"(?:(?:paid |casual |part-time |full-time |seasonal |freelance |temp(?:orary)? )?work(?! (?:is|"
        r"was|has|of|that|like|week|life|day|with|at|culture|ethic|place|shop)\b)|work experience|shifts?|"
        r"gigs?|hours|contracts?|commissions?|temping|freelancing|odd jobs?|something|anything|a place|"
        r"a spot|a seat|a slot|a desk|a start|a bench|paycheck|pay ?che(?:ck|que)|salary|income|"
        r"livelihood|position|post|stage\b|attachment|residency|articles|training contract|pupillage|seat)"
    ),
    "THEY": (
        r"(?:you(?: guys| all| lot| people| folks| ever| still| currently| perhaps| by any chance)*|"
        r"your(?: [\w'&-]+){1,4}?|they|the (?:[\w'-]+ ){0,2}?(?:company|team|firm|organi[sz]ation|"
        r"department|lab|office|group|studio|agency|school|hospital|startup|place|unit|division|bank|"
        r"newsroom|museum|clinic|shop|kitchen|crew|council|foundation|boss|owner|manager|yard|plant|mill|"
        r"farm|factory|site|ward|magazine|paper|theat\w+|library|zoo|garden|park|hotel|caf\w+|bakery|"
        r"restaurant|nursery|hospice|college|university|depot|warehouse|salon|garage|docks|pool|gym|"
        r"brewery|distillery|surgery|pharmacy|"
        r"practice|orchestra|choir|embassy|ministry|airport|port|railway|fleet|branch|institute|care home|"
        r"home|crowd|lot|outfit|gallery|"
        r"restaurant|ship|union|court|chambers|parish|church|charity|club|set|house|bureau|station)|"
        r"the (?:[\w'-]+ )?(?!(?:field|industry|sector|profession|market|trade|economy|world|weather|work|"
        r"job|day|way|call|talk)\b)[\w'-]+"
        r"(?: (?:you|where you) \w+)?|"
        r"(?:anyone|anybody|someone|somebody) (?:there|at your \w+|on your \w+|in your \w+|you know))"
    ),
    "PLACE": (
        r"(?:desks?|chairs?|seats?|spots?|slots?|stools?|berths?|bench(?:es)?|places?|pegs?|gaps?|corners?|"
        r"stations?|stand|posts?|positions?|bunks?|lockers?|aprons?|headsets?)"
    ),
    "NOBODY": (
        r"(?:times?|break|reminder|reason|number|answers?|letter|reply|replies|response|days?|dates?|"
        r"links?|agenda|lists?|questions?|outline|map|excuse|ride|lift|chair|car|copy|coffee|drinks?|"
        r"words?|calls?|chats?|favou?rs?|rest|holiday|topics?|subject|summary|bit|little|moment|minutes?|"
        r"few|lot|degree|doctorate|diploma|passport|phd|mba|visa|portfolio|licen\w+|certificat\w+|qualifications?|skills?|background|advice|"
        r"info\w*|details?|insights?|view|help (?:with|on)|hands? with|help i|ideas?|books?|plans?|goal|"
        r"way|ways|things?|thoughts?|proof|permission|visa|quiet|money|feedback|material|context|"
        r"experience|talks?|interview|photos?|seat|place|table|room|lunch|dinner|tea|notes?|pages?|tour|"
        r"visit|different|other|good|better|real|nice|moving|story|stories|look|edge|shot|start|job|"
        r"years?|weeks?|months?|thick|strong|language|laptop|computer|tools?|particular|certain|specific|"
        r"special|formal|lots?|anything|nothing|long|short|decent|lots)\b"
    ),
    "HANDS": (
        r"(?:(?:a|an|another|one more|more|extra|additional|new|any more|some more|fresh|"
        r"spare)(?: (?!<NOBODY>)[\w-]+){1,3}|(?:(?:(?:a|an|another|one more|some|any|more|extra|"
        r"additional|new|junior|young|fresh|spare|good|part-time|full-time|summer|seasonal|paid|"
        r"entry-level|assistant) )*(?:[\w-]+ ){0,3}?(?:interns?|trainees?|apprentices?|juniors?|"
        r"assistants?|helpers?|people|person|staff|bod(?:y|ies)|blokes?|lads?|guys?|temps?|hires?|"
        r"folks?|stagiaires?|corpers?|carers?|labou?rers|hires|new starts?|sparks|sparkies|roofers?|"
        r"plasterers?|"
        r"freshers?|graduates?|grads?|undergrad\w*|students?|ras?|workers?|labou?rers?|starters?|talent|"
        r"someone|somebody|anyone|anybody|clerks?|nurses?|aides?|cooks?|chefs?|drivers?|[a-z]{2,}(?:ists?|"
        r"ians?|eers?|ants|ologists?|makers?|keepers?|writers?|devs?|velopers?|signers?|searchers?|"
        r"anal?ysts?|nicians?|ditors?|nslators?|achers?|perators?|echnologists?|lectricians?|ookkeepers?|"
        r"fficers?|coders?|testers?|buyers?|painters?|welders?|planners?|bakers?|stewards?|rangers?|"
        r"lawyers?|paralegals?|guards?|mechanics?|inspectors?|porters?)|hands?(?! with))))\b"
    ),
    "TO_TALK": (
        r"(?:talk|speak|chat|call|conversation|hear|learn|ask|listen|meet|coffee|read|understand|see how|"
        r"pick your|thank|explain|say|write|visit|interview you|think|reflect|look back|tell)"
    ),
    "ASKS": (
        r"(?:if|do|does|is|are|would|could|can|might|will|has|have|whether|when|whenever|should|in case|"
        r"wonder\w*|know|may|perhaps|maybe|ever|once|unless|next time)"
    ),
    "THERE": (
        r"(?:<WITH_YOU>|(?:at|in|with|over) (?:yours|there|your (?:\w+ ){0,2}?\w+)|over there|your way|"
        r"your end)"
    ),
    "MINE": (
        r"(?:me|my (?:[\w-]+ ){0,2}?(?:application|candidacy|candidature|name|profile|resume|papers?|"
        r"documents?|details|file|case|particulars|credentials|portfolio|number|linkedin|interest|"
        r"cover letter|info\w*|contact\w*|qualifications|bid))\b"
    ),
    "WHO_HIRES": (
        r"(?:<RECRUITER>|whoever\b|(?:person|people|one|ones|man|woman|lady|guy|someone|somebody|anyone|"
        r"anybody|colleague|partner|those|team|folks|manager|boss|officer|department|authority|"
        r"persons?)\b(?: [\w-]+){0,5}? (?:hir(?:es?|ing)|recruit\w*|jobs|staffing|vacanc\w+|internships?|"
        r"placements?|applications?|resumes|intake|rota|roster|rosters|picks|employs?|openings?|hired|"
        r"appointments?|interviews|new hires|new starters|new starts|taking on|takes on|staffs?)\b|"
        r"(?:concerned|relevant|appropriate) (?:person|authority|department|"
        r"people|team|officer))"
    ),
    "OTHER_AIMS": (
        r"\b(?:grad(?:uate)? (?:school|program\w*)|master'?s?|ph\.?d|mba|law school|med(?:ical)? school|"
        r"college|universit\w+|scholarships?|degree|doctora\w+|bursary|visa|club|books?|articles?|"
        r"podcasts?|courses?|society|societies|events?|reading)\b"
    ),
    "SIGNAL": (
        r"(?:let (?:me|us) know|tell me|inform me|notify me|alert me|update me|ping|message me|"
        r"e?-?mail me|contact me|call me|text me|drop (?:me|us)|write (?:to )?me|reach out|get in touch|"
        r"keep (?:me|us) (?:posted|informed|updated|in the loop)|(?:give|gimme) (?:me|us) (?:a|"
        r"the) (?:shout|call|heads[- ]up|ring|bell|buzz|holler|nod|nudge|ping|tip|wink)|holler|shout|"
        r"tip me|thin?k (?:of|to|about) me|count me|remember me|hit me up|hmu|bear me|keep me|have me|"
        r"i am (?:here|ready|around|available|your|interested|keen|all)|(?:love|like|happy|glad|grateful|"
        r"keen|eager|want|hope|hoping|wish) to (?:hear|know|be told)|mention|say so|send it|my way|"
        r"point me|count me|my (?:number|phone|email) is|give me|forget me|look me up|mind telling)"
    ),
    "COMES": (
        r"(?:opens?|opened|opening|comes?|coming|came|crops?|pops?|turns?|frees?|becomes?|arises?|"
        r"going\b(?! (?:on|to|well))|available|suits?|fits?|match\w*|appears?|exists?|materiali[sz]es?|"
        r"shows? up|falls? vacant|cross\w*|lands?|passes|starts? hiring|for me|my (?:way|line|street|"
        r"skills|profile|experience|background)|i (?:could|can|might|would))"
    ),
    "WORKER": (
        r"(?:assistants?|colleagues?|apprentices?|interns?|hires?|employees?|successor|deputy|team ?mate|"
        r"co-?workers?|ra|trainees?|juniors?|right hand|helper|understudy|man|woman|guy|girl|person|"
        r"recruits?|staff|successor|addition|member|teammate|clerk|runner|secretary|replacement|worker|"
        r"servant)"
    ),
    "WISH": (
        r"(?:would|want|hope|hoping|wish|love|like|keen|eager|dream\w*|honou?r\w*|privilege|pleasure|glad|"
        r"happy|ready|willing|able|could|can|will|let|pray|thrilled|delighted|interested|aim|intend|plan|"
        r"offer|jump|fancy)"
    ),
    "SCHOOL": (
        r"\b(?:grad(?:uate)? (?:school|program\w*|studies)|master'?s?|ph\.?d|mba|law school|"
        r"med(?:ical)? school|college|universit\w+|scholarships?|degree|doctora\w+|bursary|visa|club|"
        r"society|fellowship program|residency|admission\w*)\b"
    ),
    "REQUEST": (
        r"(?:please|kindly|(?:could|can|would|will|might|may|should|shall) (?:you|i|we|your|they|anyone|"
        r"someone)|hop(?:e|es|ing)|wish|pray\w*|request\w*|beg|begging|asking|wonder\w*|appreciate|"
        r"grateful|thankful|glad|if (?:you|there|your|they|possible)|(?:would|i) (?:love|like)|want|need|"
        r"keen|eager|interested|any (?:chance|way|possibility|scope|hope)|let me|do you (?:think|reckon)|"
        r"mind|possible|looking (?:for|to)|seek\w*|trust|happy|fancy|able|ready|willing|fingers crossed|"
        r"counting on|count on|prepared|honou?r\w*|privilege|blessing|delighted|considering)"
    ),
    "WORKING": (
        r"(?:hir(?:e|ed|ing)|employ(?:ed|ment)?|recruit(?:ed|ing|er|ers|ment)?|<JOB>|vacant|recommend me|"
        r"refer me|resume|candida(?:te|cy|ture)|my application|apply(?:ing)?(?: (?:for|to|at|with))|hr\b|"
        r"shifts?|payroll|trainee|apprentice|(?:join|working (?:for|with|at|in|under)|work (?:for|with|at|"
        r"in|under)|part of|belong to|place (?:in|at|on)|spot (?:in|at|on)|seat (?:in|at|on)) (?:you\b|"
        r"your (?!schedule|time|calendar|diary|availability)))"
    ),
    "LEARNING": (
        r"\b(?:remember|your (?:very )?first|you wish|work shifts|opening (?:this|next|on|in|tomorrow)|"
        r"kinds?|sorts?|learn\w*|hear\w*|"
        r"know (?:how|what|about|why|more|which)|understand\w*|stor(?:y|ies)|advice|"
        r"perspective|insights?|thoughts|opinions?|view|curious|read|reading|talk|speak|chat|call|minutes|"
        r"questions?|how|what|why|when you|where you|course|degree|school|universit\w*|college|class|"
        r"assignment|thesis|project|study|studying|studies|paper|book|film|panel|podcast|"
        r"your (?:[\w-]+ ){0,2}?(?:job|role|position|internship|placement|post|career|work|path)|"
        r"day to day|involves?|like in|(?:good|great|nice|bad|hard|best|worst|first|old|previous|new|"
        r"dream|last|current) (?:job|role|position|fit)|career|people|others|someone (?:who|else)|"
        r"anyone (?:who|else)|decid\w+|choos\w+|chose|comparing|between|compare\w*|accepted|took|got|gave|"
        r"started|begin|begins|starting|was|were|did|had|not|never|no\b|without|thank(?:s| you)|help(?:s|"
        r"ed)? (?:me )?(?:decide|see|think)|in general|usually|generally|field|industry|sector|profession|"
        r"market|trade|elsewhere|congrat\w*|interview you|to (?:your|a|the) (?:students?|class|"
        r"colleagues?|friend)|prepar\w+|worth|enjoy\w*|matters?|count\w*|visa|fellowship|sometimes|"
        r"often)\b"
    ),
    "POST": (
        r"(?:<JOB>|posts?(?! (?:on|about|of))|vacanc(?:y|ies)|hiring|recruit\w*|trainee|traineeship|"
        r"apprentice\w*|advert(?:isement)?|"
        r"job posting|shifts?|employ\w+)"
    ),
    "AT_YOURS": (
        r"(?:(?:at|with|in|within|on|for|under|from|by) (?:<YOURS>|your (?:\w+ )?(?:\w+)|you\b(?! (?:and|"
        r"about|as|for|because))|"
        r"yours\b|there\b))"
    ),
    "WISHES": (
        r"(?:hop\w+|pray\w*|wish\w*|fingers crossed|figure|reckon|see|believe|dream\w*|maybe|perhaps|"
        r"who knows|luck\w*|hope|fortun\w+|delighted|over the moon|nice|great|love|lovely|wonderful|"
        r"blessing|would|might|may|could|trust|"
        r"ideally|if|pleased|like)"
    ),
    "TALKS": (
        r"(?:talk(?:s|ing)?|chat(?:s|ting)?|speaking|writing to|knowing|getting to know|people like you|"
        r"conversations?|natter|calls?|discussion|contact|coffee|meeting|ours|exchange|"
        r"informationals?|connection|network\w*|acquaintance|yarn|lunch|tea|this|it)"
    ),
    "LEADS": (
        r"(?:leads?|leading|led|turn\w*|pay\w*|result\w*|bring\w*|end(?:s|ed)?|com(?:e|es|ing)|open\w*|"
        r"becom\w+|helps?|obtain\w*|get\w*|lands?|grow\w*|develop\w*|paves?|takes?|step|way into|road to|"
        r"door to|route|bears?|bear fruit|bought|brought|ended|gets? me|closer|closes?|near\w*)"
    ),
    "PAID": (
        r"(?:<JOB>|posts?\b|paid work|paid|work\b(?! (?:around|with|out))|employ\w+|an offer|offers?|pay "
        r"?che(?:ck|que)|hired|wages?|"
        r"job-?wise|something (?:permanent|paid)|off\b)"
    ),
}
