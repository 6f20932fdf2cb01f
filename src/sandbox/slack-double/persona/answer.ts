import type { Answer, Persona } from '../../persona.js';
import { labelOf } from '../buttons.js';
import { type Dict, text } from '../json.js';
import { findUser } from '../seed.js';
import { optionsOf, SHAPES } from '../view-state.js';
import type { User, World } from '../world.js';

/** Turns what a person chose into the value that Slack would send. */
export function valueFrom(world: World, user: User, element: Dict, answer: Answer): unknown {
  const type = text(element.type);
  const shape = SHAPES[type];
  if (shape === undefined) throw new Error(`The double cannot fill in a ${type}.`);
  if (shape.key.startsWith('selected_user')) return people(world, user, answer, shape.many === true);
  if (typeof answer !== 'string') throw new Error(`A ${type} takes words, not people.`);
  if (shape.key.startsWith('selected_option')) return options(element, answer, shape.many === true);
  if (shape.key.startsWith('selected_c')) return places(world, user, answer, shape.many === true);
  if (type === 'datetimepicker') return answer === '' ? null : Math.floor(Date.parse(answer) / 1000);
  return answer === '' ? null : answer;
}

const words = (answer: string): string[] =>
  answer
    .split(/\n|, ?/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

function people(world: World, user: User, answer: Answer, many: boolean): unknown {
  const ids =
    typeof answer === 'string'
      ? words(answer).map((name) => findUser(world, name.replace(/^@/, ''), user.directory).id)
      : answer.map((persona: Persona) => persona.id);
  if (many) return ids;
  if (ids.length > 1) throw new Error('This field takes one person.');
  return ids[0] ?? null;
}

function options(element: Dict, answer: string, many: boolean): unknown {
  const all = optionsOf(element);
  const find = (label: string): Dict => {
    const found = all.find((option) => labelOf(option) === label);
    if (found === undefined) throw new Error(`"${label}" is not among ${all.map(labelOf).join(' | ')}`);
    return found;
  };
  if (!many) return answer === '' ? null : find(answer);
  // A choice may itself hold a comma: the whole answer is tried first.
  if (all.some((option) => labelOf(option) === answer)) return [find(answer)];
  const labels = answer.includes('\n') ? answer.split('\n').filter((label) => label !== '') : words(answer);
  return labels.map(find);
}

function places(world: World, user: User, answer: string, many: boolean): unknown {
  const ids = words(answer).map((name) => placeNamed(world, user, name).id);
  return many ? ids : (ids[0] ?? null);
}

export function placeNamed(world: World, user: User, name: string) {
  const bare = name.replace(/^#/, '');
  const found = [...world.channels.values()].find(
    (channel) => channel.teamId === user.directory && (channel.id === name || channel.name === bare),
  );
  if (found === undefined) throw new Error(`${user.name} knows no channel ${name}.`);
  return found;
}
