import { useState } from 'preact/hooks';
import type { PageView } from '../../page-view.js';
import type { Pane } from '../state/pane.js';
import { Avatar } from './avatar.js';
import { PersonMenu } from './person-menu.js';

/** Who is here at all; on each of them hangs what one can do with somebody. */
export function PeopleList({ pane, view }: { readonly pane: Pane; readonly view: PageView }) {
  const [open, setOpen] = useState(false);
  const { people, me } = view;
  return (
    <section>
      <h3>
        <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          People ({people.length})
        </button>
      </h3>
      {open && (
        <ul class="people">
          {people.map((person) => (
            <li key={person.id}>
              <PersonMenu
                pane={pane}
                view={view}
                person={person}
                class="person"
                face={
                  <>
                    <Avatar name={person.name} />
                    <bdi class="name">
                      {person.name}
                      {person.id === me.id && ' (you)'}
                    </bdi>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
