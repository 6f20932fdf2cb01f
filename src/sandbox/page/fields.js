import { el } from './dom.js';

// One maker per kind of field: gives the elements, the way to read them, and where the keyboard goes.
const MAKERS = {
  'short-text': (field, own) => words(field, el('input', { type: 'text', ...own, value: field.value ?? '' })),
  'long-text': (field, own) => words(field, el('textarea', { rows: '3', ...own, value: field.value ?? '' })),
  choice: (field, own) => select(field, own, labelled(field.choices), (chosen) => chosen[0] ?? ''),
  choices: (field, own) => boxes(field, own, labelled(field.choices), (chosen) => chosen),
  places: (field, own, { channels }) => {
    // What is chosen already stays on offer, even where this person no longer sees it.
    const names = new Set([...(field.choices ?? channels), ...heldBy(field)]);
    const options = [...names].map((name) => ({ value: name, label: `#${name}` }));
    const make = field.most === 1 ? select : boxes;
    return make(field, own, options, (chosen) => chosen);
  },
  people: (field, own, { people }) => {
    const options = people.map(({ id, name, about }) => ({ value: id, name, label: `${name} · ${about}` }));
    const make = field.most === 1 ? select : boxes;
    return make(field, own, options, (chosen) => ({ people: chosen }));
  },
  other: (field, own) => {
    if (field.input !== 'checkbox')
      return words(field, el('input', { type: field.input, ...own, value: field.value ?? '' }));
    const box = el('input', { type: 'checkbox', ...own, checked: field.value === 'yes' });
    return { label: field.label, part: box, focus: box, read: () => (box.checked ? 'yes' : '') };
  },
};

/** A field with its label, its hint and the place for what is wrong with it. `known`: the people and channels here. */
export function makeField(field, at, known) {
  const id = `field-${at}`;
  const described = [field.hint === undefined ? [] : [`${id}-hint`], `${id}-error`].flat().join(' ');
  const own = { id, 'aria-describedby': described, required: field.required, maxlength: field.maxLength };
  const { part, focus, read, grouped } = MAKERS[field.kind](field, own, known);
  const mark = field.required ? undefined : el('span', { class: 'hint' }, ' (optional)');
  const hint =
    field.hint === undefined ? undefined : el('p', { class: 'hint', id: `${id}-hint` }, field.hint);
  const error = el('p', { class: 'error', id: `${id}-error` });
  const whole = grouped
    ? el('fieldset', {}, el('legend', {}, field.label, mark), part, hint, error)
    : el('div', { class: 'field' }, el('label', { for: id }, field.label, mark), part, hint, error);
  return {
    label: field.label,
    required: field.required,
    whole,
    read,
    focus: () => focus.focus(),
    complain(why) {
      error.textContent = why ?? '';
      if (why === undefined) focus.removeAttribute('aria-invalid');
      else focus.setAttribute('aria-invalid', 'true');
    },
  };
}

export const isEmpty = (answer) =>
  typeof answer === 'string' ? answer.trim() === '' : (answer.people ?? answer).length === 0;

const words = (_field, input) => ({ part: input, focus: input, read: () => input.value });

const labelled = (labels = []) => labels.map((label) => ({ value: label, label }));
const heldBy = (field) => [field.value ?? []].flat();
const isHeld = (field, { value, name }) => heldBy(field).some((held) => held === value || held === name);

function select(field, { maxlength: _, ...own }, options, answer) {
  const empty = el('option', { value: '' }, 'Choose…');
  const part = el('select', own, empty, ...options.map(({ value, label }) => el('option', { value }, label)));
  part.value = options.find((option) => isHeld(field, option))?.value ?? '';
  return { part, focus: part, read: () => answer(part.value === '' ? [] : [part.value]) };
}

function boxes(field, own, options, answer) {
  const inputs = options.map((option) =>
    el('input', { type: 'checkbox', value: option.value, checked: isHeld(field, option) }),
  );
  const labels = options.map(({ label }, at) => el('label', { class: 'box' }, inputs[at], label));
  inputs[0]?.setAttribute('aria-describedby', own['aria-describedby']);
  return {
    grouped: true,
    part: el('div', { class: 'boxes' }, ...labels),
    focus: inputs[0] ?? el('input'),
    read: () => answer(inputs.filter((input) => input.checked).map((input) => input.value)),
  };
}
