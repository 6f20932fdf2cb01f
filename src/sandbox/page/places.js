import { byId, draw, el } from './dom.js';

const HEADINGS = [
  ['direct', 'Direct messages'],
  ['room', 'Rooms'],
  ['channel', 'Channels'],
  ['thread', 'Threads'],
  ['only-you', 'Only you'],
  ['home', 'Home'],
];

export const badge = (count) =>
  count > 0 ? el('span', { class: 'badge', 'aria-label': `, ${count} new` }, String(count)) : undefined;

/** The conversations of this person; threads stand below what they hang in. */
export function drawPlaces(places, shown, open) {
  draw(byId('places'), [places, shown], () => {
    if (places.length === 0) return [el('p', { class: 'hint' }, 'No conversations yet.')];
    const isListed = (key) => places.some((place) => place.key === key);
    const item = (place) => {
      const threads = places.filter(({ inside }) => inside === place.key).map(item);
      const below = threads.length > 0 ? el('ul', { class: 'threads' }, ...threads) : undefined;
      return el('li', {}, entry(place, place.key === shown, open), below);
    };
    return HEADINGS.flatMap(([kind, heading]) => {
      const inside = places.filter((place) => place.kind === kind && !isListed(place.inside));
      if (inside.length === 0) return [];
      return [el('h2', {}, heading), el('ul', {}, ...inside.map(item))];
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
