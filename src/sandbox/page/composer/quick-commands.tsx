import type { PageView } from '../../page-view.js';
import type { Pane } from '../state/pane.js';

interface QuickCommandsProps {
  readonly pane: Pane;
  readonly view: PageView;
  readonly send: (line: string) => Promise<void>;
}

/** What is asked for so often that it has a button; and Slack’s shortcut, which needs nobody to hang on. */
export function QuickCommands({ pane, view: { me, menu, commands }, send }: QuickCommandsProps) {
  const lines = [
    ...commands.filter(({ own }) => own !== true).map(({ name }) => `/${name}`),
    ...(me.leads ? ['/kith setup'] : []),
  ];
  return (
    <ul class="quick" aria-label="Quick commands">
      {!menu.onSomebody && (
        <li>
          <button type="button" onClick={() => void pane.perform({ do: 'menu' })}>
            <span aria-hidden="true">⚡ </span>
            {menu.entry}
          </button>
        </li>
      )}
      {lines.map((line) => (
        <li key={line}>
          <button type="button" data-tour={`quick ${line.slice(1)}`} onClick={() => void send(line)}>
            {line}
          </button>
        </li>
      ))}
    </ul>
  );
}
