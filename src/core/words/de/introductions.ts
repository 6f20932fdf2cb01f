import type { Introductions } from '../catalogue.js';

export const introductions: Introductions = {
  'introduction.ask.meet': '{names} würde dich gern kennenlernen',
  'introduction.ask.connected': '{connector} findet, du und {names} solltet euch kennenlernen',
  'introduction.ask.topic-offers': '{names} sucht Hilfe bei etwas, womit du dich auskennst',
  'introduction.ask.topic-interests': '{names} sucht Hilfe bei etwas, das du magst',
  'introduction.ask.summary': '{title}. Möchtest du das?',
  'introduction.ask.still-open': 'Noch offen: {title}. Ein Ja oder ein Nein ist gut, und Schweigen auch.',
  'introduction.ask.reminder': 'Das ist noch offen. Ich spreche es nicht wieder an.',
  'introduction.ask.connector-says': 'Was {name} dazu sagt',
  'introduction.ask.looks-for': 'Wobei {name} Hilfe sucht',
  'introduction.ask.why-you': '<strong>Warum du: </strong>{why}',
  'introduction.ask.because-unsaid':
    'Hier steht dann, welche ihrer eigenen Worte mich zu ihnen geführt haben.',
  'introduction.ask.because-offers': 'Du hast gesagt, dass du helfen kannst mit: {said}',
  'introduction.ask.because-interests': 'Du hast gesagt, dass dich interessiert: {said}',
  'introduction.ask.offers': 'Was {name} anbieten kann',
  'introduction.ask.hopes': 'Was {name} sich erhofft',
  'introduction.ask.who-is-told':
    'Ein Raum öffnet sich nur, wenn alle ja sagen. Alles andere erfährt niemand: {requester} hört am {date} nur „diesmal nicht“.',
  'introduction.ask.who-is-told-topic':
    'Ein Raum öffnet sich nur, wenn du ja sagst. Alles andere erfährt niemand: {requester} weiß nicht, dass du gefragt wirst, und erfährt es auch nicht. Offen bis {time}.',
  'introduction.ask.room-readers':
    'Der Raum ist ein privater Thread. Wer auf diesem Server „Threads verwalten“ darf, könnte ihn auch lesen.',
  'introduction.ask.yes': 'Ja, stell uns vor',
  'introduction.ask.yes-connected': 'Ja, stell mich vor',
  'introduction.ask.yes-spoken': 'Ja, stell mich vor: {names}',
  'introduction.ask.not-now': 'Jetzt nicht',
  'introduction.ask.not-now-spoken': 'Jetzt nicht: {names}',
  'introduction.ask.never': 'Nicht mehr fragen',
  'introduction.ask.never-spoken': 'Frag mich nicht mehr nach {names}',

  'introduction.answered.everyone':
    'Du hast ja gesagt, und alle anderen auch. Euer Raum öffnet sich jetzt; /intro list führt dich hin.',
  'introduction.answered.yes': 'Du hast ja gesagt. Der Raum öffnet sich, sobald alle ja gesagt haben.',
  'introduction.answered.not-now':
    'Du hast gesagt: jetzt nicht. {requester} erfährt das nicht, und du wirst eine Weile nicht wieder danach gefragt.',
  'introduction.answered.not-now-connected':
    'Du hast gesagt: jetzt nicht. {requester} erfährt das nicht, und du wirst eine Weile nicht nach {names} gefragt.',
  'introduction.answered.never':
    'Du wirst nicht mehr nach {names} gefragt. Das wird nicht weitergesagt. /kith unblock nimmt es zurück.',
  'introduction.answered.never-connected':
    'Du wirst nicht mehr nach {names} gefragt. {requester} erfährt das nicht. /kith unblock nimmt es zurück.',
  'introduction.answered.closed': 'Diese Anfrage ist abgeschlossen.',
  'introduction.answered.closed-for-good': 'Diese Anfrage ist abgeschlossen. Du brauchst nichts zu tun.',

  'introduction.reason.inspires': 'Deine Arbeit interessiert oder inspiriert mich',
  'introduction.reason.resonates': 'Deine Beiträge sprechen mich an',
  'introduction.reason.fresh-perspective': 'Deine Erfahrung gäbe mir einen neuen Blick',
  'introduction.reason.can-help': 'Ich glaube, ich könnte dir helfen',
  'introduction.reason.other': 'Etwas anderes (ich sage es unten)',
  'introduction.reason.quoted': '„{reason}“',
  'introduction.reason.in-own-words': 'Das steht unten, in eigenen Worten.',

  'introduction.form.meet': 'Jemanden kennenlernen',
  'introduction.form.connect': 'Zwei bekannt machen',
  'introduction.form.submit': 'Anfrage ansehen',
  'introduction.form.resume': 'Weiter mit deiner Anfrage',
  'introduction.form.whom': 'Wen möchtest du kennenlernen?',
  'introduction.form.who': 'Wer sollte sich kennenlernen?',
  'introduction.form.who-hint': 'Zwei Menschen. Beide werden gefragt, und beide müssen ja sagen.',
  'introduction.form.reason': 'Warum gerade dieser Mensch?',
  'introduction.form.offer': 'Was könntest du zuerst anbieten?',
  'introduction.form.offer-hint':
    'Ein Kontakt, eine Idee, eine halbe Stunde, eine gute Geschichte: etwas, wovon die andere Seite hat.',
  'introduction.form.hope': 'Was erhoffst du dir?',
  'introduction.form.hope-hint': 'Ein offener Satz. Er wird gelesen, bevor geantwortet wird.',
  'introduction.form.why': 'Warum sollten sie sich kennenlernen?',
  'introduction.form.why-hint': 'Ein Satz. Beide lesen ihn, bevor sie antworten.',
  'introduction.form.empty': 'Ein paar Worte, bitte.',
  'introduction.form.long': 'Bitte bleib unter {limit} Zeichen.',
  'introduction.form.one-person': 'Bitte wähle eine Person.',
  'introduction.form.two-people': 'Bitte wähle zwei Personen.',
  'introduction.form.no-reason': 'Bitte wähle einen Grund.',

  'introduction.confirm.summary': 'Das wird {names} sehen. Abschicken?',
  'introduction.confirm.meet': '<strong>Das wird {names} sehen</strong>:',
  'introduction.confirm.connect':
    '<strong>Das wird {first} sehen</strong> ({others} sieht dasselbe, mit Namen und Karte von {first}):',
  'introduction.confirm.send': 'Anfrage abschicken',
  'introduction.confirm.change': 'Ändern',
  'introduction.confirm.discard': 'Nicht abschicken',
  'introduction.confirm.nothing-sent': 'Noch ist nichts abgeschickt.',
  'introduction.sent.meet': '{names} wird gefragt. Bei einem Ja öffnet sich ein Raum für euch beide.',
  'introduction.sent.connect': '{names} werden einzeln gefragt. Sagen beide ja, öffnet sich ihr Raum.',
  'introduction.sent.summary': 'Abgeschickt. {what}',
  'introduction.sent.line': '<strong>Abgeschickt. </strong>{what}',
  'introduction.sent.until':
    'Gutes braucht ein wenig Zeit: Du hörst so oder so bis {time} davon. /intro list zeigt, wen du kennenlernst.',
  'introduction.sent.take-back': 'Zurücknehmen',
  'introduction.sent.take-back-spoken': 'Die Anfrage zu {names} zurücknehmen',
  'introduction.both-want':
    'Was für ein Zufall: Ihr wollt euch beide kennenlernen. Euer Raum öffnet sich gerade.',
  'introduction.discarded': 'Nichts wurde abgeschickt, und der Entwurf ist weg.',
  'introduction.taken-back': 'Du hast deine Anfrage zu {names} zurückgenommen. Niemand erfährt, warum.',
  'introduction.not-this-time.to': 'Diesmal nicht: Aus dem Kennenlernen mit {names} ist nichts geworden.',
  'introduction.not-this-time.of': 'Diesmal nicht: Aus dem Kennenlernen von {names} ist nichts geworden.',
  'introduction.not-this-time.to-line':
    '<strong>Diesmal nicht. </strong>Aus dem Kennenlernen mit {names} ist nichts geworden.',
  'introduction.not-this-time.of-line':
    '<strong>Diesmal nicht. </strong>Aus dem Kennenlernen von {names} ist nichts geworden.',
  'introduction.not-this-time.comfort':
    'Das sagt nichts über dich: Menschen haben zu tun, sind unterwegs oder haben den Kopf voll.',
  'introduction.not-this-time.comfort-and-advice':
    'Das sagt nichts über dich: Menschen haben zu tun, sind unterwegs oder haben den Kopf voll. Auf kurze Anfragen, die mit einem Angebot beginnen, antwortet es sich am leichtesten.',
  'introduction.made':
    '{names} haben beide ja gesagt und sind jetzt miteinander bekannt. Danke, dass du sie zusammengebracht hast.',

  'introduction.list.asked': 'Wartet auf deine Antwort',
  'introduction.list.waiting': 'Wartet auf andere',
  'introduction.list.met': 'Menschen, die du kennengelernt hast',
  'introduction.list.summary': 'Das sind deine Bekanntschaften und Anfragen.',
  'introduction.list.empty': 'Noch niemand. /intro ist ein guter Anfang.',
  'introduction.list.hear-by': '<strong>{names}</strong>: du hörst bis {date} davon',
  'introduction.list.brought-together': '<strong>{names}</strong>: von dir zusammengebracht am {date}',
  'introduction.list.met-since': '<strong>{names}</strong>, seit {date}: {room}',
  'introduction.list.your-room': 'euer Raum',

  'introduction.help.summary':
    'So geht Kennenlernen: Niemand kommt zusammen, ohne dass beide ja gesagt haben.',
  'introduction.help.title': 'Kennenlernen',
  'introduction.help.promise':
    'Niemand kommt zusammen, ohne dass beide ja gesagt haben. Wer nein sagt, erfährt nie jemand.',
  'introduction.help.form':
    '<code>/intro</code> öffnet ein Formular: wen du kennenlernen möchtest, und warum.',
  'introduction.help.one':
    'Nenne eine Person, etwa <code>/intro @ben wir lieben beide Karten</code>, und Ben wird gefragt.',
  'introduction.help.two':
    'Nenne zwei, etwa <code>/intro @ada @ben ihr flickt beide Räder</code>, um sie zusammenzubringen.',
  'introduction.help.topic': '<code>/intro topic Brot backen</code> sucht jemanden, der dabei helfen kann.',
  'introduction.help.list': '<code>/intro list</code> zeigt deine Bekanntschaften und Anfragen.',
  'introduction.help.limits':
    'Eine Anfrage bleibt {days, plural, one {# Tag} other {# Tage}} offen. Niemand bekommt mehr als {most} in der Woche. /kith pause gibt dir eine Auszeit.',

  'introduction.press.not-yours': 'Darauf antwortet jemand anders.',
  'introduction.press.unknown':
    'Das finde ich nicht mehr. /intro list zeigt deine Bekanntschaften und Anfragen.',
  'introduction.press.closed': 'Diese Anfrage ist abgeschlossen. Es gibt nichts mehr zu tun.',
  'introduction.press.answered-yes':
    'Du hast schon ja gesagt. Der Raum öffnet sich, sobald alle ja gesagt haben.',
  'introduction.press.answered-no': 'Du hast schon geantwortet. Nichts wurde geändert.',
  'introduction.press.introduced-already':
    'Ihr seid schon miteinander bekannt. Euer Raum ist offen; /intro list führt dich hin.',
  'introduction.press.too-late-to-take-back':
    'Zum Zurücknehmen ist es zu spät: Alle haben ja gesagt, oder die Zeit ist um.',
  'introduction.press.closed-kindly':
    'Das ist schon freundlich abgeschlossen. Ihr könnt euch jederzeit wieder schreiben.',
  'introduction.press.draft-gone':
    'Dieser Entwurf ist weg: abgeschickt, verworfen oder über einen Tag alt. /intro beginnt einen neuen.',
  'introduction.press.begun-gone':
    'Was du begonnen hattest, ist über einen Tag alt und weg. /intro beginnt neu.',
  'introduction.press.sent-before': 'Das hast du schon abgeschickt. /intro list zeigt, wie es steht.',
  'introduction.press.only-one-or-two':
    'Bitte nenne eine Person, um sie kennenzulernen, oder zwei, um sie miteinander bekannt zu machen.',
  'introduction.press.too-long':
    'Das sind viele Worte. Bitte bleib unter {limit} Zeichen, und sag den Rest, wenn ihr euch trefft.',

  'introduction.refusal.oneself': 'Ihr zwei kennt euch hoffentlich schon. Bitte wähle jemand anders.',
  'introduction.refusal.connecting-oneself':
    'Um selbst jemanden kennenzulernen, nenne nur diese eine Person. Um zwei andere zusammenzubringen, lass dich weg.',
  'introduction.refusal.same-person-twice': 'Das ist zweimal dieselbe Person. Bitte nenne zwei verschiedene.',
  'introduction.refusal.bot':
    '{name} ist eine App, und Apps sagen weder ja noch nein. Bitte wähle einen Menschen.',
  'introduction.refusal.departed': '{name} ist nicht mehr hier, darum kann ich nicht fragen.',
  'introduction.refusal.guest':
    '{name} ist hier zu Gast, und Gäste nehmen in dieser Community nicht am Kennenlernen teil.',
  'introduction.refusal.external':
    '{name} gehört zu einer anderen Organisation. Kennenlernen bleibt innerhalb dieser Community.',
  'introduction.refusal.you-are-guest':
    'Gäste nehmen in dieser Community nicht am Kennenlernen teil. Wer sie betreut, kann dir mehr sagen.',
  'introduction.refusal.you-are-external':
    'Du bist aus einer anderen Organisation hier. Kennenlernen bleibt innerhalb dieser Community.',
  'introduction.refusal.other-community':
    'Diese Person ist nicht in dieser Community, darum kann ich sie von hier aus nicht fragen.',
  'introduction.refusal.you-blocked-them':
    'Du hast {name} blockiert. Wenn du doch ein Kennenlernen möchtest, heb das zuerst mit /kith unblock auf.',
  'introduction.refusal.already-asked':
    'Du hast schon nach {names} gefragt, und das ist noch offen. /intro list zeigt es.',
  'introduction.refusal.already-introduced':
    'Du und {names}, ihr seid schon miteinander bekannt. Euer Raum ist noch da.',
  'introduction.refusal.already-introduced-line':
    'Du und {names}, ihr seid schon miteinander bekannt. Hier ist euer Raum: {room}',
  'introduction.refusal.room-with': 'mit {names}',
  'introduction.refusal.too-many-open':
    'Du hast {allowed, plural, one {# offene Anfrage} other {# offene Anfragen}}, und mehr gehen nicht auf einmal.',
  'introduction.refusal.too-many-open-line':
    'Du hast {allowed, plural, one {# offene Anfrage} other {# offene Anfragen}}, und mehr gehen nicht auf einmal. Der nächste Platz ist am {date} frei, oder sobald eine entschieden oder zurückgenommen ist. Bis dahin: Gibt es jemanden, den du kennengelernt hast und dem du schreiben könntest?',
  'introduction.refusal.too-many-this-week':
    'Du hast diese Woche {allowed, plural, one {# Anfrage} other {# Anfragen}} gestellt, und mehr gehen in sieben Tagen nicht.',
  'introduction.refusal.too-many-this-week-line':
    'Du hast diese Woche {allowed, plural, one {# Anfrage} other {# Anfragen}} gestellt, und mehr gehen in sieben Tagen nicht. Die nächste kannst du am {date} stellen. Bis dahin: Gibt es jemanden, den du kennengelernt hast und dem du schreiben könntest?',
};
