import { byId, draw, el } from './dom.js';

/** The messages of one conversation as cards. `hands` says what a press and a link do. */
export function drawMessages(place, messages, hands) {
  byId('place-name').textContent = place?.name ?? 'Nothing here yet';
  const list = byId('messages');
  const changed = draw(list, [place?.key, messages], () => {
    if (messages.length === 0) return [el('p', { class: 'hint' }, 'Whatever Kith tells you appears here.')];
    return messages.map((message) => card(message, hands));
  });
  if (changed) list.scrollTop = list.scrollHeight;
}

const card = (message, hands) =>
  el(
    'article',
    { class: 'message' },
    el('h3', {}, message.author, message.edited ? el('small', {}, ' (edited)') : undefined),
    el('p', { class: 'words' }, message.text),
    buttonRow(message, hands),
  );

export function buttonRow(message, { press, follow }) {
  if (message.buttons.length === 0) return undefined;
  const nth = (label, at) => message.buttons.slice(0, at).filter((one) => one.label === label).length;
  const buttons = message.buttons.map((button, at) =>
    el(
      'button',
      {
        type: 'button',
        'data-focus': `${message.id} ${at}`,
        class: button.url !== undefined ? 'link' : button.primary ? 'primary' : undefined,
        onclick: () =>
          button.url === undefined ? press(message.id, button.label, nth(button.label, at)) : follow(button),
      },
      button.label,
    ),
  );
  return el('div', { class: 'buttons' }, ...buttons);
}
