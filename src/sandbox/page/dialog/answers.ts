import type { FieldView, PageView } from '../../page-view.js';
import type { Answer } from '../state/server.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export const isEmpty = (answer: Answer): boolean => {
  if (typeof answer === 'string') return answer.trim() === '';
  return ('people' in answer ? answer.people : answer).length === 0;
};

const heldBy = ({ value }: FieldView): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** What a field offers; what is chosen already stays on offer, even where this person no longer sees it. */
export function choicesOf(field: FieldView, { people, channels }: PageView): readonly Choice[] {
  if (field.kind === 'people') {
    return people.map(({ id, name, about }) => ({ value: id, label: `${name} · ${about}` }));
  }
  if (field.kind === 'places') {
    const names = field.choices ?? channels.map(({ name }) => name);
    return [...new Set([...names, ...heldBy(field)])].map((name) => ({ value: name, label: `#${name}` }));
  }
  return (field.choices ?? []).map((label) => ({ value: label, label }));
}

/** What stands in a field as it opens, in the form in which it is sent. */
export function firstAnswer(field: FieldView, view: PageView): Answer {
  const held = heldBy(field);
  switch (field.kind) {
    case 'people': {
      const chosen = view.people.filter(({ id, name }) => held.includes(id) || held.includes(name));
      return { people: chosen.map(({ id }) => id) };
    }
    case 'choices':
    case 'places':
      return held;
    default:
      return held[0] ?? '';
  }
}
