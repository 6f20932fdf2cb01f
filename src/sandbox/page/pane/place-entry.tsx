import type { PlaceView } from '../../page-view.js';
import { Badge } from './badge.js';

interface PlaceEntryProps {
  readonly place: PlaceView;
  readonly places: readonly PlaceView[];
  readonly shown: string | undefined;
  readonly choose: (key: string) => void;
}

const MARKS: { readonly [K in PlaceView['kind']]?: string } = {
  direct: '●',
  room: '◍',
  thread: '↳',
  'only-you': '◉',
};

/** One conversation in the list, with the threads that hang in it. */
export function PlaceEntry({ place, places, shown, choose }: PlaceEntryProps) {
  const { key, kind, name, unread } = place;
  const below = places.filter(({ inside }) => inside === key);
  const mark = MARKS[kind];
  return (
    <li>
      <button
        type="button"
        class={`place kind-${kind} ${unread > 0 ? 'unread' : ''}`}
        aria-current={key === shown ? 'page' : undefined}
        onClick={() => choose(key)}
      >
        {mark !== undefined && (
          <span class="mark" aria-hidden="true">
            {mark}
          </span>
        )}
        <bdi class="name">{name}</bdi>
        <Badge count={unread} />
      </button>
      {below.length > 0 && (
        <ul>
          {below.map((one) => (
            <PlaceEntry key={one.key} place={one} places={places} shown={shown} choose={choose} />
          ))}
        </ul>
      )}
    </li>
  );
}
