import type { Rooms } from '../catalogue.js';

export const rooms: Rooms = {
  'room.opening.summary': '{names}, теперь вы знакомы. Поздоровайтесь!',
  'room.opening.title': '{names}, познакомьтесь',
  'room.opening.both-yes': 'Вы оба согласились.',
  'room.opening.both-yes-connected': 'Вы оба согласились. По мнению {connector}, вам стоит познакомиться.',
  'room.opening.why': '<strong>Почему это знакомство ({name}): </strong>{why}',
  'room.opening.to-begin-with': '<strong>Для начала: </strong>{question}',
  'room.opening.before-you-part': '<strong>И прежде чем попрощаться: </strong>{question}',
  'room.opening.another-question': 'Другой вопрос',

  'room.ready.summary': 'Теперь вы знакомы: {names}.',
  'room.ready.line': '<strong>Теперь вы знакомы: {names}.</strong> Ваша комната: {room}',

  'room.follow-up.first': 'Как складывается ваше знакомство: {names}?',
  'room.follow-up.again': 'Спрошу ещё раз: как складывается ваше знакомство: {names}?',
  'room.follow-up.talked': 'Мы поговорили',
  'room.follow-up.talked-spoken': 'Мы поговорили: {names}',
  'room.follow-up.planned': 'Договорились',
  'room.follow-up.planned-spoken': 'Разговор запланирован: {names}',
  'room.follow-up.not-yet': 'Ещё нет',
  'room.follow-up.not-yet-spoken': 'Ещё нет: {names}',
  'room.follow-up.could-not': 'Не получилось',
  'room.follow-up.could-not-spoken': 'Не получилось: {names}',
  'room.follow-up.private': 'Ваш ответ видит только Kith. Другая сторона ({names}) его не увидит.',

  'room.outcome.talked': 'Как хорошо, что вы поговорили: {names} и вы. Пусть из этого выйдет что-то доброе.',
  'room.outcome.planned': 'Хорошо, что встреча намечена: {names} и вы. Приятного разговора!',
  'room.outcome.not-yet': 'Спешить некуда. Ваша общая комната ({names}) никуда не денется.',
  'room.outcome.could-not':
    'Так бывает. Спасибо, что сказали; ваша общая комната ({names}) остаётся открытой.',

  'room.wrap-up.offer':
    'Если здесь стало тихо, ничего страшного. Закроем по-доброму или есть ещё что сказать?',
  'room.wrap-up.close': 'Закрыть по-доброму',
  'room.wrap-up.or-not': 'Если есть о чём писать, просто продолжайте: само ничего не закроется.',
  'room.closing.summary': 'Спасибо за знакомство, {names}.',
  'room.closing.line':
    'Спасибо за знакомство, {names}. Вы остаётесь на связи; пишите друг другу, когда захочется.',
  'room.closing.last-question': '<strong>Последний вопрос вам обоим: </strong>{question}',

  'room.meet.spoken': 'Познакомиться: {name}',
  'room.meet.more': 'И ещё {more}; через /intro можно спросить кого угодно.',
  'room.meet.private': 'Их спросят лично, и ничего не произойдёт, пока вы оба не согласитесь.',
};
