import { useRef } from 'preact/hooks';
import type { PageView, PersonView } from '../../page-view.js';
import type { Pane } from '../state/pane.js';
import { Badge } from './badge.js';
import { Popup } from './popup.js';

const SHOWN = 2;

/** Who else has something new, whoever heard last first, and one click to become them. */
export function Meanwhile({ pane, view: { me, people } }: { readonly pane: Pane; readonly view: PageView }) {
  const others = useNewestFirst(people).filter(
    ({ id, playable, unread }) => id !== me.id && playable && unread > 0,
  );
  if (others.length === 0) return null;
  const become = (person: PersonView) => (
    <button key={person.id} type="button" class="meanwhile-one" onClick={() => pane.become(person.name)}>
      <span>
        {person.name}
        <span class="words"> has something new</span>
      </span>
      <Badge count={person.unread} />
    </button>
  );
  const more = others.slice(SHOWN);
  return (
    <ul class="meanwhile" aria-label="Meanwhile">
      {others.slice(0, SHOWN).map((person) => (
        <li key={person.id}>{become(person)}</li>
      ))}
      {more.length > 0 && (
        <li>
          <Popup face={`${more.length} more`} label={`${more.length} more people have something new`}>
            {() => <div class="meanwhile-more">{more.map(become)}</div>}
          </Popup>
        </li>
      )}
    </ul>
  );
}

/** The page is told how much each has, not since when: that it remembers itself. */
function useNewestFirst(people: readonly PersonView[]): readonly PersonView[] {
  const seen = useRef(new Map<string, { unread: number; turn: number }>());
  const turn = useRef(0);
  turn.current += 1;
  for (const { id, unread } of people) {
    const before = seen.current.get(id);
    const rose = before !== undefined && unread > before.unread;
    seen.current.set(id, { unread, turn: rose ? turn.current : (before?.turn ?? 0) });
  }
  const turnOf = ({ id }: PersonView) => seen.current.get(id)?.turn ?? 0;
  return [...people].sort((one, other) => turnOf(other) - turnOf(one));
}
