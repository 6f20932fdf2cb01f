import { el } from './dom.js';

// Whatever is drawn again keeps the menu that is open.
let opened;

/** The "…" of a message that somebody wrote; nothing for Kith's own. */
export function messageMenu({ id, author, menu }, { choose }) {
  if (menu.length === 0) return undefined;
  const name = `More about the message by ${author}`;
  const summary = el('summary', { 'aria-label': name, 'data-focus': `menu ${id}` }, '…');
  const whole = el(
    'details',
    { class: 'menu', open: opened === id, onkeydown: leave },
    summary,
    ...menu.map((entry) =>
      el('button', { type: 'button', class: 'small', onclick: () => pick(entry) }, entry),
    ),
  );
  whole.addEventListener('toggle', () => {
    if (whole.open) opened = id;
    else if (opened === id) opened = undefined;
  });
  function close() {
    whole.open = false;
    opened = undefined;
    summary.focus();
  }
  function pick(entry) {
    close();
    choose(id, entry);
  }
  function leave({ key }) {
    if (key === 'Escape') close();
  }
  return whole;
}
