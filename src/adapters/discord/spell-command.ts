import { COMMANDS, type CommandWords } from '../../core/conversation/commands.js';
import { BY_TOPIC, OPTIONS } from './command-definitions.js';

/**
 * A command as it is typed on Discord, where words are options and, save for /intro, a command needs its verb:
 * `/chats` → `/chats list`, `/rounds pause 2w` → `/rounds pause for:2w`, `/intro list` → `/intro show:list`.
 * Anything else stays as it is.
 */
export function spelled(text: string): string {
  const [, name = '', rest = ''] = /^\/([a-z]+)(?: (.*))?$/s.exec(text) ?? [];
  const words = COMMANDS.find(({ command }) => command === name);
  if (words === undefined) return text;
  return name === 'intro' ? introduction(text, rest, words) : withVerb(text, rest, words);
}

function withVerb(text: string, rest: string, { command, verbs }: CommandWords): string {
  if (rest === '') return `/${command} ${verbs[0]?.verb}`;
  const [first = '', ...more] = rest.split(' ');
  const verb = verbs.find((one) => one.verb === first);
  if (verb === undefined || more.length === 0) return text;
  return `/${command} ${first} ${verb.people > 0 ? OPTIONS.person : OPTIONS.words}:${more.join(' ')}`;
}

function introduction(text: string, rest: string, { verbs }: CommandWords): string {
  const [first = '', ...more] = rest.split(' ');
  if (first === BY_TOPIC) return `/intro ${OPTIONS.topic}:${more.join(' ')}`;
  if (verbs.some(({ verb }) => verb === rest)) return `/intro ${OPTIONS.show}:${rest}`;
  if (!first.startsWith('@')) return text;
  const [second = '', ...why] = more;
  const named = `/intro ${OPTIONS.person}:${first}`;
  if (!second.startsWith('@')) return more.length === 0 ? named : `${named} ${OPTIONS.why}:${more.join(' ')}`;
  const both = `${named} ${OPTIONS.and}:${second}`;
  return why.length === 0 ? both : `${both} ${OPTIONS.why}:${why.join(' ')}`;
}
