import type { MessageView, PageView } from '../../page-view.js';
import type { Pane } from '../state/pane.js';
import { PersonMenu } from './person-menu.js';
import { fullTime, timeOf } from './times.js';

interface AuthorProps {
  readonly pane: Pane;
  readonly view: PageView;
  readonly message: MessageView;
}

/** Who wrote it and when; on a person’s name hangs their menu. */
export function Author({ pane, view, message: { author, at, kind } }: AuthorProps) {
  const person = view.people.find(({ name }) => name === author);
  return (
    <div class="byline">
      <h4>
        {person === undefined ? (
          <bdi>{author ?? 'Kith'}</bdi>
        ) : (
          <PersonMenu
            pane={pane}
            view={view}
            person={person}
            class="author"
            face={<bdi>{person.name}</bdi>}
          />
        )}
      </h4>
      {author === undefined && <span class="app">App</span>}
      <time dateTime={new Date(at).toISOString()} title={fullTime(view.me, at)}>
        {timeOf(view.me, at)}
      </time>
      {kind === 'only-you' && <span class="only-you">Only visible to you</span>}
    </div>
  );
}
