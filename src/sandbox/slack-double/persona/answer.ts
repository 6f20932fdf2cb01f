import type { Answer } from '../../persona.js';
import { labelOf } from '../buttons.js';
import { type Dict, dict, strings, text } from '../json.js';
import { findUser } from '../seed.js';
import { optionsOf, SHAPES } from '../view-state.js';
import type { User, World } from '../world.js';

/** Turns what a person chose into the value that Slack would send. */
export function valueFrom(world: World, user: User, element: Dict, answer: Answer): unknown {
  const type = text(element.type);
  const shape = SHAPES[type];
  if (shape === undefined) throw new Error(`The double cannot fill in a ${type}.`);
  const many = shape.many === true;
  if (shape.key.startsWith('selected_user')) return people(world, user, answer, many);
  if (shape.key.startsWith('selected_option')) return options(element, answer, many);
  if (shape.key.startsWith('selected_c')) return places(world, user, element, listed(answer, type), many);
  if (typeof answer !== 'string') throw new Error(`A ${type} takes words, and just one line of them.`);
  if (type === 'datetimepicker') return answer === '' ? null : Math.floor(Date.parse(answer) / 1000);
  return answer === '' ? null : answer;
}

const words = (answer: string): string[] =>
  answer
    .split(/\n|, ?/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Several words, one by one or in one line. */
function listed(answer: Answer, type: string): string[] {
  if (typeof answer === 'string') return words(answer);
  return answer.map((one) => {
    if (typeof one !== 'string') throw new Error(`A ${type} takes words, not people.`);
    return one;
  });
}

function people(world: World, user: User, answer: Answer, many: boolean): unknown {
  const named = typeof answer === 'string' ? words(answer) : answer;
  const ids = named.map((one) =>
    typeof one === 'string' ? findUser(world, one.replace(/^@/, ''), user.directory).id : one.id,
  );
  if (many) return ids;
  if (ids.length > 1) throw new Error('This field takes one person.');
  return ids[0] ?? null;
}

function options(element: Dict, answer: Answer, many: boolean): unknown {
  const all = optionsOf(element);
  const find = (label: string): Dict => {
    const found = all.find((option) => labelOf(option) === label);
    if (found === undefined) throw new Error(`"${label}" is not among ${all.map(labelOf).join(' | ')}`);
    return found;
  };
  const labels = labelsIn(all, answer, text(element.type));
  if (many) return labels.map(find);
  if (labels.length > 1) throw new Error('This field takes one choice.');
  return labels[0] === undefined ? null : find(labels[0]);
}

/** A choice may itself hold a comma: the whole answer is tried first. */
function labelsIn(all: readonly Dict[], answer: Answer, type: string): string[] {
  if (typeof answer !== 'string') return listed(answer, type);
  if (!/,/.test(answer) || all.some((option) => labelOf(option) === answer))
    return answer.split('\n').filter((label) => label !== '');
  return answer.includes('\n') ? answer.split('\n').filter((label) => label !== '') : words(answer);
}

function places(world: World, user: User, element: Dict, names: readonly string[], many: boolean): unknown {
  const offered = strings(dict(element.filter).include);
  const ids = names.map((name) => {
    const channel = placeNamed(world, user, name);
    const shown = offered.length === 0 || offered.includes(channel.kind);
    if (!shown || channel.isArchived) throw new Error(`Slack does not offer #${channel.name} here.`);
    return channel.id;
  });
  if (many) return ids;
  if (ids.length > 1) throw new Error('This field takes one channel.');
  return ids[0] ?? null;
}

/** A conversation that this person can see. */
export function placeNamed(world: World, user: User, name: string) {
  const bare = name.replace(/^#/, '');
  const found = [...world.channels.values()].find(
    (channel) =>
      channel.teamId === user.directory &&
      (channel.kind === 'public' || channel.members.has(user.id)) &&
      (channel.id === name || channel.name === bare),
  );
  if (found === undefined) throw new Error(`${user.name} knows no channel ${name}.`);
  return found;
}
