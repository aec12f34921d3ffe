"""What only sounds like asking: posts that are held, pasts that are asked about, things that are no jobs."""

from __future__ import annotations

import re
from functools import cache

from chalicelib.domain.job_words import JOB


def sounds_like_asking(clause: str) -> bool:
    """Whether the words of work in a clause are about something else than work for the writer."""
    if _compiled(_SEEMED).search(clause) or _compiled(_NO_WORK).search(clause):
        return True
    if _compiled(_OWN_PAST).search(clause) and not _compiled(_FOR_ME).search(clause):
        return True
    return bool(_compiled(_HELD).search(clause)) and not _compiled(_STILL_ASKS).search(clause)


_compiled = cache(re.compile)

# Said of how it may look: "sorry if it sounded as if I wanted a job".
_SEEMED = (
    r"\bhelp(?:s|ed|ing)? me (?:to )?(?:understand|see|decide|picture|grasp|imagine|make sense|work out)\b|"
    r"\bi (?:was|used to be) (?:\w+ )?(?:a|an) (?:\w+ )?(?:interns?|trainee|apprentice|nurse|volunteer|"
    r"member|"
    r"student) (?:at|in|with|on)\b(?!.*\b(?:again|back|return|hire|job|permanent)\b)|"
    r"\b(?:sound(?:s|ed|ing)?|c[ao]me(?:s)? (?:across|over|off)|look(?:s|ed)?|seem(?:s|ed)?|read|"
    r"appear(?:s|ed)?|"
    r"felt|feel(?:s)?)\b(?: \w+){0,4}? (?:like|as if|as though|that)\b.{0,30}\bi\b"
    r"|\b(?:think|thinking|worry|worried|afraid|feared?|assume|suspect|wonder) (?:that )?i (?:am|was|"
    r"might be|would|want\w*) "
    r"(?:\w+ )?(?:fishing|angling|after|asking|begging|hinting|wanted|want|writing (?:for|to get))\b"
    r"|\bmy (?:\w+ )?(?:boyfriend|girlfriend|wife|husband|sister|brother|cousin|friend|mate|flatmate|"
    r"neighbou?r|dad|mum|mom|son|daughter|partner|"
    r"classmate|roommate|colleague) (?:\w+ )?(?:got|landed|started|took|found|accepted|won|left|quit|lost|"
    r"was (?:given|offered|hired)) (?:the|a|an|his|her|their|that|at|with|by)\b"
    r"|\b(?:you|anyone|they|people) (?:(?:to|might|may|could|would|will|should|not) )*(?:think|assume|"
    r"suspect|fear|believe) "
    r"(?:that )?i (?:want|wanted|need|was after|am after|came for)\b"
    r"|\b(?:need|needs|want|seek|require|after) no (?:\w+ )?(?:job|jobs|work|position|internship|"
    r"employment|referral|favou?rs?)\b"
    r"|\b(?:know|sure|decided?|say|tell) (?:yet )?(?:if|whether) i (?:\w+ )?(?:want|like|need)\b"
    r"|\b(?:if|had) i (?:ever )?(?:wanted|needed|were after|was after|been after)\b"
)
# Hired cars, chairs at a table, roles of a judge, openings of shows and of days.
_NO_WORK = (
    r"\b(?:seat|place|spot|ticket)s? (?:at|for|in) (?:your|the) (?:\w+ )?(?:reading|concert|talk|lecture|"
    r"party|show|play|performance|ceremony|launch|table|audience|tour|exhibition|recital|match|game)\b|"
    r"\b(?:hir(?:e|ed|ing)|rent(?:ed|ing)?) (?:out )?(?:a|an|the|our|some|your|two) (?:[\w-]+ )?(?:cars?|"
    r"vans?|halls?|bikes?|boats?|"
    r"tents?|rooms?|buses|bus|coach|trucks?|suits?|dress|bands?|venues?|costumes?|skis|canoes?|bouncy|"
    r"marquee|piano)\b"
    r"|\bhir(?:e|es|ed|ing) out\b"
    r"|\bhire you (?:as|for|to)\b"
    r"|\b(?:roles?|position|place|seat|spot|slot) (?:as|of) (?:a |an |the )?(?:\w+ )?(?:judge|speaker|"
    r"panell?ist|guest|chair|host|"
    r"treasurer|mentor|examiner|reader|witness|godmother|godfather|bow|hands?|stars?)\b"
    r"|\b(?:on|for|in|at) (?:our|the|my) (?:\w+ )?(?:panel|jury|science fair|prize day|festival|open mic|"
    r"book club|choir trip)\b"
    r"|\b(?:at|of|to|for|about|before|after) the opening of\b|\bopenings? (?:of (?:your|the|our) (?:\w+ "
    r")?(?:show|exhibition|novel|book|"
    r"film|gallery|play|season|talk)|night|scene|chapter|line|act|speech|remarks|hours|ceremony)\b"
    r"|\b(?:openings?|slots?|place|seat|spot|space)\b.{0,25}\b(?:for (?:a|our|the) (?:\w+ )?(?:call|chat|"
    r"talk|coffee|visit|tour)|"
    r"(?:on|in) (?:your|the) (?:tour|audience|lecture|workshop|webinar|class))\b"
    r"|\bopenings? (?:this|next) (?:week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
    r"|\bjoin(?:ing)? (?:the|your|a|our) (?:\w+ )?(?:society|association|choir|club|webinar|guild|waiting "
    r"list|mailing list|union)\b"
    r"|\b(?:choir|club|society|association|library|garden|archive|rink|pool|church|gym|museum) (?:you "
    r"(?:\w+ ){1,3})?open to "
    r"(?:beginners|visitors|students|the public|everyone|anyone)\b"
    r"|\bsociety you\b"
    r"|\b(?:take|bring|show|lead|guide) (?:[\w-]+ )?(?:students|people|visitors|groups?|children|guests|"
    r"classes) (?:round|around|on (?:a|tours?)|through|along|to|into)\b"
    r"|\bfor (?:your|the|our|my) (?:[\w-]+ )?(?:poems?|novel|book|wedding|garden|party|birthday|thesis|"
    r"essay|blog|podcast|cat|dog|allotment)\b"
    r"|\binterview (?:for|about) (?:my|our|the) (?:\w+ )?(?:class|paper|blog|podcast|project)\b"
    r"|\bapplications? (?:for|to) (?:the |a |an |my |some |your )?(?:[\w'-]+ ){0,2}?(?:scholarships?|"
    r"college|universit\w+|school|visa|bursary|grant|"
    r"course|degree|master'?s|phd|mba|citizenship|licen[cs]e|permit|loan|nursing|medicine|law)\b"
    r"|\bjoin(?:ing)? you (?:on|for|at|in|when|while|during)(?: [\w'-]+){0,2} (?:walk|run|ride|rounds?|"
    r"coffee|lunch|tea|breakfast|talk|call|tour|trip|"
    r"visit|webinar|session|class|meeting|train|boat|field|garden|drive|stroll|event|evening|rehearsal|"
    r"service)\b"
    r"|\b(?:refer|recommend|point|direct|send|suggest)(?:ring|ing)? me (?:to |towards? |on to "
    r")?(?:[\w'-]+ ){0,3}?(?:articles?|books?|textbooks?|podcasts?|"
    r"courses?|papers?|sources?|websites?|films?|museums?|reading|communit\w+|clubs?|blogs?|chapters?|"
    r"guides?|maps?)\b"
    r"|\b(?:take|welcome|accept|answer|take on) (?:a |an |some )?(?:\w+ )?(?:calls?|questions?|visitors?|"
    r"visit)\b"
)
# What the contact, or somebody else, went through; asked for as a story.
_OWN_PAST = (
    r"\b(?:have|had) you (?:ever|once|yourself|always) (?:been|turned|quit|left|lost|had|considered|"
    r"applied|regretted|wanted|thought|"
    r"felt|hired|fired|worked|taken|given|switched|refused|declined|missed|walked|doubted)\b"
    r"|\b(?:about|of|describe|remember) (?:the|your|that|a) (?:[\w-]+ ){0,3}?"
    rf"(?:{JOB}|posts?|placement) (?:(?:that |which )?you(?: \w+)? (?:did|had|held|took|left|quit|got|"
    rf"loved|turned|once)|as (?:a|an)\b|in (?:oslo|the \w+ies))"
    r"|\b(?:about|of|describe|remember|in|from|at|after|before|during) your (?:very )?(?:first|last|old|"
    r"former|previous|early|earlier|own|"
    rf"present|current|student) (?:[\w-]+ ){{0,2}}?(?:{JOB}|posts?|employer|boss)"
    rf"|\b(?:is|was) it (?:a|an) (?:[\w-]+ ){{0,3}}?(?:{JOB}) (?:or|that)\b"
    r"|\bwhen you (?:\w+ )?(?:hire|recruit|interview|employ|pick|choose|take on)\b.{0,50}\b(?:what|how|"
    r"which|why|do you (?:look|notice|care|mind|"
    r"prefer|read|ask|check)|makes you)\b|\b(?:what|how|which|why)\b.{0,60}\bwhen you (?:\w+ )?(?:hire|"
    r"recruit|interview|employ)\b"
    r"|\b(?:speak|talk) to (?:my|our|the) (?:\w+ )?(?:members|pupils|students|class|club|school|group|"
    r"cohort|society)\b"
    r"|\bwho (?:\w+ )?(?:recruited|hired|employed|interviewed|appointed|trained|mentored|took|promoted) "
    r"(?:you|him|her|them|us|my \w+)\b"
    r"|\bis it (?:\w+ )?(?:worth|normal|common|usual|wise|fair|legal|rude|true|hard|easy|better|customary|"
    r"frowned)\b"
    r"|\b(?:hired|employed|recruited|took on|promoted|sacked|fired|trained) my (?:\w+ )?(?:sister|brother|"
    r"cousin|dad|father|mother|mum|mom|aunt|uncle|"
    r"friend|neighbour|neighbor|teacher|wife|husband|son|daughter|mate|classmate|roommate)\b"
    r"|\bi follow your (?:\w+ )?(?:posts|column|blog|newsletter|channel|writing)\b"
)
_FOR_ME = (
    r"\b(?:hire|employ|consider|refer|recommend|take|for|give|get|help|find) me\b|\b(?:for|at) (?:your|"
    r"ur) (?:company|team|firm|"
    r"office|place)\b|\bmy resume\b|\bi (?:could|can|may|might) apply\b|\bstill (?:open|going|available|"
    r"vacant)\b"
)
# A post that the writer, their team or their friend already has.
_HELD = (
    rf"\b(?:i|we|i've|my (?:own )?(?:team|shop|company|boss|friend|sister|brother|cousin|mate|clinic|"
    rf"office|school|department)|our (?:\w+ )?\w+)"
    r"(?: (?:now|already|just|recently|finally|have|has|had|do|was|been|got|shall|will|be|am|also|only|"
    r"currently|both|kindly|happily|once|"
    r"even|always|myself|starting|with luck|by))*"
    r" (?:have|has|got|hold|holds|signed|sign|accepted|accept|begun|begin|began|start|started|starting|"
    r"secured|landed|took|taken|found|joining|"
    r"offered|asked to (?:consider|apply|take)|given|placed|promised|declined|refused|employed|settled|"
    r"keeping|keep|kept|in|enjoy|love|like|"
    rf"like having|happy (?:in|with)|satisfied with)(?: (?:up|on|for|by|as|at|in|with))?(?: (?:my|a|an|"
    rf"the|one|two|another|this|both|that))"
    rf"(?: [\w-]+){{0,3}}? (?:{JOB}|trainee|apprentice|assistant|post|contract|offers?|berth|pupillage|"
    rf"interviews?|"
    rf"work|place)\b"
    r"|\bi (?:am|will be|shall be|was|have been) (?:\w+ )?(?:joining|starting (?:at|as|with)|hired by|"
    r"employed (?:at|by|as|with)|settled|"
    r"placed) (?!your\b|you\b)"
)
_STILL_ASKS = (
    r"\b(?:please|kindly|abeg|if you|if your|could you|would you (?:hire|consider|take|refer)|can you|"
    r"with you|(?:at|in|on|for|to|of) (?:your|ur|yours)\b|"
    r"(?:hire|consider|refer|recommend|take|employ) me|resume|for me|let me know|keep me|to (?:complete|"
    r"do|find|fulfil\w*)|"
    r"hoping|hope|need|looking for|no (?:job|work)|runs? out|expires?|question about|interest in|you "
    r"(?:posted|advertis\w+))\b"
)
