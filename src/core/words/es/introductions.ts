import type { Introductions } from '../catalogue.js';

export const introductions: Introductions = {
  'introduction.ask.meet': 'A {names} le gustaría conocerte',
  'introduction.ask.connected': '{connector} piensa que {names} y tú deberían conocerse',
  'introduction.ask.topic-offers': '{names} busca ayuda con algo que tú sabes',
  'introduction.ask.topic-interests': '{names} busca ayuda con algo que te gusta',
  'introduction.ask.summary': '{title}. ¿Te gustaría?',
  'introduction.ask.still-open': 'Sigue pendiente: {title}. Vale un sí, vale un no, y también el silencio.',
  'introduction.ask.reminder': 'Esto sigue pendiente. No volveré a mencionarlo.',
  'introduction.ask.connector-says': 'Lo que dice {name}',
  'introduction.ask.looks-for': 'Para qué busca ayuda {name}',
  'introduction.ask.why-you': '<strong>Por qué tú: </strong>{why}',
  'introduction.ask.because-unsaid': 'aquí leerá cuáles de sus propias palabras me llevaron hasta su perfil.',
  'introduction.ask.because-offers': 'Dijiste que puedes ayudar con: {said}',
  'introduction.ask.because-interests': 'Dijiste que te interesa: {said}',
  'introduction.ask.offers': 'Lo que puede ofrecer {name}',
  'introduction.ask.hopes': 'Lo que espera {name}',
  'introduction.ask.who-is-told':
    'Solo se abre una sala si todas las personas dicen que sí. Lo demás no se le cuenta a nadie: {requester} solo recibe un «esta vez no» el {date}.',
  'introduction.ask.who-is-told-topic':
    'Solo se abre una sala si dices que sí. Lo demás no se le cuenta a nadie: {requester} no sabe que te pregunto, ni lo sabrá. Queda pendiente hasta {time}.',
  'introduction.ask.room-readers':
    'La sala es un hilo privado. Quien tenga el permiso «Gestionar hilos» en este servidor también podría leerla.',
  'introduction.ask.yes': 'Sí, preséntanos',
  'introduction.ask.yes-connected': 'Sí, preséntame',
  'introduction.ask.yes-spoken': 'Sí, preséntame a {names}',
  'introduction.ask.not-now': 'Ahora no',
  'introduction.ask.not-now-spoken': 'Ahora no: {names}',
  'introduction.ask.never': 'No preguntar más',
  'introduction.ask.never-spoken': 'No me preguntes más por {names}',

  'introduction.answered.everyone':
    'Dijiste que sí, y el resto también. Su sala se abre ahora; /intro list te lleva allí.',
  'introduction.answered.yes': 'Dijiste que sí. La sala se abre en cuanto todas las personas lo hayan dicho.',
  'introduction.answered.not-now':
    'Dijiste que ahora no. {requester} no se entera, y durante un tiempo no te volveré a preguntar.',
  'introduction.answered.not-now-connected':
    'Dijiste que ahora no. {requester} no se entera, y durante un tiempo no te preguntaré por {names}.',
  'introduction.answered.never':
    'No te volveré a preguntar por {names}, y no se entera de esto. Se deshace con /kith unblock.',
  'introduction.answered.never-connected':
    'No te volveré a preguntar por {names}. {requester} no se entera. Se deshace con /kith unblock.',
  'introduction.answered.closed': 'Esta solicitud está cerrada.',
  'introduction.answered.closed-for-good': 'Esta solicitud está cerrada. No tienes que hacer nada.',

  'introduction.reason.inspires': 'Tu trabajo me interesa o me inspira',
  'introduction.reason.resonates': 'Conecto con lo que publicas',
  'introduction.reason.fresh-perspective': 'Tu experiencia me daría una mirada nueva',
  'introduction.reason.can-help': 'Creo que podría ayudarte',
  'introduction.reason.other': 'Otra cosa (la digo abajo)',
  'introduction.reason.quoted': '«{reason}»',
  'introduction.reason.in-own-words': 'lo dice abajo, con sus propias palabras.',

  'introduction.form.meet': 'Conocer a alguien',
  'introduction.form.connect': 'Presentar a dos',
  'introduction.form.submit': 'Ver la solicitud',
  'introduction.form.resume': 'Seguir con tu solicitud',
  'introduction.form.whom': '¿A quién te gustaría conocer?',
  'introduction.form.who': '¿Quiénes deberían conocerse?',
  'introduction.form.who-hint': 'Dos personas. Pregunto a cada una, y ambas deben decir que sí.',
  'introduction.form.reason': '¿Por qué esa persona?',
  'introduction.form.offer': '¿Qué podrías ofrecerle primero?',
  'introduction.form.offer-hint':
    'Un contacto, una idea, media hora, una buena historia: algo que le sirva a la otra persona.',
  'introduction.form.hope': '¿Qué esperas?',
  'introduction.form.hope-hint': 'Una frase sincera. La lee antes de responder.',
  'introduction.form.why': '¿Por qué deberían conocerse?',
  'introduction.form.why-hint': 'Una frase. La leen ambas personas antes de responder.',
  'introduction.form.empty': 'Unas palabras, por favor.',
  'introduction.form.long': 'Por favor, que no pase de {limit} caracteres.',
  'introduction.form.one-person': 'Por favor, elige a una persona.',
  'introduction.form.two-people': 'Por favor, elige a dos personas.',
  'introduction.form.no-reason': 'Por favor, elige un motivo.',

  'introduction.confirm.summary': 'Esto es lo que verá {names}. ¿Lo envío?',
  'introduction.confirm.meet': '<strong>Esto es lo que verá {names}</strong>:',
  'introduction.confirm.connect':
    '<strong>Esto es lo que verá {first}</strong> ({others} ve lo mismo, con el nombre y la tarjeta de {first}):',
  'introduction.confirm.send': 'Enviar la solicitud',
  'introduction.confirm.change': 'Cambiarla',
  'introduction.confirm.discard': 'No enviar',
  'introduction.confirm.nothing-sent': 'Todavía no se ha enviado nada.',
  'introduction.sent.meet': 'Le preguntaré a {names}. Si es un sí, se abre una sala para ambas partes.',
  'introduction.sent.connect':
    'Les preguntaré por separado a {names}. Si ambas partes dicen que sí, se abre su sala.',
  'introduction.sent.summary': 'Enviada. {what}',
  'introduction.sent.line': '<strong>Enviada. </strong>{what}',
  'introduction.sent.until':
    'Lo bueno tarda un poco: sabrás el resultado, sea cual sea, antes de {time}. /intro list muestra tus presentaciones.',
  'introduction.sent.take-back': 'Retirarla',
  'introduction.sent.take-back-spoken': 'Retirar la solicitud sobre {names}',
  'introduction.both-want': 'Qué coincidencia: el deseo de conocerse es mutuo. Su sala se está abriendo.',
  'introduction.discarded': 'No se envió nada, y el borrador ya no está.',
  'introduction.taken-back': 'Retiraste tu solicitud sobre {names}. No se le cuenta a nadie por qué.',
  'introduction.not-this-time.to': 'Esta vez no: la presentación con {names} no salió.',
  'introduction.not-this-time.of': 'Esta vez no: la presentación de {names} no salió.',
  'introduction.not-this-time.to-line': '<strong>Esta vez no. </strong>La presentación con {names} no salió.',
  'introduction.not-this-time.of-line': '<strong>Esta vez no. </strong>La presentación de {names} no salió.',
  'introduction.not-this-time.comfort':
    'No dice nada de ti: la gente tiene mucho que hacer, está fuera o no da abasto.',
  'introduction.not-this-time.comfort-and-advice':
    'No dice nada de ti: la gente tiene mucho que hacer, está fuera o no da abasto. Las solicitudes breves que empiezan con un ofrecimiento son las más fáciles de responder.',
  'introduction.made': '{names} dijeron que sí y ya están en contacto. Gracias por unirles.',

  'introduction.list.asked': 'Espera tu respuesta',
  'introduction.list.waiting': 'Depende de otras personas',
  'introduction.list.met': 'Personas que conociste',
  'introduction.list.summary': 'Estas son tus presentaciones.',
  'introduction.list.empty': 'Todavía no hay presentaciones. /intro es un buen comienzo.',
  'introduction.list.hear-by': '<strong>{names}</strong>: sabrás algo antes del {date}',
  'introduction.list.brought-together': '<strong>{names}</strong>: en contacto gracias a ti desde el {date}',
  'introduction.list.met-since': '<strong>{names}</strong>, desde el {date}: {room}',
  'introduction.list.your-room': 'su sala',

  'introduction.help.summary': 'Así funcionan las presentaciones: solo si ambas partes dijeron que sí.',
  'introduction.help.title': 'Presentaciones',
  'introduction.help.promise':
    'Nadie entra en contacto si ambas partes no dijeron que sí. Quién dice que no, nunca se le cuenta a nadie.',
  'introduction.help.form': '<code>/intro</code> abre un formulario: a quién te gustaría conocer y por qué.',
  'introduction.help.one':
    'Nombra a una persona, como en <code>/intro @ben nos encantan los mapas</code>, y le pregunto a Ben.',
  'introduction.help.two':
    'Nombra a dos, como en <code>/intro @ada @ben las dos arreglan bicis</code>, para que se conozcan.',
  'introduction.help.topic': '<code>/intro topic hacer pan</code> busca a alguien que pueda ayudar con eso.',
  'introduction.help.list': '<code>/intro list</code> muestra tus presentaciones.',
  'introduction.help.limits':
    'Una solicitud queda pendiente {days, plural, one {# día} many {# de días} other {# días}}. Nadie recibe más de {most} por semana. /kith pause te da un descanso.',

  'introduction.press.not-yours': 'Esto le toca responderlo a otra persona.',
  'introduction.press.unknown': 'Ya no lo encuentro. /intro list muestra tus presentaciones.',
  'introduction.press.closed': 'Esta solicitud está cerrada. No queda nada por hacer.',
  'introduction.press.answered-yes':
    'Ya habías dicho que sí. La sala se abre en cuanto todas las personas lo hayan dicho.',
  'introduction.press.answered-no': 'Ya habías respondido. No cambió nada.',
  'introduction.press.introduced-already':
    'Ya están en contacto. Su sala está abierta; /intro list te lleva allí.',
  'introduction.press.too-late-to-take-back':
    'Ya es tarde para retirarla: todas las personas dijeron que sí, o se acabó el plazo.',
  'introduction.press.closed-kindly': 'Esto ya se cerró con cariño. Siempre pueden volver a escribirse.',
  'introduction.press.draft-gone':
    'Este borrador ya no está: se envió, se descartó o tiene más de un día. /intro empieza otro.',
  'introduction.press.begun-gone':
    'Lo que habías empezado tiene más de un día y ya no está. /intro empieza de nuevo.',
  'introduction.press.sent-before': 'Ya la habías enviado. /intro list muestra cómo va.',
  'introduction.press.only-one-or-two':
    'Por favor, nombra a una persona para conocerla, o a dos para presentarlas entre sí.',
  'introduction.press.too-long':
    'Son muchas palabras. Por favor, que tu frase no pase de {limit} caracteres; cuenta el resto al conocerse.',

  'introduction.refusal.oneself': 'Espero que ya se conozcan. Por favor, elige a otra persona.',
  'introduction.refusal.connecting-oneself':
    'Para conocer tú a alguien, nombra solo a esa persona. Para presentar a otras dos, no te incluyas.',
  'introduction.refusal.same-person-twice':
    'Es dos veces la misma persona. Por favor, nombra a dos personas distintas.',
  'introduction.refusal.bot':
    '{name} es una aplicación, y las aplicaciones no dicen ni sí ni no. Por favor, elige a una persona.',
  'introduction.refusal.departed': '{name} ya no está aquí, así que no puedo preguntarle.',
  'introduction.refusal.guest':
    '{name} está aquí como visita, y las visitas no participan en las presentaciones de esta comunidad.',
  'introduction.refusal.external':
    '{name} es de otra organización. Las presentaciones se quedan dentro de esta comunidad.',
  'introduction.refusal.you-are-guest':
    'Las visitas no participan en las presentaciones de esta comunidad. Quien la cuida puede contarte más.',
  'introduction.refusal.you-are-external':
    'Vienes de otra organización. Las presentaciones se quedan dentro de esta comunidad.',
  'introduction.refusal.other-community':
    'Esa persona no está en esta comunidad, así que no puedo preguntarle desde aquí.',
  'introduction.refusal.you-blocked-them':
    'Bloqueaste a {name}. Si aun así quieres conocer a esta persona, levanta antes el bloqueo con /kith unblock.',
  'introduction.refusal.already-asked':
    'Ya preguntaste por {names}, y sigue pendiente. /intro list lo muestra.',
  'introduction.refusal.already-introduced': '{names} y tú ya están en contacto. Su sala sigue ahí.',
  'introduction.refusal.already-introduced-line':
    '{names} y tú ya están en contacto. Aquí está su sala: {room}',
  'introduction.refusal.room-with': 'con {names}',
  'introduction.refusal.too-many-open':
    'Tienes {allowed, plural, one {# solicitud pendiente} many {# de solicitudes pendientes} other {# solicitudes pendientes}}, y es lo máximo a la vez.',
  'introduction.refusal.too-many-open-line':
    'Tienes {allowed, plural, one {# solicitud pendiente} many {# de solicitudes pendientes} other {# solicitudes pendientes}}, y es lo máximo a la vez. El próximo lugar se libera el {date}, o en cuanto una se resuelva o la retires. Mientras tanto: ¿conociste a alguien a quien podrías escribirle?',
  'introduction.refusal.too-many-this-week':
    'Hiciste {allowed, plural, one {# solicitud} many {# de solicitudes} other {# solicitudes}} esta semana, y es lo máximo en siete días.',
  'introduction.refusal.too-many-this-week-line':
    'Hiciste {allowed, plural, one {# solicitud} many {# de solicitudes} other {# solicitudes}} esta semana, y es lo máximo en siete días. Podrás hacer la próxima el {date}. Mientras tanto: ¿conociste a alguien a quien podrías escribirle?',
};
