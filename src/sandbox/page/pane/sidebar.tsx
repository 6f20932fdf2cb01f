import { useState } from 'preact/hooks';
import type { PageView, PlaceView } from '../../page-view.js';
import { NAMES } from '../state/address.js';
import type { Pane } from '../state/pane.js';
import { Badge } from './badge.js';
import { PeopleList } from './people-list.js';
import { PlaceEntry } from './place-entry.js';

const HEADINGS: readonly (readonly [PlaceView['kind'], string])[] = [
  ['direct', 'Direct messages'],
  ['room', 'Rooms'],
  ['channel', 'Channels'],
  ['thread', 'Threads'],
];

interface SidebarProps {
  readonly pane: Pane;
  readonly view: PageView;
  readonly place: string | undefined;
}

/** The conversations of this person; threads stand below what they hang in. */
export function Sidebar({ pane, view, place }: SidebarProps) {
  const [open, setOpen] = useState(false);
  const { places } = view;
  const isListed = (key: string | undefined) => places.some((one) => one.key === key);
  const choose = (key: string) => {
    setOpen(false);
    pane.open(key);
  };
  const home = async () => {
    setOpen(false);
    await pane.perform({ do: 'home' });
    if (pane.get().view?.places.some(({ key }) => key === 'home')) pane.open('home');
  };
  return (
    <div class={open ? 'side open' : 'side'}>
      <button type="button" class="side-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        Conversations
        <Badge count={places.reduce((sum, { unread }) => sum + unread, 0)} />
      </button>
      <nav class="sidebar" aria-label={`Conversations on ${NAMES[view.platform]}`}>
        <p class="community">{view.community}</p>
        <button
          type="button"
          class="place"
          aria-current={place === 'home' ? 'page' : undefined}
          onClick={() => void home()}
        >
          <span class="mark" aria-hidden="true">
            ⌂
          </span>
          <span class="name">Home</span>
        </button>
        <ul>
          {places
            .filter(({ kind }) => kind === 'only-you')
            .map((one) => (
              <PlaceEntry key={one.key} place={one} places={[]} shown={place} choose={choose} />
            ))}
        </ul>
        {HEADINGS.map(([kind, heading]) => {
          const inside = places.filter((one) => one.kind === kind && !isListed(one.inside));
          if (inside.length === 0) return null;
          return (
            <section key={kind}>
              <h3>{heading}</h3>
              <ul>
                {inside.map((one) => (
                  <PlaceEntry key={one.key} place={one} places={places} shown={place} choose={choose} />
                ))}
              </ul>
            </section>
          );
        })}
        <PeopleList pane={pane} view={view} />
      </nav>
    </div>
  );
}
