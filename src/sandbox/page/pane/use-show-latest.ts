import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageView } from '../../page-view.js';

interface Drawn {
  readonly place: string | undefined;
  readonly edits: ReadonlyMap<string, number>;
}

const NEAR_PX = 120;

/** The eye goes to what is new or was changed in place, else to the end; whoever reads further up stays there. */
export function useShowLatest(
  list: RefObject<HTMLElement | null>,
  place: string | undefined,
  messages: readonly MessageView[],
  newFrom: string | undefined,
): void {
  const drawn = useRef<Drawn | undefined>(undefined);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const note = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
    };
    element.addEventListener('scroll', note);
    return () => element.removeEventListener('scroll', note);
  }, []);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const before = drawn.current;
    const isOpened = before === undefined || before.place !== place;
    drawn.current = { place, edits: new Map(messages.map(({ id, edits }) => [id, edits])) };
    const find = (id: string | undefined) =>
      id === undefined ? undefined : element.querySelector(`[data-message="${CSS.escape(id)}"]`);
    if (isOpened) {
      element.scrollTop = element.scrollHeight;
      find(newFrom)?.scrollIntoView({ block: 'center' });
      return;
    }
    const latest = messages.findLast(({ id, edits }) => before.edits.get(id) !== edits);
    if (latest === undefined) return;
    if (latest !== messages.at(-1)) find(latest.id)?.scrollIntoView({ block: 'nearest' });
    else if (atEnd.current || latest.isNew === false) element.scrollTop = element.scrollHeight;
  }, [place, messages.map(({ id, edits }) => `${id} ${edits}`).join()]);
}
