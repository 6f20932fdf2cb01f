import { Fragment } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { MessageView, PageView, PlaceView } from '../../page-view.js';
import type { Clock } from '../state/clock.js';
import type { Pane, PaneState } from '../state/pane.js';
import { useStore } from '../state/store.js';
import { knownBy } from './known.js';
import { MessageCard } from './message-card.js';
import { dayOf } from './times.js';
import { useKeepKeyboard } from './use-keep-keyboard.js';
import { useShowLatest } from './use-show-latest.js';

const NOTHING: { readonly [K in PlaceView['kind']]?: string } = {
  channel: 'Nobody has written here yet.',
  thread: 'Nobody has replied yet.',
};

interface ConversationProps {
  readonly pane: Pane;
  readonly clock: Clock;
  readonly view: PageView;
  readonly state: PaneState;
}

/** The conversation that is open. */
export function Conversation({ pane, clock, view, state: { place, newFrom } }: ConversationProps) {
  const { now } = useStore(clock);
  const known = useMemo(() => knownBy(view, now), [view, now]);
  const shown = placeShown(view, place);
  const back = view.places.find(({ key }) => key === shown?.inside);
  const messages = view.messages.filter(
    (one) => place !== undefined && (one.place === place || one.thread?.key === place),
  );
  const list = useRef<HTMLDivElement>(null);
  useKeepKeyboard(list);
  useShowLatest(list, place, messages, newFrom);
  const title = `${view.platform}-place`;
  return (
    <>
      <div class="place-head">
        {back !== undefined && (
          <button type="button" class="back" onClick={() => pane.open(back.key)}>
            Back to {back.name}
          </button>
        )}
        <h3 id={title} tabIndex={-1} dir="auto">
          {shown?.name ?? 'Nothing here yet'}
        </h3>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the keyboard */}
      <div class="messages" ref={list} role="log" aria-live="off" aria-labelledby={title} tabIndex={0}>
        {messages.length === 0 && (
          <p class="empty">{NOTHING[shown?.kind ?? 'direct'] ?? 'Whatever Kith tells you appears here.'}</p>
        )}
        {messages.map((message, at) => {
          const day = dayOf(view.me, message.at);
          const before = messages[at - 1];
          const isNewDay = before === undefined || dayOf(view.me, before.at) !== day;
          return (
            <Fragment key={message.id}>
              {isNewDay && message.kind !== 'home' && <p class="day">{day}</p>}
              {message.id === newFrom && <p class="new-from">New</p>}
              <MessageCard
                pane={pane}
                view={view}
                known={known}
                message={message}
                follows={!isNewDay && message.id !== newFrom && isOneBreath(before, message)}
              />
            </Fragment>
          );
        })}
      </div>
    </>
  );
}

const BREATH_MS = 5 * 60_000;

/** Whether somebody goes on speaking, so that their name need not be said again. */
const isOneBreath = (before: MessageView | undefined, { author, at, kind }: MessageView): boolean =>
  author !== undefined && before?.author === author && before.kind === kind && at - before.at < BREATH_MS;

/** A thread that nobody has replied in is in no list yet. */
function placeShown({ places, messages }: PageView, place: string | undefined): PlaceView | undefined {
  const listed = places.find(({ key }) => key === place);
  const root = messages.find(({ thread }) => place !== undefined && thread?.key === place);
  if (listed !== undefined || root === undefined || place === undefined) return listed;
  return { key: place, kind: 'thread', name: 'New thread', unread: 0, inside: root.place };
}
