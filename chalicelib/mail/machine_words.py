"""What machines write in people's names, by language: data, to be extended by a row.

All in lower case, with accents. A phrase of SAYS_AUTOMATIC or AWAY consists of whole words; "…" says of
the last one that its ending varies.
"""

from __future__ import annotations

# fmt: off
# Subjects of automatic replies. A subject is one where it is such a phrase, or begins with it and
# goes on after a colon, a dash or a bracket: "Out of office: Re: ...". Never after "Re:", which
# is a human's answer to a machine.
SUBJECTS: dict[str, tuple[str, ...]] = {
    "en": (
        "automatic reply", "automatic response", "automated reply", "automated response", "auto reply",
        "autoreply", "auto-reply", "auto response", "autoresponse", "auto-response", "autorespons",
        "auto responder", "autoresponder", "out of office", "out-of-office", "out of office autoreply",
        "out of office auto-reply", "out of office reply", "out of office notification",
        "out of the office", "ooo", "away from my mail", "away from office", "away", "vacation reply",
        "vacation response", "vacation message", "on vacation", "on leave", "on annual leave",
        "annual leave", "on holiday", "absence notification", "i am out of office",
        "i am out of the office", "i'm out of the office", "i'm out of office", "currently out of office",
        "currently out of the office", "maternity leave", "on maternity leave", "on parental leave",
        "on sabbatical", "auto:", "automatic out of office", "automated out of office",
        "vacation auto-response", "vacation autoreply", "vacation notice", "automatic vacation reply",
        "away notice", "away message", "i am on vacation", "i'm on vacation", "i am away", "i am on leave",
        "i'm on leave", "i am on annual leave", "on paternity leave", "on sick leave", "currently away",
        "currently on leave", "temporarily away", "no longer with the company", "no longer at this address",
        "unmonitored mailbox", "we have received your", "we received your message",
        "your message has been received", "thank you for contacting us", "leave of absence",
        "delayed response",
    ),
    "es": (
        "respuesta automática", "respuesta automatica", "respuesta automático", "fuera de la oficina",
        "fuera de oficina", "ausente de la oficina", "autorespuesta", "de vacaciones",
        "respuesta automatizada", "mensaje automático", "contestación automática", "ausencia temporal",
        "ausencia", "ausente", "estoy de vacaciones", "fuera del despacho",
    ),
    "pt": (
        "resposta automática", "resposta automatica", "ausência temporária", "ausente do escritório",
        "fora do escritório", "fora da empresa", "de férias", "ausente", "resposta de ausência",
        "mensagem automática", "aviso de ausência", "ausência", "ausência do escritório", "estou de férias",
        "fora do gabinete", "estou ausente", "férias",
    ),
    "fr": (
        "réponse automatique", "reponse automatique", "absence du bureau", "absent du bureau", "absence",
        "absent", "absente", "message d'absence", "en congé", "en congés", "en vacances", "hors du bureau",
        "réponse automatisée", "message automatique", "notification d'absence", "absente du bureau",
        "avis d'absence", "répondeur", "en congé maternité", "en congé parental", "je suis absent",
        "je suis absente", "je suis en congé", "je suis en vacances",
    ),
    "de": (
        "automatische antwort", "automatisch generierte antwort", "abwesenheitsnotiz", "abwesenheit",
        "abwesenheitsassistent", "abwesenheitsmeldung", "abwesenheitsbenachrichtigung", "nicht im büro",
        "bin im urlaub", "im urlaub", "ich bin im urlaub", "außer haus", "urlaub", "autom. antwort",
        "automatische rückantwort", "automatische mail-antwort", "abwesenheitsinfo", "abwesend",
        "out of office", "im mutterschutz", "in elternzeit", "elternzeit", "ich bin nicht im büro",
        "ich bin im haus nicht erreichbar", "urlaubsabwesenheit", "urlaubsbenachrichtigung", "autoreply",
        "autoantwort", "auto-antwort", "derzeit nicht im büro",
    ),
    "it": (
        "risposta automatica", "fuori ufficio", "fuori sede", "assente", "assenza dall'ufficio",
        "messaggio di assenza", "in ferie", "risponditore automatico", "messaggio automatico", "assenza",
        "assente dall'ufficio", "sono in ferie", "ferie", "fuori dall'ufficio", "non in ufficio",
        "avviso di assenza",
    ),
    "nl": (
        "automatisch antwoord", "automatische antwoord", "automatische reactie", "afwezig", "afwezigheid",
        "afwezigheidsbericht", "niet aanwezig", "niet op kantoor", "met vakantie", "op vakantie",
        "afwezigheidsmelding", "automatisch bericht", "autoreply", "buiten kantoor", "uit kantoor",
        "zwangerschapsverlof", "met verlof", "ik ben met vakantie", "ik ben op vakantie", "niet bereikbaar",
    ),
    "da": (
        "automatisk svar", "autosvar", "ikke til stede", "fraværende", "fraværsbesked", "på ferie",
        "fravær", "automatisk besked", "autoreply", "ikke på kontoret", "ude af kontoret", "ferielukket",
        "på barsel", "holder ferie", "fraværsmeddelelse",
    ),
    "sv": (
        "automatiskt svar", "autosvar", "frånvaro", "frånvarande", "ej på kontoret", "frånvaromeddelande",
        "automatiskt meddelande", "inte på kontoret", "ute från kontoret", "på semester", "föräldraledig",
        "tjänstledig", "jag är på semester",
    ),
    "no": (
        "automatisk svar", "autosvar", "automatisk svarmelding", "fravær", "fraværende", "ikke på kontoret",
        "fraværsmelding", "fraværsmelding fra", "automatisk beskjed", "ute av kontoret", "på ferie",
        "i permisjon", "borte fra kontoret", "fraværsassistent",
    ),
    "fi": (
        "automaattinen vastaus", "poissaolo", "poissa toimistolta", "poissaoloilmoitus", "lomalla",
        "poissa", "automaattivastaus", "automaattinen viesti", "poissaoloviesti", "en ole paikalla",
        "olen lomalla", "vuosilomalla",
    ),
    "pl": (
        "odpowiedź automatyczna", "automatyczna odpowiedź", "autoodpowiedź", "poza biurem", "nieobecność",
        "nieobecny", "nieobecna", "odpowiedz automatyczna", "urlop", "autoresponder",
        "automatyczna wiadomość", "na urlopie", "jestem na urlopie", "zwrotka", "informacja o nieobecności",
        "nieobecność w biurze",
    ),
    "cs": (
        "automatická odpověď", "mimo kancelář", "nepřítomnost", "dovolená", "automaticka odpoved",
        "automatická zpráva", "autoodpověď", "na dovolené", "nejsem v kanceláři",
        "oznámení o nepřítomnosti", "jsem na dovolené",
    ),
    "sk": (
        "automatická odpoveď", "mimo kancelárie", "neprítomnosť", "dovolenka", "automatická správa",
        "autoodpoveď", "na dovolenke", "nie som v kancelárii", "oznámenie o neprítomnosti",
        "som na dovolenke", "automaticka odpoved",
    ),
    "hu": (
        "automatikus válasz", "házon kívül", "szabadságon", "irodán kívül", "távollét",
        "automatikus üzenet", "automata válasz", "szabadság", "nem vagyok az irodában",
        "szabadságon vagyok", "irodán kívüli",
    ),
    "ro": (
        "răspuns automat", "raspuns automat", "absent din birou", "în concediu", "absență", "mesaj automat",
        "absent de la birou", "nu sunt la birou", "concediu", "plecat din birou", "în afara biroului",
    ),
    "hr": (
        "automatski odgovor", "odsutan", "izvan ureda", "na godišnjem odmoru", "odsutnost",
        "automatska poruka", "na godišnjem", "godišnji odmor", "nisam u uredu", "odsutna",
        "van kancelarije", "automatska obavijest",
    ),
    "bg": (
        "автоматичен отговор", "извън офиса", "в отпуск", "автоматично съобщение", "отсъствам", "отпуск",
        "отсъствие", "отсъствие от офиса",
    ),
    "el": (
        "αυτόματη απάντηση", "εκτός γραφείου", "απουσία από το γραφείο", "αυτόματο μήνυμα",
        "αυτόματη ειδοποίηση", "απουσία", "σε άδεια", "εκτός του γραφείου", "απουσιάζω",
    ),
    "ru": (
        "автоматический ответ", "автоответ", "нет на работе", "в отпуске", "вне офиса", "автоответчик",
        "автоматическое уведомление", "автоматическое сообщение", "автоматическое письмо", "отпуск",
        "отсутствую", "отсутствие", "я в отпуске", "нахожусь в отпуске", "отсутствую на рабочем месте",
    ),
    "uk": (
        "автоматична відповідь", "автовідповідь", "поза офісом", "у відпустці", "відпустка",
        "автоматичне повідомлення", "я у відпустці", "відсутній", "відсутня", "відсутність", "не на роботі",
    ),
    "tr": (
        "otomatik yanıt", "otomatik cevap", "ofis dışında", "ofis dışındayım", "izindeyim", "yıllık izin",
        "otomatik mesaj", "yıllık izindeyim", "izinde", "ofis dışı", "otomatik yanıtlama", "dışarıdayım",
    ),
    "ar": (
        "رد تلقائي", "الرد التلقائي", "خارج المكتب", "في إجازة", "رد آلي", "رسالة تلقائية", "إجازة",
        "اجازة", "خارج العمل", "رد تلقائى", "في اجازة",
    ),
    "he": (
        "תשובה אוטומטית", "מענה אוטומטי", "מחוץ למשרד", "בחופשה", "הודעת היעדרות", "תגובה אוטומטית",
        "הודעה אוטומטית", "לא במשרד", "אני בחופשה", "היעדרות", "בחופשת לידה",
    ),
    "fa": (
        "پاسخ خودکار", "خارج از دفتر", "در مرخصی", "پاسخ اتوماتیک", "پیام خودکار", "عدم حضور", "مرخصی",
        "در دفتر نیستم",
    ),
    "hi": (
        "स्वचालित उत्तर", "कार्यालय से बाहर", "स्वत: उत्तर", "स्वचालित प्रतिक्रिया", "ऑटो रिप्लाई",
        "अवकाश पर", "छुट्टी पर", "स्वचालित जवाब",
    ),
    "th": (
        "ตอบกลับอัตโนมัติ", "การตอบกลับอัตโนมัติ", "ไม่อยู่ที่สำนักงาน", "ข้อความตอบกลับอัตโนมัติ",
        "ข้อความอัตโนมัติ", "ลาพักร้อน", "ไม่อยู่ที่ทำงาน", "ไม่อยู่สำนักงาน", "แจ้งไม่อยู่",
    ),
    "vi": (
        "trả lời tự động", "thư trả lời tự động", "vắng mặt", "không có mặt tại văn phòng",
        "phản hồi tự động", "tự động trả lời", "ngoài văn phòng", "nghỉ phép", "thư tự động",
        "thông báo vắng mặt", "tôi đang nghỉ phép",
    ),
    "id": (
        "balasan otomatis", "jawaban otomatis", "di luar kantor", "sedang cuti", "pesan otomatis",
        "respons otomatis", "sedang tidak di kantor", "tidak di kantor", "balas otomatis",
    ),
    "ja": (
        "自動応答", "自動返信", "不在通知", "不在のお知らせ", "休暇のお知らせ", "自動返答",
        "自動応答メール", "不在連絡", "休業のお知らせ", "夏季休業のお知らせ", "年末年始休業のお知らせ",
        "不在のご連絡", "休暇中", "不在",
    ),
    "ko": (
        "자동 회신", "자동회신", "자동 응답", "자동응답", "부재중", "부재 중", "자동 답장", "자동답장",
        "자동 응답 메일", "휴가 중", "휴가중", "부재 알림", "휴가 안내",
    ),
    "zh": (
        "自动答复", "自动回复", "自動回覆", "自動回復", "不在办公室", "外出通知", "自动应答", "不在辦公室",
        "休假", "自動答覆", "自动答覆", "自動回應", "外出自动回复", "休假通知", "休假中", "離開辦公室",
        "外出", "出差中", "暂时离开", "自动回复邮件",
    ),
    "ca": (
        "resposta automàtica", "fora de l'oficina", "absència", "de vacances",
    ),
    "sl": (
        "samodejni odgovor", "odsoten", "odsotna", "odsotnost", "na dopustu", "zunaj pisarne",
    ),
    "sr": (
        "аутоматски одговор", "automatski odgovor", "na odmoru", "на одмору", "ван канцеларије",
    ),
    "lt": (
        "automatinis atsakymas", "atostogauju", "nesu biure", "atostogos",
    ),
    "lv": (
        "automātiskā atbilde", "automātiska atbilde", "ārpus biroja", "atvaļinājumā",
    ),
    "et": (
        "automaatvastus", "automaatne vastus", "kontorist väljas", "puhkusel",
    ),
    "ms": (
        "balasan automatik", "jawapan automatik", "di luar pejabat",
    ),
}

# A text that says of itself that nobody wrote it, or that nobody reads the answers to it.
SAYS_AUTOMATIC: dict[str, tuple[str, ...]] = {
    "en": (
        "this is an automated response", "this is an automatic response", "this is an automated reply",
        "this is an automatic reply", "this is an auto-reply", "this is an autoreply",
        "this is an auto reply", "this is an automated message", "this is an automatic message",
        "this is an automatically generated", "this message was automatically generated",
        "this email was automatically generated", "automated out of office", "automatic out of office",
        "i am using an autoresponder", "this is my automated", "this is my auto-reply",
        "this mailbox is not monitored", "this inbox is not monitored", "this inbox is no longer monitored",
        "this mailbox is no longer monitored", "this is an automated email",
        "this is an automated notification", "this is an automated acknowledg…",
        "this is an auto-generated", "this is an autogenerated", "this is an auto generated",
        "this is an autoresponse", "this is an auto-response", "this is an out of office",
        "this is an out-of-office", "this is an auto response", "this is a system generated",
        "this is a system-generated", "this is an autoresponder", "this reply was automatically",
        "this reply is automatic", "automatically generated reply", "automatically generated response",
        "automatically generated message", "automatically generated email", "automated reply to",
        "automatic reply to let you know", "email account is not monitored",
        "email account is no longer monitored", "email address is no longer monitored",
        "email address is not monitored", "address is no longer in use", "address is no longer active",
        "inbox is unmonitored", "mailbox is unmonitored", "mailbox is no longer active",
        "mailbox is no longer in use", "account is no longer active", "is an unmonitored",
        "this mailbox is not read", "please do not reply to this", "do not reply to this email",
        "do not reply to this message", "your email has not been forwarded",
        "your message has not been forwarded", "your email will not be forwarded",
        "your message will not be forwarded", "emails are not being forwarded",
        "will not be read or forwarded", "messages to this address are no longer read",
        "this address are not read",
    ),
    "es": (
        "esta es una respuesta automática", "este es un mensaje automático",
        "respuesta generada automáticamente", "este es un correo automático",
        "mensaje generado automáticamente", "correo generado automáticamente",
        "este mensaje se ha generado automáticamente", "respuesta automática generada",
        "no responda a este correo", "no responda a este mensaje", "no respondas a este correo",
        "no responder a este correo", "este buzón no está supervisado", "esta dirección ya no está activa",
        "su mensaje no será reenviado",
    ),
    "pt": (
        "esta é uma resposta automática", "esta é uma mensagem automática",
        "mensagem gerada automaticamente", "esta é uma resposta automatica",
        "e-mail gerado automaticamente", "este é um e-mail automático", "este é um email automático",
        "resposta gerada automaticamente", "não responda a este e-mail", "não responda a este email",
        "não responda este e-mail", "não responda esta mensagem", "favor não responder",
        "por favor não responda", "esta caixa de correio não é monitorada",
        "a sua mensagem não será reencaminhada", "mensagem enviada automaticamente",
    ),
    "fr": (
        "ceci est une réponse automatique", "ceci est un message automatique",
        "message généré automatiquement", "ceci est un e-mail automatique", "ceci est un mail automatique",
        "ce message a été généré automatiquement", "ce message est généré automatiquement",
        "ce message est automatique", "cette boîte n'est pas relevée", "cette boîte aux lettres n'est pas",
        "cette adresse n'est plus", "adresse n'est plus consultée", "boîte mail n'est plus consultée",
        "merci de ne pas répondre à ce", "veuillez ne pas répondre à ce", "prière de ne pas répondre",
        "message n'a pas été transféré", "message ne sera pas transféré", "messages ne sont pas transférés",
        "réponse automatique à votre",
    ),
    "de": (
        "diese nachricht wurde automatisch", "diese e-mail wurde automatisch",
        "dies ist eine automatisierte", "diese mail wurde automatisch", "diese antwort wurde automatisch",
        "wurde automatisch erstellt", "wurde automatisch erzeugt", "automatische empfangsbestätigung",
        "automatische eingangsbestätigung", "automatisierte antwort", "antworten sie nicht auf diese",
        "bitte nicht auf diese", "dieses postfach wird nicht", "dieses postfach ist nicht",
        "mailbox wird nicht mehr", "e-mail-adresse wird nicht mehr", "adresse ist nicht mehr gültig",
        "e-mail wird nicht weitergeleitet", "e-mail wurde nicht weitergeleitet",
        "e-mail wurde nicht gelesen", "e-mail wird nicht gelesen", "e-mails werden nicht weitergeleitet",
        "e-mails werden nicht gelesen", "nachricht wird nicht weitergeleitet",
        "mails werden nicht weitergeleitet", "mail wird nicht weitergeleitet", "dies ist eine automatische",
        "dies ist eine automatisch", "dies ist ein automatisches", "das ist eine automatische",
        "dies ist ein automatisch", "automatisch generierte", "automatisch generiert",
    ),
    "it": (
        "questa è una risposta automatica", "questo è un messaggio automatico",
        "messaggio generato automaticamente", "questa è una e-mail automatica",
        "questa è un'e-mail automatica", "questa è una mail automatica", "email generata automaticamente",
        "risposta generata automaticamente", "non rispondere a questa e",
        "non rispondere a questo messaggio", "si prega di non rispondere", "questa casella non è",
        "casella di posta non è presidiata", "questo indirizzo non è più attivo",
    ),
    "nl": (
        "dit bericht is automatisch", "automatisch gegenereerd", "automatisch verzonden",
        "u kunt niet antwoorden op", "niet op dit bericht antwoorden", "niet op deze e-mail",
        "deze mailbox wordt niet", "dit e-mailadres wordt niet", "uw bericht wordt niet doorgestuurd",
        "uw e-mail wordt niet doorgestuurd", "mails worden niet doorgestuurd", "dit is een automatisch",
        "dit is een automatische", "dit is een geautomatiseerd", "dit is een geautomatiseerde",
        "automatisch gegenereerde",
    ),
    "da": (
        "dette er et automatisk", "dette er et autosvar", "denne mail er automatisk",
        "denne besked er automatisk", "automatisk genereret", "svar ikke på denne mail",
        "denne mail kan ikke besvares", "din mail bliver ikke videresendt", "mailboksen bliver ikke læst",
        "denne postkasse overvåges ikke", "dette er en automatisk",
    ),
    "sv": (
        "detta är ett automatiskt", "det här är ett automatiskt", "detta är ett autosvar",
        "detta är ett automatgenererat", "detta meddelande är automatiskt", "automatiskt genererat",
        "går inte att svara på", "går ej att svara på", "svara inte på detta", "mejl vidarebefordras inte",
        "din e-post vidarebefordras inte", "denna brevlåda bevakas inte",
    ),
    "no": (
        "dette er et automatisk", "dette er en automatisk", "dette er en automatgenerert",
        "dette er en autogenerert", "denne meldingen er automatisk", "automatisk generert",
        "denne e-posten kan ikke besvares", "ikke svar på denne", "e-post blir ikke videresendt",
        "e-posten blir ikke lest",
    ),
    "fi": (
        "tämä on automaattinen", "tämä viesti on automaattinen", "tämä on automaattivastaus",
        "automaattisesti luotu", "automaattisesti lähetetty", "älä vastaa tähän viestiin",
        "viestiäsi ei ole välitetty", "tähän viestiin ei voi vastata", "tätä postilaatikkoa ei seurata",
    ),
    "pl": (
        "to jest automatyczna odpowiedź", "wiadomość wygenerowana automatycznie",
        "to jest automatyczna wiadomość", "wiadomość została wygenerowana automatycznie",
        "wiadomość automatyczna", "prosimy nie odpowiadać na", "proszę nie odpowiadać na",
        "ta skrzynka nie jest", "adres nie jest już aktywny", "wiadomości nie są przekierowywane",
        "wiadomość nie została przekazana",
    ),
    "cs": (
        "toto je automatická", "tato zpráva byla vygenerována automaticky", "toto je automaticky",
        "tento e-mail byl vygenerován automaticky", "automaticky generovan…", "neodpovídejte na tento",
        "na tento e-mail prosím neodpovídejte", "na tuto zprávu neodpovídejte", "tato schránka není",
        "zprávy nejsou přeposílány",
    ),
    "sk": (
        "toto je automatická", "táto správa bola vygenerovaná automaticky", "toto je automaticky",
        "automaticky generovan…", "neodpovedajte na tento", "na túto správu neodpovedajte",
        "na tento e-mail prosím neodpovedajte", "táto schránka nie je", "správy nie sú preposielané",
    ),
    "hu": (
        "ez egy automatikus", "ez automatikus", "automatikusan generált", "automatikusan küldött",
        "automatikus válaszüzenet", "kérjük, ne válaszoljon", "erre az e-mailre ne válaszoljon",
        "erre az üzenetre ne válaszoljon", "levelét nem továbbítjuk", "ezt a postafiókot nem",
    ),
    "ro": (
        "acesta este un răspuns automat", "acesta este un mesaj automat", "generat automat",
        "mesaj trimis automat", "vă rugăm să nu răspundeți", "nu răspundeți la acest",
        "această adresă nu mai este", "mesajele nu sunt redirecționate", "acest e-mail este generat",
    ),
    "hr": (
        "ovo je automatski", "ovo je automatska", "ova poruka je automatski", "automatski generiran",
        "automatski poslan", "molimo ne odgovarajte", "ne odgovarajte na ovu", "poruke se ne prosljeđuju",
        "ovaj sandučić se ne",
    ),
    "bg": (
        "това е автоматичен", "това е автоматично", "автоматично генерирано", "моля, не отговаряйте на",
        "не отговаряйте на това", "тази поща не се", "писмата не се препращат",
    ),
    "el": (
        "αυτή είναι μια αυτόματη απάντηση", "αυτό είναι ένα αυτόματο μήνυμα", "αυτό είναι αυτόματο μήνυμα",
        "αυτή είναι αυτόματη", "μήνυμα στάλθηκε αυτόματα", "δημιουργήθηκε αυτόματα",
        "μην απαντήσετε σε αυτό", "παρακαλώ μην απαντ…", "παρακαλούμε μην απαντ…",
        "μηνύματα δεν προωθούνται",
    ),
    "ru": (
        "это автоматический ответ", "это автоматическое сообщение", "письмо сформировано автоматически",
        "письмо отправлено автоматически", "сообщение отправлено автоматически",
        "сообщение сформировано автоматически", "письмо создано автоматически",
        "сообщение создано автоматически", "данное письмо сформировано", "не отвечайте на это",
        "отвечать на него не нужно", "отвечать на это письмо не", "этот ящик больше не",
        "почта не пересылается", "письма не пересылаются", "этот адрес больше не",
    ),
    "uk": (
        "це автоматична відповідь", "це автоматичне повідомлення", "лист надіслано автоматично",
        "повідомлення надіслано автоматично", "лист сформовано автоматично", "автоматично сформован…",
        "не відповідайте на цей", "не відповідайте на це", "ця скринька більше не",
        "листи не пересилаються",
    ),
    "tr": (
        "bu otomatik bir", "bu bir otomatik", "otomatik olarak gönderil…", "otomatik olarak oluştur…",
        "bu e-posta otomatik", "bu mesaj otomatik", "bu e-postayı yanıtlamayın",
        "lütfen bu e-postaya cevap", "lütfen bu e-postayı yanıtlama…", "bu adres artık kullanılm…",
        "e-postalar yönlendirilme…", "bu posta kutusu",
    ),
    "ar": (
        "هذا رد تلقائي", "هذه رسالة تلقائية", "هذه رسالة آلية", "هذا رد آلي", "هذا البريد مرسل تلقائيا",
        "رسالة مرسلة تلقائيا", "تم إنشاء هذه الرسالة تلقائيا", "الرجاء عدم الرد على", "يرجى عدم الرد على",
        "نرجو عدم الرد على",
    ),
    "he": (
        "זוהי תשובה אוטומטית", "זו הודעה אוטומטית", "זהו מענה אוטומטי", "זוהי הודעה אוטומטית",
        "זו תשובה אוטומטית", "הודעה זו נשלחה אוטומטית", "הודעה זו נשלחה באופן אוטומטי", "נא לא להשיב",
        "אין להשיב להודעה", "אין להשיב למייל", "תיבה זו אינה",
    ),
    "fa": (
        "این یک پاسخ خودکار", "این پیام به صورت خودکار", "این ایمیل به صورت خودکار", "این یک پیام خودکار",
        "این ایمیل به‌صورت خودکار", "به این ایمیل پاسخ ندهید", "لطفا به این پیام پاسخ ندهید",
    ),
    "hi": (
        "यह एक स्वचालित", "यह स्वचालित", "स्वचालित रूप से", "इस ईमेल का उत्तर न दें",
        "कृपया इस ईमेल का जवाब न", "कृपया इस संदेश का उत्तर न",
    ),
    "th": (
        "นี่คือข้อความตอบกลับอัตโนมัติ", "นี่เป็นข้อความตอบกลับอัตโนมัติ",
        "อีเมลฉบับนี้เป็นการตอบกลับอัตโนมัติ", "อีเมลตอบกลับอัตโนมัติ", "ข้อความอัตโนมัติ",
        "เป็นระบบอัตโนมัติ", "กรุณาอย่าตอบกลับ", "โปรดอย่าตอบกลับ",
    ),
    "vi": (
        "đây là thư trả lời tự động", "đây là email tự động", "đây là tin nhắn tự động",
        "đây là tin nhắn trả lời tự động", "đây là email trả lời tự động", "được gửi tự động",
        "được tạo tự động", "vui lòng không trả lời", "xin đừng trả lời",
    ),
    "id": (
        "ini adalah balasan otomatis", "ini adalah pesan otomatis", "email ini dibuat secara otomatis",
        "ini adalah email otomatis", "ini adalah jawaban otomatis", "pesan ini dikirim secara otomatis",
        "email ini dikirim secara otomatis", "dihasilkan secara otomatis", "jangan membalas email ini",
        "mohon tidak membalas", "jangan balas email ini", "mohon untuk tidak membalas",
    ),
    "ja": (
        "自動返信メールです", "自動返信です", "自動応答です", "自動的に送信され", "自動送信",
        "自動返信にて", "自動で送信", "自動配信", "自動応答にて", "自動的に返信", "システムより自動",
        "このメールに返信しないで", "このメールには返信でき", "本メールにご返信いただいても",
        "本メールへの返信",
    ),
    "ko": (
        "자동 회신입니다", "자동으로 발송", "자동 응답 메일", "자동 응답입니다", "자동으로 발송된",
        "자동 발송", "자동 답장입니다", "자동으로 전송", "자동으로 회신", "이 메일에 회신하지", "발신전용",
        "발신 전용",
    ),
    "zh": (
        "这是一封自动回复", "这是自动回复", "此为自动回复", "這是自動回覆", "此為自動回覆",
        "本邮件为自动回复", "自动回复", "这是自动答复", "此邮件为自动回复", "此郵件為自動", "本郵件為自動",
        "这是系统自动", "系统自动发送", "系統自動發送", "系统自动回复", "系統自動回覆", "自動回覆郵件",
        "自动回复邮件", "请勿回复此邮件", "請勿回覆此郵件", "请勿直接回复", "請勿直接回覆", "此邮箱无人",
    ),
    "ca": (
        "aquesta és una resposta automàtica", "aquest és un missatge automàtic",
    ),
    "sl": (
        "to je samodejni", "to je samodejno", "to je avtomatski", "to je avtomatsko",
    ),
    "sr": (
        "ово је аутоматски", "ово је аутоматска", "ovo je automatski", "ovo je automatska",
    ),
    "lt": (
        "tai automatinis", "automatinis atsakymas",
    ),
    "lv": (
        "šī ir automātiska", "automātiska atbilde",
    ),
    "et": (
        "automaatne vastus", "see on automaatne", "see on automaatvastus",
    ),
    "ms": (
        "ini adalah balasan automatik", "ini ialah mesej automatik",
    ),
}

# Why no answer comes now: somebody is away or gone, a mail has arrived where many do. A human writes
# it in a mail that says something else; an automatic reply goes on with a phrase of MEANWHILE or THANKS.
AWAY: dict[str, tuple[str, ...]] = {
    "en": (
        "out of office", "out of the office", "away from the office", "on vacation", "on annual leave",
        "on leave", "on holiday", "on maternity leave", "on parental leave", "on paternity leave",
        "away from my desk", "not in the office", "away from email", "away from my email", "on sabbatical",
        "on pto", "on sick leave", "traveling with limited", "travelling with limited", "office is closed",
        "away on business", "away from work", "out of town", "on a leave of absence", "on medical leave",
        "on family leave", "on bereavement leave", "on study leave", "on research leave", "on my honeymoon",
        "on jury duty", "on a business trip", "i am ooo", "i'm ooo", "i will be ooo", "i am currently away",
        "i'm currently away", "i am away", "i'm away", "i will be away", "i'll be away",
        "i am currently out", "i'm currently out", "i am traveling", "i'm traveling", "i am travelling",
        "i'm travelling", "currently traveling", "currently travelling", "will be traveling",
        "office will be closed", "university is closed", "college is closed", "school is closed",
        "university will be closed", "college will be closed", "company is closed", "closed for the",
        "public holiday", "bank holiday", "only check my inbox", "only check email", "only check my email",
        "check my email only", "check email only", "check my inbox only", "no longer works",
        "no longer work", "no longer with", "no longer employed", "no longer at", "no longer part of",
        "i no longer handle", "has left the company", "have left the company", "has left the organi…",
        "have left the organi…", "has left the firm", "left my position", "have left the university",
        "has left the university", "i have retired from", "has retired from", "i retired from",
        "email address has changed", "my email has changed", "new email address",
        "have moved to a new email", "received your message", "received your email",
        "received your request", "received your enquiry", "received your inquiry",
        "received your application", "message has been received", "email has been received",
        "request has been received", "enquiry has been received", "inquiry has been received",
        "application has been received", "ticket has been created", "case has been created",
        "ticket has been opened", "request has been logged", "we aim to", "we endeavour to",
        "we try to answer", "we try to respond", "we try to reply", "we strive to", "respond to all",
        "we usually respond", "we usually reply", "we typically respond", "we typically reply",
        "high volume of emails", "high volume of email", "large volume of emails",
        "volume of emails i receive", "volume of messages", "is no longer monitored", "offices are closed",
        "offices will be closed", "has left the organisation", "has left the organization",
    ),
    "es": (
        "fuera de la oficina", "de vacaciones", "me encuentro ausente", "estaré ausente", "estoy ausente",
        "fuera de oficina", "fuera del despacho", "de baja médica", "de baja por", "de baja maternal",
        "de permiso", "con licencia", "no me encuentro en la oficina", "no estoy en la oficina",
        "ya no trabaja", "ya no trabajo", "ya no forma parte", "ya no formo parte", "ha dejado la empresa",
        "he dejado la empresa", "hemos recibido su", "hemos recibido tu", "recibimos su", "recibimos tu",
        "ha sido recibid…", "oficinas permanecerán cerradas", "oficina permanecerá cerrada",
        "estamos cerrados", "oficinas están cerradas", "me encuentro fuera", "estoy de viaje",
        "me he jubilado", "procuramos responder", "intentamos responder", "año sabático",
    ),
    "pt": (
        "fora do escritório", "de férias", "estou ausente", "estarei ausente", "ausente do escritório",
        "fora da empresa", "fora do gabinete", "encontro-me ausente", "encontro-me fora",
        "encontro-me de baixa", "de baixa médica", "de licença", "em licença", "licença-maternidade",
        "licença maternidade", "licença médica", "já não trabalha", "já não trabalho", "não trabalha mais",
        "não trabalho mais", "não faz mais parte", "não faço mais parte", "já não faz parte",
        "já não faço parte", "deixou a empresa", "recebemos sua", "recebemos seu", "recebemos a sua",
        "recebemos o seu", "foi recebida", "foi recebido", "escritório estará fechado",
        "escritório está fechado", "estamos encerrados", "em viagem", "não estou no escritório",
        "estou fora", "estarei fora", "aposentei", "licença sabática",
    ),
    "fr": (
        "en congé", "en vacances", "je suis absent", "actuellement absent", "en congés", "absent jusqu…",
        "absente jusqu…", "actuellement absente", "je suis absente", "je serai absent", "absent du",
        "absente du", "en arrêt maladie", "en arrêt de travail", "congé maternité", "congé de maternité",
        "congé parental", "congé paternité", "congé sabbatique", "en déplacement", "hors du bureau",
        "je ne suis pas au bureau", "ne fais plus partie", "ne fait plus partie", "ne travaille plus",
        "ai quitté la société", "ai quitté l'entreprise", "a quitté la société", "a quitté l'entreprise",
        "ai quitté mes fonctions", "nous avons bien reçu", "avons reçu votre", "message a bien été reçu",
        "demande a bien été", "demande a été enregistrée", "bureaux sont fermés", "bureaux seront fermés",
        "sommes fermés", "à la retraite", "adresse électronique a changé", "adresse mail a changé",
        "adresse e-mail a changé",
    ),
    "de": (
        "nicht im büro", "im urlaub", "außer haus", "abwesend", "nicht erreichbar", "nicht im haus",
        "bin erst ab", "bin erst wieder", "sind erst wieder", "in elternzeit", "im mutterschutz",
        "in mutterschutz", "krankgeschrieben", "auf dienstreise", "dienstlich unterwegs",
        "auf geschäftsreise", "im sabbatical", "ausser haus", "außer hauses", "nicht am arbeitsplatz",
        "nicht im dienst", "betriebsferien", "betriebsurlaub", "büro ist geschlossen", "im ruhestand",
        "in den ruhestand", "in rente", "nicht mehr für", "nicht mehr bei", "nicht mehr im unternehmen",
        "nicht mehr in unserem", "das unternehmen verlassen", "ausgeschieden", "anfrage erhalten",
        "nachricht erhalten", "e-mail erhalten", "ist bei uns eingegangen", "anfrage ist eingegangen",
        "adresse hat sich geändert", "adresse lautet jetzt", "feiertag", "arbeite in teilzeit",
        "auf reisen", "nicht zu erreichen", "mail nur unregelmäßig",
    ),
    "it": (
        "fuori ufficio", "in ferie", "sono assente", "sarò assente", "fuori sede", "assente dall'ufficio",
        "in congedo", "in maternità", "congedo di maternità", "congedo parentale", "in malattia",
        "in trasferta", "in viaggio", "non sono in ufficio", "fuori dall'ufficio", "uffici sono chiusi",
        "uffici resteranno chiusi", "uffici rimarranno chiusi", "ufficio è chiuso", "non lavora più",
        "non lavoro più", "non fa più parte", "non faccio più parte", "ha lasciato l'azienda",
        "abbiamo ricevuto", "è stata ricevuta", "è stato ricevuto", "in pensione", "anno sabbatico",
        "chiusura estiva",
    ),
    "nl": (
        "niet op kantoor", "met vakantie", "op vakantie", "afwezig", "niet aanwezig", "met verlof",
        "zwangerschapsverlof", "ouderschapsverlof", "met zwangerschap", "ziek thuis", "niet bereikbaar",
        "op zakenreis", "uit kantoor", "gesloten", "niet meer werkzaam", "werkt niet meer",
        "werk niet meer", "heeft de organisatie verlaten", "uw bericht ontvangen", "uw e-mail ontvangen",
        "je bericht ontvangen", "uw vraag ontvangen", "uw aanvraag ontvangen", "in goede orde ontvangen",
        "wij streven", "we streven", "met pensioen",
    ),
    "da": (
        "ikke på kontoret", "på ferie", "holder ferie", "ikke til stede", "på barsel", "barselsorlov",
        "på orlov", "forældreorlov", "sygemeldt", "ude af huset", "ude af kontoret", "afspadserer",
        "på forretningsrejse", "på tjenesterejse", "jeg er fraværende", "kontoret er lukket",
        "holder lukket", "har lukket", "ferielukket", "er stoppet i", "er stoppet hos",
        "er ikke længere ansat", "arbejder ikke længere", "fratrådt", "modtaget din", "modtaget jeres",
        "gået på pension", "ikke på arbejde",
    ),
    "sv": (
        "inte på kontoret", "på semester", "har semester", "tjänstledig", "föräldraledig", "ej på kontoret",
        "sjukskriven", "på tjänsteresa", "på resande fot", "är ledig", "är frånvarande", "mammaledig",
        "pappaledig", "kontoret är stängt", "har stängt", "håller stängt", "arbetar inte längre",
        "jobbar inte längre", "har slutat", "inte längre anställd", "tagit emot ditt", "tagit emot din",
        "mottagit ditt", "mottagit din", "har fått ditt", "har fått din", "gått i pension",
        "återkommer så snart", "utanför kontoret",
    ),
    "no": (
        "ikke på kontoret", "på ferie", "har ferie", "avspaserer", "i permisjon", "foreldrepermisjon",
        "fødselspermisjon", "pappapermisjon", "sykmeldt", "på reise", "på tjenestereise", "er fraværende",
        "ute av kontoret", "kontoret er stengt", "holder stengt", "har stengt", "har sluttet",
        "jobber ikke lenger", "arbeider ikke lenger", "ikke lenger ansatt", "mottatt din",
        "mottatt henvendelsen", "har mottatt", "gått av med pensjon", "ikke til stede",
    ),
    "fi": (
        "lomalla", "poissa toimistolta", "en ole toimistolla", "vuosilomalla", "olen poissa",
        "vanhempainvapaalla", "äitiyslomalla", "äitiysvapaalla", "sairauslomalla", "opintovapaalla",
        "virkavapaalla", "vuorotteluvapaalla", "hoitovapaalla", "työmatkalla", "suljettu", "en ole enää",
        "ei ole enää", "ei työskentele enää", "en työskentele enää", "siirtynyt muihin tehtäviin",
        "jäänyt eläkkeelle", "olemme vastaanottaneet", "viestisi on vastaanotettu", "viestisi on saapunut",
        "yhteydenottosi on vastaanotettu", "olen vastaanottanut",
    ),
    "pl": (
        "poza biurem", "na urlopie", "jestem nieobecny", "jestem nieobecna", "przebywam na",
        "będę nieobecn…", "jestem poza", "na zwolnieniu lekarskim", "w delegacji", "w podróży służbowej",
        "nieobecny w biurze", "nieobecna w biurze", "biuro jest nieczynne", "biuro będzie nieczynne",
        "nie pracuje", "nie pracuję", "już nie pracuj…", "odszedł z", "odeszła z", "odeszłam z",
        "odszedłem z", "zgłoszenie zostało", "wiadomość została przyjęta", "otrzymaliśmy",
        "wiadomość dotarła", "przeszłam na emeryturę", "przeszedłem na emeryturę", "na emeryturze",
    ),
    "cs": (
        "mimo kancelář", "na dovolené", "nejsem v kanceláři", "čerpám dovolenou", "mimo svou kancelář",
        "jsem mimo", "nebudu v kanceláři", "na mateřské", "na rodičovské", "pracovní neschopnosti",
        "na nemocenské", "na služební cestě", "nepřítomen", "nepřítomna", "kancelář je zavřen…",
        "máme zavřeno", "již nepracuj", "už nepracuj", "již nepůsob…", "odešel do důchodu",
        "odešla do důchodu", "požadavek byl přijat", "jsme přijali", "jsme obdrželi", "byla přijata",
    ),
    "sk": (
        "mimo kancelárie", "na dovolenke", "nie som v kancelárii", "čerpám dovolenku", "som mimo",
        "nebudem v kancelárii", "na materskej", "na rodičovskej", "na služobnej ceste", "máme zatvorené",
        "už nepracuj", "sme prijali", "sme dostali", "bola prijatá", "odišla som do dôchodku",
        "práceneschopný", "práceneschopná", "neprítomný", "neprítomná",
    ),
    "hu": (
        "szabadságon", "nem vagyok az irodában", "szabadságomat töltöm", "távol vagyok", "távol leszek",
        "nem tartózkodom", "szülési szabadság", "táppénzen", "betegszabadság", "üzleti úton", "külföldön",
        "zárva tart", "zárva leszünk", "irodánk zárva", "már nem dolgoz…", "nem dolgozik már",
        "üzenetét megkaptuk", "levelét megkaptuk", "üzenetedet megkaptuk", "megkeresését megkaptuk",
        "megkeresését rögzítettük", "nyugdíjba", "házon kívül",
    ),
    "ro": (
        "în concediu", "nu sunt la birou", "plecat din birou", "în concediul", "concediu medical",
        "concediu de maternitate", "în deplasare", "în afara biroului", "nu mă aflu la birou",
        "voi fi plecat", "birourile sunt închise", "nu mai lucrez", "nu mai face parte", "nu mai fac parte",
        "am primit mesajul", "am primit solicitarea", "am recepționat", "mesajul dumneavoastră a fost",
        "solicitarea dumneavoastră a fost", "m-am pensionat", "lipsesc din birou",
    ),
    "hr": (
        "izvan ureda", "nisam u uredu", "na godišnjem", "na porodiljnom", "na rodiljnom", "na bolovanju",
        "na službenom putu", "odsutan sam", "odsutna sam", "van ureda", "ured je zatvoren", "ne radimo",
        "više ne radi", "više nisam zaposlen", "zaprimili smo", "primili smo vaš",
        "vaša poruka je zaprimljena", "vaš upit je zaprimljen", "u mirovini",
    ),
    "bg": (
        "извън офиса", "в отпуск", "отсъствам", "в болничен", "в майчинство", "в командировка",
        "няма да бъда в офиса", "не съм в офиса", "офисът е затворен", "вече не работ…", "получихме ваш…",
        "запитването ви е", "съобщението ви е", "в платен отпуск", "пенсионирах се", "се пенсионира…",
    ),
    "el": (
        "εκτός γραφείου", "σε άδεια", "απουσιάζω", "λείπω", "σε αναρρωτική", "άδεια μητρότητας",
        "γονική άδεια", "επαγγελματικό ταξίδι", "κλειστά", "γραφείο είναι κλειστό", "δεν εργάζ…",
        "έχω αποχωρήσει", "έχει αποχωρήσει", "λάβαμε το", "έχουμε λάβει", "αίτημά σας έχει",
        "μήνυμά σας έχει", "έχω συνταξιοδοτηθεί",
    ),
    "ru": (
        "в отпуске", "вне офиса", "нет на рабочем месте", "отсутствую", "буду отсутствовать",
        "на больничном", "в командировке", "в декретном", "в декрете", "декретном отпуске", "офис закрыт",
        "не работает", "больше не работаю", "уволился", "уволилась", "обращение получено",
        "обращение принято", "обращение зарегистрировано", "заявка принята", "заявка зарегистрирована",
        "письмо получено", "сообщение получено", "получили ваше", "получили вашу", "вышла на пенсию",
        "вышел на пенсию", "не на рабочем месте",
    ),
    "uk": (
        "у відпустці", "поза офісом", "відсутній на робочому місці", "відсутня на робочому місці",
        "буду відсутн…", "на лікарняному", "у відрядженні", "у декретній", "в декретній", "офіс зачинено",
        "більше не прац…", "звернення отримано", "звернення зареєстровано", "повідомлення отримано",
        "лист отримано", "заявку прийнято", "отримали ваш…", "у декреті", "поза межами офісу", "звільнився",
        "звільнилася",
    ),
    "tr": (
        "ofis dışında", "izindeyim", "izinde olacağım", "yıllık izin", "ofis dışındayım", "ofiste değilim",
        "ofiste olmayacağım", "doğum izninde", "raporluyum", "hastalık izninde", "iş seyahatinde",
        "seyahatteyim", "ofisimiz kapalı", "tatildeyim", "tatilde olacağım", "artık çalışm…", "ayrılmıştır",
        "ayrılmış bulun…", "ayrıldım", "tarafımıza ulaş…", "mesajınız alınmıştır", "talebiniz alınmıştır",
        "mesajınızı aldık", "talebinizi aldık", "başvurunuz alınmıştır", "e-postanız alınmıştır",
        "emekli oldum", "izinli",
    ),
    "ar": (
        "خارج المكتب", "في إجازة", "في اجازة", "خارج العمل", "إجازة سنوية", "إجازة مرضية", "إجازة أمومة",
        "في رحلة عمل", "في سفر", "المكتب مغلق", "مكاتبنا مغلقة", "لم يعد يعمل", "لم تعد تعمل",
        "لم أعد أعمل", "لا أعمل", "استلمنا رسالت…", "تلقينا رسالت…", "تم استلام", "استلام رسالت…",
        "تلقينا طلب", "استلمنا طلب", "لست في المكتب", "تقاعدت",
    ),
    "he": (
        "מחוץ למשרד", "בחופשה", "בחופש", "בחופשת לידה", "בחופשת מחלה", "בחל\"ד", "במילואים", "לא במשרד",
        "איני במשרד", "אינני במשרד", "נמצא בחו\"ל", "נמצאת בחו\"ל", "המשרד סגור", "משרדנו סגור",
        "לא עובד יותר", "לא עובדת יותר", "כבר לא עובד", "אינו עובד", "אינה עובדת", "סיימתי את תפקיד",
        "פנייתך התקבלה", "הודעתך התקבלה", "קיבלנו את", "פנייתך נקלטה", "יצאתי לגמלאות", "בחול המועד",
    ),
    "fa": (
        "در مرخصی", "خارج از دفتر", "مرخصی هستم", "در سفر", "در دفتر نیستم", "در ماموریت", "مرخصی زایمان",
        "مرخصی استعلاجی", "دفتر ما تعطیل", "تعطیل است", "دیگر در", "پیام شما دریافت شد",
        "ایمیل شما دریافت شد", "درخواست شما دریافت", "درخواست شما ثبت", "دریافت کردیم", "بازنشسته",
    ),
    "hi": (
        "कार्यालय से बाहर", "छुट्टी पर", "अवकाश पर", "कार्यालय में नहीं", "कार्यालय से दूर",
        "मातृत्व अवकाश", "चिकित्सा अवकाश", "कार्यालय बंद", "यात्रा पर", "अब काम नहीं", "संदेश हमें प्राप्त",
        "संदेश प्राप्त", "ईमेल प्राप्त", "अनुरोध प्राप्त", "सेवानिवृत्त",
    ),
    "th": (
        "ไม่อยู่ที่สำนักงาน", "ลาพักร้อน", "ลาหยุด", "ไม่อยู่ที่ทำงาน", "ไม่ได้อยู่ที่สำนักงาน",
        "ไม่อยู่ในสำนักงาน", "ลาคลอด", "ลาป่วย", "ลากิจ", "เดินทางไปต่างประเทศ", "สำนักงานปิด", "ปิดทำการ",
        "หยุดทำการ", "ไม่ได้ทำงานที่", "พ้นสภาพ", "ลาออก", "ได้รับข้อความของท่าน", "ได้รับอีเมลของท่าน",
        "ได้รับข้อความของคุณ", "ได้รับอีเมลของคุณ", "เกษียณ",
    ),
    "vi": (
        "không có mặt tại văn phòng", "vắng mặt", "nghỉ phép", "nghỉ thai sản", "nghỉ ốm", "đi công tác",
        "không có ở văn phòng", "văn phòng đóng cửa", "nghỉ lễ", "không còn làm việc", "đã nghỉ việc",
        "đã nhận được", "đã nghỉ hưu", "đang đi vắng",
    ),
    "id": (
        "di luar kantor", "sedang cuti", "tidak berada di kantor", "tidak di kantor", "cuti tahunan",
        "cuti melahirkan", "cuti sakit", "perjalanan dinas", "dinas luar", "kantor kami tutup",
        "kantor tutup", "tidak lagi bekerja", "sudah tidak bekerja", "telah kami terima",
        "kami telah menerima", "sudah kami terima", "pensiun", "sedang berada di luar",
    ),
    "ja": (
        "不在にしております", "休暇をいただいて", "休暇を頂いて", "不在とさせて", "不在となります", "休業",
        "不在です", "不在にいたします", "不在のため", "休暇中", "休暇を取得", "休暇のため", "有給休暇",
        "育児休業", "育休", "産休", "出張中", "出張のため", "夏季休業", "年末年始", "休業日",
        "お休みをいただいて", "休みをいただいて", "お休みを頂いて", "退職いたしました", "退職しました",
        "退職致しました", "異動いたしました", "異動しました", "お問い合わせいただき",
        "お問い合わせを受け付け", "お問い合わせありがとう", "お問合せいただき", "お問い合わせを承り",
        "メールを受信いたしました", "受け付けいたしました", "受付いたしました", "受付けました",
        "メールアドレスが変更",
    ),
    "ko": (
        "부재중입니다", "휴가 중", "휴가중", "자리를 비우", "부재 중", "부재중", "휴가로", "휴직 중",
        "휴직중", "육아휴직", "육아 휴직", "출산휴가", "출산 휴가", "병가", "출장 중", "출장중", "휴무",
        "퇴사", "퇴직", "사무실을 비우", "자리에 없", "접수되었", "접수되셨", "문의해 주셔서",
        "문의를 접수", "메일을 받았", "이메일 주소가 변경",
    ),
    "zh": (
        "不在办公室", "正在休假", "休假中", "外出", "不在辦公室", "暂时无法回复", "無法回覆", "休假至",
        "休假期间", "休假期間", "本人休假", "本人外出", "年假", "产假", "產假", "病假", "育婴假", "育嬰假",
        "出差", "在外", "不在公司", "无法及时", "無法即時", "無法及時", "已离职", "已離職", "不再任职",
        "不再任職", "已退休", "邮件已收到", "來信已收到", "来信已收到", "收到您的来信", "收到您的來信",
        "收到您的邮件", "收到您的郵件", "收到您的请求", "收到您的請求", "收到您的咨询", "收到您的諮詢",
        "收到您的信", "放假", "公休", "邮箱已更换", "信箱已更換",
    ),
    "ca": (
        "de vacances", "fora de l'oficina", "estic absent", "de baixa", "hem rebut",
    ),
    "sl": (
        "na dopustu", "odsoten", "odsotna", "zunaj pisarne", "na porodniškem", "na bolniški", "prejeli smo",
    ),
    "sr": (
        "на одмору", "na odmoru", "ван канцеларије", "van kancelarije", "примили смо", "primili smo",
    ),
    "lt": (
        "atostogauju", "atostogose", "nesu biure", "komandiruotėje", "gavome jūsų",
    ),
    "lv": (
        "atvaļinājumā", "ārpus biroja", "neesmu birojā", "esam saņēmuši",
    ),
    "et": (
        "puhkusel", "kontorist väljas", "ei viibi kontoris", "oleme teie",
    ),
    "ms": (
        "bercuti", "di luar pejabat", "telah menerima",
    ),
}

# What happens instead, and whom to ask.
MEANWHILE: dict[str, tuple[str, ...]] = {
    "en": (
        "limited access", "no access to", "without access", "not have access", "won't be checking",
        "when i return", "upon my return", "on my return", "once i return", "after i return",
        "when i am back", "when i'm back", "if urgent", "if it's urgent", "for urgent", "urgent matters",
        "for immediate", "need immediate", "immediate assistance", "in my absence", "during my absence",
        "in the meantime", "please contact", "will respond as soon", "will reply as soon",
        "will get back to you", "intermittent access", "no email access", "with no access",
        "sporadic access", "little access", "no internet access", "not checking email", "not be checking",
        "not checking my", "not monitoring", "not be monitoring", "upon return", "when i get back",
        "once i'm back", "once i am back", "as soon as i return", "as soon as i'm back",
        "as soon as i am back", "will return", "returning", "back in the office", "back at my desk",
        "will be back", "back on", "back soon", "reopen", "re-open", "if you need", "if you require",
        "urgent enquiries", "urgent inquiries", "urgent requests", "urgent issues", "urgent?",
        "anything urgent", "is urgent", "urgently", "for assistance", "for any questions",
        "for all questions", "please email", "please direct", "please write to", "please reach out to",
        "please forward", "please call", "please visit", "please see", "please use", "please refer",
        "please update", "can be reached", "has taken over", "covers for me", "is covering", "can help you",
        "can assist", "will assist", "slow to respond", "delay in my response", "delay in respon",
        "delayed response", "slower than usual", "take me a few days", "may take a few", "might take a few",
        "not be able to answer", "unable to respond", "unable to reply", "not be able to respond",
        "not be able to reply", "respond to your message", "respond to your email", "reply to your message",
        "reply to your email", "respond to emails", "reply to emails", "check email occasionally",
        "next business day", "next working day", "within two", "within 24", "within 48", "within 72",
        "working days", "business days", "within one", "within three", "as soon as possible",
        "as quickly as possible", "at the earliest", "shortly", "being reviewed", "member of our team",
        "by our team", "one of our team", "until further notice", "find colleagues", "no longer read",
        "not been forwarded", "not be forwarded",
    ),
    "es": (
        "en mi ausencia", "urgente", "a mi regreso", "a mi vuelta", "acceso limitado", "urgentes",
        "urgencia", "cuando regrese", "al regresar", "póngase en contacto", "ponerse en contacto",
        "contactar con", "contacte", "contacten", "diríjase", "dirigirse a", "dirija", "escriba a",
        "escribir a", "regresaré", "volveré", "estaré de vuelta", "le responder", "te responder",
        "responderemos", "responderé", "a la mayor brevedad", "lo antes posible", "en breve",
        "días hábiles", "días laborables", "no tendré acceso", "con acceso", "durante mi ausencia",
        "24 horas", "48 horas",
    ),
    "pt": (
        "urgente", "quando regressar", "meu retorno", "acesso limitado", "urgência", "urgentes",
        "entre em contato", "entrar em contato", "entrar em contacto", "entre em contacto", "contacte",
        "contate", "contatar", "contactar", "dirija", "encaminhe", "minha ausência", "meu regresso",
        "retornarei", "regressarei", "voltarei", "responderemos", "responderei", "serão respondid",
        "será respondid", "assim que possível", "o mais breve possível", "mais brevemente possível",
        "em breve", "dias úteis", "24 horas", "48 horas", "com acesso", "sem acesso", "quando retornar",
        "ao retornar",
    ),
    "fr": (
        "en mon absence", "urgent", "urgence", "pendant mon absence", "durant mon absence", "mon retour",
        "de retour", "adresser", "adressez", "contacter", "prendre contact", "joindre", "mon remplacement",
        "me remplace", "assure l'intérim", "je répondrai", "je vous répondrai", "vous répondrons",
        "vous répondra", "traiterai", "traiterons", "reviendrons vers vous", "reviens vers vous",
        "meilleurs délais", "plus brefs délais", "dès que possible", "sous 48", "sous 24", "jours ouvrés",
        "accès limité", "pas accès", "moins réactif", "ne seront pas lus", "rouvriront", "prise en compte",
    ),
    "de": (
        "dringend", "wenden sie sich", "nicht weitergeleitet", "vertretung", "deine nachricht",
        "in dringenden", "in eiligen", "dringende", "eilige", "notfällen", "notfall", "meine rückkehr",
        "nach rückkehr", "meiner rückkehr", "nach meinem urlaub", "wieder im büro", "wieder erreichbar",
        "wieder für sie", "wieder da", "zurück", "vertritt mich", "vertreten", "wende dich", "wenden sich",
        "kontaktieren sie", "an meine kolleg", "meine kollegin", "mein kollege", "meinen kollegen",
        "melden uns", "melde mich", "antworte ihnen", "bearbeiten", "bearbeitet", "beantworte",
        "beantwortet", "schnellstmöglich", "so schnell wie möglich", "so bald wie möglich", "baldmöglichst",
        "in kürze", "umgehend", "innerhalb von", "werktagen", "lese bis dahin", "keine mails",
        "nicht gelesen", "keinen zugriff", "eingeschränkt", "bis auf weiteres", "ab sofort",
        "erreichen sie",
    ),
    "it": (
        "in mia assenza", "urgent", "contattare", "urgenze", "in caso di urgenza", "durante la mia assenza",
        "mio rientro", "mio ritorno", "rientrerò", "tornerò", "rivolgersi a", "rivolgetevi", "rivolgiti",
        "scrivere a", "contatti", "contatta", "contattate", "risponderò", "risponderemo", "ti risponder",
        "vi risponder", "le risponder", "al più presto", "prima possibile", "quanto prima",
        "giorni lavorativi", "accesso limitato", "riapriranno", "potete scrivere", "può scrivere", "24 ore",
        "48 ore",
    ),
    "nl": (
        "dringend", "bij mijn terugkomst", "na terugkomst", "urgente", "contact opnemen", "dringende",
        "spoed", "spoedeisend", "bij afwezigheid", "mijn afwezigheid", "na mijn vakantie",
        "na mijn terugkeer", "weer aanwezig", "weer terug", "weer bereikbaar", "ben ik terug",
        "terecht bij", "neem contact", "contact op", "mailen naar", "mail dan", "bereiken via",
        "wordt vervangen", "vervangt mij", "vervanger", "beantwoord", "te beantwoorden",
        "zo spoedig mogelijk", "zo snel mogelijk", "werkdagen", "binnen 24", "binnen 48", "beperkt",
        "geen toegang", "niet gelezen", "niet doorgestuurd", "tot nader order", "richten aan",
    ),
    "da": (
        "haster", "ved hastesager", "begrænset adgang", "hastesag", "akut", "kontakte", "kontakt",
        "ring til", "skriv til", "henvendelse til", "vender tilbage", "er tilbage", "hurtigst muligt",
        "så hurtigt som muligt", "snarest", "hverdage", "læser ikke mail", "mails bliver ikke", "besvarer",
        "svarer på", "adgang til mail", "min kollega", "mit fravær", "ved min tilbagekomst",
        "indtil videre",
    ),
    "sv": (
        "brådskande", "kontakta", "vid akuta", "akuta ärenden", "akut", "ring", "maila", "mejla",
        "min kollega", "min frånvaro", "när jag kommer tillbaka", "är tillbaka", "åter den", "åter på",
        "svarar på", "så snart", "snarast", "inom två", "arbetsdagar", "begränsad", "läser inte",
        "tills vidare", "vänd dig till", "hänvisar",
    ),
    "no": (
        "haster", "kontakt", "hastesaker", "akutt", "rask hjelp", "ring", "send en e-post til",
        "rettes til", "tilbake", "så snart", "snarest", "så raskt", "virkedager", "leser ikke",
        "mitt fravær", "inntil videre", "min kollega", "begrenset",
    ),
    "fi": (
        "kiireelli", "palattuani", "ota yhteyttä", "ottakaa yhteyttä", "kiireisissä", "palaan", "palaamme",
        "paluuni", "töissä jälleen", "otathan yhteyttä", "ottamaan yhteyttä", "olkaa yhteydessä",
        "ole yhteydessä", "sijaise", "sijaistaa", "mahdollisimman pian", "pikaisesti", "arkipäivän",
        "vastaamme", "vastaan", "toistaiseksi", "en lue", "käsittelemme", "poissaoloni",
    ),
    "pl": (
        "pilnych", "po powrocie", "pod moją nieobecność", "pilne", "w nagłych", "kontakt z", "o kontakt",
        "proszę kontaktować", "proszę pisać", "proszę zwracać", "zastępuje", "zastępstw", "wracam", "wrócę",
        "będę ponownie", "odpowiem", "odpowiemy", "odpiszę", "najszybciej", "niezwłocznie", "dni roboczych",
        "po moim powrocie", "podczas mojej nieobecności", "w czasie mojej nieobecności",
        "ograniczony dostęp", "do odwołania", "kierować",
    ),
    "cs": (
        "naléhav", "po návratu", "kontaktujte", "urgentní", "neodkladn", "po mém návratu", "obraťte",
        "obracejte", "volejte", "pište na", "zastupuje", "odpovím", "odpovíme", "ozveme",
        "budeme se jí věnovat", "co nejdříve", "neprodleně", "pracovních dn", "po dobu mé nepřítomnosti",
        "v mé nepřítomnosti", "vrátím se", "budu zpět", "omezený přístup",
    ),
    "sk": (
        "naliehav", "po návrate", "kontaktujte", "súrn", "urgentn", "obráťte", "obracajte", "píšte na",
        "zastupuje", "odpoviem", "odpovieme", "ozveme", "čo najskôr", "pracovných dn", "vrátim sa",
        "po mojom návrate", "počas mojej neprítomnosti", "obmedzený prístup",
    ),
    "hu": (
        "sürgős", "visszatérésem", "forduljon", "távollétemben", "fordulj", "keresse", "keress", "hívja",
        "helyettesít", "helyettesem", "válaszolok", "válaszolunk", "válaszolni fog", "hamarosan", "mielőbb",
        "a lehető legrövidebb", "legkésőbb", "munkanap", "térek vissza", "visszatér", "távollétem",
        "korlátozott", "írjon a",
    ),
    "ro": (
        "urgent", "la întoarcere", "contactați", "urgențe", "contactează", "adresați", "scrieți",
        "mă întorc", "revin", "voi reveni", "vom reveni", "voi răspunde", "vom răspunde",
        "cel mai scurt timp", "cât mai curând", "cât mai repede", "zile lucrătoare", "în lipsa mea",
        "în absența", "la revenire", "acces limitat", "înlocuiește",
    ),
    "hr": (
        "hitn", "po povratku", "kontaktirajte", "žurn", "obratite", "kontaktirati", "javite se", "nazovite",
        "pišite na", "zamjenjuje", "odgovorit", "javit ćemo", "najkraćem", "što prije", "radnih dana",
        "vraćam se", "za vrijeme moje", "tijekom moje", "ograničen pristup",
    ),
    "bg": (
        "спешн", "след завръщането", "обърнете", "свържете", "обръщайте", "пишете на", "замества",
        "ще отговор", "ще ви отговор", "възможно най-", "в най-кратък", "работни дни", "ще се върна",
        "при завръщането", "в мое отсъствие", "ограничен достъп",
    ),
    "el": (
        "επείγον", "μετά την επιστροφή", "επικοινωνήστε", "με την επιστροφή", "επείγ", "επικοινων",
        "απευθυν", "απευθύν", "καλέστε", "αντικαθιστά", "θα απαντήσ", "θα σας απαντήσ", "συντομότερο",
        "σύντομα", "εργάσιμ", "επιστρέφω", "θα επιστρέψω", "επιστροφή μου", "απουσία μου",
        "περιορισμένη πρόσβαση",
    ),
    "ru": (
        "срочн", "после возвращения", "обращайтесь", "обращаться", "по возвращении", "обратитесь", "пишите",
        "звоните", "замещает", "заменяет", "отвечу", "ответим", "ближайшее время", "кратчайш",
        "как можно скорее", "рабочих дн", "рабочего дня", "вернусь", "возвращени", "моего отсутствия",
        "ограниченный доступ", "свяжитесь", "свяжется", "направлять", "вашу заявку",
    ),
    "uk": (
        "термінов", "звертайтеся", "звертайтесь", "звертайт", "зверніться", "звертатися", "пишіть",
        "телефонуйте", "заміщує", "замінює", "відповім", "відповімо", "найближчим часом", "якнайшвидше",
        "найкоротш", "робочих дн", "повернуся", "повернення", "моєї відсутності", "зв'яжіться", "зв'яжемо",
        "обмежений доступ",
    ),
    "tr": (
        "acil", "döndüğümde", "dönüşümde", "iletişime geç", "irtibata geç", "ulaşabilirsiniz",
        "başvurabilirsiniz", "arayabilirsiniz", "yazabilirsiniz", "yerime", "yokluğumda", "döneceğim",
        "dönüş yap", "yanıtlayacağ", "cevaplayacağ", "en kısa sürede", "en kısa zamanda", "iş günü",
        "erişimim", "kısıtlı", "vekalet",
    ),
    "ar": (
        "عاجل", "التواصل مع", "للأمور العاجلة", "عاجلة", "الطارئة", "يرجى التواصل", "الرجاء التواصل",
        "يمكنكم التواصل", "يرجى الاتصال", "الرجاء الاتصال", "مراسلة", "سأعود", "عودتي", "سأرد", "سنرد",
        "سنقوم بالرد", "بالرد عليك", "أقرب وقت", "خلال 24", "خلال 48", "أيام عمل", "في غيابي",
        "أثناء غيابي", "بديل",
    ),
    "he": (
        "דחוף", "דחופים", "בשובי", "ניתן לפנות", "כשאחזור", "דחופ", "לפנות ל", "אנא פנו", "נא לפנות",
        "פנו ל", "אחזור", "אשוב", "אענה", "נענה", "תטופל", "נחזור אליך", "ניצור קשר", "בהקדם", "ימי עסקים",
        "בהעדרי", "בהיעדרי", "מחליף", "מחליפה", "גישה מוגבלת",
    ),
    "fa": (
        "فوری", "پس از بازگشت", "تماس بگیرید", "ضروری", "مراجعه کنید", "ایمیل بزنید", "باز می‌گردم",
        "برمی‌گردم", "پاسخ خواهم", "پاسخ خواهیم", "پاسخ داده", "اسرع وقت", "روز کاری", "در غیاب", "جانشین",
        "دسترسی محدود",
    ),
    "hi": (
        "अत्यावश्यक", "वापस आने", "संपर्क करें", "ज़रूरी", "जरूरी", "आपातकाल", "संपर्क कर", "वापस आऊँ",
        "लौटने", "लौटूँ", "उत्तर देंगे", "उत्तर दूँ", "जवाब देंगे", "जवाब दूँ", "जल्द", "कार्य दिवस",
        "अनुपस्थिति",
    ),
    "th": (
        "เร่งด่วน", "กรุณาติดต่อ", "เมื่อกลับมา", "ด่วน", "โปรดติดต่อ", "ติดต่อคุณ", "ติดต่อกลับ",
        "จะกลับมา", "กลับมา", "จะตอบกลับ", "โดยเร็ว", "วันทำการ", "แทน",
    ),
    "vi": (
        "khẩn", "khi trở lại", "vui lòng liên hệ", "gấp", "xin liên hệ", "hãy liên hệ", "liên hệ với",
        "sẽ trở lại", "quay lại", "sẽ phản hồi", "sẽ trả lời", "sớm nhất", "ngày làm việc", "thay tôi",
        "trong thời gian tôi vắng",
    ),
    "id": (
        "mendesak", "saat saya kembali", "hubungi", "setelah kembali", "darurat", "menghubungi",
        "silakan email", "akan kembali", "kembali pada", "akan membalas", "kami balas", "akan kami",
        "sesegera mungkin", "secepatnya", "hari kerja", "selama saya", "akses terbatas", "menggantikan",
    ),
    "ja": (
        "緊急", "お急ぎ", "ご連絡ください", "までお願い", "戻り次第", "至急", "ご連絡をお願い",
        "ご連絡いたし", "ご連絡致し", "ご連絡させて", "ご返信いたし", "返信いたし", "返信させて", "ご返答",
        "折り返し", "復帰", "出社", "営業日", "担当者", "後任", "代わりに", "対応いたし", "対応させて",
        "回答いたし", "回答させて", "以降", "下記まで", "今しばらく", "お待ち",
    ),
    "ko": (
        "급한", "긴급", "복귀", "돌아와", "회신 드", "회신드", "답변드", "답변 드", "빠른 시일",
        "최대한 빨리", "확인 후", "영업일", "업무 대행", "대신", "담당자", "후임",
    ),
    "zh": (
        "紧急", "急事", "請聯", "请联系", "回来后", "回來後", "緊急", "请与", "請與", "请致电", "請致電",
        "返回", "回到", "尽快", "儘快", "盡快", "尽速", "儘速", "稍后", "稍後", "工作日", "24小时",
        "48小时", "24小時", "代理", "负责", "負責", "交接", "回复您", "回覆您", "与您联系", "與您聯",
    ),
    "ca": (
        "urgent", "contact", "torno", "tornaré", "respondrem", "respondré",
    ),
    "sl": (
        "nujn", "obrnite", "kontaktirajte", "vrnem", "odgovoril", "najkrajšem",
    ),
    "sr": (
        "хитн", "hitn", "обратите", "obratite", "враћам", "vraćam", "одговори", "odgovori",
    ),
    "lt": (
        "skubi", "skubu", "kreipkitės", "susisiek", "grįšiu", "atsakysi",
    ),
    "lv": (
        "steidzam", "sazin", "atgriež", "atbild",
    ),
    "et": (
        "kiire", "pöördu", "võtke ühendust", "tagasi", "vasta",
    ),
    "ms": (
        "kecemasan", "segera", "hubungi", "kembali", "membalas",
    ),
}

# Thanks for the mail. People say it as well, so it counts only where nobody is greeted by name.
THANKS: dict[str, tuple[str, ...]] = {
    "en": (
        "thank you for your", "thanks for your", "thank you for contacting", "thank you for reaching",
        "thanks for reaching", "thank you for getting", "thanks for getting", "thanks for contacting",
        "thank you for writing", "thank you for the email",
    ),
    "es": (
        "gracias por su", "gracias por tu", "gracias por contact", "gracias por escribir", "agradezco su",
    ),
    "pt": (
        "obrigado pelo", "obrigada pelo", "obrigado pela", "obrigada pela", "obrigado por", "obrigada por",
        "agradeço o", "agradecemos o", "agradeço a", "agradecemos a",
    ),
    "fr": (
        "merci pour votre", "merci de votre", "je vous remercie", "nous vous remercions", "merci pour ton",
    ),
    "de": (
        "dank für ihre", "dank für deine", "danke für ihre", "danke für deine", "ihre nachricht",
        "ihre e-mail", "ihre mail", "vielen dank für",
    ),
    "it": (
        "grazie per", "grazie della", "la ringrazio", "vi ringrazio", "ti ringrazio",
    ),
    "nl": (
        "bedankt voor", "dank voor", "dank u voor", "hartelijk dank",
    ),
    "da": (
        "tak for din", "tak for jeres", "tak for mail",
    ),
    "sv": (
        "tack för ditt", "tack för din", "tack för att du", "tack för er",
    ),
    "no": (
        "takk for e-post", "takk for din", "takk for mail", "takk for at du", "takk for henvend",
    ),
    "fi": (
        "kiitos viesti", "kiitos sähköposti", "kiitos yhteyden",
    ),
    "pl": (
        "dziękuję za", "dziękujemy za",
    ),
    "cs": (
        "děkuji za", "děkujeme za",
    ),
    "sk": (
        "ďakujem za", "ďakujeme za",
    ),
    "hu": (
        "köszönöm level", "köszönöm üzenet", "köszönöm a lev", "köszönöm megkeres", "köszönjük",
    ),
    "ro": (
        "mulțumesc pentru", "mulțumim pentru", "mulțumim că",
    ),
    "hr": (
        "hvala na", "hvala vam", "zahvaljuj",
    ),
    "bg": (
        "благодаря", "благодарим",
    ),
    "el": (
        "ευχαριστώ για", "ευχαριστούμε για", "ευχαριστώ πολύ για",
    ),
    "ru": (
        "спасибо за", "благодарю за", "благодарим за",
    ),
    "uk": (
        "дякую за", "дякуємо за",
    ),
    "tr": (
        "için teşekkür",
    ),
    "ar": (
        "شكرا", "نشكر", "أشكر",
    ),
    "he": (
        "תודה על", "תודה עבור", "תודה שפנית",
    ),
    "fa": (
        "از پیام شما", "از ایمیل شما", "از تماس شما",
    ),
    "hi": (
        "के लिए धन्यवाद",
    ),
    "th": (
        "ขอบคุณสำหรับ", "ขอบคุณที่",
    ),
    "vi": (
        "cảm ơn bạn đã", "cảm ơn quý", "cảm ơn anh", "cảm ơn email",
    ),
    "id": (
        "terima kasih",
    ),
    "ja": (
        "メールをいただき", "メールありがとう", "ご連絡いただき", "ご連絡ありがとう", "誠にありがとう",
    ),
    "ko": (
        "메일 감사", "메일을 보내", "메일 주셔서", "연락 주셔서 감사", "연락주셔서 감사",
    ),
    "zh": (
        "感谢您", "感謝您", "谢谢您的", "謝謝您的", "感谢来信", "感謝來信",
    ),
    "ca": (
        "gràcies",
    ),
    "sl": (
        "hvala za", "pozdravljeni",
    ),
    "sr": (
        "хвала", "hvala",
    ),
    "lt": (
        "dėkoju už", "ačiū už", "dėkojame už",
    ),
    "lv": (
        "paldies",
    ),
    "et": (
        "tänan", "täname", "aitäh",
    ),
    "ms": (
        "terima kasih",
    ),
}

# What people write who mean to go on talking, or tell of an absence that is over.
HUMAN: dict[str, tuple[str, ...]] = {
    "en": (
        "would love", "happy to", "glad to", "pleased to meet", "pleased to talk", "pleasure", "let's",
        "let us", "let me know", "looking forward", "how about", "works for", "work for you", "works fine",
        "works well", "noon works", "suits me", "would suit", "sounds good", "great to", "nice to",
        "kind of you", "sent from my", "i'm free", "i am free", "can we", "can you", "could we",
        "could you", "talk then", "talk soon", "talk on", "speak on", "speak then", "call you", "i'll call",
        "contact me", "write me", "write to me again", "my apologies", "apologies for the",
        "apologies for my", "sorry for the", "sorry for my", "sorry about", "sorry i", "sorry that",
        "sorry to", "i was on", "i was out", "i was away", "i've been", "i have been on",
        "i have been away", "have been travel", "just got back", "just back from", "now back", "back now",
        "i'm answering", "i am answering", "decline", "can't help", "cannot help", "can't do", "i can give",
        "i can still", "tell you", "good luck", "best of luck", "all the best with", "your search",
        "as promised", "i enjoyed", "my answers", "as discussed", "when you were", "attached is",
        "i've attached", "i attach", "we met", "our talk", "our call", "our meeting", "your book",
        "your talk", "is it ok", "remind me", "by the way", "i think", "i remember", "you mentioned",
        "you asked", "would you", "will you", "join us", "come along", "see you",
    ),
    "es": (
        "estuve", "estaba", "he estado", "acabo de volver", "acabo de regresar", "perdona", "perdón",
        "disculpa", "lamento", "me encantar", "con gusto", "encantad", "te llamo", "le llamo",
        "puedo hablar", "hablamos", "llámame", "me viene bien", "te parece", "no puedo ayudar", "suerte",
        "nos vemos", "tu pregunta", "me gustaría",
    ),
    "pt": (
        "estava de", "estive", "acabei de voltar", "acabei de regressar", "desculpe", "desculpa",
        "terei muito gosto", "com prazer", "terei prazer", "adoraria", "podemos conversar", "podemos falar",
        "pode ser", "ligo", "me liga", "convém-me", "falar consigo", "falamos", "não posso ajudar",
        "boa sorte", "gostaria",
    ),
    "fr": (
        "j'étais", "étais en", "reviens de", "je rentre de", "rentré de", "rentrée de", "désolé", "désolée",
        "pardon", "avec plaisir", "ravi", "ravie", "volontiers", "je vous appelle", "je t'appelle",
        "appelez-moi", "nous parler", "me convient", "me va", "on se parle", "bonne chance", "bon courage",
        "je dois décliner", "je dois refuser", "avec joie", "à jeudi", "à lundi", "à mardi",
    ),
    "de": (
        "ich war", "war ich", "war im", "war in", "war letzte", "komme gerade", "gerade zurück",
        "bin wieder da und", "entschuldige", "entschuldigung", "sorry", "tut mir leid",
        "deshalb erst jetzt", "gerne", "gern", "freue mich", "freut sich", "würde mich freuen", "sprechen",
        "telefonieren", "passt mir", "passt es", "passt gut", "donnerstag passt", "ruf mich", "rufe dich",
        "rufe sie", "leider nicht helfen", "absagen", "alles gute", "viel erfolg", "viel glück", "sag kim",
        "wollen wir", "melde dich", "schreib mir",
    ),
    "it": (
        "ero in", "ero fuori", "ero via", "sono stata", "sono stato", "appena tornat", "appena rientrat",
        "scusa", "scusi", "mi dispiace", "mi scuso", "volentieri", "con piacere", "felice di", "ti chiamo",
        "la chiamo", "chiamami", "possiamo sentirci", "ci sentiamo", "va bene", "in bocca al lupo",
        "purtroppo non posso", "buona fortuna",
    ),
    "nl": (
        "ik was", "was ik", "net terug", "vandaar", "sorry", "excuses", "graag", "met plezier", "leuk",
        "zullen we", "bel je", "bel ik", "bel me", "kan ik wel", "schikt", "komt uit", "past mij", "succes",
        "helaas niet helpen", "tot donderdag", "tot maandag",
    ),
    "da": (
        "jeg var", "var på", "har været", "lige kommet", "lige tilbage", "beklager", "undskyld", "gerne",
        "vil glæde", "glæder mig", "passer", "skal vi", "ringer til dig", "ring til mig", "tale sammen",
        "tales", "held og lykke", "desværre ikke hjælpe",
    ),
    "sv": (
        "jag var", "var på", "har varit", "precis tillbaka", "precis kommit", "förlåt", "ursäkta",
        "ber om ursäkt", "gärna", "ser fram emot", "passar", "går bra", "ska vi", "kan vi", "ringer dig",
        "ring mig", "höras", "hörs", "lycka till", "tyvärr inte hjälpa", "såg ditt",
    ),
    "no": (
        "jeg var", "var på", "har vært", "nettopp kommet", "nettopp tilbake", "beklager", "unnskyld",
        "gjerne", "gleder meg", "passer", "skal vi", "kan vi", "ringer deg", "ring meg", "snakkes",
        "snakke", "lykke til", "dessverre ikke hjelpe",
    ),
    "fi": (
        "olin", "oltuani", "juuri palan", "juuri palas", "pahoittelen", "anteeksi", "mielelläni",
        "mielellään", "ilolla", "sopii", "sopisi", "soitan sinulle", "soita minulle", "jutellaan",
        "puhutaan", "nähdään", "onnea", "tsemppiä", "valitettavasti en voi",
    ),
    "pl": (
        "byłam", "byłem", "właśnie wróci", "wróciłam", "wróciłem", "przepraszam za", "przepraszam,",
        "chętnie", "z przyjemnością", "pasuje", "odpowiada mi", "zadzwonię", "zadzwoń", "porozmawiamy",
        "możemy porozmawiać", "możemy się", "powodzenia", "niestety nie mogę pomóc", "do zobaczenia",
        "do usłyszenia",
    ),
    "cs": (
        "byl jsem", "byla jsem", "jsem byla", "jsem byl", "právě jsem se vrát", "omlouvám", "promiň", "rád",
        "ráda", "s radostí", "hodí se", "mi vyhovuje", "zavolám", "zavolejte mi", "promluvíme", "můžeme si",
        "hodně štěstí", "bohužel nemohu pomoci", "těším se",
    ),
    "sk": (
        "bol som", "bola som", "som bola", "som bol", "práve som sa vrátil", "ospravedlňujem", "prepáč",
        "rád", "rada", "s radosťou", "hodí sa", "mi vyhovuje", "zavolám", "zavolajte mi", "porozprávame",
        "môžeme sa", "veľa šťastia", "teším sa",
    ),
    "hu": (
        "voltam", "most jöttem", "most értem", "elnézést", "bocsánat", "sajnálom", "szívesen", "örömmel",
        "jó lenne", "megfelel", "jó nekem", "felhív", "hívj", "beszéljünk", "beszélhet", "sok sikert",
        "csütörtök jó", "várom",
    ),
    "ro": (
        "am fost", "eram", "tocmai m-am întors", "scuze", "îmi pare rău", "îmi cer", "cu plăcere",
        "cu drag", "mi se potrivește", "te sun", "vă sun", "sună-mă", "pot vorbi", "putem vorbi", "vorbim",
        "mult succes", "baftă", "din păcate nu pot",
    ),
    "hr": (
        "bila sam", "bio sam", "sam bila", "sam bio", "upravo sam se vratio", "upravo sam se vratila",
        "oprosti", "ispričavam", "žao mi", "rado", "sa zadovoljstvom", "odgovara mi", "mi odgovara",
        "može u", "nazvat", "nazovi me", "čujemo", "možemo razgovarati", "sretno", "nažalost ne mogu",
    ),
    "bg": (
        "бях", "тъкмо се върн", "току-що се върн", "извинявай", "извинявам", "извинете", "съжалявам",
        "с удоволствие", "радвам се", "устройва", "удобно ли", "ще се обадя", "обади ми", "да поговорим",
        "успех", "за жалост не мога",
    ),
    "el": (
        "ήμουν", "μόλις επέστρεψα", "μόλις γύρισα", "συγγνώμη", "συγνώμη", "λυπάμαι", "με χαρά",
        "ευχαρίστως", "χαρά μου", "με βολεύει", "θα σε πάρω", "πάρε με", "να μιλήσουμε", "καλή επιτυχία",
        ";",
    ),
    "ru": (
        "была в", "был в", "я была", "я был", "только вернул", "только что вернул", "извините", "извини",
        "простите", "прошу прощения", "с удовольствием", "буду рад", "рада", "мне удобно", "подходит",
        "позвоню", "позвони мне", "могу поговорить", "поговорим", "давайте", "давай", "удачи",
        "к сожалению, не могу помочь", "держи",
    ),
    "uk": (
        "була у", "був у", "я була", "я був", "щойно поверну", "перепрошую", "вибач", "пробач",
        "із задоволенням", "залюбки", "буду рад", "мені зручно", "підходить", "зателефоную", "подзвони",
        "можу поговорити", "поговоримо", "давайте", "успіх", "удачі",
    ),
    "tr": (
        "izindeydim", "dışındaydım", "tatildeydim", "idim", "yeni döndüm", "özür", "kusura bakma",
        "üzgünüm", "memnuniyetle", "seve seve", "sevinirim", "bana uyar", "uygun mu", "uygundur",
        "seni ara", "sizi arar", "konuşalım", "görüşelim", "başarılar", "bol şans", "ne yazık ki yardımcı",
    ),
    "ar": (
        "كنت في", "كنت خارج", "عدت للتو", "أعتذر", "اعتذر", "آسف", "آسفة", "عذرا على", "يسعدني", "بكل سرور",
        "يسرني", "يناسبني", "سأتصل بك", "اتصل بي", "نتحدث", "هل", "بالتوفيق", "للأسف لا أستطيع",
    ),
    "he": (
        "הייתי", "חזרתי", "זה עתה חזר", "סליחה", "מצטער", "מתנצל", "בשמחה", "אשמח", "מתאים לי", "נדבר",
        "אתקשר", "תתקשר", "נשמח לדבר", "בהצלחה", "לצערי לא אוכל לעזור",
    ),
    "fa": (
        "بودم", "تازه برگشت", "ببخشید", "معذرت", "متاسف", "پوزش", "با کمال میل", "خوشحال می", "خوب است",
        "مناسب است", "زنگ می", "صحبت کنیم", "موفق باشید",
    ),
    "hi": (
        "छुट्टी पर थ", "बाहर थ", "अभी लौट", "क्षमा", "माफ़", "माफ", "खुशी", "ख़ुशी", "ठीक रहेगा",
        "बात करें", "बात कर सकत", "फ़ोन करूँ", "शुभकामना",
    ),
    "th": (
        "เพิ่งกลับ", "ขอโทษ", "ขออภัยที่ตอบช้า", "ยินดี", "สะดวก", "จะโทรหา", "โทรหา", "คุยกัน", "คุยวัน",
        "โชคดี", "ไหม", "มั้ย",
    ),
    "vi": (
        "tuần trước", "vừa trở lại", "vừa quay lại", "vừa về", "xin lỗi", "rất vui", "sẵn lòng",
        "gọi cho bạn", "nói chuyện", "trò chuyện", "chúc may mắn", "được không", "nhé",
    ),
    "id": (
        "minggu lalu", "baru kembali", "baru saja", "maaf", "senang", "bagaimana kalau", "cocok",
        "saya telepon", "telepon saya", "bicara", "ngobrol", "semoga sukses", "bisa.",
    ),
    "ja": (
        "先週は", "おりました", "ていました", "遅くなり", "遅れて", "申し訳ありませんでした",
        "いかがでしょう", "いかがです", "よろしいでしょうか", "でしょうか", "お話しでき", "お話しし",
        "お話しでも", "喜んで", "楽しみに", "お電話し", "ですか", "ますか", "頑張って",
    ),
    "ko": (
        "휴가 중이라", "휴가였", "지난주", "늦어", "늦게", "죄송", "기꺼이", "좋습니다", "괜찮으", "어떠",
        "할까요", "이야기", "통화", "만나", "기대", "행운",
    ),
    "zh": (
        "上周", "上週", "刚回", "剛回", "抱歉", "不好意思", "对不起", "對不起", "很乐意", "很樂意",
        "很高兴", "很高興", "可以。", "方便吗", "方便嗎", "聊", "打电话给", "打電話給", "祝你好运",
        "祝好運", "吗？", "嗎？", "期待",
    ),
    "ca": (
        "era de", "perdona", "disculpa", "puc parlar", "parlem", "amb gust",
    ),
    "sl": (
        "bila sem", "bil sem", "oprosti", "z veseljem", "ustreza",
    ),
    "sr": (
        "била сам", "био сам", "bila sam", "bio sam", "извини", "izvini", "rado", "радо",
    ),
    "lt": (
        "buvau", "atsiprašau", "mielai", "tinka",
    ),
    "lv": (
        "biju", "atvaino",
    ),
    "et": (
        "olin", "vabandust", "hea meelega", "sobib",
    ),
    "ms": (
        "minggu lepas", "maaf", "dengan senang", "boleh",
    ),
}

# How a mail greets somebody by name, where the name follows; and what is no name there.
GREETINGS: dict[str, tuple[str, ...]] = {
    "en": ("hi", "hello", "dear", "hey", "good morning", "good afternoon", "greetings",),
    "es": ("hola", "estimado", "estimada", "querido", "querida", "buenos días", "buenas tardes",),
    "pt": ("olá", "oi", "caro", "cara", "prezado", "prezada", "bom dia", "boa tarde",),
    "fr": ("bonjour", "cher", "chère", "bonsoir", "salut",),
    "de": (
        "hallo", "liebe", "lieber", "guten tag",
        "guten morgen", "hi", "sehr geehrter herr", "sehr geehrte frau",
    ),
    "it": ("ciao", "caro", "cara", "gentile", "buongiorno", "salve",),
    "nl": ("hoi", "dag", "beste", "hallo", "geachte", "lieve",),
    "da": ("hej", "kære",),
    "sv": ("hej", "hejsan", "bästa",),
    "no": ("hei", "kjære",),
    "fi": ("hei", "moi", "hyvä", "terve",),
    "pl": ("cześć", "witaj", "drogi", "droga", "szanowny panie", "szanowna pani", "dzień dobry",),
    "cs": ("ahoj", "milý", "milá", "vážený pane", "vážená paní", "dobrý den",),
    "sk": ("ahoj", "milý", "milá", "vážený pán", "vážená pani", "dobrý deň",),
    "hu": ("szia", "kedves", "helló", "tisztelt",),
    "ro": ("bună", "salut", "dragă", "stimate", "stimată",),
    "hr": ("bok", "dragi", "draga", "poštovani", "poštovana", "pozdrav",),
    "bg": ("здравей", "здравейте", "скъпи", "скъпа", "уважаеми", "уважаема",),
    "el": ("γεια σου", "γεια σας", "αγαπητέ", "αγαπητή", "καλησπέρα", "καλημέρα",),
    "ru": ("здравствуйте", "привет", "добрый день", "уважаемый", "уважаемая", "дорогой", "дорогая",),
    "uk": ("вітаю", "привіт", "добрий день", "шановний", "шановна", "доброго дня",),
    "tr": ("merhaba", "sayın", "sevgili", "selam",),
    "ar": ("مرحبا", "عزيزي", "عزيزتي", "السيد", "أهلا",),
    "he": ("היי", "שלום", "הי", "לכבוד",),
    "fa": ("سلام", "جناب", "خانم", "آقای",),
    "hi": ("नमस्ते", "प्रिय",),
    "vi": ("chào", "thân gửi", "xin chào", "kính gửi",),
    "id": ("halo", "hai", "yth.", "dear", "selamat pagi",),
    "ca": ("hola", "benvolgut",),
    "sl": ("pozdravljen", "živjo", "dragi", "draga",),
    "sr": ("здраво", "zdravo", "драги", "драга",),
    "lt": ("labas", "sveiki",),
    "lv": ("labdien", "sveiki",),
    "et": ("tere",),
    "ms": ("hai", "salam",),
}
NO_NAMES = (
    "today", "all", "everyone", "everybody", "sender", "there", "sir", "sirs", "madam", "colleague",
    "colleagues", "team", "customer", "client", "applicant", "student", "students", "friends", "and",
    "thanks", "todos", "todas", "cliente", "remitente", "madame", "monsieur", "messieurs", "damen",
    "kunde", "kundin", "kunden", "absender", "gentile", "utente", "klant", "afzender", "lezer", "levélíró",
    "ügyfelünk", "państwo", "zákazníku", "клиент", "коллеги", "колеги", "kolleginnen", "kollegen",
    "zusammen", "alle", "allihopa", "kaikki", "asiakas", "asiakkaamme", "bạn", "quý", "anda", "herkese",
    "ilgili", "müşterimiz",
)
# fmt: on
