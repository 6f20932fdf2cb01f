import type { CommandView, PageView, VerbView } from '../../page-view.js';
import { readLine } from './offers.js';

/** What may follow what is typed, in the manner of the platform. */
export function Usage({
  id,
  line,
  view,
}: {
  readonly id: string;
  readonly line: string;
  readonly view: PageView;
}) {
  const { command, verb } = readLine(line, view.commands);
  if (command === undefined)
    return (
      <p id={id} class="usage">
        Type / for commands. Enter sends.
      </p>
    );
  const options = optionsOf(command, verb);
  const name = `/${command.name}${verb === undefined ? '' : ` ${verb.verb}`}`;
  if (view.platform === 'slack')
    return (
      <p id={id} class="usage">
        <code>{[name, ...options.map(({ slack }) => slack)].join(' ')}</code> {(verb ?? command).description}
      </p>
    );
  return (
    <p id={id} class="usage">
      <b>{name}</b>{' '}
      {options.map(({ discord }) => (
        <span key={discord} class="chip">
          {discord}
        </span>
      ))}{' '}
      {(verb ?? command).description}
    </p>
  );
}

interface Option {
  readonly slack: string;
  readonly discord: string;
}

function optionsOf({ bare, verbs }: CommandView, verb: VerbView | undefined): readonly Option[] {
  const person = verb === undefined ? (bare?.people ?? 0) > 0 : verb.person;
  const words = verb === undefined ? bare?.words : verb.words;
  const isBare = verb === undefined && !person && words === undefined;
  return [
    ...(isBare && verbs.length > 0 ? [{ slack: '…', discord: 'then one of its subcommands' }] : []),
    ...(person ? [{ slack: '@person', discord: 'person' }] : []),
    ...(words !== undefined ? [{ slack: words, discord: words }] : []),
  ];
}
