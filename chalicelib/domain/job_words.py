"""How people name jobs, employers and those who hire, as parts of patterns."""

from __future__ import annotations

# No jobs: "an opportunity to hear your story", "a position to talk", "an opening in your calendar".
JOB = (
    r"(?:jobs?(?! (?:requests?|references?|interviews?|shadow|market|hunt|search|title|description|seeker|"
    r"satisfaction|fair))|internships?|positions?(?! (?:to|yourself)\b)|roles?(?! (?:models?|of|"
    r"play|that .{1,20} plays?)\b)|openings?(?! (?:in|on) (?:your|the) (?:schedule|calendar|"
    r"diary))|vacanc(?:y|ies)"
    r"|opportunit(?:y|ies)(?! (?:to|of|for) (?:hear|learn|talk|speak|chat|meet|discuss|ask|connect|"
    r"listen|pick|get your|gain|understand|have|interview|sit|know|thank|read|attend|see|a (?:chat|"
    r"conversation|talk|call)|conversation|discuss))|employment|placements?|(?:co-op|coop)s?|"
    r"traineeships?|apprenticeships?|clerkships?|industrial attachments?|articleships?)"
)
ANY_JOB = r"(?:\w+[- ]){0,4}?" + JOB
YOURS = (
    r"(?:your|ur|the|this) (?:\w+ ){0,2}?(?:company|team|firm|organi[sz]ation|department|lab|office|"
    r"group|studio|agency|school|hospital|startup|start-up|practice|side|place|end|workplace|unit|"
    r"division|bank|newsroom|museum|clinic|ngo|non-?profit|foundation|employer)"
)
WITH_YOU = rf"(?:(?:at|with|in|within|on|for|under|of|from|around) (?:{YOURS}|you\b|there\b|yours\b))"
RECRUITER = (
    r"(?:recruiters?|recruiting|recruitment|hiring (?:managers?|team|people|person|folks)|"
    r"head of (?:talent|people|hr|hiring|recruit\w*|staffing)|human resources|hr\b|h\.r|talent "
    r"(?:acquisition|team|people|partner)|people team)"
)
STUDENTS = (
    r"(?:interns?|internships?|students?|trainees?|graduates?|new grads?|grads|freshers?|apprentices?|"
    r"juniors?|co-?ops?|newcomers?|entry[- ]level|career changers?|bootcamp\w*|someone like me|"
    r"people like me|anyone|somebody|someone)"
)
