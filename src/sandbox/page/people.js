import { byId, draw, el } from './dom.js';
import { badge } from './places.js';

/** Who one is, who else has something new, and who is here at all. */
export function drawPeople({ me, people, menu, platform }, { become, introduce }) {
  for (const radio of document.querySelectorAll('[name=platform]')) radio.checked = radio.value === platform;
  const playable = people.filter((person) => person.playable);
  const select = byId('person');
  draw(
    select,
    playable.map(({ name }) => name),
    () => playable.map(({ name, about }) => el('option', { value: name }, `${name} · ${about}`)),
  );
  select.value = me.name;

  const others = playable.filter(({ id, unread }) => id !== me.id && unread > 0);
  draw(byId('meanwhile'), [others, platform], () => {
    if (others.length === 0) return [el('p', { class: 'hint' }, 'Nobody else has anything new.')];
    return others.map(({ id, name, unread }) =>
      el(
        'button',
        { type: 'button', class: 'place', 'data-focus': id, onclick: () => become(name) },
        `${name} has something new`,
        badge(unread),
      ),
    );
  });

  draw(byId('people'), [people, me.id, menu], () =>
    people.map((person) =>
      el(
        'li',
        {},
        el('strong', {}, person.name),
        person.id === me.id ? ' (you)' : undefined,
        el('span', { class: 'hint' }, person.about),
        el('div', { class: 'buttons' }, ...deeds(person, me, menu, { become, introduce })),
      ),
    ),
  );
}

function deeds({ id, name, playable }, me, menu, { become, introduce }) {
  if (id === me.id) return [];
  const button = (label, spoken, onclick) =>
    el(
      'button',
      { type: 'button', class: 'small', 'aria-label': spoken, 'data-focus': `${label} ${id}`, onclick },
      label,
    );
  return [
    ...(playable ? [button('Become', `Become ${name}`, () => become(name))] : []),
    ...(menu.onSomebody ? [button(menu.entry, `${menu.entry}: ${name}`, () => introduce(id))] : []),
  ];
}
