import type { Rooms } from '../catalogue.js';

export const rooms: Rooms = {
  'room.opening.summary': '{names}, ya están en contacto. ¡Salúdense!',
  'room.opening.title': '{names}, les presento',
  'room.opening.both-yes': 'Ambas partes dijeron que sí.',
  'room.opening.both-yes-connected':
    'Ambas partes dijeron que sí. {connector} pensó que les vendría bien conocerse.',
  'room.opening.why': '<strong>Por qué preguntó {name}: </strong>{why}',
  'room.opening.to-begin-with': '<strong>Para empezar: </strong>{question}',
  'room.opening.before-you-part': '<strong>Y antes de despedirse: </strong>{question}',
  'room.opening.another-question': 'Otra pregunta',

  'room.ready.summary': '{names} y tú ya están en contacto.',
  'room.ready.line': '<strong>{names} y tú ya están en contacto.</strong> Su sala: {room}',

  'room.follow-up.first': '¿Cómo va todo con {names}?',
  'room.follow-up.again': 'Una vez más: ¿cómo va todo con {names}?',
  'room.follow-up.talked': 'Hablamos',
  'room.follow-up.talked-spoken': '{names} y yo hablamos',
  'room.follow-up.planned': 'Está planeado',
  'room.follow-up.planned-spoken': 'Hay una charla planeada con {names}',
  'room.follow-up.not-yet': 'Todavía no',
  'room.follow-up.not-yet-spoken': 'Todavía no: {names}',
  'room.follow-up.could-not': 'No pude',
  'room.follow-up.could-not-spoken': 'No pude: {names}',
  'room.follow-up.private': 'Tu respuesta solo la ve Kith; {names} no.',

  'room.outcome.talked': 'Qué bien que {names} y tú hablaron. Que salga algo bueno de ahí.',
  'room.outcome.planned': 'Qué bien que esté planeado. Que disfrutes la conversación con {names}.',
  'room.outcome.not-yet': 'Sin prisa. Tu sala con {names} sigue donde está.',
  'room.outcome.could-not': 'A veces pasa. Gracias por decirlo; tu sala con {names} sigue abierta.',

  'room.wrap-up.offer':
    'Si esto se quedó en silencio, no pasa nada. ¿Lo cerramos con cariño o queda algo por decir?',
  'room.wrap-up.close': 'Cerrar con cariño',
  'room.wrap-up.or-not': 'Si queda algo, sigan escribiendo: nada se cierra por sí solo.',
  'room.closing.summary': 'Gracias por conocerse, {names}.',
  'room.closing.line':
    'Gracias por conocerse, {names}. Siguen en contacto; escríbanse de nuevo cuando quieran.',
  'room.closing.last-question': '<strong>Una última pregunta para ambas partes: </strong>{question}',

  'room.meet.spoken': 'Pedir conocer a {name}',
  'room.meet.more': 'Y {more} más; con /intro puedes preguntar a cualquiera.',
  'room.meet.private': 'Se les pregunta en privado, y no pasa nada si no dicen que sí ambas partes.',
};
