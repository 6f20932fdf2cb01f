import { byId, draw, el } from './dom.js';

const HEADINGS = [
  ['direct', 'Direct messages'],
  ['room', 'Rooms'],
  ['channel', 'Channels'],
  ['only-you', 'Only you'],
  ['home', 'Home'],
];

export const badge = (count) =>
  count > 0 ? el('span', { class: 'badge', 'aria-label': `, ${count} new` }, String(count)) : undefined;

/** The conversations of this person. */
export function drawPlaces(places, shown, open) {
  draw(byId('places'), [places, shown], () => {
    if (places.length === 0) return [el('p', { class: 'hint' }, 'No conversations yet.')];
    return HEADINGS.flatMap(([kind, heading]) => {
      const inside = places.filter((place) => place.kind === kind);
      if (inside.length === 0) return [];
      const entries = inside.map((place) => el('li', {}, entry(place, place.key === shown, open)));
      return [el('h2', {}, heading), el('ul', {}, ...entries)];
    });
  });
}

const entry = ({ key, name, unread }, current, open) =>
  el(
    'button',
    {
      type: 'button',
      class: 'place',
      'data-focus': key,
      'aria-current': current ? 'page' : undefined,
      onclick: () => open(key),
    },
    name,
    badge(unread),
  );
