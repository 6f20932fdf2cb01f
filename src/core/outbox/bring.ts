import type { MessageRef, Messenger } from '../messenger.js';
import { type Clock, SECOND } from '../shared/time.js';
import type { ClaimedNotice, Delivery, NoticeStatus, Outcome } from './notice.js';
import type { Outbox } from './outbox.js';

interface Bringing {
  readonly outbox: Outbox;
  readonly messenger: Messenger;
  readonly clock: Clock;
}

type Of<K extends Delivery['kind']> = Extract<Delivery, { kind: K }>;
type Way<K extends Delivery['kind']> = (
  deps: Bringing,
  delivery: Of<K>,
  notice: ClaimedNotice,
) => Promise<Outcome>;

/** Brings one notice where it belongs. @throws DeliveryFailure as the messenger does */
export function bring(deps: Bringing, notice: ClaimedNotice): Promise<Outcome> {
  const way = WAYS[notice.delivery.kind] as Way<Delivery['kind']>;
  return way(deps, notice.delivery, notice);
}

const WAYS: { readonly [K in Delivery['kind']]: Way<K> } = {
  tell: async ({ messenger, clock }, { to, message }, { key }) =>
    sent(clock, await messenger.tell(to, message, key)),

  post: async ({ messenger, clock }, delivery, { key }) => sent(clock, await post(messenger, delivery, key)),

  board: async ({ messenger, clock }, delivery, notice) =>
    sent(clock, await hang(messenger, delivery, notice)),

  reply: async ({ outbox, messenger, clock }, { earlier, message }, { key }) => {
    const above = await outbox.status(earlier);
    // A board that is about to change stands all the same.
    if (above?.ref === undefined)
      return isWaiting(above) ? notYet(clock) : nothing(clock, 'nothing to reply to');
    return sent(clock, await messenger.reply(above.ref, message, key));
  },

  amend: async ({ outbox, messenger, clock }, { earlier, message }) => {
    const before = await outbox.status(earlier);
    if (isWaiting(before)) return notYet(clock);
    if (before?.ref === undefined) return nothing(clock, 'nothing to amend');
    await messenger.amend(before.ref, message);
    return sent(clock, before.ref);
  },

  'close-room': async ({ messenger, clock }, { room }) => {
    await messenger.closeRoom(room);
    return sent(clock);
  },

  'list-event': async ({ outbox, messenger, clock }, { event, earlier }) => {
    const listed = earlier === undefined ? undefined : await outbox.status(earlier);
    if (isWaiting(listed)) return notYet(clock);
    return sent(clock, await messenger.listEvent(event, listed?.ref));
  },

  'unlist-event': async ({ outbox, messenger, clock }, { earlier }) => {
    const listed = await outbox.status(earlier);
    if (isWaiting(listed)) return notYet(clock);
    if (listed?.ref !== undefined) await messenger.unlistEvent(listed.ref);
    return sent(clock);
  },
};

/** Posted once, and changed after that. */
async function hang(
  messenger: Messenger,
  board: Of<'board'>,
  { ref: known, key, attempts, community }: ClaimedNotice,
): Promise<MessageRef> {
  const ref = known ?? (await post(messenger, board, key));
  // Where copies are refused, an earlier try may have posted an older picture, and this one was not looked at.
  const mayBeOlder = attempts > 0 && messenger.refusesCopies(community);
  if (known !== undefined || mayBeOlder) await messenger.amend(ref, board.message);
  return ref;
}

/** The thread is made before the notice counts as sent, so a process that dies in between makes it again. */
async function post(
  messenger: Messenger,
  { to, message, thread }: Of<'post' | 'board'>,
  key: string,
): Promise<MessageRef> {
  const ref = await messenger.post(to, message, key, thread);
  if (thread !== undefined) await messenger.openThread(ref, thread);
  return ref;
}

const isWaiting = (notice: NoticeStatus | undefined): boolean => notice?.state === 'waiting';

const sent = (clock: Clock, ref?: MessageRef): Outcome => ({
  kind: 'sent',
  at: clock(),
  ...(ref && { ref }),
});

const nothing = (clock: Clock, reason: string): Outcome => ({ kind: 'given-up', at: clock(), reason });

const notYet = (clock: Clock): Outcome => ({
  kind: 'again',
  notBefore: clock() + 5 * SECOND,
  reason: 'the earlier one is not there yet',
});
