import type { Rooms } from '../catalogue.js';

export const rooms: Rooms = {
  'room.opening.summary': '{names}, ihr seid jetzt miteinander bekannt. Sagt hallo!',
  'room.opening.title': '{names}, lernt euch kennen',
  'room.opening.both-yes': 'Ihr habt beide ja gesagt.',
  'room.opening.both-yes-connected':
    'Ihr habt beide ja gesagt. {connector} fand, ihr solltet euch kennenlernen.',
  'room.opening.why': '<strong>Warum {name} gefragt hat: </strong>{why}',
  'room.opening.to-begin-with': '<strong>Für den Anfang: </strong>{question}',
  'room.opening.before-you-part': '<strong>Und bevor ihr auseinandergeht: </strong>{question}',
  'room.opening.another-question': 'Eine andere Frage',

  'room.ready.summary': 'Du und {names}, ihr seid jetzt miteinander bekannt.',
  'room.ready.line': '<strong>Du und {names}, ihr seid jetzt miteinander bekannt.</strong> Euer Raum: {room}',

  'room.follow-up.first': 'Wie läuft es mit {names}?',
  'room.follow-up.again': 'Noch einmal gefragt: Wie läuft es mit {names}?',
  'room.follow-up.talked': 'Wir haben geredet',
  'room.follow-up.talked-spoken': '{names} und ich haben geredet',
  'room.follow-up.planned': 'Ist geplant',
  'room.follow-up.planned-spoken': 'Ein Gespräch mit {names} ist geplant',
  'room.follow-up.not-yet': 'Noch nicht',
  'room.follow-up.not-yet-spoken': 'Noch nicht: {names}',
  'room.follow-up.could-not': 'Ging nicht',
  'room.follow-up.could-not-spoken': 'Es ging nicht: {names}',
  'room.follow-up.private': 'Nur Kith sieht deine Antwort, {names} nicht.',

  'room.outcome.talked': 'Schön, dass du und {names} geredet habt. Viel Freude an dem, was daraus wird.',
  'room.outcome.planned': 'Gut, dass es geplant ist. Ein schönes Gespräch mit {names}!',
  'room.outcome.not-yet': 'Keine Eile. Euer Raum mit {names} bleibt, wo er ist.',
  'room.outcome.could-not': 'Das kommt vor. Danke, dass du es sagst; euer Raum mit {names} bleibt offen.',

  'room.wrap-up.offer':
    'Wenn es hier still geworden ist, ist das in Ordnung. Wollen wir freundlich abschließen, oder gibt es noch etwas zu sagen?',
  'room.wrap-up.close': 'Freundlich abschließen',
  'room.wrap-up.or-not': 'Schreibt einfach weiter, wenn es mehr gibt: Von selbst schließt sich nichts.',
  'room.closing.summary': 'Danke, dass ihr euch kennengelernt habt, {names}.',
  'room.closing.line':
    'Danke, dass ihr euch kennengelernt habt, {names}. Ihr bleibt verbunden; schreibt euch wieder, wann immer ihr mögt.',
  'room.closing.last-question': '<strong>Eine letzte Frage an euch beide: </strong>{question}',

  'room.meet.spoken': 'Fragen, ob wir uns kennenlernen: {name}',
  'room.meet.more': 'Und {more} weitere; mit /intro kannst du alle fragen.',
  'room.meet.private':
    'Sie werden unter vier Augen gefragt, und es geschieht nur etwas, wenn ihr beide ja sagt.',
};
