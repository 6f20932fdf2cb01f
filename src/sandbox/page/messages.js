import { byId, draw, el } from './dom.js';
import { messageMenu } from './message-menu.js';

/** The messages of one conversation as cards. `hands` says what a press, a menu and a link do. */
export function drawMessages(place, messages, hands) {
  byId('place-name').textContent = place?.name ?? 'Nothing here yet';
  const list = byId('messages');
  const before = list.dataset.place === (place?.key ?? '') ? drawnEdits : new Map();
  const changed = draw(list, [place, messages], () => [
    ...(place?.back ? [backTo(place.back, hands)] : []),
    ...(messages.length > 0
      ? messages.map((message) => card(message, place, hands))
      : [
          el(
            'p',
            { class: 'hint' },
            WORDS_FOR_NOTHING[place?.kind] ?? 'Whatever Kith tells you appears here.',
          ),
        ]),
  ]);
  if (changed) showLatest(list, messages, before);
  list.dataset.place = place?.key ?? '';
  drawnEdits = new Map(messages.map(({ id, edits }) => [id, edits]));
}

const WORDS_FOR_NOTHING = {
  channel: 'Nobody has written here yet.',
  thread: 'Nobody has replied yet.',
};

let drawnEdits = new Map();

/** The eye goes to what is new or was changed in place, else to the end. */
function showLatest(list, messages, before) {
  const latest = messages.findLast(({ id, edits }) => before.get(id) !== edits);
  const shown = latest && latest !== messages.at(-1) && list.querySelector(cardOf(latest.id));
  list.scrollTop = shown ? shown.offsetTop - list.offsetTop : list.scrollHeight;
}

const cardOf = (id) => `[data-message="${CSS.escape(id)}"]`;

const backTo = ({ key, name }, { open }) =>
  el('button', { type: 'button', class: 'small back', onclick: () => open(key) }, `Back to ${name}`);

const card = (message, place, hands) =>
  el(
    'article',
    { class: 'message', 'data-message': message.id },
    el('h3', {}, message.author, message.edits > 0 ? el('small', {}, ' (edited)') : undefined),
    messageMenu(message, hands),
    el('p', { class: 'words' }, message.text),
    buttonRow(message, hands),
    message.thread && message.thread.key !== place?.key ? threadButton(message, hands) : undefined,
  );

function threadButton({ id, author, thread: { key, replies } }, { openThread }) {
  const words =
    replies === 0 ? 'Reply in a thread' : replies === 1 ? 'Thread: 1 reply' : `Thread: ${replies} replies`;
  const own = { 'aria-label': `${words} (${author})`, 'data-focus': `thread ${id}` };
  return el('button', { type: 'button', class: 'small', ...own, onclick: () => openThread(key) }, words);
}

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
