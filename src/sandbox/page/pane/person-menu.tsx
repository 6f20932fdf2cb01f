import type { ComponentChildren } from 'preact';
import type { PageView, PersonView } from '../../page-view.js';
import type { Pane } from '../state/pane.js';
import { Popup } from './popup.js';

interface PersonMenuProps {
  readonly pane: Pane;
  readonly view: PageView;
  readonly person: PersonView;
  readonly class?: string;
  readonly label?: string;
  readonly face: ComponentChildren;
}

/** What opens on somebody’s name: who they are, and what one can do from there. */
export function PersonMenu({ pane, view, person, face, ...rest }: PersonMenuProps) {
  const { menu, me } = view;
  return (
    <Popup {...rest} face={face}>
      {(close) => {
        const doing = (act: () => void) => () => {
          close();
          act();
        };
        return (
          <>
            <p>
              <strong>{person.name}</strong>
              {person.id === me.id && ' (you)'}
            </p>
            <p class="about">{person.about}</p>
            {menu.onSomebody && person.id !== me.id && (
              <button type="button" onClick={doing(() => void pane.perform({ do: 'menu', on: person.id }))}>
                {menu.entry}
              </button>
            )}
            {person.playable && person.id !== me.id && (
              <button type="button" onClick={doing(() => pane.become(person.name))}>
                Become {person.name}
              </button>
            )}
          </>
        );
      }}
    </Popup>
  );
}
