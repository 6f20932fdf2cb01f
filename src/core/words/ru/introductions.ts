import type { Introductions } from '../catalogue.js';

/** With «вы», as in the questions: it is warm enough, and does not ask whether the reader is a man or a woman. */
export const introductions: Introductions = {
  'introduction.ask.meet': 'С вами хотят познакомиться: {names}',
  'introduction.ask.connected': '{connector} считает, что вам стоит познакомиться: {names} и вы',
  'introduction.ask.topic-offers': '{names}: нужна помощь в том, что вы знаете',
  'introduction.ask.topic-interests': '{names}: нужна помощь в том, что вам нравится',
  'introduction.ask.summary': '{title}. Хотите?',
  'introduction.ask.still-open': 'Ещё ждёт ответа: {title}. Подойдёт и «да», и «нет», и молчание.',
  'introduction.ask.reminder': 'Это ещё ждёт ответа. Больше напоминать не буду.',
  'introduction.ask.connector-says': 'Что говорит {name}',
  'introduction.ask.looks-for': 'В чём нужна помощь ({name})',
  'introduction.ask.why-you': '<strong>Почему вы: </strong>{why}',
  'introduction.ask.because-unsaid': 'здесь будет сказано, какие слова самого человека привели меня к нему.',
  'introduction.ask.because-offers': 'Вы говорили, что можете помочь: {said}',
  'introduction.ask.because-interests': 'Вы говорили, что вам интересно: {said}',
  'introduction.ask.offers': 'Что может предложить {name}',
  'introduction.ask.hopes': 'На что надеется {name}',
  'introduction.ask.who-is-told':
    'Комната откроется, только если согласятся все. Обо всём остальном никто не узнает: {requester} просто услышит «не в этот раз» {date}.',
  'introduction.ask.who-is-told-topic':
    'Комната откроется, только если согласитесь вы. Обо всём остальном никто не узнает: {requester} не знает, что вас спросили, и не узнает. Ответить можно до {time}.',
  'introduction.ask.room-readers':
    'Комната — это закрытая ветка. Её смогут читать и те, у кого на этом сервере есть право «Управлять ветками».',
  'introduction.ask.yes': 'Да, познакомьте нас',
  'introduction.ask.yes-connected': 'Да, познакомьте',
  'introduction.ask.yes-spoken': 'Да, познакомьте: {names}',
  'introduction.ask.not-now': 'Не сейчас',
  'introduction.ask.not-now-spoken': 'Не сейчас: {names}',
  'introduction.ask.never': 'Больше не спрашивать',
  'introduction.ask.never-spoken': 'Больше не спрашивать: {names}',

  'introduction.answered.everyone':
    'Вы согласились, и все остальные тоже. Ваша комната сейчас откроется; /intro list приведёт вас туда.',
  'introduction.answered.yes': 'Вы согласились. Комната откроется, как только согласятся все.',
  'introduction.answered.not-now':
    'Вы ответили «не сейчас». {requester} об этом не узнает, и какое-то время вас не будут об этом спрашивать.',
  'introduction.answered.not-now-connected':
    'Вы ответили «не сейчас». {requester} об этом не узнает, и какое-то время вас не будут спрашивать: {names}.',
  'introduction.answered.never':
    'Вас больше не спросят об этом знакомстве: {names}. Другая сторона не узнает. Вернуть можно через /kith unblock.',
  'introduction.answered.never-connected':
    'Вас больше не спросят об этом знакомстве: {names}. {requester} не узнает. Вернуть можно через /kith unblock.',
  'introduction.answered.closed': 'Эта просьба закрыта.',
  'introduction.answered.closed-for-good': 'Эта просьба закрыта. Вам ничего не нужно делать.',

  'introduction.reason.inspires': 'Ваше дело мне интересно и вдохновляет',
  'introduction.reason.resonates': 'Мне близко то, что вы пишете',
  'introduction.reason.fresh-perspective': 'Ваш опыт дал бы мне свежий взгляд',
  'introduction.reason.can-help': 'Думаю, я могу вам помочь',
  'introduction.reason.other': 'Другое (скажу ниже)',
  'introduction.reason.quoted': '«{reason}»',
  'introduction.reason.in-own-words': 'об этом ниже, своими словами.',

  'introduction.form.meet': 'Познакомиться',
  'introduction.form.connect': 'Познакомить двоих',
  'introduction.form.submit': 'Показать просьбу',
  'introduction.form.resume': 'Продолжить просьбу',
  'introduction.form.whom': 'С кем вы хотите познакомиться?',
  'introduction.form.who': 'Кому стоит познакомиться?',
  'introduction.form.who-hint': 'Два человека. Спросят каждого, и согласиться должны оба.',
  'introduction.form.reason': 'Почему именно этот человек?',
  'introduction.form.offer': 'Что вы могли бы сначала предложить?',
  'introduction.form.offer-hint':
    'Контакт, идею, полчаса времени, хорошую историю: то, что пригодится другой стороне.',
  'introduction.form.hope': 'На что вы надеетесь?',
  'introduction.form.hope-hint': 'Одна честная фраза. Её прочтут прежде, чем ответить.',
  'introduction.form.why': 'Почему им стоит познакомиться?',
  'introduction.form.why-hint': 'Одна фраза. Оба прочтут её прежде, чем ответить.',
  'introduction.form.empty': 'Пожалуйста, хотя бы пару слов.',
  'introduction.form.long': 'Пожалуйста, не больше {limit} символов.',
  'introduction.form.one-person': 'Пожалуйста, выберите одного человека.',
  'introduction.form.two-people': 'Пожалуйста, выберите двух человек.',
  'introduction.form.no-reason': 'Пожалуйста, выберите причину.',

  'introduction.confirm.summary': 'Вот что увидит другая сторона ({names}). Отправить?',
  'introduction.confirm.meet': '<strong>Вот что увидит {names}</strong>:',
  'introduction.confirm.connect':
    '<strong>Вот что увидит {first}</strong> ({others} увидит то же самое, с именем и карточкой: {first}):',
  'introduction.confirm.send': 'Отправить просьбу',
  'introduction.confirm.change': 'Изменить',
  'introduction.confirm.discard': 'Не отправлять',
  'introduction.confirm.nothing-sent': 'Пока ничего не отправлено.',
  'introduction.sent.meet': 'Спросим: {names}. Если ответ будет «да», для вас обоих откроется комната.',
  'introduction.sent.connect': 'Спросим каждого: {names}. Если согласятся оба, откроется их комната.',
  'introduction.sent.summary': 'Отправлено. {what}',
  'introduction.sent.line': '<strong>Отправлено. </strong>{what}',
  'introduction.sent.until':
    'Хорошему нужно немного времени: вы в любом случае получите ответ до {time}. /intro list покажет ваши знакомства.',
  'introduction.sent.take-back': 'Отозвать',
  'introduction.sent.take-back-spoken': 'Отозвать просьбу: {names}',
  'introduction.both-want': 'Какое совпадение: вы оба хотите познакомиться. Ваша комната уже открывается.',
  'introduction.discarded': 'Ничего не отправлено, черновика больше нет.',
  'introduction.taken-back': 'Вы отозвали просьбу: {names}. Почему, никто не узнает.',
  'introduction.not-this-time.to': 'Не в этот раз: знакомство не состоялось ({names}).',
  'introduction.not-this-time.of': 'Не в этот раз: это знакомство не состоялось ({names}).',
  'introduction.not-this-time.to-line': '<strong>Не в этот раз. </strong>Знакомство не состоялось ({names}).',
  'introduction.not-this-time.of-line':
    '<strong>Не в этот раз. </strong>Это знакомство не состоялось ({names}).',
  'introduction.not-this-time.comfort': 'Это ничего не говорит о вас: люди заняты, в отъезде или устали.',
  'introduction.not-this-time.comfort-and-advice':
    'Это ничего не говорит о вас: люди заняты, в отъезде или устали. Легче всего отвечать на короткие просьбы, которые начинаются с предложения.',
  'introduction.made': '{names}: оба согласились и теперь знакомы. Спасибо, что свели их.',

  'introduction.list.asked': 'Ждут вашего ответа',
  'introduction.list.waiting': 'Ждём других',
  'introduction.list.met': 'С кем вы познакомились',
  'introduction.list.summary': 'Вот ваши знакомства.',
  'introduction.list.empty': 'Знакомств пока нет. Хорошее начало — /intro.',
  'introduction.list.hear-by': '<strong>{names}</strong>: ответ будет не позже {date}',
  'introduction.list.brought-together': '<strong>{names}</strong>: вы познакомили их {date}',
  'introduction.list.met-since': '<strong>{names}</strong>, с {date}: {room}',
  'introduction.list.your-room': 'ваша комната',

  'introduction.help.summary': 'Как устроены знакомства: они бывают, только если согласились оба.',
  'introduction.help.title': 'Знакомства',
  'introduction.help.promise':
    'Никого не знакомят, пока не согласятся оба. Кто отказался, не узнает никто и никогда.',
  'introduction.help.form': '<code>/intro</code> откроет форму: с кем вы хотите познакомиться и почему.',
  'introduction.help.one':
    'Назовите одного человека, например <code>/intro @ben мы оба любим карты</code>, и Бена спросят.',
  'introduction.help.two':
    'Назовите двоих, например <code>/intro @ada @ben вы оба чините велосипеды</code>, чтобы их свести.',
  'introduction.help.topic': '<code>/intro topic выпечка хлеба</code> найдёт того, кто может с этим помочь.',
  'introduction.help.list': '<code>/intro list</code> покажет ваши знакомства.',
  'introduction.help.limits':
    'Просьба открыта {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}. За неделю никто не получает больше, чем {most}. /kith pause даст вам передышку.',

  'introduction.press.not-yours': 'На это отвечает кто-то другой.',
  'introduction.press.unknown': 'Не нахожу этого. /intro list покажет ваши знакомства.',
  'introduction.press.closed': 'Эта просьба закрыта. Больше ничего делать не нужно.',
  'introduction.press.answered-yes': 'Вы уже согласились. Комната откроется, как только согласятся все.',
  'introduction.press.answered-no': 'Вы уже ответили. Ничего не изменилось.',
  'introduction.press.introduced-already':
    'Вы уже знакомы. Ваша комната открыта; /intro list приведёт вас туда.',
  'introduction.press.too-late-to-take-back': 'Отзывать поздно: все согласились, или время вышло.',
  'introduction.press.closed-kindly':
    'Это уже закрыто по-доброму. Вы всегда можете снова написать друг другу.',
  'introduction.press.draft-gone':
    'Этого черновика больше нет: он отправлен, удалён или ему больше суток. /intro начнёт новый.',
  'introduction.press.begun-gone': 'Тому, что вы начали, больше суток, и его уже нет. /intro начнёт заново.',
  'introduction.press.sent-before': 'Вы уже отправили это. /intro list покажет, как идут дела.',
  'introduction.press.only-one-or-two':
    'Назовите одного человека, чтобы познакомиться, или двоих, чтобы познакомить их друг с другом.',
  'introduction.press.too-long':
    'Получилось много слов. Пожалуйста, не больше {limit} символов, а остальное скажете при встрече.',

  'introduction.refusal.oneself':
    'Надеюсь, вы с собой уже знакомы. Пожалуйста, выберите кого-нибудь другого.',
  'introduction.refusal.connecting-oneself':
    'Чтобы познакомиться самим, назовите только этого человека. Чтобы познакомить двоих, не называйте себя.',
  'introduction.refusal.same-person-twice':
    'Это дважды один и тот же человек. Пожалуйста, назовите двух разных.',
  'introduction.refusal.bot':
    '{name} — это приложение, а приложения не говорят ни «да», ни «нет». Пожалуйста, выберите человека.',
  'introduction.refusal.departed': '{name} здесь больше нет, поэтому спросить не получится.',
  'introduction.refusal.guest':
    '{name} здесь в гостях, а гости в этом сообществе не участвуют в знакомствах.',
  'introduction.refusal.external':
    '{name} из другой организации. Знакомства остаются внутри этого сообщества.',
  'introduction.refusal.you-are-guest':
    'Гости в этом сообществе не участвуют в знакомствах. Подробнее расскажут те, кто о нём заботится.',
  'introduction.refusal.you-are-external':
    'Вы здесь из другой организации. Знакомства остаются внутри этого сообщества.',
  'introduction.refusal.other-community':
    'Этого человека нет в сообществе, поэтому отсюда спросить не получится.',
  'introduction.refusal.you-blocked-them':
    'Вы заблокировали: {name}. Если всё же хотите познакомиться, сначала снимите это через /kith unblock.',
  'introduction.refusal.already-asked':
    'Вы уже просили об этом, и ответа ещё нет: {names}. /intro list покажет.',
  'introduction.refusal.already-introduced': 'Вы уже знакомы: {names} и вы. Ваша комната на месте.',
  'introduction.refusal.already-introduced-line': 'Вы уже знакомы: {names} и вы. Вот ваша комната: {room}',
  'introduction.refusal.room-with': 'комната: {names}',
  'introduction.refusal.too-many-open':
    'У вас {allowed, plural, one {# открытая просьба} few {# открытые просьбы} many {# открытых просьб} other {# открытой просьбы}}, и больше сразу нельзя.',
  'introduction.refusal.too-many-open-line':
    'У вас {allowed, plural, one {# открытая просьба} few {# открытые просьбы} many {# открытых просьб} other {# открытой просьбы}}, и больше сразу нельзя. Следующее место освободится {date} или как только одна из них решится либо будет отозвана. А пока: может быть, написать кому-то, с кем вы уже познакомились?',
  'introduction.refusal.too-many-this-week':
    'За эту неделю у вас {allowed, plural, one {# просьба} few {# просьбы} many {# просьб} other {# просьбы}}, и больше за семь дней нельзя.',
  'introduction.refusal.too-many-this-week-line':
    'За эту неделю у вас {allowed, plural, one {# просьба} few {# просьбы} many {# просьб} other {# просьбы}}, и больше за семь дней нельзя. Следующую можно отправить {date}. А пока: может быть, написать кому-то, с кем вы уже познакомились?',
};
