import { byId, draw, el } from './dom.js';

/** What words that are typed here would do, and what is asked for so often that it has a button. */
export function drawComposer({ me, menu, platform }, place, { type, openHome, introduce }) {
  byId('command').placeholder = WORDS[place?.kind] ?? '/intro @Ben we both love maps';
  byId('own-commands').hidden = platform !== 'slack';
  draw(byId('shortcuts'), [menu, platform, me.leads], () => {
    const button = (label, onclick) => el('button', { type: 'button', class: 'small', onclick }, label);
    const commands = ['/intro', '/intro list', '/chats', '/kith', '/kith channels'];
    if (me.leads) commands.push('/kith setup');
    return [
      ...commands.map((text) => button(text, () => type(text))),
      button('Home', openHome),
      ...(menu.onSomebody ? [] : [button(menu.entry, introduce)]),
    ];
  });
}

const WORDS = {
  thread: 'Reply here, or /command',
  channel: 'Write here, or /command',
  room: 'Write here, or /command',
};
