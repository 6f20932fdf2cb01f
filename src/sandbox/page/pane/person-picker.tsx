import type { PageView } from '../../page-view.js';
import type { Pane } from '../state/pane.js';
import { Avatar } from './avatar.js';

/** Whose eyes and hands this pane is. */
export function PersonPicker({
  pane,
  view: { me, people },
}: {
  readonly pane: Pane;
  readonly view: PageView;
}) {
  return (
    <label class="picker">
      <Avatar name={me.name} />
      <span>Acting as</span>
      <select value={me.name} onChange={({ currentTarget }) => pane.become(currentTarget.value)}>
        {people
          .filter(({ playable }) => playable)
          .map(({ id, name, about }) => (
            <option key={id} value={name}>
              {`${name} · ${about}`}
            </option>
          ))}
      </select>
    </label>
  );
}
