"""What mail programs write around a quoted or forwarded message, by language: data, no rules.

To add a language, add one `Language` to `LANGUAGES`: nothing else has to change. Alternatives are
separated by ` | `; case, accents, dots and doubled spaces are ignored when they are compared. The
wordings are those of Gmail, Outlook (classic, new, web, Mac), Apple Mail, Thunderbird, Yahoo and
the programs named in the comments, as their translations show them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """One language's words. Months run from January, days from Monday; each may have several forms."""

    code: str
    sender: str
    to: str
    cc: str
    subject: str
    date: str
    other: str  # labels that may stand in a header block and say nothing that we keep
    forwarded: str  # titles of a forwarded message
    original: str  # titles above a quoted message: forwarded or answered, the subject tells
    opening: str  # words that an attribution line begins with, before date or name
    wrote: str  # what a person did in an attribution line, and the nouns beside a name or date there
    forward_prefix: str
    reply_prefix: str
    months: str
    weekdays: str
    am: str
    pm: str
    device: str  # beginnings of the line that a phone signs with
    closing: str


def forms(words: str) -> tuple[str, ...]:
    """The alternatives in one field of a language."""
    return tuple(word for word in (part.strip() for part in words.split("|")) if word)


LANGUAGES: tuple[Language, ...] = (
    Language(
        code="en",
        sender="From",
        to="To",
        cc="Cc | Copy",
        subject="Subject",
        date="Date | Sent | Date sent | Sent on | Sent at | Received",
        other="Bcc | Reply-To | Reply to | Importance | Priority | Attachments | Attachment | Organization"
        " | Sender | Resent-From | Message-ID | Sensitivity | When | Where | Size | Mailer | Flag Status"
        " | Follow Up Flag | Categories | Reply | Newsgroups | Mailed-by | Signed-by | Security"
        " | Date received",
        forwarded="Forwarded message | Begin forwarded message | Forwarded mail | Fwd.Msg | Forwarded email"
        " | Forwarded message from | Forwarded by | Forwarded conversation | Start of forwarded message"
        " | Inline forwarded message | Weiterleitung | This is a forwarded message | Forward message"
        " | Start forwarded message",
        original="Original message | Original mail | Original email | Original appointment"
        " | Reply message | Reply above this line | Original message from",
        opening="On | At | In message | In a message dated | From",
        wrote="wrote | writes | sent | said | has written | posted | quoting",
        forward_prefix="Fwd | Fw | Forward | Forwarded",
        reply_prefix="Re | Reply | Aw",
        months="January/Jan | February/Feb | March/Mar | April/Apr | May | June/Jun | July/Jul"
        " | August/Aug | September/Sep/Sept | October/Oct | November/Nov | December/Dec",
        weekdays="Monday/Mon | Tuesday/Tue/Tues | Wednesday/Wed | Thursday/Thu/Thur/Thurs | Friday/Fri"
        " | Saturday/Sat | Sunday/Sun",
        am="AM | A.M.",
        pm="PM | P.M.",
        device="Sent from my | Sent from | Sent via | Get Outlook for | Sent with | Sent using"
        " | Sent on the go | Get BlueMail for | Sent by my | Sent through | via mobile"
        " | Typed on my",
        closing="Best | Best regards | Regards | Kind regards | Warm regards | Warmly | Warmest regards"
        " | Sincerely | Yours sincerely | Sincerely yours | Yours truly | Yours faithfully"
        " | Cheers | Thanks | Thank you | Many thanks | Thanks again | Thanks so much"
        " | Thank you so much | Best wishes | All the best | With best regards"
        " | With kind regards | Respectfully | Cordially | Take care | Talk soon"
        " | Thanks in advance | With gratitude | Gratefully | With appreciation | Yours | Rgds"
        " | Thanks and regards | Thanks & regards | Thank you again | Many thanks in advance"
        " | BR | KR | Thanks and best regards | Thanks and kind regards | Thank you and best regards"
        " | Thank you and kind regards | Thanks and best wishes | Kindest regards | Best to you"
        " | All best | Very best | Very best wishes | Warmest | Warmest wishes | With warm regards | Kindly"
        " | With thanks | Many thanks and best wishes | Love | Much love | Lots of love | With love | Hugs"
        " | xx | xxx | xoxo | Thx | Have a great day | Have a nice day | Have a good day"
        " | Looking forward | Very truly yours | Respectfully yours | Cordially yours",
    ),
    Language(
        code="es",
        sender="De",
        to="Para | A",
        cc="CC | Con copia | Copia",
        subject="Asunto",
        date="Fecha | Enviado | Enviado el | Enviada el | Enviado en | Enviados | Enviadas",
        other="CCO | Responder a | Importancia | Prioridad | Datos adjuntos | Adjuntos | Remitente",
        forwarded="Mensaje reenviado | Inicio del mensaje reenviado | Correo reenviado | Reenviado por"
        " | Comienzo del mensaje reenviado | Empieza el mensaje reenviado | Principio del mensaje reenviado"
        " | Mensaje reenviado por | Mensaje reenviado de",
        original="Mensaje original | Correo original | Mensaje de origen",
        opening="El | En | A las | Con fecha",
        wrote="escribió | ha escrito | escribio | envió | Citando a",
        forward_prefix="RV | Rv | Reenv | RE-ENV | Reenviado | Fwd | FW",
        reply_prefix="RE | Resp | Respuesta",
        months="enero/ene | febrero/feb | marzo/mar | abril/abr | mayo/may | junio/jun | julio/jul"
        " | agosto/ago | septiembre/setiembre/sep/sept/set | octubre/oct | noviembre/nov"
        " | diciembre/dic",
        weekdays="lunes/lun | martes/mar | miércoles/mié | jueves/jue | viernes/vie | sábado/sáb"
        " | domingo/dom",
        am="a. m. | a.m.",
        pm="p. m. | p.m.",
        device="Enviado desde | Enviado con | Obtener Outlook para | Enviado de mi | Obtén Outlook para",
        closing="Saludos | Un saludo | Atentamente | Saludos cordiales | Un cordial saludo"
        " | Cordialmente | Gracias | Muchas gracias | Un abrazo | Abrazos | Quedo atento"
        " | Quedo atenta",
    ),
    Language(
        code="pt",
        sender="De",
        to="Para",
        cc="Cc | Com cópia | CC",
        subject="Assunto",
        date="Data | Enviado | Enviada em | Enviado em | Enviada | Enviados | Enviadas | Data de envio",
        other="Cco | Bcc | Responder para | Responder a | Importância | Prioridade | Anexos | Anexo",
        forwarded="Mensagem encaminhada | Mensagem reencaminhada | Início da mensagem encaminhada"
        " | Início da mensagem reencaminhada | Encaminhado por | Mensagem Encaminhada por"
        " | Começo da mensagem encaminhada | E-mail encaminhado | Reencaminhada por | Reencaminhado por",
        original="Mensagem original | E-mail original",
        opening="Em | No dia | A | Às | No",
        wrote="escreveu | escreveu o seguinte | enviou",
        forward_prefix="ENC | Enc | RES-ENC | Fwd | FW | Encaminhada",
        reply_prefix="RES | RE | Resposta",
        months="janeiro/jan | fevereiro/fev | março/mar | abril/abr | maio/mai | junho/jun | julho/jul"
        " | agosto/ago | setembro/set | outubro/out | novembro/nov | dezembro/dez",
        weekdays="segunda/segunda-feira/seg | terça/terça-feira/ter | quarta/quarta-feira/qua"
        " | quinta/quinta-feira/qui | sexta/sexta-feira/sex | sábado/sáb | domingo/dom",
        am="da manhã",
        pm="da tarde | da noite",
        device="Enviado do meu | Enviado a partir do | Enviado via | Obter o Outlook para"
        " | Enviado com | Enviado do | Obtenha o Outlook para | Enviado de",
        closing="Atenciosamente | Abraços | Abraço | Cumprimentos | Com os melhores cumprimentos | Att"
        " | Obrigado | Obrigada | Muito obrigado | Muito obrigada | Cordialmente"
        " | Melhores cumprimentos | Grato | Grata",
    ),
    Language(
        code="fr",
        sender="De | Expéditeur",
        to="À | A | Destinataire | Pour",
        cc="Cc | Copie | Copie à",
        subject="Objet | Sujet",
        date="Date | Envoyé | Envoyé le | Date d'envoi | Envoyée | Envoyés",
        other="Cci | Répondre à | Importance | Priorité | Pièces jointes | Pièce jointe",
        forwarded="Message transféré | Message transmis | Début du message réexpédié"
        " | Début du message transféré | Transféré par | Courriel transféré | Message réexpédié"
        " | Transmis par | Message transféré de | Mail transféré | E-mail transféré | Réacheminé par"
        " | Réexpédié par | Message réacheminé",
        original="Message d'origine | Message original | Message d’origine | Courriel original"
        " | Message initial | Mail original | E-mail d'origine | Courriel d'origine",
        opening="Le | En date de | Dans un message du | Dans son message du",
        wrote="a écrit | écrivait | écrit | a écrit ce qui suit | a ecrit | a envoyé",
        forward_prefix="TR | Tr | Fwd | FW | Transf | Réf",
        reply_prefix="RE | Ré | Rép | Réponse",
        months="janvier/janv/jan | février/févr/fév | mars | avril/avr | mai | juin | juillet/juil"
        " | août | septembre/sept/sep | octobre/oct | novembre/nov | décembre/déc",
        weekdays="lundi/lun | mardi/mar | mercredi/mer | jeudi/jeu | vendredi/ven | samedi/sam"
        " | dimanche/dim",
        am="du matin",
        pm="de l'après-midi | du soir",
        device="Envoyé de mon | Envoyé depuis | Envoyé à partir de | Télécharger Outlook pour"
        " | Envoyé avec | Obtenez Outlook pour | Obtenir Outlook pour | Envoyé via | Envoyé de",
        closing="Cordialement | Bien cordialement | Bien à vous | Bien à toi | Merci | Salutations"
        " | Sincères salutations | Meilleures salutations | Amicalement | Merci d'avance"
        " | Bonne journée | Bonne soirée | Merci beaucoup | Respectueusement | Cdt | Cdlt",
    ),
    Language(
        code="de",
        sender="Von | Absender",
        to="An | Empfänger",
        cc="Cc | Kopie | Kopie (CC) | CC",
        subject="Betreff",
        date="Datum | Gesendet | Gesendet am | Versendet | Geschickt",
        other="Bcc | Blindkopie | Antwort an | Antworten an | Wichtigkeit | Priorität | Anlagen"
        " | Anhänge | Anlage",
        forwarded="Weitergeleitete Nachricht | Anfang der weitergeleiteten Nachricht | Weitergeleitet von"
        " | Weitergeleitete Mail | Weitergeleitete E-Mail | Weitergeleitete Nachricht von"
        " | Anfang der weitergeleiteten E-Mail | Beginn der weitergeleiteten Nachricht",
        original="Ursprüngliche Nachricht | Originalnachricht | Original-Nachricht | Ursprüngliche E-Mail"
        " | Original-Mail | Originalmail | Ursprünglicher Termin | Ursprüngliche Mail | Original Nachricht",
        opening="Am | Vom",
        wrote="schrieb | schrieb folgendes | hat geschrieben | geschrieben | schreibt | Zitat von",
        forward_prefix="WG | Wg | Weitergeleitet | Weiterleitung | Fwd | FW | WtrLtg",
        reply_prefix="AW | Antwort | Antw | RE",
        months="Januar/Jan/Jänner/Jän | Februar/Feb/Feber | März/Mär/Mrz | April/Apr | Mai | Juni/Jun"
        " | Juli/Jul | August/Aug | September/Sep/Sept | Oktober/Okt | November/Nov"
        " | Dezember/Dez",
        weekdays="Montag/Mo | Dienstag/Di/Die | Mittwoch/Mi/Mit | Donnerstag/Do/Don | Freitag/Fr/Fre"
        " | Samstag/Sa/Sam/Sonnabend | Sonntag/So/Son",
        am="vorm.",
        pm="nachm.",
        device="Von meinem | Gesendet von | Gesendet mit | Gesendet aus | Outlook für"
        " | Holen Sie sich Outlook für | Diese Nachricht wurde von meinem"
        " | Diese E-Mail wurde von meinem | Gesendet via | Mit freundlichen Grüßen von meinem"
        " | Von unterwegs gesendet | Von Outlook für",
        closing="Mit freundlichen Grüßen | Mit freundlichen Grüssen | Freundliche Grüße"
        " | Freundliche Grüsse | Viele Grüße | Viele Grüsse | Beste Grüße | Beste Grüsse"
        " | Liebe Grüße | Liebe Grüsse | Herzliche Grüße | Herzliche Grüsse | Schöne Grüße"
        " | Grüße | Gruß | Gruss | Mit freundlichem Gruß | Mit besten Grüßen | Vielen Dank"
        " | Danke | Hochachtungsvoll | LG | MfG | VG | Schönen Gruß | Lieben Gruß | Besten Dank",
    ),
    Language(
        code="it",
        sender="Da | Mittente",
        to="A | Destinatario | Per",
        cc="Cc | Copia",
        subject="Oggetto | Ogg",
        date="Data | Inviato | Inviato il | Inviata",
        other="Ccn | Rispondi a | Risposta | Importanza | Priorità | Allegati | Allegato",
        forwarded="Messaggio inoltrato | Inizio messaggio inoltrato | Inoltrato da | Messaggio inoltrato da"
        " | Inizio del messaggio inoltrato | Messaggio inoltrato di | Email inoltrata | Mail inoltrata",
        original="Messaggio originale | Messaggio originario | Messaggio Originale | Messaggio di origine",
        opening="Il giorno | Il | In data | Nel messaggio",
        wrote="ha scritto | scrive | scrisse | ha inviato",
        forward_prefix="I | Inoltra | Inoltro | Fwd | FW | Inoltrato",
        reply_prefix="R | RIF | RE",
        months="gennaio/gen | febbraio/feb | marzo/mar | aprile/apr | maggio/mag | giugno/giu"
        " | luglio/lug | agosto/ago | settembre/set | ottobre/ott | novembre/nov | dicembre/dic",
        weekdays="lunedì/lun | martedì/mar | mercoledì/mer | giovedì/gio | venerdì/ven | sabato/sab"
        " | domenica/dom",
        am="di mattina",
        pm="di pomeriggio",
        device="Inviato da | Inviato dal | Scarica Outlook per | Ottieni Outlook per | Inviato con"
        " | Inviato tramite",
        closing="Cordiali saluti | Saluti | Distinti saluti | Un saluto | Cordialmente | Grazie"
        " | Grazie mille | A presto | Un caro saluto | Cari saluti | Ringraziando",
    ),
    Language(
        code="nl",
        sender="Van | Afzender",
        to="Aan | Geadresseerde",
        cc="CC | Kopie",
        subject="Onderwerp",
        date="Datum | Verzonden | Verzonden op | Verstuurd",
        other="BCC | Beantwoorden | Antwoord aan | Urgentie | Prioriteit | Bijlagen | Bijlage"
        " | Antwoord naar | Prioriteit van bericht",
        forwarded="Doorgestuurd bericht | Begin doorgestuurd bericht | Doorgestuurd door"
        " | Doorgezonden bericht | Begin van doorgestuurd bericht | Doorgestuurde bericht"
        " | Doorgestuurde e-mail | Begin van het doorgestuurde bericht",
        original="Oorspronkelijk bericht | Origineel bericht | Oorspronkelijke bericht | Originele bericht"
        " | Oorspronkelijke e-mail | Originele e-mail",
        opening="Op | Op datum",
        wrote="schreef | heeft | het volgende geschreven | heeft het volgende geschreven"
        " | heeft geschreven | geschreven | schreef het volgende",
        forward_prefix="FW | Doorst | Fwd | Doorgestuurd | VS",
        reply_prefix="Antw | RE | Antwoord | Betr",
        months="januari/jan | februari/feb | maart/mrt | april/apr | mei | juni/jun | juli/jul"
        " | augustus/aug | september/sep/sept | oktober/okt | november/nov | december/dec",
        weekdays="maandag/ma | dinsdag/di | woensdag/wo | donderdag/do | vrijdag/vr | zaterdag/za"
        " | zondag/zo",
        am="a.m. | 's ochtends",
        pm="p.m. | 's middags",
        device="Verzonden vanaf | Verstuurd vanaf | Verzonden vanuit | Verzonden met | Outlook voor"
        " | Verstuurd met | Outlook downloaden voor | Download Outlook voor | Verzonden via",
        closing="Met vriendelijke groet | Met vriendelijke groeten | Vriendelijke groet"
        " | Vriendelijke groeten | Groeten | Groet | Groetjes | Mvg | Hartelijke groet"
        " | Hartelijke groeten | Bedankt | Dank je wel | Alvast bedankt | Hoogachtend | Gr",
    ),
    Language(
        code="da",
        sender="Fra",
        to="Til",
        cc="Cc | Kopi",
        subject="Emne",
        date="Dato | Sendt | Sendt den",
        other="Bcc | Svar til | Prioritet | Vedhæftede filer | Vigtighed",
        forwarded="Videresendt meddelelse | Start på videresendt besked | Videresendt besked"
        " | Videresendt af | Begynd videresendt besked | Videresendt mail | Videresendt e-mail"
        " | Begyndelse på videresendt besked | Videresendt meddelelse fra",
        original="Oprindelig meddelelse | Oprindelig besked | Original meddelelse | Original besked",
        opening="Den | D. | På",
        wrote="skrev | har skrevet | skrev følgende | skriver",
        forward_prefix="VS | Vs | Videresendt | Fwd | FW | Videresend",
        reply_prefix="SV | RE",
        months="januar/jan | februar/feb | marts/mar | april/apr | maj | juni/jun | juli/jul"
        " | august/aug | september/sep/sept | oktober/okt | november/nov | december/dec",
        weekdays="mandag/man | tirsdag/tir/tirs | onsdag/ons | torsdag/tor/tors | fredag/fre"
        " | lørdag/lør | søndag/søn",
        am="AM",
        pm="PM",
        device="Sendt fra min | Sendt fra | Hent Outlook til | Sendt med | Få Outlook til | Sendt via",
        closing="Med venlig hilsen | Venlig hilsen | Mvh | Hilsen | Mange hilsner | De bedste hilsner"
        " | Bedste hilsner | Tak | På forhånd tak | Kærlig hilsen | Vh | Mange tak | Hilsner"
        " | Kh",
    ),
    Language(
        code="sv",
        sender="Från | Avsändare",
        to="Till",
        cc="Kopia | Cc | Kopia till",
        subject="Ämne",
        date="Datum | Skickat | Skickad | Skickades | Sänt",
        other="Hemlig kopia | Svara till | Prioritet | Bifogade filer | Bilagor | Svar till",
        forwarded="Vidarebefordrat meddelande | Vidarebefordrat mejl | Vidarebefordrat brev"
        " | Vidarebefordrat av | Vidarebefordrat e-postmeddelande | Börja vidarebefordrat meddelande"
        " | Början på vidarebefordrat meddelande | Vidarebefordrad mejl | Vidarebefordrat mail"
        " | Vidarebefordrad e-post | Vidarebefordrad e-postmeddelande",
        original="Ursprungligt meddelande | Originalmeddelande | Ursprungligt mejl | Original meddelande",
        opening="Den | På",
        wrote="skrev | skrev följande | skriver | har skrivit",
        forward_prefix="VB | Vb | Vidarebefordrat | Fwd | FW | Vidarebefordran",
        reply_prefix="SV | RE | Svar",
        months="januari/jan | februari/feb | mars/mar | april/apr | maj | juni/jun | juli/jul"
        " | augusti/aug | september/sep/sept | oktober/okt | november/nov | december/dec",
        weekdays="måndag/mån | tisdag/tis | onsdag/ons | torsdag/tors/tor | fredag/fre | lördag/lör"
        " | söndag/sön",
        am="fm",
        pm="em",
        device="Skickat från min | Skickat från | Hämta Outlook för | Skickat med | Skickades från"
        " | Skaffa Outlook för | Skickat via",
        closing="Med vänlig hälsning | Med vänliga hälsningar | Vänliga hälsningar | Vänlig hälsning"
        " | Mvh | Hälsningar | Hälsning | Bästa hälsningar | Tack | Tack på förhand | Vänligen"
        " | Varma hälsningar | Många hälsningar",
    ),
    Language(
        code="no",
        sender="Fra",
        to="Til",
        cc="Kopi | Cc",
        subject="Emne",
        date="Dato | Sendt | Sendt dato",
        other="Blindkopi | Bcc | Svar til | Prioritet | Vedlegg | Viktighet",
        forwarded="Videresendt melding | Videresendt e-post | Begynnelse på videresendt melding"
        " | Videresendt av | Start på videresendt melding | Starten på videresendt melding"
        " | Videresendt e-postmelding | Videresend melding",
        original="Opprinnelig melding | Original melding | Opprinnelig e-post",
        opening="Den | På",
        wrote="skrev | skrev følgende | skriver | har skrevet",
        forward_prefix="VS | Vs | Videresendt | Fwd | FW | FS",
        reply_prefix="SV | RE",
        months="januar/jan | februar/feb | mars/mar | april/apr | mai | juni/jun | juli/jul"
        " | august/aug | september/sep/sept | oktober/okt | november/nov | desember/des",
        weekdays="mandag/man | tirsdag/tir/tirs | onsdag/ons | torsdag/tor/tors | fredag/fre"
        " | lørdag/lør | søndag/søn",
        am="a.m.",
        pm="p.m.",
        device="Sendt fra min | Sendt fra | Skaff deg Outlook for | Sendt med | Få Outlook for"
        " | Hent Outlook for | Sendt via",
        closing="Med vennlig hilsen | Vennlig hilsen | Mvh | Hilsen | Beste hilsen | Med beste hilsen"
        " | Takk | På forhånd takk | Hilsner | Vh | Tusen takk | Klem",
    ),
    Language(
        code="fi",
        sender="Lähettäjä",
        to="Vastaanottaja | Vastaanottajat | Vast.ott",
        cc="Kopio | Cc",
        subject="Aihe",
        date="Päivämäärä | Päiväys | Lähetetty | Pvm | Lähetyspäivä | Lähetysaika",
        other="Piilokopio | Vastausosoite | Vastaa | Tärkeys | Liitteet | Prioriteetti",
        forwarded="Välitetty viesti | Edelleenlähetetty viesti | Välitetty viesti alkaa"
        " | Edelleen lähetetty viesti | Välitetty viesti / Fwd.Msg | Lähetetty edelleen"
        " | Välitetty sähköposti | Välitetty viesti alkaa tästä",
        original="Alkuperäinen viesti | Alkuperäinen sähköposti",
        opening="Päivänä",
        wrote="kirjoitti | kirjoitti seuraavaa | kirjoittaa",
        forward_prefix="VL | Vl | ED | Fwd | FW",
        reply_prefix="VS | RE | Vast",
        months="tammikuuta/tammikuu/tammik/tammi | helmikuuta/helmikuu/helmik/helmi"
        " | maaliskuuta/maaliskuu/maalisk/maalis | huhtikuuta/huhtikuu/huhtik/huhti"
        " | toukokuuta/toukokuu/toukok/touko | kesäkuuta/kesäkuu/kesäk/kesä"
        " | heinäkuuta/heinäkuu/heinäk/heinä | elokuuta/elokuu/elok/elo"
        " | syyskuuta/syyskuu/syysk/syys | lokakuuta/lokakuu/lokak/loka"
        " | marraskuuta/marraskuu/marrask/marras | joulukuuta/joulukuu/jouluk/joulu",
        weekdays="maanantaina/maanantai/ma | tiistaina/tiistai/ti | keskiviikkona/keskiviikko/ke"
        " | torstaina/torstai/to | perjantaina/perjantai/pe | lauantaina/lauantai/la"
        " | sunnuntaina/sunnuntai/su",
        am="ap.",
        pm="ip.",
        device="Lähetetty iPhonesta | Lähetetty | Hanki Outlook | Lähetetty puhelimesta",
        closing="Ystävällisin terveisin | Terveisin | Terv | Yt | Parhain terveisin | Kiitos"
        " | Kiitos etukäteen | Terveiset | Kunnioittavasti | Ystävällisesti | T",
    ),
    Language(
        code="pl",
        sender="Od | Nadawca | Od kogo",
        to="Do | Adresat | Odbiorca",
        cc="DW | Kopia | Do wiadomości | Cc",
        subject="Temat",
        date="Data | Wysłano | Wysłane | Data wysłania | Wysłany | Wysłana",
        other="UDW | Odpowiedź do | Odpowiedz do | Ważność | Priorytet | Załączniki | Załącznik",
        forwarded="Wiadomość przesłana dalej | Treść przekazanej wiadomości | Przekazana wiadomość"
        " | Początek przekazywanej wiadomości | Początek przesłanej dalej wiadomości | Przesłana wiadomość"
        " | Przekazane przez | Przesłane dalej przez | Wiadomość przekazana | Przekazywana wiadomość"
        " | Początek przekazanej wiadomości",
        original="Wiadomość oryginalna | Oryginalna wiadomość | Pierwotna wiadomość"
        " | Treść oryginalnej wiadomości",
        opening="Dnia | W dniu | Wiadomość napisana przez | W",
        wrote="napisał | napisała | napisał(a) | napisał/a | pisze | napisano | użytkownik"
        " | Wiadomość napisana przez | o godz. | w dniu",
        forward_prefix="PD | Pd | Fwd | FW | Przek | Przekazano | Przesłane dalej",
        reply_prefix="ODP | Odp | RE",
        months="stycznia/styczeń/sty | lutego/luty/lut | marca/marzec/mar | kwietnia/kwiecień/kwi"
        " | maja/maj | czerwca/czerwiec/cze | lipca/lipiec/lip | sierpnia/sierpień/sie"
        " | września/wrzesień/wrz | października/październik/paź | listopada/listopad/lis"
        " | grudnia/grudzień/gru",
        weekdays="poniedziałek/pon/pn | wtorek/wt/wto | środa/śr/śro | czwartek/czw/cz | piątek/pt/pią"
        " | sobota/sob/so | niedziela/niedz/nd/nie",
        am="AM",
        pm="PM",
        device="Wysłane z | Wysłano z | Pobierz program Outlook | Pobierz aplikację Outlook"
        " | Uzyskaj aplikację Outlook | Wysłane przez | Wysłane za pomocą",
        closing="Pozdrawiam | Z poważaniem | Pozdrowienia | Serdecznie pozdrawiam | Z wyrazami szacunku"
        " | Dziękuję | Pozdrawiam serdecznie | Pozdr | Z pozdrowieniami | Łączę pozdrowienia",
    ),
    Language(
        code="cs",
        sender="Od | Odesílatel",
        to="Komu | Adresát | Příjemce",
        cc="Kopie | Cc",
        subject="Předmět",
        date="Datum | Odesláno | Posláno | Odeslané | Odeslána | Odesláno dne",
        other="Skrytá kopie | Skrytá | Odpověď | Odpovědět | Důležitost | Priorita | Přílohy",
        forwarded="Přeposlaná zpráva | Přeposlaný e-mail | Začátek přeposílané zprávy | Předávaná zpráva"
        " | Přesměrovaná zpráva | Přeposlal | Přeposlal(a) | Začátek přeposlané zprávy | Přeposlaný email",
        original="Původní zpráva | Původní e-mail | Originální zpráva",
        opening="Dne | V",
        wrote="napsal | napsala | napsal(a) | napsal/a | píše | odesílatel | uživatel",
        forward_prefix="FW | Fwd | PŘ | Předat",
        reply_prefix="RE | Odp | Odpověď",
        months="ledna/leden/led | února/únor/úno | března/březen/bře | dubna/duben/dub"
        " | května/květen/kvě | června/červen/čvn | července/červenec/čvc | srpna/srpen/srp"
        " | září/zář | října/říjen/říj | listopadu/listopad/lis | prosince/prosinec/pro",
        weekdays="pondělí/po | úterý/út | středa/st | čtvrtek/čt | pátek/pá | sobota/so | neděle/ne",
        am="dop.",
        pm="odp.",
        device="Odesláno z | Odesláno ze | Získat Outlook pro | Odesláno pomocí | Stáhnout Outlook pro"
        " | Získejte Outlook",
        closing="S pozdravem | S přátelským pozdravem | Pozdrav | Děkuji | Díky | Hezký den | S úctou"
        " | Zdravím | Přeji hezký den | S přáním hezkého dne",
    ),
    Language(
        code="sk",
        sender="Od | Odosielateľ",
        to="Komu | Pre | Príjemca | Adresát",
        cc="Kópia | Cc",
        subject="Predmet",
        date="Dátum | Odoslané | Odoslaná | Poslané | Dátum odoslania",
        other="Skrytá kópia | Odpovedať | Dôležitosť | Priorita | Prílohy",
        forwarded="Preposlaná správa | Začiatok preposlanej správy | Preposlaný e-mail | Odovzdaná správa"
        " | Preposlaná správa --- Forwarded Message | Preposlal",
        original="Pôvodná správa | Originálna správa",
        opening="Dňa | Dna | V",
        wrote="napísal | napísala | napísal(a) | píše | napísal/a | používateľ",
        forward_prefix="FW | Fwd | Pr",
        reply_prefix="RE | Odp",
        months="januára/január/jan | februára/február/feb | marca/marec/mar | apríla/apríl/apr"
        " | mája/máj | júna/jún | júla/júl | augusta/august/aug | septembra/september/sep"
        " | októbra/október/okt | novembra/november/nov | decembra/december/dec",
        weekdays="pondelok/po | utorok/ut | streda/st | štvrtok/št | piatok/pi | sobota/so | nedeľa/ne",
        am="dop.",
        pm="pop.",
        device="Odoslané z | Odoslané zo | Získať Outlook pre | Získajte Outlook pre | Poslané z"
        " | Odoslané pomocou",
        closing="S pozdravom | S priateľským pozdravom | Pozdravujem | Ďakujem | Vďaka | Pekný deň | S úctou",
    ),
    Language(
        code="hu",
        sender="Feladó | Küldő",
        to="Címzett | Címzettek",
        cc="Másolatot kap | Másolat | Cc",
        subject="Tárgy",
        date="Dátum | Elküldve | Küldve | Küldés dátuma | Küldés ideje | Időpont",
        other="Titkos másolat | Válaszcím | Fontosság | Prioritás | Mellékletek | Melléklet",
        forwarded="Továbbított üzenet | Továbbított üzenet kezdete | Továbbított levél | Továbbítva"
        " | Továbbította | A továbbított üzenet kezdete | Továbbított levél kezdete | Továbbított e-mail",
        original="Eredeti üzenet | Eredeti levél | Eredeti e-mail",
        opening="Dátum",
        wrote="írta | ezt írta | a következőt írta | az alábbit írta | ezt írta (időpont | írt",
        forward_prefix="Tov | Továbbítás | FW | Fwd | VS",
        reply_prefix="Vá | Válasz | RE",
        months="január/jan | február/febr/feb | március/márc/már | április/ápr | május/máj"
        " | június/jún | július/júl | augusztus/aug | szeptember/szept/sze | október/okt"
        " | november/nov | december/dec",
        weekdays="hétfő/hétfőn/H | kedd/kedden/K | szerda/szerdán/Sze/Sz | csütörtök/csütörtökön/Cs/Csüt"
        " | péntek/pénteken/P/Pén | szombat/szombaton/Szo | vasárnap/vas/V",
        am="de. | délelőtt",
        pm="du. | délután",
        device="Elküldve az | Küldve a | Az Outlook letöltése | Elküldve | Küldve",
        closing="Üdvözlettel | Üdv | Tisztelettel | Köszönettel | Köszönöm | Szép napot | Baráti üdvözlettel",
    ),
    Language(
        code="ro",
        sender="De la | Expeditorul | Expeditor | De",
        to="Către | Destinatarul | Catre | Destinatar | La",
        cc="Cc | Copie | Copie la",
        subject="Subiect | Subiectul",
        date="Dată | Data | Trimis | Trimise | Trimisă | Trimis la",
        other="Bcc | Răspuns la | Răspunde la | Importanță | Prioritate | Atașări",
        forwarded="Mesaj redirecționat | Începe mesajul redirecționat | Mesaj redirectionat"
        " | Redirecționat de | Mesaj înaintat | Mesaj transmis mai departe | Mesaj retrimis"
        " | Începutul mesajului redirecționat | Început mesaj redirecționat",
        original="Mesaj original | Mesajul original | Mesaj inițial",
        opening="Pe data de | În | In | La | Pe",
        wrote="a scris | a scris următoarele | scrie",
        forward_prefix="FW | Fwd | Redir",
        reply_prefix="RE | Răsp | Raspuns",
        months="ianuarie/ian | februarie/feb | martie/mar | aprilie/apr | mai | iunie/iun | iulie/iul"
        " | august/aug | septembrie/sept/sep | octombrie/oct | noiembrie/noi/nov"
        " | decembrie/dec",
        weekdays="luni/lun | marți/mar | miercuri/mie/mier | joi | vineri/vin | sâmbătă/sâm | duminică/dum",
        am="a.m.",
        pm="p.m.",
        device="Trimis de pe | Trimis din | Obțineți Outlook pentru | Trimis de la | Trimis prin",
        closing="Cu stimă | Cu respect | O zi bună | Mulțumesc | Mulțumim | Salutări | Toate cele bune"
        " | Cu drag | Cele bune | Vă mulțumesc",
    ),
    Language(
        code="hr",
        sender="Od | Šalje | Pošiljatelj",
        to="Za | Prima | Primatelj | Kome",
        cc="Kopija | CC",
        subject="Predmet | Naslov",
        date="Datum | Poslano | Poslan | Vrijeme",
        other="Skrivena kopija | Odgovori na | Odgovor za | Važnost | Prioritet | Privici | Privitak",
        forwarded="Proslijeđena poruka | Početak proslijeđene poruke | Proslijeđeno | Prosljeđena poruka"
        " | Proslijedio | Proslijeđeni mail | Započni proslijeđenu poruku | Proslijeđena e-pošta"
        " | Proslijedio/la",
        original="Izvorna poruka | Originalna poruka",
        opening="Dana | Dne | Na",
        wrote="napisao | napisala | napisao je | napisala je | napisao/la je | napisao(la) je"
        " | je napisao | je napisala | napisao/la | piše",
        forward_prefix="Pr | PR | FW | Fwd | Prosl | Proslijeđeno",
        reply_prefix="Odg | RE",
        months="siječnja/siječanj/sij | veljače/veljača/velj | ožujka/ožujak/ožu | travnja/travanj/tra"
        " | svibnja/svibanj/svi | lipnja/lipanj/lip | srpnja/srpanj/srp | kolovoza/kolovoz/kol"
        " | rujna/rujan/ruj | listopada/listopad/lis | studenoga/studenog/studeni/stu"
        " | prosinca/prosinac/pro",
        weekdays="ponedjeljak/pon | utorak/uto | srijeda/sri | četvrtak/čet | petak/pet | subota/sub"
        " | nedjelja/ned",
        am="prijepodne",
        pm="poslijepodne",
        device="Poslano s | Poslano sa | Nabavite Outlook za | Poslano iz | Preuzmite Outlook za"
        " | Poslano putem",
        closing="Srdačan pozdrav | Lijep pozdrav | Pozdrav | Lp | S poštovanjem | Hvala | Srdačno"
        " | Ugodan dan | Unaprijed hvala | Lijepi pozdrav",
    ),
    Language(
        code="bg",
        sender="От | Подател | Изпращач",
        to="До | Получател",
        cc="Копие | Копие до | Як",
        subject="Относно | Тема | Предмет",
        date="Дата | Изпратено | Изпратен | Изпратено на",
        other="Скрито копие | Отговор до | Важност | Приоритет | Прикачени файлове",
        forwarded="Препратено съобщение | Начало на препратеното съобщение | Препратен имейл"
        " | Препратено от | Пренасочено съобщение | Препратено писмо | Препращане на съобщение"
        " | Препратена поща",
        original="Оригинално съобщение | Първоначално съобщение | Оригинално писмо",
        opening="На | В",
        wrote="написа | писа | пише | написал",
        forward_prefix="ПР | Пр | FW | Fwd | Препр",
        reply_prefix="ОТН | Отг | Отговор | RE",
        months="януари/яну/ян | февруари/фев | март/мар | април/апр | май | юни | юли | август/авг"
        " | септември/септ/сеп | октомври/окт | ноември/ноем/ное | декември/дек",
        weekdays="понеделник/пн/пон | вторник/вт/вто | сряда/ср/сря | четвъртък/чт/чет | петък/пт/пет"
        " | събота/сб/съб | неделя/нд/нед",
        am="пр.об. | преди обяд",
        pm="сл.об. | следобед",
        device="Изпратено от | Изтегляне на Outlook за | Изпратено чрез | Вземете Outlook за | Изпратено с",
        closing="Поздрави | С уважение | Сърдечни поздрави | Благодаря | С поздрав"
        " | Най-добри пожелания | Приятен ден | Поздрав | Предварително благодаря",
    ),
    Language(
        code="el",
        sender="Από | Αποστολέας",
        to="Προς | Παραλήπτης | Για | Αποδέκτης",
        cc="Κοιν. | Κοινοποίηση | Κοιν",
        subject="Θέμα",
        date="Ημερομηνία | Στάλθηκε | Ημ/νία | Απεστάλη | Εστάλη | Ημερ",
        other="Κρυφή κοιν. | Απάντηση σε | Σπουδαιότητα | Προτεραιότητα | Συνημμένα",
        forwarded="Προωθημένο μήνυμα | Έναρξη προωθημένου μηνύματος | Προωθούμενο μήνυμα | Προωθημένο από"
        " | Αρχή προωθημένου μηνύματος | Προώθηση μηνύματος",
        original="Αρχικό μήνυμα | Πρωτότυπο μήνυμα",
        opening="Στις | Την | Ο χρήστης | Η",
        wrote="έγραψε | έγραψε τα εξής | γράφει | ο χρήστης | η χρήστης",
        forward_prefix="ΠΡΘ | Πρθ | FW | Fwd | ΠΡΟΩΘ | Προωθ",
        reply_prefix="ΑΠ | ΑΠΑΝΤ | ΣΧΕΤ | Απ | RE",
        months="Ιανουαρίου/Ιανουάριος/Ιαν | Φεβρουαρίου/Φεβρουάριος/Φεβ | Μαρτίου/Μάρτιος/Μαρ/Μάρτ"
        " | Απριλίου/Απρίλιος/Απρ | Μαΐου/Μάιος/Μάι/Μαΐ | Ιουνίου/Ιούνιος/Ιουν/Ιούν"
        " | Ιουλίου/Ιούλιος/Ιουλ/Ιούλ | Αυγούστου/Αύγουστος/Αυγ"
        " | Σεπτεμβρίου/Σεπτέμβριος/Σεπ/Σεπτ | Οκτωβρίου/Οκτώβριος/Οκτ"
        " | Νοεμβρίου/Νοέμβριος/Νοε/Νοεμ | Δεκεμβρίου/Δεκέμβριος/Δεκ",
        weekdays="Δευτέρα/Δευ | Τρίτη/Τρί | Τετάρτη/Τετ | Πέμπτη/Πέμ | Παρασκευή/Παρ | Σάββατο/Σάβ"
        " | Κυριακή/Κυρ",
        am="π.μ. | πμ",
        pm="μ.μ. | μμ",
        device="Στάλθηκε από | Αποκτήστε το Outlook για | Εστάλη από | Απόκτηση του Outlook για"
        " | Στάλθηκε με",
        closing="Με εκτίμηση | Φιλικά | Ευχαριστώ | Χαιρετισμούς | Με φιλικούς χαιρετισμούς | Με τιμή"
        " | Ευχαριστώ πολύ | Καλή συνέχεια | Με εκτίμηση και φιλία",
    ),
    Language(
        code="ru",
        sender="От | От кого | Отправитель",
        to="Кому | Получатель",
        cc="Копия | Cc",
        subject="Тема",
        date="Дата | Отправлено | Отправлен | Дата отправки | Время",
        other="Скрытая копия | Скрытая | Ответить | Кому ответить | Важность | Приоритет | Вложения",
        forwarded="Пересылаемое сообщение | Пересланное сообщение | Перенаправленное сообщение"
        " | Начало переадресованного сообщения | Начало пересылаемого сообщения | Переслано"
        " | Пересланное письмо | Переслал | Пересылаемое письмо | Пересланное сообщение от"
        " | Начало пересланного сообщения | Переадресованное сообщение",
        original="Исходное сообщение | Оригинальное сообщение | Исходное письмо"
        " | Первоначальное сообщение | Оригинал сообщения",
        opening="В | Вы писали | от",
        wrote="написал | написала | написал(а) | пишет | писал | писала | пользователь",
        forward_prefix="ПЕР | Пер | FW | Fwd | НА | Перенаправлено",
        reply_prefix="ОТВ | Отв | НА | RE | Ответ",
        months="января/январь/янв | февраля/февраль/февр/фев | марта/март/мар | апреля/апрель/апр"
        " | мая/май | июня/июнь/июн | июля/июль/июл | августа/август/авг"
        " | сентября/сентябрь/сент/сен | октября/октябрь/окт | ноября/ноябрь/нояб/ноя"
        " | декабря/декабрь/дек",
        weekdays="понедельник/пн | вторник/вт | среда/ср/среду | четверг/чт | пятница/пт/пятницу"
        " | суббота/сб/субботу | воскресенье/вс",
        am="утра",
        pm="дня | вечера",
        device="Отправлено с | Отправлено из | Скачать Outlook для | Получить Outlook для | Отправлено через",
        closing="С уважением | С наилучшими пожеланиями | Спасибо | Всего доброго | Заранее спасибо"
        " | Удачи | Хорошего дня | Всего наилучшего | Искренне Ваш | С благодарностью",
    ),
    Language(
        code="uk",
        sender="Від | Від кого | Відправник",
        to="Кому | До | Одержувач | Отримувач",
        cc="Копія | Cc",
        subject="Тема",
        date="Дата | Надіслано | Відправлено | Надісланий",
        other="Прихована копія | Відповісти | Кому відповісти | Важливість | Пріоритет | Вкладення",
        forwarded="Переслане повідомлення | Початок листа, що пересилається | Пересланий лист"
        " | Перенаправлене повідомлення | Початок пересланого повідомлення"
        " | Початок переадресованого повідомлення | Переслав | Переслано | Пересилане повідомлення"
        " | Повідомлення, що пересилається",
        original="Оригінальне повідомлення | Вихідне повідомлення | Початкове повідомлення | Вихідний лист",
        opening="У | В | від",
        wrote="пише | написав | написала | написав(-ла) | написав(ла) | користувач",
        forward_prefix="Пересл | Пер | FW | Fwd",
        reply_prefix="Відп | RE | НА",
        months="січня/січень/січ | лютого/лютий/лют | березня/березень/бер | квітня/квітень/квіт/кві"
        " | травня/травень/трав/тра | червня/червень/черв/чер | липня/липень/лип"
        " | серпня/серпень/серп/сер | вересня/вересень/вер | жовтня/жовтень/жовт/жов"
        " | листопада/листопад/лист/лис | грудня/грудень/груд/гру",
        weekdays="понеділок/пн | вівторок/вт | середа/ср/середу | четвер/чт | п'ятниця/пт/п’ятниця"
        " | субота/сб/суботу | неділя/нд/неділю",
        am="дп",
        pm="пп",
        device="Надіслано з | Відправлено з | Отримати Outlook для | Завантажити Outlook для"
        " | Надіслано через",
        closing="З повагою | З найкращими побажаннями | Дякую | Щиро | Гарного дня | Наперед дякую"
        " | На все добре",
    ),
    Language(
        code="tr",
        sender="Kimden | Gönderen",
        to="Kime | Alıcı",
        cc="Bilgi | Cc | Kopya",
        subject="Konu",
        date="Tarih | Gönderildi | Gönderilen | Gönderilme tarihi | Gönderme | Gönderim | Gönderme tarihi"
        " | Gönderilme | Gönderme zamanı",
        other="Gizli | Yanıtla | Yanıt adresi | Önem | Öncelik | Ekler",
        forwarded="İletilen ileti | Yönlendirilen ileti | İletilmiş ileti | Yönlendirilmiş ileti başlangıcı"
        " | İletilmiş mesaj | Yönlendirilmiş mesaj | İletilen e-posta | Başlangıç iletilen mesaj"
        " | İletilen mesaj | Yönlendirilmiş e-posta | İletilen mesaj başlangıcı | İleti başlangıcı"
        " | Yönlendirilen e-posta | Yönlendirilen mesaj | İletilmiş e-posta",
        original="Özgün ileti | Orijinal mesaj | Orijinal ileti | Orjinal mesaj | Asıl ileti",
        opening="Tarihinde | Şu tarihte",
        wrote="şunu yazdı | yazdı | şunları yazdı | tarihinde şunu yazdı | tarihinde yazdı",
        forward_prefix="İLT | İlt | YNT-İLT | FW | Fwd",
        reply_prefix="YNT | Ynt | RE | Cvp | Yan",
        months="Ocak/Oca | Şubat/Şub | Mart/Mar | Nisan/Nis | Mayıs/May | Haziran/Haz | Temmuz/Tem"
        " | Ağustos/Ağu | Eylül/Eyl | Ekim/Eki | Kasım/Kas | Aralık/Ara",
        weekdays="Pazartesi/Pzt | Salı/Sal | Çarşamba/Çar | Perşembe/Per | Cuma/Cum | Cumartesi/Cmt"
        " | Pazar/Paz",
        am="ÖÖ",
        pm="ÖS",
        device="iPhone'umdan gönderildi | iPhone’umdan gönderildi | iPad'imden gönderildi"
        " | Outlook uygulamasını edinin | Outlook for | Android uygulamasından"
        " | Samsung cihazımdan gönderildi",
        closing="Saygılarımla | İyi çalışmalar | Sevgiler | Teşekkürler | Saygılar | İyi günler"
        " | Selamlar | Teşekkür ederim | Şimdiden teşekkürler | Kolay gelsin",
    ),
    Language(
        code="ar",
        sender="من | المرسل",
        to="إلى | الى | المرسل إليه",
        cc="نسخة | نسخة إلى | نسخة كربونية",
        subject="الموضوع | موضوع",
        date="التاريخ | تاريخ | تم الإرسال | أُرسلت | تاريخ الإرسال | أرسلت | أُرسل | مُرسل",
        other="نسخة مخفية | الرد على | رد إلى | الأهمية | المرفقات | الأولوية",
        forwarded="رسالة معاد توجيهها | الرسالة المعاد توجيهها | بداية الرسالة المُعاد توجيهها"
        " | رسالة تمت إعادة توجيهها | بدء الرسالة المعاد توجيهها | رسالة محولة"
        " | بدء الرسالة المُمررة | رسالة مُعاد توجيهها",
        original="الرسالة الأصلية | رسالة أصلية | الرسالة الاصلية",
        opening="في | بتاريخ | يوم | في يوم",
        wrote="كتب | كتبت | كتب/كتبت | كتب ما يلي | تمت كتابة ما يلي بواسطة | كتب التالي",
        forward_prefix="إعادة توجيه | تحويل | FW | Fwd | إع",
        reply_prefix="رد | الرد | RE | ر",
        months="يناير/كانون الثاني | فبراير/شباط | مارس/آذار/اذار | أبريل/نيسان/ابريل/إبريل"
        " | مايو/أيار | يونيو/حزيران | يوليو/تموز | أغسطس/آب/اغسطس | سبتمبر/أيلول"
        " | أكتوبر/تشرين الأول/اكتوبر | نوفمبر/تشرين الثاني | ديسمبر/كانون الأول",
        weekdays="الاثنين/الإثنين/اثنين | الثلاثاء/ثلاثاء | الأربعاء/أربعاء | الخميس/خميس | الجمعة/جمعة"
        " | السبت/سبت | الأحد/أحد",
        am="ص | صباحًا | صباحا",
        pm="م | مساءً | مساء",
        device="أُرسلت من | أرسلت من | تم الإرسال من | الحصول على Outlook | مرسل من | مرسلة من",
        closing="مع أطيب التحيات | تحياتي | مع خالص التحية | شكرا | شكراً | مع التحية | وشكرا"
        " | خالص التحيات | مع فائق الاحترام | أطيب التحيات | شكرا جزيلا",
    ),
    Language(
        code="he",
        sender="מאת | מ",
        to="אל | נמען | ל",
        cc="עותק | העתק",
        subject="נושא | הנדון",
        date="תאריך | נשלח | נשלחה | בתאריך",
        other="עותק מוסתר | השב אל | חשיבות | עדיפות | קבצים מצורפים",
        forwarded="הודעה שהועברה | תחילת ההודעה שהועברה | תחילת הודעה שהועברה | הודעה מועברת"
        " | התחלת הודעה שהועברה | הועבר על ידי | הודעה שהועברה מאת",
        original="הודעה מקורית | ההודעה המקורית",
        opening="בתאריך | ב | ביום | ב-",
        wrote="כתב | כתבה | מאת | כתב/ה | כתב את הדברים הבאים",
        forward_prefix="הועבר | FW | Fwd | העברה",
        reply_prefix="תשובה | השב | RE | בתשובה",
        months="ינואר/בינואר/ינו/בינו | פברואר/בפברואר/פבר/בפבר | מרץ/במרץ/מרס/במרס"
        " | אפריל/באפריל/אפר/באפר | מאי/במאי | יוני/ביוני | יולי/ביולי"
        " | אוגוסט/באוגוסט/אוג/באוג | ספטמבר/בספטמבר/ספט/בספט | אוקטובר/באוקטובר/אוק/באוק"
        " | נובמבר/בנובמבר/נוב/בנוב | דצמבר/בדצמבר/דצמ/בדצמ",
        weekdays="יום שני/שני | יום שלישי/שלישי | יום רביעי/רביעי | יום חמישי/חמישי | יום שישי/שישי"
        " | שבת/יום שבת | יום ראשון/ראשון",
        am='לפנה"צ | לפנה״צ',
        pm='אחה"צ | אחה״צ',
        device="נשלח מה | נשלח מ | קבל את Outlook | נשלח באמצעות | נשלח מן | השג את Outlook",
        closing="בברכה | תודה | בכבוד רב | תודה רבה | בתודה | יום טוב | תודה מראש | שלך",
    ),
    Language(
        code="fa",
        sender="از | فرستنده | از طرف",
        to="به | گیرنده",
        cc="رونوشت | کپی | کپی به",
        subject="موضوع",
        date="تاریخ | فرستاده شده | ارسال شده | ارسال",
        other="رونوشت مخفی | پاسخ به | اهمیت | پیوست‌ها",
        forwarded="پیام هدایت‌شده | پیام هدایت شده | پیام بازارسال شده | پیام ارسال شده"
        " | آغاز پیام هدایت شده | نامهٔ هدایت‌شده | پیام فوروارد شده | شروع پیام هدایت‌شده"
        " | پیام بازفرستاده | پیام باز ارسال شده",
        original="پیام اصلی | نامهٔ اصلی | پیغام اصلی",
        opening="در | در تاریخ",
        wrote="نوشت | نوشته است | نوشته | نوشتند",
        forward_prefix="هدایت | FW | Fwd | باز ارسال",
        reply_prefix="پاسخ | RE",
        months="ژانویه/ژانویهٔ | فوریه/فوریهٔ | مارس | آوریل/اوریل | مه/می/مهٔ | ژوئن"
        " | ژوئیه/ژوئیهٔ/جولای | اوت/آگوست | سپتامبر | اکتبر | نوامبر | دسامبر",
        weekdays="دوشنبه | سه‌شنبه/سه شنبه | چهارشنبه | پنجشنبه/پنج‌شنبه | جمعه | شنبه | یکشنبه",
        am="ق.ظ. | ق.ظ | قبل‌ازظهر",
        pm="ب.ظ. | ب.ظ | بعدازظهر",
        device="ارسال شده از | فرستاده شده از | ارسال از | دریافت Outlook",
        closing="با احترام | با تشکر | ارادتمند | سپاسگزارم | با سپاس | متشکرم | ممنون",
    ),
    Language(
        code="hi",
        sender="प्रेषक | की ओर से | द्वारा | से",
        to="प्रति | प्राप्तकर्ता | को | सेवा में",
        cc="प्रतिलिपि",
        subject="विषय",
        date="दिनांक | तारीख | भेजा गया | भेजा | तिथि",
        other="गुप्त प्रतिलिपि | जवाब दें | महत्व | अनुलग्नक",
        forwarded="अग्रेषित संदेश | अग्रेषित किया गया संदेश | अग्रेषित संदेश प्रारंभ करें"
        " | फ़ॉरवर्ड किया गया मैसेज | फ़ॉरवर्ड किया गया संदेश | आगे भेजा गया संदेश"
        " | अग्रेषित मेल",
        original="मूल संदेश | मूल मेल",
        opening="को | पर | दिनांक",
        wrote="ने लिखा | लिखा | ने यह लिखा",
        forward_prefix="अग्रेषित | FW | Fwd | अग्रे",
        reply_prefix="उत्तर | जवाब | RE",
        months="जनवरी/जन॰/जन | फ़रवरी/फरवरी/फ़र॰/फ़र | मार्च | अप्रैल | मई | जून | जुलाई/जुल॰/जुल"
        " | अगस्त/अग॰/अग | सितंबर/सितम्बर/सित॰/सित | अक्तूबर/अक्टूबर/अक्तू॰/अक्तू/अक्टू॰/अक्टू | नवंबर/नवम्बर/नव॰/नव"
        " | दिसंबर/दिसम्बर/दिस॰/दिस",
        weekdays="सोमवार/सोम | मंगलवार/मंगल | बुधवार/बुध | गुरुवार/गुरु/गुरूवार | शुक्रवार/शुक्र | शनिवार/शनि | रविवार/रवि",
        am="पूर्वाह्न | सुबह",
        pm="अपराह्न | शाम | दोपहर",
        device="मेरे iPhone से भेजा गया | मेरे | Outlook प्राप्त करें",
        closing="सादर | धन्यवाद | शुभकामनाएं | भवदीय | शुभेच्छा सहित | आपका",
    ),
    Language(
        code="th",
        sender="จาก | ผู้ส่ง",
        to="ถึง | ผู้รับ | ส่งถึง",
        cc="สำเนา | สำเนาถึง",
        subject="เรื่อง | หัวเรื่อง | หัวข้อ",
        date="วันที่ | ส่ง | ส่งเมื่อ | ส่งแล้ว",
        other="สำเนาลับ | ตอบกลับ | ความสำคัญ | สิ่งที่แนบมา",
        forwarded="ข้อความที่ส่งต่อ | เริ่มข้อความที่ส่งต่อ | ข้อความส่งต่อ | จดหมายที่ส่งต่อ"
        " | ข้อความที่ถูกส่งต่อ | อีเมลที่ส่งต่อ | เริ่มข้อความที่ถูกส่งต่อ",
        original="ข้อความต้นฉบับ | ข้อความเดิม | จดหมายต้นฉบับ",
        opening="ในวันที่ | เมื่อ | ในวัน | เมื่อวันที่ | ใน",
        wrote="เขียนว่า | เขียน | ได้เขียน | ได้เขียนข้อความว่า",
        forward_prefix="ส่งต่อ | FW | Fwd | สต",
        reply_prefix="ตอบกลับ | ตอบ | RE",
        months="มกราคม/ม.ค. | กุมภาพันธ์/ก.พ. | มีนาคม/มี.ค. | เมษายน/เม.ย. | พฤษภาคม/พ.ค."
        " | มิถุนายน/มิ.ย. | กรกฎาคม/ก.ค. | สิงหาคม/ส.ค. | กันยายน/ก.ย. | ตุลาคม/ต.ค."
        " | พฤศจิกายน/พ.ย. | ธันวาคม/ธ.ค.",
        weekdays="วันจันทร์/จ. | วันอังคาร/อ. | วันพุธ/พ. | วันพฤหัสบดี/พฤ. | วันศุกร์/ศ. | วันเสาร์/ส. | วันอาทิตย์/อา.",
        am="ก่อนเที่ยง",
        pm="หลังเที่ยง",
        device="ส่งจาก iPhone ของฉัน | ส่งจาก | รับ Outlook | ดาวน์โหลด Outlook",
        closing="ขอแสดงความนับถือ | ด้วยความเคารพ | ขอบคุณ | ขอบคุณครับ | ขอบคุณค่ะ | ด้วยความนับถือ",
    ),
    Language(
        code="vi",
        sender="Từ | Người gửi",
        to="Đến | Tới | Người nhận | Gửi tới | Gửi đến",
        cc="Cc | Đồng gửi | Đồng kính gửi",
        subject="Chủ đề | Tiêu đề",
        date="Ngày | Vào | Đã gửi | Ngày gửi | Date | Đã Gửi",
        other="Bcc | Trả lời | Trả lời cho | Tầm quan trọng | Tệp đính kèm",
        forwarded="Thư được chuyển tiếp | Tin nhắn đã được chuyển tiếp | Bắt đầu thư chuyển tiếp"
        " | Thư chuyển tiếp | Tin nhắn chuyển tiếp | Bắt đầu tin nhắn được chuyển tiếp"
        " | Bắt đầu thư được chuyển tiếp | Thư đã chuyển tiếp",
        original="Thư gốc | Tin nhắn gốc | Thư ban đầu",
        opening="Vào | Vào lúc | Ngày | Trong",
        wrote="đã viết | viết",
        forward_prefix="Chuyển tiếp | FW | Fwd | CT",
        reply_prefix="Trả lời | TL | RE",
        months="tháng 1/thg 1/tháng một | tháng 2/thg 2/tháng hai | tháng 3/thg 3/tháng ba"
        " | tháng 4/thg 4/tháng tư | tháng 5/thg 5/tháng năm | tháng 6/thg 6/tháng sáu"
        " | tháng 7/thg 7/tháng bảy | tháng 8/thg 8/tháng tám | tháng 9/thg 9/tháng chín"
        " | tháng 10/thg 10/tháng mười | tháng 11/thg 11/tháng mười một"
        " | tháng 12/thg 12/tháng mười hai",
        weekdays="Thứ Hai/Th 2/T2 | Thứ Ba/Th 3/T3 | Thứ Tư/Th 4/T4 | Thứ Năm/Th 5/T5 | Thứ Sáu/Th 6/T6"
        " | Thứ Bảy/Th 7/T7 | Chủ Nhật/CN",
        am="SA",
        pm="CH",
        device="Đã gửi từ | Gửi từ | Được gửi từ | Tải Outlook cho | Lấy Outlook cho",
        closing="Trân trọng | Thân ái | Cảm ơn | Xin cảm ơn | Kính thư | Thân mến | Trân trọng cảm ơn",
    ),
    Language(
        code="id",
        sender="Dari | Pengirim",
        to="Kepada | Untuk | Ke",
        cc="Cc | Tembusan | Salinan",
        subject="Subjek | Perihal | Hal | Judul",
        date="Tanggal | Dikirim | Terkirim | Waktu",
        other="Bcc | Balas ke | Kepentingan | Prioritas | Lampiran",
        forwarded="Pesan terusan | Pesan yang diteruskan | Mulai pesan yang diteruskan | Pesan diteruskan"
        " | Mulai pesan terusan | Diteruskan oleh | Awal pesan yang diteruskan | Pesan yg diteruskan"
        " | Email yang diteruskan",
        original="Pesan asli | Pesan Asal | Pesan awal",
        opening="Pada | Pada tanggal",
        wrote="menulis | menulis sebagai berikut | menuliskan",
        forward_prefix="Trs | TRS | FW | Fwd | Terusan",
        reply_prefix="Bls | BLS | RE | Balas",
        months="Januari/Jan | Februari/Feb/Peb | Maret/Mar | April/Apr | Mei | Juni/Jun | Juli/Jul"
        " | Agustus/Agu/Agt | September/Sep | Oktober/Okt | November/Nov/Nop | Desember/Des",
        weekdays="Senin/Sen | Selasa/Sel | Rabu/Rab | Kamis/Kam | Jumat/Jum/Jum'at | Sabtu/Sab | Minggu/Min",
        am="pagi",
        pm="sore | malam",
        device="Dikirim dari | Dapatkan Outlook untuk | Terkirim dari | Dikirim menggunakan",
        closing="Salam | Hormat saya | Terima kasih | Salam hangat | Terimakasih | Hormat kami"
        " | Salam hormat",
    ),
    Language(
        code="ja",
        sender="差出人 | 送信者 | 発信者 | From",
        to="宛先 | To | 受信者 | 送信先",
        cc="Cc | CC | 写し",
        subject="件名 | 題名",
        date="日付 | 送信日時 | 日時 | 送信 | 送信日",
        other="Bcc | 返信先 | 重要度 | 添付ファイル",
        forwarded="転送されたメッセージ | 転送メッセージ | 転送されたメール | 転送メール | 転送元メッセージ"
        " | 転送開始 | 転送するメッセージの開始 | 転送されたメール ここから | 転送 | 以下、転送メッセージ",
        original="元のメッセージ | 元のメール | オリジナルメッセージ | Original Message"
        " | 元のメッセージここから",
        opening="",
        wrote="のメール | さんは書きました | さんのメール | wrote | が書きました | さんからのメール"
        " | 書きました | からのメール",
        forward_prefix="転送 | FW | Fwd",
        reply_prefix="返信 | RE",
        months="1月 | 2月 | 3月 | 4月 | 5月 | 6月 | 7月 | 8月 | 9月 | 10月 | 11月 | 12月",
        weekdays="月曜日/月 | 火曜日/火 | 水曜日/水 | 木曜日/木 | 金曜日/金 | 土曜日/土 | 日曜日/日",
        am="午前",
        pm="午後",
        device="iPhoneから送信 | iPadから送信 | Outlook for iOS を入手 | Android 版 Outlook を入手"
        " | から送信 | 私のiPhoneから送信 | iOS 版 Outlook を取得",
        closing="よろしくお願いいたします | よろしくお願いします | 敬具 | 宜しくお願い致します"
        " | よろしくお願い致します | 以上 | 草々 | ありがとうございます",
    ),
    Language(
        code="ko",
        sender="보낸 사람 | 보낸사람 | 발신 | 보낸이",
        to="받는 사람 | 받는사람 | 수신 | 받는이",
        cc="참조 | 참조인",
        subject="제목",
        date="날짜 | 보낸 날짜 | 보낸날짜 | 보낸 시간 | 일시 | 보낸시간 | 전송 시간 | 보낸 일시",
        other="숨은참조 | 숨은 참조 | 회신 | 중요도 | 첨부 파일 | 첨부파일",
        forwarded="전달된 메시지 | 전달된 메일 | 전달된 메시지 시작 | 전달 메시지 | 전달받은 메시지"
        " | 전달된 이메일 | 전달된 편지",
        original="원본 메시지 | 원본 메일 | 원문 | 원본 이메일 | 원본 편지",
        opening="",
        wrote="작성 | 님이 작성 | 님이 작성한 메시지 | 님의 말 | 씀 | 님이 씀",
        forward_prefix="전달 | FW | Fwd",
        reply_prefix="회신 | RE | 답장",
        months="1월 | 2월 | 3월 | 4월 | 5월 | 6월 | 7월 | 8월 | 9월 | 10월 | 11월 | 12월",
        weekdays="월요일/월 | 화요일/화 | 수요일/수 | 목요일/목 | 금요일/금 | 토요일/토 | 일요일/일",
        am="오전",
        pm="오후",
        device="나의 iPhone에서 보냄 | iPhone에서 보냄 | iPad에서 보냄 | Outlook 다운로드"
        " | Samsung Galaxy 스마트폰에서 보냈습니다 | 에서 보냄 | iOS용 Outlook"
        " | Android용 Outlook",
        closing="감사합니다 | 드림 | 올림 | 고맙습니다 | 안녕히 계세요 | 수고하세요",
    ),
    Language(
        code="zh-Hans",
        sender="发件人 | 寄件人 | 发自 | 发信人 | 发 件 人",
        to="收件人 | 至 | 收信人 | 收 件 人",
        cc="抄送 | 抄送人 | 副本 | 抄 送",
        subject="主题 | 标题 | 主 题 | 标 题",
        date="日期 | 发送时间 | 已发送 | 发送日期 | 时间 | 发件时间 | 日 期 | 时 间",
        other="密送 | 密件抄送 | 回复 | 回复地址 | 重要性 | 附件",
        forwarded="转发的邮件 | 已转发的邮件 | 转发的信件 | 开始转发的邮件 | 转发邮件信息 | 转发邮件"
        " | 转发的消息 | 被转发的邮件 | 以下是转发的邮件 | 转发信息 | 转发邮件原文",
        original="原始邮件 | 原始邮件信息 | 原邮件 | 原始信息 | 原始消息",
        opening="在 | 于",
        wrote="写道 | 写 | 写到 | 寫道",
        forward_prefix="转发 | 转寄 | FW | Fwd",
        reply_prefix="回复 | 答复 | RE",
        months="1月/一月 | 2月/二月 | 3月/三月 | 4月/四月 | 5月/五月 | 6月/六月 | 7月/七月 | 8月/八月"
        " | 9月/九月 | 10月/十月 | 11月/十一月 | 12月/十二月",
        weekdays="星期一/周一 | 星期二/周二 | 星期三/周三 | 星期四/周四 | 星期五/周五 | 星期六/周六"
        " | 星期日/周日/星期天",
        am="上午 | 早上 | 凌晨",
        pm="下午 | 晚上 | 傍晚",
        device="发自我的 | 从我的 | 获取 Outlook for | 发送自 | 获取适用于 | 来自",
        closing="此致 | 祝好 | 谢谢 | 顺颂商祺 | 祝商祺 | 祝工作顺利 | 此致敬礼 | 致敬",
    ),
    Language(
        code="zh-Hant",
        sender="寄件者 | 寄件人 | 發件人 | 寄 件 者 | 發信人",
        to="收件者 | 收件人",
        cc="副本 | 副本抄送",
        subject="主旨 | 主題 | 主 旨 | 標題",
        date="日期 | 寄件日期 | 寄件時間 | 傳送時間 | 已傳送 | 傳送日期 | 日 期 | 發送時間",
        other="密件副本 | 回覆 | 回覆地址 | 重要性 | 附件",
        forwarded="轉寄郵件 | 轉寄的郵件 | 開始轉寄郵件 | 已轉寄的郵件 | 轉寄訊息 | 轉寄的信件 | 轉寄的訊息"
        " | 開始轉寄訊息 | 轉發郵件 | 被轉寄的郵件 | 轉寄信件 | 轉寄的電子郵件",
        original="原始郵件 | 原始訊息 | 原始信件 | 原郵件",
        opening="在 | 於",
        wrote="寫道 | 寫 | 寫到 | 的郵件內容",
        forward_prefix="轉寄 | 轉發 | FW | Fwd",
        reply_prefix="回覆 | 回复 | 答覆 | RE",
        months="1月/一月 | 2月/二月 | 3月/三月 | 4月/四月 | 5月/五月 | 6月/六月 | 7月/七月 | 8月/八月"
        " | 9月/九月 | 10月/十月 | 11月/十一月 | 12月/十二月",
        weekdays="星期一/週一 | 星期二/週二 | 星期三/週三 | 星期四/週四 | 星期五/週五 | 星期六/週六"
        " | 星期日/週日/星期天",
        am="上午 | 早上 | 凌晨",
        pm="下午 | 晚上 | 傍晚",
        device="從我的 | 傳送自 | 取得 Outlook for | 寄自 | 從我的 iPhone 傳送 | 下載 Outlook",
        closing="敬上 | 謝謝 | 順頌商祺 | 此致 | 祝好 | 敬祝 | 感謝",
    ),
)

# Zone names that mean one offset, in minutes. RFC 5322 section 4.3 fixes the North American ones;
# names that several zones share (IST, AST) are left out: their dates stay naive.
ZONES = {
    "UTC": 0, "GMT": 0, "UT": 0, "Z": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120,
    "MEZ": 60, "MESZ": 120, "SEČ": 60, "SELČ": 120, "EET": 120, "EEST": 180, "MSK": 180, "MSD": 240,
    "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "AKST": -540, "AKDT": -480, "HST": -600, "NST": -210, "NDT": -150, "JST": 540, "KST": 540, "HKT": 480,
    "SGT": 480, "WIB": 420, "WITA": 480, "AEST": 600, "AEDT": 660, "ACST": 570, "AWST": 480, "NZST": 720,
    "NZDT": 780, "BRT": -180, "SAST": 120, "TRT": 180, "PKT": 300, "HNEC": 60, "HAEC": 120, "HNE": -300,
    "HAE": -240, "OEZ": 120, "OESZ": 180, "WEZ": 0, "WESZ": 60,
}  # fmt: skip

# Sentences, in any language, that a system added: folded parts of them. Above the text, those that
# say everything, then those that are a banner only where they or a word of caution begin it:
BANNERS = (
    (
        "mail originated from outside", "message originated from outside", "mail originated outside",
        "message originated outside", "mail originates from outside", "message originates from outside",
        "this email came from outside", "this e-mail came from outside", "this message came from outside",
        "this email comes from outside", "this message comes from outside", "this mail comes from outside",
        "this email was sent from outside", "this message was sent from outside",
        "this email was received from outside", "this message was received from outside",
        "don't often get email from", "do not often get email from", "learn why this is important",
        "email is from an unusual correspondent", "gmail could not verify",
        "previously corresponded with this sender", "haven't corresponded with this sender",
        "message is from an external", "message is from an untrusted", "email is from an external",
        "sender is from outside", "this sender is not from our organi",
        "diese e-mail stammt von auß", "diese e-mail stammt von auss",
        "diese e-mail stammt von einem extern",
        "diese e-mail kommt von auß", "diese e-mail kommt von auss", "diese e-mail kommt von einem extern",
        "diese e-mail wurde auß", "diese e-mail wurde auss", "diese e-mail wurde von auß",
        "diese e-mail wurde von auss", "diese nachricht stammt von auß", "diese nachricht kommt von auß",
        "erhalten nicht oft e-mail", "erhalten nicht haufig e-mail", "erfahren sie, warum dies wichtig ist",
        "courriel provient de l'exterieur", "mail provient de l'exterieur",
        "message provient de l'exterieur",
        "mail provient d'un expediteur externe", "courriel provient d'un expediteur externe",
        "vous n'obtenez pas souvent", "vous ne recevez pas souvent d'e-mail",
        "vous ne recevez pas souvent de courr",
        "no suele recibir correo", "correo electronico se origino fuera", "mensaje se origino fuera",
        "correo electronico proviene de fuera", "correo proviene de fuera", "mensaje proviene de fuera",
        "mail foi enviado de fora da organizacao", "mail originou-se fora", "nao costuma receber e-mail",
        "mail proviene dall'esterno", "messaggio proviene dall'esterno", "non si ricevono spesso messaggi",
        "mail is afkomstig van buiten", "bericht is afkomstig van buiten", "ontvangt niet vaak e-mail",
        "mail kommer fra en ekstern", "外部からのメール", "此邮件来自外部", "此郵件來自外部",
        "письмо отправлено внешним", "письмо пришло извне",
    ),
    (
        "external email", "external sender", "external message", "external mail", "from an external",
        "outside of the organi", "outside of your organi", "outside the organi", "outside your organi",
        "outside our organi", "outside the company", "outside of the company", "outside the university",
        "outside of the university", "from outside", "not from a trusted", "untrusted sender",
        "do not click links or open attachments unless", "think before you click",
        "externe e-mail", "externer absender", "externen absender", "externe mail", "von ausserhalb",
        "von außerhalb", "expediteur externe", "courriel externe", "e-mail externe", "message externe",
        "exterieur de l'organisation", "exterieur de votre organisation", "correo externo",
        "fuera de la organizacion", "fuera de su organizacion", "remitente externo", "remetente externo",
        "fora da organizacao", "e-mail externo", "email externo", "mittente esterno", "email esterna",
        "esterno all'organizzazione", "esterno dell'organizzazione", "externe afzender",
        "buiten de organisatie", "externt mail", "extern avsandare", "utanfor organisationen",
        "ekstern afsender", "ekstern avsender", "外部メール", "外部からの", "外部邮件", "外部郵件",
    "외부 메일",
        "внешнее письмо", "внешний отправитель",
    ),
)  # fmt: skip
# One of them is in each banner and in few other texts.
BANNER_HINTS = (
    "extern", "outside", "often get email", "learn why", "unusual correspondent", "could not verify",
    "corresponded with", "untrusted", "not from", "click", "[ext]", "bannerstart", "ausserhalb",
    "außerhalb",
    " auß", " auss", "erhalten nicht", "warum dies", "exterieur", "ne recevez pas", "n'obtenez pas",
    "suele recibir", "fuera", "fora da ", "-se fora", "costuma receber", "estern",
     "non si ricevono", "buiten",
    "ontvangt niet", "ekstern", "utanfor", "外部", "외부", "внешн", "извне",
)  # fmt: skip
BANNER_TAGS = frozenset(
    ["external", "ext", "extern", "externe", "externo", "esterno", "external email", "external sender",
     "external message", "external mail", "ekstern", "externer absender", "externe e-mail", "外部",
     "外部メール"]
)  # fmt: skip
CAUTIONS = (
    "caution", "careful", "cautious", "warning", "attention", "alert", "click", "attachment", "suspicious",
    "phishing", "exercise", "verify", "trust", "achtung", "vorsicht", "warnung", "hinweis", "anhang",
    "prudence", "mefiez", "cliquez", "avertissement", "precaucion", "cuidado", "clic", "clique", "atencao",
    "atencion", "aviso", "attenzione", "cautela", "let op", "waarschuwing", "voorzichtig", "klik",
    "varning",
    "advarsel", "forsigtig", "obs", "uwaga", "ostrzezenie", "внимание", "осторожно", "注意", "주의",
)  # fmt: skip
# Below the text, down to the end: how its paragraph begins.
DISCLAIMERS = (
    "this email and any", "this e-mail and any", "this message and any", "this email and its attachments",
    "this email (including any attachments)", "this e-mail (including any",
    "this message (including any", "this email, including any attachments",
    "this e-mail, including any", "this message, including any", "this electronic message",
    "this electronic mail", "this communication is confidential", "this communication may contain",
    "this communication, including", "this transmission may contain", "this transmission is",
    "this email is confidential", "this e-mail is confidential", "this email is intended",
    "this e-mail is intended", "this message is intended", "this message is confidential",
    "this email may contain", "this e-mail may contain", "this message may contain",
    "this email contains confidential", "this email contains privileged", "this e-mail contains",
    "this email message is", "this email message and", "this e-mail message is", "this e-mail message and",
    "this message contains confidential", "this message contains information",
    "the information contained in this", "the information in this e", "the information in this message",
    "the information transmitted", "the contents of this e", "the content of this e",
    "the contents of this message", "if you are not the intended recipient", "if you have received this",
    "if you received this", "any views or opinions", "confidentiality notice", "confidentiality:",
    "confidential:", "legal notice:", "important notice:", "legal disclaimer", "email disclaimer",
    "e-mail disclaimer", "disclaimer: this", "disclaimer: the", "privileged/confidential",
    "privileged and confidential", "confidential and privileged", "notice: this e",
    "please consider the environment", "p please consider the environment", "consider the environment",
    "before printing this", "think before you print", "please think before you print",
    "this email was scanned", "this message was scanned", "this email has been scanned",
    "this message has been scanned", "this email has been checked", "this e-mail has been checked",
    "this message has been checked", "scanned by", "virus-free", "avast logo", "no virus found in this",
    "checked by avg",
    "diese e-mail enthalt", "diese nachricht enthalt", "diese e-mail ist vertraulich",
    "diese e-mail wurde von avast",
    "diese e-mail wurde auf viren", "diese e-mail und", "diese nachricht ist vertraulich",
    "diese nachricht und", "diese mail enthalt", "der inhalt dieser e", "die in dieser e",
    "die information in dieser", "vertraulichkeitshinweis", "haftungsausschluss", "virenfrei",
    "bitte denken sie an die umwelt", "bitte prufen sie, ob", "denken sie an die umwelt",
    "ce message et ", "ce message est confidentiel", "ce message (", "ce message, ", "ce courriel et",
    "ce courriel est", "ce mail et", "cet e-mail et", "cet email et", "cet e-mail est confidentiel",
    "les informations contenues", "avis de confidentialite", "l'absence de virus", "garanti sans virus",
    "sans virus", "pensez a l'environnement", "pensez a la planete",
    "este mensaje y ", "este mensaje, ", "este mensaje (", "este mensaje contiene",
    "este mensaje va dirigido",
    "este mensaje se dirige", "este correo electronico y", "este correo electronico contiene",
    "este correo y ", "este e-mail y", "este mensaje es confidencial", "la informacion contenida",
    "aviso legal", "aviso de confidencialidad", "clausula de confidencialidad", "libre de virus",
    "el software de antivirus avast", "antes de imprimir", "por favor, piense en el medio ambiente",
    "esta mensagem e ", "esta mensagem pode conter", "esta mensagem, incluindo", "esta mensagem contem",
    "este e-mail e ", "este email e ", "este e-mail pode conter", "as informacoes contidas",
    "aviso de confidencialidade", "aviso legal:", "livre de virus", "este e-mail foi verificado",
    "questo messaggio e ", "questo messaggio e'", "questo messaggio, ", "questa e-mail e ",
    "questa email e ", "questa e-mail e'", "le informazioni contenute", "avviso di riservatezza",
    "privo di virus", "prima di stampare",
    "dit bericht is ", "dit bericht kan ", "dit bericht en ", "dit e-mailbericht",
    "deze e-mail is uitsluitend",
    "deze e-mail en ", "deze e-mail kan ", "deze e-mail bevat", "de informatie in dit",
    "de informatie in deze", "de informatie verzonden", "aan dit bericht kunnen", "virusvrij",
    "denk aan het milieu",
    "denna e-post", "denne e-mail", "denne e-posten", "denne meldingen", "denne meddelelse",
    "данное сообщение", "настоящее сообщение", "это сообщение и ", "это электронное сообщение",
    "без вирусов", "本邮件及其附件", "本郵件", "本电子邮件", "本メール", "このメールには", "이 메일은",
    "tama viesti", "tama sahkoposti", "ta wiadomosc", "niniejsza wiadomosc", "tresc tej wiadomosci",
    "wolny od wirusow", "tento e-mail", "tato zprava", "bu e-posta", "bu mesaj ve",
    "you received this message because you are subscribed", "you are receiving this email because",
    "you are receiving this message because", "you're receiving this email because",
    "to unsubscribe from this list", "to unsubscribe from this group", "to unsubscribe from the",
    "to unsubscribe, ", "to unsubscribe send", "groupsio links", "yahoo! groups links",
    "yahoo groups links",
    "sie erhalten diese nachricht, weil sie", "vous recevez ce message, car vous",
    "vous recevez ce message car vous", "has recibido este mensaje porque", "recebeu esta mensagem porque",
)  # fmt: skip
FOOTERS = (
    "you received this message because you are subscribed", "you are receiving this because",
    "you are receiving this email because", "you are receiving this message because",
    "you're receiving this", "to unsubscribe from", "to unsubscribe, ", "to unsubscribe send",
    "unsubscribe:",
    "unsubscribe from this", "mailing list", "reply to this email directly",
    "to respond, reply to this email", "visit topic", "view it on github", "view it on gitlab",
    "to view this discussion", "manage your subscription", "list archive", "_mailing list", "groups links",
    "groupsio links", "view/reply online", "mute this topic",
)  # fmt: skip
# In a closing: said to somebody where it stands in a sentence.
THANKS = (
    "thank", "gracias", "obrigad", "merci", "dank", "grazie", "tak", "tack", "takk", "kiitos", "dziekuj",
    "dekuj", "dakuj", "koszon", "multum", "hvala", "благодар", "спасибо", "дякую", "ευχαριστ", "tesekkur",
    "شكر", "תודה", "متشکر", "धन्यवाद", "ขอบคุณ", "cam on", "cảm ơn", "terima kasih",
)  # fmt: skip

# Small words between the date and the name in an attribution line.
BETWEEN = (
    "at um kl o v u la las le a as à(s) alle ore om klo den uhr г р r h hrs heures στις pukul"
    " jam lúc vào בשעה ב الساعة في ساعت को बजे น เวลา tarihinde saat godz в о от від da du am"
    " ob ve i og och und and gmt utc des hat keltezéssel dátummal időpontban ч ο/η"
    # Forms of both genders, without the bracket that ends them and the phrase.
    " napsal(a napísal(a napisał(a написал(а написав(ла"
)
# What some programs write between rules below a forwarded message.
FORWARD_ENDS = (
    "end forwarded message", "end of forwarded message", "end of forwarded mail", "end forwarded mail",
    "ende der weitergeleiteten nachricht", "fin del mensaje reenviado", "fin du message transféré",
    "fine messaggio inoltrato", "fim da mensagem encaminhada", "einde doorgestuurd bericht",
    "конец пересылаемого сообщения", "конец пересланного сообщения", "кінець пересланого повідомлення",
    "завершение пересылаемого сообщения", "original message ends", "end of original message text",
    "koniec przekazanej wiadomości", "転送メッセージの終わり", "转发邮件结束", "転送メッセージここまで",
)  # fmt: skip
